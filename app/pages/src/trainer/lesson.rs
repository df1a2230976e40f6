//! `/trainer/modules/{slug}/lessons/…`: the form of a lesson.

use leptos::prelude::*;

use super::conflict::{conflict_alert, revision_field};
use super::preview::{PREVIEW, before_publishing, lesson_preview};
use super::syntax::syntax;
use crate::components::{CheckboxGroup, Choice, Crumb, ErrorSummary, FieldError, InputKind, PageHead, TextArea, TextField, error_of};
use crate::safe_html::LessonText;
use crate::shell::{Shell, document};

/// What the form of a lesson shows.
#[derive(Clone, Debug, Default)]
pub struct LessonPage {
    /// The module's lasting name.
    pub module_slug: String,
    /// The module's title.
    pub module_title: String,
    /// The lesson's lasting name; none for a new one.
    pub id: Option<String>,
    /// The draft's revision.
    pub revision: u32,
    /// Whether the draft was changed meanwhile; the form keeps what was typed.
    pub conflict: bool,
    /// The form, as stored or as typed.
    pub form: LessonForm,
    /// The module's objectives: names and words.
    pub objectives: Vec<(String, String)>,
    /// The terms of the module's glossary.
    pub terms: Vec<String>,
    /// The file names of the module's figures.
    pub media: Vec<String>,
    /// What will have to be mended before publishing, in whole sentences.
    pub problems: Vec<String>,
    /// The preview, when it was asked for.
    pub preview: Option<LessonText>,
}

/// A lesson as typed; each field has the name of its form field.
#[derive(Clone, Debug, Default)]
pub struct LessonForm {
    /// The title.
    pub title: String,
    /// Its lasting name; asked only of a new one.
    pub id: String,
    /// Minutes to read it.
    pub minutes: String,
    /// The names of the objectives ticked (`objectives`, repeated).
    pub objectives: Vec<String>,
    /// One a line.
    pub sources: String,
    /// Markdown.
    pub body: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// Draws the form of a lesson, also as a preview and after it was refused.
pub fn lesson_page(shell: &Shell, page: &LessonPage) -> String {
    let heading = match &page.id {
        Some(id) => {
            let title = if page.form.title.trim().is_empty() { id } else { &page.form.title };
            shell.tr("trainer-lesson-edit", &[("title", title.as_str().into())])
        }
        None => shell.t("trainer-lesson-new"),
    };
    let title = shell.title(&format!("{heading} – {}", page.module_title), page.conflict || !page.form.errors.is_empty());
    document(shell, &title, false, || body(shell, page, heading))
}

fn body(shell: &Shell, page: &LessonPage, heading: String) -> impl IntoView + use<> {
    let base = format!("/trainer/modules/{}", page.module_slug);
    let crumbs = vec![
        Crumb::link(shell.t("trainer-title"), "/trainer"),
        Crumb::link(page.module_title.clone(), base.clone()),
        Crumb::here(heading.clone()),
    ];
    let own = format!("{base}/lessons/{}", page.id.as_deref().unwrap_or("new"));
    let saved = page.id.as_ref().map(|_| own.clone());
    view! {
        <div class="page">
            <ErrorSummary lang=shell.lang errors=page.form.errors.clone() />
            <PageHead lang=shell.lang title=heading crumbs=crumbs />
            {conflict_alert(shell, page.conflict, saved)}
            {before_publishing(shell, &page.problems)}
            <form class="write-form" method="post" action=own.clone() novalidate>
                {revision_field(page.revision)}
                {head_fields(shell, &page.form, page.id.is_none())}
                {text_fields(shell, page)}
                <div class="actions write-actions">
                    <button class="button button-primary" type="submit" name="go" value="save">{shell.t("trainer-lesson-save")}</button>
                    <button class="button button-secondary" type="submit" name="go" value="preview" formaction=format!("{own}#{PREVIEW}")>
                        {shell.t("trainer-lesson-preview")}
                    </button>
                </div>
            </form>
            {page.preview.as_ref().map(|text| lesson_preview(shell, text))}
        </div>
    }
}

fn head_fields(shell: &Shell, form: &LessonForm, is_new: bool) -> impl IntoView + use<> {
    let lang = shell.lang;
    let error = |field: &str| error_of(&form.errors, field);
    let id = is_new.then(|| {
        view! {
            <TextField
                lang=lang name="id" label=shell.t("trainer-lesson-id") hint=shell.t("trainer-lesson-id-hint") value=form.id.clone()
                error=error("id") required=false autocomplete="off".to_owned()
            />
        }
    });
    view! {
        <TextField
            lang=lang name="title" label=shell.t("trainer-lesson-title") value=form.title.clone() error=error("title")
            autocomplete="off".to_owned()
        />
        <div class="field-row">
            {id}
            <TextField
                lang=lang name="minutes" kind=InputKind::Number label=shell.t("trainer-lesson-minutes") value=form.minutes.clone()
                error=error("minutes")
            />
        </div>
    }
}

fn text_fields(shell: &Shell, page: &LessonPage) -> impl IntoView + use<> {
    let (lang, form) = (shell.lang, &page.form);
    let error = |field: &str| error_of(&form.errors, field);
    view! {
        <TextArea
            lang=lang name="body" label=shell.t("trainer-lesson-body") hint=shell.t("trainer-lesson-body-hint") value=form.body.clone()
            error=error("body") rows=20 code=true
        />
        {syntax(shell, &page.terms, &page.media)}
        {objectives(shell, page)}
        <TextArea
            lang=lang name="sources" label=shell.t("trainer-lesson-sources") hint=shell.t("trainer-sources-hint") value=form.sources.clone()
            error=error("sources") rows=3 required=false
        />
    }
}

fn objectives(shell: &Shell, page: &LessonPage) -> AnyView {
    if page.objectives.is_empty() {
        return view! { <p>{shell.t("trainer-lesson-no-objectives")}</p> }.into_any();
    }
    let choices = page
        .objectives
        .iter()
        .map(|(name, words)| Choice {
            value: name.clone(),
            label: format!("{name} – {words}"),
            chosen: page.form.objectives.contains(name),
        })
        .collect();
    view! {
        <CheckboxGroup
            lang=shell.lang name="objectives" legend=shell.t("trainer-lesson-objectives") choices=choices
            error=error_of(&page.form.errors, "objectives")
        />
    }
    .into_any()
}
