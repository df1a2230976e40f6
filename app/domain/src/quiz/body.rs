//! The answers of a question and what each earns.

use serde::Serialize;

use super::{Fraction, Number, QuestionType, Step, Unit};

/// The answers of a question and what each earns. Options are numbered from 0 as written; that number never reaches a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// One option.
    Single(Vec<Choice>),
    /// A statement, true or false.
    TrueFalse {
        /// Whether the statement is true.
        key: bool,
        /// Said to who answered true.
        when_true: String,
        /// Said to who answered false.
        when_false: String,
    },
    /// Any set of options.
    Multiple(Vec<Choice>),
    /// Items in the right order.
    Ordering {
        /// The items, in the right order.
        items: Vec<Item>,
        /// How a wrong order is graded.
        scheme: OrderingScheme,
    },
    /// Left with right.
    Matching {
        /// The left-hand items, each with the right-hand one it goes with.
        pairs: Vec<Pair>,
        /// The right-hand items, distractors last.
        rights: Vec<Item>,
    },
    /// A typed word.
    Short {
        /// Accepted answers, tried in order.
        patterns: Vec<Pattern>,
        /// Whether case counts.
        case: bool,
        /// Whether accents count.
        accents: bool,
    },
    /// Each item into its bucket.
    Categorise {
        /// The buckets, in the order shown.
        buckets: Vec<Item>,
        /// The items, each with the number of its bucket as `right`.
        items: Vec<Pair>,
    },
    /// A text with gaps.
    Gaps {
        /// The text; each gap stands in it once.
        text: Vec<Piece>,
        /// The gaps.
        gaps: Vec<Gap>,
    },
    /// A number.
    Numerical {
        /// Accepted values, tried in order.
        values: Vec<Number>,
        /// The units a person chooses from, in the order shown; none if the number has none.
        units: Vec<Unit>,
    },
    /// A text in which passages are to be found: the risky clauses of a contract.
    HotText {
        /// The text; each passage stands in it once.
        text: Vec<Piece>,
        /// The passages that can be chosen.
        spans: Vec<Span>,
    },
    /// A case that branches; it begins at the first step.
    Scenario {
        /// The steps.
        steps: Vec<Step>,
    },
    /// A text that a trainer marks by a rubric.
    Open {
        /// What is looked at.
        rubric: Vec<Criterion>,
    },
    /// An opinion, without a mark: one of the options, or a text when there are none.
    Survey {
        /// The options, in the order shown.
        options: Vec<Item>,
    },
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Plain words; a line end is a line end.
    Text(String),
    /// The place of a gap or a passage, by its number.
    Place(u16),
}

/// A gap of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What it weighs among the gaps, above zero.
    pub weight: Fraction,
    /// How it is filled.
    pub fill: Fill,
}

/// How a gap is filled. The options of all gaps are numbered through, from the first gap to the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fill {
    /// By choosing.
    Choice(Vec<Choice>),
    /// By typing.
    Typed {
        /// Accepted words, tried in order.
        patterns: Vec<Pattern>,
        /// Whether case counts.
        case: bool,
        /// Whether accents count.
        accents: bool,
    },
}

/// A passage that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its words.
    pub text: String,
    /// Whether it is to be found.
    pub right: bool,
    /// What it teaches.
    pub feedback: String,
}

/// What a trainer looks at in an open text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its words.
    pub text: String,
    /// The most points it gives.
    pub points: u16,
    /// What a good answer holds.
    pub feedback: String,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its words, in Markdown of one line.
    pub text: String,
    /// What it earns, from −1 to 1.
    pub fraction: Fraction,
    /// What it teaches.
    pub feedback: String,
    /// Stays last when the others are shuffled.
    pub keep_last: bool,
}

/// An item to order or to match with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its words.
    pub text: String,
    /// What it teaches; may be empty.
    pub feedback: String,
}

/// A left-hand item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its words.
    pub left: String,
    /// The number of the right-hand item it goes with.
    pub right: u16,
    /// What it teaches; may be empty.
    pub feedback: String,
}

/// An accepted short answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The text; `*` stands for anything, `\*` for a star.
    pub text: String,
    /// What it earns.
    pub fraction: Fraction,
    /// What it teaches; may be empty.
    pub feedback: String,
}

/// How a wrong order is graded (quiz-semantics §3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrderingScheme {
    /// Each item earns by how near it is: Σ max(0, (n−1) − |pos − right|) / (n(n−1)).
    #[default]
    Distance,
    /// Each item earns if it is in its very place.
    Position,
    /// All or nothing.
    AllOrNothing,
    /// The longest run of items in the right order, not necessarily neighbours, out of n.
    Longest,
}

impl Body {
    /// Its kind.
    pub const fn kind(&self) -> QuestionType {
        match self {
            Self::Single(_) => QuestionType::Single,
            Self::TrueFalse { .. } => QuestionType::TrueFalse,
            Self::Multiple(_) => QuestionType::Multiple,
            Self::Ordering { .. } => QuestionType::Ordering,
            Self::Matching { .. } => QuestionType::Matching,
            Self::Short { .. } => QuestionType::Short,
            Self::Categorise { .. } => QuestionType::Categorise,
            Self::Gaps { .. } => QuestionType::Gaps,
            Self::Numerical { .. } => QuestionType::Numerical,
            Self::HotText { .. } => QuestionType::HotText,
            Self::Scenario { .. } => QuestionType::Scenario,
            Self::Open { .. } => QuestionType::Open,
            Self::Survey { .. } => QuestionType::Survey,
        }
    }

    /// How many things an attempt may show in an order of its own: options (of all gaps, of all steps), items, right-hand
    /// sides, passages.
    pub fn options(&self) -> usize {
        match self {
            Self::Single(choices) | Self::Multiple(choices) => choices.len(),
            Self::TrueFalse { .. } | Self::Short { .. } | Self::Numerical { .. } | Self::Open { .. } => 0,
            Self::Ordering { items, .. } => items.len(),
            Self::Matching { rights, .. } => rights.len(),
            Self::Categorise { items, .. } => items.len(),
            Self::Gaps { gaps, .. } => gaps.iter().map(Gap::options).sum(),
            Self::HotText { spans, .. } => spans.len(),
            Self::Scenario { steps } => steps.iter().map(|step| step.decisions.len()).sum(),
            Self::Survey { options } => options.len(),
        }
    }
}

impl Gap {
    /// How many options it has; a typed gap has none.
    pub fn options(&self) -> usize {
        match &self.fill {
            Fill::Choice(choices) => choices.len(),
            Fill::Typed { .. } => 0,
        }
    }
}

/// The gap that an option belongs to, and the option: options are numbered through all gaps.
pub(super) fn gap_option(gaps: &[Gap], number: u16) -> Option<(usize, &Choice)> {
    let mut first = 0;
    for (place, gap) in gaps.iter().enumerate() {
        let at = usize::from(number) - first;
        if at < gap.options() {
            let Fill::Choice(choices) = &gap.fill else { return None };
            return choices.get(at).map(|choice| (place, choice));
        }
        first += gap.options();
    }
    None
}
