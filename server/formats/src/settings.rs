//! `module.toml`: what does not depend on the language.

use chrono::NaiveDate;
use domain::ids::ModuleSlug;
use domain::module::Reason;
use domain::quiz::Settings;

use crate::front::{self, Sheet};
use crate::{Fault, path, quiz, text};

/// The version of the format that is written, and the only one read.
const FORMAT: i64 = 1;

/// A `module.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile {
    /// The module's lasting name.
    pub slug: ModuleSlug,
    /// How long lessons and quiz take together, in minutes.
    pub minutes: u16,
    /// The day on which its statements were last verified.
    pub valid_as_of: NaiveDate,
    /// The day from which it wants reading again.
    pub review_by: NaiveDate,
    /// The rules of its quiz; times in whole minutes.
    pub quiz: Settings,
}

/// Reads a `module.toml`. Keys that are not known are passed over here; publication refuses them.
pub fn parse(toml: &str) -> Result<SettingsFile, Vec<Fault>> {
    let toml = text::unix(toml);
    let mut sheet = Sheet::new(path::SETTINGS, &toml, 0).map_err(|fault| vec![fault])?;
    let format = sheet.need_number("", "format");
    if i64::from(format) != FORMAT && sheet.faults.is_empty() {
        let line = sheet.line_of("", "format");
        sheet.fault(line, Reason::with("unknown-format", "format", format));
    }
    let slug = sheet.need_name("", "slug");
    let minutes = sheet.need_number("", "minutes");
    let (valid_as_of, review_by) = (sheet.need_day("", "valid_as_of"), sheet.need_day("", "review_by"));
    let quiz = quiz::read(&mut sheet);
    match slug {
        Some(slug) if sheet.faults.is_empty() => Ok(SettingsFile { slug, minutes, valid_as_of, review_by, quiz }),
        _ => Err(sheet.faults),
    }
}

/// Keys that have no meaning.
pub(crate) fn unknown_keys(toml: &str) -> Vec<Fault> {
    let toml = text::unix(toml);
    let Ok(sheet) = Sheet::new(path::SETTINGS, &toml, 0) else { return Vec::new() };
    let mut faults = sheet.unknown_keys("", &["format", "slug", "minutes", "valid_as_of", "review_by", "quiz"]);
    faults.extend(quiz::unknown_keys(&sheet));
    faults
}

/// Rules that a form asks for by themselves.
const ASKED: [&str; 3] = ["questions", "pass_mark", "time_limit_minutes"];

/// The rules of a quiz as `[quiz]` has them, but for the number of questions, the pass mark and the time limit.
pub fn rules(quiz: &Settings) -> String {
    let toml = front::edit("", |table| {
        let Some(inner) = front::inner(table, "quiz") else { return };
        quiz::write(inner, quiz);
        for key in ASKED {
            inner.remove(key);
        }
    });
    toml.strip_prefix("[quiz]\n").unwrap_or(&toml).to_owned()
}

/// Reads rules written as [`rules`] writes them, the others being those of `asked`; the lines of faults are those of the text.
pub fn read_rules(text: &str, asked: &Settings) -> Result<Settings, Vec<Fault>> {
    let toml = format!("[quiz]\n{}", text::unix(text));
    let above = |mut fault: Fault| {
        fault.line = fault.line.saturating_sub(1);
        fault
    };
    let mut sheet = Sheet::new(path::SETTINGS, &toml, 0).map_err(|fault| vec![above(fault)])?;
    let read = quiz::read(&mut sheet);
    let mut faults = std::mem::take(&mut sheet.faults);
    faults.extend(sheet.unknown_keys("", &["quiz"]));
    faults.extend(quiz::unknown_keys(&sheet));
    for key in ASKED.into_iter().filter(|key| sheet.has("quiz", key)) {
        faults.push(Fault::new(path::SETTINGS, sheet.line_of("quiz", key), Reason::with("unknown-key", "key", key)));
    }
    let Settings { questions, pass_mark, time_limit, .. } = asked.clone();
    if faults.is_empty() { Ok(Settings { questions, pass_mark, time_limit, ..read }) } else { Err(faults.into_iter().map(above).collect()) }
}

/// The line of a key, or 1.
pub(crate) fn line_of(toml: &str, table: &str, key: &str) -> usize {
    Sheet::new(path::SETTINGS, &text::unix(toml), 0).map_or(1, |sheet| sheet.line_of(table, key))
}

/// Writes a `module.toml`.
pub fn print(settings: &SettingsFile) -> String {
    write("", settings)
}

/// Writes the settings into an existing `module.toml`, whose comments and other keys stay.
pub(crate) fn write(old: &str, settings: &SettingsFile) -> String {
    front::edit(&text::unix(old), |table| {
        front::set(table, "format", FORMAT);
        front::set(table, "slug", settings.slug.as_str());
        front::set(table, "minutes", i64::from(settings.minutes));
        front::set(table, "valid_as_of", settings.valid_as_of.to_string());
        front::set(table, "review_by", settings.review_by.to_string());
        if let Some(quiz) = front::inner(table, "quiz") {
            quiz::write(quiz, &settings.quiz);
        }
    })
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
