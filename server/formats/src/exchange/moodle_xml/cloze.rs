//! Moodle's embedded answers: `{1:SHORTANSWER:=Paris#Right.~%50%Lutetia}`.

use domain::module::Reason;
use domain::quiz::Fraction;

use crate::exchange::fractions;
use crate::exchange::html::decoded;

/// The most gaps of a text that are read.
pub(super) const MOST_GAPS: usize = 500;

/// The most answers of a gap that are read.
const MOST_ANSWERS: usize = 1_000;

/// An embedded answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Embedded {
    pub weight: Fraction,
    pub kind: Kind,
    pub answers: Vec<Answer>,
}

/// How it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Choice { shuffled: bool },
    Several,
    Typed { case: bool },
    Number,
}

/// One of its answers, still as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub text: String,
    pub fraction: Fraction,
    pub feedback: String,
}

/// A piece of a text with embedded answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Html(&'a str),
    Embedded(Embedded),
}

/// The pieces of a text. What looks like an embedded answer and is none is refused, never shown as words.
pub(super) fn parts(html: &str) -> Result<Vec<Part<'_>>, Reason> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = html[at..].find('{').map(|open| at + open) {
        at = open + 1;
        let Some((weight, word, start)) = beginning(&html[at..]) else { continue };
        let kind = kind(word).ok_or_else(|| Reason::with("cloze-unknown", "type", word))?;
        let start = at + start;
        let length = end(&html[start..]).ok_or_else(|| Reason::with("cloze-not-closed", "text", &html[open..start]))?;
        if found.len() >= 2 * MOST_GAPS {
            return Err(Reason::with("too-many-gaps", "most", MOST_GAPS));
        }
        found.push(Part::Html(&html[from..open]));
        found.push(Part::Embedded(Embedded { weight, kind, answers: answers(&html[start..start + length])? }));
        from = start + length + 1;
        at = from;
    }
    found.push(Part::Html(&html[from..]));
    Ok(found)
}

/// The weight and the word of an embedded answer after its brace, and where its answers begin.
fn beginning(text: &str) -> Option<(Fraction, &str, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(':')?;
    let letters = rest.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'_').count();
    let word = &rest[..letters];
    if word.is_empty() || letters > 30 || !rest[letters..].starts_with(':') || word.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let weight = if digits == 0 { Fraction::ONE } else { text[..digits].parse().ok()? };
    Some((weight, word, digits + 1 + letters + 1))
}

fn kind(word: &str) -> Option<Kind> {
    Some(match word {
        "MULTICHOICE" | "MC" | "MULTICHOICE_V" | "MCV" | "MULTICHOICE_H" | "MCH" => Kind::Choice { shuffled: false },
        "MULTICHOICE_S" | "MCS" | "MULTICHOICE_VS" | "MCVS" | "MULTICHOICE_HS" | "MCHS" => Kind::Choice { shuffled: true },
        "MULTIRESPONSE" | "MR" | "MULTIRESPONSE_H" | "MRH" | "MULTIRESPONSE_S" | "MRS" | "MULTIRESPONSE_HS" | "MRHS" => Kind::Several,
        "SHORTANSWER" | "SA" | "MW" => Kind::Typed { case: false },
        "SHORTANSWER_C" | "SAC" | "MWC" => Kind::Typed { case: true },
        "NUMERICAL" | "NM" => Kind::Number,
        _ => return None,
    })
}

/// The place of the brace that closes.
fn end(text: &str) -> Option<usize> {
    places(text, '}').next()
}

/// The places of a mark that no backslash stands before.
fn places(text: &str, mark: char) -> impl Iterator<Item = usize> + use<'_> {
    text.match_indices(mark).map(|(at, _)| at).filter(|at| !text[..*at].ends_with('\\'))
}

fn answers(text: &str) -> Result<Vec<Answer>, Reason> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in places(text, '~').chain(std::iter::once(text.len())) {
        let one = &text[from..at];
        from = (at + 1).min(text.len());
        if found.len() >= MOST_ANSWERS {
            return Err(Reason::with("too-many-options", "most", MOST_ANSWERS));
        }
        if !one.trim().is_empty() {
            found.push(answer(one.trim())?);
        }
    }
    Ok(found)
}

fn answer(text: &str) -> Result<Answer, Reason> {
    let (fraction, rest) = if let Some(rest) = text.strip_prefix('=') {
        (Fraction::ONE, rest)
    } else if let Some((percent, rest)) = text.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
        let fraction = fractions::percent(percent).ok_or_else(|| Reason::with("bad-number", "text", percent))?;
        (fraction, rest.strip_prefix('=').unwrap_or(rest))
    } else {
        (Fraction::ZERO, text)
    };
    // The mark of an entity is none of a feedback.
    let feedback = places(rest, '#').find(|at| !rest[..*at].ends_with('&') && !rest[..*at].ends_with("&amp;"));
    let (said, feedback) = feedback.map_or((rest, ""), |at| (&rest[..at], &rest[at + 1..]));
    Ok(Answer { text: clean(said), fraction, feedback: clean(feedback) })
}

/// A text without the escapes of embedded answers; its entities are those of HTML within.
fn clean(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('}' | '{' | '#' | '~' | '/' | '"')) => out.extend(chars.next()),
            (other, _) => out.push(other),
        }
    }
    decoded(&out).into_owned()
}

/// Writes an embedded answer; every mark that could mean something is an entity.
pub(super) fn write(embedded: &Embedded) -> String {
    let word = match embedded.kind {
        Kind::Choice { shuffled: false } => "MULTICHOICE",
        Kind::Choice { shuffled: true } => "MULTICHOICE_S",
        Kind::Several => "MULTIRESPONSE",
        Kind::Typed { case: false } => "SHORTANSWER",
        Kind::Typed { case: true } => "SHORTANSWER_C",
        Kind::Number => "NUMERICAL",
    };
    let answers = embedded.answers.iter().map(|answer| {
        let worth = match answer.fraction {
            whole if whole == Fraction::ONE => "=".to_owned(),
            none if none == Fraction::ZERO => String::new(),
            other => format!("%{}%", other.percent_text()),
        };
        let feedback = if answer.feedback.is_empty() { String::new() } else { format!("#{}", entities(&answer.feedback)) };
        format!("{worth}{}{feedback}", entities(&answer.text))
    });
    format!("{{{}:{word}:{}}}", embedded.weight.number_text(), answers.collect::<Vec<_>>().join("~"))
}

fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            // Not `&amp;`: a hash after it would not begin a feedback.
            '&' => out += "&#38;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\\' | '~' | '#' | '{' | '}' | '=' | '%' | '\'' | '/' => out += &format!("&#{};", u32::from(c)),
            '\n' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
#[path = "cloze_tests.rs"]
mod tests;
