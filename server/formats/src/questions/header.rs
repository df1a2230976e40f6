//! The `key: value` lines of a question.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::NaiveDate;
use domain::ids::{LessonId, ObjectiveId};
use domain::module::{Reason, Source};
use domain::quiz::{Fraction, Level, OrderingScheme, QuestionType, USUAL_PENALTY, Unit};

use crate::{Facts, sources};

/// Every key, in the order in which they are written.
const KEYS: [&str; 17] = [
    "type",
    "objective",
    "level",
    "lesson",
    "source",
    "tags",
    "mark",
    "penalty",
    "shuffle",
    "scheme",
    "case",
    "accents",
    "weights",
    "units",
    "author",
    "review_by",
    HINT,
];

/// The one key that may stand several times.
const HINT: &str = "hint";

/// The lines of a header, by key, each with its number.
pub(super) struct Lines<'a> {
    values: BTreeMap<&'static str, (usize, &'a str)>,
    hints: Vec<(usize, &'a str)>,
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
    /// For which gaps case counts; for a short answer, gap 0.
    pub case: Gaps,
    /// For which gaps accents count.
    pub accents: Gaps,
    /// The weights of gaps with their line, if there are any.
    pub weights: Option<(usize, Vec<Fraction>)>,
    pub units: Vec<Unit>,
    pub hints: Vec<String>,
    pub penalty: Fraction,
    pub author: Option<String>,
    pub review_by: Option<NaiveDate>,
}

/// Which gaps something is so for.
pub(super) enum Gaps {
    All,
    These(Vec<usize>),
}

impl Gaps {
    /// Whether it is so for a gap, numbered from 0.
    pub fn hold(&self, gap: usize) -> bool {
        match self {
            Self::All => true,
            Self::These(gaps) => gaps.contains(&gap),
        }
    }
}

/// Reads a header; gives it and the lines after it. White lines may stand above it.
pub(super) fn lines<'a, 'b>(line: usize, all: &'b [(usize, &'a str)]) -> (Lines<'a>, &'b [(usize, &'a str)]) {
    let mut header = Lines { values: BTreeMap::new(), hints: Vec::new(), line, faults: Vec::new() };
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
            Some(HINT) => header.hints.push((*at, value)),
            Some(known) if header.values.insert(known, (*at, value)).is_some() => {
                header.faults.push((*at, Reason::with("twice", "name", known)));
            }
            Some(_) => {}
        }
    }
    (header, rest)
}

/// `key: value`, the key a word of letters and `_`; white space before the colon is forgiven.
fn key_value(line: &str) -> Option<(String, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim();
    (!key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_'))
        .then(|| (key.to_ascii_lowercase(), value.trim()))
}

impl Lines<'_> {
    /// The lines of the keys.
    pub fn places(&self) -> BTreeMap<&'static str, usize> {
        self.values.iter().map(|(key, (line, _))| (*key, *line)).collect()
    }

    /// The hints with their lines.
    pub fn hints(&self) -> impl Iterator<Item = (usize, String)> {
        self.hints.iter().filter(|(_, hint)| !hint.is_empty()).map(|(line, hint)| (*line, (*hint).to_owned()))
    }

    /// The kind; none if it is not said or is no kind.
    pub fn kind(&mut self) -> Option<QuestionType> {
        self.need("type");
        self.word("type", QuestionType::ALL)
    }

    /// Everything else.
    pub fn header(&mut self, kind: QuestionType, facts: &Facts) -> Header {
        use QuestionType::{Gaps, Numerical, Ordering, Short};
        let typed = matches!(kind, Short | Gaps);
        let fits =
            [("scheme", kind == Ordering), ("case", typed), ("accents", typed), ("weights", kind == Gaps), ("units", kind == Numerical)];
        for (key, fits) in fits {
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
            case: self.gaps("case", kind),
            accents: self.gaps("accents", kind),
            weights: self.weights(),
            units: self.units(),
            hints: self.hints().map(|(_, hint)| hint).collect(),
            penalty: self.penalty(),
            author: self.value("author").map(|(_, author)| author.to_owned()),
            review_by: self.day("review_by"),
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

    /// `yes`, `no` or, for gaps, the numbers of those it is so for.
    fn gaps(&mut self, key: &'static str, kind: QuestionType) -> Gaps {
        match self.value(key) {
            None | Some((_, "no")) => Gaps::These(Vec::new()),
            Some((_, "yes")) => Gaps::All,
            Some((line, value)) => {
                let number = |text: &str| text.trim().parse::<usize>().ok()?.checked_sub(1);
                let read = value.split(',').map(number).collect::<Option<Vec<_>>>();
                if let Some(these) = read.filter(|_| kind == QuestionType::Gaps) {
                    return Gaps::These(these);
                }
                let expected = if kind == QuestionType::Gaps { "yes, no, 1, 1, 3" } else { "yes, no" };
                self.faults.push((line, bad_value(key, expected.to_owned())));
                Gaps::These(Vec::new())
            }
        }
    }

    fn weights(&mut self) -> Option<(usize, Vec<Fraction>)> {
        let (line, _) = self.value("weights")?;
        let mut weights = Vec::new();
        for text in self.list("weights") {
            let read = text.parse();
            if read.is_err() {
                self.faults.push((line, Reason::with("bad-number", "text", text)));
            }
            weights.push(read.unwrap_or(Fraction::ONE));
        }
        Some((line, weights))
    }

    /// `km, m=1000`.
    fn units(&mut self) -> Vec<Unit> {
        let mut units = Vec::new();
        for text in self.list("units") {
            let (name, factor) = text.split_once('=').map_or((text.trim(), None), |(name, factor)| (name.trim(), Some(factor)));
            let factor = factor.map_or(Ok(Fraction::ONE), Fraction::parse_number);
            match factor {
                Ok(factor) if is_unit(name) => units.push(Unit { name: name.to_owned(), factor }),
                _ => {
                    let line = self.value("units").map_or(self.line, |(line, _)| line);
                    self.faults.push((line, bad_value("units", "km, m=1000".to_owned())));
                }
            }
        }
        units
    }

    fn penalty(&mut self) -> Fraction {
        let Some((line, value)) = self.value("penalty") else { return USUAL_PENALTY };
        let (read, reason) = (Fraction::parse_percent(value), Reason::with("bad-number", "text", value));
        read.unwrap_or_else(|_| {
            self.faults.push((line, reason));
            USUAL_PENALTY
        })
    }

    fn day(&mut self, key: &'static str) -> Option<NaiveDate> {
        let (line, value) = self.value(key)?;
        let read = NaiveDate::parse_from_str(value, "%Y-%m-%d").ok();
        if read.is_none() {
            self.faults.push((line, bad_value(key, "2027-01-31".to_owned())));
        }
        read
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

/// Whether a name of a unit cannot be taken for anything else: `m=0,5` holds a comma too many.
pub(super) fn is_unit(name: &str) -> bool {
    !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit()) && !name.contains([',', '='])
}

fn bad_value(key: &str, expected: String) -> Reason {
    Reason { key: "bad-value", values: vec![("key", key.to_owned()), ("expected", expected)] }
}
