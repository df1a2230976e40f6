//! What an agent lives through: read, answer, pass, certificate; and everything that can happen twice or late.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::quiz::Stored;
use mail_parser::{MessageParser, MimeHeaders};
use tests::agent::Agent;
use tests::app::{HR, PASSWORD, TestApp};

/// The fields of a form, as the browser takes them.
fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// The number of a question of an attempt whose form has this field.
async fn question_with(agent: &Agent<'_>, id: domain::ids::AttemptId, field: &str) -> Result<Option<usize>> {
    let total = agent.app.attempt(id).await?.slots.len();
    for number in 1..=total {
        if !agent.question(id, number).await.attributes(&format!("[name={field}]"), "name").is_empty() {
            return Ok(Some(number));
        }
    }
    Ok(None)
}

#[tokio::test]
async fn an_agent_signs_in_reads_and_passes_everything() -> Result<()> {
    let app = TestApp::new().await?;
    let mut zoe = app.agent("Zoé Martin").await?;
    zoe.browser = app.browser();
    let sign_in = zoe.browser.get("/sign-in?next=%2Fmodules%2Fcloud-act").await.is(200);
    let welcome = zoe.browser.submit(&sign_in, "/sign-in", &[("email", zoe.person.email.as_str()), ("password", PASSWORD)]).await;
    assert_eq!(welcome.leads_to(), "/modules/cloud-act");

    let module = zoe.browser.follow(welcome).await.is(200);
    let lessons = module.attributes("a[href*='/lessons/']", "href");
    let first = lessons.first().context("a lesson")?;
    let lesson = zoe.browser.get(first).await.is(200);
    let read = zoe.browser.submit(&lesson, "/done", &[]).await;
    assert_eq!(read.leads_to(), lessons.get(1).context("another lesson")?.as_str());

    zoe.pass("cloud-act").await?;
    app.run_jobs().await?;
    assert_eq!(app.mails().len(), 0, "one module of two earns no certificate");
    app.wait(TimeDelta::hours(1));
    zoe.pass("rgpd").await?;
    app.run_jobs().await?;

    let mails = app.mails();
    assert_eq!(mails.len(), 1, "exactly one mail");
    assert_eq!(mails[0].to.as_str(), zoe.person.email.as_str());
    let bytes = mails[0].to_bytes()?;
    let parsed = MessageParser::default().parse(&bytes).context("the mail reads back")?;
    let attached = parsed.attachments().next().context("an attachment")?;
    assert!(attached.contents().starts_with(b"%PDF-"), "{:?}", attached.attachment_name());

    let certificates = store::certificates::of_person(app.site.ctx.db.read(), app.org, zoe.person.id).await?;
    assert_eq!(certificates.len(), 1);
    let serial = certificates[0].certificate.serial.to_string();
    assert!(mails[0].letter.text.contains(&format!("/verify/{serial}")));
    let verified = app.browser().get(&format!("/verify/{serial}")).await.is(200);
    assert!(verified.tells("verify-valid-title") && verified.says("Zoé Martin"), "{}", verified.text());
    let unknown = app.browser().get("/verify/AAAA-AAAA-AAAA-AAAA").await.is(404);
    assert!(unknown.tells("verify-unknown-title"));

    let pdf = zoe.browser.get(&format!("/certificates/{}/pdf", certificates[0].id)).await.is(200);
    assert!(pdf.bytes.starts_with(b"%PDF-"));

    let hr = app.someone("Hélène RH", HR).await?;
    let report = hr.get("/hr?q=zo%C3%A9").await.is(200);
    assert!(report.says("Zoé Martin") && report.tells("course-state-finished"), "{}", report.text());
    let csv = hr.get("/hr/export.csv").await.is(200);
    let line = csv.html.lines().find(|line| line.starts_with("Zoé Martin;")).context("a line of Zoé")?.to_owned();
    assert!(line.contains(&serial) && line.contains(";2;2;2026-11-24;"), "{line}");
    Ok(())
}

#[tokio::test]
async fn the_path_goes_on_at_the_lesson_one_left() -> Result<()> {
    let app = TestApp::new().await?;
    let agent = app.agent("Lou").await?;
    let module = agent.browser.get("/modules/cloud-act").await.is(200);
    let lessons = module.attributes("a[href*='/lessons/']", "href");
    let third = lessons.get(2).context("a third lesson")?;
    let lesson = agent.browser.get(third).await.is(200);
    assert_eq!(agent.browser.get("/path").await.attributes("a.button-hero", "href"), [third.as_str()]);
    agent.browser.submit(&lesson, "/done", &[]).await.is(303);
    let first = lessons.first().context("a first lesson")?;
    assert_eq!(agent.browser.get("/path").await.attributes("a.button-hero", "href"), [first.as_str()], "the first that was not read");
    Ok(())
}

#[tokio::test]
async fn a_failed_attempt_can_be_tried_again() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    zoe.answer_first_right(id, 3).await?;
    let failed = zoe.submit(id).await;
    assert!(failed.tells("result-not-passed-title") && failed.tells("verdict-unanswered"), "{}", failed.text());
    let again = zoe.pass("rgpd").await?;
    assert_ne!(again, id);
    assert_eq!((app.attempt(id).await?.number, app.attempt(again).await?.number), (1, 2));
    Ok(())
}

#[tokio::test]
async fn submitting_twice_or_at_once_gives_one_outcome_and_one_certificate() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    zoe.pass("cloud-act").await?;
    let id = zoe.start("rgpd").await?;
    zoe.answer_first_right(id, app.attempt(id).await?.slots.len()).await?;
    let submit = format!("/attempts/{id}/submit");
    let (one, two) = tokio::join!(zoe.browser.post(&submit, &[]), zoe.browser.post(&submit, &[]));
    let outcome = app.attempt(id).await?.outcome;
    app.wait(TimeDelta::minutes(5));
    let three = zoe.browser.post(&submit, &[]).await;
    for page in [one, two, three] {
        assert_eq!(page.leads_to(), format!("/attempts/{id}/result"));
    }
    assert_eq!(app.attempt(id).await?.outcome, outcome);
    assert!(outcome.is_some_and(|outcome| outcome.passed));
    zoe.pass("rgpd").await?;
    app.run_jobs().await?;
    assert_eq!(app.mails().len(), 1);
    assert_eq!(store::certificates::count(app.site.ctx.db.read(), app.org).await?, 1);
    assert_eq!(store::jobs::count_unfinished(app.site.ctx.db.read()).await?, 0);
    Ok(())
}

#[tokio::test]
async fn starting_from_two_tabs_at_once_starts_one_attempt() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let (one, two) = tokio::join!(zoe.browser.post("/modules/rgpd/attempts", &[]), zoe.browser.post("/modules/rgpd/attempts", &[]));
    assert_eq!(one.leads_to(), two.leads_to());
    Ok(())
}

#[tokio::test]
async fn a_stale_page_keeps_the_newest_answer_and_says_so() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    let number = question_with(&zoe, id, "choice").await?.context("a question with choices")?;
    let old = zoe.question(id, number).await;
    zoe.answer_right(id, number).await?;
    let newest = app.attempt(id).await?.slots[number - 1].stored.clone();
    let key = zoe.key(id, number).await?;
    let values = old.attributes("input[name=choice]", "value");
    let other = values.iter().find(|value| key.iter().all(|(_, right)| right != *value)).context("another choice")?;

    let stale = zoe.browser.submit(&old, "/answers", &[("choice", other), ("go", "save")]).await.is(409);
    assert!(stale.tells("answer-stale"), "{}", stale.text());
    let shown: Vec<_> = stale.attributes("input[name=choice][checked]", "value");
    assert_eq!(shown.iter().collect::<std::collections::BTreeSet<_>>(), key.iter().map(|(_, value)| value).collect());
    assert_eq!(app.attempt(id).await?.slots[number - 1].stored, newest);

    let fields = [("question", number.to_string()), ("revision", "0".to_owned()), ("choice", other.clone())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let json = zoe.browser.post_json(&format!("/attempts/{id}/answers"), &fields).await.is(409);
    let said: serde_json::Value = serde_json::from_str(&json.html)?;
    assert_eq!((&said["stale"], &said["revision"]), (&true.into(), &newest.revision.into()));

    // The same answer sent again after a lost reply is no conflict.
    let again: Vec<_> = borrowed(&key);
    zoe.browser.submit(&old, "/answers", &[&again[..], &[("go", "save")]].concat()).await.is(303);
    assert_eq!(app.attempt(id).await?.slots[number - 1].stored, newest);
    Ok(())
}

#[tokio::test]
async fn an_answer_to_an_option_that_is_not_there_is_refused_and_nothing_is_stored() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    let number = question_with(&zoe, id, "choice").await?.context("a question with choices")?;
    let page = zoe.question(id, number).await;
    for bad in ["99", "-1", "x", "", "NaN", "1e999", "0.5"] {
        let refused = zoe.browser.submit(&page, "/answers", &[("choice", bad), ("go", "save")]).await.is(422);
        assert!(refused.tells("answer-no-such-option"), "{bad}: {}", refused.text());
    }
    assert_eq!(app.attempt(id).await?.slots[number - 1].stored, Stored::default());
    zoe.browser.post(&format!("/attempts/{id}/answers"), &[("question", "99"), ("choice", "0")]).await.is(404);
    zoe.browser.get(&format!("/attempts/{id}/questions/0")).await.is(404);
    zoe.browser.get(&format!("/attempts/{id}/questions/99")).await.is(404);
    Ok(())
}

#[tokio::test]
async fn an_answer_can_be_cleared() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    zoe.answer_right(id, 1).await?;
    assert!(app.attempt(id).await?.slots[0].stored.answer.is_some());
    let page = zoe.question(id, 1).await;
    let cleared = zoe.browser.submit(&page, "/answers", &[("go", "clear")]).await;
    let shown = zoe.browser.follow(cleared).await.is(200);
    assert_eq!(shown.attributes("input[name=choice][checked]", "value"), Vec::<String>::new());
    assert_eq!(app.attempt(id).await?.slots[0].stored, Stored { revision: 2, answer: None, ..Stored::default() });
    Ok(())
}

#[tokio::test]
async fn an_order_with_gaps_is_refused_and_shown_again() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    for module in ["rgpd", "cloud-act", "rgpd", "cloud-act"] {
        let id = zoe.start(module).await?;
        let Some(number) = question_with(&zoe, id, "position-0").await? else {
            zoe.submit(id).await;
            continue;
        };
        let page = zoe.question(id, number).await;
        let gap = zoe.browser.submit(&page, "/answers", &[("position-0", "2"), ("go", "save")]).await.is(422);
        assert!(gap.tells("answer-not-a-permutation"), "{}", gap.text());
        assert_eq!(gap.attributes("select[name=position-0] option[selected]", "value"), ["2"], "what was chosen is still there");
        let twice = zoe.browser.submit(&page, "/answers", &[("position-0", "2"), ("position-1", "2"), ("go", "save")]).await;
        assert!(twice.is(422).tells("answer-not-a-permutation"));
        assert_eq!(app.attempt(id).await?.slots[number - 1].stored, Stored::default());
        return Ok(());
    }
    anyhow::bail!("no attempt of four had an ordering")
}

#[tokio::test]
async fn the_records_of_others_do_not_exist() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    zoe.pass("cloud-act").await?;
    let graded = zoe.pass("rgpd").await?;
    let id = zoe.start("rgpd").await?;
    let certificate = store::certificates::of_person(app.site.ctx.db.read(), app.org, zoe.person.id).await?.remove(0).id;
    let version = app.attempt(id).await?.version;

    let other_org = app.organisation("Ville de Port-Louis").await?;
    let boss = domain::people::Roles { hr: true, trainer: true, admin: true };
    let colleague = app.someone("Yann", boss).await?;
    let stranger = app.person(other_org, "Xavier", domain::locale::Lang::Fr, boss).await?;
    let stranger = app.signed_in(other_org, stranger.id).await?;
    for browser in [&colleague, &stranger] {
        for path in [
            format!("/attempts/{id}"),
            format!("/attempts/{id}/questions/1"),
            format!("/attempts/{id}/review"),
            format!("/attempts/{graded}/result"),
            format!("/certificates/{certificate}"),
            format!("/certificates/{certificate}/pdf"),
        ] {
            browser.get(&path).await.is(404);
        }
        browser.post(&format!("/attempts/{id}/answers"), &[("question", "1"), ("choice", "0")]).await.is(404);
        browser.post(&format!("/attempts/{id}/submit"), &[]).await.is(404);
    }
    let person = zoe.person.id;
    stranger.get(&format!("/admin/people/{person}")).await.is(404);
    stranger.post(&format!("/admin/people/{person}"), &[("name", "Autre"), ("lang", "fr")]).await.is(404);
    stranger.post(&format!("/admin/people/{person}/deactivate"), &[]).await.is(404);
    stranger.get(&format!("/media/{version}/flux.svg")).await.is(404);
    assert!(!stranger.get("/hr").await.is(200).says("Zoé"));
    assert!(!stranger.get("/hr/export.csv").await.is(200).html.contains("Zoé"));
    assert!(!stranger.get("/admin?q=zo").await.is(200).says("zoe@ville.example"));
    assert!(app.attempt(id).await?.outcome.is_none());
    Ok(())
}

#[tokio::test]
async fn nobody_but_the_agent_reads_a_score() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    let attempt = app.attempt(id).await?;
    zoe.answer_first_right(id, attempt.slots.len() - 1).await?;
    let result = zoe.submit(id).await;
    let outcome = app.attempt(id).await?.outcome.context("graded")?;
    let percent = outcome.part().percent_floor();
    let shown = domain::locale::Lang::Fr.percent(percent);
    assert!(percent > 0 && percent < 100 && result.says(&shown), "{shown}");
    let boss = app.someone("Paul", domain::people::Roles { hr: true, trainer: true, admin: true }).await?;
    let person = format!("/admin/people/{}", zoe.person.id);
    for path in ["/hr", "/hr?q=zo", "/hr?sort=state", "/hr/export.csv", "/hr/mails", "/admin", &person, "/trainer", "/trainer/modules/rgpd"]
    {
        let page = boss.get(path).await.is(200);
        let text = if path == "/hr/export.csv" { page.html.clone() } else { page.text() };
        for score in [tests::browser::flat(&shown), format!("{percent}%"), format!("{percent},"), format!("0.{percent}"), "9/10".to_owned()]
        {
            assert!(!text.contains(&score), "{path} shows {score}: {text}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn an_attempt_out_of_time_is_closed_with_the_answers_it_has() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", tests::app::TRAINER).await?;
    let draft = trainer.get("/trainer/modules/rgpd").await.is(200);
    trainer.submit(&draft, "/details", &[("time_limit", "10")]).await.is(303);
    let draft = trainer.get("/trainer/modules/rgpd").await.is(200);
    trainer.submit(&draft, "/publish", &[]).await.is(303);

    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("rgpd").await?;
    zoe.answer_first_right(id, 9).await?;
    let (page, key) = (zoe.question(id, 10).await, zoe.key(id, 10).await?);
    app.wait(TimeDelta::minutes(10) + TimeDelta::seconds(3));
    assert_eq!(services::sweep::attempts_over(&app.site.ctx).await?, 0, "the margin for a last submit is not over");
    let late = zoe.browser.submit(&page, "/answers", &[&borrowed(&key)[..], &[("go", "save")]].concat()).await;
    assert_eq!(late.leads_to(), format!("/attempts/{id}/result"));
    assert_eq!(app.attempt(id).await?.slots[9].stored, Stored::default(), "too late");
    app.wait(TimeDelta::minutes(1));
    assert_eq!(services::sweep::attempts_over(&app.site.ctx).await?, 1);
    assert_eq!(services::sweep::attempts_over(&app.site.ctx).await?, 0, "sweeping twice changes nothing");
    let attempt = app.attempt(id).await?;
    assert_eq!(attempt.outcome.map(|outcome| Some(outcome.submitted_at)), Some(attempt.closes_at));
    assert!(zoe.browser.get(&format!("/attempts/{id}/result")).await.is(200).tells("verdict-unanswered"));
    Ok(())
}
