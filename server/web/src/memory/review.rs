//! A review under way. Whoever is signed in takes these roads, and who came by the link of a reminder, for that one review.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{LessonId, MemoryReviewId};
use domain::quiz::AttemptError;
use http::StatusCode;
use pages::agent::Neighbour;
use pages::memory::{ReviewAnswered, ReviewDone, ReviewQuestion, render_answered, render_done, render_review_question};
use pages::quiz::QuestionView;
use services::Error as ServiceError;
use services::memory::review::{self, Reviewing};
use services::memory::{self, link};
use services::who::{Agent, Reviewer};

use crate::answer_form;
use crate::attempt::{self, controls, corrected};
use crate::error::Result;
use crate::form::Form;
use crate::learn::count;
use crate::markdown;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// Who does this review: the bearer of its pass, or else whoever is signed in. None: the pass has had its time.
async fn reviewer(site: &Site, reader: &Reader, id: MemoryReviewId) -> Result<Option<Reviewer>> {
    if let Some(pass) = &reader.pass
        && let Some(bearer) = link::bearer(&site.ctx, pass).await?.filter(|bearer| bearer.reaches(id))
    {
        return Ok(Some(bearer));
    }
    Ok(reader.who.as_ref().and_then(Agent::of).map(|agent| Reviewer::from(&agent)))
}

/// Where the reviews are, behind a sign-in if there is none.
fn home() -> Response {
    Redirect::to("/memory").into_response()
}

/// The next question of a review, or its end.
pub(crate) async fn resume(State(site): State<Site>, reader: Reader, Path(id): Path<MemoryReviewId>) -> Result<Response> {
    let Some(who) = reviewer(&site, &reader, id).await? else { return Ok(home()) };
    let reviewing = review::load(&site.ctx, who, id).await?;
    match reviewing.review.next() {
        Some(number) if reviewing.review.is_open(reader.arrived) => {
            Ok(Redirect::to(&format!("/memory/reviews/{id}/{number}")).into_response())
        }
        Some(_) => Ok(home()),
        None => {
            let (due, next, zone) = memory::ahead(&site.ctx, who).await?;
            let page = ReviewDone {
                right: count(reviewing.review.right()),
                total: count(reviewing.review.asked.len()),
                due: count(due),
                next: next.map(|at| reader.lang.day_of(at, zone)),
                by_link: reader.who.is_none(),
            };
            Ok(Html(render_done(&shell(&site, &reader), page)).into_response())
        }
    }
}

/// A question that waits, or its explanation.
pub(crate) async fn question(
    State(site): State<Site>,
    reader: Reader,
    Path((id, number)): Path<(MemoryReviewId, usize)>,
) -> Result<Response> {
    let Some(who) = reviewer(&site, &reader, id).await? else { return Ok(home()) };
    let reviewing = review::load(&site.ctx, who, id).await?;
    if let Some(done) = reviewing.corrected(number, reader.lang)? {
        let (title, slug) = reviewing.module(number, reader.lang)?;
        let lesson = |(lesson, title): (LessonId, String)| Neighbour { title, href: format!("/modules/{slug}/lessons/{lesson}") };
        // Who came by a link has no lesson to go to.
        let lesson = done.lesson.clone().filter(|_| reader.who.is_some()).map(lesson);
        let content_lang = done.lang;
        let page = ReviewAnswered {
            module_title: title.to_owned(),
            number: count(number),
            total: count(reviewing.review.asked.len()),
            corrected: corrected::corrected(reader.lang, count(number), done, lesson),
            content_lang,
            next: format!("/memory/reviews/{id}"),
        };
        return Ok(Html(render_answered(&shell(&site, &reader), page)).into_response());
    }
    if !reviewing.review.is_open(reader.arrived) {
        return Ok(home());
    }
    Ok(Html(asked(&site, &reader, &reviewing, number, None)?).into_response())
}

/// The page of a question; with what was typed and what is wrong with it, after a refusal.
fn asked(site: &Site, reader: &Reader, reviewing: &Reviewing, number: usize, refused: Option<(&Form, String)>) -> Result<String> {
    let shown = reviewing.question(number, reader.lang)?;
    let kind = controls::controls(shown.lang, shown.question.kind, None, refused.as_ref().map(|(form, _)| *form));
    let page = ReviewQuestion {
        action: format!("/memory/reviews/{}/{number}", reviewing.review.id),
        module_title: reviewing.module(number, reader.lang)?.0.to_owned(),
        number: count(number),
        total: count(reviewing.review.asked.len()),
        question: QuestionView { stem: markdown::stem(shown.lang, &shown.question.stem), kind },
        content_lang: shown.lang,
        error: refused.map(|(_, said)| said),
    };
    Ok(render_review_question(&shell(site, reader), page))
}

/// Takes an answer, once; the explanation is the next page.
pub(crate) async fn answer(
    State(site): State<Site>,
    reader: Reader,
    Path((id, number)): Path<(MemoryReviewId, usize)>,
    form: Form,
) -> Result<Response> {
    let Some(who) = reviewer(&site, &reader, id).await? else { return Ok(home()) };
    let reviewing = review::load(&site.ctx, who, id).await?;
    let kind = reviewing.question(number, reader.lang)?.question.kind;
    let unknown = form.get("go") == "unknown";
    let given = if unknown { Ok(None) } else { answer_form::read(&kind, &form) };
    let refused = |said: String| {
        let html = asked(&site, &reader, &reviewing, number, Some((&form, said)))?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response())
    };
    let given = match given {
        Ok(None) if !unknown => return refused(words::t(reader.lang, "memory-choose")),
        Ok(given) => given,
        Err(unread) => return refused(attempt::refusal(reader.lang, unread)),
    };
    match review::answer(&site.ctx, who, id, number, given, reader.arrived).await {
        Ok(_) => Ok(Redirect::to(&format!("/memory/reviews/{id}/{number}")).into_response()),
        Err(ServiceError::Attempt(AttemptError::Invalid(invalid))) => refused(attempt::refusal(reader.lang, invalid.into())),
        Err(ServiceError::Attempt(AttemptError::TimeUp)) => Ok(home()),
        Err(other) => Err(other.into()),
    }
}
