use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rstest::rstest;
use uuid::Uuid;

use super::super::sample::{choices, question, short};
use super::super::{Answer, Body, Fraction, Item, Piece, QuestionForGrading, Settings, Span};
use super::tests::close;
use super::*;
use crate::ids::PersonId;
use crate::locale::Lang;
use crate::module::{Edition, Module};

fn module(questions: Vec<QuestionForGrading>) -> Module {
    Module {
        slug: "m".parse().expect("a name"),
        minutes: 5,
        valid_as_of: NaiveDate::default(),
        review_by: NaiveDate::default(),
        quiz: Settings::default(),
        editions: BTreeMap::from([(Lang::Fr, Edition { questions, ..Edition::default() })]),
        media: Vec::new(),
    }
}

fn single(id: &str, fractions: &[&str]) -> QuestionForGrading {
    question(id, Body::Single(choices(fractions)))
}

fn person(number: u128) -> PersonId {
    Uuid::from_u128(number).into()
}

/// An attempt whose answers are option numbers of a first question, and marks in tenths of a second.
fn attempt(key: &Key, who: u128, option: u16, tenths: i64) -> Graded {
    let earned = if option == 0 { 1_000_000_000 } else { 0 };
    let cells = [
        key.cell(&"q1".parse().expect("a name"), earned, Some(&Answer::Choice(option))),
        key.cell(&"q2".parse().expect("a name"), tenths * 100_000_000, None),
    ];
    Graded { person: person(who), number: 1, part: Fraction::ZERO, cells: cells.into_iter().flatten().collect() }
}

fn report_of(module: &Module, rows: &[(u16, i64)]) -> Report {
    let mut bank = Bank::new(module);
    let key = bank.key(module);
    let attempts: Vec<_> = (0..).zip(rows).map(|(who, (option, tenths))| attempt(&key, who, *option, *tenths)).collect();
    bank.report(&counting(&attempts, Which::All))
}

#[rstest]
#[case(Which::First, &[(1, 1), (2, 1)])]
#[case(Which::Best, &[(1, 2), (2, 1)])]
#[case(Which::Last, &[(1, 3), (2, 2)])]
#[case(Which::All, &[(1, 3), (1, 1), (2, 2), (1, 2), (2, 1)])]
fn each_person_counts_once_unless_all_attempts_do(#[case] which: Which, #[case] expected: &[(u128, u32)]) {
    // Person 1: 50 %, 80 %, 80 %. Person 2: 60 %, 40 %.
    let table = [(1, 3, 8), (1, 1, 5), (2, 2, 4), (1, 2, 8), (2, 1, 6)];
    let graded =
        |(who, number, tenths): (u128, u32, i64)| Graded { person: person(who), number, part: Fraction::of(tenths, 10), cells: Vec::new() };
    let attempts = table.map(graded);
    let found = counting(&attempts, which).into_iter().map(|attempt| (attempt.person, attempt.number));
    let expected = expected.iter().map(|(who, number)| (person(*who), *number));
    assert_eq!(found.collect::<BTreeSet<_>>(), expected.collect());
    assert_eq!(which.word().parse(), Ok(which));
}

#[test]
fn a_question_and_its_options_stay_the_same_over_versions() {
    let mut old = single("q1", &["100", "0", "-50"]);
    old.mark = Fraction::whole(4);
    let mut new = single("q1", &["-50", "100", "0", "-100"]);
    new.mark = Fraction::whole(2);
    let (old, new) = (module(vec![old, short(&[("x", "100")])]), module(vec![new]));
    let mut bank = Bank::new(&new);
    let (old_key, new_key) = (bank.key(&old), bank.key(&new));
    let q1 = "q1".parse().expect("a name");
    let graded = |who, key: &Key, nanos, option| Graded {
        person: person(who),
        number: 1,
        part: Fraction::ZERO,
        cells: key.cell(&q1, nanos, Some(&Answer::Choice(option))).into_iter().collect(),
    };
    // Both chose the right option, which an author has moved; one chose what was taken out of no version.
    let mut attempts = vec![graded(1, &old_key, 1_000_000_000, 0), graded(2, &new_key, 1_000_000_000, 1), graded(3, &new_key, 0, 3)];
    let report = bank.report(&counting(&attempts, Which::All));
    let [question] = report.questions.as_slice() else { panic!("one question, not {:?}", report.questions) };
    let chosen: Vec<_> = question.options.iter().map(|option| (option.right, option.figures.chosen)).collect();
    assert_eq!(chosen, [(false, 0), (true, 2), (false, 0), (false, 1)]);
    assert!(question.figures.facility.is_some_and(|facility| (facility - 200.0 / 3.0).abs() < 1e-9), "in the newest version's marks");
    assert!(report.whole.mean.is_some_and(|mean| (mean - 4.0 / 3.0).abs() < 1e-9));
    assert_eq!(old_key.cell(&"nowhere".parse().expect("a name"), 0, None), None);

    let gone = old_key.cell(&"short".parse().expect("a name"), 0, Some(&Answer::Text("x".into()))).expect("the old version has it");
    attempts[0].cells.push(gone);
    let report = bank.report(&counting(&attempts, Which::All));
    let last = report.questions.last().expect("two questions");
    assert!(last.retired && last.id.as_str() == "short" && last.options.is_empty() && report.drawn);
}

#[test]
fn consistency_of_a_drawn_quiz_goes_by_place() {
    let module = module(vec![single("a", &["100", "0"]), single("b", &["100", "0"]), single("c", &["100", "0"])]);
    let mut bank = Bank::new(&module);
    let key = bank.key(&module);
    let cell = |id: &str, right: bool| key.cell(&id.parse().expect("a name"), if right { 1_000_000_000 } else { 0 }, None);
    let rows = [("a", true, "b", true), ("b", false, "c", false), ("c", true, "a", true), ("a", true, "c", false)];
    let graded = |(who, (one, first, two, second)): (u128, (&str, bool, &str, bool))| Graded {
        person: person(who),
        number: 1,
        part: Fraction::ZERO,
        cells: [cell(one, first), cell(two, second)].into_iter().flatten().collect(),
    };
    let mut attempts: Vec<_> = (0..).zip(rows).map(graded).collect();
    let report = bank.report(&counting(&attempts, Which::All));
    assert!(report.drawn);
    // By place: 1 0 1 1 and 1 0 1 0, T = 2 0 2 1: 100 · 2 · (1 − (1⁄4 + 1⁄3) ⁄ (11⁄12)) = 800⁄11.
    assert!(report.whole.cic.is_some_and(|cic| (cic - 800.0 / 11.0).abs() < 1e-9), "{:?}", report.whole.cic);
    attempts[0].cells.pop();
    assert_eq!(bank.report(&counting(&attempts, Which::All)).whole.cic, None, "attempts of two lengths are not compared");
}

#[test]
fn advice_is_given_for_what_is_wrong_and_for_nothing_else() {
    let mut second = question("q2", Body::Multiple(choices(&["100"])));
    second.mark = Fraction::whole(5);
    let module = module(vec![single("q1", &["100", "0", "-50", "-100"]), second]);
    let advice = |rows: &[(u16, i64)]| report_of(&module, rows).questions[0].advice();
    let good: Vec<_> = (0..20).map(|n| if n < 10 { (0, 8) } else { ([1, 2, 3][n % 3], 2) }).collect();
    assert_eq!(advice(&good), []);
    let turned: Vec<_> = good.iter().map(|(option, tenths)| (*option, 10 - tenths)).collect();
    assert_eq!(advice(&turned)[0], Advice::CheckKey);
    // The wrong options that the better people choose are named, too.
    assert!(advice(&[(1, 10), (1, 10), (1, 9), (0, 1), (0, 2), (0, 1), (2, 3), (0, 2), (3, 3), (0, 1)]).contains(&Advice::Attractive(1)));
    let unchosen: Vec<_> = good.iter().map(|(option, tenths)| (if *option == 2 { 1 } else { *option }, *tenths)).collect();
    assert_eq!(advice(&unchosen), [Advice::Unchosen(2)]);
    assert_eq!(advice(&[(0, 5); 10]), [Advice::TooEasy, Advice::Unchosen(1), Advice::Unchosen(2), Advice::Unchosen(3)]);
    assert!(advice(&[(1, 5); 10]).contains(&Advice::TooHard));
    assert_eq!(advice(&[(0, 5); 9]), [], "nine people are too few");
}

#[test]
fn who_is_hardly_ever_right_does_no_better_than_chance() {
    let module = module(vec![single("q1", &["100", "0"]), question("q2", Body::Multiple(choices(&["100"])))]);
    let rows: Vec<_> = (0..20).map(|n| (u16::from(n % 3 > 0), n / 2)).collect();
    let report = report_of(&module, &rows);
    assert_eq!(report.questions[0].guess, Some(50.0));
    assert!(report.questions[0].advice().contains(&Advice::NoBetterThanChance));
}

#[test]
fn an_opinion_is_counted_and_never_advised_upon() {
    let item = |text: &str| Item { text: text.into(), feedback: String::new() };
    let opinion = question("q1", Body::Survey { options: vec![item("Oui"), item("Non"), item("Sans avis")] });
    let clauses = Body::HotText {
        text: vec![Piece::Place(0), Piece::Place(1)],
        spans: vec![
            Span { text: "risk".into(), right: true, feedback: String::new() },
            Span { text: "none".into(), right: false, feedback: String::new() },
        ],
    };
    let module = module(vec![opinion, question("q2", clauses), question("q3", Body::Multiple(choices(&["100"])))]);
    let mut bank = Bank::new(&module);
    let key = bank.key(&module);
    let cell = |id: &str, nanos, answer: &Answer| key.cell(&id.parse().expect("a name"), nanos, Some(answer));
    let graded = |who: u16| Graded {
        person: person(who.into()),
        number: 1,
        part: Fraction::ZERO,
        cells: [
            cell("q1", 0, &Answer::Choice(who % 2)),
            cell("q2", 1_000_000_000, &Answer::Set([who % 4 / 3].into())),
            cell("q3", i64::from(who) * 10_000_000, &Answer::Set([0].into())),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let attempts: Vec<_> = (0..20).map(graded).collect();
    let report = bank.report(&counting(&attempts, Which::All));
    let chosen = |place: usize| report.questions[place].options.iter().map(|option| option.figures.chosen).collect::<Vec<_>>();
    assert_eq!((chosen(0), chosen(1)), (vec![10, 10, 0], vec![15, 5]));
    assert_eq!((report.questions[0].figures.facility, report.questions[0].advice()), (None, Vec::new()));
    assert!(report.questions[1].options[0].right && !report.questions[1].options[1].right);
    // Two questions bear marks, of which one does not vary: 100 · 2 · (1 − 1).
    assert!(report.whole.cic.is_some_and(|cic| cic.abs() < 1e-9), "{:?}", report.whole.cic);
}

#[test]
fn a_report_is_stored_and_read_back() {
    let module = module(vec![single("q1", &["100", "0"]), question("q2", Body::Multiple(choices(&["100"])))]);
    let report = report_of(&module, &[(0, 5), (1, 3), (0, 7)]);
    let json = serde_json::to_string(&report).expect("JSON");
    let read: Report = serde_json::from_str(&json).expect("a report");
    // Figures come back to the last digit but one.
    assert!(close(read.whole.sd, report.whole.sd) && read.whole.n == 3);
    assert_eq!(
        read.questions.iter().map(|question| &question.id).collect::<Vec<_>>(),
        report.questions.iter().map(|question| &question.id).collect::<Vec<_>>()
    );
}
