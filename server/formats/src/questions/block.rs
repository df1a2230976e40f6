//! Cutting a bank at its headings.

use super::marks;

/// The lines of one question.
#[derive(Debug)]
pub(crate) struct Block<'a> {
    /// The line of its heading, from 1.
    pub line: usize,
    /// What the heading says.
    pub name: &'a str,
    /// The lines under it, each with its number.
    pub lines: Vec<(usize, &'a str)>,
}

/// Cuts a bank at its headings; also the first line with a text above them, if any.
pub(crate) fn blocks(text: &str) -> (Option<usize>, Vec<Block<'_>>) {
    let (mut before, mut found) = (None, Vec::<Block<'_>>::new());
    for (at, line) in text.split('\n').enumerate() {
        match (marks::heading(line), found.last_mut()) {
            (Some(name), _) => found.push(Block { line: at + 1, name, lines: Vec::new() }),
            (None, Some(block)) => block.lines.push((at + 1, line)),
            (None, None) if !line.trim().is_empty() => before = before.or(Some(at + 1)),
            (None, None) => {}
        }
    }
    (before, found)
}
