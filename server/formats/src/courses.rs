//! `content/courses.toml`: which modules make a course, and who is enrolled in it.

use std::collections::BTreeMap;

use domain::ids::{CourseSlug, ModuleSlug};
use domain::locale::Lang;
use domain::module::Reason;
use toml_edit::{Document, Item, Table};

use crate::{Fault, text};

const FILE: &str = "courses.toml";

/// A course: modules that make one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseFile {
    /// Its lasting name.
    pub slug: CourseSlug,
    /// Its title in each language; French is always there.
    pub title: BTreeMap<Lang, String>,
    /// Its modules, in order; at least one.
    pub modules: Vec<ModuleSlug>,
    /// How many months its certificate is valid; none is for ever.
    pub validity_months: Option<u16>,
    /// Whether everyone is enrolled in it.
    pub everyone: bool,
}

/// Reads a `courses.toml`.
pub fn parse(toml: &str) -> Result<Vec<CourseFile>, Vec<Fault>> {
    let toml = text::unix(toml);
    let doc = Document::parse(toml.as_str()).map_err(|error| {
        let line = error.span().map_or(1, |span| text::line_at(&toml, span.start));
        vec![Fault::new(FILE, line, Reason::with("toml", "detail", text::line(error.message())))]
    })?;
    let mut reader = Reader { toml: &toml, faults: Vec::new() };
    reader.only(doc.as_table(), 1, &["course"]);
    let tables = doc.get("course").and_then(Item::as_array_of_tables);
    if tables.is_none() {
        reader.fault(1, Reason::with("missing-key", "key", "[[course]]"));
    }
    let mut courses: Vec<CourseFile> = Vec::new();
    for table in tables.into_iter().flat_map(|tables| tables.iter()) {
        let line = reader.line(table.span());
        let Some(course) = reader.course(table, line) else { continue };
        if courses.iter().any(|other| other.slug == course.slug) {
            reader.fault(line, Reason::with("twice", "name", &course.slug));
        }
        courses.push(course);
    }
    if reader.faults.is_empty() { Ok(courses) } else { Err(reader.faults) }
}

struct Reader<'a> {
    toml: &'a str,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, line: usize, reason: Reason) {
        self.faults.push(Fault::new(FILE, line, reason));
    }

    fn line(&self, span: Option<std::ops::Range<usize>>) -> usize {
        span.map_or(1, |span| text::line_at(self.toml, span.start))
    }

    /// Refuses keys that are none of `known`.
    fn only(&mut self, table: &Table, line: usize, known: &[&str]) {
        for (key, _) in table.iter().filter(|(key, _)| !known.contains(key)) {
            let line = table.key(key).and_then(toml_edit::Key::span).map_or(line, |span| self.line(Some(span)));
            self.fault(line, Reason::with("unknown-key", "key", key));
        }
    }

    /// A value of one type; `needed` says so when it is not there.
    fn get<T>(&mut self, at: (&Table, usize), key: &str, needed: bool, read: impl Fn(&Item) -> Option<T>) -> Option<T> {
        let Some(item) = at.0.get(key) else {
            if needed {
                self.fault(at.1, Reason::with("missing-key", "key", key));
            }
            return None;
        };
        let value = read(item);
        if value.is_none() {
            let line = item.span().map_or(at.1, |span| self.line(Some(span)));
            self.fault(line, Reason { key: "bad-value", values: vec![("key", key.to_owned()), ("expected", expected(key).to_owned())] });
        }
        value
    }

    fn course(&mut self, table: &Table, line: usize) -> Option<CourseFile> {
        self.only(table, line, &["slug", "title", "modules", "validity_months", "everyone"]);
        let at = (table, line);
        let slug = self.get(at, "slug", true, |item| item.as_str()?.parse().ok());
        let slugs = |item: &Item| item.as_array()?.iter().map(|name| name.as_str()?.parse().ok()).collect::<Option<Vec<_>>>();
        let modules = self.get(at, "modules", true, |item| slugs(item).filter(|modules| !modules.is_empty()));
        let months = |item: &Item| item.as_integer().and_then(|months| u16::try_from(months).ok()).filter(|months| *months > 0);
        let validity_months = self.get(at, "validity_months", false, months);
        let everyone = self.get(at, "everyone", false, Item::as_bool).unwrap_or_default();
        let titles = |item: &Item| {
            let one =
                |(tag, words): (&str, &Item)| Some((Lang::ALL.into_iter().find(|lang| lang.tag() == tag)?, text::line(words.as_str()?)));
            let titles = item.as_table_like()?.iter().map(one).collect::<Option<BTreeMap<_, _>>>()?;
            titles.get(&Lang::Fr).is_some_and(|title| !title.is_empty()).then_some(titles)
        };
        let title = self.get(at, "title", true, titles);
        Some(CourseFile { slug: slug?, title: title?, modules: modules?, validity_months, everyone })
    }
}

/// What a key is expected to hold.
fn expected(key: &str) -> &'static str {
    match key {
        "modules" => "[\"cloud-act\", \"rgpd\"]",
        "validity_months" => "24",
        "everyone" => "true, false",
        "title" => "fr = \"…\", en = \"…\"",
        _ => "\"sensibilisation\"",
    }
}

#[cfg(test)]
#[path = "courses_tests.rs"]
mod tests;
