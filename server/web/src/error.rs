//! The only place where a refusal becomes an answer: a page in the reader's language with one way out and a request id.
//! The cause is logged once and never shown.

use axum::response::{IntoResponse, Response};
use domain::quiz::AttemptError;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, StatusCode};

use crate::reader::Reader;
use crate::show;
use crate::state::Site;

/// The result of a handler.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal on its way to the reader.
#[derive(Debug)]
pub struct Error(services::Error);

impl From<services::Error> for Error {
    fn from(error: services::Error) -> Self {
        Self(error)
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self(error.into())
    }
}

impl Error {
    fn status(&self) -> StatusCode {
        match &self.0 {
            services::Error::NotFound | services::Error::Attempt(AttemptError::NoSuchQuestion) => StatusCode::NOT_FOUND,
            services::Error::Forbidden => StatusCode::FORBIDDEN,
            services::Error::Invalid(_) | services::Error::Attempt(AttemptError::Invalid(_)) => StatusCode::UNPROCESSABLE_ENTITY,
            services::Error::Conflict | services::Error::Attempt(_) | services::Error::CannotStart(_) => StatusCode::CONFLICT,
            services::Error::Busy { .. } => StatusCode::SERVICE_UNAVAILABLE,
            services::Error::Unexpected(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        if let services::Error::Unexpected(cause) = &self.0 {
            tracing::error!(cause = format!("{cause:#}"), "a request failed");
        }
        let mut response = status.into_response();
        if let services::Error::Busy { retry_after } = self.0 {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(retry_after));
        }
        response
    }
}

/// Gives a bare refusal its page, in the reader's language. Answers that have a page of their own stay as they are.
pub(crate) fn dress(site: &Site, reader: &Reader, response: Response) -> Response {
    let status = response.status();
    let own_page = response.headers().get(CONTENT_TYPE).is_some_and(|value| {
        let value = value.as_bytes();
        value.starts_with(b"text/html") || value.starts_with(b"application/json")
    });
    if !(status.is_client_error() || status.is_server_error()) || own_page {
        return response;
    }
    let request_id = response.extensions().get::<tower_http::request_id::RequestId>().cloned();
    let request_id = request_id.and_then(|id| id.header_value().to_str().ok().map(str::to_owned)).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    if reader.json {
        let message = words::t(reader.lang, show::error_key(status, "text"));
        parts.headers.remove(CONTENT_TYPE);
        let body = axum::Json(serde_json::json!({ "message": message, "request": request_id }));
        return (status, parts.headers, body).into_response();
    }
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    let retry_after = parts.headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let html = show::error_page(site, reader, status, &request_id, retry_after);
    (status, parts.headers, html).into_response()
}
