use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn found(text: &str) -> Vec<(usize, &'static str)> {
    let (_, faults) = parse(text, "fr/questions.md", &Facts::default());
    faults.into_iter().map(|fault| (fault.line, fault.reason.key)).collect()
}

const SINGLE: &str = "## q1\ntype: single\nobjective: o1\n\nOui ?\n\n";

/// A question of a type with these answers.
fn of(kind: &str, answers: &str) -> String {
    format!("## q1\ntype: {kind}\nobjective: o1\n\nOui ?\n\n{answers}")
}

#[rstest]
#[case::above("\nBonjour\n\n## q1\ntype: single\nobjective: o1\n", &[(2, "text-before-question")])]
#[case::name("## Question 1\ntype: single\nobjective: o1\n", &[(1, "bad-question-name")])]
#[case::no_name("##\ntype: single\nobjective: o1\n", &[(1, "bad-question-name")])]
#[case::no_type("## q1\nobjective: o1\n\nOui ?\n", &[(1, "missing-key")])]
#[case::no_objective("## q1\ntype: single\n\nOui ?\n", &[(1, "missing-key")])]
#[case::empty_value("## q1\ntype: single\nobjective:\n\nOui ?\n", &[(3, "missing-key")])]
#[case::kind("## q1\ntype: essay\nobjective: o1\n", &[(2, "bad-value")])]
#[case::key("## q1\ntype: single\nobjetive: o1\n", &[(3, "unknown-key"), (1, "missing-key")])]
#[case::key_twice("## q1\ntype: single\nobjective: o1\nobjective: o2\n", &[(4, "twice")])]
#[case::other_type("## q1\ntype: single\nobjective: o1\nscheme: distance\ncase: yes\n", &[(4, "key-of-other-type"), (5, "key-of-other-type")])]
#[case::level("## q1\ntype: single\nobjective: o1\nlevel: hard\n", &[(4, "bad-value")])]
#[case::shuffle("## q1\ntype: single\nobjective: o1\nshuffle: non\n", &[(4, "bad-value")])]
#[case::mark("## q1\ntype: single\nobjective: o1\nmark: two\n", &[(4, "bad-number")])]
#[case::objective("## q1\ntype: single\nobjective: O 1\n", &[(3, "bad-name")])]
#[case::lesson("## q1\ntype: single\nobjective: o1\nlesson: Leçon\n", &[(4, "bad-name")])]
#[case::source("## q1\ntype: single\nobjective: o1\nsource: T2-x\n", &[(4, "bad-fact-name")])]
#[case::address("## q1\ntype: single\nobjective: o1\nsource: a <ftp://b>\n", &[(4, "bad-address")])]
#[case::no_blank("## q1\ntype: single\nobjective: o1\nEst-ce que oui ?\n", &[(4, "blank-line-missing")])]
#[case::two_lines(&format!("{SINGLE}(x) Oui\n  bien sûr\n"), &[(8, "answer-not-understood")])]
#[case::glued(&format!("{SINGLE}( ) Non\n(x)Oui\n"), &[(8, "answer-not-understood")])]
#[case::brackets(&format!("{SINGLE}( ) Non\n[x] Oui\n"), &[(8, "wrong-brackets")])]
#[case::percent(&format!("{SINGLE}(x) Oui\n(5O0..%) Non\n"), &[(8, "bad-number")])]
#[case::after(&format!("{SINGLE}(x) Oui\n>> Voilà\n( ) Non\n> Non\n"), &[(9, "after-general-feedback"), (10, "after-general-feedback")])]
#[case::round(&of("multiple", "(x) a\n"), &[(7, "wrong-brackets")])]
#[case::order(&of("true-false", "(x) Faux\n( ) Vrai\n"), &[(7, "true-false-lines")])]
#[case::both(&of("true-false", "(x) Vrai\n(x) Faux\n"), &[(7, "true-false-lines")])]
#[case::neither(&of("true-false", "( ) Vrai\n( ) Faux\n"), &[(7, "true-false-lines")])]
#[case::half(&of("true-false", "(50%) Vrai\n( ) Faux\n"), &[(7, "true-false-lines")])]
#[case::alone(&of("true-false", "(x) Vrai\n"), &[(7, "true-false-lines")])]
#[case::words(&of("true-false", "(x) Oui\n( ) Non\n"), &[(7, "true-false-lines")])]
#[case::numbers(&of("ordering", "1. a\n3. b\n"), &[(8, "wrong-number")])]
#[case::arrow(&of("matching", "- a -> b\n- c\n"), &[(8, "answer-not-understood")])]
#[case::pattern(&of("short", "= a\n=5O%b\n"), &[(8, "answer-not-understood")])]
#[case::pattern_number(&of("short", "= a\n=5O% b\n"), &[(8, "bad-number")])]
#[case::penalty("## q1\ntype: single\nobjective: o1\npenalty: a third\n", &[(4, "bad-number")])]
#[case::review_by("## q1\ntype: single\nobjective: o1\nreview_by: 2027-02-30\n", &[(4, "bad-value")])]
#[case::author_twice("## q1\ntype: single\nobjective: o1\nauthor: a\nauthor: b\n", &[(5, "twice")])]
#[case::weights_elsewhere("## q1\ntype: short\nobjective: o1\nweights: 1\nunits: km\n", &[(4, "key-of-other-type"), (5, "key-of-other-type")])]
#[case::case_of_short("## q1\ntype: short\nobjective: o1\ncase: 1\n", &[(4, "bad-value")])]
#[case::case_of_gaps("## q1\ntype: gaps\nobjective: o1\ncase: first\n", &[(4, "bad-value")])]
#[case::unit_comma("## q1\ntype: numerical\nobjective: o1\nunits: km, m=0,5\n", &[(4, "bad-value")])]
#[case::unit_factor("## q1\ntype: numerical\nobjective: o1\nunits: km, m=x, =3\n", &[(4, "bad-value"), (4, "bad-value")])]
#[case::weight("## q1\ntype: gaps\nobjective: o1\nweights: 1, x\n\n~ {1} {2}\n{1} = a\n{2} = b\n", &[(4, "bad-number")])]
#[case::weights("## q1\ntype: gaps\nobjective: o1\nweights: 1, 2\n\n~ {1}\n{1} = a\n", &[(4, "weights-not-one-a-gap")])]
#[case::gap_order(&of("gaps", "~ {1} {2}\n{2} = a\n{1} = b\n"), &[(8, "place-out-of-order"), (9, "place-out-of-order")])]
#[case::gap_left_out(&of("gaps", "~ {1} {2}\n{1} = a\n{3} = b\n"), &[(9, "place-out-of-order")])]
#[case::gap_mixed(&of("gaps", "~ {1}\n{1} (x) a\n{1} = b\n"), &[(9, "gap-mixed")])]
#[case::gap_mixed_back(&of("gaps", "~ {1}\n{1} = a\n{1} (x) b\n"), &[(9, "gap-mixed")])]
#[case::gap_brackets(&of("gaps", "~ {1}\n{1} [x] a\n"), &[(8, "wrong-brackets")])]
#[case::gap_percent(&of("gaps", "~ {1}\n{1} =5O% a\n{1} = b\n"), &[(8, "bad-number")])]
#[case::gap_bare(&of("gaps", "~ {1}\n{1} a\n"), &[(8, "answer-not-understood")])]
#[case::gap_text_later(&of("gaps", "~ {1}\n{1} = a\n~ b\n"), &[(9, "text-not-first")])]
#[case::said_of_text(&of("gaps", "~ {1}\n> a\n{1} = b\n"), &[(8, "answer-not-understood")])]
#[case::passage_twice(&of("hot-text", "~ {1}\n{1} [x] a\n{1} [ ] b\n"), &[(9, "place-out-of-order")])]
#[case::passage_brackets(&of("hot-text", "~ {1} {2}\n{1} (x) a\n{2} [50%] b\n"), &[(8, "wrong-brackets"), (9, "wrong-brackets")])]
#[case::passage_typed(&of("hot-text", "~ {1}\n{1} = a\n"), &[(8, "answer-not-understood")])]
#[case::number(&of("numerical", "= 72 km\n= 1 ± x\n= 5..2\n= \n=50% 72\n"), &[(7, "bad-number"), (8, "bad-number"), (9, "bad-number"), (10, "bad-number")])]
#[case::points(&of("open", "- a -> 3\n- b -> many\n- c -> -1\n- d\n"), &[(10, "answer-not-understood"), (8, "bad-number"), (9, "bad-number")])]
#[case::unknown_step(&of("scenario", "@ a\nOui ?\n(x) b -> c\n"), &[(9, "unknown-step")])]
#[case::step_twice(&of("scenario", "@ a\n@ a\n@\n"), &[(8, "twice"), (9, "step-without-name")])]
#[case::no_step(&of("scenario", "(x) b\n@ a\n"), &[(7, "decision-outside-step")])]
#[case::decision_brackets(&of("scenario", "@ a\n[x] b\n(5O..%) c\n"), &[(8, "wrong-brackets"), (9, "bad-number")])]
#[case::decision_two_lines(&of("scenario", "@ a\n(x) b\nc\n"), &[(9, "answer-not-understood")])]
#[case::survey(&of("survey", "- a\nb\n"), &[(8, "answer-not-understood")])]
#[case::both_files("## a b\ntype: single\nobjective: o1\n\n## q2\ntype: x\n", &[(1, "bad-question-name"), (6, "bad-value")])]
fn a_mistake_has_its_line(#[case] text: &str, #[case] expected: &[(usize, &'static str)]) {
    assert_eq!(found(text), expected, "{text}");
    assert_eq!(found(&text.replace('\n', "\r\n")), expected, "{text} with other line ends");
}

#[test]
fn the_good_questions_come_through_beside_the_bad() {
    let text = "## q1\ntype: x\n\n## q2\ntype: single\nobjective: o1\n";
    let (questions, faults) = parse(text, "f", &Facts::default());
    assert_eq!((questions.len(), questions[0].id.as_str(), faults.len()), (1, "q2", 1));
}

#[test]
fn a_bank_and_a_question_have_a_limit() {
    let bank = |count: usize| (0..count).fold(String::new(), |all, at| all + &format!("## q{at}\ntype: single\nobjective: o1\n"));
    assert_eq!(found(&bank(MOST_QUESTIONS)), []);
    assert_eq!(found(&bank(MOST_QUESTIONS + 1)), [(3 * MOST_QUESTIONS + 1, "too-many-questions")]);
    let answers = (0..70_000).fold(String::new(), |all, at| all + &format!("- {at} -> {at}\n"));
    assert_eq!(found(&of("matching", &answers)), [(7 + 1000, "too-many-options")]);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in r"\PC{0,200}") {
        parse(&text, "f", &Facts::default());
    }

    #[test]
    fn anything_like_a_question_is_read_without_panic_and_reads_back(
        kind in "single|multiple|true-false|ordering|matching|short|categorise|gaps|numerical|hot-text|scenario|open|survey",
        lines in prop::collection::vec(r"(## |\\?\(x\) |\\?\( \) |\[x\] |\[ \]|\(5,5%\) |\(-x%\)|[1-3]\. |- |- -> |= |=5% |>>?|> |mark: 2|tags: a,|hint: |case: 1|weights: 1|units: km|~ |\\?@ |\{[12]\} |\{1\} \(x\) |\{[12]\} \[x\] |\{2\} = |)(1|±|\.\.|\{1\}|é|->|\{last\}|\\|Vrai|Faux| ){0,4}", 0..14),
    ) {
        let text = format!("## q1\ntype: {kind}\nobjective: o1\n{}\n", lines.join("\n"));
        let (read, faults) = parse(&text, "f", &Facts::default());
        let count = text.lines().count();
        prop_assert!(faults.iter().all(|fault| (1..=count).contains(&fault.line)));
        let (again, faults) = parse(&print(&read), "f", &Facts::default());
        prop_assert_eq!((again, faults), (read, Vec::new()));
    }
}
