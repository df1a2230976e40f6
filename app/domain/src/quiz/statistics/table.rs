//! A table of marks: a column a question, a row an attempt.

use std::collections::BTreeSet;

use thiserror::Error;

use super::{ItemFigures, Mark, OptionFigures, Statistics, WholeFigures};

/// The most questions a table may hold.
pub const MOST_QUESTIONS: usize = 1_000;
/// The most attempts a table may hold.
pub const MOST_ATTEMPTS: usize = 1_000_000;

/// Marks by attempt and question. A question that an attempt did not draw has no mark there, which differs from a mark of zero.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub(super) columns: Vec<Column>,
    /// What each attempt earned over the questions it drew, in units of [`Mark`].
    pub(super) totals: Vec<i128>,
}

/// One question's marks.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub name: String,
    pub max: Mark,
    /// Which attempts drew it, ascending.
    pub rows: Vec<u32>,
    /// What each of them earned.
    pub marks: Vec<Mark>,
}

/// Why an attempt cannot be added. The table stays as it was.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum BadRow {
    /// It drew no question.
    #[error("an attempt without a mark")]
    Empty,
    /// A mark for a question that is not in the table, or two marks for one.
    #[error("a mark for a question that is not there, or two for one")]
    NotAQuestion,
    /// There are [`MOST_ATTEMPTS`] already.
    #[error("more than {MOST_ATTEMPTS} attempts")]
    TooMany,
}

impl Table {
    /// An empty table: the questions' names and maximum marks, [`MOST_QUESTIONS`] of them at the most.
    pub fn new(questions: impl IntoIterator<Item = (String, Mark)>) -> Self {
        let column = |(name, max)| Column { name, max, rows: Vec::new(), marks: Vec::new() };
        Self { columns: questions.into_iter().take(MOST_QUESTIONS).map(column).collect(), totals: Vec::new() }
    }

    /// Adds an attempt: the places of the questions it drew, each with its mark.
    pub fn push(&mut self, drawn: &[(usize, Mark)]) -> Result<(), BadRow> {
        let places: BTreeSet<_> = drawn.iter().map(|(place, _)| *place).collect();
        let row = u32::try_from(self.totals.len()).ok().filter(|_| self.totals.len() < MOST_ATTEMPTS).ok_or(BadRow::TooMany)?;
        match places.last() {
            None => return Err(BadRow::Empty),
            Some(last) if *last >= self.columns.len() || places.len() < drawn.len() => return Err(BadRow::NotAQuestion),
            Some(_) => {}
        }
        for (place, mark) in drawn {
            if let Some(column) = self.columns.get_mut(*place) {
                column.rows.push(row);
                column.marks.push(*mark);
            }
        }
        self.totals.push(drawn.iter().map(|(_, mark)| mark.0).sum());
        Ok(())
    }

    /// How many attempts it holds.
    pub fn attempts(&self) -> usize {
        self.totals.len()
    }

    /// The questions: names and maximum marks.
    pub fn questions(&self) -> impl Iterator<Item = (&str, Mark)> {
        self.columns.iter().map(|column| (column.name.as_str(), column.max))
    }

    /// The attempts in order, with a mark or none for each question.
    pub fn rows(&self) -> impl Iterator<Item = Vec<Option<Mark>>> {
        let mut next = vec![0_usize; self.columns.len()];
        (0_u32..).zip(&self.totals).map(move |(row, _)| {
            let cell = |(column, next): (&Column, &mut usize)| {
                column.rows.get(*next).filter(|drawn| **drawn == row)?;
                *next += 1;
                column.marks.get(*next - 1).copied()
            };
            self.columns.iter().zip(&mut next).map(cell).collect()
        })
    }

    /// Works out everything.
    pub fn statistics(&self) -> Statistics {
        Statistics { questions: ItemFigures::of(self), whole: WholeFigures::of(self) }
    }

    /// What the options of a question tell, given for each the attempts that chose it (by their place in the table, from 0).
    pub fn options(&self, question: usize, chosen_by: &[Vec<u32>]) -> Vec<OptionFigures> {
        let Some(column) = self.columns.get(question) else { return vec![OptionFigures::default(); chosen_by.len()] };
        OptionFigures::of(self, column, chosen_by)
    }

    pub(super) fn total(&self, row: u32) -> i128 {
        usize::try_from(row).ok().and_then(|row| self.totals.get(row)).copied().unwrap_or(0)
    }

    /// Whether every attempt drew this question.
    pub(super) fn is_fixed(&self, column: &Column) -> bool {
        column.rows.len() == self.totals.len()
    }
}

impl Column {
    /// Each attempt's mark here and in total.
    pub fn with_totals<'a>(&'a self, table: &'a Table) -> impl Iterator<Item = (i128, i128)> + 'a {
        self.marks.iter().zip(&self.rows).map(|(mark, row)| (mark.0, table.total(*row)))
    }
}
