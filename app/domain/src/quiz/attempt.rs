//! The life of an attempt (quiz-semantics §1). The server's clock decides; a browser's timer is a courtesy.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::scenario::goes_on;
use super::{
    Answer, Certainty, Confidence, Earned, Fraction, InvalidAnswer, OnTimeOut, QuestionForGrading, Settings, can_check, earned, grade,
    is_closed, score,
};
use crate::ids::{AttemptId, ModuleId, ModuleVersionId, PersonId, QuestionId};

/// A save that arrives this long after the end counts as in time: the network's margin.
pub const SAVE_MARGIN: TimeDelta = TimeDelta::seconds(2);

/// A final submit is taken until this long past the end, with the answers saved before it.
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
    /// When its time is up; never, if there is no limit. Moves only when more or less time is granted.
    pub closes_at: Option<DateTime<Utc>>,
    /// What becomes of it then.
    pub on_time_out: OnTimeOut,
    /// Where one only goes forward: the number of the question reached, from 1.
    pub reached: u16,
    /// When it was submitted; the end of its time, if that came first.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was given up, never submitted.
    pub abandoned_at: Option<DateTime<Utc>>,
    /// What came of it; none while it is in progress, waits for marking or is abandoned.
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
    /// How sure the person was of it.
    pub certainty: Option<Certainty>,
    /// The answers that were checked while the attempt was under way, first to last; never the same twice in a row.
    pub tries: Vec<Answer>,
    /// What a trainer gave an open text, as a part of the question's mark.
    pub marked: Option<Fraction>,
}

/// An answer as it arrives, by places on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The answer; none to clear it.
    pub answer: Option<Answer>,
    /// How sure the person is.
    pub certainty: Option<Certainty>,
}

impl From<Option<Answer>> for Given {
    fn from(answer: Option<Answer>) -> Self {
        Self { answer, certainty: None }
    }
}

/// Where an attempt stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Answers are taken.
    InProgress,
    /// Its time is up, and a grace runs: only the final submit is possible.
    Overdue {
        /// Until when.
        until: DateTime<Utc>,
    },
    /// Its time is up; whoever looks at it next closes it.
    TimeUp,
    /// Submitted; an open text waits for its marking.
    Submitted,
    /// Graded, for ever.
    Graded,
    /// Never submitted. A trainer may open it again.
    Abandoned,
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
    /// Marks earned with certainty counted in, where it was asked for.
    pub confident: Option<Fraction>,
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

/// An answer was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The revision to send with the next save of this question.
    pub revision: u32,
    /// What this try is worth by itself, before any penalty.
    pub fraction: Fraction,
    /// Whether the question takes no more answers.
    pub closed: bool,
    /// Whether anything is new: false when the same answer was checked again.
    pub changed: bool,
}

/// An attempt was submitted, now or before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// What came of it; none while an open text waits for its marking.
    pub outcome: Option<Outcome>,
    /// What each question earned, in the attempt's order; empty if nothing new came of this call.
    pub earned: Vec<Earned>,
    /// Whether this very call submitted it.
    pub first: bool,
}

/// How an attempt ended whose time was over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// With the answers it had.
    Submitted(Submitted),
    /// Never submitted.
    Abandoned,
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
    /// It was never submitted, and is given up.
    #[error("the attempt is abandoned")]
    Abandoned,
    /// It has no such question.
    #[error("the attempt has no such question")]
    NoSuchQuestion,
    /// The question is checked and closed.
    #[error("the question is closed")]
    Closed,
    /// One only goes forward, and is not at this question.
    #[error("it is not this question's turn")]
    OutOfTurn,
    /// There is no answer to check, or nothing to check it against.
    #[error("there is nothing to check")]
    NothingToCheck,
    /// Another tab or device saved a newer answer, which stands.
    #[error("a newer answer stands, revision {revision}")]
    Stale {
        /// The newest revision.
        revision: u32,
    },
    /// What is asked is not possible in this state: marking what does not wait, opening again what was not abandoned.
    #[error("not possible in this state")]
    WrongState,
    /// The answer does not fit the question.
    #[error(transparent)]
    Invalid(#[from] InvalidAnswer),
}

impl Attempt {
    /// Where it stands at an instant.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        if self.outcome.is_some() {
            return State::Graded;
        }
        if self.submitted_at.is_some() {
            return State::Submitted;
        }
        if self.abandoned_at.is_some() {
            return State::Abandoned;
        }
        match (self.closes_at, self.on_time_out) {
            (None, _) => State::InProgress,
            (Some(end), _) if now <= end + SAVE_MARGIN => State::InProgress,
            (Some(end), OnTimeOut::Grace(grace)) if now <= end + grace => State::Overdue { until: end + grace },
            (Some(_), _) => State::TimeUp,
        }
    }

    /// Until when a final submit is taken; without an end, for ever.
    pub fn last_submit(&self) -> Option<DateTime<Utc>> {
        let margin = match self.on_time_out {
            OnTimeOut::Grace(grace) => grace.max(SUBMIT_MARGIN),
            OnTimeOut::Submit | OnTimeOut::Abandon => SUBMIT_MARGIN,
        };
        self.closes_at.map(|end| end + margin)
    }

    /// Whether it should be closed by whoever looks at it: its time and every margin are over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.is_open() && self.last_submit().is_some_and(|last| now > last)
    }

    /// Whether nothing but its person's own final submit is awaited: its time is up, and its quiz does not submit by itself.
    pub fn awaits_submit(&self, now: DateTime<Utc>) -> bool {
        let over = matches!(self.state(now), State::Overdue { .. } | State::TimeUp);
        over && self.on_time_out != OnTimeOut::Submit && !self.is_over(now)
    }

    /// Whether it is neither submitted nor abandoned.
    pub const fn is_open(&self) -> bool {
        self.outcome.is_none() && self.submitted_at.is_none() && self.abandoned_at.is_none()
    }

    /// A question by its number on the page, from 1.
    pub fn slot(&self, number: usize) -> Option<&Slot> {
        self.slots.get(number.checked_sub(1)?)
    }

    fn may_answer(&self, number: usize, question: &QuestionForGrading, arrived: DateTime<Utc>) -> Result<usize, AttemptError> {
        match self.state(arrived) {
            State::InProgress => {}
            State::TimeUp | State::Overdue { .. } => return Err(AttemptError::TimeUp),
            State::Graded | State::Submitted => return Err(AttemptError::Submitted),
            State::Abandoned => return Err(AttemptError::Abandoned),
        }
        let place = number.checked_sub(1).ok_or(AttemptError::NoSuchQuestion)?;
        self.slots.get(place).filter(|slot| slot.question == question.id).ok_or(AttemptError::NoSuchQuestion)?;
        Ok(place)
    }

    /// Records one answer, given by places on the page. Fails without changing anything.
    ///
    /// `base` is the revision the page was drawn with; `arrived` the instant the request came in. A request sent again
    /// after a lost reply finds its own answer there and succeeds without a change.
    pub fn answer(
        &mut self,
        number: usize,
        question: &QuestionForGrading,
        settings: &Settings,
        given: Given,
        base: u32,
        arrived: DateTime<Utc>,
    ) -> Result<Saved, AttemptError> {
        let place = self.may_answer(number, question, arrived)?;
        let out_of_turn = settings.one_way && number != usize::from(self.reached);
        let slot = &mut self.slots[place];
        let answer = given.answer.map(|answer| slot.to_written(answer));
        if let Some(answer) = &answer {
            answer.check(question)?;
        }
        let answer = answer.filter(|answer| !answer.is_blank());
        let certainty = given.certainty.or(slot.stored.certainty).filter(|_| settings.confidence != Confidence::Off && answer.is_some());
        let Stored { revision, .. } = slot.stored;
        if slot.stored.answer == answer && slot.stored.certainty == certainty {
            return Ok(Saved { revision, changed: false });
        }
        if out_of_turn {
            return Err(AttemptError::OutOfTurn);
        }
        if is_closed(question, settings.behaviour, &slot.stored) {
            return Err(AttemptError::Closed);
        }
        if base != revision {
            return Err(AttemptError::Stale { revision });
        }
        // A case goes on from the decisions taken; only a new try begins it again.
        let tried = slot.stored.answer.is_some() && slot.stored.tries.last() == slot.stored.answer.as_ref();
        let goes_on = match (&slot.stored.answer, &answer) {
            (Some(before), Some(after)) => after.goes_on_from(before),
            (Some(before @ Answer::Path(_)), None) => before.is_blank(),
            _ => true,
        };
        if !goes_on && !tried {
            return Err(InvalidAnswer::DecisionStands.into());
        }
        slot.stored.revision = revision + 1;
        slot.stored.answer = answer;
        slot.stored.certainty = certainty;
        Ok(Saved { revision: revision + 1, changed: true })
    }

    /// Checks the answer that is saved, where the quiz tells as it goes. The same answer checked again is no try.
    pub fn check(
        &mut self,
        number: usize,
        question: &QuestionForGrading,
        settings: &Settings,
        arrived: DateTime<Utc>,
    ) -> Result<Checked, AttemptError> {
        let place = self.may_answer(number, question, arrived)?;
        let out_of_turn = settings.one_way && number != usize::from(self.reached);
        let stored = &mut self.slots[place].stored;
        let ready = |answer: &Answer| can_check(question, settings.behaviour) && !goes_on(question, answer);
        let Some(answer) = stored.answer.clone().filter(ready) else {
            return Err(AttemptError::NothingToCheck);
        };
        let fraction = grade(question, Some(&answer));
        let changed = stored.tries.last() != Some(&answer);
        if changed && out_of_turn {
            return Err(AttemptError::OutOfTurn);
        }
        if changed {
            stored.tries.push(answer);
            stored.revision += 1;
        }
        Ok(Checked { revision: stored.revision, fraction, closed: is_closed(question, settings.behaviour, stored), changed })
    }

    /// Goes on to a question, where one only goes forward. Says whether anything is new.
    pub fn reach(&mut self, number: u16) -> bool {
        let further = number > self.reached && usize::from(number) <= self.slots.len() + 1;
        if further {
            self.reached = number;
        }
        further
    }

    /// Submits the attempt with the answers it has. Submitting again gives the same outcome.
    pub fn submit<'a>(
        &mut self,
        key: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
        settings: &Settings,
        now: DateTime<Utc>,
    ) -> Result<Submitted, AttemptError> {
        if self.outcome.is_some() || self.submitted_at.is_some() {
            return Ok(Submitted { outcome: self.outcome, earned: Vec::new(), first: false });
        }
        if self.abandoned_at.is_some() {
            return Err(AttemptError::Abandoned);
        }
        if self.is_over(now) && self.on_time_out != OnTimeOut::Submit {
            return Err(AttemptError::TimeUp);
        }
        let submitted_at = self.closes_at.map_or(now, |end| end.min(now));
        let (outcome, earned) = self.graded(key, settings, submitted_at)?;
        self.submitted_at = Some(submitted_at);
        self.outcome = outcome;
        Ok(Submitted { outcome, earned, first: true })
    }

    /// Closes an attempt whose time and margins are over, as its policy says.
    pub fn close<'a>(
        &mut self,
        key: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
        settings: &Settings,
        now: DateTime<Utc>,
    ) -> Result<Ended, AttemptError> {
        match self.on_time_out {
            _ if !self.is_open() => self.submit(key, settings, now).map(Ended::Submitted),
            _ if !self.is_over(now) => Err(AttemptError::WrongState),
            OnTimeOut::Submit => self.submit(key, settings, now).map(Ended::Submitted),
            OnTimeOut::Grace(_) | OnTimeOut::Abandon => {
                self.abandoned_at = self.last_submit();
                Ok(Ended::Abandoned)
            }
        }
    }

    /// Opens an abandoned attempt again, until a new end or without one.
    pub fn reopen(&mut self, closes_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), AttemptError> {
        if self.abandoned_at.is_none() || closes_at.is_some_and(|end| end <= now) {
            return Err(AttemptError::WrongState);
        }
        (self.abandoned_at, self.closes_at) = (None, closes_at);
        Ok(())
    }

    /// Gives an open text its part of the mark, from 0 to 1; the last one that waits brings the outcome.
    pub fn mark<'a>(
        &mut self,
        number: usize,
        fraction: Fraction,
        key: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
        settings: &Settings,
    ) -> Result<Submitted, AttemptError> {
        let (Some(submitted_at), None) = (self.submitted_at, self.outcome) else { return Err(AttemptError::WrongState) };
        let waits = |slot: &Slot| {
            key(&slot.question).map(|question| earned(question, settings.behaviour, &slot.stored)) == Some(Earned::WaitsForMarking)
        };
        let place = number.checked_sub(1).filter(|place| *place < self.slots.len()).ok_or(AttemptError::NoSuchQuestion)?;
        if self.slots[place].stored.marked.is_none() && !waits(&self.slots[place]) {
            return Err(AttemptError::WrongState);
        }
        self.slots[place].stored.marked = Some(fraction.clamp(Fraction::ZERO, Fraction::ONE));
        let (outcome, earned) = self.graded(key, settings, submitted_at)?;
        self.outcome = outcome;
        Ok(Submitted { outcome, earned, first: false })
    }

    /// What it comes to with what is stored: the same for ever for the same questions and settings. No outcome while an open
    /// text waits.
    pub fn graded<'a>(
        &self,
        key: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
        settings: &Settings,
        submitted_at: DateTime<Utc>,
    ) -> Result<(Option<Outcome>, Vec<Earned>), AttemptError> {
        let questions =
            self.slots.iter().map(|slot| key(&slot.question)).collect::<Option<Vec<_>>>().ok_or(AttemptError::NoSuchQuestion)?;
        let all: Vec<Earned> =
            questions.iter().zip(&self.slots).map(|(question, slot)| earned(question, settings.behaviour, &slot.stored)).collect();
        if all.contains(&Earned::WaitsForMarking) {
            return Ok((None, all));
        }
        let (earned, whole) = score(questions.iter().copied().zip(all.iter().map(|one| one.fraction())));
        let confident = (settings.confidence != Confidence::Off).then(|| {
            let applied = all.iter().zip(&self.slots).map(|(one, Slot { stored, .. })| {
                let blank = stored.answer.is_none() && stored.tries.is_empty();
                if blank { Fraction::ZERO } else { Certainty::applied(stored.certainty, one.fraction()) }
            });
            score(questions.iter().copied().zip(applied)).0
        });
        let counted = confident.filter(|_| settings.confidence == Confidence::Counts).unwrap_or(earned);
        // A quiz of opinions alone has nothing to fail.
        let passed = whole == Fraction::ZERO || counted.over(whole) >= settings.pass_mark;
        Ok((Some(Outcome { submitted_at, earned, whole, confident, passed }), all))
    }
}

#[cfg(test)]
#[path = "attempt_tests.rs"]
mod tests;
