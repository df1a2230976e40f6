use domain::quiz::{Body, Choice, Fraction, Item, Level, OrderingScheme, Pair, Pattern, QuestionType};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::sources::tests::{known_facts, source};

/// Beginnings of lines and pieces of them that mean something somewhere in the format.
const MARKS: &str = r"\(x\) |\( \)|\[x\]|\[ \] |\(50%\) |\[-100%\]|>|>>|> |## |##|# |- |- -> |->| -> |1\. |=|= |=50% |===|```|\{last\}| \{last\}|\\|\+\+\+|;|: |type: short|<|\|\[\[|\*|    ";

fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![MARKS, "[a-zé’ ]{1,8}", r"\PC{1,4}"];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

/// A text of one line.
fn words() -> impl Strategy<Value = String> {
    line().prop_map(|text| text::line(&text))
}

/// A text of one line with something in it.
fn some_words() -> impl Strategy<Value = String> {
    words().prop_filter("nothing", |text| !text.is_empty())
}

/// A text of several lines, white ones and fenced code among them.
fn lines() -> impl Strategy<Value = String> {
    vec(line(), 0..5).prop_map(|lines| text::block(&lines.join("\n")))
}

fn name() -> impl Strategy<Value = String> {
    "[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?"
}

/// A percentage that is written exactly.
fn percent() -> impl Strategy<Value = Fraction> {
    prop_oneof![
        Just(Fraction::ONE),
        Just(Fraction::ZERO),
        (-1000_i64..1000).prop_map(|part| Fraction::of(part, 100)),
        (-999_999_999_i64..999_999_999).prop_map(|part| Fraction::of(part, 1_000_000_000)),
    ]
}

fn choices(fraction: impl Strategy<Value = Fraction>) -> impl Strategy<Value = Vec<Choice>> {
    let choice = (words(), fraction, lines(), any::<bool>());
    vec(choice.prop_map(|(text, fraction, feedback, keep_last)| Choice { text, fraction, feedback, keep_last }), 0..6)
}

/// Choices of which the right ones share all equally and each wrong one takes a share away, or nothing.
fn shares() -> impl Strategy<Value = Vec<Choice>> {
    choices((-1_i64..2).prop_map(|part| Fraction::of(part, 1))).prop_map(|mut choices| {
        let right = Fraction::whole(choices.iter().filter(|choice| choice.fraction == Fraction::ONE).count());
        for choice in &mut choices {
            choice.fraction = choice.fraction.over(right);
        }
        choices
    })
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    vec((words(), lines()).prop_map(|(text, feedback)| Item { text, feedback }), 0..5)
}

/// Pairs that may share a right-hand side, then distractors.
fn matching() -> impl Strategy<Value = Body> {
    let pairs = vec((some_words(), 0_usize..4, lines()), 0..5);
    (pairs, vec(words(), 4), items()).prop_map(|(found, texts, distractors)| {
        let (mut pairs, mut rights) = (Vec::new(), Vec::<Item>::new());
        for (left, at, feedback) in found {
            let right = rights.iter().position(|item| item.text == texts[at]).unwrap_or_else(|| {
                rights.push(Item { text: texts[at].clone(), feedback: String::new() });
                rights.len() - 1
            });
            pairs.push(Pair { left, right: u16::try_from(right).expect("few"), feedback });
        }
        rights.extend(distractors);
        Body::Matching { pairs, rights }
    })
}

fn body() -> impl Strategy<Value = Body> {
    let pattern = (words(), percent(), lines());
    let patterns = vec(pattern.prop_map(|(text, fraction, feedback)| Pattern { text, fraction, feedback }), 0..4);
    let scheme = prop::sample::select(OrderingScheme::ALL);
    prop_oneof![
        choices(percent()).prop_map(Body::Single),
        choices(percent()).prop_map(Body::Multiple),
        shares().prop_map(Body::Multiple),
        (any::<bool>(), lines(), lines()).prop_map(|(key, when_true, when_false)| Body::TrueFalse { key, when_true, when_false }),
        (items(), scheme).prop_map(|(items, scheme)| Body::Ordering { items, scheme }),
        matching(),
        (patterns, any::<bool>(), any::<bool>()).prop_map(|(patterns, case, accents)| Body::Short { patterns, case, accents }),
    ]
}

fn question() -> impl Strategy<Value = QuestionForGrading> {
    let names = (name(), name(), option::of(name()));
    let tags = vec("[a-zé][a-zé #:-]{0,6}[a-zé]", 0..3);
    let about =
        (prop::sample::select(Level::ALL), vec(source(), 0..3), tags, (1_i64..50).prop_map(|mark| Fraction::of(mark, 4)), any::<bool>());
    (names, about, lines(), body(), lines()).prop_map(
        |((id, objective, lesson), (level, sources, tags, mark, shuffle), stem, body, feedback)| QuestionForGrading {
            id: id.parse().expect("a name"),
            objective: objective.parse().expect("a name"),
            level,
            lesson: lesson.map(|lesson| lesson.parse().expect("a name")),
            sources,
            tags,
            mark,
            shuffle,
            stem,
            body,
            feedback,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_bank_reads_back(questions in vec(question(), 0..3)) {
        let printed = print(&questions);
        let (read, faults) = parse(&printed, "f", &known_facts());
        prop_assert_eq!(&faults, &Vec::new(), "{}", &printed);
        prop_assert_eq!(read, questions, "{}", printed);
    }
}

#[test]
fn every_type_is_drawn() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drawn: Vec<QuestionType> =
        (0..200).filter_map(|_| question().new_tree(&mut runner).ok().map(|tree| tree.current().kind())).collect();
    assert!(QuestionType::ALL.iter().all(|kind| drawn.contains(kind)));
}

#[test]
fn a_question_is_written_as_a_person_would() {
    let text = "\
## q1
type: multiple
objective: o1
level: apply
source: T2-01, T2-03 ; Code pénal <https://l.example/a>
tags: accueil, rh

Une liste :

- a
- b

\\[x] n’est pas une réponse.

[x] Un
> Oui.
>
> Vraiment.
[ ] Deux {last}
[0%] Trois

>> Voilà.
";
    let (questions, faults) = parse(text, "f", &known_facts());
    assert_eq!(faults, []);
    assert_eq!(questions[0].stem, "Une liste :\n\n- a\n- b\n\n[x] n’est pas une réponse.");
    let Body::Multiple(choices) = &questions[0].body else { panic!("multiple") };
    let worth: Vec<_> = choices.iter().map(|choice| (choice.fraction.percent_text(), choice.keep_last)).collect();
    assert_eq!(worth, [("100".to_owned(), false), ("-100".to_owned(), true), ("0".to_owned(), false)]);
    assert_eq!(choices[0].feedback, "Oui.\n\nVraiment.");
    assert_eq!(print(&questions), text);
}

#[test]
fn what_people_write_is_understood() {
    let text = "\u{feff}## q1\r\n\r\ntype : ordering\r\nobjective: o1\r\nshuffle: yes\r\n\r\n\r\nOrdre ?\r\n> une citation\r\n\r\n  1. a\r\n\r\n   > Parce que.\r\n  2. b\r\n>>\r\n>>Fin.\r\n";
    let (questions, faults) = parse(text, "f", &Facts::default());
    assert_eq!(faults, []);
    assert_eq!(
        (questions[0].stem.as_str(), questions[0].feedback.as_str()),
        ("Ordre ?\n> une citation\n\n  1. a\n\n   > Parce que.\n  2. b", "Fin.")
    );
}

#[test]
fn true_and_false_are_written_in_the_reader_s_language() {
    let text = "## q1\ntype: true-false\nobjective: o1\n\n( ) Vrai\n> a\n(x) Faux\n> b\n";
    let (questions, _) = parse(text, "f", &Facts::default());
    let english = print_in(Lang::En, &questions);
    assert!(english.contains("( ) True\n> a\n(x) False\n> b\n"), "{english}");
    assert_eq!(parse(&english, "f", &Facts::default()).0, questions);
}
