//! What keeps a module from being published: all of it at once, each with its place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::check_question::same_shape;
use super::{Edition, Module};
use crate::ids::{LessonId, QuestionId};
use crate::locale::Lang;
use crate::quiz::{DrawError, Fraction, OnTimeOut, QuestionForGrading, Settings, draw};

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
        settings_problems(&self.quiz, &master.questions).into_iter().for_each(&mut general);
        if self.quiz.draw.is_empty() && master.objectives.len() > self.quiz.total() {
            general(Reason::with("more-objectives-than-questions", "count", master.objectives.len()));
        }
        for (objective, _) in &master.objectives {
            if !master.questions.iter().any(|question| question.objective == *objective) {
                general(Reason::with("objective-without-question", "objective", objective));
            }
        }
        for (lang, edition) in &self.editions {
            edition_problems(*lang, edition, master, &mut found);
        }
        found
    }
}

impl Module {
    /// Rules of its quiz that agents' pages do not keep yet: refused at publication, rather than promised and not kept.
    pub fn rules_not_kept(&self) -> Vec<Problem> {
        let (quiz, usual) = (&self.quiz, Settings::default());
        let asked = [
            ("one_way", quiz.one_way),
            ("behaviour", quiz.behaviour != usual.behaviour),
            ("confidence", quiz.confidence != usual.confidence),
            ("[quiz.review]", quiz.review != usual.review),
        ];
        let reason = |rule: &str| Problem { place: Place::Module(Lang::Fr), reason: Reason::with("rule-not-kept", "rule", rule) };
        asked.into_iter().filter(|(_, asked)| *asked).map(|(rule, _)| reason(rule)).collect()
    }
}

/// What the rules of a quiz and its bank, taken together, cannot keep.
fn settings_problems(quiz: &Settings, bank: &[QuestionForGrading]) -> Vec<Reason> {
    let mut found = Vec::new();
    match draw(bank, quiz, &BTreeMap::new(), 0) {
        Ok(_) => {}
        Err(DrawError::TooFew { holds, asks }) => {
            found.push(Reason { key: "bank-too-small", values: vec![("holds", holds.to_string()), ("asks", asks.to_string())] });
        }
        Err(DrawError::TooFewForRule { rule, holds, asks }) => found.push(Reason {
            key: "draw-rule-too-small",
            values: vec![("rule", rule.to_string()), ("holds", holds.to_string()), ("asks", asks.to_string())],
        }),
        Err(DrawError::BadFixed(question)) => found.push(Reason::with("fixed-question-unknown", "question", question)),
    }
    if quiz.draw.iter().any(|rule| rule.count == 0) {
        found.push(Reason::plain("draw-rule-empty"));
    }
    if quiz.pass_mark <= Fraction::ZERO || quiz.pass_mark > Fraction::ONE {
        found.push(Reason::plain("pass-mark-out-of-bounds"));
    }
    if quiz.opens_at.zip(quiz.closes_at).is_some_and(|(opens, closes)| opens >= closes) {
        found.push(Reason::plain("closes-before-it-opens"));
    }
    if quiz.attempts == Some(0) {
        found.push(Reason::plain("no-attempt-allowed"));
    }
    let spans = [quiz.time_limit, quiz.delay, if let OnTimeOut::Grace(grace) = quiz.on_time_out { Some(grace) } else { None }];
    if spans.into_iter().flatten().any(|span| span <= TimeDelta::zero()) {
        found.push(Reason::plain("time-not-above-zero"));
    }
    found
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

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
