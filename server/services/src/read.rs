//! Reading a module: its overview, its lessons, and what of them is done.

use std::collections::HashSet;
use std::sync::Arc;

use domain::ids::{AttemptId, LessonId, ModuleId, ModuleSlug, ModuleVersionId};
use domain::locale::Lang;
use domain::module::{Edition, Lesson, Module};
use domain::progress::{ModuleProgress, ModuleState};
use domain::quiz::{CannotStart, Limits, Settings};
pub use store::attempts::AttemptHead;
use store::{attempts, courses, enrolments, lessons, modules, progress};

use crate::limits::may_start;
use crate::start::{enrolled_module, open_attempt};
use crate::who::Agent;
use crate::{Context, Error, Result};

/// A module as an agent reads it.
pub struct Reading {
    id: ModuleId,
    /// The version shown.
    pub version: ModuleVersionId,
    module: Arc<Module>,
    /// Lessons read, by name.
    pub read: HashSet<String>,
}

/// The overview's own part: where one stands, and attempts.
pub struct Tries {
    /// Where one stands, as on one's path.
    pub state: ModuleState,
    /// The attempt under way.
    pub open: Option<AttemptId>,
    /// Attempts handed in, newest first; one that waits for its marking has no result yet.
    pub graded: Vec<AttemptHead>,
    /// The limits that hold for this person.
    pub limits: Limits,
    /// Why no further attempt can begin now, if none can.
    pub refused: Option<CannotStart>,
}

impl Reading {
    /// The module's lasting name.
    pub fn slug(&self) -> &ModuleSlug {
        &self.module.slug
    }

    /// The module's words in a language, or in French.
    pub fn words(&self, lang: Lang) -> &Edition {
        self.module.edition(lang)
    }

    /// Whether its words exist in a language.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.module.editions.contains_key(&lang)
    }

    /// The lessons in order, each in the language or in French.
    pub fn lessons(&self, lang: Lang) -> Vec<(&Lesson, Lang)> {
        self.module.master().lessons.iter().filter_map(|lesson| self.module.lesson(&lesson.id, lang)).collect()
    }

    /// An objective's words, in the language or in French.
    pub fn objective(&self, id: &domain::ids::ObjectiveId, lang: Lang) -> Option<(&str, Lang)> {
        self.module.objective(id, lang)
    }

    /// Minutes in all, validity and the rules of the quiz.
    pub fn facts(&self) -> (u16, chrono::NaiveDate, chrono::NaiveDate, &Settings) {
        (self.module.minutes, self.module.valid_as_of, self.module.review_by, &self.module.quiz)
    }
}

/// Opens a module for reading.
pub async fn open(ctx: &Context, agent: &Agent, slug: &ModuleSlug) -> Result<Reading> {
    let module = enrolled_module(ctx, agent, slug).await?;
    let head = modules::newest_version(ctx.db.read(), agent.org(), module.id).await?.ok_or(Error::NotFound)?;
    let content = ctx.shelf.get(ctx.db.read(), agent.org(), head.id).await?;
    let read = lessons::read_in(ctx.db.read(), agent.org(), agent.id(), module.id).await?;
    Ok(Reading { id: module.id, version: head.id, module: content, read: read.into_iter().collect() })
}

/// The attempts at a module's quiz.
pub async fn tries(ctx: &Context, agent: &Agent, reading: &Reading) -> Result<Tries> {
    let open = open_attempt(ctx, agent, reading.id).await?;
    let mut graded = attempts::list_of(ctx.db.read(), agent.org(), agent.id(), reading.id).await?;
    graded.retain(|head| head.submitted_at.is_some());
    graded.sort_by_key(|head| std::cmp::Reverse(head.number));
    let (limits, may) = may_start(ctx, agent, reading.id, &reading.module.quiz).await?;
    Ok(Tries { state: state(ctx, agent, reading.id).await?, open, graded, limits, refused: may.err() })
}

/// Where somebody stands with a module, in the course that asks for it the most often.
async fn state(ctx: &Context, agent: &Agent, module: ModuleId) -> Result<ModuleState> {
    let (c, org, person) = (ctx.db.read(), agent.org(), agent.id());
    let row = progress::find(c, org, person, module).await?;
    let enrolled = enrolments::of_person(c, org, person).await?;
    let courses = courses::list(c, org).await?;
    let mine = courses.iter().filter(|course| enrolled.iter().any(|enrolment| enrolment.course == course.id));
    let validity = mine.filter(|course| course.modules.contains(&module)).filter_map(|course| course.validity_months).min();
    let known = ModuleProgress { begun: row.is_some(), passed_at: row.and_then(|row| row.passed_at) };
    Ok(known.state(validity, ctx.now()))
}

/// Opens one lesson and remembers that it is where the agent is.
pub async fn lesson(ctx: &Context, agent: &Agent, slug: &ModuleSlug, lesson: &LessonId) -> Result<Reading> {
    let reading = open(ctx, agent, slug).await?;
    reading.module.lesson(lesson, Lang::Fr).ok_or(Error::NotFound)?;
    let row = progress::find(ctx.db.read(), agent.org(), agent.id(), reading.id).await?;
    if row.is_none_or(|row| row.last_lesson.as_deref() != Some(lesson.as_str())) {
        let (org, person, module, lesson, now) = (agent.org(), agent.id(), reading.id, lesson.to_string(), ctx.now());
        ctx.db
            .write(move |tx| Box::pin(async move { Ok::<_, Error>(progress::begin(tx, org, person, module, Some(lesson), now).await?) }))
            .await?;
    }
    Ok(reading)
}

/// Marks a lesson as read to the end. Again changes nothing.
pub async fn done(ctx: &Context, agent: &Agent, slug: &ModuleSlug, lesson: &LessonId) -> Result<()> {
    let reading = open(ctx, agent, slug).await?;
    reading.module.lesson(lesson, Lang::Fr).ok_or(Error::NotFound)?;
    let (org, person, module, lesson, now) = (agent.org(), agent.id(), reading.id, lesson.to_string(), ctx.now());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                progress::begin(tx, org, person, module, Some(lesson.clone()), now).await?;
                lessons::mark_read(tx, org, person, module, &lesson, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await
}

/// A figure of a version, by name, for whoever may read the module.
pub async fn figure(ctx: &Context, agent: &Agent, version: ModuleVersionId, name: &str) -> Result<Vec<u8>> {
    let row = modules::find_version(ctx.db.read(), agent.org(), version).await?.ok_or(Error::NotFound)?;
    let bundle: formats::Bundle = serde_json::from_str(&row.bundle).map_err(anyhow::Error::new)?;
    bundle.bytes(&format!("media/{name}")).map(<[u8]>::to_vec).ok_or(Error::NotFound)
}
