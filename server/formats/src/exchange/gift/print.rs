//! Writing questions as GIFT.

use std::collections::BTreeSet;

use domain::module::Reason;
use domain::quiz::{Body, Choice, Fraction, Item, Number, Pair, Pattern, QuestionForGrading};

use super::escape::put;
use super::numbers;
use super::question::{format_of, usual_criterion};
use crate::exchange::patterns;
use crate::exchange::texts::{self, Written};
use crate::exchange::{Exchanged, Exported, Format, Refused, lost_about, reads_back, refused_title, refused_type};

/// Writes questions, each category before its questions. What GIFT has no place for is told.
pub fn print(questions: &[Exchanged]) -> Exported {
    let mut out = Exported::default();
    let mut category = "";
    for (at, one) in questions.iter().enumerate() {
        let mut writer = Writer { plain: plain(&one.question), changed: BTreeSet::new() };
        let written = writer.answers(&one.question).and_then(|answers| {
            let text = writer.question(one, &answers);
            reads_back(one, &text, super::parse).map(|()| text)
        });
        let text = match written {
            Ok(text) => text,
            Err(reason) => {
                out.refused.push(Refused { line: at + 1, title: refused_title(one), reason });
                continue;
            }
        };
        if one.category != category {
            category = &one.category;
            let path = if category.is_empty() { "$course$/top".to_owned() } else { format!("$course$/top/{}", put(category)) };
            out.text += &format!("$CATEGORY: {path}\n\n");
        }
        out.text += &text;
        out.text.push('\n');
        writer.note_what_is_lost(&one.question);
        out.changed.extend(writer.changed.into_iter().map(|reason| (at + 1, reason)));
    }
    out
}

struct Writer {
    /// Whether every text is words alone, so that none needs to say how it is written.
    plain: bool,
    changed: BTreeSet<Reason>,
}

/// The texts of a question: whether each is of one line, and its Markdown.
fn texts_of(question: &QuestionForGrading) -> Vec<(bool, &str)> {
    let mut all = vec![(false, question.stem.as_str()), (false, question.feedback.as_str())];
    match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => {
            all.extend(choices.iter().flat_map(|choice| [(true, choice.text.as_str()), (false, choice.feedback.as_str())]));
        }
        Body::TrueFalse { when_true, when_false, .. } => all.extend([(false, when_true.as_str()), (false, when_false.as_str())]),
        Body::Matching { pairs, rights } => {
            all.extend(pairs.iter().flat_map(|pair| [(true, pair.left.as_str()), (false, pair.feedback.as_str())]));
            all.extend(rights.iter().flat_map(|right| [(true, right.text.as_str()), (false, right.feedback.as_str())]));
        }
        Body::Short { patterns, .. } => all.extend(patterns.iter().map(|pattern| (false, pattern.feedback.as_str()))),
        Body::Numerical { values, .. } => all.extend(values.iter().map(|value| (false, value.feedback.as_str()))),
        _ => {}
    }
    all
}

/// Whether every text is words that are read back as the Markdown they are.
fn plain(question: &QuestionForGrading) -> bool {
    texts_of(question).into_iter().all(|(line, markdown)| {
        let mut lost = BTreeSet::new();
        texts::words(markdown).is_some_and(|words| {
            format_of(&words).is_none()
                && !words.starts_with("//")
                && (if line { texts::line(&words, Written::Auto, &mut lost) } else { texts::block(&words, Written::Auto, &mut lost) })
                    == markdown
        })
    })
}

/// A weight before an answer.
fn weight(fraction: Fraction) -> String {
    format!("%{}%", fraction.percent_text())
}

impl Writer {
    fn question(&self, one: &Exchanged, answers: &str) -> String {
        let mut out = format!("// [id:{}]", one.question.id);
        for tag in &one.question.tags {
            out += &format!(" [tag:{}]", crate::text::line(tag).replace(']', "\\]"));
        }
        out.push('\n');
        if !one.title.is_empty() {
            out += &format!("::{}::", put(&one.title));
        }
        if self.plain {
            out += &self.text(&one.question.stem);
        } else {
            out += "[markdown]";
            out += &put(&crate::text::block(&one.question.stem));
        }
        let feedback =
            if one.question.feedback.is_empty() { String::new() } else { format!("\n####{}\n", self.text(&one.question.feedback)) };
        out + "{" + answers + &feedback + "}\n"
    }

    /// A text, one that seems to say how it is written kept from saying so.
    fn text(&self, markdown: &str) -> String {
        if self.plain {
            return put(&texts::words(markdown).unwrap_or_default());
        }
        let text = crate::text::block(markdown);
        let tag = if format_of(&text).is_some() { "[markdown]" } else { "" };
        format!("{tag}{}", put(&text))
    }

    fn feedback(&self, markdown: &str) -> String {
        if markdown.is_empty() { String::new() } else { format!("#{}", self.text(markdown)) }
    }

    /// What stands between the braces, without the general feedback.
    fn answers(&mut self, question: &QuestionForGrading) -> Result<String, Reason> {
        match &question.body {
            Body::Single(choices) => self.single(choices),
            Body::Multiple(choices) => Ok(self.multiple(choices)),
            Body::TrueFalse { key, when_true, when_false } => Ok(self.true_false(*key, when_true, when_false)),
            Body::Matching { pairs, rights } => self.matching(pairs, rights),
            Body::Short { patterns, case, accents } => {
                if *case {
                    self.changed.insert(Reason::plain("lost-case"));
                }
                if *accents {
                    self.changed.insert(Reason::plain("lost-accents"));
                }
                self.short(patterns)
            }
            Body::Numerical { values, units } => {
                if !units.is_empty() {
                    self.changed.insert(Reason::plain("lost-units"));
                }
                self.numbers(values)
            }
            Body::Open { rubric } => {
                if rubric.iter().any(|criterion| *criterion != usual_criterion(criterion.text.clone())) || rubric.len() > 1 {
                    self.changed.insert(Reason::plain("lost-rubric"));
                }
                Ok(String::new())
            }
            other => Err(refused_type(other.kind(), Format::Gift)),
        }
    }

    fn option(&mut self, mark: &str, choice: &Choice, weight: &str) -> String {
        if choice.keep_last {
            self.changed.insert(Reason::plain("lost-keep-last"));
        }
        format!("\n{mark}{weight}{}{}", self.text(&choice.text), self.feedback(&choice.feedback))
    }

    fn single(&mut self, choices: &[Choice]) -> Result<String, Reason> {
        if !choices.iter().any(|choice| choice.fraction == Fraction::ONE) {
            return Err(Reason::plain("no-right-option"));
        }
        let mut out = String::new();
        for choice in choices {
            let (mark, usual) = if choice.fraction == Fraction::ONE { ("=", Fraction::ONE) } else { ("~", Fraction::ZERO) };
            let weight = if choice.fraction != usual || choice.text.starts_with('%') { weight(choice.fraction) } else { String::new() };
            out += &self.option(mark, choice, &weight);
        }
        if choices.iter().all(|choice| choice.fraction == Fraction::ONE) {
            // A choice is told by a wrong answer: without one it would be read as a short answer.
            return Err(Reason::plain("gift-no-wrong-answer"));
        }
        Ok(out + "\n")
    }

    fn multiple(&mut self, choices: &[Choice]) -> String {
        let options = choices.iter().map(|choice| self.option("~", choice, &weight(choice.fraction)));
        options.collect::<String>() + "\n"
    }

    fn true_false(&self, key: bool, when_true: &str, when_false: &str) -> String {
        let (wrong, right) = if key { (when_false, when_true) } else { (when_true, when_false) };
        let word = if key { "TRUE" } else { "FALSE" };
        match (wrong.is_empty(), right.is_empty()) {
            (true, true) => word.to_owned(),
            (_, true) => format!("{word}{}", self.feedback(wrong)),
            _ => format!("{word}#{}#{}", if wrong.is_empty() { String::new() } else { self.text(wrong) }, self.text(right)),
        }
    }

    fn matching(&self, pairs: &[Pair], rights: &[Item]) -> Result<String, Reason> {
        let mut out = String::new();
        for pair in pairs {
            let right = rights.get(usize::from(pair.right)).map_or("", |item| item.text.as_str());
            if pair.left.contains("->") || pair.left.trim().is_empty() {
                return Err(Reason::with("gift-arrow-in-text", "text", &pair.left));
            }
            out += &format!("\n={} -> {}{}", self.text(&pair.left), self.text(right), self.feedback(&pair.feedback));
        }
        for (at, item) in rights.iter().enumerate() {
            if pairs.iter().all(|pair| usize::from(pair.right) != at) && !item.text.trim().is_empty() {
                out += &format!("\n= -> {}{}", self.text(&item.text), self.feedback(&item.feedback));
            }
        }
        Ok(out + "\n")
    }

    fn short(&self, all: &[Pattern]) -> Result<String, Reason> {
        let mut out = String::new();
        let several = all.len() > 1;
        for pattern in all {
            let text = patterns::theirs(&pattern.text).ok_or_else(|| Reason::with("pattern-not-writable", "text", &pattern.text))?;
            let weight = if pattern.fraction != Fraction::ONE || text.starts_with('%') { weight(pattern.fraction) } else { String::new() };
            if pattern.text.contains("->") {
                return Err(Reason::with("gift-arrow-in-text", "text", &pattern.text));
            }
            let line = if several { "\n" } else { "" };
            out += &format!("{line}={weight}{}{}", put(&crate::text::line(&text)), self.feedback(&pattern.feedback));
        }
        Ok(if several { out + "\n" } else { out })
    }

    fn numbers(&self, values: &[Number]) -> Result<String, Reason> {
        let mut out = "#".to_owned();
        let several = values.len() > 1 || values.iter().any(|value| value.fraction != Fraction::ONE);
        for value in values {
            let number = numbers::put(value).ok_or_else(|| Reason::with("number-not-writable", "value", value.value.number_text()))?;
            let weight = if value.fraction == Fraction::ONE { String::new() } else { weight(value.fraction) };
            let mark = if several { "\n=" } else { "" };
            out += &format!("{mark}{weight}{number}{}", self.feedback(&value.feedback));
        }
        Ok(if several { out + "\n" } else { out })
    }

    fn note_what_is_lost(&mut self, question: &QuestionForGrading) {
        self.changed.extend(lost_about(question).into_iter().map(Reason::plain));
        if texts_of(question).iter().any(|(_, text)| text.contains("![")) {
            self.changed.insert(Reason::plain("lost-picture"));
        }
    }
}
