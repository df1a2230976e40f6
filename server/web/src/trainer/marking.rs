//! Open texts that wait for their points.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::AttemptId;
use http::StatusCode;
use pages::components::FieldError;
use pages::safe_html::plain_text;
use pages::trainer::{CriterionLine, MarkingPage, WaitingLine, marking_page, waiting_page};
use services::Error as ServiceError;
use services::mark::{self, Marking};
use services::who::Trainer;

use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::markdown;
use crate::reader::Reader;
use crate::show::{field_errors, shell};
use crate::state::Site;

fn address(id: AttemptId, number: usize) -> String {
    format!("/trainer/marking/{id}/{number}")
}

/// Every text that waits, the oldest first.
pub(crate) async fn list(State(site): State<Site>, reader: Reader, As(trainer): As<Trainer>) -> Result<Html<String>> {
    let (lang, zone) = (reader.lang, trainer.who().organisation().time_zone);
    let lines = mark::list(&site.ctx, &trainer, lang).await?.into_iter().map(|waiting| WaitingLine {
        href: address(waiting.attempt, waiting.number),
        question: plain_text(&waiting.stem).chars().take(140).collect(),
        module: waiting.module,
        attempt: waiting.nth,
        since: lang.date_time(waiting.since, zone),
    });
    Ok(Html(waiting_page(&shell(&site, &reader), &lines.collect::<Vec<_>>())))
}

/// The points typed for each criterion.
fn typed(form: &Form, criteria: usize) -> Vec<String> {
    (1..=criteria).map(|number| form.get(&format!("points-{number}")).to_owned()).collect()
}

fn html(site: &Site, reader: &Reader, href: String, marking: Marking, points: &[String], errors: Vec<FieldError>) -> Html<String> {
    let lang = marking.lang;
    let criteria = marking.rubric.iter().enumerate().map(|(place, criterion)| CriterionLine {
        text: plain_text(&criterion.text),
        good: markdown::block(lang, &criterion.feedback),
        most: criterion.points,
        points: points.get(place).cloned().unwrap_or_default(),
    });
    let page = MarkingPage {
        href,
        module: marking.module,
        attempt: marking.nth,
        lang,
        stem: markdown::block(lang, &marking.stem),
        text: marking.text,
        criteria: criteria.collect(),
        errors,
    };
    Html(marking_page(&shell(site, reader), &page))
}

/// One text with its criteria.
pub(crate) async fn page(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((id, number)): Path<(AttemptId, usize)>,
) -> Result<Html<String>> {
    let marking = mark::load(&site.ctx, &trainer, id, number, reader.lang).await?;
    Ok(html(&site, &reader, address(id, number), marking, &[], Vec::new()))
}

/// Gives a text its points.
pub(crate) async fn mark(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((id, number)): Path<(AttemptId, usize)>,
    form: Form,
) -> Result<Response> {
    let marking = mark::load(&site.ctx, &trainer, id, number, reader.lang).await?;
    let points = typed(&form, marking.rubric.len());
    match mark::mark(&site.ctx, &trainer, id, number, &points).await {
        Ok(()) => Ok(Redirect::to("/trainer/marking?done=marked").into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let errors = field_errors(reader.lang, &errors);
            let html = html(&site, &reader, address(id, number), marking, &points, errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
        Err(other) => Err(other.into()),
    }
}
