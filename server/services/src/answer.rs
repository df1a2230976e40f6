//! Saving one answer: acknowledged means durable.

use chrono::{DateTime, Utc};
use domain::quiz::{Given, Saved};
use store::attempts;

use crate::play::Playing;
use crate::who::Agent;
use crate::{Context, Error, Result};

/// An answer that arrives.
pub struct Arriving {
    /// The question's number on the page, from 1.
    pub number: usize,
    /// The answer, by places on the page.
    pub given: Given,
    /// The revision that the page was drawn with.
    pub base: u32,
    /// The instant the request came in.
    pub at: DateTime<Utc>,
}

/// Records an answer to an attempt that this person is playing. Nothing changes on a refusal.
pub async fn save(ctx: &Context, agent: &Agent, playing: Playing, arriving: Arriving) -> Result<Saved> {
    let (org, person, id) = (agent.org(), agent.id(), playing.attempt.id);
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let Arriving { number, given, base, at } = arriving;
                // Read again under the lock: what the page was drawn from may have changed.
                let mut attempt =
                    attempts::load_for_update(tx, org, id).await?.filter(|attempt| attempt.person == person).ok_or(Error::NotFound)?;
                let question = attempt.slot(number).and_then(|slot| playing.module.key(&slot.question)).ok_or(Error::NotFound)?;
                let saved = attempt.answer(number, question, &playing.module.quiz, given, base, at)?;
                if let Some(slot) = attempt.slot(number).filter(|_| saved.changed) {
                    attempts::save_answer(tx, org, id, number - 1, &slot.stored, at).await?;
                }
                Ok(saved)
            })
        })
        .await
}
