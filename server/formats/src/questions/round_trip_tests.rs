use chrono::NaiveDate;
use domain::quiz::{
    Body, Choice, Criterion, Decision, Fill, Fraction, Gap, Item, Level, Number, OrderingScheme, Pair, Pattern, Piece, QuestionType, Span,
    Step, Tolerance, USUAL_PENALTY, Unit,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::sources::tests::{known_facts, source};

/// Beginnings of lines and pieces of them that mean something somewhere in the format.
const MARKS: &str = r"\(x\) |\( \)|\[x\]|\[ \] |\(50%\) |\[-100%\]|>|>>|> |## |##|# |- |- -> |->| -> |1\. |=|= |=50% |===|```|\{last\}| \{last\}|\\|\+\+\+|;|: |type: short|<|\|\[\[|\*|    |~ |~|@ |@|\{1\} |\{2\}|\{1\} \(x\) |\{1\} = |±|\.\.|hint: ";

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

/// Items in their buckets, some of them empty; no two are the same.
fn categorise() -> impl Strategy<Value = Body> {
    (items(), vec((some_words(), 0_usize..4, lines()), 0..5)).prop_map(|(mut buckets, found)| {
        buckets.sort_by(|a, b| a.text.cmp(&b.text));
        buckets.dedup_by(|a, b| a.text == b.text);
        let item = |(left, at, feedback): (String, usize, String)| {
            let right = u16::try_from(at.checked_rem(buckets.len())?).ok()?;
            Some(Pair { left, right, feedback })
        };
        let items = found.into_iter().filter_map(item).collect();
        Body::Categorise { buckets, items }
    })
}

/// A text with so many places, each once, white space at its ends and empty pieces taken away.
fn pieces(places: usize) -> impl Strategy<Value = Vec<Piece>> {
    vec(lines(), places + 1).prop_map(move |words| {
        let mut pieces = Vec::new();
        for (at, words) in words.iter().enumerate() {
            let words = if at == 0 { words.trim_start() } else { words };
            let words = if at == places { words.trim_end() } else { words };
            if !words.is_empty() {
                pieces.push(Piece::Text(words.to_owned()));
            }
            if at < places {
                pieces.push(Piece::Place(u16::try_from(at).expect("few")));
            }
        }
        pieces
    })
}

fn pattern() -> impl Strategy<Value = Pattern> {
    (words(), percent(), lines()).prop_map(|(text, fraction, feedback)| Pattern { text, fraction, feedback })
}

fn gaps() -> impl Strategy<Value = Body> {
    let some_choices = choices(percent()).prop_filter("nothing", |choices| !choices.is_empty()).prop_map(Fill::Choice);
    let typed = (vec(pattern(), 1..3), any::<bool>(), any::<bool>());
    let fill = prop_oneof![some_choices, typed.prop_map(|(patterns, case, accents)| Fill::Typed { patterns, case, accents })];
    let weight = prop_oneof![Just(Fraction::ONE), (1_i64..50).prop_map(|weight| Fraction::of(weight, 4))];
    let gap = (weight, fill).prop_map(|(weight, fill)| Gap { weight, fill });
    vec(gap, 0..4).prop_flat_map(|gaps| pieces(gaps.len()).prop_map(move |text| Body::Gaps { text, gaps: gaps.clone() }))
}

fn hot_text() -> impl Strategy<Value = Body> {
    let span = (words(), any::<bool>(), lines()).prop_map(|(text, right, feedback)| Span { text, right, feedback });
    vec(span, 0..4).prop_flat_map(|spans| pieces(spans.len()).prop_map(move |text| Body::HotText { text, spans: spans.clone() }))
}

fn number() -> impl Strategy<Value = Fraction> {
    let tens = (-999_999_999_999_999_i64..999_999_999_999_999, 0_u32..15);
    tens.prop_map(|(digits, places)| Fraction::of(digits, 10_i64.pow(places)))
}

fn reach() -> impl Strategy<Value = Fraction> {
    number().prop_map(|reach| reach.max(-reach))
}

fn numerical() -> impl Strategy<Value = Body> {
    let percent_of = |reach: Fraction| reach.over(Fraction::whole(100));
    let tolerance = prop_oneof![
        Just(Tolerance::Absolute(Fraction::ZERO)),
        reach().prop_map(Tolerance::Absolute),
        reach().prop_map(move |reach| Tolerance::Relative(percent_of(reach))),
        reach().prop_map(move |reach| Tolerance::Geometric(percent_of(reach))),
    ];
    let value = (number(), tolerance, percent(), lines());
    let value = value.prop_map(|(value, tolerance, fraction, feedback)| Number { value, tolerance, fraction, feedback });
    let unit = (r"[a-z°%/µ]([a-z0-9 ²:.-]{0,4}[a-z0-9²])?", reach()).prop_map(|(name, factor)| Unit { name, factor });
    (vec(value, 0..4), vec(unit, 0..3)).prop_map(|(values, units)| Body::Numerical { values, units })
}

/// Steps whose names differ, leading to one another anyhow.
fn scenario() -> impl Strategy<Value = Body> {
    let decision = (words(), percent(), lines(), option::of(0_usize..9));
    let decision = decision.prop_map(|(text, fraction, feedback, next)| Decision {
        text,
        fraction,
        feedback,
        next: next.map(|next| u16::try_from(next).expect("few")),
    });
    let step = (some_words(), lines(), vec(decision, 0..4)).prop_map(|(name, text, decisions)| Step { name, text, decisions });
    vec(step, 0..4).prop_map(|mut steps| {
        steps.sort_by(|a, b| a.name.cmp(&b.name));
        steps.dedup_by(|a, b| a.name == b.name);
        let count = u16::try_from(steps.len()).expect("few");
        for decision in steps.iter_mut().flat_map(|step| &mut step.decisions) {
            decision.next = decision.next.filter(|next| *next < count);
        }
        Body::Scenario { steps }
    })
}

fn body() -> impl Strategy<Value = Body> {
    let patterns = vec(pattern(), 0..4);
    let criterion = (words(), any::<u16>(), lines()).prop_map(|(text, points, feedback)| Criterion { text, points, feedback });
    let scheme = prop::sample::select(OrderingScheme::ALL);
    prop_oneof![
        choices(percent()).prop_map(Body::Single),
        choices(percent()).prop_map(Body::Multiple),
        shares().prop_map(Body::Multiple),
        (any::<bool>(), lines(), lines()).prop_map(|(key, when_true, when_false)| Body::TrueFalse { key, when_true, when_false }),
        (items(), scheme).prop_map(|(items, scheme)| Body::Ordering { items, scheme }),
        matching(),
        (patterns, any::<bool>(), any::<bool>()).prop_map(|(patterns, case, accents)| Body::Short { patterns, case, accents }),
        categorise(),
        gaps(),
        numerical(),
        hot_text(),
        scenario(),
        vec(criterion, 0..4).prop_map(|rubric| Body::Open { rubric }),
        items().prop_map(|options| Body::Survey { options }),
    ]
}

fn question() -> impl Strategy<Value = QuestionForGrading> {
    let names = (name(), name(), option::of(name()));
    let tags = vec("[a-zé][a-zé #:-]{0,6}[a-zé]", 0..3);
    let about =
        (prop::sample::select(Level::ALL), vec(source(), 0..3), tags, (1_i64..50).prop_map(|mark| Fraction::of(mark, 4)), any::<bool>());
    let penalty = prop_oneof![Just(USUAL_PENALTY), (0_i64..1000).prop_map(|part| Fraction::of(part, 100))];
    let day = option::of((0_i32..3000).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(738_000 + day).expect("a day")));
    let later = (vec(some_words(), 0..3), penalty, option::of(some_words()), day);
    (names, about, (lines(), body(), lines()), later).prop_map(
        |((id, objective, lesson), (level, sources, tags, mark, shuffle), (stem, body, feedback), (hints, penalty, author, review_by))| {
            QuestionForGrading {
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
                hints,
                penalty,
                author,
                review_by,
            }
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

#[test]
fn the_types_with_parts_are_written_as_a_person_would() {
    for text in [
        include_str!("examples/gaps.md"),
        include_str!("examples/hot-text.md"),
        include_str!("examples/scenario.md"),
        include_str!("examples/others.md"),
    ] {
        let (questions, faults) = parse(text, "f", &known_facts());
        assert_eq!(faults, []);
        assert_eq!(questions.iter().flat_map(QuestionForGrading::problems).collect::<Vec<_>>(), []);
        assert_eq!(print(&questions), text);
    }
}

#[test]
fn what_is_read_is_what_was_meant() {
    let body = |text: &str| parse(text, "f", &known_facts()).0.remove(0).body;
    let Body::Gaps { text, gaps } = body(include_str!("examples/gaps.md")) else { panic!("gaps") };
    assert_eq!(text[0], Piece::Text("Prévenir la CNIL dans les ".into()));
    assert_eq!(text.last(), Some(&Piece::Text(" savent.\n\nLe {1} n’est pas un trou.".into())));
    let weights: Vec<_> = gaps.iter().map(|gap| (gap.weight, gap.options())).collect();
    assert_eq!(weights, [(Fraction::of(1, 1), 0), (Fraction::of(2, 1), 3)]);
    assert!(matches!(&gaps[0].fill, Fill::Typed { case: true, accents: false, patterns } if patterns.len() == 2));

    let Body::Scenario { steps } = body(include_str!("examples/scenario.md")) else { panic!("scenario") };
    assert_eq!(steps[0].text, "Le téléphone sonne.\n\n> Bonjour, ici le support.\n\n(x) n’est pas une décision.");
    let ways: Vec<_> = steps[0].decisions.iter().map(|decision| (decision.text.as_str(), decision.next)).collect();
    assert_eq!(ways, [("Raccrocher", Some(1)), ("Demander un nom -> et rappeler", Some(1)), ("Donner le code", None)]);
    assert_eq!(steps[2].decisions, []);

    let (others, _) = parse(include_str!("examples/others.md"), "f", &known_facts());
    let Body::Categorise { buckets, items } = &others[0].body else { panic!("categorise") };
    assert_eq!(buckets.iter().map(|bucket| bucket.text.as_str()).collect::<Vec<_>>(), ["Publique", "Interne", "Secrète"]);
    assert_eq!(items.iter().map(|item| item.right).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!((others[0].hints.len(), others[0].penalty, others[0].author.as_deref()), (2, Fraction::of(1, 4), Some("Zoé")));
    assert_eq!(others[0].review_by.map(|day| day.to_string()).as_deref(), Some("2027-01-31"));
    let Body::Numerical { values, units } = &others[1].body else { panic!("numerical") };
    assert_eq!(values[0].bounds(), Some((Fraction::of(68, 1), Fraction::of(76, 1))));
    assert_eq!(
        units.iter().map(|unit| (unit.name.as_str(), unit.factor)).collect::<Vec<_>>(),
        [("h", Fraction::ONE), ("min", Fraction::of(60, 1))]
    );
}

#[test]
fn the_questions_of_the_guide_are_read_and_may_be_published() {
    let guide = include_str!("../../../../content/README.md");
    let banks: Vec<_> = guide.split("```markdown\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let banks: Vec<_> = banks.into_iter().filter(|bank| bank.starts_with("## ")).collect();
    assert_eq!(banks.len(), 4);
    for bank in banks {
        let (questions, faults) = parse(bank, "f", &known_facts());
        assert_eq!((questions.len(), faults), (1, Vec::new()), "{bank}");
        assert_eq!(questions[0].problems(), [], "{bank}");
    }
}
