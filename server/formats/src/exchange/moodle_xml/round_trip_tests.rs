use std::collections::BTreeMap;

use domain::ids::QuestionId;
use domain::module::Source;
use domain::quiz::{
    Body, Choice, Criterion, Fill, Fraction, Gap, Item, Level, Number, OrderingScheme, Pair, Pattern, Piece, QuestionForGrading,
    QuestionType, Tolerance, Unit,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{parse, print};
use crate::exchange::html::{line_of_plain, to_markdown};
use crate::exchange::{Attachment, Exchanged, Home};
use crate::{Facts, File};

const FIGURE: &str = "plan.png";

fn raw() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        r"\*|_|`|\[|\]|<|>|&|&amp;|#|- |1\. |\||~|\{|\}|\{1:SA:=a\}|\[\[1\]\]|=|%|\\|:|\$|@@PLUGINFILE@@/|\]\]>|'",
        "[a-zé’ ]{1,8}",
        r"\PC{1,4}"
    ];
    vec(piece, 0..5)
        .prop_map(|pieces| pieces.concat().replace(['\u{e000}', '\u{e001}', '\u{200b}', '\u{ad}', '\u{feff}', '\u{fffe}', '\u{ffff}'], ""))
}

/// A text of one line, as our Markdown has it.
fn line() -> impl Strategy<Value = String> {
    raw()
        .prop_map(|text| line_of_plain(&text.split_whitespace().collect::<Vec<_>>().join(" ")))
        .prop_filter("nothing", |text| !text.is_empty())
}

/// A text of several lines, as our Markdown has it.
fn lines() -> impl Strategy<Value = String> {
    let tag = prop::sample::select(vec![
        "<p>",
        "<b>",
        "</b>",
        "<ul><li>",
        "</li><li>",
        "</ul>",
        "<br>",
        "<blockquote>",
        "<img src='plan.png' alt='Plan'>",
        "<code>",
        "</code>",
    ]);
    let piece = prop_oneof![tag.prop_map(str::to_owned), raw().prop_map(|text| text.replace('&', "&amp;").replace('<', "&lt;"))];
    vec(piece, 0..5).prop_map(|pieces| to_markdown(&pieces.concat(), &|name| (name == FIGURE).then(|| name.to_owned())).markdown)
}

/// Plain words.
fn words() -> impl Strategy<Value = String> {
    raw().prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).prop_filter("nothing", |text| !text.is_empty())
}

fn fraction() -> impl Strategy<Value = Fraction> {
    prop_oneof![
        Just(Fraction::ONE),
        Just(Fraction::ZERO),
        Just(Fraction::THIRD),
        Just(-Fraction::THIRD),
        Just(Fraction::of(1, 6)),
        (-100_i64..100).prop_map(|part| Fraction::of(part, 100))
    ]
}

fn choices() -> impl Strategy<Value = Vec<Choice>> {
    let choice = (line(), fraction(), lines());
    vec(choice.prop_map(|(text, fraction, feedback)| Choice { text, fraction, feedback, keep_last: false }), 1..5)
}

fn patterns() -> impl Strategy<Value = Vec<Pattern>> {
    let text = words().prop_map(|text| text.replace('\\', "\\\\")).prop_filter("unwritable", |text| !text.contains("\\*"));
    vec((text, fraction(), lines()).prop_map(|(text, fraction, feedback)| Pattern { text, fraction, feedback }), 1..4)
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    vec(line().prop_map(|text| Item { text, feedback: String::new() }), 1..5)
}

fn matching() -> impl Strategy<Value = Body> {
    (vec((line(), 0_usize..3), 1..5), vec(line(), 3), vec(line(), 0..2)).prop_map(|(found, texts, alone)| {
        let (mut pairs, mut rights) = (Vec::new(), Vec::<Item>::new());
        let place = |text: &String, rights: &mut Vec<Item>| {
            rights.iter().position(|item| item.text == *text).unwrap_or_else(|| {
                rights.push(Item { text: text.clone(), feedback: String::new() });
                rights.len() - 1
            })
        };
        for (left, at) in found {
            let right = u16::try_from(place(&texts[at], &mut rights)).expect("few");
            pairs.push(Pair { left, right, feedback: String::new() });
        }
        for text in &alone {
            place(text, &mut rights);
        }
        Body::Matching { pairs, rights }
    })
}

fn gaps() -> impl Strategy<Value = Body> {
    let typed = (patterns(), any::<bool>()).prop_map(|(patterns, case)| Fill::Typed { patterns, case, accents: true });
    let gap = (1_i64..9, prop_oneof![choices().prop_map(Fill::Choice), typed]);
    let gap = gap.prop_map(|(weight, fill)| Gap { weight: Fraction::of(weight, 1), fill });
    vec((words(), gap, any::<bool>()), 1..4).prop_map(|parts| {
        let (mut text, mut gaps) = (Vec::new(), Vec::new());
        for (at, (words, gap, broken)) in parts.into_iter().enumerate() {
            text.push(Piece::Text(if broken && at > 0 { format!("\n{words} ") } else { words }));
            text.push(Piece::Place(u16::try_from(at).expect("few")));
            gaps.push(gap);
        }
        Body::Gaps { text, gaps }
    })
}

fn numerical() -> impl Strategy<Value = Body> {
    let decimal = |units: i64| Fraction::of(units, 1000);
    let value = (-999_999_i64..999_999, 0_i64..99_999, fraction(), lines()).prop_map(move |(value, reach, fraction, feedback)| Number {
        value: decimal(value),
        tolerance: Tolerance::Absolute(decimal(reach)),
        fraction,
        feedback,
    });
    let unit = ("[a-z€°/²]{1,4}", 1_i64..99_999).prop_map(move |(name, factor)| Unit { name, factor: decimal(factor) });
    (vec(value, 1..3), vec(unit, 0..3)).prop_map(|(values, mut units)| {
        if let Some(first) = units.first_mut() {
            first.factor = Fraction::ONE;
        }
        Body::Numerical { values, units }
    })
}

fn body() -> impl Strategy<Value = Body> {
    let criterion = (line(), 1_u16..20, lines()).prop_map(|(text, points, feedback)| Criterion { text, points, feedback });
    prop_oneof![
        choices().prop_map(Body::Single),
        choices().prop_map(Body::Multiple),
        (any::<bool>(), lines(), lines()).prop_map(|(key, when_true, when_false)| Body::TrueFalse { key, when_true, when_false }),
        (items(), prop::sample::select(OrderingScheme::ALL)).prop_map(|(items, scheme)| Body::Ordering { items, scheme }),
        matching(),
        (patterns(), any::<bool>()).prop_map(|(patterns, case)| Body::Short { patterns, case, accents: true }),
        gaps(),
        numerical(),
        vec(criterion, 1..3).prop_map(|rubric| Body::Open { rubric }),
    ]
}

fn source() -> impl Strategy<Value = Source> {
    let url = prop::option::of(Just("https://cnil.fr/a?b=1&c=2".to_owned()));
    (words(), url, prop::option::of(Just("2026-06".to_owned()))).prop_map(|(reference, url, as_of)| Source {
        fact: None,
        reference,
        url,
        as_of,
    })
}

fn exchanged() -> impl Strategy<Value = Exchanged> {
    let about = (vec(source(), 0..3), vec("[a-zé]{1,6}( [a-z]{1,6})?", 0..3), 1_i64..50, any::<bool>(), vec(lines(), 0..3));
    (about, lines(), body(), lines(), "[a-z]{1,5}(/[A-Z]{1,5})?", prop::option::of(0_i64..10)).prop_map(
        |((sources, mut tags, mark, shuffle, mut hints), stem, body, feedback, category, penalty)| {
            tags.sort();
            tags.dedup();
            hints.retain(|hint| !hint.is_empty());
            let shuffled =
                matches!(body.kind(), QuestionType::Single | QuestionType::Multiple | QuestionType::Matching | QuestionType::Gaps);
            let question = QuestionForGrading {
                id: "q".parse().expect("a name"),
                objective: "o1".parse().expect("a name"),
                level: Level::Know,
                lesson: None,
                sources,
                tags,
                mark: Fraction::of(mark, 4),
                shuffle: shuffle || !shuffled,
                stem,
                body,
                feedback,
                hints,
                penalty: penalty.map_or(Fraction::THIRD, |tenths| Fraction::of(tenths, 10)),
                author: None,
                review_by: None,
            };
            Exchanged { question, title: "Titre".to_owned(), category, line: 0, changed: Vec::new() }
        },
    )
}

fn figures() -> BTreeMap<String, File> {
    BTreeMap::from([(FIGURE.to_owned(), File::Bytes(b"\x89PNG\r\n\x1a\n.".to_vec()))])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back(mut questions in vec(exchanged(), 0..3)) {
        for (at, one) in questions.iter_mut().enumerate() {
            one.question.id = format!("q{at}").parse::<QuestionId>().expect("a name");
        }
        let printed = print(&questions, &figures());
        prop_assert_eq!(&printed.refused, &Vec::new());
        let facts = Facts::default();
        let read = parse(printed.text.as_bytes(), &Home { objective: "o1".parse().expect("a name"), facts: &facts });
        let read = read.map_err(|unusable| TestCaseError::fail(format!("{unusable:?}\n{}", printed.text)))?;
        prop_assert_eq!(&read.refused, &Vec::new(), "{}", printed.text);
        let shows = |attachments: &[Attachment]| attachments.iter().all(|one| one.name == FIGURE);
        prop_assert!(shows(&read.attachments));
        for (read, one) in read.questions.iter().zip(&questions) {
            prop_assert_eq!(&read.question, &one.question, "{}", printed.text);
            prop_assert_eq!((&read.title, &read.category), (&one.title, &one.category));
        }
        prop_assert_eq!(read.questions.len(), questions.len());
    }
}
