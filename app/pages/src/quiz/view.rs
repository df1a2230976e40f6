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
    /// Items to put into categories.
    Categorise {
        /// The items, as displayed.
        items: Vec<LeftView>,
        /// The categories.
        buckets: Vec<RightView>,
    },
    /// A text with gaps.
    Gaps {
        /// The text and its gaps, in reading order.
        pieces: Vec<GapPiece>,
    },
    /// A number.
    Numerical {
        /// What was typed so far.
        text: String,
        /// The units; with more than one, one is to be chosen.
        units: Vec<RightView>,
        /// The value of the unit chosen so far.
        unit: Option<String>,
    },
    /// Passages of a text.
    HotText {
        /// The text and the passages that can be chosen, in reading order.
        pieces: Vec<PassagePiece>,
    },
    /// A case that goes on with each decision.
    Scenario(ScenarioView),
    /// A text that a trainer marks.
    Open {
        /// What was written so far.
        text: String,
        /// What will be looked at.
        criteria: Vec<CriterionView>,
        /// How many words have been written so far.
        words: usize,
        /// How many characters it may have.
        most: usize,
    },
    /// An opinion: one of the options, or a text when there are none.
    Survey {
        /// The options as displayed.
        options: Vec<OptionView>,
        /// What was written so far.
        text: String,
    },
}

/// A piece of a text with gaps.
#[derive(Clone, Debug)]
pub enum GapPiece {
    /// Words, as plain text; a line end is a line end.
    Words(String),
    /// A gap to choose for: the field is `gap-<index>`.
    Choice {
        /// Its number in the form, from 0.
        index: u16,
        /// The options as displayed.
        options: Vec<RightView>,
        /// The value of the option chosen so far.
        chosen: Option<String>,
    },
    /// A gap to type in: the field is `gap-<index>`.
    Typed {
        /// Its number in the form, from 0.
        index: u16,
        /// What was typed so far.
        text: String,
    },
}

/// A piece of a text with passages.
#[derive(Clone, Debug)]
pub enum PassagePiece {
    /// Words, as plain text; a line end is a line end.
    Words(String),
    /// A passage that can be chosen.
    Passage {
        /// The value in the form.
        value: String,
        /// Its words, as plain text.
        text: String,
        /// Whether it is chosen so far.
        chosen: bool,
    },
}

/// Where a scenario stands.
#[derive(Clone, Debug, Default)]
pub struct ScenarioView {
    /// The decisions taken, as the form sends them back (`path`).
    pub path: String,
    /// The steps behind.
    pub past: Vec<PastStep>,
    /// What happens now; empty when the last decision ended the case without a word.
    pub now: SafeHtml,
    /// What can be decided; none at the end.
    pub options: Vec<OptionView>,
}

impl ScenarioView {
    /// Whether nothing is left to decide.
    pub const fn is_over(&self) -> bool {
        self.options.is_empty()
    }
}

/// A step of a scenario that is behind.
#[derive(Clone, Debug)]
pub struct PastStep {
    /// What happened.
    pub text: SafeHtml,
    /// What was decided.
    pub decision: SafeHtml,
}

/// What a trainer will look at in an open text.
#[derive(Clone, Debug)]
pub struct CriterionView {
    /// The words.
    pub html: SafeHtml,
    /// The most points it gives.
    pub points: u16,
}

impl QuestionKind {
    /// Whether its controls hold a widget, and so its page a script.
    pub const fn has_widget(&self) -> bool {
        match self {
            Self::Ordering { .. } | Self::Matching { .. } | Self::Categorise { .. } => true,
            Self::Single { .. }
            | Self::TrueFalse { .. }
            | Self::Multiple { .. }
            | Self::Short { .. }
            | Self::Gaps { .. }
            | Self::Numerical { .. }
            | Self::HotText { .. }
            | Self::Scenario(_)
            | Self::Open { .. }
            | Self::Survey { .. } => false,
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
