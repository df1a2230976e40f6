//! `fr/module.md`: title, summary, objectives, glossary and introduction.

use domain::ids::ObjectiveId;
use domain::module::Edition;

use crate::front::{self, Sheet};
use crate::{Fault, text};

/// Reads a `module.md` into an edition that has neither lessons nor questions yet.
pub fn parse(written: &str, file: &str) -> Result<Edition, Vec<Fault>> {
    let written = text::unix(written);
    let parts = front::split(&written).map_err(|(line, reason)| vec![Fault::new(file, line, reason)])?;
    let mut sheet = Sheet::new(file, parts.front.0, parts.front.1).map_err(|fault| vec![fault])?;
    let title = sheet.need_text("", "title");
    let summary = sheet.text("", "summary").unwrap_or_default();
    let mut objectives: Vec<(ObjectiveId, String)> = Vec::new();
    for (line, (name, words)) in sheet.pairs("objectives") {
        objectives.extend(sheet.name(line, &name).map(|id| (id, words)));
    }
    let glossary = sheet.pairs("glossary").into_iter().map(|(_, (term, meaning))| (text::line(&term), meaning)).collect();
    if !sheet.faults.is_empty() {
        return Err(sheet.faults);
    }
    let introduction = parts.body.0.to_owned();
    Ok(Edition { title, summary, introduction, objectives, glossary, lessons: Vec::new(), questions: Vec::new() })
}

/// Keys that have no meaning.
pub(crate) fn unknown_keys(written: &str, file: &str) -> Vec<Fault> {
    front::unknown_keys(written, file, &["title", "summary", "objectives", "glossary"])
}

/// Writes a `module.md`.
pub fn print(edition: &Edition) -> String {
    write(None, edition)
}

/// Writes an edition's own words into an existing `module.md`, whose other keys stay.
pub(crate) fn write(old: Option<&str>, edition: &Edition) -> String {
    front::write(old, &edition.introduction, |table| {
        front::set(table, "title", text::line(&edition.title));
        front::set(table, "summary", text::line(&edition.summary));
        front::set_pairs(table, "objectives", edition.objectives.iter().map(|(id, words)| (id.as_str(), words.as_str())));
        front::set_pairs(table, "glossary", edition.glossary.iter().map(|(term, meaning)| (term.as_str(), meaning.as_str())));
    })
}
