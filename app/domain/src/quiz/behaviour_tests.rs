use proptest::prelude::*;
use rstest::rstest;

use super::super::sample::{choices, open, question};
use super::*;

fn stored(tries: &[u16], answer: Option<u16>) -> Stored {
    Stored { answer: answer.map(Answer::Choice), tries: tries.iter().copied().map(Answer::Choice).collect(), ..Stored::default() }
}

/// Options worth 100, 50, 0 and −50 %, two hints, a penalty of a third.
fn hinted() -> QuestionForGrading {
    let mut one = question("single", Body::Single(choices(&["100", "50", "0", "-50"])));
    one.hints = vec!["first".into(), "second".into()];
    one
}

#[rstest]
#[case(Behaviour::Deferred, &[], Some(0), Fraction::ONE)]
#[case(Behaviour::Deferred, &[], None, Fraction::ZERO)]
#[case(Behaviour::Immediate, &[3], Some(3), Fraction::of(-1, 2))]
#[case(Behaviour::Interactive, &[0], Some(0), Fraction::ONE)]
#[case(Behaviour::Interactive, &[2, 0], Some(0), Fraction::of(2, 3))]
#[case(Behaviour::Interactive, &[2, 1, 0], Some(0), Fraction::THIRD)]
#[case(Behaviour::Interactive, &[2, 3], Some(3), Fraction::ZERO)]
#[case(Behaviour::Interactive, &[2], Some(0), Fraction::of(2, 3))]
#[case(Behaviour::Interactive, &[2], Some(2), Fraction::ZERO)]
#[case(Behaviour::Interactive, &[], Some(1), Fraction::of(1, 2))]
#[case(Behaviour::Adaptive, &[1, 2], Some(2), Fraction::of(1, 2))]
#[case(Behaviour::Adaptive, &[1, 0], Some(0), Fraction::of(2, 3))]
#[case(Behaviour::Adaptive, &[2, 3, 1, 0], Some(0), Fraction::ZERO)]
#[case(Behaviour::Adaptive, &[3], Some(3), Fraction::ZERO)]
fn tries_cost_as_the_behaviour_says(
    #[case] behaviour: Behaviour,
    #[case] tries: &[u16],
    #[case] answer: Option<u16>,
    #[case] worth: Fraction,
) {
    assert_eq!(earned(&hinted(), behaviour, &stored(tries, answer)), Earned::Fraction(worth));
}

#[rstest]
#[case(Behaviour::Deferred, &[0], false, None)]
#[case(Behaviour::Immediate, &[2], true, None)]
#[case(Behaviour::Interactive, &[], false, None)]
#[case(Behaviour::Interactive, &[2], false, Some("first"))]
#[case(Behaviour::Interactive, &[2, 3], false, Some("second"))]
#[case(Behaviour::Interactive, &[2, 3, 2], true, None)]
#[case(Behaviour::Interactive, &[2, 0], true, None)]
#[case(Behaviour::Adaptive, &[2, 3, 2, 3], false, None)]
#[case(Behaviour::Adaptive, &[2, 0], true, None)]
fn a_question_closes_when_right_or_out_of_tries(
    #[case] behaviour: Behaviour,
    #[case] tries: &[u16],
    #[case] closed: bool,
    #[case] said: Option<&str>,
) {
    let stored = stored(tries, tries.last().copied());
    assert_eq!((is_closed(&hinted(), behaviour, &stored), hint(&hinted(), behaviour, &stored)), (closed, said));
}

#[rstest]
#[case(1, 1, Fraction::THIRD)]
#[case(2, 1, Fraction::of(2, 3))]
#[case(3, 1, Fraction::ONE)]
#[case(1, 0, Fraction::ZERO)]
#[case(2, 0, Fraction::of(-2, 3))]
#[case(3, 0, Fraction::of(-2, 1))]
fn certainty_weighs(#[case] level: u8, #[case] right: i64, #[case] worth: Fraction) {
    assert_eq!(Certainty::applied(Certainty::of_level(level), Fraction::of(right, 1)), worth);
    assert_eq!(Certainty::of_level(level).map(Certainty::level), Some(level));
}

#[test]
fn who_does_not_say_is_not_very_sure() {
    assert_eq!(Certainty::applied(None, Fraction::ONE), Fraction::THIRD);
    assert_eq!((Certainty::of_level(0), Certainty::of_level(4)), (None, None));
}

#[test]
fn an_open_text_waits_unless_it_is_blank_or_marked() {
    let mut stored = Stored::default();
    assert_eq!(earned(&open(), Behaviour::Deferred, &stored), Earned::Fraction(Fraction::ZERO));
    stored.answer = Some(Answer::Text("x".into()));
    assert_eq!(earned(&open(), Behaviour::Deferred, &stored), Earned::WaitsForMarking);
    stored.marked = Some(Fraction::of(2, 5));
    assert_eq!(earned(&open(), Behaviour::Deferred, &stored), Earned::Fraction(Fraction::of(2, 5)));
    assert!(
        !can_check(&open(), Behaviour::Immediate)
            && !can_check(&hinted(), Behaviour::Deferred)
            && can_check(&hinted(), Behaviour::Adaptive)
    );
}

proptest! {
    #[test]
    fn no_behaviour_leaves_the_bounds(tries in proptest::collection::vec(0_u16..4, 0..6), answer in proptest::option::of(0_u16..4)) {
        for behaviour in Behaviour::ALL {
            let earned = earned(&hinted(), *behaviour, &stored(&tries, answer)).fraction();
            prop_assert!(earned <= Fraction::ONE && earned >= Fraction::of(-1, 2));
        }
    }
}
