use std::collections::BTreeMap;

use rstest::rstest;
use uuid::Uuid;

use super::super::sample::every_type;
use super::super::{Behaviour, draw};
use super::*;

const START: DateTime<Utc> = DateTime::UNIX_EPOCH;

fn attempt(limit_seconds: Option<i64>) -> (Attempt, Vec<QuestionForGrading>) {
    let bank = every_type();
    let slots = draw(&bank, &settings(), &BTreeMap::new(), 7).expect("all of them");
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
        on_time_out: OnTimeOut::Submit,
        reached: 1,
        submitted_at: None,
        abandoned_at: None,
        outcome: None,
    };
    (attempt, bank)
}

fn settings() -> Settings {
    Settings { questions: 13, ..Settings::default() }
}

fn at(seconds: i64) -> DateTime<Utc> {
    START + TimeDelta::seconds(seconds)
}

/// The number on the page of a question, and the question.
fn find<'a>(attempt: &Attempt, bank: &'a [QuestionForGrading], id: &str) -> (usize, &'a QuestionForGrading) {
    let place = attempt.slots.iter().position(|slot| slot.question.as_str() == id).expect("drawn");
    (place + 1, bank.iter().find(|question| question.id.as_str() == id).expect("there"))
}

const SUBMIT: OnTimeOut = OnTimeOut::Submit;
const ABANDON: OnTimeOut = OnTimeOut::Abandon;
const GRACE: OnTimeOut = OnTimeOut::Grace(TimeDelta::seconds(300));
const SHORT_GRACE: OnTimeOut = OnTimeOut::Grace(TimeDelta::seconds(10));

fn overdue(until: i64) -> State {
    State::Overdue { until: at(until) }
}

/// (end, policy and grace, now) → the state, and whether it is to be closed.
#[rstest]
#[case(None, SUBMIT, 999_999, State::InProgress, false)]
#[case(None, GRACE, 999_999, State::InProgress, false)]
#[case(Some(600), SUBMIT, 600, State::InProgress, false)]
#[case(Some(600), SUBMIT, 602, State::InProgress, false)]
#[case(Some(600), SUBMIT, 603, State::TimeUp, false)]
#[case(Some(600), SUBMIT, 660, State::TimeUp, false)]
#[case(Some(600), SUBMIT, 661, State::TimeUp, true)]
#[case(Some(600), ABANDON, 602, State::InProgress, false)]
#[case(Some(600), ABANDON, 603, State::TimeUp, false)]
#[case(Some(600), ABANDON, 660, State::TimeUp, false)]
#[case(Some(600), ABANDON, 661, State::TimeUp, true)]
#[case(Some(600), GRACE, 602, State::InProgress, false)]
#[case(Some(600), GRACE, 603, overdue(900), false)]
#[case(Some(600), GRACE, 900, overdue(900), false)]
#[case(Some(600), GRACE, 901, State::TimeUp, true)]
#[case(Some(600), SHORT_GRACE, 610, overdue(610), false)]
#[case(Some(600), SHORT_GRACE, 611, State::TimeUp, false)]
#[case(Some(600), SHORT_GRACE, 661, State::TimeUp, true)]
fn the_clock_decides(#[case] limit: Option<i64>, #[case] policy: OnTimeOut, #[case] now: i64, #[case] state: State, #[case] over: bool) {
    let (mut attempt, _) = attempt(limit);
    attempt.on_time_out = policy;
    assert_eq!((attempt.state(at(now)), attempt.is_over(at(now))), (state, over));
    let own_submit = policy != SUBMIT && !over && state != State::InProgress;
    assert_eq!(attempt.awaits_submit(at(now)), own_submit);
}

/// (policy, now) → what closing and what a last submit make of it.
#[rstest]
#[case(SUBMIT, 700, Some(600), true)]
#[case(ABANDON, 661, None, false)]
#[case(ABANDON, 660, None, true)]
#[case(GRACE, 901, None, false)]
#[case(GRACE, 900, None, true)]
fn what_is_over_is_closed_as_the_policy_says(
    #[case] policy: OnTimeOut,
    #[case] now: i64,
    #[case] submitted: Option<i64>,
    #[case] takes_submit: bool,
) {
    let (mut first, bank) = attempt(Some(600));
    first.on_time_out = policy;
    let key = |id: &QuestionId| bank.iter().find(|question| question.id == *id);
    let (over, mut second) = (first.is_over(at(now)), first.clone());
    let ended = first.close(key, &settings(), at(now));
    match (over, submitted) {
        (false, _) => assert_eq!(ended, Err(AttemptError::WrongState)),
        (true, Some(end)) => {
            assert!(matches!(ended, Ok(Ended::Submitted(Submitted { first: true, .. }))));
            assert_eq!(first.submitted_at, Some(at(end)));
            assert!(
                matches!(first.close(key, &settings(), at(now)), Ok(Ended::Submitted(Submitted { first: false, .. }))),
                "twice changes nothing"
            );
        }
        (true, None) => {
            assert_eq!(ended, Ok(Ended::Abandoned));
            assert_eq!(first.state(at(now)), State::Abandoned);
            assert_eq!(first.submit(key, &settings(), at(now)), Err(AttemptError::Abandoned));
            assert_eq!(first.reopen(Some(at(now)), at(now)), Err(AttemptError::WrongState), "the new end must lie ahead");
            assert_eq!(first.reopen(Some(at(now + 60)), at(now)), Ok(()));
            assert_eq!(first.state(at(now)), State::InProgress);
        }
    }
    assert_eq!(second.submit(key, &settings(), at(now)).is_ok(), takes_submit);
}

#[test]
fn more_time_granted_in_the_middle_takes_answers_again() {
    let (mut attempt, bank) = attempt(Some(600));
    let (number, question) = find(&attempt, &bank, "true-false");
    let given = || Given::from(Some(Answer::TrueFalse(true)));
    assert_eq!(attempt.answer(number, question, &settings(), given(), 0, at(610)), Err(AttemptError::TimeUp));
    attempt.closes_at = Some(at(800));
    assert!(attempt.answer(number, question, &settings(), given(), 0, at(610)).is_ok());
}

#[test]
fn one_only_goes_forward_where_the_quiz_says_so() {
    let (mut attempt, bank) = attempt(None);
    let forward = Settings { one_way: true, ..settings() };
    assert!(attempt.reach(2) && !attempt.reach(2) && !attempt.reach(1) && !attempt.reach(15));
    let (number, question) = find(&attempt, &bank, "short");
    let text = |text: &str| Given::from(Some(Answer::Text(text.into())));
    let turn = u16::try_from(number).expect("few");
    attempt.reached = turn;
    assert!(attempt.answer(number, question, &forward, text("a"), 0, at(1)).is_ok());
    for elsewhere in [turn + 1, turn.saturating_sub(1)] {
        attempt.reached = elsewhere;
        assert_eq!(attempt.answer(number, question, &forward, text("b"), 1, at(1)), Err(AttemptError::OutOfTurn), "neither back nor ahead");
        let again = attempt.answer(number, question, &forward, text("a"), 0, at(1));
        assert_eq!(again, Ok(Saved { revision: 1, changed: false }), "a request sent again after going on");
        assert!(attempt.answer(number, question, &settings(), text("a"), 1, at(1)).is_ok());
    }
}

#[test]
fn a_decision_taken_stands() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "scenario");
    let shown = |attempt: &Attempt, path: &[u16]| Some(attempt.slots[number - 1].to_shown(Answer::Path(path.to_vec())));
    let save = |attempt: &mut Attempt, path: &[u16], base| {
        let given = Given::from(shown(attempt, path));
        attempt.answer(number, question, &settings(), given, base, at(1))
    };
    assert_eq!(save(&mut attempt, &[0], 0), Ok(Saved { revision: 1, changed: true }));
    assert_eq!(save(&mut attempt, &[0], 0), Ok(Saved { revision: 1, changed: false }), "sent twice, decided once");
    assert_eq!(save(&mut attempt, &[1], 1), Err(InvalidAnswer::DecisionStands.into()));
    assert_eq!(attempt.answer(number, question, &settings(), Given::default(), 1, at(1)), Err(InvalidAnswer::DecisionStands.into()));
    assert_eq!(save(&mut attempt, &[0, 2], 1), Ok(Saved { revision: 2, changed: true }));
}

#[test]
fn an_open_text_waits_for_its_marking() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "open");
    let key = |id: &QuestionId| bank.iter().find(|question| question.id == *id);
    let text = Given::from(Some(Answer::Text("the mayor, within 72 hours".into())));
    assert!(attempt.answer(number, question, &settings(), text, 0, at(1)).is_ok());
    assert_eq!(attempt.mark(number, Fraction::ONE, key, &settings()), Err(AttemptError::WrongState), "not submitted");
    let submitted = attempt.submit(key, &settings(), at(5)).expect("in time");
    assert_eq!((submitted.outcome, submitted.earned[number - 1]), (None, Earned::WaitsForMarking));
    assert_eq!(attempt.state(at(9)), State::Submitted);
    let other = if number == 1 { 2 } else { 1 };
    assert_eq!(attempt.mark(other, Fraction::ONE, key, &settings()), Err(AttemptError::WrongState), "nothing waits there");
    let marked = attempt.mark(number, Fraction::of(3, 5), key, &settings()).expect("waits");
    let outcome = marked.outcome.expect("nothing else waits");
    assert_eq!((outcome.earned, outcome.submitted_at), (Fraction::of(3, 5), at(5)));
    assert_eq!(attempt.mark(number, Fraction::ONE, key, &settings()), Err(AttemptError::WrongState), "marked for ever");
}

#[test]
fn checking_closes_and_the_same_answer_is_no_second_try() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "short");
    let mut hinted = question.clone();
    hinted.hints = vec!["think".into()];
    let rules = Settings { behaviour: Behaviour::Interactive, ..settings() };
    assert_eq!(attempt.check(number, &hinted, &rules, at(1)), Err(AttemptError::NothingToCheck));
    let text = |text: &str| Given::from(Some(Answer::Text(text.into())));
    assert!(attempt.answer(number, &hinted, &rules, text("cloudy"), 0, at(1)).is_ok());
    let first = attempt.check(number, &hinted, &rules, at(1)).expect("saved");
    assert_eq!(first, Checked { revision: 2, fraction: Fraction::of(1, 2), closed: false, changed: true });
    assert!(!attempt.check(number, &hinted, &rules, at(1)).expect("again").changed);
    assert!(attempt.answer(number, &hinted, &rules, text("Cloud Act"), 2, at(1)).is_ok());
    assert!(attempt.check(number, &hinted, &rules, at(1)).expect("saved").closed);
    assert_eq!(attempt.answer(number, &hinted, &rules, text("x"), 4, at(1)), Err(AttemptError::Closed));
    let again = attempt.answer(number, &hinted, &rules, text("Cloud Act"), 2, at(1));
    assert_eq!(again, Ok(Saved { revision: 4, changed: false }), "a lost reply: the request comes again, whole");
    assert_eq!(attempt.check(number, &hinted, &rules, at(1)).map(|checked| checked.changed), Ok(false));
    let earned = super::super::earned(&hinted, Behaviour::Interactive, &attempt.slots[number - 1].stored);
    assert_eq!(earned.fraction(), Fraction::of(2, 3));
    assert_eq!(attempt.check(number, question, &settings(), at(1)), Err(AttemptError::NothingToCheck), "deferred tells at the end");
}

#[test]
fn an_answer_is_taken_changed_and_cleared() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "true-false");
    let mut save = |given: Option<Answer>, base| attempt.answer(number, question, &settings(), given.into(), base, at(1));
    assert_eq!(save(Some(Answer::TrueFalse(true)), 0), Ok(Saved { revision: 1, changed: true }));
    assert_eq!(save(Some(Answer::TrueFalse(false)), 1), Ok(Saved { revision: 2, changed: true }));
    assert_eq!(save(None, 2), Ok(Saved { revision: 3, changed: true }));
}

#[test]
fn the_same_request_again_changes_nothing_and_a_stale_one_never_wins() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "short");
    let text = |text: &str| Some(Answer::Text(text.into()));
    let mut save = |given: Option<Answer>, base| attempt.answer(number, question, &settings(), given.into(), base, at(1));
    assert!(save(text("a"), 0).is_ok());
    assert_eq!(save(text("a"), 0), Ok(Saved { revision: 1, changed: false }), "the reply was lost, the request came again");
    assert_eq!(save(text("b"), 0), Err(AttemptError::Stale { revision: 1 }), "another tab");
    assert_eq!(save(text("b"), 9), Err(AttemptError::Stale { revision: 1 }), "an invented revision");
    assert_eq!(attempt.slots[number - 1].stored, Stored { revision: 1, answer: text("a"), ..Stored::default() });
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
        assert_eq!(attempt.answer(number, single, &settings(), Some(answer).into(), 0, at(now)), Err(error));
        assert_eq!(attempt, before);
    }
}

#[test]
fn answers_are_kept_by_the_authors_numbers() {
    let (mut attempt, bank) = attempt(None);
    let (number, single) = find(&attempt, &bank, "single");
    let right_place = attempt.slots[number - 1].order.iter().position(|written| *written == 0).expect("there");
    let given = Answer::Choice(u16::try_from(right_place).expect("small"));
    attempt.answer(number, single, &settings(), (Some(given)).into(), 0, at(1)).expect("fits");
    assert_eq!(attempt.slots[number - 1].stored.answer, Some(Answer::Choice(0)));
}

#[test]
fn submitting_twice_gives_one_outcome_and_late_submits_finish_at_the_end() {
    let (mut attempt, bank) = attempt(Some(600));
    let (number, question) = find(&attempt, &bank, "true-false");
    attempt.answer(number, question, &settings(), (Some(Answer::TrueFalse(true))).into(), 0, at(1)).expect("in time");
    let key = |id: &QuestionId| bank.iter().find(|question| question.id == *id);
    let first = attempt.submit(key, &settings(), at(630)).expect("graded");
    assert_eq!(
        first.outcome.map(|outcome| (outcome.submitted_at, outcome.part(), outcome.passed)),
        Some((at(600), Fraction::of(1, 12), false))
    );
    assert_eq!((first.first, first.earned.len()), (true, 13));
    let again = attempt.submit(key, &settings(), at(700)).expect("the same");
    assert_eq!((again.first, again.outcome), (false, first.outcome));
    assert_eq!(attempt.answer(number, question, &settings(), (None).into(), 1, at(2)), Err(AttemptError::Submitted));
    assert_eq!(attempt.state(at(9999)), State::Graded);
}

#[test]
fn the_pass_mark_is_compared_before_rounding() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "true-false");
    attempt.answer(number, question, &settings(), (Some(Answer::TrueFalse(true))).into(), 0, at(1)).expect("fits");
    let key = |id: &QuestionId| bank.iter().find(|question| question.id == *id);
    for (mark, passed) in [(Fraction::of(1, 12), true), (Fraction::of(8_334, 100_000), false)] {
        let graded = attempt.clone().submit(key, &Settings { pass_mark: mark, ..settings() }, at(2)).expect("graded");
        assert_eq!(graded.outcome.map(|outcome| outcome.passed), Some(passed));
    }
}

#[test]
fn a_save_that_says_nothing_of_certainty_leaves_it() {
    let (mut attempt, bank) = attempt(None);
    let (number, question) = find(&attempt, &bank, "true-false");
    let rules = Settings { confidence: Confidence::Asked, ..settings() };
    let given = |answer, certainty| Given { answer: Some(Answer::TrueFalse(answer)), certainty };
    assert!(attempt.answer(number, question, &rules, given(true, Some(Certainty::High)), 0, at(1)).is_ok());
    assert!(attempt.answer(number, question, &rules, given(false, None), 1, at(1)).is_ok());
    assert_eq!(attempt.slots[number - 1].stored.certainty, Some(Certainty::High));
    assert!(attempt.answer(number, question, &rules, Given::default(), 2, at(1)).is_ok());
    assert_eq!(attempt.slots[number - 1].stored.certainty, None, "without an answer there is nothing to be sure of");
}
