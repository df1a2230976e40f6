//! `fr/questions.md`: the bank.

mod answers;
mod block;
mod body;
mod header;
mod marks;
mod numbers;
mod parts;
mod places;
mod print;
mod print_parts;

use std::collections::BTreeMap;

use domain::locale::Lang;
use domain::module::Reason;
use domain::quiz::QuestionForGrading;

pub(crate) use block::{Block, blocks};

use crate::{Facts, Fault, text};

/// The most questions a bank may hold.
pub const MOST_QUESTIONS: usize = 500;

/// A question with the lines its parts stand on.
pub(crate) struct Written {
    pub question: QuestionForGrading,
    /// The line of its heading.
    pub line: usize,
    /// The lines of its keys.
    pub keys: BTreeMap<&'static str, usize>,
    /// The lines on which its steps begin and its gaps are filled, by name and number.
    pub parts: BTreeMap<String, usize>,
    /// Its Markdown: the hints, the stem, the options and what is said of them, the general feedback.
    pub texts: Vec<(usize, String)>,
}

/// Reads a bank: the questions that are well written, and what is wrong with the others.
pub fn parse(text: &str, file: &str, facts: &Facts) -> (Vec<QuestionForGrading>, Vec<Fault>) {
    let (written, faults) = parse_written(text, file, facts);
    (written.into_iter().map(|written| written.question).collect(), faults)
}

pub(crate) fn parse_written(text: &str, file: &str, facts: &Facts) -> (Vec<Written>, Vec<Fault>) {
    let text = text::unix(text);
    let (before, blocks) = blocks(&text);
    let mut faults: Vec<_> = before.map(|line| Fault::new(file, line, Reason::plain("text-before-question"))).into_iter().collect();
    if let Some(block) = blocks.get(MOST_QUESTIONS) {
        faults.push(Fault::new(file, block.line, Reason::with("too-many-questions", "most", MOST_QUESTIONS)));
    }
    let mut questions = Vec::new();
    for block in blocks.iter().take(MOST_QUESTIONS) {
        match body::read(block, facts) {
            Ok(written) => questions.push(written),
            Err(found) => faults.extend(found.into_iter().map(|(line, reason)| Fault::new(file, line, reason))),
        }
    }
    (questions, faults)
}

/// Writes a bank that [`parse`] reads back: texts lose the white space around them, texts of one line their line ends; a
/// right-hand side that two pairs share stands once, as a bucket does; a left-hand side without a text is a distractor or a
/// bucket; numbers have at most 18 decimals, what an answer is worth seven; the steps of a scenario have different names.
pub fn print(questions: &[QuestionForGrading]) -> String {
    print_in(Lang::Fr, questions)
}

/// Writes a bank in a language: `Vrai` and `Faux` in French, `True` and `False` in English.
pub fn print_in(lang: Lang, questions: &[QuestionForGrading]) -> String {
    questions.iter().map(|question| print::question(lang, question)).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[path = "malformed_tests.rs"]
mod malformed;
#[cfg(test)]
#[path = "round_trip_tests.rs"]
mod round_trip;
