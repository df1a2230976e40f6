//! The very first account.

use leptos::prelude::*;

use super::new_password_fields;
use crate::components::{ErrorSummary, FieldError, InputKind, TextField, error_of};
use crate::shell::{Shell, document};

/// The creation of the organisation and of its first administrator.
#[derive(Clone, Debug, Default)]
pub struct SetUpPage {
    /// The secret printed when the program was installed; it stands in the form's address.
    pub token: String,
    /// The organisation's name as typed.
    pub organisation: String,
    /// The administrator's name as typed.
    pub name: String,
    /// The administrator's address as typed.
    pub email: String,
    /// The least number of characters of the password.
    pub min_length: u16,
    /// What is wrong with the form.
    pub errors: Vec<FieldError>,
}

/// `GET /set-up/{token}` and after a refused `POST`.
pub fn render_set_up(shell: &Shell, page: SetUpPage) -> String {
    let title = shell.title(&shell.t("set-up-title"), !page.errors.is_empty());
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: SetUpPage) -> AnyView {
    let errors = &page.errors;
    view! {
        <div class="page page-narrow">
            <ErrorSummary lang=shell.lang errors=errors.clone() />
            <div class="card card-form">
                <h1>{shell.t("set-up-title")}</h1>
                <p class="lead">{shell.t("set-up-lead")}</p>
                <form method="post" action=format!("/set-up/{}", page.token) novalidate>
                    <TextField
                        lang=shell.lang name="organisation" label=shell.t("set-up-organisation") hint=shell.t("set-up-organisation-hint")
                        value=page.organisation.clone() error=error_of(errors, "organisation") autocomplete="organization".to_owned()
                    />
                    <TextField
                        lang=shell.lang name="name" label=shell.t("full-name") value=page.name.clone()
                        error=error_of(errors, "name") autocomplete="name".to_owned()
                    />
                    <TextField
                        lang=shell.lang name="email" kind=InputKind::Email label=shell.t("email") value=page.email.clone()
                        error=error_of(errors, "email") autocomplete="username".to_owned()
                    />
                    {new_password_fields(shell, errors, page.min_length)}
                    <div class="actions"><button class="button button-primary" type="submit">{shell.t("set-up-button")}</button></div>
                </form>
            </div>
        </div>
    }
    .into_any()
}
