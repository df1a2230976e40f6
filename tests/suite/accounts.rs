//! Signing in and out, passwords, invitations.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::locale::Lang;
use tests::app::{ADMIN, AGENT, PASSWORD, TestApp};
use tests::browser::{Browser, Page};

const NEW: &str = "sept lampes oranges";

async fn try_to_sign_in(browser: &Browser, email: &str, password: &str) -> Page {
    let page = browser.get("/sign-in").await.is(200);
    browser.submit(&page, "/sign-in", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn a_refused_sign_in_never_says_which_part_was_wrong() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.person(app.org, "Zoé", Lang::Fr, AGENT).await?;
    let known = try_to_sign_in(&app.browser(), zoe.email.as_str(), "faux mot de passe").await.is(422);
    let unknown = try_to_sign_in(&app.browser(), "abc@ville.example", "faux mot de passe").await.is(422);
    assert!(known.tells("sign-in-wrong"));
    let but_address = |page: &Page, email: &str| page.html.replace(email, "…");
    let strip = |html: String| html.split("x-request-id").next().unwrap_or_default().to_owned();
    assert_eq!(strip(but_address(&known, zoe.email.as_str())), strip(but_address(&unknown, "abc@ville.example")));
    assert_eq!(known.attributes("input[type=password]", "value"), Vec::<String>::new(), "a password is never sent back");
    Ok(())
}

#[tokio::test]
async fn failures_slow_down_and_time_forgives() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.person(app.org, "Zoé", Lang::Fr, AGENT).await?;
    let browser = app.browser();
    for _ in 0..2 {
        try_to_sign_in(&browser, zoe.email.as_str(), "faux").await.is(422);
    }
    let wait = try_to_sign_in(&browser, zoe.email.as_str(), PASSWORD).await.is(429);
    assert!(wait.says(&words::tr(Lang::Fr, "sign-in-wait", &[("seconds", 1_i64.into())])), "{}", wait.text());
    let mut elsewhere = app.browser();
    elsewhere.peer = ([198, 51, 100, 7], 40_000).into();
    assert_eq!(try_to_sign_in(&elsewhere, zoe.email.as_str(), PASSWORD).await.leads_to(), "/path", "nobody locks somebody else out");
    app.wait(TimeDelta::seconds(1));
    assert_eq!(try_to_sign_in(&browser, zoe.email.as_str(), PASSWORD).await.leads_to(), "/path");
    Ok(())
}

#[tokio::test]
async fn who_fails_in_somebodys_name_keeps_them_out_of_nothing() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.person(app.org, "Zoé", Lang::Fr, AGENT).await?;
    let mut stranger = app.browser();
    stranger.peer = ([198, 51, 100, 7], 40_000).into();
    for _ in 0..8 {
        try_to_sign_in(&stranger, zoe.email.as_str(), "faux").await.is(422);
        app.wait(TimeDelta::seconds(61));
    }
    try_to_sign_in(&stranger, zoe.email.as_str(), "faux").await.is(422);
    try_to_sign_in(&stranger, zoe.email.as_str(), "faux").await.is(429);
    let own = app.browser();
    try_to_sign_in(&own, zoe.email.as_str(), "faute de frappe").await.is(422);
    assert_eq!(try_to_sign_in(&own, zoe.email.as_str(), PASSWORD).await.leads_to(), "/path");
    Ok(())
}

#[tokio::test]
async fn signing_out_ends_the_session() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let page = zoe.browser.get("/path").await.is(200);
    let (copy, path) = (page.clone(), page.path.clone());
    zoe.browser.submit(&copy, "/sign-out", &[]).await.is(303);
    assert!(zoe.browser.get(&path).await.leads_to().starts_with("/sign-in"));
    Ok(())
}

#[tokio::test]
async fn a_forgotten_password_is_set_again_by_a_link_that_works_once() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let browser = app.browser();
    let form = browser.get("/forgotten-password").await.is(200);
    let unknown = browser.submit(&form, "/forgotten-password", &[("email", "abc@ville.example")]).await;
    let known = browser.submit(&form, "/forgotten-password", &[("email", zoe.person.email.as_str())]).await;
    assert_eq!(unknown.leads_to(), known.leads_to());
    assert!(browser.follow(known).await.is(200).tells("forgotten-sent-title"));
    app.run_jobs().await?;
    assert_eq!(app.mails().len(), 1, "none to the unknown address");

    let link = app.link_of_last_mail()?;
    let page = browser.get(&link).await.is(200);
    let differ = browser.submit(&page, &link, &[("password", NEW), ("password_again", "autre chose, tout autre")]).await;
    assert!(differ.is(422).tells("invalid-passwords-differ"));
    let weak = browser.submit(&page, &link, &[("password", "court"), ("password_again", "court")]).await;
    weak.is(422);
    let set = browser.submit(&page, &link, &[("password", NEW), ("password_again", NEW)]).await;
    assert_eq!(set.leads_to(), "/path");
    browser.get("/path").await.is(200);
    assert!(zoe.browser.get("/path").await.leads_to().starts_with("/sign-in"), "other sessions end");

    app.browser().get(&link).await.is(404);
    let again = app.browser().post(&link, &[("password", "encore une autre phrase"), ("password_again", "encore une autre phrase")]).await;
    assert!(again.is(404).tells("choose-expired-title"));
    try_to_sign_in(&app.browser(), zoe.person.email.as_str(), PASSWORD).await.is(422);
    try_to_sign_in(&app.browser(), zoe.person.email.as_str(), NEW).await.is(303);
    Ok(())
}

#[tokio::test]
async fn a_reset_link_lives_for_thirty_minutes() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    app.browser().post("/forgotten-password", &[("email", zoe.person.email.as_str())]).await.is(303);
    app.run_jobs().await?;
    let link = app.link_of_last_mail()?;
    app.wait(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    app.browser().get(&link).await.is(200);
    app.wait(TimeDelta::seconds(1));
    app.browser().get(&link).await.is(404);
    app.browser().post(&link, &[("password", NEW), ("password_again", NEW)]).await.is(404);
    Ok(())
}

#[tokio::test]
async fn other_sessions_end_when_a_password_changes() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let elsewhere = app.signed_in(app.org, zoe.person.id).await?;
    let account = zoe.browser.get("/account").await.is(200);
    let fields = [("current", "faux mot de passe"), ("password", NEW), ("password_again", NEW)];
    let wrong = zoe.browser.submit(&account, "/account/password", &fields).await.is(422);
    assert!(wrong.tells("invalid-password-wrong"));
    elsewhere.get("/path").await.is(200);
    zoe.browser.submit(&account, "/account/password", &[("current", PASSWORD), ("password", NEW), ("password_again", NEW)]).await.is(303);
    zoe.browser.get("/path").await.is(200);
    assert!(elsewhere.get("/path").await.leads_to().starts_with("/sign-in"));
    app.run_jobs().await?;
    assert_eq!(app.mails().len(), 1, "a mail tells of it");
    Ok(())
}

#[tokio::test]
async fn an_invited_person_chooses_a_password_and_is_enrolled() -> Result<()> {
    let app = TestApp::new().await?;
    let admin = app.someone("Anne", ADMIN).await?;
    let page = admin.get("/admin").await.is(200);
    let fields = [("name", "Bastien Leroy"), ("email", " Bastien.Leroy@Ville.Example "), ("lang", "fr")];
    assert_eq!(admin.submit(&page, "/admin/people", &fields).await.leads_to(), "/admin?done=person-added");
    let twice = admin.submit(&page, "/admin/people", &fields).await.is(422);
    assert!(twice.tells("invalid-email-taken"), "{}", twice.text());
    app.run_jobs().await?;
    let mails = app.mails();
    assert_eq!((mails.len(), mails.last().map(|mail| mail.to.as_str())), (1, Some("bastien.leroy@ville.example")));
    try_to_sign_in(&app.browser(), "bastien.leroy@ville.example", "").await.is(422);

    let link = app.link_of_last_mail()?;
    let browser = app.browser();
    let choose = browser.get(&link).await.is(200);
    assert!(choose.says("Bastien Leroy"));
    let personal = browser.submit(&choose, &link, &[("password", "Leroy-2026-12"), ("password_again", "Leroy-2026-12")]).await;
    personal.is(422);
    browser.submit(&choose, &link, &[("password", NEW), ("password_again", NEW)]).await.is(303);
    let path = browser.get("/path").await.is(200);
    assert!(!path.attributes("a[href='/modules/rgpd']", "href").is_empty(), "{}", path.text());
    Ok(())
}

#[tokio::test]
async fn a_deactivated_person_is_out_at_once_and_can_come_back() -> Result<()> {
    let app = TestApp::new().await?;
    let admin = app.someone("Anne", ADMIN).await?;
    let zoe = app.agent("Zoé").await?;
    let own = format!("/admin/people/{}", zoe.person.id);
    let page = admin.get(&own).await.is(200);
    admin.submit(&page, "/deactivate", &[]).await.is(303);
    assert!(zoe.browser.get("/path").await.leads_to().starts_with("/sign-in"));
    try_to_sign_in(&app.browser(), zoe.person.email.as_str(), PASSWORD).await.is(422);
    let page = admin.get(&own).await.is(200);
    admin.submit(&page, "/reactivate", &[]).await.is(303);
    try_to_sign_in(&app.browser(), zoe.person.email.as_str(), PASSWORD).await.is(303);
    Ok(())
}

#[tokio::test]
async fn an_idle_session_ends_after_two_weeks() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    app.wait(TimeDelta::days(13));
    zoe.browser.get("/path").await.is(200);
    app.wait(TimeDelta::days(13));
    zoe.browser.get("/path").await.is(200);
    app.wait(TimeDelta::days(14));
    assert!(zoe.browser.get("/path").await.leads_to().starts_with("/sign-in"));
    Ok(())
}

#[tokio::test]
async fn the_first_administrator_comes_by_a_link_that_an_organisation_closes() -> Result<()> {
    let app = TestApp::new().await?;
    assert_eq!(services::set_up::link(&app.site.ctx).await?, None, "there is an organisation");
    let secret = services::secret::Secret::random(uuid::Uuid::nil().into(), &app.site.ctx.chance).text();
    let page = app.browser().get(&format!("/set-up/{secret}")).await;
    assert_eq!(page.status.as_u16(), 404, "{}", page.text());
    page.attributes("a", "href").first().context("a way out")?;
    Ok(())
}
