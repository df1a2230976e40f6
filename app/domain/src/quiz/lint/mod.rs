//! What makes a question weak though nothing in it is wrong: clues that give the key away, traps of language, a second key.
//!
//! The rules come from the guides on writing questions (Haladyna, Downing and Rodriguez 2002, « A review of multiple-choice
//! item-writing guidelines for classroom assessment », Applied Measurement in Education 15(3)): no option that is the longest
//! because it is right, no « all of the above », no double negation, distractors that differ, one key.

mod bank;
mod clues;
mod keys;
mod negation;
mod phrases;
mod reading;
mod repeats;
mod seen;
mod text;

use chrono::NaiveDate;

pub use reading::Reading;
pub(super) use seen::rows;

use super::QuestionForGrading;
use crate::ids::QuestionId;
use crate::locale::Lang;
use crate::module::{Module, Place, Reason};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Mend it: the question measures something else than what it asks, or teaches nothing.
    Warning,
    /// Read it again: it may well be right as it is.
    Advice,
}

/// A weakness of a question or of a bank.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What it is, and what to do about it: the name of a message `lint-…` and its values.
    pub reason: Reason,
}

/// A finding, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where.
    pub place: Place,
    /// What.
    pub finding: Finding,
}

impl Finding {
    const fn warning(reason: Reason) -> Self {
        Self { severity: Severity::Warning, reason }
    }

    const fn advice(reason: Reason) -> Self {
        Self { severity: Severity::Advice, reason }
    }
}

impl Severity {
    /// Its word in the names of messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// What is weak in one question, read in the language it is written in.
pub fn question(question: &QuestionForGrading, lang: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(clues::of(question, lang));
    found.extend(keys::of(question));
    found.extend(negation::of(question, lang));
    found.extend(repeats::of(question, lang));
    found.extend(seen::untaught(question));
    found.extend(reading::of(question, lang));
    found.sort();
    found
}

/// What is weak in a bank as a whole, though each of its questions may be well made.
pub fn bank(questions: &[QuestionForGrading]) -> Vec<Finding> {
    bank::of(questions)
}

/// Everything that is weak in a module on a day, in every language it is written in, by place.
pub fn module(module: &Module, today: NaiveDate) -> Vec<Found> {
    let mut found = Vec::new();
    found.extend(overdue(module.review_by, today).map(|finding| Found { place: Place::Module(Lang::Fr), finding }));
    for (lang, edition) in &module.editions {
        found.extend(bank(&edition.questions).into_iter().map(|finding| Found { place: Place::Module(*lang), finding }));
        found.extend(edition.questions.iter().flat_map(|question| within(module, question, *lang, today)));
    }
    found.sort();
    found
}

/// A date to read again that is past.
fn overdue(review_by: NaiveDate, today: NaiveDate) -> Option<Finding> {
    (review_by < today).then(|| Finding::warning(Reason::with("review-overdue", "date", review_by)))
}

/// What is weak in one question of a module on a day, in every language it is written in.
pub fn of_question(module: &Module, id: &QuestionId, today: NaiveDate) -> Vec<Found> {
    let editions = module.editions.iter();
    let written = editions.flat_map(|(lang, edition)| edition.questions.iter().filter(|one| one.id == *id).map(|one| (*lang, one)));
    written.flat_map(|(lang, one)| within(module, one, lang, today)).collect()
}

fn within(module: &Module, one: &QuestionForGrading, lang: Lang, today: NaiveDate) -> Vec<Found> {
    let mut findings = question(one, lang);
    let master = module.key(&one.id).filter(|_| lang != Lang::Fr);
    findings.extend(master.into_iter().flat_map(|master| keys::across(master, one)));
    // A translation usually repeats its original's date, which is told once.
    let own_date = one.review_by.filter(|_| master.is_none_or(|master| master.review_by != one.review_by));
    findings.extend(own_date.and_then(|date| overdue(date, today)));
    findings.into_iter().map(|finding| Found { place: Place::Question(lang, one.id.clone()), finding }).collect()
}

#[cfg(test)]
mod tests;
