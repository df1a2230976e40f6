//! What a sign-in costs whoever guesses: how passwords are hashed, and how long an address waits.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::ids::PersonId;
use domain::locale::Lang;
use services::set_up::SetUpForm;
use tests::app::{AGENT, PASSWORD, TestApp};
use tests::browser::{Browser, Page};

/// Argon2id with 19 MiB, two passes and one lane, as OWASP asks.
const FORM: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
/// Sign-ins that wait for a core before the next one is told to come back.
const QUEUE: usize = 256;

async fn try_to_sign_in(browser: &Browser, email: &str, password: &str) -> Page {
    browser.post("/sign-in", &[("email", email), ("password", password)]).await
}

async fn stored(app: &TestApp, person: PersonId) -> Result<String> {
    let person = store::people::load(app.site.ctx.db.read(), app.org, person).await?;
    person.password_hash.context("they have a password")
}

#[tokio::test]
async fn a_stored_password_is_argon2id_with_the_recommended_cost_and_a_salt_of_its_own() -> Result<()> {
    const NEW: &str = "sept lampes oranges";
    let app = TestApp::new().await?;
    let form = SetUpForm {
        organisation: "Mairie de Ker-Élez".into(),
        name: "Maëlle".into(),
        email: "maelle@ker.example".into(),
        password: NEW.into(),
        password_again: NEW.into(),
    };
    let (org, _) = services::set_up::create(&app.site.ctx, form, &app.site.library, Lang::Fr, None).await?;
    let first = store::people::list_all(app.site.ctx.db.read(), org).await?.swap_remove(0).password_hash.context("a password")?;
    let zoe = app.agent("Zoé").await?;
    let account = zoe.browser.get("/account").await.is(200);
    let fields = [("current", PASSWORD), ("password", NEW), ("password_again", NEW)];
    zoe.browser.submit(&account, "/account/password", &fields).await.is(303);
    let second = stored(&app, zoe.person.id).await?;
    for hash in [&first, &second] {
        let (salt, output) = hash.strip_prefix(FORM).and_then(|rest| rest.split_once('$')).with_context(|| hash.clone())?;
        assert_eq!((salt.len(), output.len()), (22, 43), "16 bytes of salt, 32 of hash: {hash}");
    }
    assert_ne!(first, second, "the same password is not stored twice the same");
    Ok(())
}

#[tokio::test]
async fn an_unknown_account_waits_for_a_core_as_a_known_one_does() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.person(app.org, "Zoé", Lang::Fr, AGENT).await?;
    let uninvited = app.person(app.org, "Ali", Lang::Fr, AGENT).await?;
    let (ctx, org) = (&app.site.ctx, app.org);
    let without = store::people::Person { password_hash: None, ..uninvited.clone() };
    ctx.db.write(move |tx| Box::pin(async move { Ok::<_, services::Error>(store::people::save(tx, org, &without).await?) })).await?;

    // Whoever is not polled hashes nothing and keeps their place: the queue stays full until it is dropped.
    let mut queue: Vec<_> = (0..QUEUE).map(|_| Box::pin(ctx.hasher.verify(PASSWORD, None))).collect();
    for waiting in &mut queue {
        assert!(futures::poll!(waiting.as_mut()).is_pending());
    }
    let cores: Vec<_> = queue.drain(..2).collect();
    for served in cores {
        assert!(!served.await?, "nobody's password is never right");
    }
    for _ in 0..2 {
        let mut next = Box::pin(ctx.hasher.verify(PASSWORD, None));
        assert!(futures::poll!(next.as_mut()).is_pending());
        queue.push(next);
    }
    let accounts = [zoe.email.as_str(), uninvited.email.as_str(), "personne@ville.example", "pas une adresse"];
    for email in accounts {
        try_to_sign_in(&app.browser(), email, "faux mot de passe").await.is(503);
    }
    drop(queue);
    for email in accounts {
        try_to_sign_in(&app.browser(), email, "faux mot de passe").await.is(422);
    }
    Ok(())
}

#[tokio::test]
async fn an_address_from_which_many_accounts_fail_waits_and_another_gets_in_at_once() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.person(app.org, "Zoé", Lang::Fr, AGENT).await?;
    let town_hall = app.browser();
    for number in 0..100 {
        try_to_sign_in(&town_hall, &format!("personne-{number}@ville.example"), "faux").await.is(422);
    }
    let wait = try_to_sign_in(&town_hall, zoe.email.as_str(), PASSWORD).await.is(429);
    assert!(wait.says(&words::tr(Lang::Fr, "sign-in-wait", &[("seconds", 2_i64.into())])), "{}", wait.text());
    let mut elsewhere = app.browser();
    elsewhere.peer = ([198, 51, 100, 7], 40_000).into();
    assert_eq!(try_to_sign_in(&elsewhere, zoe.email.as_str(), PASSWORD).await.leads_to(), "/path");
    app.wait(TimeDelta::seconds(2));
    assert_eq!(try_to_sign_in(&town_hall, zoe.email.as_str(), PASSWORD).await.leads_to(), "/path", "a soft limit");
    Ok(())
}
