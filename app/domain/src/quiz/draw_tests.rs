use proptest::prelude::*;

use super::super::OrderingScheme;
use super::super::sample::{choices, ordering, question};
use super::*;

fn bank(count: u16, objectives: u16) -> Vec<QuestionForGrading> {
    (0..count)
        .map(|number| {
            let mut one = question(&format!("q{number}"), Body::Single(choices(&["100", "0", "0"])));
            one.objective = format!("o{}", number % objectives).parse().expect("a name");
            one
        })
        .collect()
}

proptest! {
    #[test]
    fn a_draw_has_the_right_size_no_repetition_and_every_objective(count in 4_u16..30, seed: u64) {
        let (bank, settings) = (bank(count, 4), Settings { questions: 4, ..Settings::default() });
        let drawn = draw(&bank, &settings, &BTreeMap::new(), seed).expect("enough");
        let ids: BTreeSet<_> = drawn.iter().map(|slot| &slot.question).collect();
        prop_assert_eq!(ids.len(), 4);
        let objectives: BTreeSet<_> = bank.iter().filter(|question| ids.contains(&question.id)).map(|question| &question.objective).collect();
        prop_assert_eq!(objectives.len(), 4);
        prop_assert_eq!(&drawn, &draw(&bank, &settings, &BTreeMap::new(), seed).expect("enough"), "the same seed draws the same");
        for slot in &drawn {
            prop_assert_eq!(slot.order.iter().copied().collect::<BTreeSet<_>>(), BTreeSet::from([0, 1, 2]));
        }
    }

    #[test]
    fn an_ordering_never_comes_solved(seed: u64, size in 2_usize..6) {
        let bank = [ordering(size, OrderingScheme::Distance)];
        let drawn = draw(&bank, &Settings { questions: 1, shuffle_options: false, ..Settings::default() }, &BTreeMap::new(), seed).expect("one");
        prop_assert!(!drawn[0].order.is_sorted());
    }
}

#[test]
fn what_was_met_least_comes_first() {
    let bank = bank(10, 1);
    let met: BTreeMap<_, _> = bank.iter().take(7).map(|question| (question.id.clone(), 2)).collect();
    for seed in 0..20 {
        let drawn = draw(&bank, &Settings { questions: 3, ..Settings::default() }, &met, seed).expect("enough");
        assert!(drawn.iter().all(|slot| !met.contains_key(&slot.question)), "seed {seed}");
    }
}

#[test]
fn an_option_kept_last_stays_last_and_an_unshuffled_quiz_keeps_its_order() {
    let mut bank = bank(5, 1);
    let Body::Single(options) = &mut bank[0].body else { panic!("a single choice") };
    options[0].keep_last = true;
    let settings = Settings { questions: 5, shuffle_questions: false, ..Settings::default() };
    for seed in 0..20 {
        let drawn = draw(&bank, &settings, &BTreeMap::new(), seed).expect("enough");
        assert_eq!(drawn[0].order.last(), Some(&0));
        assert!(drawn.iter().map(|slot| slot.question.as_str()).eq(["q0", "q1", "q2", "q3", "q4"]));
    }
}

#[test]
fn too_few_candidates_are_refused() {
    let asked = |questions| draw(&bank(3, 1), &Settings { questions, ..Settings::default() }, &BTreeMap::new(), 1).err();
    assert_eq!(asked(4), Some(DrawError::TooFew { holds: 3, asks: 4 }));
    assert_eq!(asked(0), Some(DrawError::TooFew { holds: 3, asks: 0 }));
}

fn rule(count: u16, tags: &[&str], objective: Option<&str>) -> DrawRule {
    let objective = objective.map(|name| name.parse().expect("a name"));
    DrawRule { count, tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), objective, level: None }
}

/// Six questions on two objectives; the first two have the tag `rare`, all have `any`.
fn tagged() -> Vec<QuestionForGrading> {
    let mut bank = bank(6, 2);
    for (number, question) in bank.iter_mut().enumerate() {
        question.tags = if number < 2 { vec!["any".into(), "rare".into()] } else { vec!["any".into()] };
    }
    bank
}

proptest! {
    #[test]
    fn rules_never_take_what_another_needs(seed: u64, met in proptest::collection::vec(0_u32..3, 6)) {
        let bank = tagged();
        let met: BTreeMap<_, _> = bank.iter().map(|question| question.id.clone()).zip(met).collect();
        let settings = Settings { draw: vec![rule(3, &["any"], None), rule(2, &["rare"], None)], fixed: vec!["q5".parse().expect("a name")], ..Settings::default() };
        let drawn = draw(&bank, &settings, &met, seed).expect("3 + 2 + 1 of 6");
        let ids: BTreeSet<_> = drawn.iter().map(|slot| slot.question.as_str()).collect();
        prop_assert_eq!(ids.len(), 6);
        prop_assert_eq!(settings.total(), 6);
    }
}

#[test]
fn a_rule_that_cannot_be_kept_is_named() {
    let refused = |draw_rules: Vec<DrawRule>, fixed: &[&str]| {
        let fixed = fixed.iter().map(|id| id.parse().expect("a name")).collect();
        draw(&tagged(), &Settings { draw: draw_rules, fixed, ..Settings::default() }, &BTreeMap::new(), 1).err()
    };
    assert_eq!(refused(vec![rule(3, &["rare"], None)], &[]), Some(DrawError::TooFewForRule { rule: 1, holds: 2, asks: 3 }));
    assert_eq!(
        refused(vec![rule(1, &["any"], None), rule(2, &["rare"], None)], &["q0"]),
        Some(DrawError::TooFewForRule { rule: 2, holds: 1, asks: 2 })
    );
    assert_eq!(
        refused(vec![rule(2, &[], Some("o1")), rule(2, &["rare"], Some("o1"))], &[]),
        Some(DrawError::TooFewForRule { rule: 2, holds: 1, asks: 2 })
    );
    assert_eq!(refused(vec![rule(1, &["any"], None)], &["q9"]), Some(DrawError::BadFixed("q9".parse().expect("a name"))));
    assert_eq!(refused(vec![rule(1, &["any"], None)], &["q1", "q1"]), Some(DrawError::BadFixed("q1".parse().expect("a name"))));
    assert_eq!(refused(vec![rule(2, &[], Some("o1")), rule(1, &["rare"], None)], &["q2"]), None);
}

#[test]
fn what_was_met_least_comes_first_within_a_rule() {
    let bank = tagged();
    let met = [("q2", 1), ("q4", 2)].map(|(id, times)| (id.parse().expect("a name"), times)).into();
    let settings = Settings { draw: vec![rule(1, &[], Some("o0"))], ..Settings::default() };
    for seed in 0..50 {
        assert_eq!(draw(&bank, &settings, &met, seed).expect("one")[0].question.as_str(), "q0");
    }
}

#[test]
fn what_was_met_least_comes_first_even_where_rules_want_the_same() {
    // q0 and q1 are rare; q2 to q5 were met most.
    let bank = tagged();
    let met: BTreeMap<_, _> =
        [("q0", 0), ("q1", 2), ("q2", 5), ("q3", 5), ("q4", 5), ("q5", 5)].map(|(id, times)| (id.parse().expect("a name"), times)).into();
    let settings = Settings { draw: vec![rule(1, &["any"], None), rule(1, &["rare"], None)], ..Settings::default() };
    for seed in 0..20 {
        let drawn = draw(&bank, &settings, &met, seed).expect("two");
        let ids: BTreeSet<_> = drawn.iter().map(|slot| slot.question.as_str()).collect();
        assert_eq!(ids, BTreeSet::from(["q0", "q1"]));
    }
}

#[test]
fn one_question_is_drawn_by_itself_whatever_the_quiz_draws() {
    let settings = Settings { draw: vec![rule(9, &["none"], None)], fixed: vec!["q9".parse().expect("a name")], ..Settings::default() };
    let slot = draw_one(&tagged()[0], &settings, 7);
    assert_eq!(slot.order.iter().copied().collect::<BTreeSet<_>>(), BTreeSet::from([0, 1, 2]));
    assert_eq!(slot, draw_one(&tagged()[0], &settings, 7), "the same seed, the same order");
}
