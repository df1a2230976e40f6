//! Saving one answer: acknowledged means durable.

use chrono::{DateTime, Utc};
use domain::quiz::{Answer, Saved};
use store::attempts;

use crate::play::Playing;
use crate::who::Agent;
use crate::{Context, Error, Result};

/// Records an answer to an attempt that this person is playing, given by places on the page; `base` is the revision the page was drawn with, `arrived` the instant
/// the request came in. Nothing changes on a refusal.
pub async fn save(
    ctx: &Context,
    agent: &Agent,
    playing: Playing,
    number: usize,
    given: Option<Answer>,
    base: u32,
    arrived: DateTime<Utc>,
) -> Result<Saved> {
    let (org, person, id) = (agent.org(), agent.id(), playing.attempt.id);
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                // Read again under the lock: what the page was drawn from may have changed.
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
