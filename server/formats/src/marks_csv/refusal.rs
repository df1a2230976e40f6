//! Why a file of marks is refused, and where.

use std::fmt;

use domain::quiz::statistics::{BadMark, MOST_ATTEMPTS, MOST_QUESTIONS};
use thiserror::Error;

/// Something wrong in a file of marks: `line: reason`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The line, from 1; 0 is the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub reason: Reason,
}

impl Refusal {
    pub(super) const fn new(line: usize, reason: Reason) -> Self {
        Self { line, reason }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.reason)
    }
}

/// What is wrong in a file of marks.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Reason {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Longer than [`super::MOST_BYTES_OF_MARKS`].
    #[error("the file is longer than {} MiB", super::MOST_BYTES_OF_MARKS / 1024 / 1024)]
    TooLong,
    /// Another encoding, most often that of an old spreadsheet.
    #[error("not UTF-8; save it as “CSV UTF-8”, or convert it: iconv -f windows-1252 -t utf-8")]
    NotUtf8,
    /// A quotation mark without its other half.
    #[error("a quotation mark is never closed")]
    OpenQuote,
    /// The CSV reader gave up.
    #[error("cannot be read as CSV")]
    Unreadable,
    /// Another first cell.
    #[error("the header must begin with `attempt`, then the questions' names, parted by commas, semicolons or tabs")]
    NoHeader,
    /// A header of one cell.
    #[error("the header names no question")]
    NoQuestions,
    /// More columns than a quiz can have.
    #[error("more than {MOST_QUESTIONS} questions")]
    TooManyQuestions,
    /// A blank cell in the header; the column, from 1.
    #[error("column {0} has no name")]
    NamelessQuestion(usize),
    /// A name for two columns.
    #[error("two questions are called {0:?}")]
    QuestionTwice(String),
    /// Another second row.
    #[error("the second row must be `max` and the maximum mark of each question")]
    NoMaximum,
    /// A blank cell in the row of maximum marks.
    #[error("no maximum mark for {0:?}")]
    NoMaximumOf(String),
    /// Less than nothing to be had.
    #[error("the maximum mark of {0:?} is below zero")]
    NegativeMaximum(String),
    /// `max` again.
    #[error("a second row of maximum marks")]
    SecondMaximum,
    /// Cells too many or too few.
    #[error("{found} cells where the header has {expected}")]
    Columns {
        /// In this row.
        found: usize,
        /// In the header.
        expected: usize,
    },
    /// No mark.
    #[error("{cell:?}, the mark at {question:?}, {why}")]
    BadMark {
        /// The column's name.
        question: String,
        /// What stands there.
        cell: String,
        /// Why it is no mark.
        why: BadMark,
    },
    /// Above the maximum, or further below zero than that.
    #[error("{mark}, the mark at {question:?}, is above its maximum or further below zero than that")]
    OutOfRange {
        /// The column's name.
        question: String,
        /// What stands there.
        mark: String,
    },
    /// A row without any mark.
    #[error("a row without a mark")]
    NoMark,
    /// More rows than can be counted exactly.
    #[error("more than {MOST_ATTEMPTS} attempts")]
    TooManyAttempts,
}
