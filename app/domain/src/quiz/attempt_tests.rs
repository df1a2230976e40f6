use std::collections::BTreeMap;

use rstest::rstest;
use uuid::Uuid;

use super::super::sample::every_type;
use super::super::{Settings, draw};
use super::*;

const START: DateTime<Utc> = DateTime::UNIX_EPOCH;

fn attempt(limit_seconds: Option<i64>) -> (Attempt, Vec<QuestionForGrading>) {
    let bank = every_type();
    let slots = draw(&bank, &Settings { questions: 13, ..Settings::default() }, &BTreeMap::new(), 7).expect("all of them");
    let nil = Uuid::nil();
    let attempt = Attempt {
        id: nil.into(),
        person: nil.into(),
        module: nil.into(),
        version: nil.into(),
        number: 1,
        slots,
        started_at: START,
        closes_at: limit_seconds.map(|seconds| START + TimeDelta::seconds(seconds)),
        outcome: None,
    };
    (attempt, bank)
}

fn at(seconds: i64) -> DateTime<Utc> {
    START + TimeDelta::seconds(seconds)
}

/// The number on the page of a question, and the question.
fn find<'a>(attempt: &Attempt, bank: &'a [QuestionForGrading], id: &str) -> (usize, &'a QuestionForGrading) {
    let place = attempt.slots.iter().position(|slot| slot.question.as_str() == id).expect("drawn");
    (place + 1, bank.iter().find(|question| question.id.as_str() == id).expect("there"))
}

#[rstest]
#[case(None, 999_999, State::InProgress, false)]
#[case(Some(600), 600, State::InProgress, false)]
#[case(Some(600), 602, State::InProgress, false)]
#[case(Some(600), 603, State::TimeUp, false)]
#[case(Some(600), 660, State::TimeUp, false)]
#[case(Some(600), 661, State::TimeUp, true)]
fn the_clock_decides(#[case] limit: Option<i64>, #[case] now: i64, #[case] state: State, #[case] over: bool) {
    let (attempt, _) = attempt(limit);
    assert_eq!((attempt.state(at(now)), attempt.is_over(at(now))), (state, over));
}

#[test]
fn an_answer_is_taken_changed_and_cleared() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "true-false");
    let mut save = |given, base| attempt.answer(number, question, given, base, at(1));
    assert_eq!(save(Some(Answer::TrueFalse(true)), 0), Ok(Saved { revision: 1, changed: true }));
    assert_eq!(save(Some(Answer::TrueFalse(false)), 1), Ok(Saved { revision: 2, changed: true }));
    assert_eq!(save(None, 2), Ok(Saved { revision: 3, changed: true }));
}

#[test]
fn the_same_request_again_changes_nothing_and_a_stale_one_never_wins() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "short");
    let text = |text: &str| Some(Answer::Text(text.into()));
    let mut save = |given, base| attempt.answer(number, question, given, base, at(1));
    assert!(save(text("a"), 0).is_ok());
    assert_eq!(save(text("a"), 0), Ok(Saved { revision: 1, changed: false }), "the reply was lost, the request came again");
    assert_eq!(save(text("b"), 0), Err(AttemptError::Stale { revision: 1 }), "another tab");
    assert_eq!(save(text("b"), 9), Err(AttemptError::Stale { revision: 1 }), "an invented revision");
    assert_eq!(attempt.slots[number - 1].stored, Stored { revision: 1, answer: text("a") });
}

#[test]
fn a_refused_answer_leaves_no_trace() {
    let (mut attempt, bank) = attempt(Some(600));
    let before = attempt.clone();
    let (number, single) = find(&attempt, &bank, "single");
    let (other, _) = find(&attempt, &bank, "short");
    let tries: [(usize, Answer, i64, AttemptError); 6] = [
        (number, Answer::Choice(4), 1, InvalidAnswer::NoSuchOption.into()),
        (number, Answer::Text("x".into()), 1, InvalidAnswer::OtherType.into()),
        (other, Answer::Choice(0), 1, AttemptError::NoSuchQuestion),
        (0, Answer::Choice(0), 1, AttemptError::NoSuchQuestion),
        (14, Answer::Choice(0), 1, AttemptError::NoSuchQuestion),
        (number, Answer::Choice(0), 603, AttemptError::TimeUp),
    ];
    for (number, answer, now, error) in tries {
        assert_eq!(attempt.answer(number, single, Some(answer), 0, at(now)), Err(error));
        assert_eq!(attempt, before);
    }
}

#[test]
fn answers_are_kept_by_the_authors_numbers() {
    let (mut attempt, bank) = attempt(None);
    let (number, single) = find(&attempt, &bank, "single");
    let right_place = attempt.slots[number - 1].order.iter().position(|written| *written == 0).expect("there");
    let given = Answer::Choice(u16::try_from(right_place).expect("small"));
    attempt.answer(number, single, Some(given), 0, at(1)).expect("fits");
    assert_eq!(attempt.slots[number - 1].stored.answer, Some(Answer::Choice(0)));
}

#[test]
fn submitting_twice_gives_one_outcome_and_late_submits_finish_at_the_end() {
    let (mut attempt, bank) = attempt(Some(600));
    let (number, question) = find(&attempt, &bank, "true-false");
    attempt.answer(number, question, Some(Answer::TrueFalse(true)), 0, at(1)).expect("in time");
    let key = |id: &QuestionId| bank.iter().find(|question| question.id == *id);
    let first = attempt.submit(key, Fraction::of(4, 5), at(630)).expect("graded");
    assert_eq!((first.outcome.submitted_at, first.outcome.part(), first.outcome.passed), (at(600), Fraction::of(1, 12), false));
    assert_eq!((first.first, first.fractions.len()), (true, 13));
    let again = attempt.submit(key, Fraction::ZERO, at(700)).expect("the same");
    assert_eq!((again.first, again.outcome), (false, first.outcome));
    assert_eq!(attempt.answer(number, question, None, 1, at(2)), Err(AttemptError::Submitted));
    assert_eq!(attempt.state(at(9999)), State::Graded);
}

#[test]
fn the_pass_mark_is_compared_before_rounding() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "true-false");
    attempt.answer(number, question, Some(Answer::TrueFalse(true)), 0, at(1)).expect("fits");
    let key = |id: &QuestionId| bank.iter().find(|question| question.id == *id);
    for (mark, passed) in [(Fraction::of(1, 12), true), (Fraction::of(8_334, 100_000), false)] {
        let graded = attempt.clone().submit(key, mark, at(2)).expect("graded");
        assert_eq!(graded.outcome.passed, passed);
    }
}
