//! Question files of other tools: what is common to them all. A question that cannot be taken as it is, is named with its line
//! and its reason; what was changed on the way in or out is told.

pub mod aiken;
pub mod fractions;
pub mod gift;
pub mod html;
mod input;
pub mod moodle_xml;
pub mod naming;
pub mod native;
mod patterns;
pub mod table;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use domain::ids::{BadName, ObjectiveId, QuestionId};
use domain::module::Reason;
use domain::quiz::{Body, Fraction, Level, QuestionForGrading, QuestionType, USUAL_PENALTY};

use crate::{Facts, File};

pub use input::{MOST_BYTES, MOST_QUESTIONS, text_of};

/// The formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GIFT, as Moodle and many others write it.
    Gift,
    /// Moodle's XML.
    MoodleXml,
    /// Aiken: single choices in plain text.
    Aiken,
    /// A table of choices.
    Csv,
    /// Our own bank.
    Trajectoire,
}

impl Format {
    /// Every one of them.
    pub const ALL: &'static [Self] = &[Self::Gift, Self::MoodleXml, Self::Aiken, Self::Csv, Self::Trajectoire];

    /// Its word on the command line and in the names of messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::MoodleXml => "moodle-xml",
            Self::Aiken => "aiken",
            Self::Csv => "csv",
            Self::Trajectoire => "trajectoire",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Format {
    type Err = BadName;
    fn from_str(text: &str) -> Result<Self, BadName> {
        Self::ALL.iter().copied().find(|format| format.word() == text).ok_or_else(|| BadName(text.to_owned()))
    }
}

/// A question on its way from one tool to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchanged {
    /// The question.
    pub question: QuestionForGrading,
    /// The title that other tools show to authors; may be empty.
    pub title: String,
    /// Where it is filed there, `/` between the steps; may be empty.
    pub category: String,
    /// The line it begins on, from 1; 0 if it comes from no file.
    pub line: usize,
    /// What of it is not as it was in the file: `changed-…` messages.
    pub changed: Vec<Reason>,
}

/// A question that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line it begins on, from 1; for a question of ours, its place in the bank.
    pub line: usize,
    /// Its title, or the beginning of its words.
    pub title: String,
    /// Why.
    pub reason: Reason,
}

/// A figure that came within a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name among our figures.
    pub name: String,
    /// What it holds.
    pub file: File,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The questions that can be taken.
    pub questions: Vec<Exchanged>,
    /// The others.
    pub refused: Vec<Refused>,
    /// The figures that the questions show.
    pub attachments: Vec<Attachment>,
}

/// Why nothing of a file can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// The line, from 1; 0 is the file as a whole.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// A file for another tool.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub text: String,
    /// The questions that are not in it.
    pub refused: Vec<Refused>,
    /// Questions in it that are not all there: the place in the bank, from 1, and what is missing.
    pub changed: Vec<(usize, Reason)>,
}

/// What no foreign file says of its questions.
#[derive(Clone, Debug)]
pub struct Home<'a> {
    /// The objective they are put under.
    pub objective: ObjectiveId,
    /// The facts that their sources may name.
    pub facts: &'a Facts,
}

impl Format {
    /// What a file seems to be, by its name and its first words; none if it could be anything.
    pub fn guess(name: &str, bytes: &[u8]) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let ends = |ending: &str| name.ends_with(ending);
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        let start = start.trim_start_matches('\u{feff}').trim_start();
        let has = |mark: &str| start.lines().any(|line| line.trim_start().starts_with(mark));
        match () {
            () if ends(".xml") || start.starts_with("<?xml") || start.starts_with("<quiz") => Some(Self::MoodleXml),
            () if ends(".gift") => Some(Self::Gift),
            () if ends(".csv") => Some(Self::Csv),
            () if ends(".md") || has("## ") && has("type:") => Some(Self::Trajectoire),
            () if has("::") || has("$CATEGORY:") || start.contains('{') => Some(Self::Gift),
            () if has("ANSWER:") => Some(Self::Aiken),
            () => None,
        }
    }

    /// How its files' names end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::MoodleXml => "xml",
            Self::Aiken => "txt",
            Self::Csv => "csv",
            Self::Trajectoire => "md",
        }
    }
}

/// Reads a file: what can be taken, and what cannot with its line and its reason.
pub fn parse(format: Format, bytes: &[u8], home: &Home<'_>) -> Result<Imported, Unusable> {
    match format {
        Format::Gift => gift::parse(bytes, home),
        Format::MoodleXml => moodle_xml::parse(bytes, home),
        Format::Aiken => aiken::parse(bytes, home),
        Format::Csv => table::parse(bytes, home),
        Format::Trajectoire => native::parse(bytes, home),
    }
}

/// Writes a file; `figures` are those that the questions may show, by name.
pub fn print(format: Format, questions: &[Exchanged], figures: &BTreeMap<String, File>, home: &Home<'_>) -> Exported {
    match format {
        Format::Gift => gift::print(questions),
        Format::MoodleXml => moodle_xml::print(questions, figures),
        Format::Aiken => aiken::print(questions),
        Format::Csv => table::print(questions),
        Format::Trajectoire => native::print(questions, home),
    }
}

/// A question of which a file says no more than its words and its answers.
fn blank(id: QuestionId, home: &Home<'_>, stem: String, body: Body) -> QuestionForGrading {
    QuestionForGrading {
        id,
        objective: home.objective.clone(),
        level: Level::Know,
        lesson: None,
        sources: Vec::new(),
        tags: Vec::new(),
        mark: Fraction::ONE,
        shuffle: true,
        stem,
        body,
        feedback: String::new(),
        hints: Vec::new(),
        penalty: USUAL_PENALTY,
        author: None,
        review_by: None,
    }
}

/// What a question is known by: its title, or its name.
fn refused_title(one: &Exchanged) -> String {
    if one.title.trim().is_empty() { one.question.id.to_string() } else { one.title.clone() }
}

/// A type that a format has no like for.
fn refused_type(kind: QuestionType, format: Format) -> Reason {
    Reason { key: "no-type-for-it", values: vec![("type", kind.to_string()), ("format", format.to_string())] }
}

/// Reads back what was written of a question: what its format's reader refuses, or takes for another type, is not written.
fn reads_back(one: &Exchanged, text: &str, parse: impl Fn(&[u8], &Home<'_>) -> Result<Imported, Unusable>) -> Result<(), Reason> {
    let facts = Facts::default();
    let home = Home { objective: one.question.objective.clone(), facts: &facts };
    let read = parse(text.as_bytes(), &home).map_err(|unusable| unusable.reason)?;
    if let Some(refused) = read.refused.into_iter().next() {
        return Err(refused.reason);
    }
    let same = matches!(read.questions.as_slice(), [only] if only.question.kind() == one.question.kind());
    if same { Ok(()) } else { Err(Reason::plain("no-answers")) }
}

/// What most formats have no place for.
fn lost_about(question: &QuestionForGrading) -> BTreeSet<&'static str> {
    let placed = question.level != Level::Know || question.lesson.is_some() || question.author.is_some() || question.review_by.is_some();
    let all = [
        (question.mark != Fraction::ONE, "lost-mark"),
        (!question.hints.is_empty(), "lost-hints"),
        (question.penalty != USUAL_PENALTY, "lost-penalty"),
        (!question.shuffle, "lost-shuffle"),
        (!question.sources.is_empty(), "lost-sources"),
        (placed, "lost-about"),
        (question.stem.contains("![") || question.feedback.contains("!["), "lost-picture"),
    ];
    all.into_iter().filter(|(lost, _)| *lost).map(|(_, key)| key).collect()
}

#[cfg(test)]
mod tests;
