//! A lesson's form.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{LessonId, ModuleSlug};
use domain::locale::Lang;
use domain::module::{Lesson, Place};
use http::StatusCode;
use pages::components::FieldError as PageError;
use pages::safe_html::Markdown;
use pages::trainer::{LessonForm, LessonPage, lesson_page};
use services::author::{self, Change, Draft};
use services::who::Trainer;
use services::{Error as ServiceError, FieldError};

use super::details::{Mistakes, number};
use super::{changed, revision_of, sentence, slug_of};
use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::{field_errors, shell};
use crate::state::Site;

fn typed(form: &Form, errors: Vec<PageError>) -> LessonForm {
    LessonForm {
        title: form.get("title").to_owned(),
        id: form.get("id").to_owned(),
        minutes: form.get("minutes").to_owned(),
        objectives: form.all("objectives").map(str::to_owned).collect(),
        sources: form.get("sources").to_owned(),
        body: form.get("body").replace('\r', ""),
        errors,
    }
}

fn stored(lesson: &Lesson) -> LessonForm {
    LessonForm {
        title: lesson.title.clone(),
        id: lesson.id.to_string(),
        minutes: lesson.minutes.to_string(),
        objectives: lesson.objectives.iter().map(ToString::to_string).collect(),
        sources: author::source_lines(&lesson.sources),
        body: lesson.body.clone(),
        errors: Vec::new(),
    }
}

struct Shown {
    form: LessonForm,
    conflict: bool,
    preview: bool,
}

fn html(site: &Site, reader: &Reader, draft: &Draft, id: Option<&LessonId>, shown: Shown) -> Html<String> {
    let module = &draft.module;
    let master = module.master();
    let preview = shown.preview.then(|| {
        let media = draft.versions.first().map_or_else(String::new, |head| format!("/media/{}/", head.id));
        Markdown { lang: Lang::Fr, media, glossary: master.glossary.clone(), heading: 2 }.lesson(&shown.form.body)
    });
    let own = |problem: &&domain::module::Problem| matches!((&problem.place, id), (Place::Lesson(_, other), Some(id)) if other == id);
    let page = LessonPage {
        module_slug: module.slug.to_string(),
        module_title: master.title.clone(),
        id: id.map(ToString::to_string),
        revision: draft.revision,
        conflict: shown.conflict,
        form: shown.form,
        objectives: master.objectives.iter().map(|(id, text)| (id.to_string(), text.clone())).collect(),
        terms: master.glossary.iter().map(|(term, _)| term.clone()).collect(),
        media: module.media.clone(),
        problems: draft.problems.iter().filter(own).map(|problem| sentence(reader.lang, &problem.reason)).collect(),
        preview,
    };
    Html(lesson_page(&shell(site, reader), &page))
}

/// An empty form.
pub(crate) async fn blank(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
) -> Result<Html<String>> {
    let draft = author::load(&site.ctx, &trainer, &slug_of(&slug)?).await?;
    let form = LessonForm { minutes: "2".to_owned(), ..LessonForm::default() };
    Ok(html(&site, &reader, &draft, None, Shown { form, conflict: false, preview: false }))
}

/// A lesson's form.
pub(crate) async fn page(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Html<String>> {
    let draft = author::load(&site.ctx, &trainer, &slug_of(&slug)?).await?;
    let id: LessonId = id.parse().map_err(|_| ServiceError::NotFound)?;
    let (lesson, _) = draft.module.lesson(&id, Lang::Fr).ok_or(ServiceError::NotFound)?;
    Ok(html(&site, &reader, &draft, Some(&id), Shown { form: stored(lesson), conflict: false, preview: false }))
}

fn read(form: &Form, draft: &Draft, site: &Site, id: Option<&LessonId>) -> std::result::Result<Lesson, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let title = form.get("title").trim().to_owned();
    if title.is_empty() {
        mistakes.0.push(FieldError::new("title", "required"));
    }
    let name = match (id, form.get("id").trim()) {
        (Some(id), _) => Ok(Some(id.clone())),
        (None, "") => domain::ids::name_from_title(&title).parse().map(Some).map_err(|_| "bad-name"),
        (None, text) => text.parse().map(Some).map_err(|_| "bad-name"),
    };
    let name: Option<LessonId> = mistakes.take("id", name);
    if id.is_none() && name.as_ref().is_some_and(|name| draft.module.lesson(name, Lang::Fr).is_some()) {
        mistakes.0.push(FieldError::new("id", "name-taken"));
    }
    let minutes = mistakes.take("minutes", number(form.get("minutes"), 120));
    let sources = mistakes.take("sources", author::sources(&draft.facts_or(&site.library.facts), form.get("sources")));
    match (mistakes.0.is_empty(), name) {
        (true, Some(id)) => Ok(Lesson {
            id,
            title,
            minutes,
            objectives: form.all("objectives").filter_map(|objective| objective.parse().ok()).collect(),
            sources,
            body: form.get("body").replace('\r', ""),
        }),
        _ => Err(mistakes.0),
    }
}

async fn put(site: &Site, reader: &Reader, trainer: &Trainer, slug: &ModuleSlug, id: Option<LessonId>, form: &Form) -> Result<Response> {
    let draft = author::load(&site.ctx, trainer, slug).await?;
    if let Some(id) = &id {
        draft.module.lesson(id, Lang::Fr).ok_or(ServiceError::NotFound)?;
    }
    let lesson = match read(form, &draft, site, id.as_ref()) {
        _ if form.get("go") == "preview" => {
            let shown = Shown { form: typed(form, Vec::new()), conflict: draft.revision != revision_of(form), preview: true };
            return Ok(html(site, reader, &draft, id.as_ref(), shown).into_response());
        }
        Ok(lesson) => lesson,
        Err(errors) => {
            let shown = Shown { form: typed(form, field_errors(reader.lang, &errors)), conflict: false, preview: false };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(site, reader, &draft, id.as_ref(), shown)).into_response());
        }
    };
    let saved = lesson.id.clone();
    match author::change(&site.ctx, trainer, slug, revision_of(form), Change::Lesson(lesson), &site.library.facts).await {
        Ok(()) => Ok(Redirect::to(&format!("/trainer/modules/{slug}/lessons/{saved}?done=saved")).into_response()),
        Err(ServiceError::Conflict) => {
            let shown = Shown { form: typed(form, Vec::new()), conflict: true, preview: false };
            Ok((StatusCode::CONFLICT, html(site, reader, &draft, id.as_ref(), shown)).into_response())
        }
        Err(ServiceError::Invalid(errors)) => {
            let shown = Shown { form: typed(form, field_errors(reader.lang, &errors)), conflict: false, preview: false };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(site, reader, &draft, id.as_ref(), shown)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Creates a lesson.
pub(crate) async fn create(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response> {
    put(&site, &reader, &trainer, &slug_of(&slug)?, None, &form).await
}

fn names(slug: &str, id: &str) -> Result<(ModuleSlug, LessonId)> {
    Ok((slug_of(slug)?, id.parse().map_err(|_| ServiceError::NotFound)?))
}

/// Saves a lesson, or shows what it will look like.
pub(crate) async fn save(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response> {
    let (slug, id) = names(&slug, &id)?;
    put(&site, &reader, &trainer, &slug, Some(id), &form).await
}

/// Moves a lesson up or down.
pub(crate) async fn shift(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response> {
    let (slug, id) = names(&slug, &id)?;
    let change = Change::Move(id, form.get("dir") == "up");
    let result = author::change(&site.ctx, &trainer, &slug, revision_of(&form), change, &site.library.facts).await;
    changed(&site, &reader, &trainer, &slug, "saved", result, super::Refused::default()).await
}

/// Deletes a lesson; it can be undone.
pub(crate) async fn delete(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response> {
    let (slug, id) = names(&slug, &id)?;
    let result = author::change(&site.ctx, &trainer, &slug, revision_of(&form), Change::RemoveLesson(id), &site.library.facts).await;
    changed(&site, &reader, &trainer, &slug, "removed", result, super::Refused::default()).await
}
