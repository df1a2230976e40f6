//! Our own bank, among the other formats.

use std::collections::BTreeSet;

use domain::module::Reason;

use super::{Exchanged, Exported, Home, Imported, MOST_QUESTIONS, Refused, Unusable, text_of};
use crate::questions::{self, blocks, parse_at_most, parse_written};
use crate::text;

/// Reads a bank: what can be taken, and what cannot with its line and its reason.
pub fn parse(bytes: &[u8], home: &Home<'_>) -> Result<Imported, Unusable> {
    let text = text::unix(text_of(bytes)?);
    let (before, blocks) = blocks(&text);
    if let Some(block) = blocks.get(MOST_QUESTIONS) {
        return Err(Unusable { line: block.line, reason: Reason::with("import-too-many-questions", "most", MOST_QUESTIONS) });
    }
    if let Some(line) = before.filter(|_| blocks.is_empty()) {
        return Err(Unusable { line, reason: Reason::plain("text-before-question") });
    }
    let (written, faults) = parse_at_most(&text, "", home.facts, MOST_QUESTIONS);
    let mut found = Imported::default();
    let mut names = BTreeSet::new();
    for written in written {
        let (question, line) = (written.question, written.line);
        if names.insert(question.id.clone()) {
            found.questions.push(Exchanged { question, title: String::new(), category: String::new(), line, changed: Vec::new() });
        } else {
            let name = question.id.to_string();
            found.refused.push(Refused { line, title: name.clone(), reason: Reason::with("twice", "name", name) });
        }
    }
    // Several faults of one question are told by the first.
    let mut told = BTreeSet::new();
    for fault in faults {
        let block = blocks.iter().rev().find(|block| block.line <= fault.line);
        let (line, title) = block.map_or((fault.line, ""), |block| (block.line, block.name));
        if told.insert(line) {
            found.refused.push(Refused { line: fault.line, title: title.to_owned(), reason: fault.reason });
        }
    }
    found.refused.sort_by_key(|refused| refused.line);
    Ok(found)
}

/// Writes a bank. A question that would not read back is refused.
pub fn print(questions: &[Exchanged], home: &Home<'_>) -> Exported {
    let mut out = Exported::default();
    let mut printed = Vec::new();
    for (at, one) in questions.iter().enumerate() {
        let text = questions::print(std::slice::from_ref(&one.question));
        let (read, faults) = parse_written(&text, "", home.facts);
        match (read.len(), faults.into_iter().next()) {
            (1, None) => printed.push(text),
            (_, fault) => {
                let reason = fault.map_or_else(|| Reason::plain("bad-question-name"), |fault| fault.reason);
                out.refused.push(Refused { line: at + 1, title: super::refused_title(one), reason });
            }
        }
        if !one.category.is_empty() {
            out.changed.push((at + 1, Reason::plain("lost-category")));
        }
    }
    out.text = printed.join("\n");
    out
}
