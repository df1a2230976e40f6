use super::super::sample::scenario;
use super::super::{Answer, Body, KindToPlay, QuestionToPlay, Slot, Stored};
use super::*;

fn steps() -> Vec<Step> {
    let Body::Scenario { steps } = scenario().body else { unreachable!("a scenario") };
    steps
}

#[test]
fn a_path_is_walked_step_by_step() {
    let steps = steps();
    assert_eq!(walk(&steps, &[]), Some(Walk { sum: Fraction::ZERO, at: Some(0) }));
    assert_eq!(walk(&steps, &[0]), Some(Walk { sum: Fraction::of(6, 10), at: Some(1) }));
    assert_eq!(walk(&steps, &[0, 3]), Some(Walk { sum: Fraction::of(4, 10), at: None }));
    for bad in [&[2][..], &[0, 4], &[0, 2, 2], &[9]] {
        assert_eq!(walk(&steps, bad), None, "{bad:?}");
    }
    assert_eq!(best(&steps), Fraction::ONE);
}

#[test]
fn the_best_path_is_told_and_each_decision_is_held_against_it() {
    let steps = steps();
    assert_eq!(best_path(&steps), [0, 2]);
    assert_eq!([0, 1, 2, 3, 4].map(|number| is_best(&steps, number)), [true, false, true, false, true]);
    assert!(!is_best(&steps, 9) && best_path(&[]).is_empty());
    let mut circle = steps;
    circle[1].decisions[0].next = Some(0);
    assert_eq!(best_path(&circle).len(), 3, "a circle ends");
}

#[test]
fn circles_and_forgotten_steps_are_found() {
    let mut steps = steps();
    assert!(!has_circle(&steps) && reached(&steps) == [true, true, true]);
    steps[1].decisions[0].next = Some(0);
    assert!(has_circle(&steps));
    assert_eq!(best(&steps), Fraction::ONE, "60 + 40: coming back adds nothing");
    steps[0].decisions[1].next = None;
    assert_eq!(reached(&steps), [true, true, false]);
}

#[test]
fn many_ways_that_meet_again_cost_no_time() {
    let decision = |next| Decision { text: "on".into(), fraction: Fraction::ONE, feedback: String::new(), next };
    let step = |number: u16| Step { name: number.to_string(), text: String::new(), decisions: vec![decision(Some(number + 1)); 20] };
    let steps: Vec<_> = (0..40).map(step).collect();
    assert_eq!(best(&steps), Fraction::whole(40));
}

#[test]
fn a_page_shows_only_what_the_decisions_have_led_to() {
    let question = scenario();
    let answer = Some(Answer::Path(vec![0]));
    let slot = Slot { question: question.id.clone(), order: vec![1, 0, 3, 2, 4], stored: Stored { answer, ..Stored::default() } };
    let KindToPlay::Scenario { path, past, text, options } = QuestionToPlay::new(&question, &slot).kind else { unreachable!("a scenario") };
    assert_eq!((path, past), (vec![1], vec![("step a".to_owned(), "worth 60".to_owned())]));
    assert_eq!(text, "step b");
    let shown: Vec<_> = options.iter().map(|option| (option.place, option.text.as_str())).collect();
    assert_eq!(shown, [(2, "worth -20"), (3, "worth 40")]);
}

#[test]
fn a_path_goes_on_until_its_last_decision() {
    let question = scenario();
    for (path, on) in [(&[0][..], true), (&[0, 2], false), (&[], true), (&[9], false)] {
        assert_eq!(goes_on(&question, &Answer::Path(path.to_vec())), on, "{path:?}");
    }
}
