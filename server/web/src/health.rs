//! Whether the process lives, and whether it can serve.

use axum::extract::State;
use http::StatusCode;

use crate::state::Site;

/// The process lives.
pub(crate) async fn healthz() -> &'static str {
    "ok\n"
}

/// The database answers, its schema is the one of this program, and the process is not stopping.
pub(crate) async fn readyz(State(site): State<Site>) -> (StatusCode, &'static str) {
    if !site.ready.get() {
        return (StatusCode::SERVICE_UNAVAILABLE, "not ready\n");
    }
    match site.ctx.db.ping().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
