//! Writing questions as a table.

use std::collections::BTreeSet;

use csv::{QuoteStyle, WriterBuilder};
use domain::module::Reason;
use domain::quiz::{Body, Choice, Fraction, Item, OrderingScheme, Pair};

use super::{COLUMNS, escaped};
use crate::exchange::gift::put_number;
use crate::exchange::{Exchanged, Exported, Format, Refused, lost_about, reads_back, refused_title, refused_type};

/// Writes questions that a row can hold.
pub fn print(questions: &[Exchanged]) -> Exported {
    let head = row(&COLUMNS.map(str::to_owned));
    let mut out = Exported { text: head.clone(), ..Exported::default() };
    for (at, one) in questions.iter().enumerate() {
        let question = &one.question;
        let mut lost = lost_about(question);
        let written = cells(&question.body, &mut lost).and_then(|answers| {
            let row = row(&all(one, answers).map(|cell| escaped(&cell)));
            reads_back(one, &format!("{head}{row}"), super::parse).map(|()| row)
        });
        match written {
            Ok(row) => {
                out.text += &row;
                lost.remove("lost-mark");
                out.changed.extend(lost.into_iter().map(|key| (at + 1, Reason::plain(key))));
            }
            Err(reason) => out.refused.push(Refused { line: at + 1, title: refused_title(one), reason }),
        }
    }
    out
}

/// All cells of a question.
fn all(one: &Exchanged, [right, wrong]: [String; 2]) -> [String; COLUMNS.len()] {
    let question = &one.question;
    [
        question.id.to_string(),
        question.kind().to_string(),
        question.stem.clone(),
        right,
        wrong,
        question.feedback.clone(),
        question.tags.join(", "),
        if question.mark == Fraction::ONE { String::new() } else { question.mark.to_string() },
        one.title.clone(),
        one.category.clone(),
    ]
}

/// A row as it is written; writing to memory does not fail.
fn row(cells: &[String]) -> String {
    let mut writer = WriterBuilder::new().quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    let written = writer.write_record(cells).ok().and_then(|()| writer.into_inner().ok());
    written.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn list<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let escaped = |text: &str| crate::text::line(text).replace('\\', "\\\\").replace('|', "\\|");
    texts.into_iter().map(escaped).collect::<Vec<_>>().join(" | ")
}

/// The right answers and the wrong ones.
fn cells(body: &Body, lost: &mut BTreeSet<&'static str>) -> Result<[String; 2], Reason> {
    let mut said = |feedback: &str| {
        if !feedback.is_empty() {
            lost.insert("lost-feedback");
        }
    };
    let weights = || Err(Reason::plain("csv-weights"));
    match body {
        Body::Single(choices) => {
            for choice in choices {
                said(&choice.feedback);
            }
            let (right, wrong) = sides(choices);
            if right.len() == 1 && choices.iter().all(|choice| [Fraction::ONE, Fraction::ZERO].contains(&choice.fraction)) {
                Ok([list(right), list(wrong)])
            } else {
                weights()
            }
        }
        Body::Multiple(choices) => {
            for choice in choices {
                said(&choice.feedback);
            }
            let (right, wrong) = sides(choices);
            let share = Fraction::ONE.over(Fraction::whole(right.len()));
            if right.is_empty() || choices.iter().any(|choice| choice.fraction > Fraction::ZERO && choice.fraction != share) {
                return weights();
            }
            if choices.iter().any(|choice| choice.fraction <= Fraction::ZERO && choice.fraction != -share) {
                lost.insert("lost-weights");
            }
            Ok([list(right), list(wrong)])
        }
        Body::TrueFalse { key, when_true, when_false } => {
            said(when_true);
            said(when_false);
            Ok([key.to_string(), String::new()])
        }
        Body::Short { patterns, case, accents } => {
            for pattern in patterns {
                said(&pattern.feedback);
            }
            if patterns.iter().any(|pattern| pattern.fraction != Fraction::ONE) {
                return weights();
            }
            lost.extend(case.then_some("lost-case").into_iter().chain(accents.then_some("lost-accents")));
            Ok([list(patterns.iter().map(|pattern| pattern.text.as_str())), String::new()])
        }
        Body::Numerical { values, units } => {
            for value in values {
                said(&value.feedback);
            }
            if values.iter().any(|value| value.fraction != Fraction::ONE) {
                return weights();
            }
            if !units.is_empty() {
                lost.insert("lost-units");
            }
            let text = |value| put_number(value).ok_or_else(|| Reason::with("number-not-writable", "value", value.value.number_text()));
            let texts = values.iter().map(text).collect::<Result<Vec<_>, _>>()?;
            Ok([list(texts.iter().map(String::as_str)), String::new()])
        }
        Body::Ordering { items, scheme } => {
            for item in items {
                said(&item.feedback);
            }
            if *scheme != OrderingScheme::default() {
                lost.insert("lost-scheme");
            }
            Ok([list(items.iter().map(|item| item.text.as_str())), String::new()])
        }
        Body::Matching { pairs, rights } => {
            for pair in pairs {
                said(&pair.feedback);
            }
            for item in rights {
                said(&item.feedback);
            }
            matching(pairs, rights)
        }
        other => Err(refused_type(other.kind(), Format::Csv)),
    }
}

fn sides(choices: &[Choice]) -> (Vec<&str>, Vec<&str>) {
    let side =
        |right: bool| choices.iter().filter(move |choice| (choice.fraction > Fraction::ZERO) == right).map(|choice| choice.text.as_str());
    (side(true).collect(), side(false).collect())
}

fn matching(pairs: &[Pair], rights: &[Item]) -> Result<[String; 2], Reason> {
    let right = |at: u16| rights.get(usize::from(at)).map_or("", |item| item.text.as_str());
    if let Some(pair) = pairs.iter().find(|pair| pair.left.contains("->")) {
        return Err(Reason::with("gift-arrow-in-text", "text", &pair.left));
    }
    let lines: Vec<String> = pairs.iter().map(|pair| format!("{} -> {}", pair.left, right(pair.right))).collect();
    let alone = rights.iter().enumerate().filter(|(at, _)| pairs.iter().all(|pair| usize::from(pair.right) != *at));
    Ok([list(lines.iter().map(String::as_str)), list(alone.map(|(_, item)| item.text.as_str()))])
}
