//! Submitting an attempt. Submitted ⇔ graded ⇔ progress ⇔ certificate ⇔ its mail in the outbox: one transaction.

use std::sync::Arc;

use domain::ids::{AttemptId, OrganisationId};
use domain::module::Module;
use domain::quiz::{Attempt, CountedResult, Counts, Ended, Outcome, Submitted};
use store::{Tx, attempts};

use crate::certify::{self, Ids};
use crate::shelf::Shelf;
use crate::who::Agent;
use crate::{Context, Error, Result, memory, play};

/// Submits one's own attempt; without an outcome while an open text waits for its marking. Again, or from two tabs at once,
/// gives the same.
pub async fn submit(ctx: &Context, agent: &Agent, id: AttemptId) -> Result<Option<Outcome>> {
    let playing = play::load(ctx, agent, id).await?;
    let (org, module, ids, shelf, now) = (agent.org(), playing.module, Ids::of(ctx), ctx.shelf.clone(), ctx.now());
    let outcome = ctx
        .db
        .write(move |tx| {
            Box::pin(async move {
                let mut attempt = attempts::load_for_update(tx, org, id).await?.ok_or(Error::NotFound)?;
                let submitted = attempt.submit(|question| module.key(question), &module.quiz, now)?;
                store(tx, &shelf, org, &attempt, &module, &submitted, &ids).await?;
                Ok::<_, Error>(submitted.outcome)
            })
        })
        .await?;
    ctx.wake.notify_one();
    Ok(outcome)
}

/// Closes an attempt whose time and margins are over, as its quiz says: submitted with the answers it has, or abandoned.
pub async fn close(ctx: &Context, org: OrganisationId, id: AttemptId) -> Result<()> {
    let attempt = attempts::find(ctx.db.read(), org, id).await?.ok_or(Error::NotFound)?;
    let module = ctx.shelf.get(ctx.db.read(), org, attempt.version).await?;
    let (ids, shelf, now) = (Ids::of(ctx), ctx.shelf.clone(), ctx.now());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut attempt = attempts::load_for_update(tx, org, id).await?.ok_or(Error::NotFound)?;
                // More time may have been granted, or another node may have been faster.
                if !attempt.is_over(now) {
                    return Ok::<_, Error>(());
                }
                match attempt.close(|question| module.key(question), &module.quiz, now)? {
                    Ended::Submitted(submitted) => store(tx, &shelf, org, &attempt, &module, &submitted, &ids).await,
                    Ended::Abandoned => Ok(attempts::save_abandoned(tx, org, &attempt).await?),
                }
            })
        })
        .await?;
    ctx.wake.notify_one();
    Ok(())
}

/// Stores a submission and what follows from it.
async fn store(
    tx: &Tx,
    shelf: &Shelf,
    org: OrganisationId,
    attempt: &Attempt,
    module: &Arc<Module>,
    submitted: &Submitted,
    ids: &Ids,
) -> Result<()> {
    if !submitted.first {
        return Ok(());
    }
    attempts::save_outcome(tx, org, attempt, &submitted.earned).await?;
    count(tx, shelf, org, attempt, module, ids).await?;
    memory::after_submit(tx, org, attempt.person, attempt.module, module).await
}

/// Passes the module if what counts of the person's attempts, this one included, passes it. What was passed once stays passed.
pub(crate) async fn count(tx: &Tx, shelf: &Shelf, org: OrganisationId, attempt: &Attempt, module: &Module, ids: &Ids) -> Result<()> {
    let Some(outcome) = attempt.outcome else { return Ok(()) };
    let this = CountedResult { part: outcome.part(), passed: outcome.passed };
    let counted = match module.quiz.counts {
        Counts::Best => this,
        other => {
            let heads = attempts::list_of(tx, org, attempt.person, attempt.module).await?;
            let result = |head: &attempts::AttemptHead| {
                let (earned, whole, passed) = (head.earned?, head.whole?, head.passed?);
                Some(if head.id == attempt.id { this } else { CountedResult { part: earned.over(whole), passed } })
            };
            other.of(&heads.iter().filter_map(result).collect::<Vec<_>>(), module.quiz.pass_mark).unwrap_or(this)
        }
    };
    if counted.passed {
        certify::passed(tx, shelf, org, attempt, counted.part, &outcome, ids).await?;
    }
    Ok(())
}
