//! A quiz's statistics: measured by the worker, read by trainers, and nobody else's.

use anyhow::{Context as _, Result};
use chrono::TimeDelta;
use domain::locale::Lang;
use domain::quiz::statistics::{Which, random_guess};
use services::measure;
use tests::app::{AGENT, TRAINER, TestApp};

use crate::store_world::{World, at};

const PAGE: &str = "/trainer/modules/rgpd/statistics";

/// Somebody takes the quiz of the module with the first answers right; what they earned, by question.
async fn take(app: &TestApp, name: &str, right: usize) -> Result<()> {
    let agent = app.agent(name).await?;
    let id = agent.start("rgpd").await?;
    agent.answer_first_right(id, right).await?;
    agent.submit(id).await;
    Ok(())
}

#[tokio::test]
async fn figures_appear_once_the_worker_has_measured_the_quiz() -> Result<()> {
    let app = TestApp::new().await?;
    let ctx = &app.site.ctx;
    let trainer = app.someone("Théo", TRAINER).await?;
    assert!(trainer.get(PAGE).await.is(200).tells("statistics-none"));
    assert_eq!(measure::old_ones(ctx).await?, 0, "nobody has submitted anything");

    for (name, right) in [("Zoé", 10), ("Ali", 6), ("Ines", 3)] {
        take(&app, name, right).await?;
    }
    assert!(trainer.get(PAGE).await.is(200).tells("statistics-soon"), "a page never measures");
    assert_eq!(measure::old_ones(ctx).await?, 1);
    let page = trainer.get(PAGE).await.is(200);
    assert!(page.says("3 tentatives") && page.tells("statistics-whole") && !page.says("NaN"), "{}", page.text());
    // Three people are too few for advice, and for a kurtosis.
    assert!(page.tells("statistics-look-none") && page.says("—"));
    assert!(page.attributes("main svg[role=img]", "aria-labelledby").len() > 10);
    Ok(())
}

#[tokio::test]
async fn a_quiz_is_not_measured_more_often_than_new_attempts_ask_for() -> Result<()> {
    let app = TestApp::new().await?;
    let ctx = &app.site.ctx;
    take(&app, "Zoé", 4).await?;
    assert_eq!(measure::old_ones(ctx).await?, 1);
    take(&app, "Ali", 5).await?;
    assert_eq!(measure::old_ones(ctx).await?, 0, "it was measured this very minute");
    app.wait(TimeDelta::minutes(2));
    assert_eq!(measure::old_ones(ctx).await?, 1);
    app.wait(TimeDelta::minutes(20));
    // Once more, for attempts that were closed with an earlier time; then it rests.
    assert_eq!(measure::old_ones(ctx).await?, 1);
    app.wait(TimeDelta::days(1));
    assert_eq!(measure::old_ones(ctx).await?, 0);
    Ok(())
}

#[tokio::test]
async fn each_persons_first_attempt_counts_unless_others_are_asked_for() -> Result<()> {
    let app = TestApp::new().await?;
    let agent = app.agent("Zoé").await?;
    for right in [2, 9] {
        let id = agent.start("rgpd").await?;
        agent.answer_first_right(id, right).await?;
        agent.submit(id).await;
        app.wait(TimeDelta::minutes(1));
    }
    measure::old_ones(&app.site.ctx).await?;
    let module = app.module("rgpd").await?;
    let mut means = Vec::new();
    for which in Which::ALL {
        let found = store::statistics::find(app.site.ctx.db.read(), app.org, module, which).await?;
        let whole = found.context("it was measured")?.1.whole;
        means.push((whole.n, whole.mean.context("somebody took it")?));
    }
    let [first, best, last, all] = means.as_slice() else { anyhow::bail!("four, not {means:?}") };
    assert!(first.1 < best.1 && best == last && all.0 == 2, "{means:?}");
    assert!((all.1 - f64::midpoint(first.1, best.1)).abs() < 1e-9);
    let trainer = app.someone("Théo", TRAINER).await?;
    for (asked, count) in [("all", "2 tentatives"), ("best", "Une tentative"), ("nonsense", "Une tentative")] {
        let page = trainer.get(&format!("{PAGE}?attempts={asked}")).await.is(200);
        assert!(page.says(count), "{asked}: {}", page.text());
    }
    Ok(())
}

#[tokio::test]
async fn the_marks_taken_away_give_the_figures_of_the_page() -> Result<()> {
    let app = TestApp::new().await?;
    for (name, right) in [("Zoé", 10), ("Ali", 6), ("Ines", 3), ("Tom", 0), ("Lou", 8)] {
        take(&app, name, right).await?;
    }
    measure::old_ones(&app.site.ctx).await?;
    let module = app.module("rgpd").await?;
    let kept = store::statistics::find(app.site.ctx.db.read(), app.org, module, Which::First).await?.context("it was measured")?.1;
    let trainer = app.someone("Théo", TRAINER).await?;
    let file = trainer.get(&format!("{PAGE}.csv?attempts=first")).await.is(200);
    assert!(!file.html.contains("Zoé"), "marks bear no name");
    let table = formats::marks_csv::read(&file.bytes).map_err(|refusals| anyhow::anyhow!("{refusals:?}"))?;
    let found = table.statistics();
    assert_eq!((found.whole.n, found.questions.len()), (5, kept.questions.len()));
    let near = |left: Option<f64>, right: Option<f64>| match (left, right) {
        (Some(left), Some(right)) => (left - right).abs() < 1e-9,
        (left, right) => left.is_none() && right.is_none(),
    };
    for (read, kept) in found.questions.iter().zip(&kept.questions) {
        assert_eq!((read.name.as_str(), read.attempts), (kept.id.as_str(), kept.figures.attempts));
        assert!(near(read.facility, kept.figures.facility) && near(read.discrimination_index, kept.figures.discrimination_index));
        assert!(near(read.effective_weight, kept.figures.effective_weight));
    }
    assert!(near(found.whole.mean, kept.whole.mean) && near(found.whole.sd, kept.whole.sd));
    assert!(kept.drawn && kept.whole.cic.is_some(), "a drawn quiz is compared by place");
    Ok(())
}

#[tokio::test]
async fn options_are_counted_by_what_was_chosen() -> Result<()> {
    let app = TestApp::new().await?;
    for (name, right) in [("Zoé", 10), ("Ali", 10), ("Ines", 10)] {
        take(&app, name, right).await?;
    }
    measure::old_ones(&app.site.ctx).await?;
    let ctx = &app.site.ctx;
    let module = app.module("rgpd").await?;
    let head = store::modules::newest_version(ctx.db.read(), app.org, module).await?.context("it is published")?;
    let shelf = ctx.shelf.get(ctx.db.read(), app.org, head.id).await?;
    let kept = store::statistics::find(ctx.db.read(), app.org, module, Which::All).await?.context("it was measured")?.1;
    let mut looked_at = 0;
    for question in &kept.questions {
        let key = shelf.key(&question.id).context("the bank has it")?;
        assert_eq!(question.guess.is_some(), random_guess(key).is_some());
        for option in question.options.iter().filter(|_| question.figures.attempts > 0 && random_guess(key).is_some()) {
            assert_eq!(option.figures.chosen, if option.right { question.figures.attempts } else { 0 }, "{}", question.id);
            looked_at += 1;
        }
    }
    assert!(looked_at > 5, "{looked_at} options");
    Ok(())
}

#[tokio::test]
async fn a_quiz_of_another_organisation_is_not_there() -> Result<()> {
    let app = TestApp::new().await?;
    take(&app, "Zoé", 4).await?;
    measure::old_ones(&app.site.ctx).await?;
    let other = app.organisation("Ville de Loin").await?;
    let stranger = app.person(other, "Ève", Lang::Fr, TRAINER).await?;
    let stranger = app.signed_in(other, stranger.id).await?;
    assert!(stranger.get(PAGE).await.is(200).tells("statistics-none"), "their own module of that name has no attempt");
    let agent = app.someone("Paul", AGENT).await?;
    for path in [PAGE.to_owned(), format!("{PAGE}.csv")] {
        agent.get(&path).await.is(403);
    }
    let trainer = app.someone("Théo", TRAINER).await?;
    for path in ["/trainer/modules/nowhere/statistics", "/trainer/modules/nowhere/statistics.csv"] {
        trainer.get(path).await.is(404);
    }
    Ok(())
}

#[tokio::test]
async fn a_quiz_is_measured_by_one_worker_at_a_time() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let (late, lease) = (TimeDelta::minutes(5), TimeDelta::minutes(10));
    let mut attempt = world.attempt(1);
    store::attempts::insert(c, org, &attempt, 1).await?;
    assert_eq!(store::statistics::claim(c, at(40), late, lease).await?, None, "nothing is submitted");
    let outcome = domain::quiz::Outcome {
        submitted_at: at(20),
        earned: domain::quiz::Fraction::ONE,
        whole: domain::quiz::Fraction::whole(3),
        confident: None,
        passed: false,
    };
    attempt.submitted_at = Some(outcome.submitted_at);
    attempt.outcome = Some(outcome);
    store::attempts::save_outcome(c, org, &attempt, &[domain::quiz::Earned::Fraction(domain::quiz::Fraction::ONE); 3]).await?;
    assert_eq!(store::statistics::claim(c, at(40), late, lease).await?, Some((org, world.module)));
    assert_eq!(store::statistics::claim(c, at(41), late, lease).await?, None, "it is leased");
    assert_eq!(store::statistics::claim(c, at(50), late, lease).await?, Some((org, world.module)), "whoever claimed it is gone");
    store::statistics::save(c, org, world.module, at(50), at(51), &[]).await?;
    assert_eq!(store::statistics::claim(c, at(60), late, lease).await?, None, "nothing came in since");

    store::statistics::outdate(c, org, world.module, at(61)).await?;
    assert_eq!(store::statistics::claim(c, at(62), late, lease).await?, Some((org, world.module)), "marks were changed");
    store::statistics::outdate(c, org, world.module, at(63)).await?;
    store::statistics::save(c, org, world.module, at(62), at(90), &[]).await?;
    assert_eq!(store::statistics::claim(c, at(64), late, lease).await?, Some((org, world.module)), "and again meanwhile");
    store::statistics::save(c, org, world.module, at(64), at(65), &[]).await?;
    assert_eq!(store::statistics::claim(c, at(99), late, lease).await?, None);

    let played = store::statistics::list_played(c, org, world.module, None, 10).await?;
    let [one] = played.as_slice() else { anyhow::bail!("one, not {played:?}") };
    assert_eq!((one.id, one.number, one.slots.len(), one.slots[0].2), (attempt.id, 1, 3, 1_000_000_000));
    let after = Some((one.submitted_at, one.id));
    assert!(store::statistics::list_played(c, org, world.module, after, 10).await?.is_empty());
    Ok(())
}
