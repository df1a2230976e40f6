//! Signing in and out of doors: the account, its password, who sees what, and checking a certificate.

mod choose_password;
mod forgotten_password;
mod own;
mod privacy;
mod set_up;
mod sign_in;
mod verify;

pub use choose_password::{ChoosePasswordPage, PasswordPurpose, render_choose_password};
pub use forgotten_password::{ForgottenPasswordPage, render_forgotten_password};
pub use own::{AccountPage, render_account};
pub use privacy::render_privacy;
pub use set_up::{SetUpPage, render_set_up};
pub use sign_in::{DemoAccount, SignInPage, SignInProblem, render_sign_in};
pub use verify::{VerifiedCertificate, VerifyOutcome, VerifyPage, render_verify};

use leptos::prelude::*;

use crate::components::{FieldError, InputKind, TextField, error_of};
use crate::shell::Shell;

/// The two fields by which a new password is chosen.
fn new_password_fields(shell: &Shell, errors: &[FieldError], min_length: u16) -> AnyView {
    view! {
        <TextField
            lang=shell.lang
            name="password"
            kind=InputKind::Password
            label=shell.t("new-password")
            hint=shell.tr("new-password-hint", &[("n", min_length.into())])
            error=error_of(errors, "password")
            autocomplete="new-password".to_owned()
        />
        <TextField
            lang=shell.lang
            name="password_again"
            kind=InputKind::Password
            label=shell.t("new-password-again")
            error=error_of(errors, "password_again")
            autocomplete="new-password".to_owned()
        />
    }
    .into_any()
}
