//! The life of an attempt: its end, what becomes of it then, and who may begin another.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::people::Roles;
use domain::quiz::{Accommodation, Fraction, Granted, OnTimeOut, Override, Time};
use services::secret::Secret;
use services::who::{Hr, SignedIn, Trainer};
use services::{limits, sweep};
use store::grants::Grantee;
use store::sessions::Session;
use tests::app::TestApp;

const SLUG: &str = "tous-les-types";

/// Somebody who is HR and a trainer.
async fn boss(app: &TestApp) -> Result<SignedIn> {
    let roles = Roles { hr: true, trainer: true, admin: false };
    let person = app.person(app.org, "Paul", domain::locale::Lang::Fr, roles).await?.id;
    let (ctx, now, org) = (&app.site.ctx, app.now(), app.org);
    let secret = Secret::random(org, &ctx.chance);
    let session = Session { token_hash: secret.hash(), person, created_at: now, seen_at: now, expires_at: now + TimeDelta::days(14) };
    ctx.db.write(move |tx| Box::pin(async move { Ok::<_, services::Error>(store::sessions::insert(tx, org, &session).await?) })).await?;
    services::sign_in::resume(ctx, &secret).await?.context("the session is there")
}

/// An attempt left behind is open until just before so many minutes past its end, and ends but once.
async fn left_behind(rules: &str, policy: OnTimeOut, minutes: i64) -> Result<()> {
    let app = TestApp::with_rules(&format!("time_limit_minutes = 10\n{rules}")).await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    zoe.answer_first_right(id, 1).await?;
    let ctx = &app.site.ctx;
    let end = app.attempt(id).await?.closes_at.context("it has an end")?;
    app.wait(TimeDelta::minutes(9 + minutes) - TimeDelta::seconds(1));
    sweep::attempts_over(ctx).await?;
    assert!(app.attempt(id).await?.is_open(), "a margin or the grace runs");
    app.wait(TimeDelta::minutes(1));
    sweep::attempts_over(ctx).await?;
    let ended = app.attempt(id).await?;
    assert_eq!(ended.on_time_out, policy);
    if policy == OnTimeOut::Submit {
        assert_eq!(ended.submitted_at, Some(end), "submitted at the end of its time");
        assert_eq!((ended.abandoned_at, ended.outcome.is_some()), (None, true));
    } else {
        assert_eq!((ended.submitted_at, ended.outcome, ended.abandoned_at.is_some()), (None, None, true));
    }
    app.wait(TimeDelta::hours(1));
    sweep::attempts_over(ctx).await?;
    assert_eq!(app.attempt(id).await?, ended, "sweeping twice changes nothing");
    Ok(())
}

#[tokio::test]
async fn what_is_left_behind_is_submitted_where_the_quiz_says_so() -> Result<()> {
    left_behind("on_time_out = \"submit\"", OnTimeOut::Submit, 2).await
}

#[tokio::test]
async fn what_is_left_behind_is_abandoned_where_the_quiz_says_so() -> Result<()> {
    left_behind("on_time_out = \"abandon\"", OnTimeOut::Abandon, 2).await
}

#[tokio::test]
async fn what_is_left_behind_is_abandoned_once_its_grace_is_over() -> Result<()> {
    left_behind("on_time_out = \"grace\"\ngrace_minutes = 5", OnTimeOut::Grace(TimeDelta::minutes(5)), 6).await
}

#[tokio::test]
async fn while_a_grace_runs_only_handing_in_is_possible_and_looking_submits_nothing() -> Result<()> {
    let app = TestApp::with_rules("time_limit_minutes = 10\non_time_out = \"grace\"\ngrace_minutes = 5").await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    zoe.answer_first_right(id, 1).await?;
    app.wait(TimeDelta::minutes(11));
    let review = format!("/attempts/{id}/review");
    for road in ["", "/questions/1", "/result"] {
        assert_eq!(zoe.browser.get(&format!("/attempts/{id}{road}")).await.leads_to(), review);
    }
    let page = zoe.browser.get(&review).await.is(200);
    assert!(page.says(&words::t(domain::locale::Lang::Fr, "review-time-up")), "{}", page.text());
    assert_eq!(page.attributes("ol.rows a", "href"), Vec::<String>::new(), "no question can be answered");
    assert!(app.attempt(id).await?.is_open(), "looking is not handing in");
    let handed_in = zoe.browser.post(&format!("/attempts/{id}/submit"), &[]).await;
    assert!(handed_in.leads_to().ends_with("/result"));
    assert_eq!(app.attempt(id).await?.submitted_at, app.attempt(id).await?.closes_at, "at the end of its time");
    Ok(())
}

#[tokio::test]
async fn more_time_granted_in_the_middle_takes_answers_again_and_goes_when_taken_back() -> Result<()> {
    let app = TestApp::with_rules("time_limit_minutes = 10").await?;
    let trainer = Trainer::of(&boss(&app).await?).context("a trainer")?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    let before = app.attempt(id).await?;
    app.wait(TimeDelta::minutes(10) + TimeDelta::seconds(30));
    let late = zoe.browser.get(&format!("/attempts/{id}/questions/1")).await;
    assert!(late.leads_to().ends_with("/result"));

    let (ctx, slug) = (&app.site.ctx, SLUG.parse()?);
    let more = Override { time: Some(Time::Limit(TimeDelta::minutes(20))), ..Override::default() };
    limits::grant(ctx, &trainer, &slug, Grantee::Person(zoe.person.id), more).await?;
    assert_eq!(app.attempt(id).await?.closes_at, Some(before.started_at + TimeDelta::minutes(20)));
    zoe.answer_first_right(id, 1).await?;
    let granted = limits::list(ctx, &trainer, &slug).await?;
    let [one] = granted.as_slice() else { anyhow::bail!("one grant") };
    assert_eq!((one.name.as_str(), one.grant.limits), ("Zoé", more));
    limits::revoke(ctx, &trainer, one.grant.id).await?;
    assert_eq!(app.attempt(id).await?.closes_at, before.closes_at);
    Ok(())
}

#[tokio::test]
async fn what_a_person_needs_applies_to_an_attempt_under_way() -> Result<()> {
    let app = TestApp::with_rules("time_limit_minutes = 10").await?;
    let hr = Hr::of(&boss(&app).await?).context("HR")?;
    let (zoe, ali) = (app.agent("Zoé").await?, app.agent("Ali").await?);
    let (id, other) = (zoe.start(SLUG).await?, ali.start(SLUG).await?);
    let (before, others) = (app.attempt(id).await?, app.attempt(other).await?);
    let half = Accommodation::MoreTime(Fraction::of(3, 2));
    let after = |minutes| Some(before.started_at + TimeDelta::minutes(minutes));
    for (needs, end) in [(Some(half), after(15)), (Some(Accommodation::NoTimer), None), (None, after(10))] {
        limits::accommodate(&app.site.ctx, &hr, zoe.person.id, needs).await?;
        assert_eq!(limits::needs(&app.site.ctx, &hr, zoe.person.id).await?, needs);
        assert_eq!(app.attempt(id).await?.closes_at, end, "{needs:?}");
        assert_eq!(app.attempt(other).await?.closes_at, others.closes_at, "nobody else's end moves");
    }
    Ok(())
}

#[tokio::test]
async fn before_it_opens_a_quiz_does_not_begin_unless_that_is_granted() -> Result<()> {
    outside_its_hours("opens_at = 2099-01-01T08:00:00Z", "Ce quiz ouvre le 1er janvier 2099").await
}

#[tokio::test]
async fn after_it_closed_a_quiz_does_not_begin_unless_that_is_granted() -> Result<()> {
    outside_its_hours("closes_at = 2020-01-01T08:00:00Z", "Ce quiz est fermé depuis le 1er janvier 2020").await
}

async fn outside_its_hours(rules: &str, said: &str) -> Result<()> {
    let app = TestApp::with_rules(rules).await?;
    let trainer = Trainer::of(&boss(&app).await?).context("a trainer")?;
    let zoe = app.agent("Zoé").await?;
    let start = format!("/modules/{SLUG}/attempts");
    assert_eq!(zoe.browser.post(&start, &[]).await.leads_to(), format!("/modules/{SLUG}#quiz"));
    let page = zoe.browser.get(&format!("/modules/{SLUG}")).await.is(200);
    assert!(page.attributes(&format!("form[action='{start}']"), "action").is_empty(), "no button that would refuse");
    assert!(page.text().contains(said), "{}", page.text());
    let at_once = Override { opens_at: Some(Granted::Unlimited), closes_at: Some(Granted::Unlimited), ..Override::default() };
    limits::grant(&app.site.ctx, &trainer, &SLUG.parse()?, Grantee::Person(zoe.person.id), at_once).await?;
    assert!(zoe.browser.post(&start, &[]).await.leads_to().starts_with("/attempts/"));
    Ok(())
}

#[tokio::test]
async fn once_every_attempt_is_used_another_begins_only_if_it_is_granted() -> Result<()> {
    let app = TestApp::with_rules("attempts = 1").await?;
    let trainer = Trainer::of(&boss(&app).await?).context("a trainer")?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    zoe.submit(id).await;
    let start = format!("/modules/{SLUG}/attempts");
    assert_eq!(zoe.browser.post(&start, &[]).await.leads_to(), format!("/modules/{SLUG}#quiz"));
    let page = zoe.browser.get(&format!("/modules/{SLUG}")).await.is(200);
    let why = words::tr(domain::locale::Lang::Fr, "quiz-no-attempt-left", &[("n", 1.into())]);
    assert!(page.says(&why), "{}", page.text());
    assert!(page.attributes(&format!("form[action='{start}']"), "action").is_empty(), "no button that would refuse");
    let two = Override { attempts: Some(Granted::Limit(2)), ..Override::default() };
    limits::grant(&app.site.ctx, &trainer, &SLUG.parse()?, Grantee::Person(zoe.person.id), two).await?;
    assert!(zoe.browser.post(&start, &[]).await.leads_to().starts_with("/attempts/"));
    Ok(())
}
