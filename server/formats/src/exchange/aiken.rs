//! Aiken: single choices in plain text, `A. option` or `A) option`, `ANSWER: C`.

use std::collections::BTreeSet;

use domain::module::Reason;
use domain::quiz::{Body, Choice, Fraction, QuestionForGrading};

use super::naming::Names;
use super::texts::{self, Written};
use super::{Exchanged, Exported, Format, Home, Imported, MOST_QUESTIONS, Refused, Unusable, blank, refused_title, refused_type, text_of};
use crate::MOST_BYTES_OF_A_FILE;

/// A question that is being read.
#[derive(Default)]
struct Reading<'a> {
    line: usize,
    stem: Vec<&'a str>,
    options: Vec<(char, &'a str)>,
    /// The line that is wrong, and why.
    wrong: Option<Reason>,
    /// Whether a white line stands after the stem.
    white: bool,
}

/// Reads a file: what can be taken, and what cannot with its line and its reason.
pub fn parse(bytes: &[u8], home: &Home<'_>) -> Result<Imported, Unusable> {
    let text = crate::text::unix(text_of(bytes)?);
    let mut read = Reader { home, names: Names::default(), found: Imported::default(), now: Reading::default() };
    for (at, line) in text.split('\n').enumerate() {
        read.line(at + 1, line.trim());
        if read.found.questions.len() + read.found.refused.len() > MOST_QUESTIONS {
            return Err(Unusable { line: at + 1, reason: Reason::with("import-too-many-questions", "most", MOST_QUESTIONS) });
        }
    }
    read.give_up();
    Ok(read.found)
}

struct Reader<'a, 'h> {
    home: &'h Home<'h>,
    names: Names,
    found: Imported,
    now: Reading<'a>,
}

impl<'a> Reader<'a, '_> {
    fn line(&mut self, at: usize, line: &'a str) {
        if line.is_empty() {
            self.now.white = true;
        } else if let Some(key) = answer(line) {
            self.end(at, key);
        } else if let Some(option) = option(line).filter(|_| !self.now.stem.is_empty()) {
            self.now.options.push(option);
            self.now.white = false;
        } else {
            if self.now.white && !self.now.stem.is_empty() {
                self.give_up();
            }
            if self.now.stem.is_empty() {
                let wrong = option(line).map(|_| Reason::plain("aiken-stem"));
                self.now = Reading { line: at, wrong, ..Reading::default() };
            }
            if self.now.options.is_empty() {
                self.now.stem.push(line);
            } else {
                let reason = Reason { key: "aiken-line", values: vec![("line", at.to_string()), ("text", texts::beginning(line))] };
                self.now.wrong.get_or_insert(reason);
            }
            self.now.white = false;
        }
    }

    /// A question without its answer.
    fn give_up(&mut self) {
        let now = std::mem::take(&mut self.now);
        if !now.stem.is_empty() {
            let key = if now.options.is_empty() { "aiken-no-options" } else { "aiken-no-answer" };
            self.refuse(&now, now.line, Reason::plain(key));
        }
    }

    fn refuse(&mut self, now: &Reading<'_>, line: usize, reason: Reason) {
        let reason = now.wrong.clone().unwrap_or(reason);
        self.found.refused.push(Refused { line, title: texts::beginning(now.stem.first().unwrap_or(&"")), reason });
    }

    fn end(&mut self, at: usize, key: &str) {
        let now = std::mem::take(&mut self.now);
        if now.stem.is_empty() {
            return self.refuse(&now, at, Reason::plain("aiken-answer-alone"));
        }
        match Self::body(&now, key) {
            Ok((stem, body, changed)) => {
                let id = self.names.question("", &texts::bare(&stem.chars().take(200).collect::<String>()));
                let question = blank(id, self.home, stem, body);
                let exchanged = Exchanged { question, title: String::new(), category: String::new(), line: now.line, changed };
                self.found.questions.push(exchanged);
            }
            Err(reason) => self.refuse(&now, now.line, reason),
        }
    }

    fn body(now: &Reading<'_>, key: &str) -> Result<(String, Body, Vec<Reason>), Reason> {
        if let Some(reason) = &now.wrong {
            return Err(reason.clone());
        }
        let length = now.stem.iter().map(|line| line.len()).sum::<usize>() + now.options.iter().map(|(_, text)| text.len()).sum::<usize>();
        if length > MOST_BYTES_OF_A_FILE {
            return Err(Reason::plain("question-too-long"));
        }
        let letters: BTreeSet<char> = now.options.iter().map(|(letter, _)| *letter).collect();
        if letters.len() < now.options.len() {
            return Err(Reason::plain("aiken-letter-twice"));
        }
        if letters.len() < 2 {
            return Err(Reason::plain("too-few-options"));
        }
        let mut wanted = key.chars();
        let key = match (wanted.next().map(|c| c.to_ascii_uppercase()), wanted.as_str().trim_end_matches(['.', ')']).trim()) {
            (Some(letter), "") if letters.contains(&letter) => letter,
            _ => return Err(Reason::with("aiken-answer-unknown", "text", texts::beginning(key))),
        };
        let mut lost = BTreeSet::new();
        let choices = now.options.iter().map(|(letter, text)| Choice {
            text: texts::line(text, Written::Plain, &mut lost),
            fraction: if *letter == key { Fraction::ONE } else { Fraction::ZERO },
            feedback: String::new(),
            keep_last: false,
        });
        let choices: Vec<_> = choices.collect();
        if choices.iter().any(|choice| choice.text.is_empty()) {
            return Err(Reason::plain("gift-empty-answer"));
        }
        let stem = texts::block(&now.stem.join("\n"), Written::Plain, &mut lost);
        Ok((stem, Body::Single(choices), lost.into_iter().collect()))
    }
}

/// `A. text`, `B) text`.
fn option(line: &str) -> Option<(char, &str)> {
    let mut chars = line.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?.to_ascii_uppercase();
    let rest = chars.as_str().strip_prefix(['.', ')'])?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (letter, rest.trim()))
}

/// What stands after `ANSWER:`.
fn answer(line: &str) -> Option<&str> {
    let (word, key) = line.split_once(':')?;
    word.trim().eq_ignore_ascii_case("answer").then(|| key.trim())
}

/// Writes questions: single choices with one right option. Everything but words is lost, and told.
pub fn print(questions: &[Exchanged]) -> Exported {
    let mut out = Exported::default();
    for (at, one) in questions.iter().enumerate() {
        match question(&one.question) {
            Ok(text) => {
                out.text += &text;
                out.changed.extend(lost(one).into_iter().map(|key| (at + 1, Reason::plain(key))));
            }
            Err(reason) => out.refused.push(Refused { line: at + 1, title: refused_title(one), reason }),
        }
    }
    out
}

fn question(question: &QuestionForGrading) -> Result<String, Reason> {
    let Body::Single(choices) = &question.body else { return Err(refused_type(question.kind(), Format::Aiken)) };
    let worth_something = choices.iter().filter(|choice| choice.fraction > Fraction::ZERO).count();
    let Some(key) = choices.iter().position(|choice| choice.fraction == Fraction::ONE).filter(|_| worth_something == 1) else {
        return Err(Reason::plain("aiken-one-right"));
    };
    if choices.len() > 26 || choices.len() < 2 {
        return Err(Reason::with("too-many-options", "most", 26));
    }
    let stem = texts::words(&question.stem).map_or_else(|| texts::bare(&question.stem), |words| words.replace("\n\n", "\n"));
    let stem = stem.trim();
    if stem.is_empty() || stem.lines().any(|line| option(line.trim()).is_some() || answer(line.trim()).is_some()) {
        return Err(Reason::plain("aiken-stem"));
    }
    let mut out = format!("{stem}\n");
    for (letter, choice) in ('A'..='Z').zip(choices) {
        let text = texts::bare(&choice.text);
        if text.is_empty() {
            return Err(Reason::plain("options-not-distinct"));
        }
        out += &format!("{letter}. {text}\n");
    }
    let letter = ('A'..='Z').nth(key).unwrap_or('A');
    Ok(out + &format!("ANSWER: {letter}\n\n"))
}

/// What of a question has no place here.
fn lost(one: &Exchanged) -> BTreeSet<&'static str> {
    let question = &one.question;
    let Body::Single(choices) = &question.body else { return BTreeSet::new() };
    let mut lost = super::lost_about(question);
    let formatted = |markdown: &str| texts::words(markdown).is_none_or(|words| words.contains("\n\n"));
    if formatted(&question.stem) || choices.iter().any(|choice| texts::words(&choice.text).is_none()) {
        lost.insert("lost-formatting");
    }
    if !question.feedback.is_empty() || choices.iter().any(|choice| !choice.feedback.is_empty()) {
        lost.insert("lost-feedback");
    }
    if choices.iter().any(|choice| choice.fraction < Fraction::ZERO) {
        lost.insert("lost-weights");
    }
    if choices.iter().any(|choice| choice.keep_last) {
        lost.insert("lost-keep-last");
    }
    if !question.tags.is_empty() {
        lost.insert("lost-tags");
    }
    lost
}

#[cfg(test)]
#[path = "aiken_tests.rs"]
mod tests;
