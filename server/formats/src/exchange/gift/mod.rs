//! GIFT, as it is really written by people. Behaviour was read in Moodle's public sources; where it loses or shows a key, we refuse
//! by name instead.

mod answers;
mod blocks;
mod escape;
mod numbers;
mod print;
mod question;

use domain::module::Reason;

use super::naming::Names;
use super::{Home, Imported, MOST_QUESTIONS, Refused, Unusable, text_of};
use blocks::Block;

pub(super) use numbers::{put as put_number, read as read_number};
pub use print::print;

/// The most answers of a question that are read.
const MOST_ANSWERS: usize = 255;

/// Reads a file: what can be taken, and what cannot with its line and its reason.
pub fn parse(bytes: &[u8], home: &Home<'_>) -> Result<Imported, Unusable> {
    let text = crate::text::unix(text_of(bytes)?);
    let (mut names, mut category) = (Names::default(), String::new());
    let mut found = Imported::default();
    for block in blocks::blocks(&text) {
        match block {
            Block::Category(path) => category = path,
            Block::Question(written) => {
                if found.questions.len() + found.refused.len() == MOST_QUESTIONS {
                    let reason = Reason::with("import-too-many-questions", "most", MOST_QUESTIONS);
                    return Err(Unusable { line: written.line, reason });
                }
                match question::read(&written, &category, &mut names, home) {
                    Ok(question) => found.questions.push(question),
                    Err((title, reason)) => found.refused.push(Refused { line: written.line, title, reason }),
                }
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
