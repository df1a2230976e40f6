//! `/hr/mails`: mails that do not arrive.

use leptos::prelude::*;

use crate::components::{Badge, ButtonKind, Column, Crumb, EmptyState, Icon, PageHead, PostButton, Table, Tone};
use crate::shell::{Shell, document};

/// What `/hr/mails` shows.
#[derive(Clone, Debug, Default)]
pub struct MailsPage {
    /// The mails in trouble, oldest first.
    pub mails: Vec<TroubledMail>,
}

/// A mail in trouble.
#[derive(Clone, Debug, Default)]
pub struct TroubledMail {
    /// The id of its job.
    pub id: String,
    /// To whom.
    pub name: String,
    /// Since when, in words.
    pub since: String,
    /// When it is tried again, in words; none when it was given up.
    pub next_try: Option<String>,
    /// The code of the last failure: the end of a message `mail-trouble-…`.
    pub reason: String,
}

/// Draws `/hr/mails`.
pub fn mails_page(shell: &Shell, page: &MailsPage) -> String {
    let title = shell.t("hr-mails-title");
    document(shell, &title.clone(), false, || {
        let crumbs = vec![Crumb::link(shell.t("hr-title"), "/hr"), Crumb::here(title.clone())];
        let body = if page.mails.is_empty() { none(shell) } else { mails(shell, &page.mails) };
        view! { <div class="page"><PageHead lang=shell.lang title=title crumbs=crumbs lead=shell.t("hr-mails-lead") />{body}</div> }
    })
}

fn none(shell: &Shell) -> AnyView {
    let action = (shell.t("hr-mails-none-action"), "/hr".to_owned());
    view! { <EmptyState drawing=Icon::Mail title=shell.t("hr-mails-none") text=shell.t("hr-mails-none-text") action=action /> }.into_any()
}

fn mails(shell: &Shell, mails: &[TroubledMail]) -> AnyView {
    let columns = vec![
        Column::new(shell.t("hr-mails-person")),
        Column::new(shell.t("hr-mails-since")),
        Column::new(shell.t("hr-mails-reason")),
        Column::new(shell.t("hr-mails-state")),
        Column::quiet(shell.t("hr-mails-action")),
    ];
    let rows: Vec<_> = mails.iter().map(|mail| row(shell, mail)).collect();
    view! { <Table lang=shell.lang caption=shell.t("hr-mails-title") quiet_caption=true columns=columns>{rows}</Table> }.into_any()
}

fn row(shell: &Shell, mail: &TroubledMail) -> AnyView {
    let about = shell.tr("hr-mails-retry-about", &[("name", mail.name.as_str().into())]);
    let (state, label) = match &mail.next_try {
        None => (view! { <Badge tone=Tone::Error text=shell.t("hr-mails-given-up") drawing=Icon::Cross /> }.into_any(), "hr-mails-retry"),
        Some(when) => {
            let when = shell.tr("hr-mails-next", &[("when", when.as_str().into())]);
            let badge = view! {
                <Badge tone=Tone::Warning text=shell.t("hr-mails-waiting") drawing=Icon::Clock />
                <span class="row-note">{when}</span>
            };
            (badge.into_any(), "hr-mails-retry-now")
        }
    };
    view! {
        <tr>
            <th scope="row"><span class="row-name">{mail.name.clone()}</span></th>
            <td>{mail.since.clone()}</td>
            <td>{reason(shell, &mail.reason)}</td>
            <td>{state}</td>
            <td class="actions-cell">
                <PostButton
                    action=format!("/hr/mails/{}/retry", mail.id)
                    label=shell.t(label)
                    kind=ButtonKind::Secondary
                    drawing=Icon::Again
                    about=about
                />
            </td>
        </tr>
    }
    .into_any()
}

/// The reason in plain words; a code without words gets the sentence for the unexpected.
fn reason(shell: &Shell, code: &str) -> String {
    let key = format!("mail-trouble-{code}");
    shell.t(if words::knows(&key) { &key } else { "mail-trouble-other" })
}
