//! Front matter between two lines `+++`, and TOML read with the line of every mistake.

use std::fmt::Display;
use std::ops::Range;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use domain::module::Reason;
use toml_edit::{Array, ArrayOfTables, Document, DocumentMut, InlineTable, Item, Key, Table, TableLike, Value};

use crate::{Fault, text};

/// A file with front matter, cut in two.
pub(crate) struct Parts<'a> {
    /// The TOML, and the lines before it.
    pub front: (&'a str, usize),
    /// What follows, without white lines around it, and the lines before it.
    pub body: (&'a str, usize),
}

/// Cuts a file at its two lines `+++`.
pub(crate) fn split(text: &str) -> Result<Parts<'_>, (usize, Reason)> {
    let open = text::lines_before(text);
    let start = text.split_inclusive('\n').take(open).map(str::len).sum();
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "+++" {
        return Err((open + 1, Reason::plain("front-matter-missing")));
    }
    let (mut at, from) = (start + first.len(), start + first.len());
    for (count, line) in lines.enumerate() {
        if line.trim_end() == "+++" {
            let rest = &text[at + line.len()..];
            let before = open + count + 2 + text::lines_before(rest);
            return Ok(Parts { front: (&text[from..at], open + 1), body: (rest.trim(), before) });
        }
        at += line.len();
    }
    Err((open + 1, Reason::plain("front-matter-open")))
}

/// A piece of TOML being read: what it lacks or gets wrong is collected, and reading goes on with a default.
pub(crate) struct Sheet<'a> {
    file: &'a str,
    toml: &'a str,
    before: usize,
    doc: Document<&'a str>,
    /// What was wrong.
    pub faults: Vec<Fault>,
}

/// A text and the line on which it stands.
pub(crate) type At<T> = (usize, T);

impl<'a> Sheet<'a> {
    /// Reads TOML that has `before` lines above it in its file.
    pub fn new(file: &'a str, toml: &'a str, before: usize) -> Result<Self, Fault> {
        match Document::parse(toml) {
            Ok(doc) => Ok(Self { file, toml, before, doc, faults: Vec::new() }),
            Err(error) => {
                let line = before + error.span().map_or(1, |span| text::line_at(toml, span.start));
                Err(Fault::new(file, line, Reason::with("toml", "detail", text::line(error.message()))))
            }
        }
    }

    /// Adds a fault.
    pub fn fault(&mut self, line: usize, reason: Reason) {
        self.faults.push(Fault::new(self.file, line, reason));
    }

    fn line(&self, span: Option<Range<usize>>) -> usize {
        span.map_or(self.before + 1, |span| self.before + text::line_at(self.toml, span.start))
    }

    /// A table by its path: `quiz`, `quiz.review`, or `quiz.draw.0` for the first of several.
    fn table(&self, path: &str) -> Option<&dyn TableLike> {
        let mut table: &dyn TableLike = self.doc.as_table();
        let mut parts = path.split('.').filter(|part| !part.is_empty()).peekable();
        while let Some(part) = parts.next() {
            let item = table.get(part)?;
            table = match parts.peek().and_then(|number| number.parse::<usize>().ok()) {
                None => item.as_table_like()?,
                Some(number) => {
                    parts.next();
                    let one = item.as_array_of_tables().and_then(|tables| tables.get(number)).map(|table| table as &dyn TableLike);
                    let inline = || item.as_array()?.get(number)?.as_inline_table().map(|table| table as &dyn TableLike);
                    one.or_else(inline)?
                }
            };
        }
        Some(table)
    }

    /// How many tables of a name a table holds; a fault if it holds something else by that name.
    pub fn count(&mut self, table: &str, key: &str, expected: &'static str) -> usize {
        let read = |item: &Item| {
            let inline = |array: &Array| array.iter().all(Value::is_inline_table).then_some(array.len());
            item.as_array_of_tables().map(ArrayOfTables::len).or_else(|| item.as_array().and_then(inline))
        };
        self.get(table, key, expected, read).map_or(0, |(_, count)| count)
    }

    /// Whether there is a table.
    pub fn is_there(&self, table: &str) -> bool {
        self.table(table).is_some()
    }

    /// Whether a table has a key.
    pub fn has(&self, table: &str, key: &str) -> bool {
        self.table(table).is_some_and(|table| table.contains_key(key))
    }

    /// Says so if something by the name of a table is none.
    pub fn is_table(&mut self, table: &str, key: &str, expected: &'static str) {
        self.get(table, key, expected, |item| item.is_table_like().then_some(()));
    }

    /// The line of a key, or the first one of its table.
    pub fn line_of(&self, table: &str, key: &str) -> usize {
        if let Some(span) = self.table(table).and_then(|table| table.key(key)).and_then(Key::span) {
            return self.line(Some(span));
        }
        let (above, name) = table.rsplit_once('.').unwrap_or(("", table));
        match name.parse::<usize>() {
            // One of several tables: its own head, if it has one.
            Ok(number) => {
                let (above, name) = above.rsplit_once('.').unwrap_or(("", above));
                let tables = self.table(above).and_then(|table| table.get(name)).and_then(Item::as_array_of_tables);
                let head = tables.and_then(|tables| tables.get(number)).and_then(Table::span);
                head.map_or_else(|| self.line_of(above, name), |span| self.line(Some(span)))
            }
            Err(_) if table.is_empty() => self.line(None),
            Err(_) => self.line_of(above, name),
        }
    }

    /// Keys that are none of `known`.
    pub fn unknown_keys(&self, table: &str, known: &[&str]) -> Vec<Fault> {
        let keys = self.table(table).into_iter().flat_map(|table| table.iter().map(|(key, _)| key.to_owned()));
        let unknown = keys.filter(|key| !known.contains(&key.as_str()));
        unknown.map(|key| Fault::new(self.file, self.line_of(table, &key), Reason::with("unknown-key", "key", key))).collect()
    }

    /// A value of one type: none if it is not there, a fault if it is of another type.
    fn get<T>(&mut self, table: &str, key: &str, expected: &'static str, read: impl Fn(&Item) -> Option<T>) -> Option<At<T>> {
        let item = self.table(table)?.get(key)?;
        let (line, value) = (self.line_of(table, key), read(item));
        if value.is_none() {
            let values = vec![("key", key.to_owned()), ("expected", expected.to_owned())];
            self.fault(line, Reason { key: "bad-value", values });
        }
        Some((line, value?))
    }

    /// Says that a key must be there, if it is not.
    fn must<T>(&mut self, table: &str, key: &str, found: Option<T>) -> Option<T> {
        if self.table(table).is_none_or(|table| !table.contains_key(key)) {
            let line = self.line_of(table, "");
            self.fault(line, Reason::with("missing-key", "key", key));
        }
        found
    }

    /// A text of one line.
    pub fn text(&mut self, table: &str, key: &str) -> Option<String> {
        self.get(table, key, "\"…\"", |item| item.as_str().map(text::line)).map(|(_, text)| text)
    }

    /// A text that must be there; empty if it is not.
    pub fn need_text(&mut self, table: &str, key: &str) -> String {
        let found = self.text(table, key);
        self.must(table, key, found).unwrap_or_default()
    }

    /// A whole number from 0 up.
    pub fn number(&mut self, table: &str, key: &str) -> Option<u16> {
        self.get(table, key, "0 … 65535", |item| item.as_integer().and_then(|number| u16::try_from(number).ok())).map(|(_, number)| number)
    }

    /// A whole number that must be there; 0 if it is not.
    pub fn need_number(&mut self, table: &str, key: &str) -> u16 {
        let found = self.number(table, key);
        self.must(table, key, found).unwrap_or_default()
    }

    /// Yes or no.
    pub fn flag(&mut self, table: &str, key: &str) -> Option<bool> {
        self.get(table, key, "true, false", Item::as_bool).map(|(_, flag)| flag)
    }

    /// A word that is one of some.
    pub fn word<T: FromStr>(&mut self, table: &str, key: &str, expected: &'static str) -> Option<T> {
        self.get(table, key, expected, |item| item.as_str().and_then(|word| word.parse().ok())).map(|(_, word)| word)
    }

    /// A moment, as a text or as a date with its time and offset.
    pub fn moment(&mut self, table: &str, key: &str) -> Option<DateTime<Utc>> {
        let read = |item: &Item| {
            let written = item.as_str().map(str::to_owned).or_else(|| item.as_datetime().map(ToString::to_string))?;
            DateTime::parse_from_rfc3339(&written).ok().map(|moment| moment.to_utc())
        };
        self.get(table, key, "\"2026-12-01T08:00:00+01:00\"", read).map(|(_, moment)| moment)
    }

    /// A number, whole or not, as it is written.
    pub fn decimal(&mut self, table: &str, key: &str) -> Option<At<String>> {
        let read = |item: &Item| (item.is_integer() || item.is_float()).then(|| item.to_string().trim().to_owned());
        self.get(table, key, "80", read)
    }

    /// A day that must be there, as a text or as a date.
    pub fn need_day(&mut self, table: &str, key: &str) -> NaiveDate {
        let read = |item: &Item| {
            let written = item.as_str().map(str::to_owned).or_else(|| item.as_datetime().map(ToString::to_string))?;
            NaiveDate::parse_from_str(&written, "%Y-%m-%d").ok()
        };
        let found = self.get(table, key, "\"2026-11-24\"", read);
        self.must(table, key, found).map_or(NaiveDate::MIN, |(_, day)| day)
    }

    /// A name that must be there.
    pub fn need_name<T: FromStr>(&mut self, table: &str, key: &str) -> Option<T> {
        let found = self.get(table, key, "\"…\"", |item| item.as_str().map(text::line));
        let (line, name) = self.must(table, key, found)?;
        self.name(line, &name)
    }

    /// Reads a name, or says what is wrong with it.
    pub fn name<T: FromStr>(&mut self, line: usize, name: &str) -> Option<T> {
        let read = name.parse().ok();
        if read.is_none() {
            self.fault(line, Reason::with("bad-name", "name", name));
        }
        read
    }

    /// A list of texts, each with its line; empty if it is not there.
    pub fn list(&mut self, table: &str, key: &str) -> Vec<At<String>> {
        let (toml, before) = (self.toml, self.before);
        let one = |value: &Value| {
            let line = value.span().map_or(before + 1, |span| before + text::line_at(toml, span.start));
            Some((line, text::line(value.as_str()?)))
        };
        let found = self.get(table, key, "[\"…\", \"…\"]", |item| item.as_array()?.iter().map(one).collect::<Option<Vec<_>>>());
        found.map(|(_, list)| list).unwrap_or_default()
    }

    /// A table of texts, in order, each key with its line; empty if it is not there.
    pub fn pairs(&mut self, key: &str) -> Vec<At<(String, String)>> {
        let read = |item: &Item| {
            let pairs = item.as_table_like()?.iter();
            pairs.map(|(key, item)| Some((key.to_owned(), text::line(item.as_str()?)))).collect::<Option<Vec<_>>>()
        };
        let found = self.get("", key, "o1 = \"…\"", read);
        let pairs = found.map(|(_, pairs)| pairs).unwrap_or_default();
        pairs.into_iter().map(|pair| (self.line_of(key, &pair.0), pair)).collect()
    }
}

/// A file with front matter as it is written: that of `old`, with `change` made to it, or a new one; then the body.
pub(crate) fn write(old: Option<&str>, body: &str, change: impl FnOnce(&mut Table)) -> String {
    let old = old.map(text::unix).unwrap_or_default();
    let front = split(&old).map(|parts| parts.front.0).unwrap_or_default();
    let front = edit(front, change);
    let body = text::block(body);
    let end = if body.is_empty() { "" } else { "\n" };
    format!("+++\n{front}+++\n{body}{end}")
}

/// TOML with a change made to it; what the change does not touch stays as it was written.
pub(crate) fn edit(old: &str, change: impl FnOnce(&mut Table)) -> String {
    let mut doc: DocumentMut = old.parse().unwrap_or_default();
    change(doc.as_table_mut());
    let mut toml = doc.to_string();
    if !toml.is_empty() && !toml.ends_with('\n') {
        toml.push('\n');
    }
    toml
}

/// Sets a value; the comment beside the one it replaces stays.
pub(crate) fn set(table: &mut Table, key: &str, value: impl Into<Value>) {
    let mut value = value.into();
    match table.get_mut(key) {
        Some(Item::Value(old)) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        _ => {
            table.insert(key, Item::Value(value));
        }
    }
}

/// Sets a list of texts.
pub(crate) fn set_list<T: Display>(table: &mut Table, key: &str, list: impl IntoIterator<Item = T>) {
    set(table, key, list.into_iter().map(|text| text.to_string()).collect::<Array>());
}

/// A table inside a table, made if it is not there.
pub(crate) fn inner<'a>(table: &'a mut Table, key: &str) -> Option<&'a mut Table> {
    let item = table.entry(key).or_insert_with(toml_edit::table);
    if !item.is_table() {
        let inline = item.as_inline_table().cloned().unwrap_or_else(InlineTable::new);
        *item = Item::Table(inline.into_table());
    }
    item.as_table_mut()
}

/// Sets a table of texts, in order; an empty one is not written unless it was there.
pub(crate) fn set_pairs<'a>(table: &mut Table, key: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) {
    let pairs: Vec<_> = pairs.into_iter().collect();
    if pairs.is_empty() && !table.contains_key(key) {
        return;
    }
    let Some(inner) = inner(table, key) else { return };
    inner.clear();
    for (key, text) in pairs {
        inner.insert(key, toml_edit::value(text::line(text)));
    }
}

/// Keys of a front matter that are none of `known`.
pub(crate) fn unknown_keys(written: &str, file: &str, known: &[&str]) -> Vec<Fault> {
    let written = text::unix(written);
    let Ok(parts) = split(&written) else { return Vec::new() };
    Sheet::new(file, parts.front.0, parts.front.1).map_or_else(|_| Vec::new(), |sheet| sheet.unknown_keys("", known))
}

/// The line of a key of a front matter, or 1.
pub(crate) fn line_of(written: &str, table: &str, key: &str) -> usize {
    let written = text::unix(written);
    let sheet = split(&written).ok().and_then(|parts| Sheet::new("", parts.front.0, parts.front.1).ok());
    sheet.map_or(1, |sheet| sheet.line_of(table, key))
}

/// The body of a file with front matter and how many lines stand before it.
pub(crate) fn body(written: &str) -> (String, usize) {
    let written = text::unix(written);
    split(&written).map_or((String::new(), 0), |parts| (parts.body.0.to_owned(), parts.body.1))
}
