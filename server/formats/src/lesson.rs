//! `fr/lessons/NN-<id>.md`: one lesson.

use domain::ids::LessonId;
use domain::module::Lesson;

use crate::front::{self, Sheet};
use crate::{Facts, Fault, sources, text};

/// Reads a lesson; its lasting name comes from the name of its file.
pub fn parse(written: &str, file: &str, id: &LessonId, facts: &Facts) -> Result<Lesson, Vec<Fault>> {
    let written = text::unix(written);
    let parts = front::split(&written).map_err(|(line, reason)| vec![Fault::new(file, line, reason)])?;
    let mut sheet = Sheet::new(file, parts.front.0, parts.front.1).map_err(|fault| vec![fault])?;
    let title = sheet.need_text("", "title");
    let minutes = sheet.need_number("", "minutes");
    let mut objectives = Vec::new();
    for (line, name) in sheet.list("", "objectives") {
        objectives.extend(sheet.name(line, &name));
    }
    let mut found = Vec::new();
    for (line, source) in sheet.list("", "sources") {
        match sources::parse(&source, facts) {
            Ok(sources) => found.extend(sources),
            Err(reason) => sheet.fault(line, reason),
        }
    }
    if !sheet.faults.is_empty() {
        return Err(sheet.faults);
    }
    Ok(Lesson { id: id.clone(), title, minutes, objectives, sources: found, body: parts.body.0.to_owned() })
}

/// Keys that have no meaning.
pub(crate) fn unknown_keys(written: &str, file: &str) -> Vec<Fault> {
    front::unknown_keys(written, file, &["title", "minutes", "objectives", "sources"])
}

/// Writes a lesson.
pub fn print(lesson: &Lesson) -> String {
    write(None, lesson)
}

/// Writes a lesson into an existing file, whose other keys stay.
pub(crate) fn write(old: Option<&str>, lesson: &Lesson) -> String {
    front::write(old, &lesson.body, |table| {
        front::set(table, "title", text::line(&lesson.title));
        front::set(table, "minutes", i64::from(lesson.minutes));
        front::set_list(table, "objectives", &lesson.objectives);
        front::set_list(table, "sources", lesson.sources.iter().map(sources::one).filter(|source| !source.is_empty()));
    })
}
