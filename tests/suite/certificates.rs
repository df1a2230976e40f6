//! What a certificate says, and what it keeps to itself.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use tests::agent::Agent;
use tests::app::{ADMIN, TestApp};
use tests::browser::{Browser, Page, flat};

/// Certifies an agent; the page of the certificate and the words of its PDF.
async fn certified(agent: &Agent<'_>) -> Result<(Page, String)> {
    agent.pass("cloud-act").await?;
    agent.pass("rgpd").await?;
    shown(&agent.browser).await
}

async fn shown(browser: &Browser) -> Result<(Page, String)> {
    let path = browser.get("/path").await.is(200);
    let address = path.attributes("section[aria-labelledby=certificates] .row-words a", "href");
    let address = address.first().context("a certificate")?;
    let pdf = browser.get(&format!("{address}/pdf")).await.is(200);
    Ok((browser.get(address).await.is(200), words_of(pdf.bytes)?))
}

/// The words of a PDF, as poppler reads them.
fn words_of(pdf: Vec<u8>) -> Result<String> {
    let mut command = Command::new("pdftotext");
    let mut reader = command.args(["-raw", "-enc", "UTF-8", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let mut input = reader.stdin.take().context("an input")?;
    let writing = std::thread::spawn(move || input.write_all(&pdf));
    let read = reader.wait_with_output()?;
    writing.join().ok().context("a writer")??;
    ensure!(read.status.success(), "pdftotext refused it");
    Ok(flat(&String::from_utf8(read.stdout)?))
}

/// Whether a certificate says a score: on its page, and in its PDF.
fn scored((page, pdf): &(Page, String)) -> (bool, bool) {
    let lines = page.texts(".certificate p");
    (lines.iter().any(|line| line.starts_with("Résultat")), pdf.contains("Score") || pdf.contains('%'))
}

#[tokio::test]
async fn the_score_appears_only_once_the_organisation_wants_it() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let plain = certified(&zoe).await?;
    assert!(plain.1.contains("Zoé"), "{}", plain.1);
    assert_eq!(scored(&plain), (false, false), "{}", plain.1);

    let admin = app.someone("Ada", ADMIN).await?;
    let settings = admin.get("/admin").await.is(200);
    assert!(settings.attributes("input[name=score_on_certificate]", "checked").is_empty(), "not unless asked for");
    admin.submit(&settings, "/admin/organisation", &[("score_on_certificate", "on")]).await.is(303);
    let ali = app.agent("Ali").await?;
    let with = certified(&ali).await?;
    assert_eq!(scored(&with), (true, true), "{} {}", with.0.text(), with.1);
    assert!(with.1.contains("Moyenne du parcours 100 %") && with.0.says("Résultat : 100 %"), "{}", with.1);
    assert_eq!(scored(&shown(&zoe.browser).await?), (false, false), "what was issued before stays as it was");
    Ok(())
}

#[tokio::test]
async fn whoever_has_the_number_reads_name_course_date_and_organisation_and_nothing_else() -> Result<()> {
    let app = TestApp::new().await?;
    let admin = app.someone("Ada", ADMIN).await?;
    let settings = admin.get("/admin").await.is(200);
    admin.submit(&settings, "/admin/organisation", &[("score_on_certificate", "on")]).await.is(303);
    let zoe = app.agent("Zoé Lefèvre").await?;
    app.department("Police municipale", &[zoe.person.id]).await?;
    let (page, _) = certified(&zoe).await?;
    let serial = page.texts(".certificate code").first().context("a number")?.clone();

    let checked = app.browser().get(&format!("/verify/{serial}")).await.is(200);
    let course = app.site.library.courses.first().and_then(|course| course.title.get(&domain::locale::Lang::Fr)).context("a course")?;
    assert_eq!(checked.texts("main dd"), ["Zoé Lefèvre", &flat(course), "24 novembre 2026", &serial]);
    assert!(checked.tells("verify-valid-title") && checked.says("Mairie de Saint-Aubrac"), "{}", checked.text());
    for secret in [zoe.person.email.as_str(), "@", "%", "Police municipale", "Score", "Résultat", "Cloud Act"] {
        assert!(!checked.texts("main").join(" ").contains(secret), "{secret}: {}", checked.text());
    }
    assert!(!checked.html.contains(&zoe.person.id.to_string()));
    let unknown = app.browser().get("/verify/0000-0000-0000-0000").await.is(404);
    assert!(unknown.tells("verify-unknown-title") && unknown.texts("main dd").is_empty(), "{}", unknown.text());
    Ok(())
}
