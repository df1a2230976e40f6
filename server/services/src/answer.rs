//! Saving one answer: acknowledged means durable.

use chrono::{DateTime, Utc};
use domain::quiz::{Checked, Given, Saved};
use store::attempts;

use crate::play::Playing;
use crate::who::Agent;
use crate::{Context, Error, Result};

/// What is asked together with a save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// To check the answer, where the quiz tells as it goes.
    pub check: bool,
    /// To go on to this question, where one only goes forward.
    pub reach: Option<u16>,
}

/// What came of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The save itself.
    pub saved: Saved,
    /// What checking found, if it was asked for.
    pub checked: Option<Checked>,
}

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
pub async fn save(ctx: &Context, agent: &Agent, playing: Playing, arriving: Arriving, wish: Wish) -> Result<Done> {
    let (org, person, id) = (agent.org(), agent.id(), playing.attempt.id);
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let Arriving { number, given, base, at } = arriving;
                // Read again under the lock: what the page was drawn from may have changed.
                let mut attempt =
                    attempts::load_for_update(tx, org, id).await?.filter(|attempt| attempt.person == person).ok_or(Error::NotFound)?;
                let question = attempt.slot(number).and_then(|slot| playing.module.key(&slot.question)).ok_or(Error::NotFound)?;
                let quiz = &playing.module.quiz;
                let saved = attempt.answer(number, question, quiz, given, base, at)?;
                if let Some(slot) = attempt.slot(number).filter(|_| saved.changed) {
                    attempts::save_answer(tx, org, id, number - 1, &slot.stored, at).await?;
                }
                let checked = if wish.check { Some(attempt.check(number, question, quiz, at)?) } else { None };
                if let Some(slot) = attempt.slot(number).filter(|_| checked.is_some_and(|checked| checked.changed)) {
                    attempts::save_answer(tx, org, id, number - 1, &slot.stored, at).await?;
                }
                if quiz.one_way && wish.reach.is_some_and(|next| attempt.reach(next)) {
                    attempts::save_reached(tx, org, &attempt).await?;
                }
                Ok(Done { saved, checked })
            })
        })
        .await
}

/// Goes on to a question without answering the one before, where one only goes forward: a question that is closed takes no answer.
pub async fn reach(ctx: &Context, agent: &Agent, playing: Playing, number: u16, at: DateTime<Utc>) -> Result<()> {
    let (org, person, id) = (agent.org(), agent.id(), playing.attempt.id);
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut attempt =
                    attempts::load_for_update(tx, org, id).await?.filter(|attempt| attempt.person == person).ok_or(Error::NotFound)?;
                let open = attempt.state(at) == domain::quiz::State::InProgress;
                if open && playing.module.quiz.one_way && attempt.reach(number) {
                    attempts::save_reached(tx, org, &attempt).await?;
                }
                Ok(())
            })
        })
        .await
}
