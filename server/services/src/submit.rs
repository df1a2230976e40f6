//! Submitting an attempt. Submitted ⇔ graded ⇔ progress ⇔ certificate ⇔ its mail in the outbox: one transaction.

use std::sync::Arc;

use anyhow::anyhow;
use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, OrganisationId};
use domain::module::Module;
use domain::quiz::Outcome;
use store::attempts;

use crate::certify::{self, Ids};
use crate::who::Agent;
use crate::{Context, Error, Result, memory, play};

/// Submits one's own attempt. Again, or from two tabs at once, gives the same outcome.
pub async fn submit(ctx: &Context, agent: &Agent, id: AttemptId) -> Result<Outcome> {
    let playing = play::load(ctx, agent, id).await?;
    grade(ctx, agent.org(), id, playing.module, ctx.now()).await
}

/// Closes an attempt whose time is over, with the answers it has.
pub async fn close(ctx: &Context, org: OrganisationId, id: AttemptId) -> Result<Outcome> {
    let attempt = attempts::find(ctx.db.read(), org, id).await?.ok_or(Error::NotFound)?;
    let module = ctx.shelf.get(ctx.db.read(), org, attempt.version).await?;
    grade(ctx, org, id, module, ctx.now()).await
}

async fn grade(ctx: &Context, org: OrganisationId, id: AttemptId, module: Arc<Module>, now: DateTime<Utc>) -> Result<Outcome> {
    let ids = Ids::of(ctx);
    let (shelf, ctx_wake) = (ctx.shelf.clone(), ctx.wake.clone());
    let outcome = ctx
        .db
        .write(move |tx| {
            Box::pin(async move {
                let mut attempt = attempts::load_for_update(tx, org, id).await?.ok_or(Error::NotFound)?;
                let submitted = attempt
                    .submit(|question| module.key(question), module.quiz.pass_mark, now)
                    .map_err(|error| anyhow!("attempt {id}: {error}"))?;
                if submitted.first {
                    attempts::save_outcome(tx, org, &attempt, &submitted.fractions).await?;
                    if submitted.outcome.passed {
                        certify::passed(tx, &shelf, org, &attempt, &submitted.outcome, &ids).await?;
                    }
                    memory::after_submit(tx, org, attempt.person, attempt.module).await?;
                }
                Ok::<_, Error>(submitted.outcome)
            })
        })
        .await?;
    ctx_wake.notify_one();
    Ok(outcome)
}
