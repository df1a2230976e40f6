//! `/trainer/modules/{slug}/questions/…`: the form of a question.

use leptos::prelude::*;

use super::conflict::{conflict_alert, revision_field};
use super::preview::{PREVIEW, QuestionPreview, before_publishing, question_preview};
use super::question_form::{QuestionForm, content_fields, place_fields};
use super::remarks::{RemarkLine, remarks};
use crate::components::{Crumb, ErrorSummary, PageHead};
use crate::shell::{Shell, document};

/// What the form of a question shows.
#[derive(Clone, Debug)]
pub struct QuestionPage {
    /// The module's lasting name.
    pub module_slug: String,
    /// The module's title.
    pub module_title: String,
    /// The question's lasting name; none for a new one.
    pub id: Option<String>,
    /// The draft's revision.
    pub revision: u32,
    /// Whether the draft was changed meanwhile; the form keeps what was typed.
    pub conflict: bool,
    /// The form, as stored or as typed.
    pub form: QuestionForm,
    /// The objectives to pick from: names and words.
    pub objectives: Vec<(String, String)>,
    /// The lessons to pick from: names and titles.
    pub lessons: Vec<(String, String)>,
    /// What will have to be mended before publishing, in whole sentences.
    pub problems: Vec<String>,
    /// What is weak in it as it is stored.
    pub remarks: Vec<RemarkLine>,
    /// The preview, when it was asked for.
    pub preview: Option<QuestionPreview>,
}

/// Draws the form of a question, also as a preview and after it was refused.
pub fn question_page(shell: &Shell, page: &QuestionPage) -> String {
    let kind = shell.t(&format!("trainer-question-type-{}", page.form.answers.kind()));
    let heading = match &page.id {
        Some(id) => shell.tr("trainer-question-edit", &[("id", id.as_str().into()), ("type", kind.into())]),
        None => shell.tr("trainer-question-new", &[("type", kind.into())]),
    };
    let title = shell.title(&format!("{heading} – {}", page.module_title), page.conflict || !page.form.errors.is_empty());
    document(shell, &title, false, || body(shell, page, heading))
}

fn body(shell: &Shell, page: &QuestionPage, heading: String) -> impl IntoView + use<> {
    let base = format!("/trainer/modules/{}", page.module_slug);
    let crumbs = vec![
        Crumb::link(shell.t("trainer-title"), "/trainer"),
        Crumb::link(page.module_title.clone(), base.clone()),
        Crumb::here(heading.clone()),
    ];
    let own = format!("{base}/questions/{}", page.id.as_deref().unwrap_or("new"));
    let saved = page.id.as_ref().map(|_| own.clone());
    view! {
        <div class="page">
            <ErrorSummary lang=shell.lang errors=page.form.errors.clone() />
            <PageHead lang=shell.lang title=heading crumbs=crumbs />
            {conflict_alert(shell, page.conflict, saved)}
            {before_publishing(shell, &page.problems)}
            {remarks(shell, "lint-title", &page.remarks)}
            <form class="write-form" method="post" action=own.clone() novalidate>
                {revision_field(page.revision)}
                <input type="hidden" name="type" value=page.form.answers.kind().word() />
                {save_on_enter()}
                {content_fields(shell, &page.form, &own)}
                {place_fields(shell, &page.form, page.id.is_none(), &page.objectives, &page.lessons)}
                {buttons(shell, page.id.is_none(), &own)}
            </form>
            {page.preview.as_ref().map(|preview| question_preview(shell, preview))}
        </div>
    }
}

/// Enter in a field of one line presses the first button of a form, and that must not be the one that adds rows.
fn save_on_enter() -> impl IntoView {
    view! { <button class="visually-hidden" type="submit" name="go" value="save" tabindex="-1" aria-hidden="true"></button> }
}

fn buttons(shell: &Shell, is_new: bool, own: &str) -> impl IntoView + use<> {
    let another = is_new.then(|| {
        view! { <button class="button button-secondary" type="submit" name="go" value="another">{shell.t("trainer-question-save-another")}</button> }
    });
    view! {
        <div class="actions write-actions">
            <button class="button button-primary" type="submit" name="go" value="save">{shell.t("trainer-question-save")}</button>
            {another}
            <button class="button button-secondary" type="submit" name="go" value="preview" formaction=format!("{own}#{PREVIEW}")>
                {shell.t("trainer-question-preview")}
            </button>
        </div>
    }
}
