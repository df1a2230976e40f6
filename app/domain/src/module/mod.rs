//! A module as its authors wrote it: lessons, questions, objectives, in one or more languages.

mod check;
mod check_question;
mod source;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use check::{Place, Problem, Reason};
pub use check_question::MOST_OPTIONS;
pub use source::{FactId, Source};

use crate::ids::{LessonId, ModuleSlug, ObjectiveId, QuestionId};
use crate::locale::Lang;
use crate::quiz::{Body, Fill, Pattern, QuestionForGrading, Settings};

/// One version of a module. Holds the answer key: never leaves the server as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its lasting name.
    pub slug: ModuleSlug,
    /// How long lessons and quiz take together.
    pub minutes: u16,
    /// The day on which its statements were last verified.
    pub valid_as_of: NaiveDate,
    /// The day from which it wants reading again.
    pub review_by: NaiveDate,
    /// The rules of its quiz.
    pub quiz: Settings,
    /// Its words, by language; French is always there.
    pub editions: BTreeMap<Lang, Edition>,
    /// The names of its figures.
    pub media: Vec<String>,
}

/// A module's words in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// The title.
    pub title: String,
    /// One or two sentences: what it is for.
    pub summary: String,
    /// A few lines of Markdown before the lessons.
    pub introduction: String,
    /// Learning objectives, in order.
    pub objectives: Vec<(ObjectiveId, String)>,
    /// Terms and what they mean, in order.
    pub glossary: Vec<(String, String)>,
    /// The lessons, in order.
    pub lessons: Vec<Lesson>,
    /// The bank.
    pub questions: Vec<QuestionForGrading>,
}

/// One lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Its lasting name.
    pub id: LessonId,
    /// The title.
    pub title: String,
    /// How long it takes to read.
    pub minutes: u16,
    /// The objectives it serves.
    pub objectives: Vec<ObjectiveId>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Markdown.
    pub body: String,
}

impl Module {
    /// The French edition: the one that decides how questions are graded and in what order lessons come.
    pub fn master(&self) -> &Edition {
        static NONE: std::sync::LazyLock<Edition> = std::sync::LazyLock::new(Edition::default);
        self.editions.get(&Lang::Fr).unwrap_or(&NONE)
    }

    /// The edition in a language, if any, for titles and the like.
    pub fn edition(&self, lang: Lang) -> &Edition {
        self.editions.get(&lang).unwrap_or_else(|| self.master())
    }

    /// A lesson in the wished language, or in French; and which of them it is.
    pub fn lesson(&self, id: &LessonId, lang: Lang) -> Option<(&Lesson, Lang)> {
        self.first_of(lang, |edition| edition.lessons.iter().find(|lesson| lesson.id == *id))
    }

    /// A question in the wished language, or in French; and which of them it is. For showing; grading uses [`Self::key`].
    pub fn question(&self, id: &QuestionId, lang: Lang) -> Option<(&QuestionForGrading, Lang)> {
        self.first_of(lang, |edition| edition.questions.iter().find(|question| question.id == *id))
    }

    /// A question as it is graded.
    pub fn key(&self, id: &QuestionId) -> Option<&QuestionForGrading> {
        self.master().questions.iter().find(|question| question.id == *id)
    }

    /// An objective's words in the wished language, or in French; and which of them it is.
    pub fn objective(&self, id: &ObjectiveId, lang: Lang) -> Option<(&str, Lang)> {
        self.first_of(lang, |edition| edition.objectives.iter().find(|objective| objective.0 == *id).map(|(_, text)| text.as_str()))
    }

    /// Takes the words typed in any language as answers in every one: whoever reads in English may answer in French.
    #[must_use]
    pub fn accepting_every_language(mut self) -> Self {
        let mut foreign: BTreeMap<(QuestionId, usize), Vec<Pattern>> = BTreeMap::new();
        for (_, edition) in self.editions.iter_mut().filter(|(lang, _)| **lang != Lang::Fr) {
            for question in &mut edition.questions {
                for (place, patterns) in typed(&mut question.body) {
                    foreign.entry((question.id.clone(), place)).or_default().extend(patterns.iter().cloned());
                }
            }
        }
        for question in self.editions.get_mut(&Lang::Fr).into_iter().flat_map(|edition| &mut edition.questions) {
            for (place, patterns) in typed(&mut question.body) {
                patterns.extend(foreign.remove(&(question.id.clone(), place)).into_iter().flatten());
            }
        }
        self
    }

    fn first_of<'a, T>(&'a self, lang: Lang, find: impl Fn(&'a Edition) -> Option<T>) -> Option<(T, Lang)> {
        [lang, Lang::Fr].into_iter().find_map(|lang| Some((find(self.editions.get(&lang)?)?, lang)))
    }
}

/// The accepted words of a question, gap by gap; a short answer has one place.
fn typed(body: &mut Body) -> Vec<(usize, &mut Vec<Pattern>)> {
    match body {
        Body::Short { patterns, .. } => vec![(0, patterns)],
        Body::Gaps { gaps, .. } => {
            let mut all = Vec::new();
            for (place, gap) in gaps.iter_mut().enumerate() {
                if let Fill::Typed { patterns, .. } = &mut gap.fill {
                    all.push((place, patterns));
                }
            }
            all
        }
        _ => Vec::new(),
    }
}
