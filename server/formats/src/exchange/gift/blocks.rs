//! Cutting a file into its questions. A white line ends one, unless its braces are still open: real files have white lines there.

use super::escape::marks;
use crate::exchange::MOST_QUESTIONS;

/// A piece of a file.
pub(super) enum Block {
    /// The category of what follows.
    Category(String),
    /// A question as it is written.
    Question(Written),
}

/// A question as it is written.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// The line of its first word.
    pub line: usize,
    /// Its words, without comments.
    pub text: String,
    /// The name that a comment gives it.
    pub id: String,
    /// The tags that comments give it.
    pub tags: Vec<String>,
    /// Whether its braces are closed where a next question must begin.
    pub closed: bool,
}

/// The beginning of a line that names a category.
const CATEGORY: &str = "$CATEGORY:";

/// Where the braces of a question stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Braces {
    Before,
    Open,
    Closed,
}

/// Cuts a file, as far as one question more than a file may have.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut cut = Cut { found: Vec::new(), questions: 0, now: Written::default(), braces: Braces::Before, white: None };
    let mut at = 0;
    while cut.questions <= MOST_QUESTIONS {
        match lines.get(at) {
            Some(line) => at = cut.line(line, at),
            // Braces that nothing closes end at the first white line within them.
            None => match cut.back() {
                Some(white) => at = white,
                None => break,
            },
        }
    }
    cut.end(true);
    cut.found
}

struct Cut {
    found: Vec<Block>,
    questions: usize,
    now: Written,
    braces: Braces,
    /// The first white line within braces that are open, and how much had been read before it.
    white: Option<(usize, usize)>,
}

impl Cut {
    /// Takes a line, from 0; says which comes next.
    fn line(&mut self, line: &str, at: usize) -> usize {
        let words = line.trim();
        if words.is_empty() {
            if self.braces == Braces::Open {
                self.white = self.white.or(Some((at, self.now.text.len())));
                self.push("");
            } else {
                self.end(true);
            }
            return at + 1;
        }
        if let Some(comment) = words.strip_prefix("//") {
            self.comment(comment);
            return at + 1;
        }
        let begins = words.starts_with("::") || words.starts_with(CATEGORY);
        if begins && self.white.is_some() {
            return self.back().unwrap_or(at);
        }
        if let Some(path) = words.strip_prefix(CATEGORY).filter(|_| self.braces != Braces::Open) {
            self.end(true);
            self.now = Written::default();
            self.found.push(Block::Category(category(path)));
            return at + 1;
        }
        if begins && self.braces == Braces::Closed {
            self.end(true);
        }
        for mark in marks(words, b"{}") {
            match (self.braces, words.as_bytes()[mark]) {
                (Braces::Before, b'{') => self.braces = Braces::Open,
                (Braces::Open, b'}') => {
                    self.braces = Braces::Closed;
                    self.white = None;
                }
                (Braces::Open, _) if self.white.is_some() => return self.back().unwrap_or(at),
                _ => {}
            }
        }
        if self.now.text.trim().is_empty() {
            self.now.line = at + 1;
            self.now.text.clear();
        }
        self.push(words);
        at + 1
    }

    fn push(&mut self, words: &str) {
        if !self.now.text.is_empty() {
            self.now.text.push('\n');
        }
        self.now.text += words;
    }

    /// Ends a question at the white line within its braces; reading goes on there.
    fn back(&mut self) -> Option<usize> {
        let (at, length) = self.white.take()?;
        self.now.text.truncate(length);
        self.end(false);
        Some(at)
    }

    fn end(&mut self, closed: bool) {
        let mut now = std::mem::take(&mut self.now);
        now.closed = closed && self.braces != Braces::Open;
        self.braces = Braces::Before;
        self.white = None;
        if !now.text.is_empty() {
            self.questions += 1;
            self.found.push(Block::Question(now));
        }
    }

    fn comment(&mut self, comment: &str) {
        // A comment after a question's braces is of the next one.
        if self.braces == Braces::Closed && comment.contains("[id:") {
            self.end(true);
        }
        for (key, value) in notes(comment) {
            match key {
                "id" if self.now.id.is_empty() => self.now.id = value,
                "tag" if !value.is_empty() && !self.now.tags.contains(&value) => self.now.tags.push(value),
                _ => {}
            }
        }
    }
}

/// The notes of a comment: `[id:x] [tag:y]`, with `\]` for a bracket.
fn notes(comment: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut rest = comment;
    while let Some(at) = rest.find('[') {
        rest = &rest[at + 1..];
        let Some(key) = ["id", "tag"].into_iter().find(|key| rest.strip_prefix(key).is_some_and(|after| after.starts_with(':'))) else {
            continue;
        };
        let inside = &rest[key.len() + 1..];
        let Some(end) = inside.match_indices(']').map(|(end, _)| end).find(|end| !inside[..*end].ends_with('\\')) else { break };
        let value = inside[..end].replace("\\]", "]").replace(',', " ");
        found.push((key, value.split_whitespace().collect::<Vec<_>>().join(" ")));
        rest = &inside[end..];
    }
    found
}

/// A category's path without the context it was in: `$course$/top/Default for X`.
fn category(path: &str) -> String {
    let path = super::escape::undo(path.trim());
    let within = path.strip_prefix('$').and_then(|rest| rest.split_once("$/")).map_or(path.as_str(), |(_, rest)| rest);
    let within = if within == "top" { "" } else { within.strip_prefix("top/").unwrap_or(within) };
    within.split_whitespace().collect::<Vec<_>>().join(" ")
}
