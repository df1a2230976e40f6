//! Choosing a password by a link received in a mail.

use leptos::prelude::*;

use super::new_password_fields;
use crate::components::{ButtonKind, ButtonLink, ErrorSummary, FieldError};
use crate::shell::{Shell, document};

/// The choice of a password, after an invitation or because the old one is forgotten.
#[derive(Clone, Debug)]
pub struct ChoosePasswordPage {
    /// The secret of the link; it stands in the form's address.
    pub token: String,
    /// Why the password is chosen.
    pub purpose: PasswordPurpose,
    /// Whether the link still holds. If not, the page says how to get another one.
    pub valid: bool,
    /// The least number of characters.
    pub min_length: u16,
    /// What is wrong with the form.
    pub errors: Vec<FieldError>,
}

/// Why a password is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordPurpose {
    /// The old one is forgotten.
    Reset,
    /// The person is new here.
    Invitation {
        /// Their name.
        name: String,
    },
}

/// `GET /reset-password/{token}` and after a refused `POST`.
pub fn render_choose_password(shell: &Shell, page: ChoosePasswordPage) -> String {
    let heading = match (&page.purpose, page.valid) {
        (_, false) => shell.t("choose-expired-title"),
        (PasswordPurpose::Reset, _) => shell.t("choose-reset-title"),
        (PasswordPurpose::Invitation { .. }, _) => shell.t("choose-invitation-title"),
    };
    let title = shell.title(&heading, !page.errors.is_empty());
    document(shell, &title, false, || {
        let content = if page.valid { form(shell, heading, page).into_any() } else { expired(shell, heading, &page.purpose).into_any() };
        view! { <div class="page page-narrow">{content}</div> }
    })
}

fn form(shell: &Shell, heading: String, page: ChoosePasswordPage) -> AnyView {
    let lead = match &page.purpose {
        PasswordPurpose::Reset => shell.t("choose-reset-lead"),
        PasswordPurpose::Invitation { name } => shell.tr("choose-invitation-lead", &[("name", name.as_str().into())]),
    };
    view! {
        <ErrorSummary lang=shell.lang errors=page.errors.clone() />
        <div class="card card-form">
            <h1>{heading}</h1>
            <p class="lead">{lead}</p>
            <form method="post" action=format!("/reset-password/{}", page.token) novalidate>
                {new_password_fields(shell, &page.errors, page.min_length)}
                <div class="actions"><button class="button button-primary" type="submit">{shell.t("choose-button")}</button></div>
            </form>
        </div>
    }
    .into_any()
}

fn expired(shell: &Shell, heading: String, purpose: &PasswordPurpose) -> AnyView {
    let text = match purpose {
        PasswordPurpose::Reset => "choose-expired-reset",
        PasswordPurpose::Invitation { .. } => "choose-expired-invitation",
    };
    view! {
        <div class="card card-form">
            <h1>{heading}</h1>
            <p>{shell.t(text)}</p>
            <div class="actions">
                <ButtonLink href="/forgotten-password" label=shell.t("choose-ask-again") kind=ButtonKind::Primary />
                <a href="/sign-in">{shell.t("back-to-sign-in")}</a>
            </div>
        </div>
    }
    .into_any()
}
