//! The changes that a trainer's form makes to the files of a module. What a change is not about stays as it was written: other
//! languages, other questions, comments and unknown keys.

use chrono::NaiveDate;
use domain::ids::{LessonId, ModuleSlug, QuestionId};
use domain::locale::Lang;
use domain::module::{Edition, Lesson, Module};
use domain::quiz::{QuestionForGrading, Settings};

use crate::bundle::File;
use crate::module::{facts_cited, lesson_file};
use crate::path::{self, Kind};
use crate::settings::{self, SettingsFile};
use crate::{Bundle, Facts, Fault, lesson, media, overview, questions, text};

/// Writes `module.toml`.
pub fn put_settings(bundle: &mut Bundle, slug: &ModuleSlug, minutes: u16, valid_as_of: NaiveDate, review_by: NaiveDate, quiz: &Settings) {
    let settings = SettingsFile { slug: slug.clone(), minutes, valid_as_of, review_by, quiz: quiz.clone() };
    let written = settings::write(bundle.text(path::SETTINGS).unwrap_or_default(), &settings);
    bundle.put_text(path::SETTINGS.to_owned(), written);
}

/// Writes an edition's own words: title, summary, introduction, objectives, glossary. Its lessons and questions are not looked at.
pub fn put_overview(bundle: &mut Bundle, lang: Lang, edition: &Edition) {
    let path = path::overview(lang);
    let written = overview::write(bundle.text(&path), edition);
    bundle.put_text(path, written);
}

/// Writes a lesson: in its place if there is one of its name in any language, else after all others.
pub fn put_lesson(bundle: &mut Bundle, lang: Lang, lesson: &Lesson) {
    let path = lesson_file(bundle, lang, &lesson.id).unwrap_or_else(|| {
        let all = lesson_files(bundle);
        let elsewhere = all.iter().find(|file| file.id == lesson.id).map(|file| file.number);
        let last = all.iter().map(|file| file.number).max().unwrap_or_default();
        path::lesson(lang, elsewhere.unwrap_or_else(|| (last + 1).min(999)), &lesson.id)
    });
    let written = lesson::write(bundle.text(&path), lesson);
    bundle.put_text(path, written);
}

/// Takes a lesson away in every language; says whether there was one.
pub fn remove_lesson(bundle: &mut Bundle, id: &LessonId) -> bool {
    let before = bundle.files.len();
    bundle.files.retain(|path, _| !matches!(path::kind(path), Kind::Lesson(_, _, name) if name == *id));
    bundle.files.len() < before
}

/// Moves a lesson before the one above it or after the one below, in every language; says whether it moved. All lessons are
/// numbered anew from 01.
pub fn move_lesson(bundle: &mut Bundle, id: &LessonId, up: bool) -> bool {
    let mut order: Vec<LessonId> = Vec::new();
    for file in lesson_files(bundle) {
        if !order.contains(&file.id) {
            order.push(file.id);
        }
    }
    let Some(at) = order.iter().position(|other| other == id) else { return false };
    let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < order.len()) };
    let Some(to) = to else { return false };
    order.swap(at, to);
    renumber(bundle, &order);
    true
}

/// A lesson's file.
struct LessonFile {
    path: String,
    lang: Lang,
    number: u16,
    id: LessonId,
}

/// All lessons' files, French first, each language in its order.
fn lesson_files(bundle: &Bundle) -> Vec<LessonFile> {
    let mut found = Vec::new();
    for path in bundle.files.keys() {
        if let Kind::Lesson(lang, number, id) = path::kind(path) {
            found.push(LessonFile { path: path.clone(), lang, number, id });
        }
    }
    found.sort_by(|a, b| (a.lang, a.number, &a.path).cmp(&(b.lang, b.number, &b.path)));
    found
}

/// Numbers all lessons by their place in an order.
fn renumber(bundle: &mut Bundle, order: &[LessonId]) {
    let files = lesson_files(bundle);
    let taken: Vec<_> = files.into_iter().filter_map(|file| bundle.files.remove(&file.path).map(|content| (file, content))).collect();
    for (file, content) in taken {
        let place = order.iter().position(|id| *id == file.id).unwrap_or(order.len());
        let mut number = u16::try_from(place + 1).unwrap_or(999).min(999);
        // Two files of the same name in one language are a mistake that publication names; neither is lost here.
        while bundle.files.contains_key(&path::lesson(file.lang, number, &file.id)) {
            number += 1;
        }
        bundle.files.insert(path::lesson(file.lang, number, &file.id), content);
    }
}

/// Writes a question: in the place of the one of its name, else after all others.
pub fn put_question(bundle: &mut Bundle, lang: Lang, question: &QuestionForGrading) {
    let path = path::questions(lang);
    let printed = questions::print_in(lang, std::slice::from_ref(question));
    let written = splice(bundle.text(&path).unwrap_or_default(), question.id.as_str(), Some(&printed)).unwrap_or(printed);
    bundle.put_text(path, written);
}

/// Adds questions after all others, as one piece. Their names must be new.
pub fn append_questions(bundle: &mut Bundle, lang: Lang, questions: &[QuestionForGrading]) {
    let path = path::questions(lang);
    let bank = text::unix(bundle.text(&path).unwrap_or_default());
    let pieces = [bank.trim_end().to_owned(), questions::print_in(lang, questions)];
    let written: Vec<_> = pieces.into_iter().filter(|piece| !piece.trim().is_empty()).collect();
    bundle.put_text(path, written.join("\n\n"));
}

/// Takes a question away in every language, and a bank with its last one; says whether there was one.
pub fn remove_question(bundle: &mut Bundle, id: &QuestionId) -> bool {
    let mut found = false;
    for path in Lang::ALL.map(path::questions) {
        let Some(written) = bundle.text(&path).and_then(|text| splice(text, id.as_str(), None)) else { continue };
        if written.is_empty() {
            bundle.files.remove(&path);
        } else {
            bundle.put_text(path, written);
        }
        found = true;
    }
    found
}

/// A bank with one question written anew, added (`Some`) or taken away (`None`); none if there was nothing to take away.
fn splice(bank: &str, name: &str, printed: Option<&str>) -> Option<String> {
    let bank = text::unix(bank);
    let (_, blocks) = questions::blocks(&bank);
    let lines: Vec<&str> = bank.lines().collect();
    let from = blocks.iter().position(|block| block.name == name);
    let (start, end) = match from {
        Some(at) => (blocks[at].line - 1, blocks.get(at + 1).map_or(lines.len(), |next| next.line - 1)),
        None if printed.is_none() => return None,
        None => (lines.len(), lines.len()),
    };
    let piece = |lines: &[&str]| lines.join("\n").trim_matches('\n').to_owned();
    let pieces = [piece(&lines[..start]), printed.unwrap_or_default().trim_matches('\n').to_owned(), piece(&lines[end..])];
    let kept: Vec<_> = pieces.iter().filter(|piece| !piece.trim().is_empty()).map(String::as_str).collect();
    Some(kept.join("\n\n") + if kept.is_empty() { "" } else { "\n" })
}

/// Adds a figure, or says what is wrong with it. A drawing (svg) must be UTF-8.
pub fn put_figure(bundle: &mut Bundle, name: &str, bytes: Vec<u8>) -> Result<(), Vec<Fault>> {
    let path = format!("media/{name}");
    let read = Bundle::from_files([(path.clone(), bytes)])?.files.remove(&path);
    // A name such as `.DS_Store` or `README.md` is passed over when a folder is read, and is no figure here.
    let file = read.unwrap_or_else(|| File::Text(String::new()));
    if let Some(reason) = media::problem(name, &file) {
        return Err(vec![Fault::new(path, 0, reason)]);
    }
    bundle.files.insert(path, file);
    Ok(())
}

/// Takes a figure away; says whether there was one.
pub fn remove_figure(bundle: &mut Bundle, name: &str) -> bool {
    bundle.files.remove(&format!("media/{name}")).is_some()
}

/// Writes `facts.jsonl`: the lines of the facts that the module cites, so that the bundle can be read by itself.
pub fn put_facts(bundle: &mut Bundle, facts: &Facts, module: &Module) {
    bundle.put_text(path::FACTS.to_owned(), facts.subset(&facts_cited(module)));
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
