//! What a quiz's attempts tell: the page, and the marks to take away.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use domain::locale::Lang;
use domain::module::Module;
use domain::quiz::Body;
use domain::quiz::statistics::{QuestionReport, Which};
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use pages::safe_html::plain_text;
use pages::trainer::{Measured, MeasuredQuestion, StatisticsPage, statistics_page};
use services::measure;
use services::who::Trainer;

use super::slug_of;
use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// Stems and options are cut after so many characters; the question's own page has the rest.
const LONGEST_WORDS: usize = 140;

/// Which attempts the address asks for; the first of each person where it cannot be read.
fn which(reader: &Reader) -> Which {
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    query.get("attempts").parse().unwrap_or_default()
}

/// A quiz's statistics, as they were last measured.
pub(crate) async fn page(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
) -> Result<Html<String>> {
    let (slug, which) = (slug_of(&slug)?, which(&reader));
    let (lang, zone) = (reader.lang, trainer.who().organisation().time_zone);
    let figures = measure::load(&site.ctx, &trainer, &slug, which).await?;
    let measured = figures.measured.map(|(at, report)| Measured {
        when: lang.date_time(at, zone),
        whole: report.whole,
        drawn: report.drawn,
        questions: report.questions.into_iter().map(|report| question(&figures.module, lang, report)).collect(),
    });
    let page = StatisticsPage {
        slug: slug.to_string(),
        title: figures.module.master().title.clone(),
        which,
        attempted: figures.attempted,
        measured,
    };
    Ok(Html(statistics_page(&shell(&site, &reader), &page)))
}

fn short(markdown: &str) -> String {
    plain_text(markdown).chars().take(LONGEST_WORDS).collect()
}

/// A question's figures with its words in the reader's language, or in French.
fn question(module: &Module, lang: Lang, report: QuestionReport) -> MeasuredQuestion {
    let Some((words, lang)) = module.question(&report.id, lang) else {
        return MeasuredQuestion { lang, stem: None, options: Vec::new(), report };
    };
    let options = match &words.body {
        Body::Single(choices) | Body::Multiple(choices) => choices.iter().map(|choice| short(&choice.text)).collect(),
        Body::TrueFalse { .. } => ["statistics-true", "statistics-false"].map(|key| words::t(lang, key)).into(),
        Body::HotText { spans, .. } => spans.iter().map(|span| short(&span.text)).collect(),
        Body::Survey { options } => options.iter().map(|option| short(&option.text)).collect(),
        _ => Vec::new(),
    };
    MeasuredQuestion { lang, stem: Some(short(&words.stem)), options, report }
}

/// The marks, attempt by attempt and without names, as `trajectoire quiz stats` reads them.
pub(crate) async fn export(
    State(site): State<Site>,
    reader: Reader,
    As(trainer): As<Trainer>,
    Path(slug): Path<String>,
) -> Result<Response> {
    let (slug, which) = (slug_of(&slug)?, which(&reader));
    let csv = measure::marks(&site.ctx, &trainer, &slug, which).await?;
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{slug}-{which}.csv\"")).map_err(anyhow::Error::new)?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")), (CONTENT_DISPOSITION, disposition)], csv).into_response())
}
