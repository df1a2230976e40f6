//! The answers of a question: from marked lines to a body.

use domain::module::{MOST_OPTIONS, Reason};
use domain::quiz::{Body, Choice, Criterion, Fraction, Item, Number, Pair, Pattern, QuestionType};

use super::header::Header;
use super::marks::{Answer, Worth};
use super::{numbers, parts};
use crate::escape;

/// An answer with the feedback under it.
pub(super) struct Line<'a> {
    /// Its number.
    pub at: usize,
    pub answer: Answer<'a>,
    pub feedback: Vec<&'a str>,
    /// The line of the first line of feedback.
    pub said_at: usize,
}

impl Line<'_> {
    /// What is said of it.
    pub fn said(&self) -> String {
        self.feedback.join("\n").trim().to_owned()
    }
}

/// So many lines are read as answers at all; publication refuses far fewer.
const MOST_LINES: usize = 1000;

pub(super) type Faults = Vec<(usize, Reason)>;

/// The body that the answers make.
pub(super) fn body(kind: QuestionType, header: &Header, lines: &[Line<'_>], faults: &mut Faults) -> Body {
    if let Some(line) = lines.get(MOST_LINES) {
        faults.push((line.at, Reason::with("too-many-options", "most", MOST_OPTIONS)));
    }
    let lines = &lines[..lines.len().min(MOST_LINES)];
    match kind {
        QuestionType::Single => Body::Single(choices(lines, false, (Fraction::ONE, Fraction::ZERO), faults)),
        QuestionType::Multiple => {
            let full = |line: &&Line<'_>| matches!(line.answer, Answer::Choice { worth: Worth::Full, .. });
            let share = Fraction::ONE.over(Fraction::whole(lines.iter().filter(full).count()));
            Body::Multiple(choices(lines, true, (share, -share), faults))
        }
        QuestionType::TrueFalse => true_false(lines, faults),
        QuestionType::Ordering => Body::Ordering { items: items(lines, faults), scheme: header.scheme },
        QuestionType::Matching => matching(lines),
        QuestionType::Short => {
            Body::Short { patterns: patterns(lines, faults), case: header.case.hold(0), accents: header.accents.hold(0) }
        }
        QuestionType::Categorise => parts::categorise(lines),
        QuestionType::Gaps => parts::gaps(header, lines, faults),
        QuestionType::Numerical => Body::Numerical { values: numbers(lines, faults), units: header.units.clone() },
        QuestionType::HotText => parts::hot_text(lines, faults),
        QuestionType::Scenario => parts::scenario(lines, faults),
        QuestionType::Open => Body::Open { rubric: rubric(lines, faults) },
        QuestionType::Survey => Body::Survey { options: options(lines) },
    }
}

fn percent(line: usize, text: &str, faults: &mut Faults) -> Fraction {
    Fraction::parse_percent(text).unwrap_or_else(|_| {
        faults.push((line, Reason::with("bad-number", "text", text)));
        Fraction::ZERO
    })
}

fn choices(lines: &[Line<'_>], want_square: bool, usual: (Fraction, Fraction), faults: &mut Faults) -> Vec<Choice> {
    let mut choices = Vec::new();
    for line in lines {
        let Answer::Choice { square, worth, text } = line.answer else { continue };
        choices.push(choice(line, (square, want_square), worth, text, usual, faults));
    }
    choices
}

/// An option; `square` are the brackets it has and those it should have, `usual` what `x` and nothing are worth.
pub(super) fn choice(
    line: &Line<'_>,
    square: (bool, bool),
    worth: Worth<'_>,
    text: &str,
    usual: (Fraction, Fraction),
    faults: &mut Faults,
) -> Choice {
    let fraction = fraction(line.at, square, worth, usual, faults);
    let (text, keep_last) = take_last(text);
    Choice { text, fraction, feedback: line.said(), keep_last }
}

/// What the brackets of an option say it is worth.
pub(super) fn fraction(
    line: usize,
    (square, want): (bool, bool),
    worth: Worth<'_>,
    (full, nothing): (Fraction, Fraction),
    faults: &mut Faults,
) -> Fraction {
    if square != want {
        faults.push((line, Reason::with("wrong-brackets", "right", if want { "[ ]" } else { "( )" })));
    }
    match worth {
        Worth::Full => full,
        Worth::Nothing => nothing,
        Worth::Percent(text) => percent(line, text, faults),
    }
}

/// The mark of an option that stays last.
pub(super) const LAST: &str = "{last}";

/// An option's text without its mark ` {last}`, and whether it had it.
fn take_last(text: &str) -> (String, bool) {
    match text.strip_suffix(LAST) {
        Some(rest) if rest.is_empty() || rest.ends_with(char::is_whitespace) => (unmarked(rest.trim_end()), true),
        _ => (unmarked(text), false),
    }
}

fn unmarked(text: &str) -> String {
    let escaped = text.strip_suffix(LAST).and_then(|rest| rest.strip_suffix('\\'));
    escaped.map_or_else(|| text.to_owned(), |rest| format!("{rest}{LAST}"))
}

/// Two lines, the true one first, one of them marked. No line at all is a question that is not finished.
fn true_false(lines: &[Line<'_>], faults: &mut Faults) -> Body {
    let read = |line: &Line<'_>| match line.answer {
        Answer::Choice { square: false, worth: Worth::Full, text } => Some((word(text)?, true)),
        Answer::Choice { square: false, worth: Worth::Nothing, text } => Some((word(text)?, false)),
        _ => None,
    };
    match lines {
        [] => Body::TrueFalse { key: true, when_true: String::new(), when_false: String::new() },
        [first, second] if matches!((read(first), read(second)), (Some((true, a)), Some((false, b))) if a != b) => Body::TrueFalse {
            key: matches!(first.answer, Answer::Choice { worth: Worth::Full, .. }),
            when_true: first.said(),
            when_false: second.said(),
        },
        [first, ..] => {
            faults.push((first.at, Reason::plain("true-false-lines")));
            Body::TrueFalse { key: true, when_true: String::new(), when_false: String::new() }
        }
    }
}

/// Whether a word says true or false, in any of the languages.
fn word(text: &str) -> Option<bool> {
    match text.trim_end_matches('.').to_lowercase().as_str() {
        "vrai" | "true" => Some(true),
        "faux" | "false" => Some(false),
        _ => None,
    }
}

fn items(lines: &[Line<'_>], faults: &mut Faults) -> Vec<Item> {
    let mut items = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Answer::Item { number, text } = line.answer else { continue };
        if number.parse() != Ok(at + 1) {
            faults.push((line.at, Reason::with("wrong-number", "expected", at + 1)));
        }
        items.push(Item { text: text.to_owned(), feedback: line.said() });
    }
    items
}

fn matching(lines: &[Line<'_>]) -> Body {
    let (mut pairs, mut rights, mut distractors) = (Vec::new(), Vec::<Item>::new(), Vec::new());
    for line in lines {
        let Answer::Pair { left, right } = line.answer else { continue };
        let (left, right) = (escape::undo_before(left, "->"), escape::undo_before(right, "->"));
        if left.is_empty() {
            distractors.push(Item { text: right, feedback: line.said() });
            continue;
        }
        let known = rights.iter().position(|item| item.text == right);
        let at = known.unwrap_or_else(|| {
            rights.push(Item { text: right, feedback: String::new() });
            rights.len() - 1
        });
        pairs.push(Pair { left, right: number(at), feedback: line.said() });
    }
    rights.append(&mut distractors);
    Body::Matching { pairs, rights }
}

/// The number of an answer: at most 1000 lines are read, so that it always fits.
pub(super) fn number(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn patterns(lines: &[Line<'_>], faults: &mut Faults) -> Vec<Pattern> {
    let mut patterns = Vec::new();
    for line in lines {
        let Answer::Pattern { worth, text } = line.answer else { continue };
        let fraction = worth_of_pattern(line.at, worth, faults);
        patterns.push(Pattern { text: text.to_owned(), fraction, feedback: line.said() });
    }
    patterns
}

/// What a pattern or a number is worth: all of it unless it says otherwise.
pub(super) fn worth_of_pattern(line: usize, worth: Worth<'_>, faults: &mut Faults) -> Fraction {
    match worth {
        Worth::Percent(text) => percent(line, text, faults),
        Worth::Full | Worth::Nothing => Fraction::ONE,
    }
}

fn numbers(lines: &[Line<'_>], faults: &mut Faults) -> Vec<Number> {
    let mut found = Vec::new();
    for line in lines {
        let Answer::Pattern { worth, text } = line.answer else { continue };
        let fraction = worth_of_pattern(line.at, worth, faults);
        match numbers::read(text) {
            Ok((value, tolerance)) => found.push(Number { value, tolerance, fraction, feedback: line.said() }),
            Err(reason) => faults.push((line.at, reason)),
        }
    }
    found
}

/// What is looked at in an open text, each with its points.
fn rubric(lines: &[Line<'_>], faults: &mut Faults) -> Vec<Criterion> {
    let mut rubric = Vec::new();
    for line in lines {
        let Answer::Pair { left, right } = line.answer else { continue };
        match right.parse() {
            Ok(points) => rubric.push(Criterion { text: escape::undo_before(left, "->"), points, feedback: line.said() }),
            Err(_) => faults.push((line.at, Reason::with("bad-number", "text", right))),
        }
    }
    rubric
}

fn options(lines: &[Line<'_>]) -> Vec<Item> {
    let option = |line: &Line<'_>| match line.answer {
        Answer::Option(text) => Some(Item { text: text.to_owned(), feedback: line.said() }),
        _ => None,
    };
    lines.iter().filter_map(option).collect()
}
