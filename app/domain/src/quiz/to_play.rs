//! A question as a person sees it while playing: no field for a solution.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Answer, Body, QuestionForGrading, Slot};

/// A question without its key, its options in the attempt's own order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionToPlay {
    /// What is asked, in Markdown.
    pub stem: String,
    /// What can be answered.
    pub kind: KindToPlay,
}

/// What can be answered. Options are known by their place on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum KindToPlay {
    /// Choose one.
    Single {
        /// The options as shown.
        options: Vec<String>,
    },
    /// True or false.
    TrueFalse,
    /// Choose any.
    Multiple {
        /// The options as shown.
        options: Vec<String>,
    },
    /// Put in order.
    Ordering {
        /// The items as shown.
        items: Vec<String>,
    },
    /// Match.
    Matching {
        /// The left-hand items.
        lefts: Vec<String>,
        /// The right-hand items as shown.
        rights: Vec<String>,
    },
    /// Type.
    Short,
}

impl QuestionToPlay {
    /// The question as this attempt shows it.
    pub fn new(question: &QuestionForGrading, slot: &Slot) -> Self {
        let shown = |texts: Vec<&String>| {
            slot.order.iter().filter_map(|number| texts.get(usize::from(*number)).map(|text| (*text).clone())).collect()
        };
        let kind = match &question.body {
            Body::Single(choices) => KindToPlay::Single { options: shown(choices.iter().map(|choice| &choice.text).collect()) },
            Body::Multiple(choices) => KindToPlay::Multiple { options: shown(choices.iter().map(|choice| &choice.text).collect()) },
            Body::TrueFalse { .. } => KindToPlay::TrueFalse,
            Body::Ordering { items, .. } => KindToPlay::Ordering { items: shown(items.iter().map(|item| &item.text).collect()) },
            Body::Matching { pairs, rights } => KindToPlay::Matching {
                lefts: pairs.iter().map(|pair| pair.left.clone()).collect(),
                rights: shown(rights.iter().map(|item| &item.text).collect()),
            },
            Body::Short { .. } => KindToPlay::Short,
        };
        Self { stem: question.stem.clone(), kind }
    }
}

impl Slot {
    /// An answer given by places on the page, by the author's numbers. A place that is not there becomes a number that no question has.
    #[must_use]
    pub fn to_written(&self, answer: Answer) -> Answer {
        translate(answer, |place| self.order.get(usize::from(place)).copied().unwrap_or(u16::MAX))
    }

    /// A stored answer, by places on the page.
    #[must_use]
    pub fn to_shown(&self, answer: Answer) -> Answer {
        let place_of =
            |number| self.order.iter().position(|other| *other == number).and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX);
        translate(answer, place_of)
    }
}

/// The same answer with every option's number replaced.
fn translate(answer: Answer, number: impl Fn(u16) -> u16) -> Answer {
    match answer {
        Answer::Choice(choice) => Answer::Choice(number(choice)),
        Answer::Set(chosen) => Answer::Set(chosen.into_iter().map(number).collect::<BTreeSet<_>>()),
        Answer::Order(order) => Answer::Order(order.into_iter().map(number).collect()),
        Answer::Pairs(map) => Answer::Pairs(map.into_iter().map(|(left, right)| (left, number(right))).collect::<BTreeMap<_, _>>()),
        same @ (Answer::TrueFalse(_) | Answer::Text(_)) => same,
    }
}
