//! A question as its author wrote it, with its key.

use std::fmt;
use std::str::FromStr;

use super::Fraction;
use crate::ids::{BadName, LessonId, ObjectiveId, QuestionId};
use crate::module::Source;

/// A question with its key. Not `Serialize`: what a person plays is [`super::QuestionToPlay`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionForGrading {
    /// Its lasting name.
    pub id: QuestionId,
    /// The objective it measures.
    pub objective: ObjectiveId,
    /// Knowing or applying.
    pub level: Level,
    /// Where to read again.
    pub lesson: Option<LessonId>,
    /// What its key rests on; at least one.
    pub sources: Vec<Source>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Its weight in the attempt, above zero.
    pub mark: Fraction,
    /// Whether its options may be shuffled.
    pub shuffle: bool,
    /// What is asked, in Markdown.
    pub stem: String,
    /// The answers and their key.
    pub body: Body,
    /// What everybody reads afterwards, in Markdown; may be empty.
    pub feedback: String,
}

/// How deep a question goes (after Bloom's taxonomy).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// Recall or recognise.
    #[default]
    Know,
    /// Decide in a situation.
    Apply,
}

/// The kinds of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionType {
    /// One option.
    Single,
    /// A statement, true or false.
    TrueFalse,
    /// Any set of options.
    Multiple,
    /// Put in order.
    Ordering,
    /// Left with right.
    Matching,
    /// A typed word.
    Short,
}

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

macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in the question format and in the names of messages.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
        impl FromStr for $name {
            type Err = BadName;
            fn from_str(text: &str) -> Result<Self, BadName> {
                match text { $($word => Ok(Self::$variant),)+ other => Err(BadName(other.to_owned())) }
            }
        }
    };
}

words!(Level: Know = "know", Apply = "apply");
words!(QuestionType: Single = "single", TrueFalse = "true-false", Multiple = "multiple", Ordering = "ordering", Matching = "matching", Short = "short");
words!(OrderingScheme: Distance = "distance", Position = "position", AllOrNothing = "all-or-nothing", Longest = "longest");

impl QuestionForGrading {
    /// Its kind.
    pub const fn kind(&self) -> QuestionType {
        match self.body {
            Body::Single(_) => QuestionType::Single,
            Body::TrueFalse { .. } => QuestionType::TrueFalse,
            Body::Multiple(_) => QuestionType::Multiple,
            Body::Ordering { .. } => QuestionType::Ordering,
            Body::Matching { .. } => QuestionType::Matching,
            Body::Short { .. } => QuestionType::Short,
        }
    }

    /// How many things an attempt may show in an order of its own: options, items, right-hand sides.
    pub fn options(&self) -> usize {
        match &self.body {
            Body::Single(choices) | Body::Multiple(choices) => choices.len(),
            Body::TrueFalse { .. } | Body::Short { .. } => 0,
            Body::Ordering { items, .. } => items.len(),
            Body::Matching { rights, .. } => rights.len(),
        }
    }
}
