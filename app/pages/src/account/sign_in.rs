//! Signing in.

use leptos::prelude::*;

use crate::components::{Alert, InputKind, TextField, Tone};
use crate::shell::{Shell, document};

/// The sign-in form.
#[derive(Clone, Debug, Default)]
pub struct SignInPage {
    /// The address as it was typed.
    pub email: String,
    /// Where to go afterwards.
    pub next: Option<String>,
    /// Why the last try failed.
    pub problem: Option<SignInProblem>,
    /// A sentence of good news, such as a password just changed.
    pub notice: Option<String>,
    /// The accounts of a demonstration, shown to everybody.
    pub demo_accounts: Vec<DemoAccount>,
    /// The password of these accounts.
    pub demo_password: Option<String>,
}

/// Why a sign-in failed. It never says whether the account exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInProblem {
    /// The address or the password is wrong.
    Wrong,
    /// Too many tries: wait this many seconds.
    Wait(u32),
}

/// An account of a demonstration.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// What one can see with it.
    pub role: String,
    /// Its address.
    pub email: String,
}

/// `GET /sign-in`, and the same after a failed `POST`.
pub fn render_sign_in(shell: &Shell, page: SignInPage) -> String {
    let title = shell.title(&shell.t("sign-in-title"), page.problem.is_some());
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: SignInPage) -> AnyView {
    view! {
        <div class="page page-narrow">
            <div class="card card-form">
                <h1>{shell.t("sign-in-title")}</h1>
                <p class="lead">{shell.t("sign-in-lead")}</p>
                {page.notice.map(|notice| view! { <Alert tone=Tone::Success lang=shell.lang message=notice /> })}
                {page.problem.map(|problem| problem_view(shell, problem))}
                <form method="post" action="/sign-in" novalidate>
                    {page.next.map(|next| view! { <input type="hidden" name="next" value=next /> })}
                    <TextField
                        lang=shell.lang name="email" kind=InputKind::Email label=shell.t("email") value=page.email
                        autocomplete="username".to_owned()
                    />
                    <TextField
                        lang=shell.lang name="password" kind=InputKind::Password label=shell.t("password")
                        autocomplete="current-password".to_owned()
                    />
                    <div class="actions">
                        <button class="button button-primary" type="submit">{shell.t("sign-in-button")}</button>
                        <a href="/forgotten-password">{shell.t("sign-in-forgotten")}</a>
                    </div>
                </form>
            </div>
            {demo(shell, page.demo_accounts, page.demo_password)}
        </div>
    }
    .into_any()
}

fn problem_view(shell: &Shell, problem: SignInProblem) -> AnyView {
    let sentence = match problem {
        SignInProblem::Wrong => shell.t("sign-in-wrong"),
        SignInProblem::Wait(seconds) => shell.tr("sign-in-wait", &[("seconds", seconds.into())]),
    };
    view! {
        <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus>
            <p><a href="#field-email">{sentence}</a></p>
        </div>
    }
    .into_any()
}

fn demo(shell: &Shell, accounts: Vec<DemoAccount>, password: Option<String>) -> Option<AnyView> {
    if accounts.is_empty() {
        return None;
    }
    let lines: Vec<_> = accounts
        .into_iter()
        .map(|account| view! { <div class="facts-row"><dt>{account.role}</dt><dd><code>{account.email}</code></dd></div> })
        .collect();
    let password = password.map(|password| view! { <p>{shell.t("demo-password")}" "<code>{password}</code></p> });
    Some(
        view! {
            <section class="card card-quiet" aria-labelledby="demo-title">
                <h2 id="demo-title">{shell.t("demo-accounts-title")}</h2>
                <p>{shell.t("demo-accounts-text")}</p>
                <dl class="facts">{lines}</dl>
                {password}
            </section>
        }
        .into_any(),
    )
}
