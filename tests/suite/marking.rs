//! Open texts: they wait for a trainer, who gives points without knowing who wrote them.

use anyhow::{Context, Result};
use domain::ids::AttemptId;
use domain::quiz::Fraction;
use tests::agent::Agent;
use tests::app::{AGENT, TRAINER, TestApp};

const SLUG: &str = "tous-les-types";
const LIST: &str = "/trainer/marking";

/// Hands in an attempt with the open text answered, and says where it is marked.
async fn hand_in(agent: &Agent<'_>) -> Result<(AttemptId, String)> {
    let id = agent.start(SLUG).await?;
    let slots = agent.app.attempt(id).await?.slots;
    let number = 1 + slots.iter().position(|slot| slot.question.as_str() == "te-open").context("it is drawn")?;
    agent.answer_right(id, number).await?.leads_to();
    agent.submit(id).await;
    assert_eq!(agent.app.attempt(id).await?.outcome, None);
    Ok((id, format!("{LIST}/{id}/{number}")))
}

#[tokio::test]
async fn a_text_waits_until_a_trainer_gives_its_points() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    assert!(trainer.get(LIST).await.is(200).tells("marking-none"));
    let zoe = app.agent("Zoé").await?;
    let (id, address) = hand_in(&zoe).await?;

    assert!(trainer.get("/trainer").await.is(200).says("1 tentative attend"));
    let list = trainer.get(LIST).await.is(200);
    assert_eq!(list.attributes("main tbody a", "href"), std::slice::from_ref(&address));
    let page = trainer.get(&address).await.is(200);
    assert!(page.says("changez de mot de passe") && page.says("Un geste simple que chacun peut accomplir."), "{}", page.text());
    assert!(!list.html.contains("Zoé") && !page.html.contains("Zoé"), "nobody is told who wrote it");

    let done = trainer.submit(&page, &address, &[("points-1", "2"), ("points-2", " 2 ")]).await;
    assert_eq!(done.leads_to(), "/trainer/marking?done=marked");
    let attempt = app.attempt(id).await?;
    let outcome = attempt.outcome.context("nothing else waits")?;
    // Four points of five, of half a mark.
    assert_eq!(outcome.earned, Fraction::of(4, 5) * Fraction::of(1, 2));
    let trail = store::audit::list(app.site.ctx.db.read(), app.org, 1).await?;
    assert!(trail.iter().any(|entry| entry.action == "answer-marked" && entry.subject.starts_with(&id.to_string())));

    assert!(trainer.get(LIST).await.is(200).tells("marking-none"));
    trainer.get(&address).await.is(404);
    trainer.post(&address, &[("points-1", "3"), ("points-2", "2")]).await.is(404);
    assert_eq!(app.attempt(id).await?.outcome, Some(outcome), "what was marked stands");
    Ok(())
}

#[tokio::test]
async fn points_that_a_criterion_does_not_give_are_refused_with_what_was_typed() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let zoe = app.agent("Zoé").await?;
    let (id, address) = hand_in(&zoe).await?;
    for (one, two) in [("4", "2"), ("3", "-1"), ("1.5", "2"), ("", "2"), ("beaucoup", "2")] {
        let page = trainer.post(&address, &[("points-1", one), ("points-2", two)]).await.is(422);
        assert!(page.says("Donnez un nombre entier de 0 à"), "{}", page.text());
        assert_eq!(page.attributes("#field-points-2", "value"), [two]);
        assert_eq!(app.attempt(id).await?.outcome, None);
    }
    Ok(())
}

#[tokio::test]
async fn the_oldest_stands_first_and_others_of_another_organisation_are_not_there() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let (zoe, ali) = (app.agent("Zoé").await?, app.agent("Ali").await?);
    let (_, first) = hand_in(&zoe).await?;
    app.wait(chrono::TimeDelta::minutes(1));
    let (id, second) = hand_in(&ali).await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    assert_eq!(trainer.get(LIST).await.is(200).attributes("main tbody a", "href"), [first, second.clone()]);

    let other = app.organisation("Ville de Loin").await?;
    let stranger = app.person(other, "Tess", domain::locale::Lang::Fr, TRAINER).await?.id;
    let stranger = app.signed_in(other, stranger).await?;
    assert!(stranger.get(LIST).await.is(200).tells("marking-none"));
    stranger.get(&second).await.is(404);
    stranger.post(&second, &[("points-1", "3"), ("points-2", "2")]).await.is(404);
    app.someone("Paul", AGENT).await?.get(LIST).await.is(403);
    assert_eq!(app.attempt(id).await?.outcome, None);
    Ok(())
}

#[tokio::test]
async fn nobody_marks_what_they_wrote_themselves_and_the_writer_reads_that_it_waits() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let theo = app.person(app.org, "Théo", domain::locale::Lang::Fr, TRAINER).await?;
    let browser = app.signed_in(app.org, theo.id).await?;
    let theo = Agent { app: &app, browser, person: theo };
    let (_, address) = hand_in(&theo).await?;
    assert!(theo.browser.get(LIST).await.is(200).tells("marking-none"));
    theo.browser.get(&address).await.is(404);
    theo.browser.post(&address, &[("points-1", "3"), ("points-2", "2")]).await.is(404);
    let module = theo.browser.get(&format!("/modules/{SLUG}")).await.is(200);
    assert!(module.tells("verdict-waiting") && !module.tells("attempt-not-passed"), "{}", module.text());

    let other = app.someone("Ali", TRAINER).await?;
    assert_eq!(other.get(LIST).await.is(200).attributes("main tbody a", "href"), [address]);
    Ok(())
}
