//! Closing attempts whose browser went away, and forgetting what has had its time.

use chrono::TimeDelta;
use domain::quiz::SUBMIT_MARGIN;
use store::{attempts, secret_links, sessions};

use crate::{Context, Error, Result, memory, submit};

/// How many attempts one sweep closes at the most.
const MOST: u64 = 500;

/// Closes every attempt whose time is over. One that fails does not stop the others; sweeping twice changes nothing.
pub async fn attempts_over(ctx: &Context) -> Result<usize> {
    let over = attempts::over(ctx.db.read(), ctx.now() - SUBMIT_MARGIN, MOST).await?;
    let mut closed = 0;
    for (org, id) in over {
        match submit::close(ctx, org, id).await {
            Ok(()) => closed += 1,
            Err(error) => tracing::error!(attempt = %id, error = %error, "an attempt could not be closed"),
        }
    }
    Ok(closed)
}

/// Deletes sessions and links that no longer work.
pub async fn forget(ctx: &Context) -> Result<()> {
    memory::forget(ctx).await?;
    let now = ctx.now();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                sessions::delete_expired(tx, now).await?;
                secret_links::delete_expired(tx, now - TimeDelta::days(7)).await?;
                store::modules::delete_undo_older_than(tx, now - TimeDelta::days(30)).await?;
                Ok::<_, Error>(())
            })
        })
        .await
}
