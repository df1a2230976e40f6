//! What keeps a module from being published: all of it at once, each with its place.

use std::collections::BTreeSet;

use super::{Edition, Module};
use crate::ids::{LessonId, QuestionId};
use crate::locale::Lang;
use crate::quiz::{Body, Choice, Fraction, QuestionForGrading, Verdict};

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The module as a whole, its quiz settings or its words in a language.
    Module(Lang),
    /// A lesson.
    Lesson(Lang, LessonId),
    /// A question.
    Question(Lang, QuestionId),
}

/// What is wrong: the name of a message `problem-…` and its values, so that everyone reads it in their language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The message's name, without `problem-`.
    pub key: &'static str,
    /// The message's values, by name.
    pub values: Vec<(&'static str, String)>,
}

impl Reason {
    /// A reason without values.
    pub const fn plain(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    /// A reason that names one thing.
    pub fn with(key: &'static str, name: &'static str, value: impl ToString) -> Self {
        Self { key, values: vec![(name, value.to_string())] }
    }
}

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
}

impl Module {
    /// Everything that keeps this module from being published; empty when it may be.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let master = self.master();
        let mut general = |reason| found.push(Problem { place: Place::Module(Lang::Fr), reason });
        if master.title.trim().is_empty() {
            general(Reason::plain("no-title"));
        }
        if master.lessons.is_empty() {
            general(Reason::plain("no-lesson"));
        }
        if master.objectives.is_empty() {
            general(Reason::plain("no-objective"));
        }
        let (asks, holds) = (usize::from(self.quiz.questions), master.questions.len());
        if asks == 0 || holds < asks {
            general(Reason { key: "bank-too-small", values: vec![("holds", holds.to_string()), ("asks", asks.to_string())] });
        }
        if master.objectives.len() > asks {
            general(Reason::with("more-objectives-than-questions", "count", master.objectives.len()));
        }
        for (objective, _) in &master.objectives {
            if !master.questions.iter().any(|question| question.objective == *objective) {
                general(Reason::with("objective-without-question", "objective", objective));
            }
        }
        if self.quiz.pass_mark <= Fraction::ZERO || self.quiz.pass_mark > Fraction::ONE {
            general(Reason::plain("pass-mark-out-of-bounds"));
        }
        for (lang, edition) in &self.editions {
            edition_problems(*lang, edition, master, &mut found);
        }
        found
    }
}

fn edition_problems(lang: Lang, edition: &Edition, master: &Edition, found: &mut Vec<Problem>) {
    let mut lessons = BTreeSet::new();
    for lesson in &edition.lessons {
        let mut add = |reason| found.push(Problem { place: Place::Lesson(lang, lesson.id.clone()), reason });
        if !lessons.insert(&lesson.id) {
            add(Reason::with("twice", "name", &lesson.id));
        }
        if lesson.title.trim().is_empty() {
            add(Reason::plain("no-title"));
        }
        if lesson.body.trim().is_empty() {
            add(Reason::plain("lesson-empty"));
        }
        for objective in lesson.objectives.iter().filter(|id| !master.objectives.iter().any(|known| known.0 == **id)) {
            add(Reason::with("unknown-objective", "objective", objective));
        }
        if lang != Lang::Fr && !master.lessons.iter().any(|other| other.id == lesson.id) {
            add(Reason::with("not-in-french", "name", &lesson.id));
        }
    }
    let mut questions = BTreeSet::new();
    for question in &edition.questions {
        let mut add = |reason| found.push(Problem { place: Place::Question(lang, question.id.clone()), reason });
        if !questions.insert(&question.id) {
            add(Reason::with("twice", "name", &question.id));
        }
        question.problems().into_iter().for_each(&mut add);
        if !master.objectives.iter().any(|known| known.0 == question.objective) {
            add(Reason::with("unknown-objective", "objective", &question.objective));
        }
        if let Some(lesson) = question.lesson.as_ref().filter(|id| !master.lessons.iter().any(|known| known.id == **id)) {
            add(Reason::with("unknown-lesson", "lesson", lesson));
        }
        if lang != Lang::Fr {
            match master.questions.iter().find(|other| other.id == question.id) {
                None => add(Reason::with("not-in-french", "name", &question.id)),
                Some(other) if !same_shape(question, other) => add(Reason::plain("other-shape-than-french")),
                Some(_) => {}
            }
        }
    }
}

/// Whether a translation has the options of its original, each worth the same.
fn same_shape(one: &QuestionForGrading, other: &QuestionForGrading) -> bool {
    let worth = |choices: &[Choice]| choices.iter().map(|choice| (choice.fraction, choice.keep_last)).collect::<Vec<_>>();
    match (&one.body, &other.body) {
        (Body::Single(a), Body::Single(b)) | (Body::Multiple(a), Body::Multiple(b)) => worth(a) == worth(b),
        (Body::TrueFalse { key: a, .. }, Body::TrueFalse { key: b, .. }) => a == b,
        (Body::Ordering { items: a, scheme: x }, Body::Ordering { items: b, scheme: y }) => a.len() == b.len() && x == y,
        (Body::Matching { pairs: a, rights: x }, Body::Matching { pairs: b, rights: y }) => {
            x.len() == y.len() && a.iter().map(|pair| pair.right).eq(b.iter().map(|pair| pair.right))
        }
        (Body::Short { .. }, Body::Short { .. }) => true,
        _ => false,
    }
}

/// The most options, items or patterns a question may have.
pub const MOST_OPTIONS: usize = 20;

impl QuestionForGrading {
    /// Everything wrong with this question by itself.
    pub fn problems(&self) -> Vec<Reason> {
        let mut found = Vec::new();
        if self.stem.trim().is_empty() {
            found.push(Reason::plain("no-stem"));
        }
        if self.sources.is_empty() {
            found.push(Reason::plain("no-source"));
        }
        if self.mark <= Fraction::ZERO {
            found.push(Reason::plain("mark-not-above-zero"));
        }
        let (texts, count): (Vec<&str>, usize) = match &self.body {
            Body::Single(choices) => (choices.iter().map(|choice| choice.text.as_str()).collect(), choices.len()),
            Body::Multiple(choices) => (choices.iter().map(|choice| choice.text.as_str()).collect(), choices.len()),
            Body::TrueFalse { .. } => (Vec::new(), 2),
            Body::Ordering { items, .. } => (items.iter().map(|item| item.text.as_str()).collect(), items.len()),
            Body::Matching { pairs, rights } => {
                if rights.len() > MOST_OPTIONS {
                    found.push(Reason::with("too-many-options", "most", MOST_OPTIONS));
                }
                (pairs.iter().map(|pair| pair.left.as_str()).collect(), pairs.len())
            }
            Body::Short { patterns, .. } => (patterns.iter().map(|pattern| pattern.text.as_str()).collect(), patterns.len().max(1) + 1),
        };
        if count < 2 {
            found.push(Reason::plain("too-few-options"));
        }
        if count > MOST_OPTIONS + 1 {
            found.push(Reason::with("too-many-options", "most", MOST_OPTIONS));
        }
        let distinct: BTreeSet<_> = texts.iter().map(|text| text.trim()).collect();
        if distinct.len() < texts.len() || distinct.contains("") {
            found.push(Reason::plain("options-not-distinct"));
        }
        found.extend(self.key_problem());
        found
    }

    fn key_problem(&self) -> Vec<Reason> {
        let mut found = Vec::new();
        let mut choices_taught = |choices: &[Choice]| {
            if choices.iter().any(|choice| choice.feedback.trim().is_empty()) {
                found.push(Reason::plain("option-without-feedback"));
            }
            if choices.iter().any(|choice| choice.fraction > Fraction::ONE || choice.fraction < -Fraction::ONE) {
                found.push(Reason::plain("fraction-out-of-bounds"));
            }
        };
        match &self.body {
            Body::Single(choices) => {
                choices_taught(choices);
                if !choices.iter().any(|choice| choice.fraction == Fraction::ONE) {
                    found.push(Reason::plain("no-right-option"));
                }
            }
            Body::Multiple(choices) => {
                choices_taught(choices);
                let right: Fraction = choices.iter().map(|choice| choice.fraction.max(Fraction::ZERO)).sum();
                if right.verdict() != Verdict::Right || right > Fraction::of(100_001, 100_000) {
                    found.push(Reason::with("right-options-not-one", "sum", right.percent_text()));
                }
            }
            Body::TrueFalse { when_true, when_false, .. } => {
                if when_true.trim().is_empty() || when_false.trim().is_empty() {
                    found.push(Reason::plain("option-without-feedback"));
                }
            }
            Body::Short { patterns, .. } => {
                if !patterns.iter().any(|pattern| pattern.fraction == Fraction::ONE) {
                    found.push(Reason::plain("no-right-option"));
                }
                if patterns.iter().any(|pattern| pattern.fraction > Fraction::ONE || pattern.fraction < Fraction::ZERO) {
                    found.push(Reason::plain("fraction-out-of-bounds"));
                }
                if patterns.iter().any(|pattern| pattern.text.trim().trim_matches('*').is_empty()) {
                    found.push(Reason::plain("pattern-takes-anything"));
                }
            }
            Body::Ordering { .. } | Body::Matching { .. } => {}
        }
        found
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
