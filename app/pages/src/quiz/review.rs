//! The last look before handing in.

use leptos::prelude::*;

use super::timer;
use super::view::TimerView;
use crate::components::{Alert, Badge, Breadcrumb, ButtonKind, ButtonLink, Crumb, Icon, Tone, icon};
use crate::shell::{Shell, document};

/// The list of the questions before an attempt is handed in.
#[derive(Clone, Debug)]
pub struct ReviewPage {
    /// The attempt's id in addresses.
    pub attempt: String,
    /// The module's name in addresses.
    pub module_slug: String,
    /// The module's title.
    pub module_title: String,
    /// The questions in order.
    pub lines: Vec<ReviewLine>,
    /// When the attempt closes, if it has a limit.
    pub closes_at: Option<TimerView>,
    /// Whether the time is up and nothing but handing in is possible.
    pub time_up: bool,
}

/// A question before handing in.
#[derive(Clone, Debug)]
pub struct ReviewLine {
    /// Its place, from 1.
    pub number: u16,
    /// The question in plain words, shortened if need be.
    pub question: String,
    /// Whether it has an answer.
    pub state: ReviewState,
    /// The address of its page.
    pub href: String,
}

/// Whether a question has an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewState {
    /// It has one.
    Answered,
    /// A scenario that has not come to its end.
    Begun,
    /// It has none, which costs its marks.
    Missing,
    /// It has none, and no mark depends on it.
    Optional,
}

/// `GET /attempts/{id}/review`.
pub fn render_review(shell: &Shell, page: ReviewPage) -> String {
    let title = format!("{} – {}", shell.t("review-title"), page.module_title);
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: ReviewPage) -> AnyView {
    let way = vec![
        Crumb::link(shell.t("path-title"), "/path"),
        Crumb::link(page.module_title.clone(), format!("/modules/{}", page.module_slug)),
        Crumb::here(shell.t("review-title")),
    ];
    let costs = |line: &&ReviewLine| matches!(line.state, ReviewState::Begun | ReviewState::Missing);
    let missing = page.lines.iter().filter(costs).count();
    let first_missing = page.lines.iter().find(costs).map(|line| line.href.clone());
    let complete = page.lines.iter().all(|line| line.state == ReviewState::Answered);
    let time_up = page.time_up;
    let state = if time_up {
        view! { <Alert tone=Tone::Warning lang=shell.lang message=shell.t("review-time-up") /> }
    } else if missing == 0 {
        view! { <Alert tone=Tone::Success lang=shell.lang message=shell.t(if complete { "review-complete" } else { "review-complete-but-opinions" }) /> }
    } else {
        view! { <Alert tone=Tone::Warning lang=shell.lang message=shell.tr("review-missing", &[("n", missing.into())]) /> }
    };
    let back = first_missing
        .filter(|_| !time_up)
        .map(|href| view! { <ButtonLink href=href label=shell.t("review-answer-missing") drawing=Icon::Left /> });
    let lines: Vec<_> = page.lines.into_iter().map(|line| line_view(shell, line, time_up)).collect();
    // With answers missing, handing in is possible but not the first thing to do.
    let kind = if missing == 0 || time_up { ButtonKind::Primary } else { ButtonKind::Secondary };
    view! {
        <div class="page page-quiz">
            <Breadcrumb lang=shell.lang crumbs=way />
            <div class="page-head">
                <h1>{shell.t("review-title")}</h1>
                {page.closes_at.as_ref().map(|limit| timer(shell, limit))}
            </div>
            {state}
            <section class="card" aria-labelledby="questions">
                <h2 id="questions">{shell.t("review-questions")}</h2>
                <ol class="rows">{lines}</ol>
            </section>
            <section class="card card-quiet" aria-labelledby="hand-in">
                <h2 id="hand-in">{shell.t("submit-title")}</h2>
                <p>{shell.t("submit-text")}</p>
                <div class="actions">
                    <form class="inline-form" method="post" action=format!("/attempts/{}/submit", page.attempt)>
                        <button class=kind.class() type="submit">{icon(Icon::Check)}{shell.t("submit-button")}</button>
                    </form>
                    {back}
                </div>
            </section>
        </div>
    }
    .into_any()
}

fn line_view(shell: &Shell, line: ReviewLine, time_up: bool) -> AnyView {
    let (tone, drawing, word) = match line.state {
        ReviewState::Answered => (Tone::Success, Icon::Check, "state-answered"),
        ReviewState::Begun => (Tone::Warning, Icon::Half, "state-begun"),
        ReviewState::Missing => (Tone::Warning, Icon::Warning, "state-unanswered"),
        ReviewState::Optional => (Tone::Neutral, Icon::Circle, "state-no-opinion"),
    };
    let words = view! { <span class="visually-hidden">{shell.t("question-word")}" "{line.number.to_string()}" "</span>{line.question} };
    let words = if time_up { words.into_any() } else { view! { <a href=line.href>{words}</a> }.into_any() };
    view! {
        <li class=if time_up { "row" } else { "row row-link" }>
            <span class="step">{line.number.to_string()}</span>
            <span class="row-words">{words}</span>
            <Badge tone=tone text=shell.t(word) drawing=drawing />
        </li>
    }
    .into_any()
}
