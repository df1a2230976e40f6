//! A review: a few due questions, answered one after the other, each explained at once.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{MemoryReviewId, ModuleId, ModuleVersionId, PersonId};
use crate::quiz::{Answer, AttemptError, Fraction, QuestionForGrading, Slot, Verdict, grade};

/// A review that was not ended within this time is over; another one is drawn then.
pub const REVIEW_LIFE: TimeDelta = TimeDelta::hours(24);

/// A review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: MemoryReviewId,
    /// Whose it is.
    pub person: PersonId,
    /// When it was drawn.
    pub started_at: DateTime<Utc>,
    /// Its questions, in order.
    pub asked: Vec<Asked>,
    /// When the last one was answered.
    pub done_at: Option<DateTime<Utc>>,
}

/// A question of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The module.
    pub module: ModuleId,
    /// The version its words are of.
    pub version: ModuleVersionId,
    /// The question, with its options in the order shown.
    pub slot: Slot,
    /// What was answered, once it was.
    pub given: Option<Given>,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The answer by the author's numbers; none for "I no longer know".
    pub answer: Option<Answer>,
    /// What it earned, in billionths.
    pub nanos: i64,
}

impl Given {
    /// What it earned.
    pub fn fraction(&self) -> Fraction {
        Fraction::of(self.nanos, 1_000_000_000)
    }
}

/// An answer was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What it earned.
    pub fraction: Fraction,
    /// Whether it was answered by this very call: the first answer stands, since the explanation has been shown.
    pub first: bool,
}

impl Review {
    /// Whether it can still be answered.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.done_at.is_none() && now < self.started_at + REVIEW_LIFE
    }

    /// A question by its number on the page, from 1.
    pub fn asked(&self, number: usize) -> Option<&Asked> {
        self.asked.get(number.checked_sub(1)?)
    }

    /// The number of the first question without an answer.
    pub fn next(&self) -> Option<usize> {
        self.asked.iter().position(|asked| asked.given.is_none()).map(|place| place + 1)
    }

    /// Questions wholly right.
    pub fn right(&self) -> usize {
        let earned = |asked: &&Asked| asked.given.as_ref().is_some_and(|given| given.fraction().verdict() == Verdict::Right);
        self.asked.iter().filter(earned).count()
    }

    /// Takes the answer to a question, given by places on the page. Fails without changing anything.
    pub fn answer(
        &mut self,
        number: usize,
        key: &QuestionForGrading,
        given: Option<Answer>,
        now: DateTime<Utc>,
    ) -> Result<Answered, AttemptError> {
        let open = self.is_open(now);
        let asked = number.checked_sub(1).and_then(|place| self.asked.get_mut(place)).ok_or(AttemptError::NoSuchQuestion)?;
        if asked.slot.question != key.id {
            return Err(AttemptError::NoSuchQuestion);
        }
        if let Some(given) = &asked.given {
            return Ok(Answered { fraction: given.fraction(), first: false });
        }
        if !open {
            return Err(AttemptError::TimeUp);
        }
        let answer = given.map(|answer| asked.slot.to_written(answer)).filter(|answer| !answer.is_blank());
        if let Some(answer) = &answer {
            answer.check(key)?;
        }
        let fraction = grade(key, answer.as_ref());
        asked.given = Some(Given { answer, nanos: fraction.nanos() });
        if self.asked.iter().all(|asked| asked.given.is_some()) {
            self.done_at = Some(now);
        }
        Ok(Answered { fraction, first: true })
    }
}
