//! The demonstration organisation: a town that has been at it for three months.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::progress::CourseState;
use services::demo::{ACCOUNTS, seed};
use services::report::{self, Filter};
use services::secret::Secret;
use services::sign_in::{Outcome, resume, sign_in};
use services::who::Hr;
use store::{attempts, courses, departments, directory, jobs, people};
use tests::app::{PASSWORD, TestApp};

#[tokio::test]
async fn the_demonstration_is_a_town_of_which_some_have_finished_some_not_and_some_not_begun() -> Result<()> {
    let app = TestApp::new().await?;
    let (ctx, now) = (&app.site.ctx, app.now());
    seed(ctx, &app.site.library, PASSWORD).await?;
    let c = ctx.db.read();
    let org = directory::find(c, directory::EMAIL, ACCOUNTS[0].0).await?.context("the demonstration is there")?;
    assert_eq!(departments::list(c, org).await?.len(), 6);
    let everyone = people::list_all(c, org).await?;
    assert_eq!(everyone.len(), 120);
    assert!(everyone.iter().all(|person| person.department.is_some() && person.email.as_str().ends_with("@demo.example")));

    let Outcome::Welcome(secret) = sign_in(ctx, "192.0.2.1", "rh@demo.example", PASSWORD, None).await? else { anyhow::bail!("refused") };
    let hr = hr(&app, &secret).await?;
    let report = report::load(ctx, &hr, domain::locale::Lang::Fr, &Filter::default()).await?;
    let states: BTreeSet<CourseState> = report.rows.iter().map(|row| row.state).collect();
    assert_eq!(states, [CourseState::NotStarted, CourseState::UnderWay, CourseState::Finished].into());
    let counts = report.counts;
    assert!(counts.finished.min(counts.under_way).min(counts.not_started) >= 10, "enough of each to be seen: {counts:?}");

    let modules = courses::list(c, org).await?.swap_remove(0).modules;
    let (mut begun, mut last) = (Vec::new(), now);
    for person in &everyone {
        for module in &modules {
            for head in attempts::list_of(c, org, person.id, *module).await? {
                begun.push(head.started_at);
                last = last.max(head.submitted_at.context("each is handed in")?);
            }
        }
    }
    begun.sort_unstable();
    let age = now - *begun.first().context("attempts")?;
    assert!((TimeDelta::days(80)..=TimeDelta::days(90)).contains(&age), "the oldest is {} days old", age.num_days());
    assert_eq!(last, now, "none is of the future");
    let lately = begun.iter().filter(|at| now - **at < TimeDelta::days(45)).count();
    assert!(lately * 2 > begun.len(), "most of it lately: {lately} of {}", begun.len());
    Ok(())
}

async fn hr(app: &TestApp, secret: &Secret) -> Result<Hr> {
    let who = resume(&app.site.ctx, secret).await?.context("signed in")?;
    Hr::of(&who).context("HR")
}

#[tokio::test]
async fn a_second_start_adds_nobody_mails_nobody_and_takes_the_new_password() -> Result<()> {
    let app = TestApp::new().await?;
    let ctx = &app.site.ctx;
    seed(ctx, &app.site.library, PASSWORD).await?;
    seed(ctx, &app.site.library, "un autre mot de passe").await?;
    let org = directory::find(ctx.db.read(), directory::EMAIL, ACCOUNTS[0].0).await?.context("the demonstration is there")?;
    assert_eq!(people::list_all(ctx.db.read(), org).await?.len(), 120);
    assert_eq!(store::organisations::list(ctx.db.read()).await?.len(), 2, "the test's own and the demonstration");
    assert!(matches!(sign_in(ctx, "192.0.2.1", ACCOUNTS[0].0, PASSWORD, None).await?, Outcome::Refused));
    assert!(matches!(sign_in(ctx, "192.0.2.1", ACCOUNTS[0].0, "un autre mot de passe", None).await?, Outcome::Welcome(_)));
    assert_eq!(app.run_jobs().await?, 0);
    assert!(app.mails().is_empty() && jobs::list_troubled(ctx.db.read(), org).await?.is_empty());
    Ok(())
}
