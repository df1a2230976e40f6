//! Trainers: their modules, a module's draft, publishing.

mod details;
pub(crate) mod exchange;
pub(crate) mod lesson;
pub(crate) mod marking;
pub(crate) mod question;
mod question_form;
pub(crate) mod statistics;

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::ModuleSlug;
use domain::locale::Lang;
use domain::module::Place;
use domain::quiz::QuestionForGrading;
use domain::quiz::lint::Found;
use http::StatusCode;
use pages::components::FieldError;
use pages::safe_html::plain_text;
use pages::trainer::{
    DetailsForm, DraftPage, LessonLine, ModuleLine, ModulesPage, ProblemLine, ProblemPlace, QuestionLine, RemarkLine, Undo, VersionLine,
    draft_page, modules_page,
};
use services::Error as ServiceError;
use services::author::{self, Change, Draft};
use services::mark;
use services::who::Trainer;

use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::{field_errors, shell};
use crate::state::Site;

fn slug_of(text: &str) -> Result<ModuleSlug> {
    Ok(text.parse().map_err(|_| ServiceError::NotFound)?)
}

fn revision_of(form: &Form) -> u32 {
    form.get("revision").parse().unwrap_or(u32::MAX)
}

/// The sentence of something that keeps a draft from being published.
fn sentence(lang: Lang, reason: &domain::module::Reason) -> String {
    words::reason(lang, "problem", reason)
}

/// A remark as a trainer reads it; of a translation, it says so.
fn remark(lang: Lang, found: &Found) -> RemarkLine {
    let text = words::reason(lang, "lint", &found.finding.reason);
    let (Place::Module(of) | Place::Lesson(of, _) | Place::Question(of, _)) = &found.place;
    let message = match of {
        Lang::Fr => text,
        Lang::En => words::tr(lang, "lint-of-translation", &[("lang", Lang::En.tag().into()), ("text", text.into())]),
    };
    RemarkLine { severity: found.finding.severity, message }
}

async fn list_html(site: &Site, reader: &Reader, trainer: &Trainer, title: &str, errors: Vec<FieldError>) -> Result<Html<String>> {
    let (lang, zone) = (reader.lang, trainer.who().organisation().time_zone);
    let modules = author::list(&site.ctx, trainer).await?.into_iter().map(|module| ModuleLine {
        slug: module.slug.to_string(),
        title: module.title,
        published: module.published.map(|head| (head.number, lang.day_of(head.published_at, zone))),
        draft: module.draft,
        questions: module.questions,
    });
    let waiting = mark::count(&site.ctx, trainer).await?;
    let page = ModulesPage { modules: modules.collect(), waiting, title: title.to_owned(), errors };
    Ok(Html(modules_page(&shell(site, reader), &page)))
}

/// All modules.
pub(crate) async fn list(State(site): State<Site>, reader: Reader, As(trainer): As<Trainer>) -> Result<Html<String>> {
    list_html(&site, &reader, &trainer, "", Vec::new()).await
}

/// Creates a module.
pub(crate) async fn create(State(site): State<Site>, reader: Reader, As(trainer): As<Trainer>, form: Form) -> Result<Response> {
    match author::create(&site.ctx, &trainer, form.get("title")).await {
        Ok(slug) => Ok(Redirect::to(&format!("/trainer/modules/{slug}")).into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let html = list_html(&site, &reader, &trainer, form.get("title"), field_errors(reader.lang, &errors)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// What a refused change shows again.
#[derive(Default)]
pub(super) struct Refused {
    conflict: bool,
    details: Option<DetailsForm>,
    note: String,
    publish_errors: Vec<FieldError>,
}

fn problems(draft: &Draft, lang: Lang) -> Vec<ProblemLine> {
    let lesson_title =
        |id: &domain::ids::LessonId| draft.module.lesson(id, Lang::Fr).map(|(lesson, _)| lesson.title.clone()).unwrap_or_default();
    let place = |place: &Place| match place {
        Place::Module(lang) => (ProblemPlace::Details, *lang),
        Place::Lesson(lang, id) => (ProblemPlace::Lesson { id: id.to_string(), title: lesson_title(id) }, *lang),
        Place::Question(lang, id) => (ProblemPlace::Question { id: id.to_string() }, *lang),
    };
    let line = |problem: &domain::module::Problem| {
        let (place, of) = place(&problem.place);
        ProblemLine { place, lang: of, message: sentence(lang, &problem.reason) }
    };
    draft.problems.iter().map(line).collect()
}

async fn draft_html(site: &Site, reader: &Reader, trainer: &Trainer, slug: &ModuleSlug, refused: Refused) -> Result<Html<String>> {
    let draft = author::load(&site.ctx, trainer, slug).await?;
    let (lang, zone) = (reader.lang, trainer.who().organisation().time_zone);
    let names = author::publishers(&site.ctx, trainer, &draft).await?;
    let master = draft.module.master();
    let remarks = draft.remarks(site.ctx.now().date_naive());
    let remarks_on =
        |id: &domain::ids::QuestionId| remarks.iter().filter(|found| matches!(&found.place, Place::Question(_, of) if of == id)).count();
    let version = |head: &author::VersionHead| VersionLine {
        number: head.number,
        when: lang.date_time(head.published_at, zone),
        who: head.published_by.and_then(|id| names.get(&id).cloned()),
        note: head.note.clone(),
    };
    let question = |question: &QuestionForGrading| QuestionLine {
        id: question.id.to_string(),
        kind: question.kind(),
        stem: plain_text(&question.stem).chars().take(140).collect(),
        objective: draft.module.objective(&question.objective, lang).map_or(question.objective.as_str(), |found| found.0).to_owned(),
        remarks: remarks_on(&question.id),
    };
    let of_module = remarks.iter().filter(|found| matches!(found.place, Place::Module(_)));
    let page = DraftPage {
        slug: slug.to_string(),
        title: master.title.clone(),
        revision: draft.revision,
        changed: draft.changed,
        conflict: refused.conflict,
        details: refused.details.unwrap_or_else(|| details::stored(&draft.module)),
        asked: u32::from(draft.module.quiz.questions),
        lessons: master
            .lessons
            .iter()
            .map(|lesson| LessonLine { id: lesson.id.to_string(), title: lesson.title.clone(), minutes: lesson.minutes })
            .collect(),
        questions: master.questions.iter().map(question).collect(),
        remarks: of_module.map(|found| remark(lang, found)).collect(),
        problems: problems(&draft, lang),
        versions: draft.versions.iter().map(version).collect(),
        note: refused.note,
        publish_errors: refused.publish_errors,
        in_course: author::is_in_course(&site.ctx, trainer, &draft).await?,
        undo: draft.undo.as_deref().and_then(Undo::parse),
    };
    Ok(Html(draft_page(&shell(site, reader), &page)))
}

/// A module's draft, or its newest version where there is none.
pub(crate) async fn module(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
) -> Result<Html<String>> {
    draft_html(&site, &reader, &trainer, &slug_of(&slug)?, Refused::default()).await
}

/// Answers a change of the draft: back to its page, or the page again with what is wrong.
async fn changed(
    site: &Site,
    reader: &Reader,
    trainer: &Trainer,
    slug: &ModuleSlug,
    done: &str,
    result: services::Result<()>,
    refused: Refused,
) -> Result<Response> {
    match result {
        Ok(()) => Ok(Redirect::to(&format!("/trainer/modules/{slug}?done={done}")).into_response()),
        Err(ServiceError::Conflict) => {
            let html = draft_html(site, reader, trainer, slug, Refused { conflict: true, ..refused }).await?;
            Ok((StatusCode::CONFLICT, html).into_response())
        }
        Err(ServiceError::Invalid(errors)) => {
            let mut refused = refused;
            if let Some(details) = &mut refused.details {
                details.errors = field_errors(reader.lang, &errors);
            }
            let html = draft_html(site, reader, trainer, slug, refused).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Saves title, objectives, glossary and the rules of the quiz.
pub(crate) async fn details(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response> {
    let slug = slug_of(&slug)?;
    match details::read(reader.lang, &form) {
        Ok(overview) => {
            let change = Change::Overview(Box::new(overview));
            let result = author::change(&site.ctx, &trainer, &slug, revision_of(&form), change, &site.library.facts).await;
            let refused = Refused { details: Some(details::typed(&form, Vec::new())), ..Refused::default() };
            changed(&site, &reader, &trainer, &slug, "saved", result, refused).await
        }
        Err(errors) => {
            let refused = Refused { details: Some(details::typed(&form, field_errors(reader.lang, &errors))), ..Refused::default() };
            let html = draft_html(&site, &reader, &trainer, &slug, refused).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
    }
}

/// Publishes the draft.
pub(crate) async fn publish(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response> {
    let slug = slug_of(&slug)?;
    let note = form.get("note");
    match author::publish(&site.ctx, &trainer, &slug, revision_of(&form), note).await {
        Err(ServiceError::Invalid(errors)) => {
            let refused = Refused { note: note.to_owned(), publish_errors: field_errors(reader.lang, &errors), ..Refused::default() };
            let html = draft_html(&site, &reader, &trainer, &slug, refused).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
        other => {
            let refused = Refused { note: note.to_owned(), ..Refused::default() };
            changed(&site, &reader, &trainer, &slug, "published", other.map(drop), refused).await
        }
    }
}

/// Drops every change since the last version; it can be undone.
pub(crate) async fn discard(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response> {
    let slug = slug_of(&slug)?;
    let result = author::change(&site.ctx, &trainer, &slug, revision_of(&form), Change::Discard, &site.library.facts).await;
    changed(&site, &reader, &trainer, &slug, "removed", result, Refused::default()).await
}

/// Brings back what the last deletion took away.
pub(crate) async fn undo(State(site): State<Site>, reader: Reader, As(trainer): As<Trainer>, Path(slug): Path<String>) -> Result<Response> {
    let slug = slug_of(&slug)?;
    let result = author::undo(&site.ctx, &trainer, &slug).await;
    changed(&site, &reader, &trainer, &slug, "undone", result, Refused::default()).await
}

/// Puts the module into the course that agents follow, or takes it out.
pub(crate) async fn course(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response> {
    let slug = slug_of(&slug)?;
    let result = author::set_in_course(&site.ctx, &trainer, &slug, form.get("inside") == "yes").await;
    changed(&site, &reader, &trainer, &slug, "saved", result, Refused::default()).await
}
