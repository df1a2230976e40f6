//! A course that has to be done again after a while.

use std::sync::Arc;

use anyhow::{Context, Result};
use chrono::TimeDelta;
use tests::agent::Agent;
use tests::app::{HR, TestApp};
use tests::browser::Page;
use tests::library;

/// A site whose course counts for twelve months.
async fn yearly() -> Result<TestApp> {
    let library = library::changed(|files| {
        for (_, text) in files.iter_mut().filter(|(path, _)| path == "courses.toml") {
            *text = String::from_utf8_lossy(text).replace("everyone = true", "everyone = true\nvalidity_months = 12").into_bytes();
        }
    });
    TestApp::with_library(Arc::new(library)).await
}

/// The same agent in a new session: the old one has ended meanwhile.
async fn back<'a>(app: &'a TestApp, agent: &Agent<'_>) -> Result<Agent<'a>> {
    Ok(Agent { app, browser: app.signed_in(app.org, agent.person.id).await?, person: agent.person.clone() })
}

/// The states of the modules on a path.
fn states(path: &Page) -> Vec<String> {
    path.texts(".cards .badge")
}

/// The addresses of the certificates on a path, newest first.
fn certificates(path: &Page) -> Vec<String> {
    path.attributes("section[aria-labelledby=certificates] .row-words a", "href")
}

#[tokio::test]
async fn what_was_passed_a_year_ago_is_to_be_done_again_and_renews_with_a_new_certificate() -> Result<()> {
    let app = yearly().await?;
    let zoe = app.agent("Zoé").await?;
    zoe.pass("cloud-act").await?;
    zoe.pass("rgpd").await?;
    app.run_jobs().await?;
    app.wait(TimeDelta::days(365) - TimeDelta::seconds(1));
    let zoe = back(&app, &zoe).await?;
    let hr = app.someone("Hélène", HR).await?;
    let before = zoe.browser.get("/path").await.is(200);
    assert_eq!(states(&before), ["Réussi", "Réussi"]);
    assert!(before.tells("next-done"), "{}", before.text());

    app.wait(TimeDelta::seconds(1));
    let path = zoe.browser.get("/path").await.is(200);
    assert_eq!(states(&path), ["À refaire", "À refaire"]);
    assert!(path.tells("next-renew") && path.tells("next-renew-detail") && !path.tells("next-done"), "{}", path.text());
    assert_eq!(certificates(&path), certificates(&before), "what was earned stays");
    let module = zoe.browser.get("/modules/rgpd").await.is(200);
    assert_eq!(module.texts(".page-head .badge"), ["À refaire"], "the module's own page says it, too");
    for (query, named) in [("state=expired", true), ("state=finished", false), ("state=not-started", false)] {
        let list = hr.get(&format!("/hr?{query}")).await.is(200);
        assert_eq!(list.texts(".row-note").contains(&"zoe@ville.example".to_owned()), named, "{query}: {}", list.text());
        let file = hr.get(&format!("/hr/export.csv?{query}")).await.is(200);
        assert_eq!(file.html.contains("Zoé") && file.html.contains("À refaire"), named, "{query}: {}", file.html);
    }

    zoe.pass("cloud-act").await?;
    let half = zoe.browser.get("/path").await.is(200);
    assert_eq!(states(&half), ["Réussi", "À refaire"]);
    assert_eq!(certificates(&half).len(), 1, "not before the whole course is done again");
    zoe.pass("rgpd").await?;
    let renewed = zoe.browser.get("/path").await.is(200);
    assert_eq!(states(&renewed), ["Réussi", "Réussi"]);
    let both = certificates(&renewed);
    assert_eq!((both.len(), both.last()), (2, certificates(&before).first()), "a new one beside the old one");
    let mut serials = Vec::new();
    for address in &both {
        let page = zoe.browser.get(address).await.is(200);
        serials.push(page.texts(".certificate code").first().context("a number")?.clone());
    }
    assert_ne!(serials[0], serials[1]);
    assert_eq!((app.run_jobs().await?, app.mails().len()), (1, 2), "the new one is mailed");
    let file = hr.get("/hr/export.csv?state=finished").await.is(200);
    assert!(file.html.contains("2027-11-24") && file.html.contains(&serials[0]), "{}", file.html);
    Ok(())
}
