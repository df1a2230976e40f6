use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::{Europe::Paris, Tz};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::ids::{ModuleId, QuestionId};
use crate::quiz::sample::question;
use crate::quiz::{Answer, AttemptError, Body, Certainty, InvalidAnswer, QuestionForGrading, Slot, Stored};

fn day(days: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_510_800, 0).unwrap_or_default() + TimeDelta::days(days)
}

fn module(number: u128) -> ModuleId {
    Uuid::from_u128(number).into()
}

fn name(text: &str) -> QuestionId {
    text.parse().expect("a name")
}

fn met(question: &str, percent: i64, certainty: Option<Certainty>, at: DateTime<Utc>) -> Met {
    Met { module: module(1), question: name(question), fraction: Fraction::of(percent, 100), certainty, at }
}

#[rstest]
#[case(0, None, Grade::Again, false)]
#[case(-50, None, Grade::Again, false)]
#[case(0, Some(Certainty::Low), Grade::Again, false)]
#[case(0, Some(Certainty::Mid), Grade::Again, false)]
#[case(0, Some(Certainty::High), Grade::Again, true)]
#[case(-50, Some(Certainty::High), Grade::Again, true)]
#[case(1, None, Grade::Hard, false)]
#[case(50, Some(Certainty::High), Grade::Hard, false)]
#[case(99, None, Grade::Hard, false)]
#[case(100, None, Grade::Good, false)]
#[case(100, Some(Certainty::Low), Grade::Good, false)]
#[case(100, Some(Certainty::Mid), Grade::Good, false)]
#[case(100, Some(Certainty::High), Grade::Easy, false)]
fn an_answer_is_a_grade(#[case] percent: i64, #[case] certainty: Option<Certainty>, #[case] grade: Grade, #[case] misled: bool) {
    let fraction = Fraction::of(percent, 100);
    assert_eq!((Grade::of(fraction, certainty), is_misled(fraction, certainty)), (grade, misled));
}

/// Days to wait after a first answer: w₀ to w₃ rounded, one at least.
#[rstest]
#[case(0, None, 1, 0)]
#[case(0, Some(Certainty::High), 0, 1)]
#[case(50, None, 1, 0)]
#[case(100, None, 2, 0)]
#[case(100, Some(Certainty::High), 8, 0)]
fn a_first_answer_makes_a_card(#[case] percent: i64, #[case] certainty: Option<Certainty>, #[case] days: i64, #[case] lapses: u32) {
    let card = Card::begin(&met("q1", percent, certainty, day(0)));
    assert_eq!((card.due_at, card.lapses, card.reps), (day(days), lapses, 1));
}

#[test]
fn what_is_known_stays_away_longer_and_longer_and_what_is_forgotten_comes_back() {
    let mut card = Card::begin(&met("q1", 100, None, day(0)));
    let mut waits = Vec::new();
    for _ in 0..7 {
        let at = card.due_at;
        assert!(card.review(&met("q1", 100, None, at)));
        waits.push((card.due_at - at).num_days());
    }
    assert_eq!(waits, [11, 46, 163, 365, 365, 365, 365], "a year at the most");
    let at = card.due_at;
    assert!(card.review(&met("q1", 0, None, at)));
    assert!((card.due_at - at).num_days() < 40, "{card:?}");
    assert_eq!((card.reps, card.lapses), (9, 1));
    let before = card.clone();
    assert!(!card.review(&met("q1", 100, None, at)) && !card.review(&met("q1", 100, None, day(-1))));
    assert_eq!(card, before, "an answer from before changes nothing");
}

#[test]
fn answers_given_before_are_played_in_their_order() {
    let history = [
        met("q1", 0, None, day(0)),
        met("q2", 100, None, day(0)),
        met("q1", 100, None, day(3)),
        met("q2", 0, Some(Certainty::High), day(3)),
    ];
    let cards = learn(Vec::new(), &history);
    assert_eq!(cards.len(), 2);
    let mut one = Card::begin(&history[0]);
    assert!(one.review(&history[2]));
    assert_eq!(cards[0], one);
    assert_eq!((cards[1].question.as_str(), cards[1].lapses, cards[1].reps), ("q2", 1, 2));
    assert_eq!(learn(cards.clone(), &history), [], "learning the same again changes nothing");
    let more = [history.as_slice(), &[met("q2", 100, None, day(9)), met("q3", 100, None, day(9))]].concat();
    let changed = learn(cards, &more);
    assert_eq!(changed.iter().map(|card| (card.question.as_str(), card.reps)).collect::<Vec<_>>(), [("q2", 3), ("q3", 1)]);
}

#[test]
fn five_at_the_most_the_longest_overdue_first_and_none_twice() {
    let card = |number: u128, question: &str, due: i64| Card {
        module: module(number),
        due_at: day(due),
        ..Card::begin(&met(question, 100, None, day(-30)))
    };
    let cards = vec![
        card(1, "a", 3),
        card(1, "b", 1),
        card(2, "b", 1),
        card(1, "b", 2),
        card(1, "c", 9),
        card(1, "d", 0),
        card(1, "e", 4),
        card(1, "f", 5),
    ];
    let chosen = |now| due(cards.clone(), day(now)).iter().map(|card| (card.module, card.question.to_string())).collect::<Vec<_>>();
    let line = |pairs: &[(u128, &str)]| pairs.iter().map(|(number, name)| (module(*number), (*name).to_owned())).collect::<Vec<_>>();
    assert_eq!(chosen(-1), []);
    assert_eq!(chosen(0), line(&[(1, "d")]), "due at this very instant");
    assert_eq!(chosen(9), line(&[(1, "d"), (1, "b"), (2, "b"), (1, "a"), (1, "e")]));
}

/// 2026-11-24 is a Tuesday.
#[rstest]
#[case("2026-11-24T09:00:00Z", "2026-11-24T09:00:00Z")]
#[case("2026-11-24T06:59:59Z", "2026-11-24T07:00:00Z")]
#[case("2026-11-24T16:59:59Z", "2026-11-24T16:59:59Z")]
#[case("2026-11-24T17:00:00Z", "2026-11-25T07:00:00Z")]
#[case("2026-11-24T23:30:00Z", "2026-11-25T07:00:00Z")]
#[case("2026-11-27T17:00:00Z", "2026-11-30T07:00:00Z")]
#[case("2026-11-28T10:00:00Z", "2026-11-30T07:00:00Z")]
#[case("2026-11-29T23:30:00Z", "2026-11-30T07:00:00Z")]
#[case("2026-03-27T18:00:00Z", "2026-03-30T06:00:00Z")]
fn a_reminder_waits_for_the_office_to_open(#[case] now: &str, #[case] leaves: &str) {
    let at = |text: &str| text.parse::<DateTime<Utc>>().expect("an instant");
    assert_eq!(office_hour(at(now), Paris), at(leaves));
    assert_eq!(next_mail(Some(at("2020-01-01T00:00:00Z")), at(now), Paris), at(leaves));
}

#[test]
fn without_a_due_card_a_reminder_waits_for_one() {
    assert_eq!(next_mail(Some(day(2)), day(0), Paris), day(2));
    assert_eq!(next_mail(None, day(0), Paris), day(7));
}

fn statement() -> QuestionForGrading {
    question("q1", Body::TrueFalse { key: true, when_true: String::new(), when_false: String::new() })
}

#[test]
fn what_cannot_be_graded_at_once_does_not_come_back() {
    assert!(comes_back(&statement()));
    let survey = Body::Survey { options: Vec::new() };
    assert!(!comes_back(&QuestionForGrading { body: survey, ..statement() }));
}

fn review(questions: &[&str]) -> Review {
    let nil = Uuid::nil();
    let asked = |question: &&str| Asked {
        module: nil.into(),
        version: nil.into(),
        slot: Slot { question: name(question), order: Vec::new(), stored: Stored::default() },
        given: None,
    };
    Review { id: nil.into(), person: nil.into(), started_at: day(0), asked: questions.iter().map(asked).collect(), done_at: None }
}

#[test]
fn a_question_of_a_review_is_answered_once() {
    let (mut two, key) = (review(&["q1", "q2"]), statement());
    assert_eq!(two.next(), Some(1));
    for (number, given, refusal) in [
        (0, None, AttemptError::NoSuchQuestion),
        (2, None, AttemptError::NoSuchQuestion),
        (3, None, AttemptError::NoSuchQuestion),
        (1, Some(Answer::Choice(0)), AttemptError::Invalid(InvalidAnswer::OtherType)),
    ] {
        assert_eq!(two.answer(number, &key, given, day(0)), Err(refusal));
    }
    assert_eq!(two, review(&["q1", "q2"]), "a refusal changes nothing");
    assert_eq!(two.answer(1, &key, Some(Answer::TrueFalse(true)), day(0)), Ok(Answered { fraction: Fraction::ONE, first: true }));
    assert_eq!(two.answer(1, &key, Some(Answer::TrueFalse(false)), day(0)), Ok(Answered { fraction: Fraction::ONE, first: false }));
    assert_eq!((two.next(), two.right(), two.done_at), (Some(2), 1, None));
    let other = QuestionForGrading { id: name("q2"), ..statement() };
    assert_eq!(two.answer(2, &other, None, day(0)), Ok(Answered { fraction: Fraction::ZERO, first: true }), "not known any more");
    assert_eq!((two.next(), two.right(), two.done_at, two.is_open(day(0))), (None, 1, Some(day(0)), false));
}

#[test]
fn a_review_ends_by_itself_after_a_day() {
    let (mut late, key) = (review(&["q1"]), statement());
    assert!(late.is_open(day(1) - TimeDelta::seconds(1)) && !late.is_open(day(1)));
    assert_eq!(late.answer(1, &key, None, day(1)), Err(AttemptError::TimeUp));
}

fn grades() -> impl Strategy<Value = Grade> {
    prop_oneof![Just(Grade::Again), Just(Grade::Hard), Just(Grade::Good), Just(Grade::Easy)]
}

proptest! {
    #[test]
    fn memory_stays_in_bounds_and_a_better_answer_lasts_longer(history in prop::collection::vec((grades(), 0_u32..2000), 1..30)) {
        let mut memory = Memory::first(history[0].0);
        for (grade, days) in history {
            let all = [Grade::Again, Grade::Hard, Grade::Good, Grade::Easy].map(|grade| memory.after(grade, days));
            for pair in all.windows(2) {
                prop_assert!(pair[0].stability <= pair[1].stability, "{:?} after {} days", memory, days);
                prop_assert!(pair[0].difficulty >= pair[1].difficulty);
            }
            if days > 0 {
                prop_assert!(all[0].stability <= memory.stability && memory.stability <= all[1].stability);
            }
            memory = memory.after(grade, days);
            prop_assert!((0.001..=36_500.0).contains(&memory.stability) && (1.0..=10.0).contains(&memory.difficulty));
            prop_assert!((memory.interval() - memory.stability).abs() <= 1e-6 * memory.stability, "at nine in ten they are one");
        }
    }

    #[test]
    fn a_card_comes_back_after_a_day_and_within_a_year(history in prop::collection::vec((0_i64..=100, prop::option::of(1_u8..=3), 0_i64..900), 1..20)) {
        let mut at = day(0);
        let all: Vec<Met> = history.iter().map(|(percent, certainty, days)| { at += TimeDelta::days(*days) + TimeDelta::seconds(1); met("q", *percent, certainty.and_then(Certainty::of_level), at) }).collect();
        let cards = learn(Vec::new(), &all);
        prop_assert_eq!(cards.len(), 1);
        let card = &cards[0];
        let wait = card.due_at - card.last_review_at;
        prop_assert!(wait <= TimeDelta::days(365) && (wait >= TimeDelta::days(1) || all.len() == 1));
        prop_assert_eq!(card.reps as usize, all.len());
        prop_assert!(card.lapses <= card.reps);
    }

    #[test]
    fn a_reminder_leaves_in_office_hours_and_within_days(seconds in 0_i64..400_000_000, zone in prop::sample::select(vec![Paris, Tz::UTC, Tz::America__Cayenne, Tz::Indian__Reunion, Tz::Pacific__Noumea])) {
        let now = day(0) + TimeDelta::seconds(seconds);
        let leaves = office_hour(now, zone);
        prop_assert!(leaves >= now && leaves - now < TimeDelta::hours(64));
        prop_assert_eq!(office_hour(leaves, zone), leaves);
    }
}
