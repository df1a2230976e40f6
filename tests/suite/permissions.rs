//! Every road, as everybody: a road added without thinking of roles fails here.

use std::collections::BTreeSet;

use anyhow::Result;
use axum::body::Body;
use domain::locale::Lang;
use domain::people::Roles;
use domain::policy::Policy;
use http::Request;
use http::header::CONTENT_TYPE;
use tests::app::{ADMIN, AGENT, HR, TRAINER, TestApp};
use tests::browser::{Browser, Page, URLENCODED};
use web::{Method, Route};

/// Roads that anyone may take. One more must be written here on purpose.
const PUBLIC: [&str; 15] = [
    "/",
    "/assets/{file}",
    "/forgotten-password",
    "/healthz",
    "/language",
    "/memory/link/{token}",
    "/memory/link/{token}/stop",
    "/privacy",
    "/readyz",
    "/reset-password/{token}",
    "/set-up/{token}",
    "/sign-in",
    "/theme",
    "/verify",
    "/verify/{serial}",
];

/// The address of a road, with ids that exist where that is cheap.
fn address(route: &Route, person: &str, version: &str) -> String {
    let nothing = uuid::Uuid::max().to_string();
    let id = match route.path {
        path if path.starts_with("/admin/people/") => person,
        path if path.contains("/questions/{id}") => "rg-papier",
        path if path.contains("/lessons/{id}") => "donnees",
        _ => &nothing,
    };
    let path = route.path.replace("{id}", id).replace("{slug}", "rgpd").replace("{lesson}", "donnees").replace("{version}", version);
    path.replace("{number}", "1")
        .replace("{file}", "transmettre.svg")
        .replace("{token}", "x")
        .replace("{serial}", "x")
        .replace("{format}", "gift")
}

async fn take(browser: &Browser, method: Method, path: &str) -> Page {
    match method {
        Method::Get => browser.get(path).await,
        Method::Post => browser.post(path, &[]).await,
    }
}

fn may(policy: Policy, roles: Option<Roles>) -> bool {
    match (policy, roles) {
        (Policy::Public, _) | (Policy::Agent | Policy::Review, Some(_)) => true,
        (_, None) => false,
        (Policy::Hr, Some(roles)) => roles.hr,
        (Policy::Trainer, Some(roles)) => roles.trainer,
        (Policy::Admin, Some(roles)) => roles.admin,
    }
}

#[test]
fn a_road_belongs_to_the_room_its_address_names() {
    let mut public = BTreeSet::new();
    for route in web::routes() {
        let room = match route.path.split('/').nth(1) {
            Some("hr") => Policy::Hr,
            Some("trainer") => Policy::Trainer,
            Some("admin") => Policy::Admin,
            _ if route.policy == Policy::Public => {
                public.insert(route.path);
                Policy::Public
            }
            _ if route.path.starts_with("/memory/reviews/") => Policy::Review,
            _ => Policy::Agent,
        };
        assert_eq!(route.policy, room, "{}", route.path);
    }
    assert_eq!(public.into_iter().collect::<Vec<_>>(), PUBLIC);
}

#[tokio::test]
async fn every_road_lets_through_whom_it_should_and_nobody_else() -> Result<()> {
    let app = TestApp::new().await?;
    let spare = app.person(app.org, "Personne de Réserve", Lang::Fr, AGENT).await?.id.to_string();
    let module = app.module("rgpd").await?;
    let head = store::modules::newest_version(app.site.ctx.db.read(), app.org, module).await?;
    let version = head.map(|head| head.id.to_string()).unwrap_or_default();
    let mut people = vec![(None, uuid::Uuid::nil().into())];
    for (name, roles) in [("Agent", AGENT), ("Ressources", HR), ("Formatrice", TRAINER), ("Administration", ADMIN)] {
        people.push((Some(roles), app.person(app.org, name, Lang::Fr, roles).await?.id));
    }
    for route in web::routes() {
        let path = address(&route, &spare, &version);
        for (roles, id) in &people {
            // A session of its own each time: some roads end sessions.
            let browser = if roles.is_some() { app.signed_in(app.org, *id).await? } else { app.browser() };
            let page = take(&browser, route.method, &path).await;
            let (status, told) =
                (page.status.as_u16(), format!("{:?} {path} as {roles:?}: {} {:?}", route.method, page.status, page.location));
            assert!(status < 500, "{told} {}", page.text());
            match (may(route.policy, *roles), roles) {
                (true, _) => assert!(![401, 403, 405].contains(&status), "{told}"),
                (false, Some(_)) => assert_eq!(status, 403, "{told}"),
                (false, None) => assert!(status == 303 && page.leads_to().starts_with("/sign-in?"), "{told}"),
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_form_of_another_site_is_refused_on_every_road() -> Result<()> {
    let app = TestApp::new().await?;
    let all = Roles { hr: true, trainer: true, admin: true };
    let boss = app.person(app.org, "Paul", Lang::Fr, all).await?.id;
    for route in web::routes().into_iter().filter(|route| route.method == Method::Post) {
        let browser = app.signed_in(app.org, boss).await?;
        let path = address(&route, &boss.to_string(), "x");
        for (header, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example")] {
            let request = Request::post(&path).header("host", "formation.ville.example").header(CONTENT_TYPE, URLENCODED);
            let page = browser.send(request.header(header, value).body(Body::from("lang=en&name=x"))?).await;
            assert_eq!(page.status.as_u16(), 403, "{path} with {header}: {value}");
        }
        assert_eq!(browser.get("/path").await.status.as_u16(), 200, "{path}");
    }
    Ok(())
}
