use rstest::rstest;

use super::*;
use crate::module::Lesson;
use crate::quiz::sample::question;
use crate::quiz::{Body, Choice, Fraction, Item, OrderingScheme, Pair, Pattern, Settings};

fn choice(percent: &str, feedback: &str) -> Choice {
    let fraction = Fraction::parse_percent(percent).expect("a number");
    Choice { text: format!("option {percent} {feedback}"), fraction, feedback: feedback.into(), keep_last: false }
}

fn module() -> Module {
    let lesson = Lesson {
        id: "l1".parse().expect("a name"),
        title: "L".into(),
        minutes: 1,
        objectives: Vec::new(),
        sources: Vec::new(),
        body: "x".into(),
    };
    let edition = Edition {
        title: "T".into(),
        objectives: vec![("o1".parse().expect("a name"), "know".into())],
        lessons: vec![lesson],
        questions: vec![question("q1", Body::Single(vec![choice("100", "a"), choice("0", "b")]))],
        ..Edition::default()
    };
    Module {
        slug: "m".parse().expect("a name"),
        minutes: 5,
        valid_as_of: chrono::NaiveDate::MIN,
        review_by: chrono::NaiveDate::MAX,
        quiz: Settings { questions: 1, ..Settings::default() },
        editions: [(Lang::Fr, edition)].into(),
        media: Vec::new(),
    }
}

fn keys(module: &Module) -> Vec<&'static str> {
    module.problems().into_iter().map(|problem| problem.reason.key).collect()
}

#[test]
fn a_good_module_has_no_problem() {
    assert_eq!(module().problems(), Vec::new());
}

#[test]
fn the_bank_must_hold_what_the_draw_asks_for() {
    let mut small = module();
    small.quiz.questions = 8;
    let problems = small.problems();
    assert_eq!(problems[0].reason.key, "bank-too-small");
    assert_eq!(problems[0].reason.values, [("holds", "1".to_owned()), ("asks", "8".to_owned())]);
}

#[rstest]
#[case::no_key(Body::Single(vec![choice("50", "a"), choice("0", "b")]), &["no-right-option"])]
#[case::alone(Body::Single(vec![choice("100", "a")]), &["too-few-options"])]
#[case::silent(Body::Single(vec![choice("100", "a"), choice("0", "")]), &["option-without-feedback"])]
#[case::too_much(Body::Single(vec![choice("100", "a"), choice("-150", "b")]), &["fraction-out-of-bounds"])]
#[case::sum(Body::Multiple(vec![choice("50", "a"), choice("40", "b"), choice("0", "c")]), &["right-options-not-one"])]
#[case::thirds(Body::Multiple(vec![choice("33.33333", "a"), choice("33.33333", "b"), choice("33.33334", "c")]), &[])]
#[case::silent_false(Body::TrueFalse { key: true, when_true: "a".into(), when_false: " ".into() }, &["option-without-feedback"])]
#[case::same(Body::Ordering { items: vec![Item { text: "a".into(), feedback: String::new() }; 2], scheme: OrderingScheme::Distance }, &["options-not-distinct"])]
#[case::one_pair(Body::Matching { pairs: vec![Pair { left: "a".into(), right: 0, feedback: String::new() }], rights: vec![Item { text: "b".into(), feedback: String::new() }] }, &["too-few-options"])]
#[case::anything(Body::Short { patterns: vec![Pattern { text: "**".into(), fraction: Fraction::ONE, feedback: String::new() }], case: false, accents: false }, &["pattern-takes-anything"])]
#[case::nothing(Body::Short { patterns: Vec::new(), case: false, accents: false }, &["no-right-option"])]
fn a_question_is_checked(#[case] body: Body, #[case] expected: &[&str]) {
    let found: Vec<_> = question("q", body).problems().into_iter().map(|reason| reason.key).collect();
    assert_eq!(found, expected);
}

#[test]
fn names_must_exist_and_be_alone() {
    let mut bad = module();
    let edition = bad.editions.get_mut(&Lang::Fr).expect("French");
    let mut twin = edition.questions[0].clone();
    twin.objective = "o9".parse().expect("a name");
    twin.lesson = Some("l9".parse().expect("a name"));
    twin.sources.clear();
    edition.questions.push(twin);
    edition.objectives.push(("o2".parse().expect("a name"), "apply".into()));
    assert_eq!(
        keys(&bad),
        ["more-objectives-than-questions", "objective-without-question", "twice", "no-source", "unknown-objective", "unknown-lesson"]
    );
}

#[test]
fn a_translation_keeps_the_shape() {
    let mut bad = module();
    let mut english = bad.master().clone();
    english.questions[0].body = Body::Single(vec![choice("0", "a"), choice("100", "b")]);
    english.questions.push(question("q2", Body::Single(vec![choice("100", "a"), choice("0", "b")])));
    bad.editions.insert(Lang::En, english);
    assert_eq!(keys(&bad), ["other-shape-than-french", "not-in-french"]);
}

#[test]
fn a_short_answer_is_taken_in_any_language() {
    let short = |text: &str| {
        let pattern = Pattern { text: text.into(), fraction: Fraction::ONE, feedback: String::new() };
        question("q1", Body::Short { patterns: vec![pattern], case: false, accents: false })
    };
    let mut both = module();
    let mut english = both.master().clone();
    english.questions = vec![short("the law")];
    both.editions.insert(Lang::En, english);
    both.editions.get_mut(&Lang::Fr).expect("French").questions = vec![short("le droit")];
    let both = both.accepting_every_language();
    let key = both.key(&"q1".parse().expect("a name")).expect("there");
    for text in ["le droit", "the law"] {
        assert_eq!(crate::quiz::grade(key, Some(&crate::quiz::Answer::Text(text.into()))), Fraction::ONE, "{text}");
    }
}
