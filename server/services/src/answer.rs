//! Saving one answer: acknowledged means durable.

use chrono::{DateTime, Utc};
use domain::ids::AttemptId;
use domain::quiz::{Answer, Saved};
use store::attempts;

use crate::who::Agent;
use crate::{Context, Error, Result, play};

/// Records an answer, given by places on the page; `base` is the revision the page was drawn with, `arrived` the instant
/// the request came in. Nothing changes on a refusal.
pub async fn save(
    ctx: &Context,
    agent: &Agent,
    id: AttemptId,
    number: usize,
    given: Option<Answer>,
    base: u32,
    arrived: DateTime<Utc>,
) -> Result<Saved> {
    let playing = play::load(ctx, agent, id).await?;
    let (org, person) = (agent.org(), agent.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut attempt =
                    attempts::load_for_update(tx, org, id).await?.filter(|attempt| attempt.person == person).ok_or(Error::NotFound)?;
                let question = attempt.slot(number).and_then(|slot| playing.module.key(&slot.question)).ok_or(Error::NotFound)?;
                let saved = attempt.answer(number, question, given, base, arrived)?;
                if let Some(slot) = attempt.slot(number).filter(|_| saved.changed) {
                    attempts::save_answer(tx, org, id, number - 1, &slot.stored, arrived).await?;
                }
                Ok(saved)
            })
        })
        .await
}
