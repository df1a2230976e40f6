//! Where in the files something stands.

use domain::ids::LessonId;
use domain::locale::Lang;
use domain::module::{Place, Problem};

use crate::path::{self, Kind};
use crate::{Bundle, Fault, front, questions, settings, text};

/// The file and the line, from 1, of a place; line 0 if there is no such file or no such question in it.
pub fn place_of(bundle: &Bundle, place: &Place) -> (String, usize) {
    match place {
        Place::Module(lang) => {
            let path = path::overview(*lang);
            let line = usize::from(bundle.files.contains_key(&path));
            (path, line)
        }
        Place::Lesson(lang, id) => lesson_file(bundle, *lang, id).map_or_else(|| (format!("{}/lessons", lang.tag()), 0), |path| (path, 1)),
        Place::Question(lang, id) => {
            let path = path::questions(*lang);
            let line = heading(bundle.text(&path).unwrap_or_default(), id.as_str());
            (path, line)
        }
    }
}

/// The place that a fault is about, so that a form can be opened on it: the way back from [`place_of`].
pub fn place_at(bundle: &Bundle, fault: &Fault) -> Place {
    match path::kind(&fault.file) {
        Kind::Overview(lang) => Place::Module(lang),
        Kind::Lesson(lang, _, id) => Place::Lesson(lang, id),
        Kind::Questions(lang) => {
            let written = text::unix(bundle.text(&fault.file).unwrap_or_default());
            let (_, blocks) = questions::blocks(&written);
            let above = blocks.iter().rev().find(|block| block.line <= fault.line);
            above.and_then(|block| block.name.parse().ok()).map_or(Place::Module(lang), |id| Place::Question(lang, id))
        }
        Kind::Settings | Kind::Facts | Kind::BadLesson | Kind::Media(_) | Kind::Unknown => Place::Module(Lang::Fr),
    }
}

/// The file and the line of a problem of the module or of a lesson: that of the key which is wrong, where there is one.
pub(super) fn place_of_problem(bundle: &Bundle, problem: &Problem) -> (String, usize) {
    let (file, line) = place_of(bundle, &problem.place);
    let written = bundle.text(&file).unwrap_or_default();
    let reason = &problem.reason;
    let in_table = |table: &str, key| {
        let toml = bundle.text(path::SETTINGS).unwrap_or_default();
        (path::SETTINGS.to_owned(), settings::line_of(toml, table, key))
    };
    let in_settings = |key| in_table("quiz", key);
    match (&problem.place, reason.key) {
        (Place::Module(_), "draw-rule-too-small") => {
            let rule = reason.values.first().and_then(|(_, rule)| rule.parse::<usize>().ok()).unwrap_or_default();
            in_table(&format!("quiz.draw.{}", rule.saturating_sub(1)), "count")
        }
        (Place::Module(_), "draw-rule-empty") => in_settings("draw"),
        (Place::Module(_), "fixed-question-unknown") => in_settings("fixed"),
        (Place::Module(_), "closes-before-it-opens") => in_settings("closes_at"),
        (Place::Module(_), "no-attempt-allowed") => in_settings("attempts"),
        (Place::Module(_), "time-not-above-zero") => in_settings("time_limit_minutes"),
        (Place::Module(_), "bank-too-small" | "more-objectives-than-questions") => in_settings("questions"),
        (Place::Module(_), "pass-mark-out-of-bounds") => in_settings("pass_mark"),
        (Place::Module(_), "objective-without-question") => {
            let objective = reason.values.first().map_or("", |(_, value)| value);
            let line = front::line_of(written, "objectives", objective);
            (file, line)
        }
        (Place::Module(_) | Place::Lesson(..), "no-title") => {
            let line = front::line_of(written, "", "title");
            (file, line)
        }
        (Place::Lesson(..), "unknown-objective") => {
            let line = front::line_of(written, "", "objectives");
            (file, line)
        }
        _ => (file, line),
    }
}

/// The file of a lesson; the last of them if there are several.
pub(crate) fn lesson_file(bundle: &Bundle, lang: Lang, id: &LessonId) -> Option<String> {
    let is = |path: &&String| matches!(path::kind(path), Kind::Lesson(of, _, name) if of == lang && name == *id);
    bundle.files.keys().rfind(is).cloned()
}

/// The line of a question's heading; 0 if there is none.
fn heading(written: &str, name: &str) -> usize {
    let written = text::unix(written);
    let (_, blocks) = questions::blocks(&written);
    blocks.iter().find(|block| block.name == name).map_or(0, |block| block.line)
}
