//! Reading one question: its heading, its header, its stem, its answers.

use std::collections::BTreeMap;

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
    let Header { objective, level, lesson, sources, tags, mark, shuffle, hints, penalty, author, review_by, .. } = header;
    match (id, objective) {
        (Ok(id), Some(objective)) if faults.is_empty() => {
            let (stem, feedback) = (joined(&parts.stem), joined(&parts.general));
            let mut texts = texts(&parts);
            texts.extend(lines.hints());
            let question = QuestionForGrading {
                id,
                objective,
                level,
                lesson,
                sources,
                tags,
                mark,
                shuffle,
                stem,
                body,
                feedback,
                hints,
                penalty,
                author,
                review_by,
            };
            Ok(Written { question, line: block.line, keys: lines.places(), parts: places(&parts), texts })
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
        if !parts.step_text(kind, *at, line) {
            parts.line(kind, *at, line.trim_start());
        }
    }
    parts
}

impl<'a> Parts<'a> {
    /// A line of the text of a step; says whether it was one.
    fn step_text(&mut self, kind: QuestionType, at: usize, line: &'a str) -> bool {
        let Some(step) = self.answers.last_mut().filter(|last| matches!(last.answer, Answer::Step(_))) else { return false };
        if !self.general.is_empty() || marks::ends_stem(kind, line) {
            return false;
        }
        if step.feedback.is_empty() {
            if line.trim().is_empty() {
                return true;
            }
            step.said_at = at;
        }
        step.feedback.push(escape::undo_start(line, |line| marks::ends_stem(kind, line)));
        true
    }

    /// The answer that a line of feedback is about, and the line; none if it is no such line.
    fn said_of<'b>(&'b mut self, line: &'a str) -> Option<(&'b mut Line<'a>, &'a str)> {
        let answer = self.answers.last_mut().filter(|last| !matches!(last.answer, Answer::Text(_) | Answer::Step(_)))?;
        line.strip_prefix('>').map(|text| (answer, text))
    }

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
        } else if let Some((answer, text)) = self.said_of(line) {
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

/// Where steps begin and gaps are filled.
fn places(parts: &Parts<'_>) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for line in &parts.answers {
        let name = match line.answer {
            Answer::Step(name) => name.to_owned(),
            Answer::PlaceChoice { place, .. } | Answer::PlacePattern { place, .. } => (place + 1).to_string(),
            _ => continue,
        };
        found.entry(name).or_insert(line.at);
    }
    found
}

/// A line of feedback, or of a text with places, without the space after its mark.
pub(super) fn said(text: &str) -> &str {
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
            Answer::Option(text) | Answer::PlaceChoice { square: false, text, .. } => texts.push((line.at, text.to_owned())),
            Answer::Pattern { .. } | Answer::Text(_) | Answer::PlaceChoice { .. } | Answer::PlacePattern { .. } | Answer::Step(_) => {}
        }
        texts.push((line.said_at, line.said()));
    }
    texts.push((parts.general_line, joined(&parts.general)));
    texts.retain(|(_, text)| !text.is_empty());
    texts
}
