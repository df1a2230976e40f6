//! One line a request, without anything personal: the road's pattern, never its address.

use std::any::Any;

use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tower_http::request_id::RequestId;
use tracing::Instrument;

/// Opens the request's span and says how it ended.
pub(crate) async fn log(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).unwrap_or_default();
    let road = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let span = tracing::info_span!("request", id, method = %request.method(), road);
    let response = next.run(request).instrument(span.clone()).await;
    let _inside = span.enter();
    let status = response.status();
    if status.is_server_error() {
        tracing::warn!(status = status.as_u16(), "answered");
    } else {
        tracing::debug!(status = status.as_u16(), "answered");
    }
    response
}

/// A handler panicked: the process goes on, the reader gets a page.
pub(crate) fn panicked(cause: Box<dyn Any + Send>) -> Response<Body> {
    let text = cause.downcast_ref::<&str>().map(ToString::to_string).or_else(|| cause.downcast_ref::<String>().cloned());
    tracing::error!(cause = text.unwrap_or_default(), "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
