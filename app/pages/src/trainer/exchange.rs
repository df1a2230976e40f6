//! `/trainer/modules/{slug}/exchange`: questions from another tool's file, and the bank as a file for another tool.

use domain::quiz::QuestionType;
use leptos::prelude::*;

use super::conflict::revision_field;
use crate::components::{
    Alert, Checkbox, Column, Crumb, ErrorSummary, FieldError, Fold, Icon, PageHead, SelectField, SelectOption, Table, Tone, error_of, icon,
    textarea_content,
};
use crate::shell::{Shell, document};

/// What `/trainer/modules/{slug}/exchange` shows.
#[derive(Clone, Debug, Default)]
pub struct ExchangePage {
    /// The module's lasting name.
    pub slug: String,
    /// The title of the draft.
    pub title: String,
    /// The draft's revision.
    pub revision: u32,
    /// The format picked (`format`); empty to have it recognised.
    pub format: String,
    /// The words of all formats.
    pub formats: Vec<String>,
    /// The objective picked (`objective`).
    pub objective: String,
    /// The objectives: their names and words.
    pub objectives: Vec<(String, String)>,
    /// What is wrong (`file`).
    pub errors: Vec<FieldError>,
    /// What a file holds, once it was read.
    pub preview: Option<ImportPreview>,
    /// The files to take away; none while a file is looked through.
    pub exports: Option<Vec<ExportLine>>,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    /// The format it was read in.
    pub format: String,
    /// The file.
    pub text: String,
    /// How many questions can be taken.
    pub count: usize,
    /// The first of them.
    pub taken: Vec<TakenLine>,
    /// How many are refused.
    pub refused_count: usize,
    /// The first of them.
    pub refused: Vec<RefusedLine>,
}

/// A question that can be taken.
#[derive(Clone, Debug)]
pub struct TakenLine {
    /// The line it begins on.
    pub line: usize,
    /// Its kind.
    pub kind: QuestionType,
    /// The beginning of its stem.
    pub stem: String,
    /// What of it is not as it was.
    pub changed: Vec<String>,
}

/// A question that is refused.
#[derive(Clone, Debug)]
pub struct RefusedLine {
    /// The line it begins on.
    pub line: usize,
    /// What it is known by.
    pub title: String,
    /// Why.
    pub message: String,
}

/// A file to take away.
#[derive(Clone, Debug)]
pub struct ExportLine {
    /// The format's word.
    pub format: String,
    /// How many questions it holds.
    pub questions: usize,
    /// Those that it cannot hold.
    pub refused: Vec<RefusedLine>,
    /// What is left out of the others.
    pub lost: Vec<String>,
}

/// Draws the page, also after a file was refused or read.
pub fn exchange_page(shell: &Shell, page: &ExchangePage) -> String {
    let title = format!("{} – {}", shell.t("exchange-title"), page.title);
    let title = shell.title(&title, !page.errors.is_empty());
    document(shell, &title, false, || {
        let base = format!("/trainer/modules/{}", page.slug);
        let crumbs = vec![
            Crumb::link(shell.t("trainer-title"), "/trainer"),
            Crumb::link(page.title.clone(), &base),
            Crumb::here(shell.t("exchange-title")),
        ];
        view! {
            <div class="page">
                <ErrorSummary lang=shell.lang errors=page.errors.clone() />
                <PageHead lang=shell.lang title=shell.t("exchange-title") lead=shell.t("exchange-lead") crumbs=crumbs />
                {page.preview.as_ref().map(|preview| looked_through(shell, &base, page, preview))}
                {import(shell, &base, page)}
                {exports(shell, &base, page)}
            </div>
        }
    })
}

fn name_of(shell: &Shell, format: &str) -> String {
    shell.t(&format!("exchange-format-{format}"))
}

fn import(shell: &Shell, base: &str, page: &ExchangePage) -> impl IntoView + use<> {
    let guess = SelectOption::new("", shell.t("exchange-format-guess"));
    let formats = page.formats.iter().map(|format| SelectOption::new(format.clone(), name_of(shell, format)));
    let formats: Vec<_> = std::iter::once(guess).chain(formats).collect();
    let objectives: Vec<_> = page.objectives.iter().map(|(id, text)| SelectOption::new(id.clone(), text.clone())).collect();
    let objective = (!objectives.is_empty()).then(|| {
        view! {
            <SelectField
                lang=shell.lang name="objective" label=shell.t("exchange-objective") options=objectives value=page.objective.clone()
                hint=shell.t("exchange-objective-hint")
            />
        }
    });
    view! {
        <section class="card" aria-labelledby="import">
            <h2 id="import">{shell.t("exchange-import")}</h2>
            <form class="card-form" method="post" action=format!("{base}/exchange") enctype="multipart/form-data" novalidate>
                {file_field(shell, error_of(&page.errors, "file"))}
                <SelectField lang=shell.lang name="format" label=shell.t("exchange-format") options=formats value=page.format.clone() />
                {objective}
                <div class="actions">
                    <button class="button button-primary" type="submit">{icon(Icon::Search)}{shell.t("exchange-look")}</button>
                </div>
            </form>
        </section>
    }
}

fn file_field(shell: &Shell, error: Option<String>) -> impl IntoView + use<> {
    let described = if error.is_some() { "field-file-hint field-file-error" } else { "field-file-hint" };
    let invalid = error.is_some();
    let error = error.map(|message| {
        view! {
            <p class="field-error" id="field-file-error">
                {icon(Icon::Warning)}
                <span><span class="visually-hidden">{shell.t("error-prefix")}" "</span>{message}</span>
            </p>
        }
    });
    view! {
        <div class="field" class:field-invalid=invalid>
            <label class="field-label" for="field-file">{shell.t("exchange-file")}</label>
            <p class="field-hint" id="field-file-hint">{shell.t("exchange-file-hint")}</p>
            {error}
            <input
                class="input" id="field-file" type="file" name="file" required=true aria-describedby=described
                aria-invalid=invalid.then_some("true")
            />
        </div>
    }
}

/// The good questions, those that are refused, and the button that takes the good ones in. The file goes along in the form, so
/// that nothing is kept before it is pressed.
fn looked_through(shell: &Shell, base: &str, page: &ExchangePage, preview: &ImportPreview) -> impl IntoView + use<> {
    let taken = shell.tr("exchange-preview-taken", &[("count", preview.count.into())]);
    let refused = shell.tr("exchange-preview-refused", &[("count", preview.refused_count.into())]);
    let tone = if preview.refused_count > 0 { Tone::Warning } else { Tone::Success };
    let refused = (preview.refused_count > 0).then(|| view! { <p>{refused}</p> });
    let go = (preview.count > 0).then(|| {
        let label = shell.tr("exchange-go", &[("count", preview.count.into())]);
        view! {
            <form class="card-form" method="post" action=format!("{base}/exchange") enctype="multipart/form-data">
                {revision_field(page.revision)}
                <input type="hidden" name="format" value=preview.format.clone() />
                <input type="hidden" name="objective" value=page.objective.clone() />
                <textarea name="text" hidden=true aria-hidden="true" inner_html=textarea_content(&preview.text)></textarea>
                <Checkbox name="replace" label=shell.t("exchange-replace") hint=shell.t("exchange-replace-hint") />
                <div class="actions">
                    <button class="button button-primary" type="submit" name="go" value="import">{icon(Icon::Plus)}{label}</button>
                </div>
            </form>
        }
    });
    view! {
        <section class="room-section" aria-labelledby="preview">
            <h2 id="preview">{shell.t("exchange-preview")}</h2>
            <Alert tone=tone lang=shell.lang><p>{taken}</p>{refused}</Alert>
            {refused_table(shell, preview)}
            {taken_table(shell, preview)}
            {go}
        </section>
    }
}

fn first(shell: &Shell, shown: usize, all: usize) -> Option<AnyView> {
    (shown < all).then(|| view! { <p>{shell.tr("exchange-preview-first", &[("count", shown.into())])}</p> }.into_any())
}

fn titled(shell: &Shell, title: &str) -> String {
    if title.trim().is_empty() { shell.t("exchange-untitled") } else { title.to_owned() }
}

fn refused_table(shell: &Shell, preview: &ImportPreview) -> Option<AnyView> {
    let row = |refused: &RefusedLine| {
        view! {
            <tr><th scope="row">{titled(shell, &refused.title)}</th><td class="number">{refused.line}</td><td>{refused.message.clone()}</td></tr>
        }
    };
    let rows: Vec<_> = preview.refused.iter().map(row).collect();
    let columns = vec![
        Column::new(shell.t("exchange-column-question")),
        Column::number(shell.t("exchange-column-line")),
        Column::new(shell.t("exchange-column-reason")),
    ];
    let caption = shell.t("exchange-refused");
    (preview.refused_count > 0).then(|| {
        view! {
            {first(shell, preview.refused.len(), preview.refused_count)}
            <Table lang=shell.lang caption=caption columns=columns>{rows}</Table>
        }
        .into_any()
    })
}

fn taken_table(shell: &Shell, preview: &ImportPreview) -> Option<AnyView> {
    let row = |taken: &TakenLine| {
        let remarks: Vec<_> = taken.changed.iter().map(|remark| view! { <p>{remark.clone()}</p> }).collect();
        view! {
            <tr>
                <th scope="row">{titled(shell, &taken.stem)}</th>
                <td class="number">{taken.line}</td>
                <td>{shell.t(&format!("trainer-question-type-{}", taken.kind))}</td>
                <td>{remarks}</td>
            </tr>
        }
    };
    let rows: Vec<_> = preview.taken.iter().map(row).collect();
    let columns = vec![
        Column::new(shell.t("exchange-column-question")),
        Column::number(shell.t("exchange-column-line")),
        Column::new(shell.t("exchange-column-type")),
        Column::new(shell.t("exchange-column-remarks")),
    ];
    let caption = shell.t("exchange-taken");
    (preview.count > 0).then(|| {
        view! {
            {first(shell, preview.taken.len(), preview.count)}
            <Table lang=shell.lang caption=caption columns=columns>{rows}</Table>
        }
        .into_any()
    })
}

fn exports(shell: &Shell, base: &str, page: &ExchangePage) -> Option<AnyView> {
    let exports = page.exports.as_ref()?;
    let some = exports.iter().any(|line| line.questions + line.refused.len() > 0);
    let list = if some {
        let lines: Vec<_> = exports.iter().map(|line| export(shell, base, line)).collect();
        view! { <div>{lines}</div> }.into_any()
    } else {
        view! { <p>{shell.t("exchange-export-none")}</p> }.into_any()
    };
    let section = view! {
        <section class="room-section" aria-labelledby="export">
            <h2 id="export">{shell.t("exchange-export")}</h2>
            {list}
        </section>
    };
    Some(section.into_any())
}

/// A file to take away, and what it cannot hold.
fn export(shell: &Shell, base: &str, line: &ExportLine) -> AnyView {
    let name = name_of(shell, &line.format);
    let values = [("format", name.as_str().into()), ("count", line.questions.into())];
    let label = shell.tr("exchange-export-line", &values);
    let link = (line.questions > 0).then(|| {
        view! { <p><a href=format!("{base}/exchange/{}", line.format)>{icon(Icon::Download)}{label}</a></p> }
    });
    let refused = line.refused.iter().map(|refused| {
        let values = [("name", refused.title.as_str().into()), ("message", refused.message.as_str().into())];
        view! { <li>{shell.tr("exchange-export-refused", &values)}</li> }.into_any()
    });
    let lost = line.lost.iter().map(|lost| view! { <li>{lost.clone()}</li> }.into_any());
    let items: Vec<_> = refused.chain(lost).collect();
    let told = (!items.is_empty()).then(|| {
        let title = shell.tr("exchange-export-fold", &[("format", name.as_str().into())]);
        let count = items.len().to_string();
        view! { <Fold title=title id=format!("lost-{}", line.format) note=count><ul>{items}</ul></Fold> }
    });
    view! { {link}{told} }.into_any()
}
