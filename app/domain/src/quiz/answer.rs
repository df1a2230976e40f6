//! What a person answered.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Body, QuestionForGrading};

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
    /// A typed text.
    Text(String),
}

/// The longest short answer that is kept, in characters.
pub const LONGEST_TEXT: usize = 500;

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
    #[error("the text is longer than {LONGEST_TEXT} characters")]
    TooLong,
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
            (Self::Text(text), Body::Short { .. }) => {
                if text.chars().count() > LONGEST_TEXT {
                    Err(InvalidAnswer::TooLong)
                } else {
                    Ok(())
                }
            }
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
            Self::Text(text) => text.trim().is_empty(),
        }
    }
}
