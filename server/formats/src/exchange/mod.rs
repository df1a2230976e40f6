//! Question files of other tools: what is common to them all. A question that cannot be taken as it is, is named with its line
//! and its reason; what was changed on the way in or out is told.

pub mod fractions;
pub mod html;
mod input;
pub mod moodle_xml;
pub mod naming;

use std::fmt;
use std::str::FromStr;

use domain::ids::{BadName, ObjectiveId};
use domain::module::Reason;
use domain::quiz::QuestionForGrading;

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
