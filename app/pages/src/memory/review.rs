//! A review: one question a page, its explanation at once, and the end.

use domain::locale::Lang;
use leptos::prelude::*;

use super::home::begin;
use crate::agent::other_language;
use crate::components::{ButtonKind, ButtonLink, EmptyState, ErrorSummary, FieldError, Icon, ProgressBar, icon};
use crate::quiz::{CorrectedQuestion, QuestionView, corrected_question, question_fields};
use crate::shell::{Shell, document};

/// A question that waits for its answer.
#[derive(Clone, Debug)]
pub struct ReviewQuestion {
    /// Where the form is posted, which is the page's own address.
    pub action: String,
    /// The title of the module it is of.
    pub module_title: String,
    /// Its place, from 1.
    pub number: u16,
    /// How many there are.
    pub total: u16,
    /// The question.
    pub question: QuestionView,
    /// The language it is written in.
    pub content_lang: Lang,
    /// What is wrong with the answer just sent.
    pub error: Option<String>,
}

/// A question with its explanation.
#[derive(Clone, Debug)]
pub struct ReviewAnswered {
    /// The title of the module it is of.
    pub module_title: String,
    /// Its place, from 1.
    pub number: u16,
    /// How many there are.
    pub total: u16,
    /// The question, corrected.
    pub corrected: CorrectedQuestion,
    /// The language it is written in.
    pub content_lang: Lang,
    /// Where to go on.
    pub next: String,
}

/// The end of a review.
#[derive(Clone, Debug)]
pub struct ReviewDone {
    /// Questions wholly right.
    pub right: u16,
    /// Questions asked.
    pub total: u16,
    /// Questions that wait still.
    pub due: u16,
    /// The day of the next one, in words, if none waits.
    pub next: Option<String>,
    /// Whether the reader came by a link, and has no other page.
    pub by_link: bool,
}

fn place(shell: &Shell, number: u16, total: u16) -> String {
    shell.tr("memory-place", &[("n", number.into()), ("total", total.into())])
}

/// The top of a question's page.
fn top(shell: &Shell, module: String, number: u16, total: u16) -> AnyView {
    let title = place(shell, number, total);
    let label = title.clone();
    view! {
        <div class="quiz-top">
            <p class="muted">{shell.tr("memory-of-module", &[("module", module.into())])}</p>
            <div class="quiz-place"><h1>{title}</h1></div>
            <ProgressBar value=number.into() max=total.into() label=label />
        </div>
    }
    .into_any()
}

/// `GET /memory/reviews/{id}/{number}` before the answer, and the same after a refused `POST`.
pub fn render_review_question(shell: &Shell, page: ReviewQuestion) -> String {
    let title = shell.title(&format!("{} – {}", place(shell, page.number, page.total), page.module_title), page.error.is_some());
    let islands = page.question.kind.has_widget();
    document(shell, &title, islands, || {
        let errors = page.error.iter().map(|message| FieldError { field: "answer".to_owned(), message: message.clone() }).collect();
        view! {
            <div class="page page-quiz">
                <ErrorSummary lang=shell.lang errors=errors />
                {top(shell, page.module_title, page.number, page.total)}
                {other_language(shell, page.content_lang)}
                <form class="card question-card" autocomplete="off" method="post" action=page.action novalidate>
                    {question_fields(shell, page.question, page.content_lang, page.error)}
                    <div class="actions question-actions">
                        <button class="button button-primary" type="submit" name="go" value="answer">
                            {shell.t("memory-answer")}{icon(Icon::Right)}
                        </button>
                        <button class="button button-quiet" type="submit" name="go" value="unknown">{shell.t("memory-unknown")}</button>
                    </div>
                </form>
            </div>
        }
    })
}

/// `GET /memory/reviews/{id}/{number}` after the answer.
pub fn render_answered(shell: &Shell, page: ReviewAnswered) -> String {
    let title =
        format!("{} – {}", shell.tr("memory-answered", &[("place", place(shell, page.number, page.total).into())]), page.module_title);
    document(shell, &title, false, || {
        let label = shell.t(if page.number < page.total { "memory-next" } else { "memory-finish" });
        view! {
            <div class="page page-quiz">
                {top(shell, page.module_title, page.number, page.total)}
                {other_language(shell, page.content_lang)}
                {corrected_question(shell, page.corrected, page.content_lang, 2)}
                <p class="actions"><ButtonLink href=page.next label=label kind=ButtonKind::Primary drawing=Icon::Right /></p>
            </div>
        }
    })
}

/// `GET /memory/reviews/{id}` once every question is answered.
pub fn render_done(shell: &Shell, page: ReviewDone) -> String {
    document(shell, &shell.t("memory-done-title"), false, || {
        let right = shell.tr("memory-done-right", &[("right", page.right.into()), ("total", page.total.into())]);
        let next = match page.next {
            Some(date) => Some(shell.tr("memory-rest-next", &[("date", date.into())])),
            None if page.due > 0 => Some(shell.tr("memory-done-more", &[("due", page.due.into())])),
            None => None,
        };
        let ways = if page.by_link {
            view! { <p class="muted">{shell.t("memory-done-by-link")}</p> }.into_any()
        } else {
            let more = (page.due > 0).then(|| begin(shell, false, ButtonKind::Secondary));
            view! {
                {more}
                <p class="actions">
                    <ButtonLink href="/path" label=shell.t("error-way-path") kind=ButtonKind::Primary />
                    <ButtonLink href="/memory" label=shell.t("memory-title") kind=ButtonKind::Quiet />
                </p>
            }
            .into_any()
        };
        view! {
            <div class="page page-narrow">
                <h1 class="visually-hidden">{shell.t("memory-done-title")}</h1>
                <EmptyState drawing=Icon::Check title=shell.t("memory-done-title") text=right />
                {next.map(|text| view! { <p>{text}</p> })}
                <p>{shell.t("memory-done-text")}</p>
                {ways}
            </div>
        }
    })
}
