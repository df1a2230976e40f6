//! Reading one question: its heading, its header, its stem, its answers.

use domain::module::Reason;
use domain::quiz::{QuestionForGrading, QuestionType};

use super::answers::{self, Line};
use super::header::{self, Header};
use super::marks::{self, Answer};
use super::{Block, Written};
use crate::{Facts, escape};

/// What stands under a header.
struct Parts<'a> {
    stem: Vec<&'a str>,
    stem_line: usize,
    answers: Vec<Line<'a>>,
    general: Vec<&'a str>,
    general_line: usize,
    faults: Vec<(usize, Reason)>,
}

/// Reads a question, or says what is wrong with it.
pub(super) fn read(block: &Block<'_>, facts: &Facts) -> Result<Written, Vec<(usize, Reason)>> {
    let id = block.name.parse();
    let (mut lines, rest) = header::lines(block.line, &block.lines);
    let mut faults = Vec::new();
    if id.is_err() {
        faults.push((block.line, Reason::with("bad-question-name", "name", block.name)));
    }
    let Some(kind) = lines.kind() else {
        faults.append(&mut lines.faults);
        return Err(faults);
    };
    let header = lines.header(kind, facts);
    let mut parts = parts(kind, rest);
    faults.append(&mut lines.faults);
    faults.append(&mut parts.faults);
    let body = answers::body(kind, &header, &parts.answers, &mut faults);
    let Header { objective, level, lesson, sources, tags, mark, shuffle, .. } = header;
    match (id, objective) {
        (Ok(id), Some(objective)) if faults.is_empty() => {
            let (stem, feedback) = (joined(&parts.stem), joined(&parts.general));
            let texts = texts(&parts);
            let question = QuestionForGrading { id, objective, level, lesson, sources, tags, mark, shuffle, stem, body, feedback };
            Ok(Written { question, line: block.line, keys: lines.places(), texts })
        }
        _ => Err(faults),
    }
}

fn joined(lines: &[&str]) -> String {
    lines.join("\n").trim().to_owned()
}

fn parts<'a>(kind: QuestionType, lines: &[(usize, &'a str)]) -> Parts<'a> {
    let mut parts = Parts { stem: Vec::new(), stem_line: 0, answers: Vec::new(), general: Vec::new(), general_line: 0, faults: Vec::new() };
    let ends = lines.iter().position(|(_, line)| marks::ends_stem(kind, line)).unwrap_or(lines.len());
    let (stem, rest) = lines.split_at(ends);
    for (at, line) in stem {
        if parts.stem.is_empty() && line.trim().is_empty() {
            continue;
        }
        if parts.stem.is_empty() {
            parts.stem_line = *at;
        }
        parts.stem.push(escape::undo_start(line, |line| marks::ends_stem(kind, line)));
    }
    for (at, line) in rest {
        parts.line(kind, *at, line.trim_start());
    }
    parts
}

impl<'a> Parts<'a> {
    /// A line among the answers or after them.
    fn line(&mut self, kind: QuestionType, at: usize, line: &'a str) {
        let over = !self.general.is_empty();
        if line.trim().is_empty() {
        } else if let Some(text) = line.strip_prefix(">>") {
            if !over {
                self.general_line = at;
            }
            self.general.push(said(text));
        } else if over {
            self.faults.push((at, Reason::plain("after-general-feedback")));
        } else if let Some(text) = line.strip_prefix('>') {
            let Some(answer) = self.answers.last_mut() else { return };
            if answer.feedback.is_empty() {
                answer.said_at = at;
            }
            answer.feedback.push(said(text));
        } else if let Some(answer) = marks::answer(kind, line) {
            self.answers.push(Line { at, answer, feedback: Vec::new(), said_at: at });
        } else {
            self.faults
                .push((at, Reason { key: "answer-not-understood", values: vec![("text", shown(line)), ("type", kind.to_string())] }));
        }
    }
}

/// A line of feedback without the space after its mark.
fn said(text: &str) -> &str {
    text.strip_prefix(' ').unwrap_or(text)
}

/// The beginning of a line, to show in a message.
fn shown(line: &str) -> String {
    let short: String = line.chars().take(40).collect();
    if short.len() < line.len() { format!("{}…", short.trim_end()) } else { short.trim_end().to_owned() }
}

/// The Markdown of a question, each text with its line.
fn texts(parts: &Parts<'_>) -> Vec<(usize, String)> {
    let mut texts = vec![(parts.stem_line, joined(&parts.stem))];
    for line in &parts.answers {
        match line.answer {
            Answer::Choice { text, .. } | Answer::Item { text, .. } => texts.push((line.at, text.to_owned())),
            Answer::Pair { left, right } => texts.extend([(line.at, left.to_owned()), (line.at, right.to_owned())]),
            Answer::Pattern { .. } => {}
        }
        texts.push((line.said_at, line.said()));
    }
    texts.push((parts.general_line, joined(&parts.general)));
    texts.retain(|(_, text)| !text.is_empty());
    texts
}
