//! The `key: value` lines of a question.

use std::collections::BTreeMap;
use std::str::FromStr;

use domain::ids::{LessonId, ObjectiveId};
use domain::module::{Reason, Source};
use domain::quiz::{Fraction, Level, OrderingScheme, QuestionType};

use crate::{Facts, sources};

/// Every key, in the order in which they are written.
const KEYS: [&str; 11] = ["type", "objective", "level", "lesson", "source", "tags", "mark", "shuffle", "scheme", "case", "accents"];

/// The lines of a header, by key, each with its number.
pub(super) struct Lines<'a> {
    values: BTreeMap<&'static str, (usize, &'a str)>,
    /// Where the question stands, for keys that are missing.
    line: usize,
    /// What was wrong.
    pub faults: Vec<(usize, Reason)>,
}

/// A header's values but the kind, which is read first.
pub(super) struct Header {
    pub objective: Option<ObjectiveId>,
    pub level: Level,
    pub lesson: Option<LessonId>,
    pub sources: Vec<Source>,
    pub tags: Vec<String>,
    pub mark: Fraction,
    pub shuffle: bool,
    pub scheme: OrderingScheme,
    pub case: bool,
    pub accents: bool,
}

/// Reads a header; gives it and the lines after it. White lines may stand above it.
pub(super) fn lines<'a, 'b>(line: usize, all: &'b [(usize, &'a str)]) -> (Lines<'a>, &'b [(usize, &'a str)]) {
    let mut header = Lines { values: BTreeMap::new(), line, faults: Vec::new() };
    let start = all.iter().position(|(_, text)| !text.trim().is_empty()).unwrap_or(all.len());
    let known = |text: &str| key_value(text).is_some_and(|(key, _)| KEYS.contains(&key.as_str()));
    if start > 0 && !all.get(start).is_some_and(|(_, text)| known(text)) {
        return (header, all);
    }
    let mut rest = &all[start..];
    while let Some(((at, text), after)) = rest.split_first() {
        if text.trim().is_empty() {
            break;
        }
        let Some((key, value)) = key_value(text) else {
            header.faults.push((*at, Reason::plain("blank-line-missing")));
            break;
        };
        rest = after;
        match KEYS.into_iter().find(|known| *known == key) {
            None => header.faults.push((*at, Reason::with("unknown-key", "key", key))),
            Some(known) if header.values.insert(known, (*at, value)).is_some() => {
                header.faults.push((*at, Reason::with("twice", "name", known)));
            }
            Some(_) => {}
        }
    }
    (header, rest)
}

/// `key: value`, the key a word of letters; white space before the colon is forgiven.
fn key_value(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim();
    (!key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic())).then(|| (key.to_ascii_lowercase(), value.trim()))
}

impl Lines<'_> {
    /// The lines of the keys.
    pub fn places(&self) -> BTreeMap<&'static str, usize> {
        self.values.iter().map(|(key, (line, _))| (*key, *line)).collect()
    }

    /// The kind; none if it is not said or is no kind.
    pub fn kind(&mut self) -> Option<QuestionType> {
        self.need("type");
        self.word("type", QuestionType::ALL)
    }

    /// Everything else.
    pub fn header(&mut self, kind: QuestionType, facts: &Facts) -> Header {
        for (key, fits) in
            [("scheme", kind == QuestionType::Ordering), ("case", kind == QuestionType::Short), ("accents", kind == QuestionType::Short)]
        {
            if let Some((line, _)) = self.values.get(key).filter(|_| !fits) {
                self.faults
                    .push((*line, Reason { key: "key-of-other-type", values: vec![("key", key.to_owned()), ("type", kind.to_string())] }));
            }
        }
        self.need("objective");
        Header {
            objective: self.parse("objective", "bad-name", "name"),
            level: self.word("level", Level::ALL).unwrap_or_default(),
            lesson: self.parse("lesson", "bad-name", "name"),
            sources: self.sources(facts),
            tags: self.list("tags"),
            mark: self.parse("mark", "bad-number", "text").unwrap_or(Fraction::ONE),
            shuffle: self.yes("shuffle").unwrap_or(true),
            scheme: self.word("scheme", OrderingScheme::ALL).unwrap_or_default(),
            case: self.yes("case").unwrap_or(false),
            accents: self.yes("accents").unwrap_or(false),
        }
    }

    fn need(&mut self, key: &'static str) {
        if self.value(key).is_none() {
            let line = self.values.get(key).map_or(self.line, |(line, _)| *line);
            self.faults.push((line, Reason::with("missing-key", "key", key)));
        }
    }

    /// A value, if there is one.
    fn value(&self, key: &str) -> Option<(usize, &str)> {
        self.values.get(key).copied().filter(|(_, value)| !value.is_empty())
    }

    fn parse<T: FromStr>(&mut self, key: &str, reason: &'static str, name: &'static str) -> Option<T> {
        let (line, value) = self.value(key)?;
        let (read, reason) = (value.parse().ok(), Reason::with(reason, name, value));
        if read.is_none() {
            self.faults.push((line, reason));
        }
        read
    }

    fn word<T: FromStr + ToString>(&mut self, key: &'static str, all: &[T]) -> Option<T> {
        let (line, value) = self.value(key)?;
        let read = value.parse().ok();
        if read.is_none() {
            let expected = all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            self.faults.push((line, bad_value(key, expected)));
        }
        read
    }

    fn yes(&mut self, key: &'static str) -> Option<bool> {
        match self.value(key)? {
            (_, "yes") => Some(true),
            (_, "no") => Some(false),
            (line, _) => {
                self.faults.push((line, bad_value(key, "yes, no".to_owned())));
                None
            }
        }
    }

    fn list(&self, key: &str) -> Vec<String> {
        let words = self.value(key).map_or("", |(_, value)| value).split(',').map(str::trim);
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    fn sources(&mut self, facts: &Facts) -> Vec<Source> {
        let Some((line, value)) = self.value("source") else { return Vec::new() };
        sources::parse(value, facts).unwrap_or_else(|reason| {
            self.faults.push((line, reason));
            Vec::new()
        })
    }
}

fn bad_value(key: &str, expected: String) -> Reason {
    Reason { key: "bad-value", values: vec![("key", key.to_owned()), ("expected", expected)] }
}
