//! Samples of the account's pages.

use pages::account::*;
use pages::components::FieldError;
use pages::error::{ErrorPage, render_error};
use pages::shell::{Flash, FlashKind, Shell};

use crate::surroundings::{agent, visitor};

fn error(field: &str, message: &str) -> FieldError {
    FieldError { field: field.to_owned(), message: message.to_owned() }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let out = visitor(shell);
    let own = agent(shell, "/account");
    let demo = Shell { demo: true, ..out.clone() };
    let accounts = [
        ("Agent", "zoe@demo.example"),
        ("RH", "ines@demo.example"),
        ("Formation", "paul@demo.example"),
        ("Administration", "ada@demo.example"),
    ]
    .into_iter()
    .map(|(role, email)| DemoAccount { role: role.to_owned(), email: email.to_owned() })
    .collect();
    let set_up = SetUpPage { token: "t0k3n".to_owned(), organisation: "Mairie".to_owned(), min_length: 12, ..SetUpPage::default() };
    let choose = |purpose, valid| ChoosePasswordPage { token: "t0k3n".to_owned(), purpose, valid, min_length: 12, errors: Vec::new() };
    let account = AccountPage {
        name: "Zoé Martin".to_owned(),
        email: "zoe.martin@saint-aubrac.example".to_owned(),
        department: Some("Service scolaire".to_owned()),
        min_length: 12,
        errors: Vec::new(),
    };
    let flashed = Shell {
        flash: Some(Flash { kind: FlashKind::Success, message: "Votre mot de passe est changé.".to_owned(), action: None }),
        ..own.clone()
    };
    let found = VerifiedCertificate {
        name: "Zoé Martin".to_owned(),
        course: "Données et nuage".to_owned(),
        date: "24 novembre 2026".to_owned(),
        organisation: "Mairie de Saint-Aubrac-les-Vernes".to_owned(),
    };
    let verify = |outcome| VerifyPage { serial: "TRJ-7F3K-92QD".to_owned(), outcome };
    vec![
        ("sign-in", render_sign_in(&out, SignInPage { next: Some("/path".to_owned()), ..SignInPage::default() })),
        (
            "sign-in-wrong",
            render_sign_in(
                &out,
                SignInPage { email: "zoe@x.example".to_owned(), problem: Some(SignInProblem::Wrong), ..SignInPage::default() },
            ),
        ),
        ("sign-in-wait", render_sign_in(&out, SignInPage { problem: Some(SignInProblem::Wait(5)), ..SignInPage::default() })),
        (
            "sign-in-demo",
            render_sign_in(
                &demo,
                SignInPage { demo_accounts: accounts, demo_password: Some("visite-libre-2026".to_owned()), ..SignInPage::default() },
            ),
        ),
        ("forgotten", render_forgotten_password(&out, ForgottenPasswordPage::default())),
        (
            "forgotten-error",
            render_forgotten_password(
                &out,
                ForgottenPasswordPage {
                    email: "zoe".to_owned(),
                    errors: vec![error("email", "Indiquez une adresse complète, comme nom@mairie.fr.")],
                    ..ForgottenPasswordPage::default()
                },
            ),
        ),
        ("forgotten-sent", render_forgotten_password(&out, ForgottenPasswordPage { sent: true, ..ForgottenPasswordPage::default() })),
        ("choose-reset", render_choose_password(&out, choose(PasswordPurpose::Reset, true))),
        ("choose-invitation", render_choose_password(&out, choose(PasswordPurpose::Invitation { name: "Zoé Martin".to_owned() }, true))),
        ("choose-expired", render_choose_password(&out, choose(PasswordPurpose::Reset, false))),
        ("set-up", render_set_up(&out, set_up.clone())),
        (
            "set-up-errors",
            render_set_up(
                &out,
                SetUpPage {
                    errors: vec![error("email", "Indiquez une adresse complète."), error("password", "Au moins 12 caractères.")],
                    ..set_up
                },
            ),
        ),
        ("account", render_account(&flashed, account.clone())),
        (
            "account-errors",
            render_account(&own, AccountPage { errors: vec![error("current", "Ce n’est pas votre mot de passe actuel.")], ..account }),
        ),
        ("privacy", render_privacy(&out)),
        ("verify", render_verify(&out, VerifyPage::default())),
        ("verify-valid", render_verify(&out, verify(Some(VerifyOutcome::Valid(found))))),
        ("verify-unknown", render_verify(&out, verify(Some(VerifyOutcome::Unknown)))),
        ("error-404", render_error(&own, ErrorPage { status: 404, request_id: "01JDC0FFEE".to_owned(), retry_after: None })),
        ("error-503", render_error(&out, ErrorPage { status: 503, request_id: "01JDC0FFEE".to_owned(), retry_after: Some(5) })),
    ]
}
