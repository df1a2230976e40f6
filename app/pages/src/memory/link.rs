//! What the link of a reminder opens: the beginning of a review, and the way to stop the mails. Both act on a POST alone, since
//! programs open the links of mails too.

use leptos::prelude::*;

use super::offer::waiting_title;
use crate::components::{Alert, ButtonKind, Icon, PageHead, PostButton, Tone};
use crate::shell::{Shell, document};

/// Behind the link of a reminder.
#[derive(Clone, Debug)]
pub struct LinkPage {
    /// The secret of the link.
    pub token: String,
    /// What it is good for.
    pub state: LinkState,
    /// Whether mails are sent at present.
    pub mails: bool,
}

/// What a link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// It opens a review.
    Opens {
        /// Questions that wait.
        due: u16,
    },
    /// Nothing waits.
    Nothing,
    /// It was used, or is too old.
    Used,
}

/// `GET /memory/link/{token}`.
pub fn render_link(shell: &Shell, page: LinkPage) -> String {
    let title = match page.state {
        LinkState::Opens { due } => waiting_title(shell, due),
        LinkState::Nothing => shell.t("memory-rest-title"),
        LinkState::Used => shell.t("memory-link-used-title"),
    };
    document(shell, &title, false, || {
        let lead = shell.t(match page.state {
            LinkState::Opens { .. } => "memory-waiting-text",
            LinkState::Nothing => "memory-link-nothing",
            LinkState::Used => "memory-link-used-text",
        });
        let address = format!("/memory/link/{}", page.token);
        let stop = page.mails.then(|| view! { <p><a href=format!("{address}/stop")>{shell.t("memory-mails-stop")}</a></p> });
        let action = match page.state {
            LinkState::Opens { .. } => {
                view! {
                    <div class="actions"><PostButton action=address label=shell.t("memory-begin") kind=ButtonKind::Primary drawing=Icon::Quiz /></div>
                    <p class="muted">{shell.t("memory-link-once")}</p>
                }
                .into_any()
            }
            LinkState::Nothing | LinkState::Used => view! { <p><a href="/memory">{shell.t("memory-link-sign-in")}</a></p> }.into_any(),
        };
        view! {
            <div class="page page-narrow">
                <PageHead lang=shell.lang title=title.clone() lead=lead />
                {action}
                {stop}
            </div>
        }
    })
}

/// The end of the mails.
#[derive(Clone, Debug)]
pub struct StopPage {
    /// The secret of the link.
    pub token: String,
    /// Whether mails are sent still; if not, it is done.
    pub mails: bool,
}

/// `GET` and `POST /memory/link/{token}/stop`.
pub fn render_stop(shell: &Shell, page: StopPage) -> String {
    let title = shell.t(if page.mails { "memory-stop-mails-title" } else { "memory-mails-stopped-title" });
    document(shell, &title, false, || {
        let body = if page.mails {
            let action = format!("/memory/link/{}/stop", page.token);
            view! { <div class="actions"><PostButton action=action label=shell.t("memory-mails-stop") kind=ButtonKind::Primary /></div> }
                .into_any()
        } else {
            view! {
                <div role="status"><Alert tone=Tone::Success lang=shell.lang message=shell.t("memory-mails-stopped-text") /></div>
                <p><a href="/memory">{shell.t("memory-link-sign-in")}</a></p>
            }
            .into_any()
        };
        view! { <div class="page page-narrow"><PageHead lang=shell.lang title=title.clone() />{body}</div> }
    })
}
