//! Which questions an attempt plays, and in what order: reproducible from the stored seed.

use std::collections::{BTreeMap, BTreeSet};

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use thiserror::Error;

use super::{Body, Gap, QuestionForGrading, Settings, Slot, Stored};
use crate::ids::QuestionId;

/// Why a quiz cannot be drawn. Publication refuses such a quiz, so no agent meets it.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum DrawError {
    /// Fewer questions than the quiz asks for.
    #[error("the bank holds {holds} questions, the quiz asks for {asks}")]
    TooFew {
        /// How many there are.
        holds: usize,
        /// How many are asked for.
        asks: usize,
    },
}

/// Draws an attempt: first one question of every objective, then any, those this person met least often first, shuffled
/// within equals; never twice the same.
pub fn draw(bank: &[QuestionForGrading], settings: &Settings, met: &BTreeMap<QuestionId, u32>, seed: u64) -> Result<Vec<Slot>, DrawError> {
    let asks = usize::from(settings.questions);
    if bank.len() < asks || asks == 0 {
        return Err(DrawError::TooFew { holds: bank.len(), asks });
    }
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut candidates: Vec<&QuestionForGrading> = bank.iter().collect();
    candidates.shuffle(&mut chance);
    candidates.sort_by_key(|question| met.get(&question.id).copied().unwrap_or(0));

    let mut objectives = BTreeSet::new();
    let (firsts, rest): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|question| objectives.insert(question.objective.clone()));
    let mut drawn: Vec<&QuestionForGrading> = firsts.into_iter().chain(rest).take(asks).collect();
    if settings.shuffle_questions {
        drawn.shuffle(&mut chance);
    } else {
        drawn.sort_by_key(|question| bank.iter().position(|other| other.id == question.id));
    }
    Ok(drawn.into_iter().map(|question| slot(question, settings, &mut chance)).collect())
}

fn slot(question: &QuestionForGrading, settings: &Settings, chance: &mut ChaCha8Rng) -> Slot {
    let count = u16::try_from(question.options()).unwrap_or(u16::MAX);
    let mut order: Vec<u16> = (0..count).collect();
    let written = order.clone();
    match &question.body {
        // The written order is the key of an ordering, and the right-hand sides stand beside their left-hand ones:
        // these are always shuffled, and an ordering never comes already solved.
        Body::Ordering { .. } => {
            order.shuffle(chance);
            if order == written && order.len() > 1 {
                order.rotate_left(1);
            }
        }
        Body::Matching { .. } => order.shuffle(chance),
        Body::Single(choices) | Body::Multiple(choices) if settings.shuffle_options && question.shuffle => {
            order.shuffle(chance);
            order.sort_by_key(|number| choices.get(usize::from(*number)).is_some_and(|choice| choice.keep_last));
        }
        // An author writes items bucket by bucket: their order would say where they belong.
        Body::Categorise { .. } => order.shuffle(chance),
        Body::Gaps { gaps, .. } if settings.shuffle_options && question.shuffle => {
            shuffle_runs(&mut order, gaps.iter().map(Gap::options), chance);
        }
        Body::Scenario { steps } if settings.shuffle_options && question.shuffle => {
            shuffle_runs(&mut order, steps.iter().map(|step| step.decisions.len()), chance);
        }
        // What stands in a text, and a scale from one end to the other, have an order of their own.
        Body::HotText { .. } | Body::Survey { .. } => {}
        Body::Single(_) | Body::Multiple(_) | Body::Gaps { .. } | Body::Scenario { .. } => {}
        Body::TrueFalse { .. } | Body::Short { .. } | Body::Numerical { .. } | Body::Open { .. } => {}
    }
    Slot { question: question.id.clone(), order, stored: Stored::default() }
}

/// Shuffles the options of each gap or step among themselves.
fn shuffle_runs(order: &mut [u16], lengths: impl Iterator<Item = usize>, chance: &mut ChaCha8Rng) {
    let mut rest = order;
    for length in lengths {
        let (run, after) = rest.split_at_mut(length.min(rest.len()));
        run.shuffle(chance);
        rest = after;
    }
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
