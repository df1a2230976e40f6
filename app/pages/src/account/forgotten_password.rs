//! Asking for a new password.

use leptos::prelude::*;

use crate::components::{Alert, ErrorSummary, FieldError, InputKind, TextField, Tone, error_of};
use crate::shell::{Shell, document};

/// The request for a mail that lets one choose a new password.
#[derive(Clone, Debug, Default)]
pub struct ForgottenPasswordPage {
    /// The address as it was typed.
    pub email: String,
    /// Whether the request has been taken: the answer is the same whether the account exists or not.
    pub sent: bool,
    /// What is wrong with the form.
    pub errors: Vec<FieldError>,
}

/// `GET /forgotten-password`, the same with `?sent`, and after a refused `POST`.
pub fn render_forgotten_password(shell: &Shell, page: ForgottenPasswordPage) -> String {
    let title = shell.title(&shell.t("forgotten-title"), !page.errors.is_empty());
    document(shell, &title, false, || {
        let content = if page.sent { sent(shell).into_any() } else { form(shell, page).into_any() };
        view! { <div class="page page-narrow">{content}</div> }
    })
}

fn sent(shell: &Shell) -> AnyView {
    view! {
        <div class="card card-form">
            <h1>{shell.t("forgotten-title")}</h1>
            <Alert tone=Tone::Success lang=shell.lang title=shell.t("forgotten-sent-title") message=shell.t("forgotten-sent-text") />
            <p><a href="/sign-in">{shell.t("back-to-sign-in")}</a></p>
        </div>
    }
    .into_any()
}

fn form(shell: &Shell, page: ForgottenPasswordPage) -> AnyView {
    view! {
        <ErrorSummary lang=shell.lang errors=page.errors.clone() />
        <div class="card card-form">
            <h1>{shell.t("forgotten-title")}</h1>
            <p class="lead">{shell.t("forgotten-lead")}</p>
            <form method="post" action="/forgotten-password" novalidate>
                <TextField
                    lang=shell.lang name="email" kind=InputKind::Email label=shell.t("email") value=page.email
                    error=error_of(&page.errors, "email") autocomplete="username".to_owned()
                />
                <div class="actions">
                    <button class="button button-primary" type="submit">{shell.t("forgotten-button")}</button>
                    <a href="/sign-in">{shell.t("back-to-sign-in")}</a>
                </div>
            </form>
        </div>
    }
    .into_any()
}
