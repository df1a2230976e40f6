//! What stands between the braces.

use domain::module::Reason;
use domain::quiz::{Body, Choice, Fraction, Item, Pair, Pattern, Verdict};

use super::escape::{find, find_two, marks, undo};
use super::question::Texts;
use super::{MOST_ANSWERS, numbers};
use crate::exchange::{fractions, patterns};

/// One answer: its mark, its weight and what follows.
pub(super) struct Answer<'a> {
    /// Whether it begins with `=`; a `~` if not.
    pub right: bool,
    /// What it is said to be worth.
    pub weight: Option<Fraction>,
    /// Its words.
    pub text: &'a str,
    /// What is said of it.
    pub feedback: &'a str,
}

impl Answer<'_> {
    /// What it earns.
    pub fn fraction(&self) -> Fraction {
        self.weight.unwrap_or(if self.right { Fraction::ONE } else { Fraction::ZERO })
    }
}

/// The body that the answers make; none for an open text.
pub(super) fn body(answers: &str, texts: &mut Texts) -> Result<Option<Body>, Reason> {
    if answers.is_empty() {
        return Ok(None);
    }
    if let Some(numbers) = answers.strip_prefix('#') {
        return numbers::body(numbers.trim(), texts).map(Some);
    }
    let right = find(answers, b'=').is_some();
    let body = if find(answers, b'~').is_some() {
        choice(&split(answers, b"=~")?, texts)?
    } else if right && has_arrow(answers) {
        matching(answers, texts)?
    } else if let Some(body) = true_false(answers, texts) {
        body
    } else {
        let alone = format!("={answers}");
        short(&split(if right { answers } else { &alone }, b"=")?, texts)?
    };
    Ok(Some(body))
}

/// Whether an answer is a pair; an arrow in what is said of an answer makes none.
fn has_arrow(answers: &str) -> bool {
    let mut said = false;
    marks(answers, b"=#-").any(|at| {
        match answers.as_bytes()[at] {
            b'=' => said = false,
            b'#' => said = true,
            _ => return !said && answers[at..].starts_with("->"),
        }
        false
    })
}

/// Cuts the answers at their marks.
pub(super) fn split<'a>(answers: &'a str, at: &'a [u8]) -> Result<Vec<Answer<'a>>, Reason> {
    let mut found = Vec::new();
    for (right, text) in pieces(answers, at)? {
        let (weight, text) = weight(text)?;
        let cut = find(text, b'#');
        let (text, feedback) = cut.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
        found.push(Answer { right, weight, text: text.trim(), feedback: feedback.trim() });
    }
    Ok(found)
}

fn pieces<'a>(answers: &'a str, at: &[u8]) -> Result<Vec<(bool, &'a str)>, Reason> {
    let places: Vec<usize> = marks(answers, at).take(MOST_ANSWERS + 1).collect();
    if places.len() > MOST_ANSWERS {
        return Err(Reason::with("too-many-options", "most", MOST_ANSWERS));
    }
    let first = places.first().copied().unwrap_or(answers.len());
    if !answers[..first].trim().is_empty() {
        return Err(Reason::with("gift-before-answers", "text", shown(&answers[..first])));
    }
    let ends = places.iter().skip(1).copied().chain([answers.len()]);
    Ok(places.iter().zip(ends).map(|(start, end)| (answers.as_bytes()[*start] == b'=', answers[start + 1..end].trim())).collect())
}

/// The weight before an answer: `%50%`. A percentage within words, `~% of what`, is none.
fn weight(text: &str) -> Result<(Option<Fraction>, &str), Reason> {
    let Some((inside, rest)) = text.strip_prefix('%').and_then(|rest| rest.split_once('%')) else { return Ok((None, text)) };
    let number = inside.len() <= 40 && inside.bytes().any(|byte| byte.is_ascii_digit()) && !inside.trim().contains(' ');
    if !number {
        return Ok((None, text));
    }
    let fraction = fractions::percent(inside).ok_or_else(|| Reason::with("bad-number", "text", inside))?;
    if fraction > Fraction::ONE || fraction < -Fraction::ONE {
        return Err(Reason::with("gift-weight-out-of-bounds", "text", inside.trim()));
    }
    Ok((Some(fraction), rest.trim_start()))
}

/// The beginning of a text, to show in a message.
pub(super) fn shown(text: &str) -> String {
    crate::exchange::texts::beginning(&undo(&text.chars().take(80).collect::<String>()))
}

fn choice(answers: &[Answer<'_>], texts: &mut Texts) -> Result<Body, Reason> {
    let mut choices = Vec::new();
    for answer in answers {
        let text = texts.line(answer.text);
        if text.is_empty() {
            return Err(Reason::plain("gift-empty-answer"));
        }
        choices.push(Choice { text, fraction: answer.fraction(), feedback: texts.block(answer.feedback), keep_last: false });
    }
    if choices.len() < 2 {
        return Err(Reason::plain("too-few-options"));
    }
    if answers.iter().any(|answer| answer.right) {
        let right = choices.iter().any(|choice| choice.fraction.verdict() == Verdict::Right);
        return if right { Ok(Body::Single(choices)) } else { Err(Reason::plain("no-right-option")) };
    }
    let sum: Fraction = choices.iter().map(|choice| choice.fraction.max(Fraction::ZERO)).sum();
    if sum == Fraction::ZERO {
        return Err(Reason::plain("no-right-option"));
    }
    // The tools that write these weights round them to five decimals, or to three.
    let off = sum - Fraction::ONE;
    let near = Fraction::of(1, 1_000);
    if off > near || off < -near {
        return Err(Reason::with("right-options-not-one", "sum", sum.percent_text()));
    }
    Ok(Body::Multiple(choices))
}

fn matching(answers: &str, texts: &mut Texts) -> Result<Body, Reason> {
    let (mut pairs, mut rights, mut alone) = (Vec::new(), Vec::<Item>::new(), Vec::new());
    let pieces = pieces(answers, b"=")?;
    if pieces.len() < 2 {
        return Err(Reason::plain("too-few-options"));
    }
    for (_, piece) in pieces {
        let Some(arrow) = find_two(piece, "->") else {
            return Err(Reason::with("gift-no-arrow", "text", shown(piece)));
        };
        let (left, rest) = (piece[..arrow].trim(), &piece[arrow + 2..]);
        let cut = find(rest, b'#');
        let (right, feedback) = cut.map_or((rest, ""), |at| (&rest[..at], &rest[at + 1..]));
        let (left, right, feedback) = (texts.line(left), texts.line(right), texts.block(feedback));
        if right.is_empty() {
            return Err(Reason::with("gift-no-arrow", "text", shown(piece)));
        }
        if left.is_empty() {
            alone.push(Item { text: right, feedback });
            continue;
        }
        let at = rights.iter().position(|item| item.text == right).unwrap_or_else(|| {
            rights.push(Item { text: right, feedback: String::new() });
            rights.len() - 1
        });
        pairs.push(Pair { left, right: u16::try_from(at).unwrap_or(u16::MAX), feedback });
    }
    for item in alone {
        if !rights.iter().any(|known| known.text == item.text) {
            rights.push(item);
        }
    }
    if pairs.is_empty() { Err(Reason::plain("too-few-options")) } else { Ok(Body::Matching { pairs, rights }) }
}

/// `T`, `FALSE`, with what is said to who is wrong, then to who is right.
fn true_false(answers: &str, texts: &mut Texts) -> Option<Body> {
    let mut parts = answers.splitn(2, '#');
    let key = match parts.next()?.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    let said = parts.next().unwrap_or_default();
    let (wrong, right) = find(said, b'#').map_or((said, ""), |at| (&said[..at], &said[at + 1..]));
    let (wrong, right) = (texts.block(wrong), texts.block(right));
    let (when_true, when_false) = if key { (right, wrong) } else { (wrong, right) };
    Some(Body::TrueFalse { key, when_true, when_false })
}

fn short(answers: &[Answer<'_>], texts: &mut Texts) -> Result<Body, Reason> {
    let mut found = Vec::new();
    for answer in answers {
        let (text, fraction) = (patterns::ours(&undo(answer.text)), answer.fraction());
        if text.is_empty() {
            return Err(Reason::plain("gift-empty-answer"));
        }
        if fraction < Fraction::ZERO {
            return Err(Reason::plain("fraction-out-of-bounds"));
        }
        found.push(Pattern { text, fraction, feedback: texts.block(answer.feedback) });
    }
    if found.iter().any(|pattern| pattern.fraction.verdict() == Verdict::Right) {
        Ok(Body::Short { patterns: found, case: false, accents: false })
    } else {
        Err(Reason::plain("no-right-option"))
    }
}
