//! `/memory`: what waits, and the way to stop.

use leptos::prelude::*;

use super::offer::{keep_form, waiting_title};
use crate::components::{ButtonKind, Crumb, EmptyState, Icon, PageHead, PostButton};
use crate::shell::{Shell, document};

/// One's reviews.
#[derive(Clone, Debug)]
pub struct MemoryPage {
    /// Where one stands.
    pub state: MemoryState,
    /// Questions kept.
    pub cards: u16,
    /// Since when, in words; none if it is not kept now.
    pub since: Option<String>,
    /// Whether reminders are sent.
    pub mails: bool,
}

/// Where one stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemoryState {
    /// No module was passed yet.
    Nothing,
    /// It may begin.
    Offered,
    /// It was stopped.
    Stopped {
        /// The day, in words.
        since: String,
    },
    /// Questions wait.
    Waiting {
        /// How many.
        due: u16,
        /// Whether a review is under way.
        under_way: bool,
    },
    /// Nothing waits.
    Rest {
        /// The day of the next question, in words.
        next: Option<String>,
    },
}

/// `GET /memory`.
pub fn render_memory(shell: &Shell, page: MemoryPage) -> String {
    document(shell, &shell.t("memory-title"), false, || body(shell, page))
}

fn body(shell: &Shell, page: MemoryPage) -> AnyView {
    let crumbs = vec![Crumb::link(shell.t("path-title"), "/path"), Crumb::here(shell.t("memory-title"))];
    let settings = page.since.clone().map(|since| settings(shell, &page, &since));
    view! {
        <div class="page page-narrow">
            <PageHead lang=shell.lang title=shell.t("memory-title") crumbs=crumbs lead=shell.t("memory-lead") />
            <div class="stack">
                {state(shell, page.state)}
                {settings}
            </div>
        </div>
    }
    .into_any()
}

fn card(title: String, text: Option<String>, more: AnyView) -> AnyView {
    view! {
        <section class="card" aria-labelledby="state">
            <h2 id="state">{title}</h2>
            {text.map(|text| view! { <p>{text}</p> })}
            {more}
        </section>
    }
    .into_any()
}

fn state(shell: &Shell, state: MemoryState) -> AnyView {
    match state {
        MemoryState::Nothing => {
            let action = (shell.t("path-title"), "/path".to_owned());
            view! { <EmptyState drawing=Icon::Book title=shell.t("memory-nothing-title") text=shell.t("memory-nothing-text") action=action /> }
                .into_any()
        }
        MemoryState::Offered => card(shell.t("memory-offer-title"), None, keep_form(shell, "memory-offer-button", false)),
        MemoryState::Stopped { since } => {
            let text = shell.tr("memory-stopped-text", &[("date", since.into())]);
            card(shell.t("memory-stopped-title"), Some(text), keep_form(shell, "memory-resume-button", true))
        }
        MemoryState::Waiting { due, under_way } => {
            card(waiting_title(shell, due), Some(shell.t("memory-waiting-text")), begin(shell, under_way, ButtonKind::Primary))
        }
        MemoryState::Rest { next } => {
            let text = match next {
                Some(date) => shell.tr("memory-rest-next", &[("date", date.into())]),
                None => shell.t("memory-rest-empty"),
            };
            view! { <EmptyState drawing=Icon::Check title=shell.t("memory-rest-title") text=text /> }.into_any()
        }
    }
}

/// The button that begins a review, or goes on with it.
pub(super) fn begin(shell: &Shell, under_way: bool, kind: ButtonKind) -> AnyView {
    let label = shell.t(if under_way { "memory-go-on" } else { "memory-begin" });
    view! { <div class="actions"><PostButton action="/memory/reviews" label=label kind=kind drawing=Icon::Quiz /></div> }.into_any()
}

fn settings(shell: &Shell, page: &MemoryPage, since: &str) -> AnyView {
    let kept = shell.tr("memory-kept-since", &[("cards", page.cards.into()), ("date", since.into())]);
    let (words, label, value) =
        if page.mails { ("memory-mails-on", "memory-mails-stop", "no") } else { ("memory-mails-off", "memory-mails-start", "yes") };
    view! {
        <section class="card" aria-labelledby="settings">
            <h2 id="settings">{shell.t("memory-settings")}</h2>
            <p>{kept}</p>
            <p>{shell.t(words)}</p>
            <p class="muted">{shell.t("memory-who-sees")}</p>
            <div class="actions">
                <PostButton action="/memory/mails" label=shell.t(label) drawing=Icon::Mail fields=vec![("mails", value.to_owned())] />
                <PostButton action="/memory/stop" label=shell.t("memory-stop-button") kind=ButtonKind::Danger />
            </div>
            <p class="muted">{shell.t("memory-stop-text")}</p>
        </section>
    }
    .into_any()
}
