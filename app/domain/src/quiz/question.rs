//! A question as its author wrote it, with its key.

use chrono::NaiveDate;

use super::{Body, Fraction};
use crate::ids::{LessonId, ObjectiveId, QuestionId};
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
    /// Shown one after the other to who fails a try, in Markdown; tries are one more than hints.
    pub hints: Vec<String>,
    /// What each failed try costs, as a part of the mark.
    pub penalty: Fraction,
    /// Who wrote it, as they wish to be named.
    pub author: Option<String>,
    /// The day from which it wants reading again, where that is earlier than its module's.
    pub review_by: Option<NaiveDate>,
}

/// What a failed try costs unless the author says otherwise: a third.
pub const USUAL_PENALTY: Fraction = Fraction::THIRD;

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
    /// Each item into its bucket.
    Categorise,
    /// A text with gaps, chosen or typed.
    Gaps,
    /// A number, with or without a unit.
    Numerical,
    /// Passages of a text.
    HotText,
    /// A case that branches with each decision.
    Scenario,
    /// A text that a trainer marks.
    Open,
    /// An opinion, without a mark.
    Survey,
}

impl QuestionForGrading {
    /// Its kind.
    pub const fn kind(&self) -> QuestionType {
        self.body.kind()
    }

    /// How many things an attempt may show in an order of its own: see [`Body::options`].
    pub fn options(&self) -> usize {
        self.body.options()
    }

    /// What it weighs in an attempt: its mark; nothing for a survey.
    pub const fn weight(&self) -> Fraction {
        if matches!(self.body, Body::Survey { .. }) { Fraction::ZERO } else { self.mark }
    }
}
