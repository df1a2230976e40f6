//! Who reads, in which language: worked out once a request, before any handler.

use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use domain::locale::Lang;
use domain::memory::REVIEW_LIFE;
use domain::policy::Policy;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, COOKIE, SET_COOKIE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use services::secret::Secret;
use services::sign_in;
use services::who::SignedIn;

use crate::error::{Error, Result};
use crate::state::Site;

/// Who reads, in which language, and since when the request is here.
#[derive(Clone)]
pub struct Reader {
    /// The session's bearer, if any.
    pub who: Option<SignedIn>,
    /// The session's secret, if a cookie holds one.
    pub secret: Option<Secret>,
    /// The secret of a review's pass, if a cookie holds one.
    pub pass: Option<Secret>,
    /// The language to answer in.
    pub lang: Lang,
    /// The chosen theme, for who is not signed in.
    pub theme: Option<String>,
    /// The path and query asked for.
    pub path: String,
    /// The instant the request arrived.
    pub arrived: DateTime<Utc>,
    /// Whether an island asks, and wants JSON.
    pub json: bool,
}

/// The value of a cookie.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// The name of the session's cookie: `__Host-` where https makes it possible.
const fn session_cookie(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// The name of the cookie that holds the pass of one review.
const fn review_cookie(secure: bool) -> &'static str {
    if secure { "__Host-review" } else { "review" }
}

/// The cookie of a review's pass.
pub(crate) fn pass_cookie(site: &Site, pass: &Secret) -> Result<HeaderValue> {
    set_cookie(site, review_cookie(site.secure), &pass.text(), REVIEW_LIFE.num_seconds(), true)
}

/// A cookie to set, for the whole site; `max_age` in seconds.
pub(crate) fn set_cookie(site: &Site, name: &str, value: &str, max_age: i64, http_only: bool) -> Result<HeaderValue> {
    let secure = if site.secure { "; Secure" } else { "" };
    let http_only = if http_only { "; HttpOnly" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={max_age}; SameSite=Lax{http_only}{secure}");
    HeaderValue::from_str(&text).map_err(|error| Error::from(anyhow::Error::from(error)))
}

/// Answers with a redirection that opens a session.
pub(crate) fn welcome(site: &Site, secret: &Secret, to: &str) -> Result<Response> {
    let cookie = set_cookie(site, session_cookie(site.secure), &secret.text(), 30 * 24 * 3600, true)?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to(to)).into_response())
}

/// Answers with a redirection that ends the session's cookie.
pub(crate) fn farewell(site: &Site, to: &str) -> Result<Response> {
    let cookie = set_cookie(site, session_cookie(site.secure), "", 0, true)?;
    Ok(([(SET_COOKIE, cookie)], Redirect::to(to)).into_response())
}

/// Works out the reader and leaves it with the request.
pub(crate) async fn load(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let arrived = site.ctx.now();
    let headers = request.headers();
    let secret = cookie(headers, session_cookie(site.secure)).and_then(Secret::parse);
    let pass = cookie(headers, review_cookie(site.secure)).and_then(Secret::parse);
    let accepts = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Lang::from_accept_language);
    let chosen = cookie(headers, "lang").and_then(Lang::parse);
    let theme = cookie(headers, "theme").map(str::to_owned);
    let json = headers.get(ACCEPT).is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
    let path = request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let mut reader = Reader { who: None, secret, pass, lang: chosen.or(accepts).unwrap_or_default(), theme, path, arrived, json };
    if let Some(secret) = &reader.secret {
        match sign_in::resume(&site.ctx, secret).await {
            Ok(who) => reader.who = who,
            Err(error) => return crate::error::dress(&site, &reader, Error::from(error).into_response()),
        }
    }
    if let Some(who) = &reader.who {
        reader.lang = who.person().lang;
    }
    request.extensions_mut().insert(reader.clone());
    crate::error::dress(&site, &reader, next.run(request).await)
}

/// Lets through whom the policy allows, and a review's pass to reviews, where it is looked at. Who is not signed in is shown the way; a role that lacks is a 403.
pub(crate) async fn require(policy: Policy, request: Request, next: Next) -> Response {
    let Some(reader) = request.extensions().get::<Reader>() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let by_pass = policy == Policy::Review && reader.pass.is_some();
    if by_pass || policy.allows(reader.who.as_ref().map(SignedIn::roles)) {
        return next.run(request).await;
    }
    if reader.who.is_some() {
        return StatusCode::FORBIDDEN.into_response();
    }
    if reader.json || request.method() != Method::GET {
        // A form whose session ended: signing in again is the way out, and nothing was stored.
        return if reader.json {
            StatusCode::UNAUTHORIZED.into_response()
        } else {
            Redirect::to("/sign-in?done=session-over").into_response()
        };
    }
    let back: String = url::form_urlencoded::byte_serialize(reader.path.as_bytes()).collect();
    Redirect::to(&format!("/sign-in?next={back}")).into_response()
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Error::from(anyhow::anyhow!("no reader")))
    }
}
