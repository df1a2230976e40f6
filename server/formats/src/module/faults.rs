//! What keeps the files of a module from being published.

use std::collections::BTreeSet;

use domain::ids::QuestionId;
use domain::locale::Lang;
use domain::module::{Edition, Module, Reason, Source};
use domain::quiz::{Body, Piece};

use super::place::{lesson_file, place_of_problem};
use crate::markdown::{self, Around};
use crate::questions::Written;
use crate::{Bundle, Facts, Fault, front, lesson, overview, path, questions, settings};

/// Everything that keeps a module from being published, each with its file and line: the problems of the module itself, its
/// Markdown, its sources and keys without a meaning. Empty when it may be.
pub fn faults(bundle: &Bundle, facts: &Facts, module: &Module) -> Vec<Fault> {
    let mut faults = Vec::new();
    let settings = bundle.text(path::SETTINGS).unwrap_or_default();
    faults.extend(settings::unknown_keys(settings));
    if module.review_by <= module.valid_as_of {
        faults.push(Fault::new(path::SETTINGS, settings::line_of(settings, "", "review_by"), Reason::plain("review-before-valid")));
    }
    let media = module.media.iter().cloned().collect();
    for (lang, edition) in &module.editions {
        let terms = edition.glossary.iter().chain(&module.master().glossary).map(|(term, _)| term.to_lowercase()).collect();
        let mut one = OneEdition { bundle, facts, module, lang: *lang, terms, media: &media, faults: &mut faults };
        one.overview(edition);
        one.lessons(edition);
        let file = path::questions(*lang);
        let (written, _) = questions::parse_written(bundle.text(&file).unwrap_or_default(), &file, facts);
        for written in &written {
            one.question(&file, written);
        }
        one.problems(&written);
    }
    faults.sort();
    faults.dedup();
    faults
}

struct OneEdition<'a> {
    bundle: &'a Bundle,
    facts: &'a Facts,
    module: &'a Module,
    lang: Lang,
    terms: BTreeSet<String>,
    media: &'a BTreeSet<String>,
    faults: &'a mut Vec<Fault>,
}

impl OneEdition<'_> {
    fn markdown(&mut self, file: &str, before: usize, text: &str, headings: bool) {
        let around = Around { terms: &self.terms, media: self.media, headings };
        let found = markdown::check(text, &around).into_iter();
        self.faults.extend(found.map(|(line, reason)| Fault::new(file, before + line + 1, reason)));
    }

    /// The problems that the domain finds in this edition.
    fn problems(&mut self, written: &[Written]) {
        use domain::module::Place::{Lesson, Module, Question};
        for problem in self.module.problems() {
            let (Module(lang) | Lesson(lang, _) | Question(lang, _)) = &problem.place;
            if *lang != self.lang {
                continue;
            }
            let (file, line) = match &problem.place {
                Question(lang, id) => (path::questions(*lang), line_of(written, id, &problem.reason)),
                Module(_) | Lesson(..) => place_of_problem(self.bundle, &problem),
            };
            self.faults.push(Fault::new(file, line, problem.reason));
        }
    }

    fn overview(&mut self, edition: &Edition) {
        let file = path::overview(self.lang);
        let Some(written) = self.bundle.text(&file) else {
            self.faults.push(Fault::new(&file, 0, Reason::with("file-missing", "name", &file)));
            return;
        };
        self.faults.extend(overview::unknown_keys(written, &file));
        let (body, before) = front::body(written);
        self.markdown(&file, before, &body, true);
        let mut terms = BTreeSet::new();
        for (term, _) in &edition.glossary {
            let reason = match term.as_str() {
                bad if bad.is_empty() || bad.contains(['|', '[', ']']) => Some(Reason::with("bad-term", "term", bad)),
                _ => (!terms.insert(term.to_lowercase())).then(|| Reason::with("twice", "name", term)),
            };
            self.faults.extend(reason.map(|reason| Fault::new(&file, front::line_of(written, "glossary", term), reason)));
        }
        if self.lang != Lang::Fr {
            if edition.title.is_empty() {
                self.faults.push(Fault::new(&file, front::line_of(written, "", "title"), Reason::plain("no-title")));
            }
            for (id, _) in edition.objectives.iter().filter(|(id, _)| !self.module.master().objectives.iter().any(|other| other.0 == *id)) {
                let line = front::line_of(written, "objectives", id.as_str());
                self.faults.push(Fault::new(&file, line, Reason::with("unknown-objective", "objective", id)));
            }
        }
    }

    fn lessons(&mut self, edition: &Edition) {
        for read in &edition.lessons {
            let Some(file) = lesson_file(self.bundle, self.lang, &read.id) else { continue };
            let written = self.bundle.text(&file).unwrap_or_default();
            self.faults.extend(lesson::unknown_keys(written, &file));
            let line = front::line_of(written, "", "sources");
            self.sources(&file, line, &read.sources, false);
            let (body, before) = front::body(written);
            self.markdown(&file, before, &body, true);
        }
    }

    fn question(&mut self, file: &str, written: &Written) {
        for (line, text) in &written.texts {
            self.markdown(file, line - 1, text, false);
        }
        let line = written.keys.get("source").copied().unwrap_or(written.line);
        self.sources(file, line, &written.question.sources, true);
        if let Body::Gaps { text, gaps } = &written.question.body {
            self.places(file, written, text, gaps.len());
        }
        if let Body::HotText { text, spans } = &written.question.body {
            self.places(file, written, text, spans.len());
        }
        if let Body::Matching { rights, .. } = &written.question.body {
            let distinct: BTreeSet<_> = rights.iter().map(|item| item.text.as_str()).collect();
            if distinct.len() < rights.len() || distinct.contains("") {
                self.faults.push(Fault::new(file, written.line, Reason::plain("options-not-distinct")));
            }
        }
    }

    /// Places of a text that nothing is said of.
    fn places(&mut self, file: &str, written: &Written, text: &[Piece], count: usize) {
        for piece in text {
            if let Piece::Place(number) = piece
                && usize::from(*number) >= count
            {
                self.faults.push(Fault::new(file, written.line, Reason::with("place-without-answer", "gap", number + 1)));
            }
        }
    }

    fn sources(&mut self, file: &str, line: usize, sources: &[Source], of_question: bool) {
        for source in sources {
            let reason = match source.fact.as_ref().map(|id| (id, self.facts.get(id))) {
                None => source.reference.is_empty().then(|| Reason::plain("source-without-text")),
                Some((id, None)) => Some(Reason::with("unknown-fact", "fact", id)),
                Some((id, Some(fact))) if of_question => (!fact.may_be_key()).then(|| Reason::with("fact-no-key", "fact", id)),
                Some((id, Some(fact))) => (fact.confidence == crate::Confidence::U).then(|| Reason::with("fact-uncertain", "fact", id)),
            };
            self.faults.extend(reason.map(|reason| Fault::new(file, line, reason)));
        }
    }
}

/// The line of a problem of a question: that of the key or the part which is wrong, or of its heading.
fn line_of(written: &[Written], id: &QuestionId, reason: &Reason) -> usize {
    let mut found = written.iter().filter(|written| written.question.id == *id);
    let Some(written) = (if reason.key == "twice" { found.next_back() } else { found.next() }) else { return 0 };
    let key = match reason.key {
        "unknown-objective" => "objective",
        "unknown-lesson" => "lesson",
        "mark-not-above-zero" => "mark",
        "penalty-out-of-bounds" => "penalty",
        "weight-not-above-zero" => "weights",
        "unit-factor-not-above-zero" | "first-unit-not-one" => "units",
        _ => "",
    };
    let part = reason.values.iter().find(|(name, _)| matches!(*name, "step" | "gap")).and_then(|(_, name)| written.parts.get(name));
    written.keys.get(key).or(part).copied().unwrap_or(written.line)
}
