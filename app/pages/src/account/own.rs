//! One's own account.

use domain::locale::Lang;
use leptos::prelude::*;

use super::new_password_fields;
use crate::components::{Choice, ErrorSummary, FieldError, InputKind, PageHead, RadioGroup, TextField, error_of};
use crate::shell::{Shell, Theme, document};

/// One's own account: who one is, the password, the language and the colours.
#[derive(Clone, Debug, Default)]
pub struct AccountPage {
    /// The name.
    pub name: String,
    /// The address one signs in with.
    pub email: String,
    /// The department, if one has been given.
    pub department: Option<String>,
    /// The least number of characters of a password.
    pub min_length: u16,
    /// What is wrong with the password form.
    pub errors: Vec<FieldError>,
}

/// `GET /account` and after a refused `POST /account/password`.
pub fn render_account(shell: &Shell, page: AccountPage) -> String {
    let title = shell.title(&shell.t("account-title"), !page.errors.is_empty());
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: AccountPage) -> AnyView {
    view! {
        <div class="page">
            <ErrorSummary lang=shell.lang errors=page.errors.clone() />
            <PageHead lang=shell.lang title=shell.t("account-title") />
            <div class="columns">
                <div class="stack">
                    {identity(shell, &page)}
                    {password(shell, &page)}
                </div>
                <div class="stack">
                    {language(shell)}
                    {theme(shell)}
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn identity(shell: &Shell, page: &AccountPage) -> AnyView {
    let department = page.department.clone().unwrap_or_else(|| shell.t("account-no-department"));
    view! {
        <section class="card" aria-labelledby="identity">
            <h2 id="identity">{shell.t("account-identity")}</h2>
            <dl class="facts">
                <div class="facts-row"><dt>{shell.t("full-name")}</dt><dd>{page.name.clone()}</dd></div>
                <div class="facts-row"><dt>{shell.t("email")}</dt><dd>{page.email.clone()}</dd></div>
                <div class="facts-row"><dt>{shell.t("department")}</dt><dd>{department}</dd></div>
                <div class="facts-row"><dt>{shell.t("account-roles")}</dt><dd>{roles(shell)}</dd></div>
            </dl>
            <p class="muted">{shell.t("account-identity-change")}</p>
            <p><a href="/privacy">{shell.t("nav-privacy")}</a></p>
        </section>
    }
    .into_any()
}

/// What the reader may do, in words.
fn roles(shell: &Shell) -> String {
    let reader = shell.reader.clone().unwrap_or_default();
    [(true, "role-agent"), (reader.hr, "role-hr"), (reader.trainer, "role-trainer"), (reader.admin, "role-admin")]
        .into_iter()
        .filter(|role| role.0)
        .map(|role| shell.t(role.1))
        .collect::<Vec<_>>()
        .join(", ")
}

fn password(shell: &Shell, page: &AccountPage) -> AnyView {
    view! {
        <section class="card" aria-labelledby="password">
            <h2 id="password">{shell.t("account-password")}</h2>
            <form method="post" action="/account/password" novalidate>
                <TextField
                    lang=shell.lang name="current" kind=InputKind::Password label=shell.t("account-current-password")
                    error=error_of(&page.errors, "current") autocomplete="current-password".to_owned()
                />
                {new_password_fields(shell, &page.errors, page.min_length)}
                <div class="actions"><button class="button button-primary" type="submit">{shell.t("account-password-button")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn language(shell: &Shell) -> AnyView {
    let choices = Lang::ALL
        .into_iter()
        .map(|lang| Choice { value: lang.tag().to_owned(), label: lang.name().to_owned(), chosen: lang == shell.lang })
        .collect();
    view! {
        <section class="card" aria-labelledby="language">
            <h2 id="language">{shell.t("account-language")}</h2>
            <form method="post" action="/language">
                <input type="hidden" name="return" value="/account" />
                <RadioGroup lang=shell.lang name="lang" legend=shell.t("account-language-legend") choices=choices />
                <button class="button button-secondary" type="submit">{shell.t("account-language-button")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn theme(shell: &Shell) -> AnyView {
    let choices = Theme::ALL
        .into_iter()
        .map(|theme| {
            let label = shell.t(match theme {
                Theme::Auto => "theme-auto",
                Theme::Light => "theme-light",
                Theme::Dark => "theme-dark",
            });
            Choice { value: theme.value().to_owned(), label, chosen: theme == shell.theme }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="theme">
            <h2 id="theme">{shell.t("account-theme")}</h2>
            <form method="post" action="/theme">
                <input type="hidden" name="return" value="/account" />
                <RadioGroup lang=shell.lang name="theme" legend=shell.t("account-theme-legend") choices=choices />
                <button class="button button-secondary" type="submit">{shell.t("account-theme-button")}</button>
            </form>
        </section>
    }
    .into_any()
}
