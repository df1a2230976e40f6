//! Questions from another tool's file into a draft, and a draft's bank as a file for another tool.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use domain::locale::Lang;
use domain::module::Reason;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use pages::components::FieldError;
use pages::safe_html::plain_text;
use pages::trainer::{ExchangePage, ExportLine, ImportPreview, RefusedLine, TakenLine, exchange_page};
use services::Error as ServiceError;
use services::author::{self, Change, Draft};
use services::exchange::{self, Format, Imported, Incoming, MOST_BYTES};
use services::who::Trainer;

use super::{changed, revision_of, sentence, slug_of};
use crate::error::Result;
use crate::extract::As;
use crate::reader::Reader;
use crate::show::{field_errors, shell};
use crate::state::Site;
use crate::upload::Upload;

/// The most bytes of a form with a file: a little more than a file may have, so that one just too large is told so in words.
pub(crate) const LONGEST_UPLOAD: usize = MOST_BYTES + 1024 * 1024;

/// Stems are cut after so many characters in the preview.
const LONGEST_WORDS: usize = 140;

/// The most lines of a list that are shown.
const MOST_LINES: usize = 200;

/// What the form held.
#[derive(Default)]
struct Shown {
    format: String,
    objective: String,
    errors: Vec<FieldError>,
    preview: Option<ImportPreview>,
    exports: Option<Vec<ExportLine>>,
}

/// Reading and writing question files takes too long for the threads that answer.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(anyhow::Error::new)?)
}

/// What each format holds of the bank, and what it cannot.
async fn exports(site: &Site, lang: Lang, draft: &Arc<Draft>) -> Result<Vec<ExportLine>> {
    let (draft, library) = (draft.clone(), site.library.clone());
    let line = move |format: &Format| {
        let exported = exchange::write(&draft, &library.facts, *format);
        let line =
            |refused: &exchange::Refused| RefusedLine { line: 0, title: refused.title.clone(), message: sentence(lang, &refused.reason) };
        let mut lost: Vec<String> = exported.changed.iter().map(|(_, reason)| sentence(lang, reason)).collect();
        lost.sort();
        lost.dedup();
        ExportLine {
            format: format.word().to_owned(),
            questions: draft.module.master().questions.len() - exported.refused.len(),
            refused: exported.refused.iter().map(line).collect(),
            lost,
        }
    };
    aside(move || Format::ALL.iter().map(line).collect()).await
}

fn html(site: &Site, reader: &Reader, draft: &Draft, shown: Shown) -> Html<String> {
    let master = draft.module.master();
    let page = ExchangePage {
        slug: draft.module.slug.to_string(),
        title: master.title.clone(),
        revision: draft.revision,
        format: shown.format,
        formats: Format::ALL.iter().map(|format| format.word().to_owned()).collect(),
        objective: shown.objective,
        objectives: master.objectives.iter().map(|(id, text)| (id.to_string(), text.clone())).collect(),
        errors: shown.errors,
        preview: shown.preview,
        exports: shown.exports,
    };
    Html(exchange_page(&shell(site, reader), &page))
}

/// The form, and the files to take away.
pub(crate) async fn page(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
) -> Result<Html<String>> {
    let draft = Arc::new(author::load(&site.ctx, &trainer, &slug_of(&slug)?).await?);
    let exports = Some(exports(&site, reader.lang, &draft).await?);
    Ok(html(&site, &reader, &draft, Shown { exports, ..Shown::default() }))
}

/// What a file holds, to be looked through; the file goes along in the form that takes it in.
fn preview(reader: &Reader, format: Format, text: String, found: &Imported) -> ImportPreview {
    let lang = reader.lang;
    let taken = |one: &exchange::Exchanged| TakenLine {
        line: one.line,
        kind: one.question.kind(),
        stem: plain_text(&one.question.stem).chars().take(LONGEST_WORDS).collect(),
        changed: one.changed.iter().map(|reason| sentence(lang, reason)).collect(),
    };
    let refused = |one: &exchange::Refused| RefusedLine { line: one.line, title: one.title.clone(), message: sentence(lang, &one.reason) };
    ImportPreview {
        format: format.word().to_owned(),
        text,
        count: found.questions.len(),
        taken: found.questions.iter().take(MOST_LINES).map(taken).collect(),
        refused_count: found.refused.len(),
        refused: found.refused.iter().take(MOST_LINES).map(refused).collect(),
    }
}

/// Shows what a file holds, or takes the good questions in.
pub(crate) async fn import(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
    upload: Upload,
) -> Result<Response> {
    let slug = slug_of(&slug)?;
    let draft = Arc::new(author::load(&site.ctx, &trainer, &slug).await?);
    let form = &upload.form;
    let shown =
        |errors| Shown { format: form.get("format").to_owned(), objective: form.get("objective").to_owned(), errors, ..Shown::default() };
    let refuse = |status: StatusCode, message: String| {
        let error = FieldError { field: "file".to_owned(), message };
        Ok((status, html(&site, &reader, &draft, shown(vec![error]))).into_response())
    };
    if upload.too_large {
        let reason = Reason::with("import-too-large", "most", MOST_BYTES / 1024 / 1024);
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, sentence(reader.lang, &reason));
    }
    let (name, bytes) = match &upload.file {
        Some(file) => (file.name.as_str(), file.bytes.as_slice()),
        None => ("", form.get("text").as_bytes()),
    };
    if bytes.is_empty() {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, words::t(reader.lang, "exchange-no-file"));
    }
    let format = form.get("format").parse().ok().or_else(|| Format::guess(name, bytes));
    let Some(format) = format else {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, words::t(reader.lang, "exchange-no-format"));
    };
    let read = {
        let (draft, library, bytes) = (draft.clone(), site.library.clone(), bytes.to_vec());
        let objective = form.get("objective").to_owned();
        aside(move || exchange::read(&draft, &library.facts, format, &bytes, &objective)).await?
    };
    let found = match read {
        Ok(found) => found,
        Err(unusable) => {
            let message = sentence(reader.lang, &unusable.reason);
            let at = words::tr(reader.lang, "exchange-at-line", &[("line", unusable.line.into()), ("message", message.as_str().into())]);
            return refuse(StatusCode::UNPROCESSABLE_ENTITY, if unusable.line == 0 { message } else { at });
        }
    };
    if form.get("go") != "import" {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let preview = preview(&reader, format, text, &found);
        return Ok(html(&site, &reader, &draft, Shown { preview: Some(preview), ..shown(Vec::new()) }).into_response());
    }
    let questions = found.questions.into_iter().map(|one| one.question).collect();
    let incoming = Incoming { questions, figures: found.attachments, replace: form.is("replace") };
    let change = Change::Import(Box::new(incoming));
    match author::change(&site.ctx, &trainer, &slug, revision_of(form), change, &site.library.facts).await {
        Err(ServiceError::Invalid(errors)) => {
            let errors = field_errors(reader.lang, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&site, &reader, &draft, shown(errors))).into_response())
        }
        result => changed(&site, &reader, &trainer, &slug, "imported", result, super::Refused::default()).await,
    }
}

/// The bank as a file.
pub(crate) async fn export(
    State(site): State<Site>,
    As(trainer): As<Trainer>,
    Path((slug, format)): Path<(String, String)>,
) -> Result<Response> {
    let slug = slug_of(&slug)?;
    let format: Format = format.parse().map_err(|_| ServiceError::NotFound)?;
    let draft = author::load(&site.ctx, &trainer, &slug).await?;
    let library = site.library.clone();
    let exported = aside(move || exchange::write(&draft, &library.facts, format)).await?;
    let kind = match format {
        Format::MoodleXml => "application/xml; charset=utf-8",
        Format::Csv => "text/csv; charset=utf-8",
        Format::Gift | Format::Aiken | Format::Trajectoire => "text/plain; charset=utf-8",
    };
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{slug}.{}\"", format.ending()))
        .map_err(|error| ServiceError::Unexpected(error.into()))?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static(kind)), (CONTENT_DISPOSITION, disposition)], exported.text).into_response())
}
