//! What the beginning of a line means.

use domain::quiz::QuestionType;

use crate::escape;

/// What an answer earns, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Worth<'a> {
    /// `x`, or a pattern without a number.
    Full,
    /// Nothing between the brackets.
    Nothing,
    /// `50%`.
    Percent(&'a str),
}

/// A line that is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer<'a> {
    /// `(x) text` or `[x] text`.
    Choice { square: bool, worth: Worth<'a>, text: &'a str },
    /// `1. text`.
    Item { number: &'a str, text: &'a str },
    /// `- left -> right`; a distractor has no left.
    Pair { left: &'a str, right: &'a str },
    /// `= text` or `=50% text`.
    Pattern { worth: Worth<'a>, text: &'a str },
}

/// The text of a question's heading, `## text`.
pub(crate) fn heading(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("##")?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

/// Whether a line of a stem would end it: a heading, an answer, the general feedback.
pub(crate) fn ends_stem(kind: QuestionType, line: &str) -> bool {
    heading(line).is_some() || line.starts_with(">>") || answer(kind, line).is_some()
}

/// The answer that a line is, for a kind of question.
pub(crate) fn answer(kind: QuestionType, line: &str) -> Option<Answer<'_>> {
    match kind {
        QuestionType::Single | QuestionType::Multiple | QuestionType::TrueFalse => choice(line),
        QuestionType::Ordering => item(line),
        QuestionType::Matching => pair(line),
        QuestionType::Short => pattern(line),
    }
}

fn choice(line: &str) -> Option<Answer<'_>> {
    let (square, end) = match line.chars().next()? {
        '(' => (false, ')'),
        '[' => (true, ']'),
        _ => return None,
    };
    let (inside, text) = line[1..].split_once(end)?;
    let worth = match inside.trim() {
        "" => Worth::Nothing,
        "x" | "X" => Worth::Full,
        percent if is_percent(percent) => Worth::Percent(percent),
        _ => return None,
    };
    after_mark(text).map(|text| Answer::Choice { square, worth, text })
}

fn item(line: &str) -> Option<Answer<'_>> {
    let (number, text) = line.split_once('.')?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    if digits { after_mark(text).map(|text| Answer::Item { number, text }) } else { None }
}

fn pair(line: &str) -> Option<Answer<'_>> {
    let text = after_mark(line.strip_prefix('-')?)?;
    let at = escape::find(text, "->")?;
    Some(Answer::Pair { left: text[..at].trim(), right: text[at + 2..].trim() })
}

fn pattern(line: &str) -> Option<Answer<'_>> {
    let rest = line.strip_prefix('=')?;
    let mark = rest.split(char::is_whitespace).next().unwrap_or_default();
    match mark {
        "" => Some(Answer::Pattern { worth: Worth::Full, text: rest.trim() }),
        percent if is_percent(percent) => Some(Answer::Pattern { worth: Worth::Percent(percent), text: rest[percent.len()..].trim() }),
        _ => None,
    }
}

/// The text after a mark: white space stands between them, or there is no text.
fn after_mark(rest: &str) -> Option<&str> {
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

/// Whether a text is meant as a percentage: `50%`, `-33,3 %`. Whether the number is one is for whoever reads it.
fn is_percent(text: &str) -> bool {
    text.ends_with('%') && text.starts_with(|c: char| c.is_ascii_digit() || "-+.,".contains(c))
}
