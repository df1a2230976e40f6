//! Item statistics: how hard each question was, and whether it tells who knows from who does not.
//!
//! The formulas are those of Moodle's quiz statistics (its public documentation, “Quiz statistics calculations”). Sums, variances
//! and covariances are exact whole numbers, so that “nobody differs” is decided by counting and never by a rounding; only the last
//! division and root are floating. What is undefined is `None`: never zero, never NaN.

mod advice;
mod bank;
mod item;
mod mark;
mod option;
mod report;
mod sums;
mod table;
mod whole;
mod wide;

pub use advice::{Advice, FEWEST_FOR_ADVICE};
pub use bank::{Bank, Cell, Key};
pub use item::{ItemFigures, random_guess};
pub use mark::{BadMark, Mark};
pub use option::OptionFigures;
pub use report::{Graded, OptionReport, QuestionReport, Report, Which, counting};
pub use table::{BadRow, MOST_ATTEMPTS, MOST_QUESTIONS, Table};
pub use whole::WholeFigures;

/// Everything a table of marks tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// Of each question, in the table's order.
    pub questions: Vec<ItemFigures>,
    /// Of the quiz as a whole.
    pub whole: WholeFigures,
}

#[cfg(test)]
#[path = "statistics_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "report_tests.rs"]
mod report_tests;
