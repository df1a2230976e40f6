//! What a person answered.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::body::gap_option;
use super::scenario::walk;
use super::{Body, Fill, Fraction, QuestionForGrading};

/// An answer. Numbers are those of the options as written by the author, once [`super::Slot::to_written`] has translated them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// One option.
    Choice(u16),
    /// True or false.
    TrueFalse(bool),
    /// A set of options.
    Set(BTreeSet<u16>),
    /// Items from first to last.
    Order(Vec<u16>),
    /// Right-hand item by left-hand item; those left open are absent.
    Pairs(BTreeMap<u16, u16>),
    /// A typed text: short, open, or an opinion.
    Text(String),
    /// Bucket by item; those left out are absent.
    Buckets(BTreeMap<u16, u16>),
    /// What fills each gap; those left open are absent.
    Gaps(BTreeMap<u16, Filled>),
    /// A number as it was typed, and the unit chosen.
    Number {
        /// The number, as it was typed.
        text: String,
        /// The unit's number, where there is a choice.
        unit: Option<u16>,
    },
    /// Decisions of a scenario, from the first.
    Path(Vec<u16>),
}

/// What fills a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Filled {
    /// An option, by its number among those of all gaps.
    Choice(u16),
    /// Typed words.
    Text(String),
}

/// The longest short answer that is kept, in characters.
pub const LONGEST_TEXT: usize = 500;

/// The longest open text that is kept, in characters.
pub const LONGEST_OPEN_TEXT: usize = 10_000;

/// The longest number that is read, in characters.
const LONGEST_NUMBER: usize = 60;

/// Why an answer cannot be taken. Nothing of it is stored.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum InvalidAnswer {
    /// A set for a single choice, and the like.
    #[error("an answer of another type of question")]
    OtherType,
    /// An option that the question does not have.
    #[error("an option that is not there")]
    NoSuchOption,
    /// An item twice, or an item without a place.
    #[error("each item needs a place of its own")]
    NotAPermutation,
    /// Too long a text.
    #[error("the text is longer than {most} characters")]
    TooLong {
        /// How many it may have.
        most: usize,
    },
    /// Not a number that can be read.
    #[error("not a number")]
    NotANumber,
    /// A decision already taken stands.
    #[error("a decision already taken stands")]
    DecisionStands,
}

impl Answer {
    /// Checks that the answer fits the question.
    pub fn check(&self, question: &QuestionForGrading) -> Result<(), InvalidAnswer> {
        let within = |number: u16| if usize::from(number) < question.options() { Ok(()) } else { Err(InvalidAnswer::NoSuchOption) };
        match (self, &question.body) {
            (Self::Choice(choice), Body::Single(_)) => within(*choice),
            (Self::TrueFalse(_), Body::TrueFalse { .. }) => Ok(()),
            (Self::Set(chosen), Body::Multiple(_)) => chosen.iter().try_for_each(|choice| within(*choice)),
            (Self::Order(order), Body::Ordering { items, .. }) => {
                order.iter().try_for_each(|item| within(*item))?;
                let distinct: BTreeSet<_> = order.iter().collect();
                if order.len() == items.len() && distinct.len() == items.len() { Ok(()) } else { Err(InvalidAnswer::NotAPermutation) }
            }
            (Self::Pairs(map), Body::Matching { pairs, .. }) => map.iter().try_for_each(|(left, right)| {
                if usize::from(*left) >= pairs.len() {
                    return Err(InvalidAnswer::NoSuchOption);
                }
                within(*right)
            }),
            (Self::Text(text), Body::Short { .. }) => short_enough(text, LONGEST_TEXT),
            (Self::Text(text), Body::Open { .. }) => short_enough(text, LONGEST_OPEN_TEXT),
            (Self::Text(text), Body::Survey { options }) if options.is_empty() => short_enough(text, LONGEST_OPEN_TEXT),
            (Self::Choice(choice), Body::Survey { options }) if !options.is_empty() => within(*choice),
            (Self::Set(chosen), Body::HotText { .. }) => chosen.iter().try_for_each(|span| within(*span)),
            (Self::Buckets(map), Body::Categorise { buckets, .. }) => map.iter().try_for_each(|(item, bucket)| {
                within(*item)?;
                if usize::from(*bucket) < buckets.len() { Ok(()) } else { Err(InvalidAnswer::NoSuchOption) }
            }),
            (Self::Gaps(filled), Body::Gaps { gaps, .. }) => filled.iter().try_for_each(|(gap, filled)| {
                let place = usize::from(*gap);
                match (gaps.get(place).map(|gap| &gap.fill), filled) {
                    (Some(Fill::Choice(_)), Filled::Choice(option)) if gap_option(gaps, *option).is_some_and(|found| found.0 == place) => {
                        Ok(())
                    }
                    (Some(Fill::Typed { .. }), Filled::Text(text)) => short_enough(text, LONGEST_TEXT),
                    _ => Err(InvalidAnswer::NoSuchOption),
                }
            }),
            (Self::Number { text, unit }, Body::Numerical { units, .. }) => {
                short_enough(text, LONGEST_NUMBER)?;
                if !text.trim().is_empty() && Fraction::parse_number(text).is_err() {
                    return Err(InvalidAnswer::NotANumber);
                }
                if unit.is_none_or(|unit| usize::from(unit) < units.len()) { Ok(()) } else { Err(InvalidAnswer::NoSuchOption) }
            }
            (Self::Path(path), Body::Scenario { steps }) => walk(steps, path).map(|_| ()).ok_or(InvalidAnswer::NoSuchOption),
            _ => Err(InvalidAnswer::OtherType),
        }
    }

    /// Whether it says nothing: no option ticked, no pair made, only spaces.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Choice(_) | Self::TrueFalse(_) => false,
            Self::Set(chosen) => chosen.is_empty(),
            Self::Order(order) => order.is_empty(),
            Self::Pairs(map) => map.is_empty(),
            Self::Text(text) | Self::Number { text, .. } => text.trim().is_empty(),
            Self::Buckets(map) => map.is_empty(),
            Self::Gaps(filled) => filled.values().all(|filled| matches!(filled, Filled::Text(text) if text.trim().is_empty())),
            Self::Path(path) => path.is_empty(),
        }
    }

    /// Whether this answer goes on from another: true but for a scenario whose decisions are others.
    pub fn goes_on_from(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::Path(path), Self::Path(before)) => path.starts_with(before),
            _ => true,
        }
    }
}

fn short_enough(text: &str, most: usize) -> Result<(), InvalidAnswer> {
    // No character takes less than a byte: counting is for those that might be too long.
    if text.len() > most && text.chars().count() > most { Err(InvalidAnswer::TooLong { most }) } else { Ok(()) }
}
