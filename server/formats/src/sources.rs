//! The `source` line: `T2-01, T2-03` for facts, `Text of the reference <https://…>` for anything else, ` ; ` between them.

use domain::module::{FactId, Reason, Source};

use crate::{Facts, escape, text};

/// Reads a `source` line. A fact that is not among `facts` is read with its name as its reference; publication refuses it.
pub fn parse(line: &str, facts: &Facts) -> Result<Vec<Source>, Reason> {
    let mut sources = Vec::new();
    for part in pieces(line) {
        let part = part.trim();
        if looks_like_fact(part) {
            for name in part.split(',').map(str::trim).filter(|name| !name.is_empty()) {
                let id: FactId = name.parse().map_err(|_| Reason::with("bad-fact-name", "name", name))?;
                sources.push(fact(id, facts));
            }
        } else if !part.is_empty() {
            sources.push(reference(escape::undo_start(part, looks_like_fact))?);
        }
    }
    Ok(sources)
}

/// Writes a `source` line that [`parse`] reads back. A source that names a fact is written as that fact's name alone; an address
/// that is none ([`is_address`]) is left out.
pub fn print(sources: &[Source]) -> String {
    let mut line = String::new();
    let mut after_fact = false;
    for source in sources {
        let piece = one(source);
        if piece.is_empty() {
            continue;
        }
        if !line.is_empty() {
            line += if after_fact && source.fact.is_some() { ", " } else { " ; " };
        }
        line += &piece;
        after_fact = source.fact.is_some();
    }
    line
}

/// One source, as a `source` line of its own.
pub(crate) fn one(source: &Source) -> String {
    if let Some(fact) = &source.fact {
        return fact.to_string();
    }
    let text = escape::before(&escape::before(&text::line(&source.reference), ";"), "<");
    let piece = match source.url.as_deref().filter(|url| is_address(url)) {
        Some(url) if text.is_empty() => format!("<{url}>"),
        Some(url) => format!("{text} <{url}>"),
        None => text,
    };
    escape::start(&piece, looks_like_fact)
}

/// Whether an address may be linked to: http or https, no white space, nothing that would end an attribute or a tag.
pub fn is_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
        && url.len() <= 2000
        && !url.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'\\".contains(c))
}

fn fact(id: FactId, facts: &Facts) -> Source {
    facts
        .get(&id)
        .map_or_else(|| Source { reference: id.to_string(), fact: Some(id.clone()), url: None, as_of: None }, crate::Fact::to_source)
}

/// Whether a text begins as the name of a fact does: `T`, digits, a hyphen.
fn looks_like_fact(text: &str) -> bool {
    let theme = text.trim_start().strip_prefix(['T', 't']).and_then(|rest| rest.split_once('-'));
    theme.is_some_and(|(theme, _)| !theme.is_empty() && theme.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Splits at every `;` that has white space before it and no backslash.
fn pieces(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut from, bytes) = (0, line.as_bytes());
    for (at, _) in line.match_indices(';') {
        let white = |place: Option<usize>| place.and_then(|place| bytes.get(place)).is_none_or(u8::is_ascii_whitespace);
        if white(at.checked_sub(1)) && white(Some(at + 1)) {
            found.push(&line[from..at]);
            from = at + 1;
        }
    }
    found.push(&line[from..]);
    found
}

fn reference(part: &str) -> Result<Source, Reason> {
    let unescape = |text: &str| escape::undo_before(&escape::undo_before(text, "<"), ";").trim().to_owned();
    let source = |reference, url| Source { fact: None, reference, url, as_of: None };
    match part.strip_suffix('>').and_then(|open| Some((open, escape::find_last(open, "<")?))) {
        None => Ok(source(unescape(part), None)),
        Some((open, at)) => {
            let url = open[at + 1..].trim();
            if !is_address(url) {
                return Err(Reason::with("bad-address", "address", url));
            }
            Ok(source(unescape(&open[..at]), Some(url.to_owned())))
        }
    }
}

#[cfg(test)]
#[path = "sources_tests.rs"]
pub(crate) mod tests;
