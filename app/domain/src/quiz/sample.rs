//! Questions for the tests of this room.

use super::{Body, Choice, Fraction, Item, Level, OrderingScheme, Pair, Pattern, QuestionForGrading};
use crate::module::Source;

pub(super) fn question(id: &str, body: Body) -> QuestionForGrading {
    QuestionForGrading {
        id: id.parse().expect("a name"),
        objective: "o1".parse().expect("a name"),
        level: Level::Know,
        lesson: None,
        sources: vec![Source { fact: None, reference: "RGPD, art. 33".into(), url: None, as_of: None }],
        tags: Vec::new(),
        mark: Fraction::ONE,
        shuffle: true,
        stem: "?".into(),
        body,
        feedback: String::new(),
    }
}

pub(super) fn choices(fractions: &[&str]) -> Vec<Choice> {
    let choice = |fraction: &&str| Choice {
        text: format!("worth {fraction}"),
        fraction: Fraction::parse_percent(fraction).expect("a number"),
        feedback: "because".into(),
        keep_last: false,
    };
    fractions.iter().map(choice).collect()
}

pub(super) fn items(count: usize) -> Vec<Item> {
    (0..count).map(|number| Item { text: format!("item {number}"), feedback: String::new() }).collect()
}

pub(super) fn ordering(count: usize, scheme: OrderingScheme) -> QuestionForGrading {
    question("ordering", Body::Ordering { items: items(count), scheme })
}

pub(super) fn matching(pairs: u16, rights: usize) -> QuestionForGrading {
    let pair = |right| Pair { left: format!("left {right}"), right, feedback: String::new() };
    question("matching", Body::Matching { pairs: (0..pairs).map(pair).collect(), rights: items(rights) })
}

pub(super) fn short(patterns: &[(&str, &str)]) -> QuestionForGrading {
    let pattern = |(text, fraction): &(&str, &str)| Pattern {
        text: (*text).into(),
        fraction: Fraction::parse_percent(fraction).expect("a number"),
        feedback: String::new(),
    };
    question("short", Body::Short { patterns: patterns.iter().map(pattern).collect(), case: false, accents: false })
}

/// One question of every type.
pub(super) fn every_type() -> Vec<QuestionForGrading> {
    vec![
        question("single", Body::Single(choices(&["100", "0", "-50", "50"]))),
        question("true-false", Body::TrueFalse { key: true, when_true: "yes".into(), when_false: "no".into() }),
        question("multiple", Body::Multiple(choices(&["50", "50", "-50", "-50"]))),
        ordering(4, OrderingScheme::Distance),
        matching(3, 4),
        short(&[("cloud act", "100"), ("cloud*", "50")]),
    ]
}
