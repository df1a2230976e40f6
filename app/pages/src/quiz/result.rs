//! The result of an attempt: how it went, what to read again, and every question explained.

use domain::locale::Lang;
use leptos::prelude::*;

use super::corrected::{CorrectedQuestion, corrected_question};
use super::result_head::{ObjectiveResult, objectives, summary};
use crate::agent::other_language;
use crate::components::{Breadcrumb, ButtonKind, ButtonLink, Crumb, Icon, PostButton};
use crate::memory::{MemoryOffer, memory_offer};
use crate::shell::{Shell, document};

/// The result of an attempt.
#[derive(Clone, Debug)]
pub struct ResultPage {
    /// The module's name in addresses.
    pub module_slug: String,
    /// The module's title.
    pub module_title: String,
    /// When it was handed in, in words.
    pub date: String,
    /// Whether it is enough.
    pub passed: bool,
    /// Whether a text waits for its marking: nothing is passed or failed yet, and the marks are those so far.
    pub waiting: bool,
    /// The marks got and the marks there were, as written (`8/10`).
    pub marks: String,
    /// The share of marks as written (`80 %`).
    pub percent: String,
    /// The share of marks in whole per cent, for the ring.
    pub percent_value: u8,
    /// The share needed as written.
    pub pass_mark: String,
    /// How each objective went.
    pub objectives: Vec<ObjectiveResult>,
    /// Every question with its explanation.
    pub questions: Vec<CorrectedQuestion>,
    /// The address of the certificate, if there is one now.
    pub certificate: Option<String>,
    /// Whether another attempt may be begun.
    pub may_retry: bool,
    /// The language of the questions.
    pub content_lang: Lang,
    /// Reviews of what was learnt: begun, waiting, or to be offered.
    pub memory: Option<MemoryOffer>,
}

/// `GET /attempts/{id}/result`.
pub fn render_result(shell: &Shell, page: ResultPage) -> String {
    let title = format!("{} – {}", shell.t("result-title"), page.module_title);
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: ResultPage) -> AnyView {
    let way = vec![
        Crumb::link(shell.t("path-title"), "/path"),
        Crumb::link(page.module_title.clone(), format!("/modules/{}", page.module_slug)),
        Crumb::here(shell.t("result-title")),
    ];
    let summary = summary(shell, &page);
    let actions = actions(shell, &page);
    let questions: Vec<_> = page.questions.into_iter().map(|question| corrected_question(shell, question, page.content_lang, 3)).collect();
    view! {
        <div class="page page-quiz">
            <Breadcrumb lang=shell.lang crumbs=way />
            {summary}
            {actions}
            {objectives(shell, page.objectives, page.content_lang)}
            {page.memory.map(|offer| memory_offer(shell, offer))}
            <section class="section" aria-labelledby="questions">
                <div class="section-head"><h2 id="questions">{shell.t("result-questions")}</h2></div>
                {other_language(shell, page.content_lang)}
                <div class="stack">{questions}</div>
            </section>
        </div>
    }
    .into_any()
}

fn actions(shell: &Shell, page: &ResultPage) -> AnyView {
    let certificate = page.certificate.clone().map(|href| {
        view! { <ButtonLink href=href label=shell.t("next-done") kind=ButtonKind::Primary drawing=Icon::Award /> }
    });
    let retry = page.may_retry.then(|| {
        let (label, kind) = if page.passed || page.waiting {
            ("quiz-again-for-practice", ButtonKind::Secondary)
        } else {
            ("quiz-again", ButtonKind::Primary)
        };
        view! { <PostButton action=format!("/modules/{}/attempts", page.module_slug) label=shell.t(label) kind=kind drawing=Icon::Again /> }
    });
    // Trying again comes first only for who has not passed.
    let (before, after) = if page.passed || page.waiting { (None, retry) } else { (retry, None) };
    let kind = if (page.passed || page.waiting) && page.certificate.is_none() { ButtonKind::Primary } else { ButtonKind::Secondary };
    view! {
        <div class="actions result-actions">
            {certificate}
            {before}
            <ButtonLink href="/path" label=shell.t("error-way-path") kind=kind />
            {after}
        </div>
    }
    .into_any()
}
