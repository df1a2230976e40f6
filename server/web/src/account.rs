//! The account: signing in and out, passwords, one's own page.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::StatusCode;
use pages::account::{
    AccountPage, ChoosePasswordPage, DemoAccount, ForgottenPasswordPage, PasswordPurpose, SignInPage, SignInProblem, render_account,
    render_choose_password, render_forgotten_password, render_privacy, render_sign_in,
};
use services::secret::Secret;
use services::sign_in::Outcome;
use services::who::Agent;
use services::{Error as ServiceError, demo, password, reset as resets, sign_in as sessions};

use crate::client::Client;
use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::{Reader, farewell, welcome};
use crate::show::{done, field_errors, shell};
use crate::state::Site;

/// The least length of a password, for the pages' hints.
pub(crate) const MIN_LENGTH: u16 = 12;

/// The first page: one's path, or the way in.
pub(crate) async fn home(reader: Reader) -> Redirect {
    Redirect::to(if reader.who.is_some() { "/path" } else { "/sign-in" })
}

/// Where to go after signing in: a path of this site, never another site.
fn next_of(text: Option<&str>) -> Option<String> {
    let path = text?;
    let own = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\") && !path.contains(['\r', '\n']);
    own.then(|| path.to_owned())
}

fn sign_in_html(site: &Site, reader: &Reader, email: &str, next: Option<String>, problem: Option<SignInProblem>) -> Html<String> {
    let role = |key| words::t(reader.lang, key);
    let roles = ["demo-role-agent", "demo-role-hr", "demo-role-trainer", "demo-role-admin"];
    let accounts = demo::ACCOUNTS.iter().zip(roles).map(|((email, _, _), key)| DemoAccount { role: role(key), email: (*email).to_owned() });
    let mut around = shell(site, reader);
    around.flash = None;
    let page = SignInPage {
        email: email.to_owned(),
        next,
        problem,
        notice: done(reader),
        demo_accounts: if site.demo.is_some() { accounts.collect() } else { Vec::new() },
        demo_password: site.demo.as_ref().map(|demo| demo.password.clone()),
    };
    Html(render_sign_in(&around, page))
}

/// The sign-in form.
pub(crate) async fn sign_in_page(State(site): State<Site>, reader: Reader) -> Response {
    if reader.who.is_some() {
        return Redirect::to("/path").into_response();
    }
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    sign_in_html(&site, &reader, "", next_of(query.find("next")), None).into_response()
}

/// Somebody signs in.
pub(crate) async fn sign_in(State(site): State<Site>, reader: Reader, Client(address): Client, form: Form) -> Result<Response> {
    let (email, next) = (form.get("email"), next_of(form.find("next")));
    let problem = match sessions::sign_in(&site.ctx, &address, email, form.get("password"), reader.secret.clone()).await? {
        Outcome::Welcome(secret) => return welcome(&site, &secret, next.as_deref().unwrap_or("/path")),
        Outcome::Refused => SignInProblem::Wrong,
        Outcome::Wait(seconds) => SignInProblem::Wait(u32::try_from(seconds).unwrap_or(60)),
    };
    let status = if matches!(problem, SignInProblem::Wrong) { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::TOO_MANY_REQUESTS };
    Ok((status, sign_in_html(&site, &reader, email, next, Some(problem))).into_response())
}

/// Somebody signs out.
pub(crate) async fn sign_out(State(site): State<Site>, As(agent): As<Agent>) -> Result<Response> {
    sessions::sign_out(&site.ctx, &agent).await?;
    farewell(&site, "/sign-in?done=signed-out")
}

/// The form for a forgotten password, and the answer that is the same for everyone.
pub(crate) async fn forgotten_page(State(site): State<Site>, reader: Reader) -> Html<String> {
    let sent = Form::of_query(reader.path.split_once('?').map(|(_, query)| query)).is("sent");
    Html(render_forgotten_password(&shell(&site, &reader), ForgottenPasswordPage { email: String::new(), sent, errors: Vec::new() }))
}

/// Somebody asks for a link.
pub(crate) async fn forgotten(State(site): State<Site>, form: Form) -> Result<Redirect> {
    resets::ask(&site.ctx, form.get("email")).await?;
    Ok(Redirect::to("/forgotten-password?sent"))
}

async fn choose_html(site: &Site, reader: &Reader, token: &str, errors: &[services::FieldError]) -> Result<(bool, Html<String>)> {
    let invited = match Secret::parse(token) {
        Some(secret) => resets::look(&site.ctx, &secret).await?,
        None => None,
    };
    let purpose = match invited.as_ref().filter(|invited| invited.first) {
        Some(invited) => PasswordPurpose::Invitation { name: invited.person.name.to_string() },
        None => PasswordPurpose::Reset,
    };
    let page = ChoosePasswordPage {
        token: token.to_owned(),
        purpose,
        valid: invited.is_some(),
        min_length: MIN_LENGTH,
        errors: field_errors(reader.lang, errors),
    };
    Ok((invited.is_some(), Html(render_choose_password(&shell(site, reader), page))))
}

/// The form behind the link of a mail.
pub(crate) async fn reset_page(State(site): State<Site>, reader: Reader, Path(token): Path<String>) -> Result<Response> {
    let (valid, html) = choose_html(&site, &reader, &token, &[]).await?;
    Ok((if valid { StatusCode::OK } else { StatusCode::NOT_FOUND }, html).into_response())
}

/// Somebody chooses a password behind the link of a mail.
pub(crate) async fn reset(State(site): State<Site>, reader: Reader, Path(token): Path<String>, form: Form) -> Result<Response> {
    let done = match Secret::parse(&token) {
        Some(secret) => resets::set(&site.ctx, &secret, form.get("password"), form.get("password_again")).await,
        None => Err(ServiceError::NotFound),
    };
    let (status, errors) = match done {
        Ok(session) => return welcome(&site, &session, "/path"),
        Err(ServiceError::NotFound) => (StatusCode::NOT_FOUND, Vec::new()),
        Err(ServiceError::Invalid(errors)) => (StatusCode::UNPROCESSABLE_ENTITY, errors),
        Err(other) => return Err(other.into()),
    };
    let (_, html) = choose_html(&site, &reader, &token, &errors).await?;
    Ok((status, html).into_response())
}

async fn account_html(site: &Site, reader: &Reader, agent: &Agent, errors: &[services::FieldError]) -> Result<Html<String>> {
    let person = agent.who().person();
    let page = AccountPage {
        name: person.name.to_string(),
        email: person.email.to_string(),
        department: services::path::department_name(&site.ctx, agent).await?,
        min_length: MIN_LENGTH,
        errors: field_errors(reader.lang, errors),
    };
    Ok(Html(render_account(&shell(site, reader), page)))
}

/// One's own page.
pub(crate) async fn page(State(site): State<Site>, reader: Reader, As(agent): As<Agent>) -> Result<Html<String>> {
    account_html(&site, &reader, &agent, &[]).await
}

/// Somebody changes their password.
pub(crate) async fn change_password(State(site): State<Site>, reader: Reader, As(agent): As<Agent>, form: Form) -> Result<Response> {
    let changed = password::change(&site.ctx, &agent, form.get("current"), form.get("password"), form.get("password_again")).await;
    match changed {
        Ok(()) => Ok(Redirect::to("/account?done=password-changed").into_response()),
        Err(ServiceError::Invalid(errors)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, account_html(&site, &reader, &agent, &errors).await?).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Who sees what.
pub(crate) async fn privacy(State(site): State<Site>, reader: Reader) -> Html<String> {
    Html(render_privacy(&shell(&site, &reader)))
}

#[cfg(test)]
mod tests {
    use super::next_of;

    #[test]
    fn signing_in_leads_to_this_site_alone() {
        assert_eq!(next_of(Some("/modules/rgpd?x=1")).as_deref(), Some("/modules/rgpd?x=1"));
        for elsewhere in ["//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\r\nb", ""] {
            assert_eq!(next_of(Some(elsewhere)), None, "{elsewhere}");
        }
    }
}
