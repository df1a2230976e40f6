//! The answers of a question as typed, by kind.

use domain::quiz::{OrderingScheme, QuestionType};

/// The answers as typed. Rows are shown as given, followed by empty ones; fields are numbered from 1.
#[derive(Clone, Debug)]
pub enum Answers {
    /// One option of several.
    Single(Vec<ChoiceRow>),
    /// A statement.
    TrueFalse {
        /// Whether it is true (`key`), once that is said.
        key: Option<bool>,
        /// Said to who answered true (`feedback-true`).
        when_true: String,
        /// Said to who answered false (`feedback-false`).
        when_false: String,
    },
    /// Any number of options.
    Multiple(Vec<ChoiceRow>),
    /// Items in the right order.
    Ordering {
        /// The items.
        rows: Vec<ItemRow>,
        /// How a wrong order is graded (`scheme`).
        scheme: OrderingScheme,
    },
    /// Left with right.
    Matching(Vec<PairRow>),
    /// A typed word.
    Short {
        /// What is accepted.
        rows: Vec<PatternRow>,
        /// Whether capital letters count (`case`).
        case: bool,
        /// Whether accents count (`accents`).
        accents: bool,
    },
    /// Answers of one of the other kinds, as the file has them (`written`).
    Written {
        /// The kind.
        kind: QuestionType,
        /// The lines.
        text: String,
    },
}

/// An option: `option-<n>-text`, `option-<n>-fraction`, `option-<n>-feedback`, `option-<n>-last`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Its words.
    pub text: String,
    /// What it earns, in per cent.
    pub fraction: String,
    /// What it teaches.
    pub feedback: String,
    /// Whether it stays last when the others are shuffled.
    pub last: bool,
}

/// An item to put in order: `item-<n>-text`, `item-<n>-feedback`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemRow {
    /// Its words.
    pub text: String,
    /// What it teaches.
    pub feedback: String,
}

/// A pair: `pair-<n>-left`, `pair-<n>-right`, `pair-<n>-feedback`. Without a left side it is a distractor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairRow {
    /// What is given.
    pub left: String,
    /// What goes with it.
    pub right: String,
    /// What it teaches.
    pub feedback: String,
}

/// An accepted answer: `pattern-<n>-text`, `pattern-<n>-fraction`, `pattern-<n>-feedback`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PatternRow {
    /// The text, where `*` stands for anything.
    pub text: String,
    /// What it earns, in per cent.
    pub fraction: String,
    /// What it teaches.
    pub feedback: String,
}

impl Answers {
    /// A question of this kind with nothing typed yet.
    pub fn empty(kind: QuestionType) -> Self {
        match kind {
            QuestionType::Single => Self::Single(Vec::new()),
            QuestionType::TrueFalse => Self::TrueFalse { key: None, when_true: String::new(), when_false: String::new() },
            QuestionType::Multiple => Self::Multiple(Vec::new()),
            QuestionType::Ordering => Self::Ordering { rows: Vec::new(), scheme: OrderingScheme::default() },
            QuestionType::Matching => Self::Matching(Vec::new()),
            QuestionType::Short => Self::Short { rows: Vec::new(), case: false, accents: false },
            QuestionType::Categorise
            | QuestionType::Gaps
            | QuestionType::Numerical
            | QuestionType::HotText
            | QuestionType::Scenario
            | QuestionType::Open
            | QuestionType::Survey => Self::Written { kind, text: String::new() },
        }
    }

    /// The kind of the question.
    pub const fn kind(&self) -> QuestionType {
        match self {
            Self::Single(_) => QuestionType::Single,
            Self::TrueFalse { .. } => QuestionType::TrueFalse,
            Self::Multiple(_) => QuestionType::Multiple,
            Self::Ordering { .. } => QuestionType::Ordering,
            Self::Matching(_) => QuestionType::Matching,
            Self::Short { .. } => QuestionType::Short,
            Self::Written { kind, .. } => *kind,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_question_is_of_the_kind_asked_for() {
        for kind in QuestionType::ALL {
            assert_eq!(Answers::empty(*kind).kind(), *kind);
        }
    }
}
