//! The part `[quiz]` of `module.toml`: the rules of a quiz.

use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use domain::ids::ObjectiveId;
use domain::module::Reason;
use domain::quiz::{DrawRule, Fraction, Level, Moment, OnTimeOut, Review, Settings, Thing};
use toml_edit::{ArrayOfTables, Item, Table, Value};

use crate::Fault;
use crate::front::{self, Sheet};

const KEYS: [&str; 18] = [
    "questions",
    "fixed",
    "pass_mark",
    "time_limit_minutes",
    "opens_at",
    "closes_at",
    "attempts",
    "delay_minutes",
    "counts",
    "one_way",
    "shuffle_questions",
    "shuffle_options",
    "behaviour",
    "confidence",
    "on_time_out",
    "grace_minutes",
    "review",
    "draw",
];

/// The key of a moment in `[quiz.review]`.
pub(crate) const fn key_of(moment: Moment) -> &'static str {
    match moment {
        Moment::During => "during",
        Moment::RightAfter => "right_after",
        Moment::Later => "later",
        Moment::AfterClosing => "after_closing",
    }
}

/// Reads it; what is wrong is left in the sheet.
pub(crate) fn read(sheet: &mut Sheet<'_>) -> Settings {
    sheet.is_table("", "quiz", "[quiz]");
    let usual = Settings::default();
    Settings {
        questions: sheet.number("quiz", "questions").unwrap_or(usual.questions),
        fixed: names(sheet, "fixed"),
        draw: draw(sheet),
        pass_mark: pass_mark(sheet).unwrap_or(usual.pass_mark),
        time_limit: minutes(sheet, "time_limit_minutes"),
        opens_at: sheet.moment("quiz", "opens_at"),
        closes_at: sheet.moment("quiz", "closes_at"),
        attempts: sheet.number("quiz", "attempts").map(u32::from),
        delay: minutes(sheet, "delay_minutes"),
        counts: sheet.word("quiz", "counts", "best, last, first, average").unwrap_or_default(),
        one_way: sheet.flag("quiz", "one_way").unwrap_or(usual.one_way),
        shuffle_questions: sheet.flag("quiz", "shuffle_questions").unwrap_or(usual.shuffle_questions),
        shuffle_options: sheet.flag("quiz", "shuffle_options").unwrap_or(usual.shuffle_options),
        behaviour: sheet.word("quiz", "behaviour", "deferred, immediate, interactive, adaptive").unwrap_or_default(),
        confidence: sheet.word("quiz", "confidence", "off, asked, counts").unwrap_or_default(),
        on_time_out: on_time_out(sheet),
        review: review(sheet),
    }
}

fn pass_mark(sheet: &mut Sheet<'_>) -> Option<Fraction> {
    let (line, written) = sheet.decimal("quiz", "pass_mark")?;
    let read = Fraction::parse_percent(&written);
    if read.is_err() {
        sheet.fault(line, Reason::with("bad-number", "text", written));
    }
    read.ok()
}

/// A span of time, at least a minute.
fn minutes(sheet: &mut Sheet<'_>, key: &str) -> Option<TimeDelta> {
    let minutes = sheet.number("quiz", key)?;
    if minutes == 0 {
        let line = sheet.line_of("quiz", key);
        sheet.fault(line, Reason::with("bad-number", "text", 0));
    }
    Some(TimeDelta::minutes(i64::from(minutes)))
}

fn names<T: FromStr>(sheet: &mut Sheet<'_>, key: &str) -> Vec<T> {
    let written = sheet.list("quiz", key);
    written.into_iter().filter_map(|(line, name)| sheet.name(line, &name)).collect()
}

/// The rules `[[quiz.draw]]`.
fn draw(sheet: &mut Sheet<'_>) -> Vec<DrawRule> {
    let count = sheet.count("quiz", "draw", "[[quiz.draw]]");
    let mut rules = Vec::new();
    for number in 0..count {
        let table = format!("quiz.draw.{number}");
        let tags = sheet.list(&table, "tags").into_iter().map(|(_, tag)| tag).filter(|tag| !tag.is_empty()).collect();
        let objective = sheet.text(&table, "objective").and_then(|name| {
            let line = sheet.line_of(&table, "objective");
            sheet.name(line, &name)
        });
        let level = sheet.word(&table, "level", "know, apply");
        rules.push(DrawRule { count: sheet.need_number(&table, "count"), tags, objective, level });
    }
    rules
}

fn on_time_out(sheet: &mut Sheet<'_>) -> OnTimeOut {
    let word = sheet.text("quiz", "on_time_out");
    let grace = minutes(sheet, "grace_minutes");
    match (word.as_deref(), grace) {
        (None | Some("submit"), None) => OnTimeOut::Submit,
        (Some("abandon"), None) => OnTimeOut::Abandon,
        (Some("grace"), Some(grace)) => OnTimeOut::Grace(grace),
        (Some("grace"), None) => {
            let line = sheet.line_of("quiz", "on_time_out");
            sheet.fault(line, Reason::with("missing-key", "key", "grace_minutes"));
            OnTimeOut::Submit
        }
        (word, _) => {
            let known = word.is_none_or(|word| ["submit", "abandon"].contains(&word));
            let (key, expected) =
                if known { ("grace_minutes", "on_time_out = \"grace\"") } else { ("on_time_out", "submit, grace, abandon") };
            let line = sheet.line_of("quiz", key);
            sheet.fault(line, Reason { key: "bad-value", values: vec![("key", key.to_owned()), ("expected", expected.to_owned())] });
            OnTimeOut::Submit
        }
    }
}

/// `[quiz.review]`: for each moment a list of what is shown.
fn review(sheet: &mut Sheet<'_>) -> Review {
    sheet.is_table("quiz", "review", "[quiz.review]");
    let mut review = Review::default();
    for moment in Moment::ALL {
        if !sheet.has("quiz.review", key_of(*moment)) {
            continue;
        }
        let mut things = Vec::new();
        for (line, word) in sheet.list("quiz.review", key_of(*moment)) {
            match word.parse::<Thing>() {
                Ok(thing) => things.push(thing),
                Err(_) => {
                    let expected = Thing::ALL.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                    sheet.fault(
                        line,
                        Reason { key: "bad-value", values: vec![("key", key_of(*moment).to_owned()), ("expected", expected)] },
                    );
                }
            }
        }
        review = review.with(*moment, &things);
    }
    review
}

/// Keys that have no meaning.
pub(crate) fn unknown_keys(sheet: &Sheet<'_>) -> Vec<Fault> {
    let mut faults = sheet.unknown_keys("quiz", &KEYS);
    let moments: Vec<_> = Moment::ALL.iter().map(|moment| key_of(*moment)).collect();
    faults.extend(sheet.unknown_keys("quiz.review", &moments));
    let mut number = 0;
    while sheet.is_there(&format!("quiz.draw.{number}")) {
        faults.extend(sheet.unknown_keys(&format!("quiz.draw.{number}"), &["count", "tags", "objective", "level"]));
        number += 1;
    }
    faults
}

/// Writes it into a table whose comments and other keys stay. What is as usual is written only where it already stood.
pub(crate) fn write(table: &mut Table, quiz: &Settings) {
    let usual = Settings::default();
    front::set(table, "questions", i64::from(quiz.questions));
    let percent = quiz.pass_mark.percent_text();
    let number = percent.parse::<i64>().map(Value::from).or_else(|_| percent.parse::<f64>().map(Value::from));
    front::set(table, "pass_mark", number.unwrap_or_else(|_| percent.into()));
    set_some(table, "time_limit_minutes", quiz.time_limit.map(in_minutes));
    front::set(table, "shuffle_questions", quiz.shuffle_questions);
    front::set(table, "shuffle_options", quiz.shuffle_options);
    set_unless(table, "one_way", quiz.one_way, quiz.one_way == usual.one_way);
    if !quiz.fixed.is_empty() || table.contains_key("fixed") {
        front::set_list(table, "fixed", &quiz.fixed);
    }
    set_some(table, "opens_at", quiz.opens_at.map(moment));
    set_some(table, "closes_at", quiz.closes_at.map(moment));
    set_some(table, "attempts", quiz.attempts.map(|attempts| i64::from(attempts.min(u16::MAX.into()))));
    set_some(table, "delay_minutes", quiz.delay.map(in_minutes));
    set_unless(table, "counts", quiz.counts.word(), quiz.counts == usual.counts);
    set_unless(table, "behaviour", quiz.behaviour.word(), quiz.behaviour == usual.behaviour);
    set_unless(table, "confidence", quiz.confidence.word(), quiz.confidence == usual.confidence);
    let (word, grace) = match quiz.on_time_out {
        OnTimeOut::Submit => ("submit", None),
        OnTimeOut::Grace(grace) => ("grace", Some(in_minutes(grace))),
        OnTimeOut::Abandon => ("abandon", None),
    };
    set_unless(table, "on_time_out", word, quiz.on_time_out == usual.on_time_out);
    set_some(table, "grace_minutes", grace);
    write_review(table, quiz.review);
    write_draw(table, &quiz.draw);
}

fn write_review(table: &mut Table, review: Review) {
    if review == Review::default() && !table.contains_key("review") {
        return;
    }
    let Some(inner) = front::inner(table, "review") else { return };
    for moment in Moment::ALL {
        let things: Vec<_> = review.at(*moment).collect();
        if things.len() < Thing::ALL.len() || inner.contains_key(key_of(*moment)) {
            front::set_list(inner, key_of(*moment), things);
        }
    }
}

/// Rules keep their comments as long as there are as many of them.
fn write_draw(table: &mut Table, rules: &[DrawRule]) {
    if rules.is_empty() {
        table.remove("draw");
        return;
    }
    let old = table.remove("draw");
    let kept = old.and_then(|item| item.into_array_of_tables().ok()).filter(|tables| tables.len() == rules.len());
    let mut tables = kept.unwrap_or_else(|| {
        let mut tables = ArrayOfTables::new();
        for _ in rules {
            tables.push(Table::new());
        }
        tables
    });
    for (table, rule) in tables.iter_mut().zip(rules) {
        front::set(table, "count", i64::from(rule.count));
        if rule.tags.is_empty() {
            table.remove("tags");
        } else {
            front::set_list(table, "tags", &rule.tags);
        }
        set_some(table, "objective", rule.objective.as_ref().map(ObjectiveId::as_str));
        set_some(table, "level", rule.level.map(Level::word));
    }
    table.insert("draw", Item::ArrayOfTables(tables));
}

fn in_minutes(span: TimeDelta) -> i64 {
    span.num_minutes().clamp(1, i64::from(u16::MAX))
}

fn moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn set_some(table: &mut Table, key: &str, value: Option<impl Into<Value>>) {
    match value {
        Some(value) => front::set(table, key, value),
        None => {
            table.remove(key);
        }
    }
}

fn set_unless(table: &mut Table, key: &str, value: impl Into<Value>, usual: bool) {
    if !usual || table.contains_key(key) {
        front::set(table, key, value);
    }
}
