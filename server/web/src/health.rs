//! Whether the process lives, and whether it can serve.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use http::StatusCode;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::state::Site;

/// Who asks whether a node can serve does not wait as long as a query may.
const PATIENCE: Duration = Duration::from_secs(3);

/// The process lives.
pub(crate) async fn healthz() -> &'static str {
    "ok\n"
}

/// Whether the database answers in time, its schema is the one of this program, and the process is not stopping; and if not, which.
/// JSON, because a bare refusal would be dressed as a page for people.
pub(crate) async fn readyz(State(site): State<Site>) -> (StatusCode, Json<Value>) {
    match refusal(&site).await {
        None => (StatusCode::OK, Json(json!({ "ready": true }))),
        Some(because) => (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "ready": false, "because": because }))),
    }
}

async fn refusal(site: &Site) -> Option<&'static str> {
    if !site.ready.get() {
        return Some("the process is starting or stopping");
    }
    match timeout(PATIENCE, site.ctx.db.pending_migration()).await {
        Ok(Ok(None)) => None,
        Ok(Ok(Some(migration))) => {
            tracing::warn!(migration, "a migration is pending");
            Some("a migration is pending")
        }
        Ok(Err(error)) => {
            tracing::warn!(%error, "the database does not answer");
            Some("the database does not answer")
        }
        Err(_elapsed) => {
            tracing::warn!("the database does not answer in time");
            Some("the database does not answer")
        }
    }
}
