//! The reader's language and colours: with the account when signed in, in a cookie that says nothing else otherwise.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use domain::locale::Lang;
use http::header::SET_COOKIE;
use pages::shell::Theme;
use services::administer;
use services::who::Agent;

use crate::error::Result;
use crate::form::Form;
use crate::reader::{Reader, set_cookie};
use crate::state::Site;

const YEAR: i64 = 365 * 24 * 3600;

/// Back to where the reader was; only a path of this site.
fn back(form: &Form) -> String {
    let path = form.get("return");
    if path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']) { path.to_owned() } else { "/".to_owned() }
}

/// Switches the language.
pub(crate) async fn language(State(site): State<Site>, reader: Reader, form: Form) -> Result<Response> {
    let lang = Lang::parse(form.get("lang")).unwrap_or(reader.lang);
    if let Some(agent) = reader.who.as_ref().and_then(Agent::of) {
        administer::prefer(&site.ctx, &agent, Some(lang), None).await?;
    }
    let cookie = set_cookie(&site, "lang", lang.tag(), YEAR, true)?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&back(&form))).into_response())
}

/// Switches the colours.
pub(crate) async fn theme(State(site): State<Site>, reader: Reader, form: Form) -> Result<Response> {
    let theme = Theme::parse(form.get("theme")).unwrap_or_default().value();
    if let Some(agent) = reader.who.as_ref().and_then(Agent::of) {
        administer::prefer(&site.ctx, &agent, None, Some(theme)).await?;
    }
    let cookie = set_cookie(&site, "theme", theme, YEAR, true)?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to(&back(&form))).into_response())
}
