//! A question's form.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{ModuleSlug, QuestionId};
use domain::locale::Lang;
use domain::module::Place;
use domain::quiz::{QuestionForGrading, QuestionType};
use http::StatusCode;
use pages::trainer::{Answers, QuestionForm, QuestionPage, QuestionPreview, question_page};
use services::Error as ServiceError;
use services::author::{self, Change, Draft};
use services::who::Trainer;

use super::question_form::{read, stored, typed};
use super::{changed, remark, revision_of, sentence, slug_of};
use crate::attempt::preview;
use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::{field_errors, shell};
use crate::state::Site;

struct Shown {
    form: QuestionForm,
    conflict: bool,
    preview: Option<QuestionForGrading>,
}

fn html(site: &Site, reader: &Reader, draft: &Draft, id: Option<&QuestionId>, shown: Shown) -> Html<String> {
    let master = draft.module.master();
    let own = |problem: &&domain::module::Problem| matches!((&problem.place, id), (Place::Question(_, other), Some(id)) if other == id);
    let preview = shown.preview.map(|question| {
        let (played, corrected) = preview(reader.lang, &question);
        QuestionPreview { played, corrected }
    });
    let page = QuestionPage {
        module_slug: draft.module.slug.to_string(),
        module_title: master.title.clone(),
        id: id.map(ToString::to_string),
        revision: draft.revision,
        conflict: shown.conflict,
        form: shown.form,
        objectives: master.objectives.iter().map(|(id, text)| (id.to_string(), text.clone())).collect(),
        lessons: master.lessons.iter().map(|lesson| (lesson.id.to_string(), lesson.title.clone())).collect(),
        problems: draft.problems.iter().filter(own).map(|problem| sentence(reader.lang, &problem.reason)).collect(),
        remarks: id
            .map(|id| draft.remarks_on(id, site.ctx.now().date_naive()))
            .unwrap_or_default()
            .iter()
            .map(|found| remark(reader.lang, found))
            .collect(),
        preview,
    };
    Html(question_page(&shell(site, reader), &page))
}

/// An empty form of the type asked for.
pub(crate) async fn blank(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
) -> Result<Html<String>> {
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    let kind: QuestionType = query.get("type").parse().unwrap_or(QuestionType::Single);
    let draft = author::load(&site.ctx, &trainer, &slug_of(&slug)?).await?;
    let form = QuestionForm {
        answers: Answers::empty(kind),
        mark: "1".to_owned(),
        shuffle: true,
        ..typed(&Form::default(), kind, Vec::new(), false)
    };
    Ok(html(&site, &reader, &draft, None, Shown { form, conflict: false, preview: None }))
}

fn names(slug: &str, id: &str) -> Result<(ModuleSlug, QuestionId)> {
    Ok((slug_of(slug)?, id.parse().map_err(|_| ServiceError::NotFound)?))
}

/// A question's form.
pub(crate) async fn page(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Html<String>> {
    let (slug, id) = names(&slug, &id)?;
    let draft = author::load(&site.ctx, &trainer, &slug).await?;
    let form = stored(draft.module.key(&id).ok_or(ServiceError::NotFound)?);
    Ok(html(&site, &reader, &draft, Some(&id), Shown { form, conflict: false, preview: None }))
}

async fn put(site: &Site, reader: &Reader, trainer: &Trainer, slug: &ModuleSlug, id: Option<QuestionId>, form: &Form) -> Result<Response> {
    let draft = author::load(&site.ctx, trainer, slug).await?;
    let stored = id.as_ref().map(|id| draft.module.key(id).ok_or(ServiceError::NotFound)).transpose()?;
    let kind = match stored {
        Some(question) => question.kind(),
        None => form.get("type").parse().map_err(|_| ServiceError::NotFound)?,
    };
    let facts = draft.facts_or(&site.library.facts);
    let taken = |name: &QuestionId| id.is_none() && draft.module.question(name, Lang::Fr).is_some();
    let question = read(reader.lang, form, kind, stored, &facts, taken);
    let go = form.get("go");
    if go == "add-row" || go == "preview" {
        let shown = Shown {
            form: typed(form, kind, Vec::new(), go == "add-row"),
            conflict: draft.revision != revision_of(form),
            preview: question.ok().filter(|_| go == "preview"),
        };
        return Ok(html(site, reader, &draft, id.as_ref(), shown).into_response());
    }
    let question = match question {
        Ok(question) => question,
        Err(errors) => {
            let shown = Shown { form: typed(form, kind, field_errors(reader.lang, &errors), false), conflict: false, preview: None };
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(site, reader, &draft, id.as_ref(), shown)).into_response());
        }
    };
    let saved = question.id.clone();
    match author::change(&site.ctx, trainer, slug, revision_of(form), Change::Question(Box::new(question)), &site.library.facts).await {
        Ok(()) if go == "another" => {
            Ok(Redirect::to(&format!("/trainer/modules/{slug}/questions/new?type={kind}&done=saved")).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("/trainer/modules/{slug}/questions/{saved}?done=saved")).into_response()),
        Err(ServiceError::Conflict) => {
            let shown = Shown { form: typed(form, kind, Vec::new(), false), conflict: true, preview: None };
            Ok((StatusCode::CONFLICT, html(site, reader, &draft, id.as_ref(), shown)).into_response())
        }
        Err(ServiceError::Invalid(errors)) => {
            let shown = Shown { form: typed(form, kind, field_errors(reader.lang, &errors), false), conflict: false, preview: None };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(site, reader, &draft, id.as_ref(), shown)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Creates a question.
pub(crate) async fn create(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    form: Form,
) -> Result<Response> {
    put(&site, &reader, &trainer, &slug_of(&slug)?, None, &form).await
}

/// Saves a question, or shows what it will look like.
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

/// Deletes a question; it can be undone.
pub(crate) async fn delete(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path((slug, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response> {
    let (slug, id) = names(&slug, &id)?;
    let result = author::change(&site.ctx, &trainer, &slug, revision_of(&form), Change::RemoveQuestion(id), &site.library.facts).await;
    changed(&site, &reader, &trainer, &slug, "removed", result, super::Refused::default()).await
}
