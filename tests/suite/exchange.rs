//! Question files of other tools: looked through, taken in, taken back, taken away.

use anyhow::Result;
use axum::body::Body;
use domain::locale::Lang;
use http::Request;
use http::header::CONTENT_TYPE;
use tests::app::{HR, TRAINER, TestApp};
use tests::browser::{Browser, Page};

const BASE: &str = "/trainer/modules/rgpd";

const GIFT: &str = "::Bonne::Qui contrôle ?{=La CNIL ~La mairie}\n\n::Mauvaise::Combien ?{#beaucoup}\n\n::Page::Un texte.\n";

/// Sends a file as a browser does.
async fn send(trainer: &Browser, name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Page {
    let mut body = Vec::new();
    for (key, value) in fields {
        body.extend(format!("--limit\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(
        format!("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/plain\r\n\r\n")
            .bytes(),
    );
    body.extend(bytes);
    body.extend(b"\r\n--limit--\r\n");
    let request = Request::post(format!("{BASE}/exchange"))
        .header("host", "formation.ville.example")
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=limit");
    trainer.send(request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn good_questions_are_taken_in_and_taken_back() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let draft = trainer.get(BASE).await.is(200);
    assert!(draft.html.contains(&format!("{BASE}/exchange")));
    trainer.get(&format!("{BASE}/exchange")).await.is(200);

    let seen = send(&trainer, "banque.gift", GIFT.as_bytes(), &[("format", "")]).await.is(200);
    assert!(seen.says("Qui contrôle ?") && seen.says("Mauvaise") && seen.says("beaucoup"), "{}", seen.text());
    assert!(!trainer.get(BASE).await.says("Qui contrôle ?"), "nothing is kept before it is looked through");

    let taken = trainer.submit(&seen, "/exchange", &[("go", "import")]).await;
    assert_eq!(taken.leads_to(), format!("{BASE}?done=imported"));
    let draft = trainer.follow(taken).await.is(200);
    assert!(draft.says("Qui contrôle ?") && !draft.says("Combien ?"), "{}", draft.text());

    let again = trainer.submit(&seen, "/exchange", &[("go", "import")]).await.is(409);
    assert!(again.says(&words::t(Lang::Fr, "draft-conflict-plain")));

    let back = trainer.submit(&trainer.get(BASE).await, "/undo", &[]).await.is(303);
    assert!(!trainer.follow(back).await.says("Qui contrôle ?"));
    Ok(())
}

#[tokio::test]
async fn a_file_that_cannot_be_used_is_refused_in_words() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let nothing = send(&trainer, "", b"", &[]).await.is(422);
    assert!(nothing.says(&words::t(Lang::Fr, "exchange-no-file")), "{}", nothing.text());
    let unknown = send(&trainer, "a.txt", b"bonjour", &[]).await.is(422);
    assert!(unknown.says(&words::t(Lang::Fr, "exchange-no-format")), "{}", unknown.text());
    let old = send(&trainer, "a.gift", b"::a::\xe9t\xe9{T}", &[]).await.is(422);
    assert!(old.says("UTF-8") && old.says("Windows-1252"), "{}", old.text());
    for megabytes in [10, 13] {
        let large = vec![b'a'; megabytes * 1024 * 1024 + 1];
        let page = send(&trainer, "a.gift", &large, &[]).await;
        assert!([413, 422].contains(&page.status.as_u16()), "{}", page.status);
        assert!(page.says("10"), "{}", page.text());
    }
    let broken = send(&trainer, "a.xml", b"<quiz><question>", &[]).await.is(422);
    assert!(!broken.says("roxmltree"), "{}", broken.text());
    Ok(())
}

#[tokio::test]
async fn a_bank_is_taken_away_and_brought_back() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    for format in ["gift", "moodle-xml", "aiken", "csv", "trajectoire"] {
        let file = trainer.get(&format!("{BASE}/exchange/{format}")).await.is(200);
        let seen = send(&trainer, "banque", file.html.as_bytes(), &[("format", format)]).await.is(200);
        assert!(!seen.says(&words::t(Lang::Fr, "exchange-refused")), "{format}: {}", seen.text());
    }
    trainer.get(&format!("{BASE}/exchange/docx")).await.is(404);
    let hr = app.someone("Renée", HR).await?;
    hr.get(&format!("{BASE}/exchange/gift")).await.is(403);
    Ok(())
}
