//! Replaying stored answers on another version of the questions.

use super::lint::rows;
use super::{Attempt, AttemptError, Earned, Fraction, Outcome, QuestionForGrading, Settings, earned};
use crate::ids::QuestionId;

/// What a replay changes of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regraded {
    /// Question by question, those alone whose worth changes: its number from 1, what it earned, what it would earn.
    pub changes: Vec<(usize, Fraction, Fraction)>,
    /// Questions whose answers the other version cannot take (an option is gone, the type is another) or no longer holds:
    /// their numbers; they keep what they earned.
    pub kept: Vec<usize>,
    /// What the attempt would come to.
    pub outcome: Outcome,
}

/// Replays an attempt that was graded on `old` with the questions of `new`. Nothing is changed; a certificate is never touched.
pub fn regrade<'a>(
    attempt: &Attempt,
    old: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
    new: impl Fn(&QuestionId) -> Option<&'a QuestionForGrading>,
    settings: &Settings,
) -> Result<Regraded, AttemptError> {
    let outcome = attempt.outcome.ok_or(AttemptError::WrongState)?;
    let (mut changes, mut kept) = (Vec::new(), Vec::new());
    let mut questions = Vec::with_capacity(attempt.slots.len());
    for (number, slot) in (1..).zip(&attempt.slots) {
        let before = old(&slot.question).ok_or(AttemptError::NoSuchQuestion)?;
        let was = earned(before, settings.behaviour, &slot.stored);
        let fits = |after: &&QuestionForGrading| {
            let answers = slot.stored.answer.iter().chain(&slot.stored.tries);
            after.kind() == before.kind()
                && after.options() == before.options()
                && !moved(before, after)
                && answers.into_iter().all(|answer| answer.check(after).is_ok())
        };
        let Some(after) = new(&slot.question).filter(fits) else {
            kept.push(number);
            questions.push(before);
            continue;
        };
        questions.push(after);
        let now = earned(after, settings.behaviour, &slot.stored);
        if let (Earned::Fraction(was), Earned::Fraction(now)) = (was, now)
            && was != now
        {
            changes.push((number, was, now));
        }
    }
    let key = |id: &QuestionId| questions.iter().copied().find(|question| question.id == *id);
    let (again, _) = attempt.graded(key, settings, outcome.submitted_at)?;
    Ok(Regraded { changes, kept, outcome: again.unwrap_or(outcome) })
}

/// Whether an option stands at another place than before: answers know options by their places.
fn moved(before: &QuestionForGrading, after: &QuestionForGrading) -> bool {
    rows(before).iter().zip(rows(after)).any(|(before, after)| {
        let elsewhere = |(place, text): (usize, &&str)| after.get(place) != Some(text) && after.contains(text);
        before.iter().enumerate().any(elsewhere)
    })
}

#[cfg(test)]
#[path = "regrade_tests.rs"]
mod tests;
