//! A module from its files.

mod faults;
mod lint;
mod place;

use std::collections::{BTreeMap, BTreeSet};

use domain::locale::Lang;
use domain::module::{Edition, FactId, Lesson, Module, Reason, Source};

pub use faults::faults;
pub use lint::{Remark, remarks};
pub(crate) use place::lesson_file;
pub use place::{place_at, place_of};

use crate::path::{self, Kind};
use crate::{Bundle, Facts, Fault, lesson, media, overview, questions, settings};

/// Reads a module: all that is wrong with the way its files are written, or the module, be it finished or not. Whether it may be
/// published is for [`faults()`].
pub fn parse(bundle: &Bundle, facts: &Facts) -> Result<Module, Vec<Fault>> {
    let too_big = bundle.size_faults();
    if !too_big.is_empty() {
        return Err(too_big);
    }
    let mut faults = strange_files(bundle);
    let settings = must(bundle, path::SETTINGS).map_err(|fault| vec![fault]).and_then(settings::parse);
    let settings = settings.map_err(|found| faults.extend(found)).ok();
    let mut editions = BTreeMap::new();
    for lang in Lang::ALL {
        if lang == Lang::Fr || speaks(bundle, lang) {
            editions.insert(lang, edition(bundle, lang, facts, &mut faults));
        }
    }
    borrow_words(bundle, &mut editions);
    let Some(settings) = settings.filter(|_| faults.is_empty()) else {
        faults.sort();
        return Err(faults);
    };
    let settings::SettingsFile { slug, minutes, valid_as_of, review_by, quiz } = settings;
    Ok(Module { slug, minutes, valid_as_of, review_by, quiz, editions, media: bundle.media() })
}

/// The facts that a module cites.
pub fn facts_cited(module: &Module) -> BTreeSet<FactId> {
    let lessons = module.editions.values().flat_map(|edition| edition.lessons.iter().map(|lesson| &lesson.sources));
    let questions = module.editions.values().flat_map(|edition| edition.questions.iter().map(|question| &question.sources));
    let sources = lessons.chain(questions).flatten();
    sources.filter_map(|source: &Source| source.fact.clone()).collect()
}

/// A file that must be there.
fn must<'a>(bundle: &'a Bundle, path: &str) -> Result<&'a str, Fault> {
    bundle.text(path).ok_or_else(|| Fault::new(path, 0, Reason::with("file-missing", "name", path)))
}

/// Whether there is any file in a language.
fn speaks(bundle: &Bundle, lang: Lang) -> bool {
    bundle.files.keys().any(|path| path.split_once('/').is_some_and(|(folder, _)| folder == lang.tag()))
}

/// An edition without a `module.md` of its own has the French title and the like; publication asks for its own.
fn borrow_words(bundle: &Bundle, editions: &mut BTreeMap<Lang, Edition>) {
    let french = editions.get(&Lang::Fr).cloned().unwrap_or_default();
    for (lang, edition) in editions.iter_mut() {
        if *lang != Lang::Fr && bundle.text(&path::overview(*lang)).is_none() {
            let (lessons, questions) = (std::mem::take(&mut edition.lessons), std::mem::take(&mut edition.questions));
            *edition = Edition { lessons, questions, ..french.clone() };
        }
    }
}

fn edition(bundle: &Bundle, lang: Lang, facts: &Facts, faults: &mut Vec<Fault>) -> Edition {
    let (overview, bank) = (path::overview(lang), path::questions(lang));
    let read = match bundle.text(&overview) {
        Some(text) => overview::parse(text, &overview),
        None if lang == Lang::Fr => must(bundle, &overview).map(|_| Edition::default()).map_err(|fault| vec![fault]),
        None => Ok(Edition::default()),
    };
    let mut edition = read.unwrap_or_else(|found| {
        faults.extend(found);
        Edition::default()
    });
    edition.lessons = lessons(bundle, lang, facts, faults);
    if let Some(text) = bundle.text(&bank) {
        let (found, wrong) = questions::parse(text, &bank, facts);
        edition.questions = found;
        faults.extend(wrong);
    }
    edition
}

fn lessons(bundle: &Bundle, lang: Lang, facts: &Facts, faults: &mut Vec<Fault>) -> Vec<Lesson> {
    let mut found = Vec::new();
    for path in bundle.files.keys() {
        let Kind::Lesson(of, number, id) = path::kind(path) else { continue };
        let Some(text) = bundle.text(path).filter(|_| of == lang) else { continue };
        match lesson::parse(text, path, &id, facts) {
            Ok(lesson) => found.push((number, lesson)),
            Err(wrong) => faults.extend(wrong),
        }
    }
    found.sort_by_key(|(number, _)| *number);
    found.into_iter().map(|(_, lesson)| lesson).collect()
}

/// Files that are none of ours or not what their name says.
fn strange_files(bundle: &Bundle) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, file) in &bundle.files {
        let reason = match path::kind(path) {
            Kind::Unknown => Some(Reason::plain("unknown-file")),
            Kind::BadLesson => Some(Reason::plain("bad-lesson-file")),
            Kind::Media(name) => media::problem(&name, file),
            _ if bundle.text(path).is_none() => Some(Reason::plain("not-utf8")),
            Kind::Facts => {
                faults.extend(Facts::parse(bundle.text(path).unwrap_or_default()).err().unwrap_or_default());
                None
            }
            _ => None,
        };
        faults.extend(reason.map(|reason| Fault::new(path, 0, reason)));
    }
    faults
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
