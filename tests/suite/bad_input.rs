//! What no form sends. The site answers, stores nothing, and lives on.

use anyhow::Result;
use axum::body::Body;
use domain::people::Roles;
use http::Request;
use http::header::CONTENT_TYPE;
use tests::app::TestApp;
use tests::browser::{Browser, Page, URLENCODED};
use web::Method;

const ALL: Roles = Roles { hr: true, trainer: true, admin: true };

/// A page with a heading and a way out.
fn is_a_page_with_a_way_out(page: &Page) {
    assert_eq!(page.texts("h1").len(), 1, "{} {}", page.path, page.status);
    let links = page.attributes("main a[href]", "href");
    assert!(links.iter().any(|href| href == "/path" || href == "/sign-in"), "{} {}: {links:?}", page.path, page.status);
}

async fn still_lives(browser: &Browser) {
    browser.get("/path").await.is(200);
}

#[tokio::test]
async fn a_body_over_256_kib_is_refused_with_a_page() -> Result<()> {
    let app = TestApp::new().await?;
    let boss = app.someone("Paul", ALL).await?;
    let long = format!("title={}", "a".repeat(256 * 1024));
    for path in ["/trainer/modules", "/sign-in", "/trainer/modules/rgpd/lessons/donnees", "/admin/people", "/language"] {
        let page = boss.post_body(path, long.clone()).await.is(413);
        assert!(page.tells("error-too-large-title"), "{}", page.text());
        is_a_page_with_a_way_out(&page);
        still_lives(&boss).await;
    }
    Ok(())
}

#[tokio::test]
async fn an_unknown_page_shows_a_way_out() -> Result<()> {
    let app = TestApp::new().await?;
    let boss = app.someone("Paul", ALL).await?;
    for browser in [boss, app.browser()] {
        for path in ["/nowhere", "/modules", "/%00", "/%ff%fe", "/..%2f..%2fetc%2fpasswd", "/verify/%F0%9F%A6%86", "/sign-in/x"] {
            let page = browser.get(path).await;
            assert!((400..500).contains(&page.status.as_u16()), "{path}: {}", page.status);
            if !path.starts_with("/verify") {
                is_a_page_with_a_way_out(&page);
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn malformed_ids_are_not_found_and_never_an_error_of_ours() -> Result<()> {
    let app = TestApp::new().await?;
    let boss = app.someone("Paul", ALL).await?;
    let ids = [
        "x",
        "0",
        "-1",
        "NaN",
        "1e999",
        "00000000-0000-0000-0000-000000000000",
        "%00",
        "%ff",
        "%27%3B%20DROP%20TABLE%20person",
        &"9".repeat(3000),
    ];
    for route in web::routes().into_iter().filter(|route| route.path.contains('{')) {
        for id in ids {
            let path = route.path.split('/').map(|part| if part.starts_with('{') { id } else { part }).collect::<Vec<_>>().join("/");
            let page = if route.method == Method::Get { boss.get(&path).await } else { boss.post(&path, &[]).await };
            assert!((400..500).contains(&page.status.as_u16()), "{:?} {path}: {} {:?}", route.method, page.status, page.location);
        }
    }
    still_lives(&boss).await;
    Ok(())
}

#[tokio::test]
async fn nonsense_in_every_field_and_query_is_answered() -> Result<()> {
    let app = TestApp::new().await?;
    let boss = app.someone("Paul", ALL).await?;
    let names = [
        "title",
        "name",
        "email",
        "password",
        "current",
        "lang",
        "theme",
        "return",
        "minutes",
        "quiz_questions",
        "pass_mark",
        "time_limit",
        "review_by",
        "objectives",
        "glossary",
        "sources",
        "body",
        "id",
        "stem",
        "type",
        "mark",
        "option-1-text",
        "option-1-fraction",
        "revision",
        "dir",
        "department",
        "time_zone",
        "note",
        "inside",
        "q",
        "page",
        "sort",
        "state",
        "question",
        "choice",
        "text",
    ];
    let long = "a".repeat(6000);
    let zalgo = "Z\u{301}".repeat(500);
    for value in [
        "NaN",
        "1e999",
        "-1",
        "99999999999999999999",
        "\u{0}\u{1}\u{7f}\u{202e}",
        "<script>alert(1)</script>",
        "+++\n+++\n## x\n",
        &long,
        &zalgo,
    ] {
        let fields: Vec<(&str, &str)> = names.iter().map(|name| (*name, value)).collect();
        // An address has its own limit, which is the server's to keep.
        let short: String = value.chars().take(200).collect();
        let query = tests::form::encoded(&names.map(|name| (name, short.as_str())));
        for route in web::routes() {
            let path = route.path.replace("{slug}", "rgpd").replace("{lesson}", "donnees").replace("{token}", "x").replace("{serial}", "x");
            let path = path.replace("lessons/{id}", "lessons/donnees").replace("questions/{id}", "questions/rg-papier");
            if path.contains('{') || path == "/sign-out" {
                continue;
            }
            let page = match route.method {
                Method::Get => boss.get(&format!("{path}?{query}")).await,
                Method::Post => boss.post(&path, &fields).await,
            };
            assert!(page.status.as_u16() < 500, "{:?} {path} with {value:.20?}: {}", route.method, page.status);
            assert!(!page.html.contains("<script>alert"), "{path}");
        }
        still_lives(&boss).await;
    }
    Ok(())
}

#[tokio::test]
async fn a_megabyte_of_text_is_refused_as_an_answer() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    let megabyte = "a".repeat(1024 * 1024);
    let path = format!("/attempts/{id}/answers");
    zoe.browser.post(&path, &[("question", "1"), ("text", &megabyte)]).await.is(413);
    let json = zoe.browser.post_json(&path, &[("question", "1"), ("text", &megabyte)]).await.is(413);
    let said: serde_json::Value = serde_json::from_str(&json.html)?;
    assert!(said["message"].is_string());
    for number in 1..=10 {
        let fields = [("question", number.to_string()), ("text", "a".repeat(501)), ("choice", "NaN".to_owned())];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = zoe.browser.post(&path, &fields).await;
        assert!([303, 422].contains(&page.status.as_u16()), "{}", page.status);
    }
    assert!(app.attempt(id).await?.slots.iter().all(|slot| slot.stored.answer.is_none()));
    still_lives(&zoe.browser).await;
    Ok(())
}

#[tokio::test]
async fn a_body_of_another_kind_is_refused() -> Result<()> {
    let app = TestApp::new().await?;
    let boss = app.someone("Paul", ALL).await?;
    let bodies =
        [("application/json", &b"{}"[..], 415), ("multipart/form-data; boundary=x", b"--x--", 415), (URLENCODED, b"title=\xff\xfe", 400)];
    for (kind, body, status) in bodies {
        let request = Request::post("/trainer/modules").header(CONTENT_TYPE, kind).header("sec-fetch-site", "same-origin");
        let page = boss.send(request.body(Body::from(body))?).await;
        is_a_page_with_a_way_out(&page.is(status));
    }
    for method in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"] {
        let page =
            boss.send(Request::builder().method(method).uri("/path").header("sec-fetch-site", "same-origin").body(Body::empty())?).await;
        assert!((400..500).contains(&page.status.as_u16()), "{method}: {}", page.status);
    }
    still_lives(&boss).await;
    Ok(())
}
