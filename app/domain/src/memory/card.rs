//! One question that one person keeps.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};

use super::{Grade, Memory, is_misled};
use crate::ids::{ModuleId, QuestionId};
use crate::quiz::{Certainty, Fraction};

/// How many questions one review holds at the most.
pub const MOST: usize = 5;

/// No question stays away longer than this, however well it is known, in days: laws change.
pub const LONGEST_INTERVAL: f64 = 365.0;

/// An answer to a question, in a quiz or in a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The module.
    pub module: ModuleId,
    /// The question.
    pub question: QuestionId,
    /// What was earned.
    pub fraction: Fraction,
    /// How sure the person was, from 1 to 3, where it was asked for.
    pub certainty: Option<Certainty>,
    /// When.
    pub at: DateTime<Utc>,
}

/// One question that one person keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The module.
    pub module: ModuleId,
    /// The question, whatever its version.
    pub question: QuestionId,
    /// How well it is remembered.
    pub memory: Memory,
    /// When it was last answered.
    pub last_review_at: DateTime<Utc>,
    /// From when it may come back.
    pub due_at: DateTime<Utc>,
    /// How often it was answered.
    pub reps: u32,
    /// How often it was forgotten.
    pub lapses: u32,
}

impl Card {
    /// The card of a question answered for the first time. Who was sure and wrong starts with a lapse, due at once.
    pub fn begin(met: &Met) -> Self {
        let memory = Memory::first(Grade::of(met.fraction, met.certainty));
        let misled = is_misled(met.fraction, met.certainty);
        Self {
            module: met.module,
            question: met.question.clone(),
            memory,
            last_review_at: met.at,
            due_at: if misled { met.at } else { met.at + wait(memory) },
            reps: 1,
            lapses: u32::from(misled),
        }
    }

    /// One more answer. One that is not newer than the last changes nothing: false.
    pub fn review(&mut self, met: &Met) -> bool {
        if met.at <= self.last_review_at {
            return false;
        }
        let days = u32::try_from((met.at - self.last_review_at).num_days()).unwrap_or(0);
        let grade = Grade::of(met.fraction, met.certainty);
        self.memory = self.memory.after(grade, days);
        self.last_review_at = met.at;
        self.due_at = met.at + wait(self.memory);
        self.reps += 1;
        self.lapses += u32::from(grade == Grade::Again);
        true
    }
}

/// Whole days, one at least.
fn wait(memory: Memory) -> TimeDelta {
    #[expect(clippy::cast_possible_truncation, reason = "from 1 to 365")]
    let days = memory.interval().round().clamp(1.0, LONGEST_INTERVAL) as i64;
    TimeDelta::days(days)
}

/// What these answers, oldest first, change in the cards of a person: new ones, and those that were answered since. Learning the
/// same answers again changes nothing.
pub fn learn(cards: Vec<Card>, met: &[Met]) -> Vec<Card> {
    let key = |module: ModuleId, question: &QuestionId| (module, question.clone());
    let mut known: BTreeMap<_, _> = cards.into_iter().map(|card| (key(card.module, &card.question), card)).collect();
    let mut changed = BTreeSet::new();
    for met in met {
        let key = key(met.module, &met.question);
        let is_new = match known.get_mut(&key) {
            Some(card) => card.review(met),
            None => known.insert(key.clone(), Card::begin(met)).is_none(),
        };
        if is_new {
            changed.insert(key);
        }
    }
    known.into_iter().filter(|(key, _)| changed.contains(key)).map(|(_, card)| card).collect()
}

/// The cards of the next review: those due, the longest overdue first, never two of one question, [`MOST`] in all.
pub fn due(mut cards: Vec<Card>, now: DateTime<Utc>) -> Vec<Card> {
    cards.retain(|card| card.due_at <= now);
    cards.sort_by(|a, b| (a.due_at, a.module, &a.question).cmp(&(b.due_at, b.module, &b.question)));
    let mut taken = BTreeSet::new();
    cards.retain(|card| taken.insert((card.module, card.question.clone())));
    cards.truncate(MOST);
    cards
}
