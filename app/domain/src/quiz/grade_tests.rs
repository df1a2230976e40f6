//! Every row of the table of quiz-semantics §3, and the invariants that hold for all.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rstest::rstest;

use super::super::sample::{
    categorise, choices, every_type, gaps, hot_text, items, matching, numerical, open, ordering, question, scenario, short,
};
use super::super::{InvalidAnswer, Slot, Stored, Tolerance};
use super::*;

fn set(numbers: &[u16]) -> Answer {
    Answer::Set(numbers.iter().copied().collect())
}

#[rstest]
#[case(0, Fraction::ONE)]
#[case(1, Fraction::ZERO)]
#[case(2, Fraction::of(-1, 2))]
#[case(3, Fraction::of(1, 2))]
#[case(9, Fraction::ZERO)]
fn a_single_choice_earns_its_option(#[case] chosen: u16, #[case] earned: Fraction) {
    let single = question("single", Body::Single(choices(&["100", "0", "-50", "50"])));
    assert_eq!(grade(&single, Some(&Answer::Choice(chosen))), earned);
}

#[rstest]
#[case(&[0, 1], Fraction::ONE)]
#[case(&[0], Fraction::of(1, 2))]
#[case(&[0, 1, 2], Fraction::of(1, 2))]
#[case(&[2, 3], Fraction::ZERO)]
#[case(&[0, 1, 2, 3], Fraction::ZERO)]
#[case(&[], Fraction::ZERO)]
fn a_multiple_choice_is_the_clamped_sum(#[case] chosen: &[u16], #[case] earned: Fraction) {
    let multiple = question("multiple", Body::Multiple(choices(&["50", "50", "-50", "-50"])));
    assert_eq!(grade(&multiple, Some(&set(chosen))), earned);
}

#[rstest]
#[case(OrderingScheme::AllOrNothing, &[0, 1, 2, 3], Fraction::ONE)]
#[case(OrderingScheme::AllOrNothing, &[1, 0, 2, 3], Fraction::ZERO)]
#[case(OrderingScheme::Position, &[1, 0, 2, 3], Fraction::of(1, 2))]
#[case(OrderingScheme::Distance, &[0, 1, 2, 3], Fraction::ONE)]
#[case(OrderingScheme::Distance, &[1, 0, 2, 3], Fraction::of(10, 12))]
#[case(OrderingScheme::Distance, &[3, 2, 1, 0], Fraction::of(4, 12))]
#[case(OrderingScheme::Distance, &[3, 0, 1, 2], Fraction::of(6, 12))]
#[case(OrderingScheme::Longest, &[3, 0, 1, 2], Fraction::of(3, 4))]
#[case(OrderingScheme::Longest, &[3, 2, 1, 0], Fraction::of(1, 4))]
fn an_order_is_graded_by_its_scheme(#[case] scheme: OrderingScheme, #[case] order: &[u16], #[case] earned: Fraction) {
    assert_eq!(grade(&ordering(4, scheme), Some(&Answer::Order(order.to_vec()))), earned);
}

#[test]
fn matching_counts_right_pairs() {
    let pairs = |given: &[(u16, u16)]| Answer::Pairs(given.iter().copied().collect::<BTreeMap<_, _>>());
    let three = matching(3, 4);
    for (given, right) in [(&[(0, 0), (1, 1), (2, 2)][..], 3), (&[(0, 0), (1, 3)], 1), (&[(2, 3)], 0), (&[], 0)] {
        assert_eq!(grade(&three, Some(&pairs(given))), Fraction::of(right, 3), "{given:?}");
    }
}

#[test]
fn a_short_answer_earns_the_first_pattern_that_fits() {
    let cloud = short(&[("cloud act", "100"), ("cloud*", "50")]);
    for (text, percent) in [("Cloud  Act", 100), ("cloud computing", 50), ("act", 0), ("   ", 0)] {
        assert_eq!(grade(&cloud, Some(&Answer::Text(text.into()))), Fraction::of(percent, 100), "{text}");
    }
}

#[test]
fn eight_right_out_of_ten_is_exactly_eighty_per_cent() {
    let questions = every_type();
    let one = &questions[0];
    let graded = (0..10).map(|n| (one, if n < 8 { Fraction::ONE } else { Fraction::ZERO }));
    assert_eq!(score(graded), (Fraction::whole(8), Fraction::whole(10)));
    let thirds = (0..10).map(|n| (one, if n < 7 { Fraction::ONE } else { Fraction::of(1, 3) }));
    let (earned, whole) = score(thirds);
    assert_eq!(earned.over(whole), Fraction::of(4, 5));
    assert_eq!(score([(one, Fraction::of(-1, 1))]).0, Fraction::ZERO);
}

fn filled() -> impl Strategy<Value = Filled> {
    prop_oneof![(0_u16..6).prop_map(Filled::Choice), Just(Filled::Text("72".into())), " ?".prop_map(Filled::Text)]
}

#[test]
fn categorise_counts_items_in_their_bucket() {
    let three = categorise(2, &[0, 1, 1]);
    for (given, right) in [(&[(0, 0), (1, 1), (2, 1)][..], 3), (&[(0, 1), (1, 1)], 1), (&[], 0)] {
        let answer = Answer::Buckets(given.iter().copied().collect());
        assert_eq!(grade(&three, Some(&answer)), Fraction::of(right, 3), "{given:?}");
    }
}

#[test]
fn gaps_earn_by_their_weight() {
    let (pick, word) = (Filled::Choice, |text: &str| Filled::Text(text.into()));
    let cases: [(&[(u16, Filled)], Fraction); 5] = [
        (&[(0, pick(0)), (1, word("72")), (2, pick(4))], Fraction::ONE),
        (&[(0, pick(0))], Fraction::of(1, 5)),
        (&[(1, word("Soixante-douze"))], Fraction::of(3, 10)),
        (&[(2, pick(3)), (1, word("   "))], Fraction::of(1, 10)),
        (&[(0, pick(1)), (1, word("73")), (2, pick(2))], Fraction::ZERO),
    ];
    for (given, earned) in cases {
        assert_eq!(grade(&gaps(), Some(&Answer::Gaps(given.iter().cloned().collect()))), earned, "{given:?}");
    }
}

#[rstest]
#[case("72", Some(0), Fraction::ONE)]
#[case("73", Some(0), Fraction::ONE)]
#[case("71,0", Some(0), Fraction::ONE)]
#[case("72\u{202f}000", Some(1), Fraction::ONE)]
#[case("73.0001", Some(0), Fraction::of(1, 2))]
#[case("77", Some(0), Fraction::of(1, 2))]
#[case("77.1", Some(0), Fraction::ZERO)]
#[case("72", Some(1), Fraction::ZERO)]
#[case("72", None, Fraction::ZERO)]
fn a_number_earns_the_first_value_it_is_near_enough_to(#[case] text: &str, #[case] unit: Option<u16>, #[case] earned: Fraction) {
    let values = [("72", Tolerance::Absolute(Fraction::ONE), "100"), ("70", Tolerance::Relative(Fraction::of(1, 10)), "50")];
    assert_eq!(grade(&numerical(&values, true), Some(&Answer::Number { text: text.into(), unit })), earned);
}

#[rstest]
#[case(&[0, 2], Fraction::ONE)]
#[case(&[0], Fraction::of(1, 2))]
#[case(&[0, 1], Fraction::ZERO)]
#[case(&[0, 1, 2], Fraction::of(1, 2))]
#[case(&[1], Fraction::ZERO)]
#[case(&[], Fraction::ZERO)]
fn passages_wrongly_chosen_take_away(#[case] chosen: &[u16], #[case] earned: Fraction) {
    assert_eq!(grade(&hot_text(&[true, false, true]), Some(&set(chosen))), earned);
}

#[rstest]
#[case(&[0, 2], Fraction::ONE)]
#[case(&[0, 3], Fraction::of(4, 10))]
#[case(&[0], Fraction::of(6, 10))]
#[case(&[1, 4], Fraction::of(3, 10))]
#[case(&[1], Fraction::ZERO)]
#[case(&[0, 4], Fraction::ZERO)]
fn a_path_earns_its_decisions_out_of_the_best(#[case] path: &[u16], #[case] earned: Fraction) {
    assert_eq!(grade(&scenario(), Some(&Answer::Path(path.to_vec()))), earned);
}

#[test]
fn an_open_text_waits_and_an_opinion_has_no_mark() {
    assert_eq!(grade(&open(), Some(&Answer::Text("the mayor".into()))), Fraction::ZERO);
    let opinion = question("survey", Body::Survey { options: items(5) });
    assert_eq!(grade(&opinion, Some(&Answer::Choice(1))), Fraction::ZERO);
    assert_eq!(score([(&opinion, Fraction::ZERO)]), (Fraction::ZERO, Fraction::ZERO));
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let number = || prop_oneof![0_u16..6, Just(u16::MAX)];
    prop_oneof![
        number().prop_map(Answer::Choice),
        any::<bool>().prop_map(Answer::TrueFalse),
        proptest::collection::btree_set(number(), 0..6).prop_map(Answer::Set),
        proptest::collection::vec(number(), 0..6).prop_map(Answer::Order),
        Just(vec![0_u16, 1, 2, 3]).prop_shuffle().prop_map(Answer::Order),
        proptest::collection::btree_map(number(), number(), 0..5).prop_map(Answer::Pairs),
        ".{0,40}".prop_map(Answer::Text),
        proptest::collection::btree_map(number(), 0_u16..3, 0..5).prop_map(Answer::Buckets),
        proptest::collection::vec(number(), 0..4).prop_map(Answer::Path),
        prop_oneof![Just(vec![0, 2]), Just(vec![0, 3]), Just(vec![1, 4]), Just(vec![0])].prop_map(Answer::Path),
        ("[0-9 ,.e-]{0,8}", proptest::option::of(0_u16..3)).prop_map(|(text, unit)| Answer::Number { text, unit }),
        proptest::collection::btree_map(0_u16..4, filled(), 0..4).prop_map(Answer::Gaps),
        Just(Answer::Text("cloud act".into())),
    ]
}

proptest! {
    #[test]
    fn whatever_is_answered_earns_within_bounds_and_always_the_same(answer in any_answer()) {
        for question in every_type() {
            let earned = grade(&question, Some(&answer));
            prop_assert!(earned <= Fraction::ONE && earned >= -Fraction::ONE);
            prop_assert_eq!(earned, grade(&question, Some(&answer)));
            if answer.is_blank() || answer.check(&question).is_err() {
                prop_assert_eq!(earned, Fraction::ZERO);
            }
        }
    }

    #[test]
    fn the_order_of_display_never_changes_the_grade(answer in any_answer(), seed in any::<u64>()) {
        let bank = every_type();
        let settings = super::super::Settings { questions: 13, ..Default::default() };
        let slots = super::super::draw(&bank, &settings, &BTreeMap::new(), seed).expect("all of them");
        for question in &bank {
            let slot = slots.iter().find(|slot| slot.question == question.id).expect("drawn");
            if answer.check(question).is_ok() {
                let back = slot.to_written(slot.to_shown(answer.clone()));
                prop_assert_eq!(grade(question, Some(&back)), grade(question, Some(&answer)));
            }
        }
    }

    #[test]
    fn an_order_earns_all_only_when_right(order in Just(vec![0_u16, 1, 2, 3, 4]).prop_shuffle()) {
        for scheme in OrderingScheme::ALL {
            let earned = grade(&ordering(5, *scheme), Some(&Answer::Order(order.clone())));
            prop_assert_eq!(earned == Fraction::ONE, order == [0, 1, 2, 3, 4]);
        }
    }
}

#[test]
fn a_blank_answer_earns_nothing_in_every_type() {
    let blanks = [
        set(&[]),
        Answer::Order(Vec::new()),
        Answer::Pairs(BTreeMap::new()),
        Answer::Text(" \u{a0}".into()),
        Answer::Buckets(BTreeMap::new()),
        Answer::Gaps([(1, Filled::Text("  ".into()))].into()),
        Answer::Number { text: " ".into(), unit: Some(0) },
        Answer::Path(Vec::new()),
    ];
    for question in every_type() {
        assert_eq!(grade(&question, None), Fraction::ZERO);
        for blank in &blanks {
            assert_eq!(grade(&question, Some(blank)), Fraction::ZERO);
        }
    }
}

#[test]
fn an_answer_that_does_not_fit_is_named() {
    let bank = every_type();
    let of = |id: &str| bank.iter().find(|question| question.id.as_str() == id).expect("there");
    let refused = |id: &str, answer: Answer| answer.check(of(id)).err();
    assert_eq!(refused("single", set(&[0])), Some(InvalidAnswer::OtherType));
    assert_eq!(refused("single", Answer::Choice(4)), Some(InvalidAnswer::NoSuchOption));
    assert_eq!(refused("ordering", Answer::Order(vec![0, 1, 1, 3])), Some(InvalidAnswer::NotAPermutation));
    assert_eq!(refused("ordering", Answer::Order(vec![0, 1, 2])), Some(InvalidAnswer::NotAPermutation));
    assert_eq!(refused("matching", Answer::Pairs([(3, 0)].into())), Some(InvalidAnswer::NoSuchOption));
    assert_eq!(refused("short", Answer::Text("a".repeat(501))), Some(InvalidAnswer::TooLong { most: 500 }));
    assert_eq!(refused("categorise", Answer::Buckets([(0, 2)].into())), Some(InvalidAnswer::NoSuchOption));
    assert_eq!(refused("categorise", Answer::Buckets([(3, 0)].into())), Some(InvalidAnswer::NoSuchOption));
    assert_eq!(
        refused("gaps", Answer::Gaps([(0, Filled::Choice(2))].into())),
        Some(InvalidAnswer::NoSuchOption),
        "an option of another gap"
    );
    assert_eq!(
        refused("gaps", Answer::Gaps([(0, Filled::Text("72".into()))].into())),
        Some(InvalidAnswer::NoSuchOption),
        "typed where one chooses"
    );
    assert_eq!(refused("gaps", Answer::Gaps([(3, Filled::Choice(0))].into())), Some(InvalidAnswer::NoSuchOption));
    for text in ["NaN", "1e999", "inf", "0x10", "1.2.3", "-"] {
        assert_eq!(refused("numerical", Answer::Number { text: text.into(), unit: None }), Some(InvalidAnswer::NotANumber), "{text}");
    }
    assert_eq!(refused("numerical", Answer::Number { text: "1".into(), unit: Some(2) }), Some(InvalidAnswer::NoSuchOption));
    assert_eq!(refused("numerical", Answer::Number { text: "9".repeat(61), unit: None }), Some(InvalidAnswer::TooLong { most: 60 }));
    assert_eq!(refused("scenario", Answer::Path(vec![2])), Some(InvalidAnswer::NoSuchOption), "a step that was not reached");
    assert_eq!(refused("open", Answer::Text("a".repeat(10_001))), Some(InvalidAnswer::TooLong { most: 10_000 }));
    assert_eq!(refused("survey", Answer::Choice(5)), Some(InvalidAnswer::NoSuchOption));
    assert_eq!(refused("survey", Answer::Text("x".into())), Some(InvalidAnswer::OtherType));
    assert_eq!(refused("short", Answer::Text("\u{202e}é\u{301}".into())), None);
}

#[test]
fn a_page_shows_options_in_the_attempts_order_and_no_key() {
    let single = question("single", Body::Single(choices(&["100", "0", "-50"])));
    let slot = Slot { question: single.id.clone(), order: vec![2, 0, 1], stored: Stored::default() };
    let page = serde_json::to_string(&super::super::QuestionToPlay::new(&single, &slot)).expect("plain data");
    assert_eq!(page, r#"{"stem":"?","kind":{"type":"single","options":["worth -50","worth 100","worth 0"]}}"#);
    assert_eq!(slot.to_written(Answer::Choice(1)), Answer::Choice(0));
    assert_eq!(slot.to_written(Answer::Choice(7)), Answer::Choice(u16::MAX));
    assert_eq!(single.right_options(), BTreeSet::from([0]));
}
