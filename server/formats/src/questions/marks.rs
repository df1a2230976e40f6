//! What the beginning of a line means.

use domain::quiz::QuestionType;

use super::places;
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
    /// `- text`.
    Option(&'a str),
    /// `~ text`: a line of a text with places, with the space after its mark.
    Text(&'a str),
    /// `{1} (x) text` or `{1} [x] text`: an option of a gap, or a passage.
    PlaceChoice { place: u16, square: bool, worth: Worth<'a>, text: &'a str },
    /// `{1} = text`: an accepted word of a gap.
    PlacePattern { place: u16, worth: Worth<'a>, text: &'a str },
    /// `@ name`: a step of a scenario.
    Step(&'a str),
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
        QuestionType::Matching | QuestionType::Categorise | QuestionType::Open => pair(line),
        QuestionType::Short | QuestionType::Numerical => pattern(line),
        QuestionType::Gaps => text_line(line).or_else(|| in_place(line, |rest| choice(rest).or_else(|| pattern(rest)))),
        QuestionType::HotText => text_line(line).or_else(|| in_place(line, choice)),
        QuestionType::Scenario => after_mark_of(line, '@').map(Answer::Step).or_else(|| choice(line)),
        QuestionType::Survey => after_mark_of(line, '-').map(Answer::Option),
    }
}

fn after_mark_of(line: &str, mark: char) -> Option<&str> {
    after_mark(line.strip_prefix(mark)?)
}

fn text_line(line: &str) -> Option<Answer<'_>> {
    let rest = line.strip_prefix('~')?;
    after_mark(rest).map(|_| Answer::Text(rest))
}

/// An answer with the number of its place before it.
fn in_place<'a>(line: &'a str, answer: impl Fn(&'a str) -> Option<Answer<'a>>) -> Option<Answer<'a>> {
    let (place, rest) = places::leading(line)?;
    match answer(rest.trim_start())? {
        Answer::Choice { square, worth, text } => Some(Answer::PlaceChoice { place, square, worth, text }),
        Answer::Pattern { worth, text } => Some(Answer::PlacePattern { place, worth, text }),
        _ => None,
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
