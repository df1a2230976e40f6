//! An attempt: start, answer, look through, submit, result. A plain form and an island come through the same door.

pub(crate) mod controls;
pub(crate) mod corrected;
mod corrected_kinds;
mod question;

use axum::Json;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{AttemptId, ModuleSlug};
use domain::locale::Lang;
use domain::quiz::{AttemptError, InvalidAnswer, KindToPlay, QuestionForGrading, QuestionToPlay, Slot, State as AttemptState, Stored};
use http::StatusCode;
use pages::quiz::{CorrectedQuestion, QuestionView, ReviewLine, ReviewPage, ReviewState, render_review};
use pages::safe_html::plain_text;
use services::answer::Arriving;
use services::play::{self, Playing, Question};
use services::who::Agent;
use services::{Error as ServiceError, answer as answers, start as starts, submit as submits};

use crate::answer_form::{self, Unread};
use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::learn::count;
use crate::memory;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// Starts an attempt, or goes on with the one under way.
pub(crate) async fn start(State(site): State<Site>, As(agent): As<Agent>, Path(slug): Path<String>) -> Result<Redirect> {
    let slug: ModuleSlug = slug.parse().map_err(|_| ServiceError::NotFound)?;
    match starts::start(&site.ctx, &agent, &slug).await {
        Ok(id) => Ok(Redirect::to(&format!("/attempts/{id}"))),
        // The module's page says why, and from when on.
        Err(ServiceError::CannotStart(_)) => Ok(Redirect::to(&format!("/modules/{slug}#quiz"))),
        Err(other) => Err(other.into()),
    }
}

/// Where an attempt goes on: at a question, at the final submit that alone is awaited, or at its result.
fn way_on(playing: &Playing, reader: &Reader) -> String {
    let id = playing.attempt.id;
    if playing.attempt.state(reader.arrived) == AttemptState::InProgress {
        format!("/attempts/{id}/questions/{}", playing.resume_at())
    } else if playing.attempt.awaits_submit(reader.arrived) {
        format!("/attempts/{id}/review")
    } else {
        format!("/attempts/{id}/result")
    }
}

/// Goes on where it was left: the first question without an answer, the look-through, or the result.
pub(crate) async fn resume(State(site): State<Site>, reader: Reader, As(agent): As<Agent>, Path(id): Path<AttemptId>) -> Result<Redirect> {
    let playing = play::load(&site.ctx, &agent, id).await?;
    Ok(Redirect::to(&way_on(&playing, &reader)))
}

/// One question.
pub(crate) async fn question(
    State(site): State<Site>,
    reader: Reader,
    As(agent): As<Agent>,
    Path((id, number)): Path<(AttemptId, usize)>,
) -> Result<Response> {
    let playing = play::load(&site.ctx, &agent, id).await?;
    if playing.attempt.state(reader.arrived) != AttemptState::InProgress {
        return Ok(Redirect::to(&way_on(&playing, &reader)).into_response());
    }
    Ok(Html(question::html(&site, &reader, &agent, &playing, number, question::Said::default())?).into_response())
}

/// The message of an answer that cannot be taken.
pub(crate) fn refusal(lang: Lang, unread: Unread) -> String {
    let key = match unread {
        Unread::NoDecision => "answer-no-decision",
        Unread::NoUnit => "answer-no-unit",
        Unread::Invalid(InvalidAnswer::OtherType) => "answer-other-type",
        Unread::Invalid(InvalidAnswer::NoSuchOption) => "answer-no-such-option",
        Unread::Invalid(InvalidAnswer::NotAPermutation) => "answer-not-a-permutation",
        Unread::Invalid(InvalidAnswer::NotANumber) => "answer-not-a-number",
        Unread::Invalid(InvalidAnswer::DecisionStands) => "answer-decision-stands",
        Unread::Invalid(InvalidAnswer::TooLong { most }) => {
            return words::tr(lang, "answer-too-long", &[("most", lang.number(&most.to_string()).into())]);
        }
    };
    words::t(lang, key)
}

/// An agent answers the question in front of them.
pub(crate) async fn answer(
    State(site): State<Site>,
    reader: Reader,
    As(agent): As<Agent>,
    Path(id): Path<AttemptId>,
    form: Form,
) -> Result<Response> {
    let number: usize = form.get("question").parse().map_err(|_| ServiceError::NotFound)?;
    let playing = play::load(&site.ctx, &agent, id).await?;
    let (kind, total) = (playing.question(number, reader.lang)?.question.kind, playing.attempt.slots.len());
    if matches!(kind, KindToPlay::Scenario { .. }) && !answer_form::decides(&form) {
        return Ok(Redirect::to(&next(&form, id, number, total)).into_response());
    }
    let clear = form.get("go") == "clear";
    let given = if clear { Ok(None) } else { answer_form::read(&kind, &form) };
    let base = form.get("revision").parse().unwrap_or(0);
    let refused = |refusal| refused(&site, &reader, &agent, id, number, &form, refusal);
    let given = match given {
        Ok(given) => given,
        Err(unread) => return refused(Refusal::Mend(refusal(reader.lang, unread))).await,
    };
    let arriving = Arriving { number, given: given.into(), base, at: reader.arrived };
    match answers::save(&site.ctx, &agent, playing, arriving).await {
        Ok(saved) if reader.json => Ok(Json(serde_json::json!({ "revision": saved.revision })).into_response()),
        Ok(_) => Ok(Redirect::to(&next(&form, id, number, total)).into_response()),
        Err(ServiceError::Attempt(error)) => refused(Refusal::of(reader.lang, error)?).await,
        Err(other) => Err(other.into()),
    }
}

/// Where a button of the form leads.
fn next(form: &Form, id: AttemptId, number: usize, total: usize) -> String {
    match form.get("go") {
        "previous" => format!("/attempts/{id}/questions/{}", number.saturating_sub(1).max(1)),
        "save" => format!("/attempts/{id}/questions/{number}?done=saved"),
        "decide" => format!("/attempts/{id}/questions/{number}?done=decided#field-answer"),
        "clear" => format!("/attempts/{id}/questions/{number}"),
        "review" => format!("/attempts/{id}/review"),
        other => match other.parse::<usize>().ok() {
            Some(wanted) if (1..=total).contains(&wanted) => format!("/attempts/{id}/questions/{wanted}"),
            _ if number < total => format!("/attempts/{id}/questions/{}", number + 1),
            _ => format!("/attempts/{id}/review"),
        },
    }
}

/// What an agent is told of an answer that was not taken.
enum Refusal {
    /// Something to mend: the answer is shown again as it was given.
    Mend(String),
    /// What is stored stands, and is shown instead.
    Stands(String, Option<u32>),
    /// The attempt takes no more answers.
    Over(String),
}

impl Refusal {
    fn of(lang: Lang, error: AttemptError) -> Result<Self> {
        Ok(match error {
            AttemptError::Stale { revision } => Self::Stands(words::t(lang, "answer-stale"), Some(revision)),
            AttemptError::Invalid(InvalidAnswer::DecisionStands) => Self::Stands(words::t(lang, "answer-decision-stands"), None),
            AttemptError::Invalid(invalid) => Self::Mend(refusal(lang, invalid.into())),
            AttemptError::TimeUp => Self::Over(words::t(lang, "answer-time-up")),
            AttemptError::Submitted | AttemptError::Abandoned => Self::Over(words::t(lang, "answer-submitted")),
            AttemptError::Closed => Self::Stands(words::t(lang, "answer-closed"), None),
            AttemptError::OutOfTurn => Self::Stands(words::t(lang, "answer-behind"), None),
            AttemptError::NothingToCheck => Self::Mend(words::t(lang, "answer-nothing-to-check")),
            AttemptError::WrongState => return Err(ServiceError::Conflict.into()),
            AttemptError::NoSuchQuestion => return Err(ServiceError::NotFound.into()),
        })
    }
}

async fn refused(
    site: &Site,
    reader: &Reader,
    agent: &Agent,
    id: AttemptId,
    number: usize,
    form: &Form,
    refusal: Refusal,
) -> Result<Response> {
    let status = if matches!(refusal, Refusal::Mend(_) | Refusal::Stands(_, None)) {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::CONFLICT
    };
    let (message, stale) = match &refusal {
        Refusal::Mend(message) | Refusal::Over(message) => (message.clone(), None),
        Refusal::Stands(message, revision) => (message.clone(), *revision),
    };
    if reader.json {
        let body = serde_json::json!({ "stale": stale.is_some(), "message": message, "revision": stale });
        return Ok((status, Json(body)).into_response());
    }
    let said = match refusal {
        Refusal::Over(_) => {
            let playing = play::load(&site.ctx, agent, id).await?;
            return Ok(Redirect::to(&way_on(&playing, reader)).into_response());
        }
        // The answer that stands is shown; the other one is gone from the page, as the message says.
        Refusal::Stands(..) => question::Said { notice: Some(message), ..question::Said::default() },
        Refusal::Mend(_) => question::Said { error: Some(message), typed: Some(form), ..question::Said::default() },
    };
    let playing = play::load(&site.ctx, agent, id).await?;
    Ok((status, Html(question::html(site, reader, agent, &playing, number, said)?)).into_response())
}

/// Everything at a glance before submitting: what is unanswered.
pub(crate) async fn review(State(site): State<Site>, reader: Reader, As(agent): As<Agent>, Path(id): Path<AttemptId>) -> Result<Response> {
    let playing = play::load(&site.ctx, &agent, id).await?;
    if playing.attempt.state(reader.arrived) != AttemptState::InProgress && !playing.attempt.awaits_submit(reader.arrived) {
        return Ok(Redirect::to(&way_on(&playing, &reader)).into_response());
    }
    let page = ReviewPage {
        attempt: id.to_string(),
        module_slug: playing.slug().to_owned(),
        module_title: playing.title(reader.lang).to_owned(),
        lines: lines(&playing, &reader, id)?,
        closes_at: question::timer(&reader, &agent, &playing),
        time_up: playing.attempt.awaits_submit(reader.arrived),
    };
    Ok(Html(render_review(&shell(&site, &reader), page)).into_response())
}

fn lines(playing: &Playing, reader: &Reader, id: AttemptId) -> Result<Vec<ReviewLine>> {
    let line = |number: usize| {
        let question = playing.question(number, reader.lang)?;
        Ok(ReviewLine {
            number: count(number),
            question: plain_text(&question.question.stem),
            state: state(&question),
            href: format!("/attempts/{id}/questions/{number}"),
        })
    };
    (1..=playing.attempt.slots.len()).map(line).collect()
}

fn state(question: &Question) -> ReviewState {
    match (&question.question.kind, &question.answer) {
        (KindToPlay::Scenario { options, .. }, Some(_)) if !options.is_empty() => ReviewState::Begun,
        (_, Some(_)) => ReviewState::Answered,
        (KindToPlay::Survey { .. }, None) => ReviewState::Optional,
        (_, None) => ReviewState::Missing,
    }
}

/// Submits the attempt. Again gives the same result.
pub(crate) async fn submit(State(site): State<Site>, As(agent): As<Agent>, Path(id): Path<AttemptId>) -> Result<Redirect> {
    submits::submit(&site.ctx, &agent, id).await?;
    Ok(Redirect::to(&format!("/attempts/{id}/result")))
}

/// The result, once it is graded.
pub(crate) async fn result(State(site): State<Site>, reader: Reader, As(agent): As<Agent>, Path(id): Path<AttemptId>) -> Result<Response> {
    match services::result::load(&site.ctx, &agent, id, reader.lang).await? {
        None => {
            let playing = play::load(&site.ctx, &agent, id).await?;
            match playing.attempt.state(reader.arrived) {
                AttemptState::InProgress => return Ok(Redirect::to(&way_on(&playing, &reader)).into_response()),
                _ if playing.attempt.awaits_submit(reader.arrived) => return Ok(Redirect::to(&way_on(&playing, &reader)).into_response()),
                AttemptState::Abandoned => return Ok(Redirect::to(&format!("/modules/{}", playing.slug())).into_response()),
                _ => {}
            }
            // Its time is up, and the margin for a last submit has not run out: looking at the result is that submit.
            submits::submit(&site.ctx, &agent, id).await?;
            Ok(Redirect::to(&format!("/attempts/{id}/result")).into_response())
        }
        Some(graded) => {
            let offer = if graded.outcome.is_some_and(|outcome| outcome.passed) { memory::offer(&site, &agent).await? } else { None };
            Ok(Html(corrected::html(&site, &reader, &agent, graded, offer)).into_response())
        }
    }
}

/// A question as an agent sees it, and as it is corrected when nothing was answered: for its author.
pub(crate) fn preview(lang: Lang, question: &QuestionForGrading) -> (QuestionView, CorrectedQuestion) {
    let order = (0..count(question.options())).collect();
    let slot = Slot { question: question.id.clone(), order, stored: Stored::default() };
    let shown = QuestionToPlay::new(question, &slot);
    let kind = controls::controls(Lang::Fr, shown.kind, None, None);
    let view = QuestionView { stem: crate::markdown::stem(Lang::Fr, &shown.stem), kind };
    (view, corrected::corrected(lang, 1, services::result::preview(question, &slot), None))
}
