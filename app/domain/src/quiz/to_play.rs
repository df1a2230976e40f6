//! A question as a person sees it while playing: no field for a solution.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::body::gap_option;
use super::scenario::{decision, first_decision, walk};
use super::{Answer, Body, Fill, Filled, Gap, Piece, QuestionForGrading, Slot, Step};

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
    /// Put each item into a bucket.
    Categorise {
        /// The items as shown.
        items: Vec<String>,
        /// The buckets.
        buckets: Vec<String>,
    },
    /// Fill the gaps.
    Gaps {
        /// The text.
        text: Vec<Piece>,
        /// The gaps, by their numbers in the text.
        gaps: Vec<GapToPlay>,
    },
    /// Type a number.
    Numerical {
        /// Units; with more than one, one is to be chosen.
        units: Vec<String>,
    },
    /// Choose passages of a text.
    HotText {
        /// The text.
        text: Vec<Piece>,
        /// The passages, by their numbers in the text.
        spans: Vec<String>,
    },
    /// Decide; only what the decisions taken have led to is shown.
    Scenario {
        /// The decisions taken, by their places.
        path: Vec<u16>,
        /// The steps behind: what happened, and what was decided.
        past: Vec<(String, String)>,
        /// What happens now, in Markdown; empty when the last decision ended the case.
        text: String,
        /// What can be decided; none at the end.
        options: Vec<Placed>,
    },
    /// Write.
    Open {
        /// What will be looked at, with its points.
        criteria: Vec<(String, u16)>,
    },
    /// Say what one thinks: one of the options, or a text when there are none.
    Survey {
        /// The options as shown.
        options: Vec<String>,
    },
}

/// An option with its place among those of the whole question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Placed {
    /// Its place.
    pub place: u16,
    /// Its words.
    pub text: String,
}

/// A gap without its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GapToPlay {
    /// Choose.
    Choice(Vec<Placed>),
    /// Type.
    Typed,
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
            Body::Categorise { buckets, items } => KindToPlay::Categorise {
                items: shown(items.iter().map(|item| &item.left).collect()),
                buckets: buckets.iter().map(|bucket| bucket.text.clone()).collect(),
            },
            Body::Gaps { text, gaps } => KindToPlay::Gaps { text: text.clone(), gaps: gaps_to_play(gaps, slot) },
            Body::Numerical { units, .. } => KindToPlay::Numerical { units: units.iter().map(|unit| unit.name.clone()).collect() },
            Body::HotText { text, spans } => {
                KindToPlay::HotText { text: text.clone(), spans: spans.iter().map(|span| span.text.clone()).collect() }
            }
            Body::Scenario { steps } => scenario_to_play(steps, slot),
            Body::Open { rubric } => {
                KindToPlay::Open { criteria: rubric.iter().map(|criterion| (criterion.text.clone(), criterion.points)).collect() }
            }
            Body::Survey { options } => KindToPlay::Survey { options: shown(options.iter().map(|option| &option.text).collect()) },
        };
        Self { stem: question.stem.clone(), kind }
    }
}

/// The options of a run of places, in the attempt's order.
fn placed<'a>(slot: &Slot, from: usize, count: usize, text: impl Fn(u16) -> Option<&'a String>) -> Vec<Placed> {
    let places = (0_u16..).zip(&slot.order).skip(from).take(count);
    places.filter_map(|(place, number)| text(*number).map(|text| Placed { place, text: text.clone() })).collect()
}

fn gaps_to_play(gaps: &[Gap], slot: &Slot) -> Vec<GapToPlay> {
    let mut from = 0;
    let mut all = Vec::with_capacity(gaps.len());
    for gap in gaps {
        let count = gap.options();
        all.push(match gap.fill {
            Fill::Choice(_) => GapToPlay::Choice(placed(slot, from, count, |number| gap_option(gaps, number).map(|found| &found.1.text))),
            Fill::Typed { .. } => GapToPlay::Typed,
        });
        from += count;
    }
    all
}

fn scenario_to_play(steps: &[Step], slot: &Slot) -> KindToPlay {
    let path: &[u16] = if let Some(Answer::Path(path)) = &slot.stored.answer { path } else { &[] };
    let taken = |number: &u16| {
        let (step, decision) = decision(steps, *number)?;
        Some((steps.get(usize::from(step))?.text.clone(), decision.text.clone()))
    };
    let at = walk(steps, path).and_then(|walk| walk.at);
    let now = at.and_then(|at| steps.get(usize::from(at)));
    let options = at.zip(now).map(|(at, step)| {
        let first = usize::from(first_decision(steps, at));
        placed(slot, first, step.decisions.len(), |number| decision(steps, number).map(|found| &found.1.text))
    });
    KindToPlay::Scenario {
        path: path.iter().map(|number| slot.place_of(*number)).collect(),
        past: path.iter().filter_map(taken).collect(),
        text: now.map(|step| step.text.clone()).unwrap_or_default(),
        options: options.unwrap_or_default(),
    }
}

impl Slot {
    fn place_of(&self, number: u16) -> u16 {
        self.order.iter().position(|other| *other == number).and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX)
    }

    /// An answer given by places on the page, by the author's numbers. A place that is not there becomes a number that no question has.
    #[must_use]
    pub fn to_written(&self, answer: Answer) -> Answer {
        translate(answer, |place| self.order.get(usize::from(place)).copied().unwrap_or(u16::MAX))
    }

    /// A stored answer, by places on the page.
    #[must_use]
    pub fn to_shown(&self, answer: Answer) -> Answer {
        translate(answer, |number| self.place_of(number))
    }
}

/// The same answer with every option's number replaced.
fn translate(answer: Answer, number: impl Fn(u16) -> u16) -> Answer {
    match answer {
        Answer::Choice(choice) => Answer::Choice(number(choice)),
        Answer::Set(chosen) => Answer::Set(chosen.into_iter().map(number).collect::<BTreeSet<_>>()),
        Answer::Order(order) => Answer::Order(order.into_iter().map(number).collect()),
        Answer::Pairs(map) => Answer::Pairs(map.into_iter().map(|(left, right)| (left, number(right))).collect::<BTreeMap<_, _>>()),
        Answer::Buckets(map) => Answer::Buckets(map.into_iter().map(|(item, bucket)| (number(item), bucket)).collect()),
        Answer::Gaps(filled) => Answer::Gaps(
            filled
                .into_iter()
                .map(|(gap, filled)| match filled {
                    Filled::Choice(option) => (gap, Filled::Choice(number(option))),
                    typed @ Filled::Text(_) => (gap, typed),
                })
                .collect(),
        ),
        Answer::Path(path) => Answer::Path(path.into_iter().map(number).collect()),
        same @ (Answer::TrueFalse(_) | Answer::Text(_) | Answer::Number { .. }) => same,
    }
}
