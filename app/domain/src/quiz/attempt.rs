//! The life of an attempt. The server's clock decides; a browser's timer is a courtesy.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Answer, Fraction, InvalidAnswer, QuestionForGrading, grade, score};
use crate::ids::{AttemptId, ModuleId, ModuleVersionId, PersonId, QuestionId};

/// A save that arrives this long after the end counts as in time: the network's margin.
pub const SAVE_MARGIN: TimeDelta = TimeDelta::seconds(2);

/// After this long past the end, whoever looks at the attempt closes it with the answers it has.
pub const SUBMIT_MARGIN: TimeDelta = TimeDelta::seconds(60);

/// One person's attempt at one module's quiz, with the version and the order it was drawn with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Its id.
    pub id: AttemptId,
    /// Whose it is.
    pub person: PersonId,
    /// The module.
    pub module: ModuleId,
    /// The very version it plays, whatever is published meanwhile.
    pub version: ModuleVersionId,
    /// 1 for the person's first attempt at this quiz.
    pub number: u32,
    /// The questions as drawn, with what was answered.
    pub slots: Vec<Slot>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When its time is up, fixed at the start; never, if there is no limit.
    pub closes_at: Option<DateTime<Utc>>,
    /// What came of it; none while it is in progress.
    pub outcome: Option<Outcome>,
}

/// One question of an attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The question.
    pub question: QuestionId,
    /// The author's numbers of its options, in the order shown.
    pub order: Vec<u16>,
    /// What was answered.
    #[serde(skip)]
    pub stored: Stored,
}

/// What is kept of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// 0 before the first save, then one more with each.
    pub revision: u32,
    /// The answer; none if it was cleared.
    pub answer: Option<Answer>,
}

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Answers are taken.
    InProgress,
    /// Its time is up; it is graded at the next look, with what was saved.
    TimeUp,
    /// Graded, for ever.
    Graded,
}

/// What came of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// When it was submitted; the end of its time, if that came first.
    pub submitted_at: DateTime<Utc>,
    /// Marks earned.
    pub earned: Fraction,
    /// Marks to be had.
    pub whole: Fraction,
    /// Whether the pass mark was reached, compared before any rounding.
    pub passed: bool,
}

impl Outcome {
    /// The part earned of the whole.
    pub fn part(&self) -> Fraction {
        self.earned.over(self.whole)
    }
}

/// An answer was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The revision to send with the next save of this question.
    pub revision: u32,
    /// Whether anything is new: false when the same request came again.
    pub changed: bool,
}

/// An attempt was submitted, now or before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// What came of it.
    pub outcome: Outcome,
    /// What each question earned, in the attempt's order; empty if it had been submitted before.
    pub fractions: Vec<Fraction>,
    /// Whether this very call graded it.
    pub first: bool,
}

/// Why an attempt refuses.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum AttemptError {
    /// It is submitted.
    #[error("the attempt is submitted")]
    Submitted,
    /// Its time is up.
    #[error("the time is up")]
    TimeUp,
    /// It has no such question.
    #[error("the attempt has no such question")]
    NoSuchQuestion,
    /// Another tab or device saved a newer answer, which stands.
    #[error("a newer answer stands, revision {revision}")]
    Stale {
        /// The newest revision.
        revision: u32,
    },
    /// The answer does not fit the question.
    #[error(transparent)]
    Invalid(#[from] InvalidAnswer),
}

impl Attempt {
    /// Where it stands at an instant.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        match (&self.outcome, self.closes_at) {
            (Some(_), _) => State::Graded,
            (None, Some(end)) if now > end + SAVE_MARGIN => State::TimeUp,
            (None, _) => State::InProgress,
        }
    }

    /// Whether it should be closed by whoever looks at it: its time and the margin for a last submit are over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.outcome.is_none() && self.closes_at.is_some_and(|end| now > end + SUBMIT_MARGIN)
    }

    /// A question by its number on the page, from 1.
    pub fn slot(&self, number: usize) -> Option<&Slot> {
        self.slots.get(number.checked_sub(1)?)
    }

    /// Records one answer, given by places on the page. Fails without changing anything.
    ///
    /// `base` is the revision the page was drawn with; `arrived` the instant the request came in. A request sent again
    /// after a lost reply finds its own answer there and succeeds without a change.
    pub fn answer(
        &mut self,
        number: usize,
        question: &QuestionForGrading,
        given: Option<Answer>,
        base: u32,
        arrived: DateTime<Utc>,
    ) -> Result<Saved, AttemptError> {
        match self.state(arrived) {
            State::InProgress => {}
            State::TimeUp => return Err(AttemptError::TimeUp),
            State::Graded => return Err(AttemptError::Submitted),
        }
        let slot = number.checked_sub(1).and_then(|place| self.slots.get_mut(place)).ok_or(AttemptError::NoSuchQuestion)?;
        if slot.question != question.id {
            return Err(AttemptError::NoSuchQuestion);
        }
        let answer = given.map(|answer| slot.to_written(answer));
        if let Some(answer) = &answer {
            answer.check(question)?;
        }
        let answer = answer.filter(|answer| !answer.is_blank());
        let revision = slot.stored.revision;
        if slot.stored.answer == answer {
            return Ok(Saved { revision, changed: false });
        }
        if base != revision {
            return Err(AttemptError::Stale { revision });
        }
        slot.stored = Stored { revision: revision + 1, answer };
        Ok(Saved { revision: revision + 1, changed: true })
    }

    /// Grades the attempt with the answers it has. Submitting again gives the same outcome.
    pub fn submit<'a>(
        &mut self,
        key: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
        pass_mark: Fraction,
        now: DateTime<Utc>,
    ) -> Result<Submitted, AttemptError> {
        if let Some(outcome) = self.outcome {
            return Ok(Submitted { outcome, fractions: Vec::new(), first: false });
        }
        let questions =
            self.slots.iter().map(|slot| key(&slot.question)).collect::<Option<Vec<_>>>().ok_or(AttemptError::NoSuchQuestion)?;
        let fractions: Vec<Fraction> =
            questions.iter().zip(&self.slots).map(|(question, slot)| grade(question, slot.stored.answer.as_ref())).collect();
        let (earned, whole) = score(questions.into_iter().zip(fractions.iter().copied()));
        let outcome = Outcome {
            submitted_at: self.closes_at.map_or(now, |end| end.min(now)),
            earned,
            whole,
            passed: earned.over(whole) >= pass_mark,
        };
        self.outcome = Some(outcome);
        Ok(Submitted { outcome, fractions, first: true })
    }
}

#[cfg(test)]
#[path = "attempt_tests.rs"]
mod tests;
