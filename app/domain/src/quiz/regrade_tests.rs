use chrono::DateTime;
use uuid::Uuid;

use super::super::sample::{choices, question};
use super::super::{Answer, Body, OnTimeOut, Slot, Stored};
use super::*;

fn single(id: &str, worth: &[&str]) -> QuestionForGrading {
    question(id, Body::Single(choices(worth)))
}

/// The same with options known by their places, whatever they are worth.
fn lettered(id: &str, worth: &[&str]) -> QuestionForGrading {
    let mut choices = choices(worth);
    for (choice, letter) in choices.iter_mut().zip('a'..) {
        choice.text = letter.to_string();
    }
    question(id, Body::Single(choices))
}

/// An attempt of the questions, each answered with its first option, graded.
fn graded(bank: &[QuestionForGrading], settings: &Settings) -> Attempt {
    let nil = Uuid::nil();
    let slot = |question: &QuestionForGrading| Slot {
        question: question.id.clone(),
        order: vec![0, 1],
        stored: Stored { revision: 1, answer: Some(Answer::Choice(0)), ..Stored::default() },
    };
    let mut attempt = Attempt {
        id: nil.into(),
        person: nil.into(),
        module: nil.into(),
        version: nil.into(),
        number: 1,
        slots: bank.iter().map(slot).collect(),
        started_at: DateTime::UNIX_EPOCH,
        closes_at: None,
        on_time_out: OnTimeOut::Submit,
        reached: 1,
        submitted_at: None,
        abandoned_at: None,
        outcome: None,
    };
    attempt.submit(|id| bank.iter().find(|one| one.id == *id), settings, DateTime::UNIX_EPOCH).expect("in time");
    attempt
}

#[test]
fn a_corrected_key_changes_what_was_earned_and_nothing_else() {
    let settings = Settings { questions: 3, ..Settings::default() };
    let old = [lettered("a", &["0", "100"]), lettered("b", &["100", "0"]), lettered("c", &["100", "0"])];
    let new = [lettered("a", &["100", "0"]), lettered("b", &["100", "0"]), lettered("c", &["100", "0", "0"])];
    let attempt = graded(&old, &settings);
    let find = |bank: &'static [QuestionForGrading]| move |id: &QuestionId| bank.iter().find(|one| one.id == *id);
    let (old, new): (&'static [_], &'static [_]) = (Box::leak(Box::new(old)), Box::leak(Box::new(new)));
    let again = regrade(&attempt, find(old), find(new), &settings).expect("graded");
    assert_eq!(again.changes, [(1, Fraction::ZERO, Fraction::ONE)]);
    assert_eq!(again.kept, [3], "an option more: it is another question");
    assert_eq!((again.outcome.earned, again.outcome.passed), (Fraction::whole(3), true));
    assert_eq!(attempt.outcome.map(|outcome| outcome.passed), Some(false), "a dry run");
    let same = regrade(&attempt, find(old), find(old), &settings).expect("graded");
    assert_eq!((same.changes, same.kept, Some(same.outcome)), (Vec::new(), Vec::new(), attempt.outcome));
}

#[test]
fn what_is_not_graded_cannot_be_regraded() {
    let settings = Settings::default();
    let mut attempt = graded(&[], &settings);
    attempt.outcome = None;
    assert_eq!(regrade(&attempt, |_| None, |_| None, &settings), Err(AttemptError::WrongState));
}

#[test]
fn options_that_stand_elsewhere_are_not_replayed() {
    let settings = Settings { questions: 1, ..Settings::default() };
    let old = [single("a", &["100", "0"])];
    let moved = single("a", &["0", "100"]);
    let attempt = graded(&old, &settings);
    let again = regrade(&attempt, |_| Some(&old[0]), |_| Some(&moved), &settings).expect("graded");
    assert_eq!((again.changes, again.kept), (Vec::new(), vec![1]));
}
