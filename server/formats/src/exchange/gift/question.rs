//! Reading one question.

use std::collections::BTreeSet;

use domain::module::Reason;
use domain::quiz::{Body, Criterion, QuestionForGrading};

use super::answers;
use super::blocks;
use super::escape::{find, find_two, last_four_hashes, undo};
use crate::MOST_BYTES_OF_A_FILE;
use crate::exchange::naming::Names;
use crate::exchange::texts::{self, Written};
use crate::exchange::{Exchanged, Home, blank};

/// The blank of a missing word.
const BLANK: &str = "_____";

/// The texts of a question that is being read: what is not said otherwise is written as its stem is.
pub(super) struct Texts {
    usual: Written,
    /// What could not be kept.
    pub changed: BTreeSet<Reason>,
}

impl Texts {
    /// A text of several lines.
    pub fn block(&mut self, text: &str) -> String {
        let (written, text) = self.written(text);
        texts::block(&undo(text), written, &mut self.changed)
    }

    /// A text of one line.
    pub fn line(&mut self, text: &str) -> String {
        let (written, text) = self.written(text);
        texts::line(&undo(text), written, &mut self.changed)
    }

    fn written<'a>(&self, text: &'a str) -> (Written, &'a str) {
        let text = text.trim();
        format_of(text).map_or((self.usual, text), |(written, rest)| (written, rest))
    }
}

/// How a text says that it is written: `[html]…`.
pub(super) fn format_of(text: &str) -> Option<(Written, &str)> {
    let (name, rest) = text.strip_prefix('[')?.split_once(']')?;
    let written = match name {
        "html" => Written::Html,
        "moodle" => Written::Auto,
        "plain" => Written::Plain,
        "markdown" => Written::Markdown,
        _ => return None,
    };
    Some((written, rest))
}

/// Reads a question, or says by which title it is known and why it cannot be taken.
pub(super) fn read(block: &blocks::Written, category: &str, names: &mut Names, home: &Home<'_>) -> Result<Exchanged, (String, Reason)> {
    let (title, text) = title(block.text.trim());
    let refuse = |reason| Err((if title.is_empty() { known_by(text) } else { title.clone() }, reason));
    if block.text.len() > MOST_BYTES_OF_A_FILE {
        return refuse(Reason::plain("question-too-long"));
    }
    let Some(open) = find(text, b'{') else {
        return refuse(Reason::plain(if find(text, b'}').is_some() { "gift-braces-not-opened" } else { "gift-text-page" }));
    };
    let after_open = &text[open + 1..];
    let Some(close) = find(after_open, b'}').filter(|_| block.closed) else {
        return refuse(Reason::plain("gift-braces-not-closed"));
    };
    let (inside, after) = (after_open[..close].trim(), after_open[close + 1..].trim_end());
    let (answers, general) = match last_four_hashes(inside) {
        Some(at) => (inside[..at].trim(), &inside[at + 4..]),
        None => (inside, ""),
    };
    let (usual, before) = format_of(text[..open].trim_start()).unwrap_or((Written::Auto, text[..open].trim_start()));
    let mut read = Texts { usual, changed: BTreeSet::new() };
    let stem = stem(&mut read, before, after);
    if find(after, b'{').is_some() {
        read.changed.insert(Reason::plain("gift-braces-after"));
    }
    let body = match answers::body(answers, &mut read) {
        Ok(Some(body)) => body,
        Ok(None) => open_text(if title.is_empty() { &stem } else { &title }),
        Err(reason) => return refuse(reason),
    };
    let feedback = read.block(general);
    let wish = if title.is_empty() { texts::bare(&stem[..boundary(&stem, 200)]) } else { title.clone() };
    let id = names.question(&block.id, &wish);
    let question = QuestionForGrading { tags: block.tags.clone(), feedback, ..blank(id, home, stem, body) };
    let changed = read.changed.into_iter().collect();
    Ok(Exchanged { question, title, category: category.to_owned(), line: block.line, changed })
}

/// The title, and what follows it.
fn title(text: &str) -> (String, &str) {
    let Some(rest) = text.strip_prefix("::") else { return (String::new(), text) };
    match find_two(rest, "::") {
        Some(end) => (crate::text::line(&undo(&rest[..end])).split_whitespace().collect::<Vec<_>>().join(" "), rest[end + 2..].trim()),
        None => (String::new(), rest.trim()),
    }
}

/// The question's words; a word that is missing within them is a blank.
fn stem(read: &mut Texts, before: &str, after: &str) -> String {
    if after.trim().is_empty() {
        return texts::block(&undo(before), read.usual, &mut read.changed);
    }
    let blank = if read.usual == Written::Markdown { BLANK.replace('_', "\\_") } else { BLANK.to_owned() };
    let gap = |beside: Option<char>| if beside.is_some_and(char::is_alphanumeric) { " " } else { "" };
    // A space beside the braces is the author's; words that touch them are kept from touching the blank.
    let after = if after.starts_with(char::is_whitespace) { format!(" {}", after.trim_start()) } else { after.to_owned() };
    let (left, right) = (gap(before.chars().next_back()), gap(after.chars().next()));
    let whole = format!("{}{left}{blank}{right}{}", undo(before), undo(&after));
    texts::block(&whole, read.usual, &mut read.changed)
}

/// A text that a trainer marks: a point for what it says.
fn open_text(about: &str) -> Body {
    let text = if about.trim().is_empty() { "…".to_owned() } else { texts::beginning(about) };
    Body::Open { rubric: vec![usual_criterion(text)] }
}

/// The criterion of a text that comes without a rubric.
pub(super) fn usual_criterion(text: String) -> Criterion {
    Criterion { text, points: 1, feedback: String::new() }
}

/// What a question without a title is known by.
fn known_by(text: &str) -> String {
    let text = format_of(text).map_or(text, |(_, rest)| rest);
    let end = find(&text[..boundary(text, 400)], b'{').unwrap_or(boundary(text, 400));
    texts::beginning(&undo(&text[..end]))
}

/// The nearest place at or before `at` where a text may be cut.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
