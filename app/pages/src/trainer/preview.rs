//! What was written, as it will be read: nothing of it is saved yet.

use domain::locale::Lang;
use leptos::prelude::*;

use crate::agent::{glossary, lang_of};
use crate::components::{Alert, Html, Tone};
use crate::quiz::{CorrectedQuestion, QuestionView, corrected_question, question_fields};
use crate::safe_html::LessonText;
use crate::shell::Shell;

/// A question before and after it is answered.
#[derive(Clone, Debug)]
pub struct QuestionPreview {
    /// As an agent sees it.
    pub played: QuestionView,
    /// As it is corrected.
    pub corrected: CorrectedQuestion,
}

/// The id of the preview, where its button leads.
pub(super) const PREVIEW: &str = "preview";

/// What this room writes in: French, the language every module exists in.
const WRITTEN: Lang = Lang::Fr;

/// A lesson's text.
pub(super) fn lesson_preview(shell: &Shell, text: &LessonText) -> impl IntoView + use<> {
    let body = if text.body.is_empty() {
        view! { <p>{shell.t("trainer-preview-empty")}</p> }.into_any()
    } else {
        let lang = lang_of(shell, WRITTEN);
        view! { <Html content=text.body.clone() lang=lang.map(str::to_owned) />{glossary(shell, text.terms.clone(), lang)} }.into_any()
    };
    frame(shell, "trainer-preview-text", body)
}

/// A question, before and after. Its controls stand outside the form, so that nothing of them is sent.
pub(super) fn question_preview(shell: &Shell, preview: &QuestionPreview) -> impl IntoView + use<> {
    let QuestionPreview { played, corrected } = preview.clone();
    let body = view! {
        <h3>{shell.t("trainer-question-preview-played")}</h3>
        <div class="card question-card">{question_fields(shell, played, WRITTEN, None)}</div>
        <h3>{shell.t("trainer-question-preview-corrected")}</h3>
        {corrected_question(shell, corrected, WRITTEN, 4)}
    };
    frame(shell, "trainer-question-preview-text", body.into_any())
}

fn frame(shell: &Shell, text: &str, body: AnyView) -> impl IntoView + use<> {
    view! {
        <section class="preview" id=PREVIEW tabindex="-1" aria-labelledby="preview-title">
            <h2 id="preview-title">{shell.t("trainer-preview-title")}</h2>
            <Alert tone=Tone::Info lang=shell.lang message=shell.t(text) />
            {body}
        </section>
    }
}

/// What will have to be mended before publishing, beside the form that can mend it.
pub(super) fn before_publishing(shell: &Shell, problems: &[String]) -> Option<AnyView> {
    (!problems.is_empty()).then(|| {
        let lines: Vec<_> = problems.iter().map(|problem| view! { <li>{problem.clone()}</li> }).collect();
        let title = shell.t("trainer-before-publishing");
        view! { <Alert tone=Tone::Warning lang=shell.lang title=title><ul class="problems">{lines}</ul></Alert> }.into_any()
    })
}
