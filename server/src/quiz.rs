//! `trajectoire quiz …`: tools for whoever writes quizzes. They need no database and no configuration.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;
use formats::marks_csv;

use crate::convert::{self, Convert};

#[derive(Debug, Subcommand)]
pub enum QuizCommand {
    /// Prints the statistics of a table of marks as JSON.
    ///
    /// The CSV file has the header `attempt,<question>,…`; a first row `max,<maximum marks>`; then one row an attempt. An empty cell
    /// is a question that the attempt did not draw; a question left blank has a mark of 0. Cells may be parted by `,` `;` or tabs; a
    /// decimal comma is understood (inside quotes where cells are parted by commas), and so is a byte-order mark.
    ///
    /// In per cent: facility, discrimination_index, discriminative_efficiency, effective_weight, cic, error_ratio. In marks: a
    /// question's sd; the whole's mean, median, sd and standard_error. What is undefined is null.
    ///
    /// A malformed file prints `file:line: reason` on standard error and nothing else; the exit code is 2.
    #[command(verbatim_doc_comment)]
    Stats {
        /// The table of marks.
        file: PathBuf,
    },
    /// Turns a file of questions from one format into another.
    ///
    /// The exit code is 0 if every question went in; 3 if some were refused, each named on standard error with its line and its
    /// reason, and the others were written; 2 if the file cannot be used, and nothing was written.
    #[command(verbatim_doc_comment)]
    Convert(Convert),
}

/// Does what is asked.
pub fn run(command: &QuizCommand) -> Result<ExitCode> {
    match command {
        QuizCommand::Stats { file } => Ok(stats(file)),
        QuizCommand::Convert(convert) => Ok(convert::run(convert)),
    }
}

/// What a shell is told when a file cannot be used.
pub const UNUSABLE: u8 = 2;

fn stats(path: &Path) -> ExitCode {
    let file = path.display();
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{file}:0: {error}");
            return ExitCode::from(UNUSABLE);
        }
    };
    match marks_csv::read(&bytes) {
        Ok(table) => {
            println!("{}", marks_csv::json(&table.statistics()));
            ExitCode::SUCCESS
        }
        Err(refusals) => {
            for refusal in refusals {
                eprintln!("{file}:{refusal}");
            }
            ExitCode::from(UNUSABLE)
        }
    }
}
