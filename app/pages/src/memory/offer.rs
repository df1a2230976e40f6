//! The offer to keep what was learnt, after a passed quiz and on one's path.

use leptos::prelude::*;

use crate::components::{ButtonKind, ButtonLink, Checkbox, Icon};
use crate::shell::Shell;

/// What is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemoryOffer {
    /// To begin.
    Keep,
    /// Questions wait.
    Waiting {
        /// How many.
        due: u16,
    },
    /// It is kept, and nothing waits.
    Kept,
    /// It was stopped: the way back.
    Stopped,
}

/// The offer as a section of a page.
pub fn memory_offer(shell: &Shell, offer: MemoryOffer) -> AnyView {
    let (title, body) = match offer {
        MemoryOffer::Keep => (shell.t("memory-offer-title"), keep_form(shell, "memory-offer-button", false)),
        MemoryOffer::Waiting { due } => {
            let text = shell.t("memory-waiting-text");
            let link = view! { <ButtonLink href="/memory" label=shell.t("memory-title") kind=ButtonKind::Secondary drawing=Icon::Again /> };
            (waiting_title(shell, due), view! { <p>{text}</p><p class="actions">{link}</p> }.into_any())
        }
        MemoryOffer::Kept | MemoryOffer::Stopped => {
            let key = if offer == MemoryOffer::Kept { "memory-kept-text" } else { "memory-stopped-short" };
            let link = view! { <ButtonLink href="/memory" label=shell.t("memory-title") kind=ButtonKind::Quiet drawing=Icon::Again /> };
            (shell.t("memory-kept-title"), view! { <p>{shell.t(key)}</p><p class="actions">{link}</p> }.into_any())
        }
    };
    view! {
        <section class="section" aria-labelledby="memory">
            <div class="section-head"><h2 id="memory">{title}</h2></div>
            <div class="card">{body}</div>
        </section>
    }
    .into_any()
}

/// "3 questions wait."
pub(super) fn waiting_title(shell: &Shell, due: u16) -> String {
    shell.tr("memory-waiting-title", &[("due", due.into())])
}

/// What it is, and the form that begins it, or begins it again.
pub(super) fn keep_form(shell: &Shell, button: &str, again: bool) -> AnyView {
    let text = (!again).then(|| view! { <p>{shell.t("memory-offer-text")}</p> });
    view! {
        {text}
        <form method="post" action="/memory/keep">
            <Checkbox name="mails" label=shell.t("memory-offer-mails") hint=shell.t("memory-offer-mails-hint") />
            <div class="actions"><button class="button button-primary" type="submit">{shell.t(button)}</button></div>
        </form>
    }
    .into_any()
}
