//! A question as an agent may see it: nothing here tells which answer is right.

use crate::safe_html::{SafeHtml, Stem};

/// A question as an agent sees it, with the answer saved so far.
#[derive(Clone, Debug)]
pub struct QuestionView {
    /// What is asked.
    pub stem: Stem,
    /// How it is answered.
    pub kind: QuestionKind,
}

/// How a question is answered.
#[derive(Clone, Debug)]
pub enum QuestionKind {
    /// One of several options.
    Single {
        /// The options as displayed.
        options: Vec<OptionView>,
    },
    /// True or false.
    TrueFalse {
        /// What was said so far.
        chosen: Option<bool>,
    },
    /// Any number of options.
    Multiple {
        /// The options as displayed.
        options: Vec<OptionView>,
    },
    /// Items to put in order.
    Ordering {
        /// The items as displayed.
        items: Vec<OrderView>,
    },
    /// Items to match.
    Matching {
        /// The items that wait for a match.
        lefts: Vec<LeftView>,
        /// The items to choose from, as displayed.
        rights: Vec<RightView>,
    },
    /// A word or a few.
    Short {
        /// What was typed so far.
        text: String,
    },
}

impl QuestionKind {
    /// Whether its controls hold a widget, and so its page a script.
    pub const fn has_widget(&self) -> bool {
        match self {
            Self::Single { .. } | Self::TrueFalse { .. } | Self::Multiple { .. } | Self::Short { .. } => false,
            Self::Ordering { .. } | Self::Matching { .. } => true,
        }
    }
}

/// An option.
#[derive(Clone, Debug)]
pub struct OptionView {
    /// The value in the form, which says nothing about order or correctness.
    pub value: String,
    /// The words (`Markdown::inline`).
    pub html: SafeHtml,
    /// Whether it is chosen so far.
    pub chosen: bool,
}

/// An item to put in order.
#[derive(Clone, Debug)]
pub struct OrderView {
    /// The value in the form: the field is `position-<value>`.
    pub value: String,
    /// The words, as plain text (`plain_text`).
    pub text: String,
    /// The place given so far, from 1.
    pub position: Option<u16>,
}

/// An item that waits for a match.
#[derive(Clone, Debug)]
pub struct LeftView {
    /// Its number in the form: the field is `match-<index>`.
    pub index: u16,
    /// The words, as plain text.
    pub text: String,
    /// The value of the item chosen so far.
    pub chosen: Option<String>,
}

/// An item to choose from.
#[derive(Clone, Debug)]
pub struct RightView {
    /// The value in the form.
    pub value: String,
    /// The words, as plain text.
    pub text: String,
}

/// How long is left in an attempt with a limit.
#[derive(Clone, Debug)]
pub struct TimerView {
    /// The seconds left when the page was drawn.
    pub remaining_seconds: u32,
    /// The time it ends, in words (`10 h 42`).
    pub label: String,
}
