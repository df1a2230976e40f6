//! One question of an attempt.

use domain::locale::Lang;
use leptos::prelude::*;

use super::answers::question_fields;
use super::navigator::navigator;
use super::timer;
use super::view::{QuestionKind, QuestionView, TimerView};
use super::widgets::autosave;
use crate::agent::other_language;
use crate::components::{Alert, ErrorSummary, FieldError, Icon, ProgressBar, Tone, icon};
use crate::shell::{Shell, document};

/// One question of an attempt.
#[derive(Clone, Debug)]
pub struct QuestionPage {
    /// The attempt's id in addresses.
    pub attempt: String,
    /// The module's name in addresses.
    pub module_slug: String,
    /// The module's title.
    pub module_title: String,
    /// The place of this question, from 1.
    pub number: u16,
    /// Every question's state, in order; as many as there are questions.
    pub states: Vec<QuestionState>,
    /// The revision of the answer shown, which the form sends back.
    pub revision: u32,
    /// The question.
    pub question: QuestionView,
    /// The language it is written in.
    pub content_lang: Lang,
    /// When the attempt closes, if it has a limit.
    pub closes_at: Option<TimerView>,
    /// A sentence about what has just happened, such as "saved" or "a newer answer is shown".
    pub notice: Option<String>,
    /// What is wrong with the answer just sent.
    pub error: Option<String>,
}

/// Whether a question has an answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct QuestionState {
    /// Whether it has one.
    pub answered: bool,
}

const FORM: &str = "answer-form";

/// A question's page, and the same after a refused `POST`.
pub fn render_question(shell: &Shell, page: QuestionPage) -> String {
    let place = shell.tr("question-place", &[("n", page.number.into()), ("total", page.states.len().into())]);
    let title = shell.title(&format!("{place} – {}", page.module_title), page.error.is_some());
    document(shell, &title, true, || body(shell, place.clone(), page))
}

fn body(shell: &Shell, place: String, page: QuestionPage) -> AnyView {
    let errors = page.error.iter().map(|message| FieldError { field: "answer".to_owned(), message: message.clone() }).collect();
    let answered = page.states.iter().filter(|state| state.answered).count();
    let done = shell.tr("question-answered", &[("answered", answered.into()), ("total", page.states.len().into())]);
    let bar = view! {
        <ProgressBar
            value=u32::try_from(answered).unwrap_or_default()
            max=u32::try_from(page.states.len()).unwrap_or_default()
            label=done.clone()
        />
    };
    let first = page.number <= 1;
    let last = usize::from(page.number) >= page.states.len();
    let case = if let QuestionKind::Scenario(case) = &page.question.kind { Some(case.is_over()) } else { None };
    let buttons = match case {
        Some(over) => case_buttons(shell, over, first, last),
        None => buttons(shell, first, last),
    };
    // A decision stands once it is taken: nothing takes it but its button.
    let autosave = case.is_none().then(|| autosave(shell, FORM));
    view! {
        <div class="page page-quiz">
            <ErrorSummary lang=shell.lang errors=errors />
            <div class="quiz-top">
                <p class="quiz-module">
                    <a href=format!("/modules/{}", page.module_slug)>{icon(Icon::Left)}<span class="visually-hidden">{shell.t("question-leave")}" "</span>{page.module_title}</a>
                </p>
                <div class="quiz-place">
                    <h1>{place}</h1>
                    <p class="muted">{done}</p>
                    {page.closes_at.as_ref().map(|limit| timer(shell, limit))}
                </div>
                {bar}
            </div>
            {page.notice.map(|notice| view! { <div role="status"><Alert tone=Tone::Info lang=shell.lang message=notice /></div> })}
            {other_language(shell, page.content_lang)}
            <form class="card question-card" id=FORM autocomplete="off" method="post" action=format!("/attempts/{}/answers", page.attempt) novalidate>
                <input type="hidden" name="question" value=page.number.to_string() />
                <input type="hidden" name="revision" value=page.revision.to_string() />
                {question_fields(shell, page.question, page.content_lang, page.error)}
                {autosave}
                {buttons}
            </form>
            {navigator(shell, FORM, page.number, &page.states)}
        </div>
    }
    .into_any()
}

/// The first button is the one that Enter presses.
fn buttons(shell: &Shell, first: bool, last: bool) -> AnyView {
    let (main, label) = if last { ("review", "go-review") } else { ("next", "go-next") };
    let previous = (!first).then(|| previous(shell));
    view! {
        <div class="actions question-actions">
            <button class="button button-primary" type="submit" name="go" value=main>{shell.t(label)}{icon(Icon::Right)}</button>
            {previous}
            <button class="button button-secondary" type="submit" name="go" value="save">{shell.t("go-save")}</button>
            <button class="button button-quiet" type="submit" name="go" value="clear">{shell.t("go-clear")}</button>
        </div>
    }
    .into_any()
}

fn previous(shell: &Shell) -> AnyView {
    view! { <button class="button button-secondary" type="submit" name="go" value="previous">{icon(Icon::Left)}{shell.t("go-previous")}</button> }
        .into_any()
}

/// The buttons of a scenario: one decides, the others only lead elsewhere.
fn case_buttons(shell: &Shell, over: bool, first: bool, last: bool) -> AnyView {
    let decide = (!over)
        .then(|| view! { <button class="button button-primary" type="submit" name="go" value="decide">{icon(Icon::Check)}{shell.t("go-decide")}</button> });
    let kind = if over { "button button-primary" } else { "button button-secondary" };
    let (onward, label) = if last { ("review", "go-review") } else { ("next", "go-onward") };
    let previous = (!first).then(|| previous(shell));
    view! {
        <div class="actions question-actions">
            {decide}
            <button class=kind type="submit" name="go" value=onward>{shell.t(label)}{icon(Icon::Right)}</button>
            {previous}
        </div>
    }
    .into_any()
}
