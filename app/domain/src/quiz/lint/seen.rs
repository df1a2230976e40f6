//! A question as the rules look at it, whatever its type: what is chosen among, what is typed, what is said. A new type of
//! question is added here and nowhere else.

use super::Finding;
use crate::module::Reason;
use crate::quiz::{Body, Choice, Fraction, Pattern, QuestionForGrading};

/// Options among which a person chooses.
pub struct Group<'a> {
    /// The options, as written.
    pub options: Vec<Opt<'a>>,
    /// Whether only one of them can be chosen.
    pub one: bool,
}

/// An option.
#[derive(Clone, Copy)]
pub struct Opt<'a> {
    pub text: &'a str,
    pub worth: Fraction,
}

impl<'a> Group<'a> {
    fn new(choices: &'a [Choice], one: bool) -> Self {
        Self { options: choices.iter().map(|choice| Opt { text: &choice.text, worth: choice.fraction }).collect(), one }
    }

    /// The texts of the options that earn the most; of all that earn something, where several may be chosen.
    pub fn right(&self) -> Vec<&'a str> {
        self.split(true)
    }

    /// The texts of the others.
    pub fn wrong(&self) -> Vec<&'a str> {
        self.split(false)
    }

    fn split(&self, right: bool) -> Vec<&'a str> {
        let best = self.options.iter().map(|option| option.worth).max().unwrap_or(Fraction::ZERO);
        let least = if self.one { best } else { Fraction::of(1, 1_000_000) };
        let is_right = |option: &&Opt<'_>| option.worth > Fraction::ZERO && option.worth >= least;
        self.options.iter().filter(|option| is_right(option) == right).map(|option| option.text).collect()
    }
}

/// The words that a person may type, in the order in which they are tried.
pub struct Typed<'a> {
    pub patterns: &'a [Pattern],
    pub case: bool,
    pub accents: bool,
}

/// What is chosen among.
pub fn groups(question: &QuestionForGrading) -> Vec<Group<'_>> {
    match &question.body {
        Body::Single(choices) => vec![Group::new(choices, true)],
        Body::Multiple(choices) => vec![Group::new(choices, false)],
        Body::TrueFalse { .. } | Body::Ordering { .. } | Body::Matching { .. } | Body::Short { .. } => Vec::new(),
    }
}

/// What is typed.
pub fn typed(question: &QuestionForGrading) -> Vec<Typed<'_>> {
    match &question.body {
        Body::Short { patterns, case, accents } => vec![Typed { patterns, case: *case, accents: *accents }],
        Body::Single(_) | Body::Multiple(_) | Body::TrueFalse { .. } | Body::Ordering { .. } | Body::Matching { .. } => Vec::new(),
    }
}

/// Texts that stand side by side and must be told apart.
pub fn rows(question: &QuestionForGrading) -> Vec<Vec<&str>> {
    match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => vec![choices.iter().map(|choice| choice.text.as_str()).collect()],
        Body::Ordering { items, .. } => vec![items.iter().map(|item| item.text.as_str()).collect()],
        Body::Matching { pairs, rights } => {
            vec![pairs.iter().map(|pair| pair.left.as_str()).collect(), rights.iter().map(|item| item.text.as_str()).collect()]
        }
        Body::TrueFalse { .. } | Body::Short { .. } => Vec::new(),
    }
}

/// What is said of each answer, and whether each of them must teach: a choice does, a place in an order may leave it to the
/// general feedback.
fn said(question: &QuestionForGrading) -> (Vec<&str>, bool) {
    match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => (choices.iter().map(|choice| choice.feedback.as_str()).collect(), true),
        Body::TrueFalse { when_true, when_false, .. } => (vec![when_true, when_false], true),
        Body::Ordering { items, .. } => (items.iter().map(|item| item.feedback.as_str()).collect(), false),
        Body::Matching { pairs, .. } => (pairs.iter().map(|pair| pair.feedback.as_str()).collect(), false),
        Body::Short { patterns, .. } => (patterns.iter().map(|pattern| pattern.feedback.as_str()).collect(), false),
    }
}

/// Everything that is read, before and after answering.
pub fn prose(question: &QuestionForGrading) -> Vec<&str> {
    let (feedback, _) = said(question);
    let answers = rows(question).into_iter().flatten();
    [question.stem.as_str()].into_iter().chain(answers).chain(feedback).chain([question.feedback.as_str()]).collect()
}

/// Answers that teach nothing, and a key that rests on nothing.
pub fn untaught(question: &QuestionForGrading) -> Vec<Finding> {
    let mut found = Vec::new();
    let (feedback, each) = said(question);
    let silent = feedback.iter().filter(|text| text.trim().is_empty()).count();
    let general = !question.feedback.trim().is_empty();
    if silent > 0 && (each || !general) {
        found.push(Finding::warning(Reason::with("no-feedback", "count", silent)));
    }
    if question.sources.is_empty() {
        found.push(Finding::warning(Reason::plain("no-source")));
    }
    found
}
