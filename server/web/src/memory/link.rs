//! The link of a reminder. A GET changes nothing: programs open the links of mails too.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::header::SET_COOKIE;
use pages::memory::{LinkPage, LinkState, StopPage, render_link, render_stop};
use services::Error as ServiceError;
use services::memory::link;
use services::secret::Secret;

use crate::error::Result;
use crate::learn::count;
use crate::reader::{Reader, pass_cookie};
use crate::show::shell;
use crate::state::Site;

fn secret(token: &str) -> Result<Secret> {
    Ok(Secret::parse(token).ok_or(ServiceError::NotFound)?)
}

/// What the link is good for, and the button that uses it.
pub(crate) async fn page(State(site): State<Site>, reader: Reader, Path(token): Path<String>) -> Result<Html<String>> {
    let linked = link::look(&site.ctx, &secret(&token)?).await?;
    let state = match linked {
        link::Linked { opens: false, .. } => LinkState::Used,
        link::Linked { due: 0, .. } => LinkState::Nothing,
        link::Linked { due, .. } => LinkState::Opens { due: count(due) },
    };
    Ok(Html(render_link(&shell(&site, &reader), LinkPage { token, state, mails: linked.mails })))
}

/// Uses the link up: the browser gets a pass for this one review.
pub(crate) async fn open(State(site): State<Site>, Path(token): Path<String>) -> Result<Response> {
    let back = Redirect::to(&format!("/memory/link/{token}"));
    match link::open(&site.ctx, &secret(&token)?).await {
        Ok(Some((id, pass))) => {
            Ok(([(SET_COOKIE, pass_cookie(&site, &pass)?)], Redirect::to(&format!("/memory/reviews/{id}"))).into_response())
        }
        Ok(None) | Err(ServiceError::Conflict) => Ok(back.into_response()),
        Err(other) => Err(other.into()),
    }
}

/// Asks whether to stop the mails.
pub(crate) async fn stop_page(State(site): State<Site>, reader: Reader, Path(token): Path<String>) -> Result<Html<String>> {
    let linked = link::look(&site.ctx, &secret(&token)?).await?;
    Ok(Html(render_stop(&shell(&site, &reader), StopPage { token, mails: linked.mails })))
}

/// Stops the mails: from the page, or from a mail program by itself (RFC 8058), which wants an answer and no redirection.
pub(crate) async fn stop(State(site): State<Site>, reader: Reader, Path(token): Path<String>) -> Result<Html<String>> {
    link::stop_mails(&site.ctx, &secret(&token)?).await?;
    Ok(Html(render_stop(&shell(&site, &reader), StopPage { token, mails: false })))
}
