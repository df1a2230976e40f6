//! Keeping what was learnt: offered, kept, reviewed, reminded of, stopped; and that it touches nothing else.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::MemoryReviewId;
use domain::memory::{Card, MOST, Review};
use domain::quiz::Fraction;
use services::memory;
use store::memory::{cards, choices, reviews};
use tests::agent::Agent;
use tests::app::{HR, TestApp};
use tests::browser::{Browser, Page, flat};
use tests::key::right_answer;

async fn cards_of(zoe: &Agent<'_>) -> Result<Vec<Card>> {
    let c = zoe.app.site.ctx.db.read();
    Ok(cards::due(c, zoe.app.org, zoe.person.id, zoe.app.now() + TimeDelta::days(10_000)).await?)
}

async fn choice_of(zoe: &Agent<'_>) -> Result<Option<choices::Choice>> {
    Ok(choices::find(zoe.app.site.ctx.db.read(), zoe.app.org, zoe.person.id).await?)
}

/// Somebody who has passed a module and keeps it.
async fn keeper<'a>(app: &'a TestApp, name: &str, mails: bool) -> Result<Agent<'a>> {
    let zoe = app.agent(name).await?;
    zoe.pass("cloud-act").await?;
    let page = zoe.browser.get("/path").await.is(200);
    let fields: &[(&str, &str)] = if mails { &[("mails", "on")] } else { &[] };
    let kept = zoe.browser.submit(&page, "/memory/keep", fields).await;
    assert_eq!(kept.leads_to(), "/memory?done=memory-kept");
    Ok(zoe)
}

fn review_id(page: &Page) -> Result<MemoryReviewId> {
    page.leads_to().strip_prefix("/memory/reviews/").and_then(|id| id.parse().ok()).context("the address of a review")
}

async fn review(app: &TestApp, id: MemoryReviewId) -> Result<Review> {
    reviews::find(app.site.ctx.db.read(), app.org, id).await?.context("the review is stored")
}

/// The fields of the right answer to a question of a review.
async fn key(app: &TestApp, id: MemoryReviewId, number: usize) -> Result<Vec<(String, String)>> {
    let review = review(app, id).await?;
    let asked = review.asked(number).context("the review has this question")?;
    let module = app.site.ctx.shelf.get(app.site.ctx.db.read(), app.org, asked.version).await?;
    Ok(right_answer(module.key(&asked.slot.question).context("the module has this question")?, &asked.slot))
}

async fn answer_right(app: &TestApp, browser: &Browser, id: MemoryReviewId, number: usize) -> Result<Page> {
    let address = format!("/memory/reviews/{id}/{number}");
    let page = browser.get(&address).await.is(200);
    let key = key(app, id, number).await?;
    let fields: Vec<(&str, &str)> = key.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let sent = browser.submit(&page, &address, &fields).await;
    assert_eq!(sent.leads_to(), address);
    Ok(browser.follow(sent).await.is(200))
}

async fn begin(browser: &Browser) -> Result<MemoryReviewId> {
    let page = browser.get("/memory").await.is(200);
    review_id(&browser.submit(&page, "/memory/reviews", &[]).await)
}

#[tokio::test]
async fn what_was_passed_is_offered_kept_and_comes_back() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    let page = zoe.browser.get("/memory").await.is(200);
    assert!(page.tells("memory-nothing-title") && !zoe.browser.get("/path").await.tells("memory-offer-title"), "{}", page.text());
    assert_eq!(zoe.browser.post("/memory/keep", &[]).await.status.as_u16(), 409, "nothing to keep");

    let id = zoe.pass("cloud-act").await?;
    let result = zoe.browser.get(&format!("/attempts/{id}/result")).await.is(200);
    assert!(result.tells("memory-offer-title"), "{}", result.text());
    let kept = zoe.browser.submit(&result, "/memory/keep", &[]).await;
    let home = zoe.browser.follow(kept).await.is(200);
    assert!(home.tells("done-memory-kept") && home.tells("memory-rest-title") && home.tells("memory-mails-off"), "{}", home.text());

    let slots = app.attempt(id).await?.slots;
    let (own, asked) = (cards_of(&zoe).await?, slots.iter().map(|slot| slot.question.clone()).collect::<BTreeSet<_>>());
    assert_eq!(own.iter().map(|card| card.question.clone()).collect::<BTreeSet<_>>(), asked, "every question answered");
    assert!(own.iter().all(|card| card.due_at == app.now() + TimeDelta::days(2)), "right, and not asked how sure: w₂ days");
    assert_eq!(begin_leads_to(&zoe).await, "/memory", "nothing is due");

    app.wait(TimeDelta::days(3));
    let home = zoe.browser.get("/memory").await.is(200);
    assert!(home.says(&format!("{} questions à revoir", own.len())) && zoe.browser.get("/path").await.is(200).says("questions à revoir"));
    let first = begin(&zoe.browser).await?;
    assert_eq!(begin(&zoe.browser).await?, first, "one review at a time, whatever tabs are open");
    assert_eq!(review(&app, first).await?.asked.len(), MOST);

    let corrected = answer_right(&app, &zoe.browser, first, 1).await?;
    assert!(corrected.tells("verdict-right") && corrected.tells("memory-next"), "{}", corrected.text());
    let next = zoe.browser.follow(zoe.browser.get(&format!("/memory/reviews/{first}")).await).await;
    assert!(next.path.ends_with("/2"), "{}", next.path);
    let empty = zoe.browser.submit(&next, "/2", &[("go", "answer")]).await;
    if empty.status.as_u16() == 422 {
        assert!(empty.tells("memory-choose"), "{}", empty.text());
    }
    let unknown = zoe.browser.submit(&next, "/2", &[("go", "unknown")]).await;
    let shown = zoe.browser.follow(unknown).await.is(200);
    assert!(shown.tells("verdict-unanswered") || shown.tells("verdict-wrong"), "{}", shown.text());
    for number in 3..=MOST {
        answer_right(&app, &zoe.browser, first, number).await?;
    }
    let done = zoe.browser.get(&format!("/memory/reviews/{first}")).await.is(200);
    assert!(done.tells("memory-done-title") && done.says(&format!("{} réponses justes sur {MOST}", MOST - 1)), "{}", done.text());

    let after = cards_of(&zoe).await?;
    let ended = review(&app, first).await?;
    for asked in &ended.asked {
        let card = after.iter().find(|card| card.question == asked.slot.question).context("a card")?;
        let right = asked.given.as_ref().is_some_and(|given| given.fraction() == Fraction::ONE);
        assert_eq!((card.reps, card.lapses, card.last_review_at), (2, u32::from(!right), app.now()));
        assert!(
            if right { card.due_at > app.now() + TimeDelta::days(5) } else { card.due_at == app.now() + TimeDelta::days(1) },
            "{card:?}"
        );
    }
    assert_eq!(after.iter().filter(|card| card.reps == 1).count(), own.len() - MOST, "the others wait still");
    Ok(())
}

async fn begin_leads_to(zoe: &Agent<'_>) -> String {
    zoe.browser.post("/memory/reviews", &[]).await.leads_to().to_owned()
}

#[tokio::test]
async fn an_answer_sent_twice_counts_once_and_bad_ones_store_nothing() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", false).await?;
    app.wait(TimeDelta::days(3));
    let id = begin(&zoe.browser).await?;
    let address = format!("/memory/reviews/{id}/1");
    let bad = [
        ("choice", "99"),
        ("choice", "NaN"),
        ("choice", "1e999"),
        ("position-0", "99"),
        ("position-99", "1"),
        ("match-0", "99"),
        ("match-x", "0"),
    ];
    let before = cards_of(&zoe).await?;
    for (name, value) in bad {
        for number in 1..=MOST {
            let sent = zoe.browser.post(&format!("/memory/reviews/{id}/{number}"), &[(name, value)]).await;
            assert_eq!(sent.status.as_u16(), 422, "{name}={value}: {}", sent.text());
        }
    }
    for number in ["0", "6", "999"] {
        assert_eq!(zoe.browser.post(&format!("/memory/reviews/{id}/{number}"), &[("go", "unknown")]).await.status.as_u16(), 404);
        assert_eq!(zoe.browser.get(&format!("/memory/reviews/{id}/{number}")).await.status.as_u16(), 404);
    }
    assert!(review(&app, id).await?.asked.iter().all(|asked| asked.given.is_none()), "nothing stored");
    assert_eq!(cards_of(&zoe).await?, before);

    answer_right(&app, &zoe.browser, id, 1).await?;
    let once = cards_of(&zoe).await?;
    app.wait(TimeDelta::minutes(1));
    let again = zoe.browser.post(&address, &[("go", "unknown")]).await;
    assert_eq!(again.leads_to(), address, "the first answer stands, since its explanation was shown");
    assert_eq!(cards_of(&zoe).await?, once);

    let max = app.agent("Max").await?;
    for path in [format!("/memory/reviews/{id}"), address.clone()] {
        assert_eq!(max.browser.get(&path).await.status.as_u16(), 404, "another person's review does not exist");
    }
    assert_eq!(max.browser.post(&address, &[("go", "unknown")]).await.status.as_u16(), 404);
    let other = app.organisation("Commune Voisine").await?;
    let nina = app.person(other, "Nina", domain::locale::Lang::Fr, tests::app::AGENT).await?;
    assert_eq!(app.signed_in(other, nina.id).await?.get(&address).await.status.as_u16(), 404);
    app.wait(TimeDelta::hours(24));
    assert_eq!(zoe.browser.get(&format!("/memory/reviews/{id}/2")).await.leads_to(), "/memory", "over after a day");
    assert_eq!(zoe.browser.post(&format!("/memory/reviews/{id}/2"), &[("go", "unknown")]).await.leads_to(), "/memory");
    assert_ne!(begin(&zoe.browser).await?, id, "another is drawn");
    Ok(())
}

/// The longest run of plain words: the same in Markdown and in HTML.
fn plain_words(text: &str) -> Option<String> {
    let runs = text.split(|c: char| !(c.is_alphanumeric() || c.is_whitespace())).map(flat);
    runs.max_by_key(String::len).filter(|run| run.chars().count() >= 14)
}

#[tokio::test]
async fn a_question_shows_no_key_before_its_answer() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", false).await?;
    app.wait(TimeDelta::days(3));
    let id = begin(&zoe.browser).await?;
    let asked = review(&app, id).await?.asked;
    let module = app.site.ctx.shelf.get(app.site.ctx.db.read(), app.org, asked[0].version).await?;
    let secret = |place: usize| plain_words(&module.key(&asked[place].slot.question)?.feedback);
    let mut told = 0;
    for number in 1..=MOST {
        let others: Vec<String> = (number - 1..MOST).filter_map(secret).collect();
        for path in [format!("/memory/reviews/{id}/{number}"), "/memory".to_owned(), "/path".to_owned()] {
            let body = flat(&zoe.browser.get(&path).await.is(200).html);
            assert!(others.iter().all(|secret| !body.contains(secret)), "{path} leaks");
        }
        let refused =
            zoe.browser.post(&format!("/memory/reviews/{id}/{number}"), &[("choice", "99"), ("position-0", "99"), ("match-0", "99")]).await;
        assert!(others.iter().all(|secret| !flat(&refused.html).contains(secret)), "a refusal leaks");
        let shown = answer_right(&app, &zoe.browser, id, number).await?;
        told += usize::from(secret(number - 1).is_some_and(|secret| flat(&shown.html).contains(&secret)));
        assert!((number..MOST).filter_map(secret).all(|secret| !flat(&shown.html).contains(&secret)), "an explanation leaks the next");
    }
    assert!(told > 0, "explanations are shown afterwards");
    Ok(())
}

#[tokio::test]
async fn nothing_of_it_touches_a_certificate_or_progress_and_hr_sees_a_count() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé Confidentielle", true).await?;
    zoe.pass("rgpd").await?;
    app.run_jobs().await?;
    assert_eq!(cards_of(&zoe).await?.iter().map(|card| card.module).collect::<BTreeSet<_>>().len(), 2, "the next module passed joins in");
    let c = app.site.ctx.db.read();
    let state = async || -> Result<_> {
        Ok((
            store::progress::of_person(c, app.org, zoe.person.id).await?,
            store::certificates::of_person(c, app.org, zoe.person.id).await?.len(),
            store::enrolments::of_person(c, app.org, zoe.person.id).await?,
        ))
    };
    let before = state().await?;
    app.wait(TimeDelta::days(3));
    let id = begin(&zoe.browser).await?;
    for number in 1..=MOST {
        zoe.browser.post(&format!("/memory/reviews/{id}/{number}"), &[("go", "unknown")]).await.is(303);
    }
    assert_eq!(state().await?, before);
    let hr = app.someone("Hélène", HR).await?;
    let page = hr.get("/hr").await.is(200);
    assert!(page.says("Révisions facultatives : 1 personne"), "{}", page.text());
    let csv = hr.get("/hr/export.csv").await.is(200).html;
    assert!(!csv.contains("évision") && hr.get(&format!("/memory/reviews/{id}")).await.status.as_u16() == 404);
    let home = zoe.browser.get("/memory").await.is(200);
    zoe.browser.submit(&home, "/memory/stop", &[]).await.is(303);
    assert!(hr.get("/hr").await.is(200).says("personne ne s’en sert"));
    assert_eq!(state().await?, before);
    Ok(())
}

#[tokio::test]
async fn modules_passed_before_are_as_old_as_their_answers() -> Result<()> {
    let app = TestApp::new().await?;
    let mut zoe = app.agent("Zoé").await?;
    let failed = zoe.start("cloud-act").await?;
    zoe.answer_first_right(failed, 2).await?;
    zoe.submit(failed).await;
    app.wait(TimeDelta::days(2));
    let passed = zoe.pass("cloud-act").await?;
    app.wait(TimeDelta::days(30));
    zoe.browser = app.signed_in(app.org, zoe.person.id).await?;
    let page = zoe.browser.get("/memory").await.is(200);
    assert!(page.tells("memory-offer-title"));
    zoe.browser.submit(&page, "/memory/keep", &[]).await.is(303);
    let (first, last) = (app.attempt(failed).await?, app.attempt(passed).await?);
    let twice: BTreeSet<_> =
        first.slots[..2].iter().map(|slot| &slot.question).filter(|name| last.slots.iter().any(|slot| slot.question == **name)).collect();
    for card in cards_of(&zoe).await? {
        assert_eq!(card.reps, if twice.contains(&card.question) { 2 } else { 1 }, "{card:?}");
        let answered: DateTime<Utc> = app.now() - TimeDelta::days(30);
        assert!(card.last_review_at <= answered, "{card:?}");
    }
    assert!(zoe.browser.get("/memory").await.is(200).says("questions à revoir"), "they are due at once");
    let own = cards_of(&zoe).await?;
    let page = zoe.browser.get("/memory").await.is(200);
    zoe.browser.submit(&page, "/memory/mails", &[]).await.is(303);
    assert!(choice_of(&zoe).await?.is_some_and(|choice| choice.mails));
    zoe.browser.post("/memory/keep", &[]).await.is(303);
    assert_eq!(cards_of(&zoe).await?, own, "keeping it twice changes nothing");
    Ok(())
}

#[tokio::test]
async fn one_click_stops_it_and_there_is_a_way_back_for_a_month() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", true).await?;
    let own = cards_of(&zoe).await?;
    app.wait(TimeDelta::days(3));
    let id = begin(&zoe.browser).await?;
    let home = zoe.browser.get("/memory").await.is(200);
    let stopped = zoe.browser.submit(&home, "/memory/stop", &[]).await;
    let home = zoe.browser.follow(stopped).await.is(200);
    assert!(home.tells("memory-stopped-title") && home.tells("done-memory-stopped"), "{}", home.text());
    assert_eq!(zoe.browser.get(&format!("/memory/reviews/{id}")).await.status.as_u16(), 404);
    assert_eq!(begin_leads_to(&zoe).await, "/memory");
    assert!(zoe.browser.get("/path").await.is(200).tells("memory-stopped-short"), "the way back");
    zoe.pass("rgpd").await?;
    assert_eq!(cards_of(&zoe).await?, own, "nothing is added meanwhile");
    app.wait(TimeDelta::days(8));
    assert_eq!(memory::remind::sweep(&app.site.ctx).await?, 0, "no mail");
    let back = zoe.browser.submit(&home, "/memory/keep", &[]).await;
    assert!(zoe.browser.follow(back).await.is(200).says("questions à revoir"));
    assert!(cards_of(&zoe).await?.len() > own.len(), "what was passed meanwhile joins in");

    zoe.browser.post("/memory/stop", &[]).await.is(303);
    app.wait(memory::KEPT_AFTER_STOP - TimeDelta::hours(1));
    services::sweep::forget(&app.site.ctx).await?;
    assert!(!cards_of(&zoe).await?.is_empty());
    app.wait(TimeDelta::hours(2));
    services::sweep::forget(&app.site.ctx).await?;
    assert_eq!((cards_of(&zoe).await?, choice_of(&zoe).await?), (Vec::new(), None), "all of it is erased");
    Ok(())
}

#[tokio::test]
async fn who_leaves_takes_it_along() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", true).await?;
    let admin = app.someone("Admin", tests::app::ADMIN).await?;
    admin.post(&format!("/admin/people/{}/deactivate", zoe.person.id), &[]).await.is(303);
    assert_eq!((cards_of(&zoe).await?, choice_of(&zoe).await?), (Vec::new(), None));
    Ok(())
}

/// The link in the newest mail: of the review, and of the end of mails.
fn links(app: &TestApp) -> Result<(String, String)> {
    let review = app.link_of_last_mail()?;
    let stop = app.mails().last().and_then(|mail| mail.letter.unsubscribe.clone()).context("a way to stop")?;
    assert_eq!(stop, format!("{}{review}/stop", tests::app::BASE));
    Ok((review.clone(), format!("{review}/stop")))
}

#[tokio::test]
async fn a_reminder_leaves_once_a_week_in_office_hours_when_something_is_due() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", true).await?;
    let max = keeper(&app, "Max", false).await?;
    let remind = async || -> Result<(usize, usize)> {
        let planned = memory::remind::sweep(&app.site.ctx).await?;
        app.run_jobs().await?;
        Ok((planned, app.mails().iter().filter(|mail| mail.letter.unsubscribe.is_some()).count()))
    };
    app.wait(TimeDelta::days(6));
    assert_eq!(remind().await?, (0, 0), "due, but the week is not over");
    // From Tuesday 9:00 UTC: a Wednesday at 1:00, six hours before the office opens.
    app.wait(TimeDelta::days(1) + TimeDelta::hours(16));
    assert_eq!(remind().await?, (0, 0), "at night nothing leaves");
    app.wait(TimeDelta::hours(6) - TimeDelta::minutes(1));
    assert_eq!(remind().await?, (0, 0));
    app.wait(TimeDelta::minutes(1));
    // As many nodes do, at the same time.
    let ctx = &app.site.ctx;
    let (a, b, c) = tokio::join!(memory::remind::sweep(ctx), memory::remind::sweep(ctx), memory::remind::sweep(ctx));
    assert_eq!(a? + b? + c?, 1);
    assert_eq!(remind().await?, (0, 1), "one mail, to who wants it");
    let mails = app.mails();
    let mail = mails.last().context("a mail")?;
    assert_eq!(mail.to, zoe.person.email);
    assert!(mail.letter.subject.contains(&MOST.to_string()) && !mail.letter.text.contains("cloud"), "{}", mail.letter.subject);
    app.wait(TimeDelta::days(7) - TimeDelta::hours(1));
    assert_eq!(remind().await?, (0, 1), "once a week");
    app.wait(TimeDelta::hours(1));
    assert_eq!(remind().await?, (1, 2));

    let zoe = Agent { browser: app.signed_in(app.org, zoe.person.id).await?, ..zoe };
    let first = begin(&zoe.browser).await?;
    for number in 1..=MOST {
        answer_right(&app, &zoe.browser, first, number).await?;
    }
    app.wait(TimeDelta::days(6));
    assert_eq!(remind().await?, (0, 2), "who has just reviewed needs no reminder");
    assert!(choice_of(&max).await?.is_some_and(|choice| choice.next_mail_at.is_none()));
    let hr = app.someone("Hélène", HR).await?;
    assert!(hr.get("/hr/mails").await.is(200).tells("hr-mails-none"));
    Ok(())
}

#[tokio::test]
async fn the_link_of_a_reminder_opens_one_review_once_and_nothing_else() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", true).await?;
    app.wait(TimeDelta::days(7));
    memory::remind::sweep(&app.site.ctx).await?;
    app.run_jobs().await?;
    let (link, _) = links(&app)?;
    let phone = app.browser();
    for _ in 0..3 {
        let page = phone.get(&link).await.is(200);
        assert!(page.tells("memory-begin") && !page.says("Zoé"), "looking changes nothing, and names nobody: {}", page.text());
    }
    let page = phone.get(&link).await.is(200);
    let opened = phone.submit(&page, &link, &[]).await;
    let id = review_id(&opened)?;
    let cookie = opened.headers.get("set-cookie").and_then(|value| value.to_str().ok()).context("a pass")?;
    assert!(
        cookie.starts_with("__Host-review=") && cookie.contains("HttpOnly") && cookie.contains("Secure") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );

    for path in ["/path", "/memory", "/account", "/modules/cloud-act", "/hr", "/admin", "/trainer"] {
        assert!(phone.get(path).await.leads_to().starts_with("/sign-in?"), "{path} stays closed");
    }
    for path in ["/memory/stop", "/memory/reviews", "/memory/mails", "/account/password"] {
        assert!(phone.post(path, &[]).await.leads_to().starts_with("/sign-in?"), "{path} stays closed");
    }
    let stranger = app.browser();
    let again = stranger.post(&link, &[]).await;
    assert_eq!(again.leads_to(), link, "used");
    assert!(stranger.get(&link).await.is(200).tells("memory-link-used-title"));
    assert!(stranger.get(&format!("/memory/reviews/{id}/1")).await.leads_to().starts_with("/sign-in?"));
    stranger.set_cookie("__Host-review", &"A".repeat(64));
    assert_eq!(stranger.get(&format!("/memory/reviews/{id}/1")).await.leads_to(), "/memory", "a made-up pass opens nothing");
    for number in 1..=MOST {
        let shown = answer_right(&app, &phone, id, number).await?;
        assert!(shown.attributes("a[href*='/lessons/']", "href").is_empty(), "no way to a page that is closed");
    }
    let done = phone.get(&format!("/memory/reviews/{id}")).await.is(200);
    assert!(done.tells("memory-done-title") && done.tells("memory-done-by-link"), "{}", done.text());
    assert_eq!(cards_of(&zoe).await?.iter().filter(|card| card.reps == 2).count(), MOST);
    app.wait(TimeDelta::hours(24));
    assert_eq!(phone.get(&format!("/memory/reviews/{id}")).await.leads_to(), "/memory", "the pass ends with its day");
    Ok(())
}

#[tokio::test]
async fn a_pass_opens_no_other_review_and_the_owner_of_a_session_keeps_theirs() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", true).await?;
    let max = keeper(&app, "Max", false).await?;
    app.wait(TimeDelta::days(7));
    memory::remind::sweep(&app.site.ctx).await?;
    app.run_jobs().await?;
    let (link, _) = links(&app)?;
    // Zoé opens her mail in a browser where Max is signed in.
    let page = max.browser.get(&link).await.is(200);
    let hers = review_id(&max.browser.submit(&page, &link, &[]).await)?;
    max.browser.get(&format!("/memory/reviews/{hers}/1")).await.is(200);
    let his = begin(&max.browser).await?;
    assert_ne!(his, hers);
    max.browser.get(&format!("/memory/reviews/{his}/1")).await.is(200);
    let phone = app.browser();
    phone.set_cookie("__Host-review", "x");
    assert!(phone.get(&format!("/memory/reviews/{his}/1")).await.leads_to().starts_with("/sign-in?"));
    assert_eq!(zoe.browser.get(&format!("/memory/reviews/{his}/1")).await.status.as_u16(), 404);
    Ok(())
}

#[tokio::test]
async fn a_mail_program_stops_the_mails_in_one_click_and_a_look_does_not() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = keeper(&app, "Zoé", true).await?;
    app.wait(TimeDelta::days(7));
    memory::remind::sweep(&app.site.ctx).await?;
    app.run_jobs().await?;
    let (link, stop) = links(&app)?;
    let program = app.browser();
    let asked = program.get(&stop).await.is(200);
    assert!(asked.tells("memory-stop-mails-title") && choice_of(&zoe).await?.is_some_and(|choice| choice.mails), "a look stops nothing");
    // As RFC 8058 has it: no cookie, no page before, no header of a browser.
    let request = http::Request::post(&stop).header("content-type", "application/x-www-form-urlencoded");
    let stopped = program.send(request.body(axum::body::Body::from("List-Unsubscribe=One-Click"))?).await.is(200);
    assert!(stopped.tells("memory-mails-stopped-title"), "{}", stopped.text());
    let choice = choice_of(&zoe).await?.context("a choice")?;
    assert!(!choice.mails && choice.next_mail_at.is_none() && choice.stopped_at.is_none(), "the mails alone");
    program.post(&stop, &[]).await.is(200);
    app.wait(TimeDelta::days(20));
    assert_eq!(memory::remind::sweep(&app.site.ctx).await?, 0);
    assert!(program.get(&link).await.is(200).tells("memory-link-used-title"), "too old to open a review");
    program.post(&stop, &[]).await.is(200);
    app.wait(TimeDelta::days(80));
    services::sweep::forget(&app.site.ctx).await?;
    assert_eq!(program.post(&stop, &[]).await.status.as_u16(), 404, "forgotten");
    let zoe = Agent { browser: app.signed_in(app.org, zoe.person.id).await?, ..zoe };
    let home = zoe.browser.get("/memory").await.is(200);
    assert!(home.tells("memory-mails-off"), "the way back");
    zoe.browser.submit(&home, "/memory/mails", &[]).await.is(303);
    assert!(choice_of(&zoe).await?.is_some_and(|choice| choice.mails && choice.next_mail_at.is_some()));
    Ok(())
}
