//! My path: what is assigned, what is done, what is next.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use domain::certificate::Certificate;
use domain::ids::{AttemptId, CertificateId, LessonId, ModuleId};
use domain::locale::Lang;
use domain::module::Lesson;
use domain::progress::{CourseState, ModuleProgress, ModuleState};
use store::{attempts, certificates, courses, enrolments, lessons, modules, progress};

use crate::who::Agent;
use crate::{Context, Error, Result};

/// Everything on one's path.
pub struct MyPath {
    /// Courses one is enrolled in.
    pub courses: Vec<CourseOnPath>,
    /// The one thing to do now, if anything is left.
    pub next: Option<Next>,
    /// Certificates earned, newest first.
    pub certificates: Vec<(CertificateId, Certificate)>,
}

/// A course on the path.
pub struct CourseOnPath {
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub state: CourseState,
    /// When it was completed, if it is.
    pub completed_at: Option<DateTime<Utc>>,
    /// Its modules, in order.
    pub modules: Vec<ModuleOnPath>,
}

/// A module on the path.
pub struct ModuleOnPath {
    /// Its lasting name.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub summary: String,
    /// Minutes in all.
    pub minutes: u16,
    /// Where it stands.
    pub state: ModuleState,
    /// Lessons read.
    pub lessons_read: usize,
    /// Lessons there are.
    pub lessons_total: usize,
}

/// Where to go on.
pub struct Next {
    /// The module's lasting name.
    pub slug: String,
    /// The module's title.
    pub title: String,
    /// Minutes left in the module, about.
    pub minutes: u16,
    /// Whether it was passed once and has to be done again.
    pub again: bool,
    /// The step itself.
    pub step: Step,
}

/// One step.
pub enum Step {
    /// Begin the module.
    Begin,
    /// Read a lesson: its name and title.
    Lesson(LessonId, String),
    /// Go on with the attempt under way: questions answered, and all of them.
    Attempt(AttemptId, usize, usize),
    /// Take the quiz.
    Quiz,
}

/// Loads one's path, in a fixed number of queries whatever is on it.
pub async fn load(ctx: &Context, agent: &Agent, lang: Lang) -> Result<MyPath> {
    let (c, org, person, now) = (ctx.db.read(), agent.org(), agent.id(), ctx.now());
    let enrolled: HashMap<_, _> =
        enrolments::of_person(c, org, person).await?.into_iter().map(|row| (row.course, row.completed_at)).collect();
    let courses = courses::list(c, org).await?;
    let versions: HashMap<ModuleId, _> = modules::newest_versions(c, org).await?.into_iter().map(|head| (head.module, head)).collect();
    let done: HashMap<ModuleId, _> = progress::of_person(c, org, person).await?.into_iter().map(|row| (row.module, row)).collect();
    let open: HashMap<ModuleId, AttemptId> = attempts::open_of_person(c, org, person).await?.into_iter().collect();
    let read: HashSet<(ModuleId, String)> = lessons::read_by(c, org, person).await?.into_iter().collect();
    let (mut next, mut shown) = (None, Vec::new());
    for course in &courses {
        let Some(completed_at) = enrolled.get(&course.id).copied() else { continue };
        let mut on_path = Vec::new();
        for id in &course.modules {
            let Some(head) = versions.get(id) else { continue };
            let module = ctx.shelf.get(c, org, head.id).await?;
            let words = module.edition(lang);
            let row = done.get(id);
            let state =
                ModuleProgress { begun: row.is_some(), passed_at: row.and_then(|row| row.passed_at) }.state(course.validity_months, now);
            let all = &module.master().lessons;
            let is_read = |lesson: &Lesson| read.contains(&(*id, lesson.id.to_string()));
            // Where one left off, unless that was read to its end; then the first that was not.
            let left_off = row.and_then(|row| all.iter().find(|lesson| row.last_lesson.as_deref() == Some(lesson.id.as_str())));
            let unread = left_off.filter(|lesson| !is_read(lesson)).or_else(|| all.iter().find(|lesson| !is_read(lesson)));
            if next.is_none() && state != ModuleState::Passed {
                let read_minutes: u16 = all.iter().filter(|lesson| is_read(lesson)).map(|lesson| lesson.minutes).sum();
                let step = match (open.get(id), unread) {
                    (Some(attempt), _) => {
                        let attempt = attempts::find(c, org, *attempt).await?.ok_or(Error::NotFound)?;
                        let answered = attempt.slots.iter().filter(|slot| slot.stored.answer.is_some()).count();
                        Step::Attempt(attempt.id, answered, attempt.slots.len())
                    }
                    (None, Some(_)) if row.is_none() => Step::Begin,
                    (None, Some(lesson)) if state != ModuleState::Expired => {
                        let (shown, _) = module.lesson(&lesson.id, lang).unwrap_or((lesson, lang));
                        Step::Lesson(lesson.id.clone(), shown.title.clone())
                    }
                    (None, _) => Step::Quiz,
                };
                let (minutes, again) = (module.minutes.saturating_sub(read_minutes).max(1), state == ModuleState::Expired);
                next = Some(Next { slug: module.slug.to_string(), title: words.title.clone(), minutes, again, step });
            }
            on_path.push(ModuleOnPath {
                slug: module.slug.to_string(),
                title: words.title.clone(),
                summary: words.summary.clone(),
                minutes: module.minutes,
                state,
                lessons_read: all.iter().filter(|lesson| is_read(lesson)).count(),
                lessons_total: all.len(),
            });
        }
        let states: Vec<_> = on_path.iter().map(|module| module.state).collect();
        let state = CourseState::of(&states);
        let completed_at = completed_at.filter(|_| state == CourseState::Finished);
        shown.push(CourseOnPath { title: course.title(lang).to_owned(), state, completed_at, modules: on_path });
    }
    let mut certificates: Vec<_> =
        certificates::of_person(c, org, person).await?.into_iter().map(|row| (row.id, row.certificate)).collect();
    certificates.reverse();
    Ok(MyPath { courses: shown, next, certificates })
}

/// The name of one's own department.
pub async fn department_name(ctx: &Context, agent: &Agent) -> Result<Option<String>> {
    let Some(own) = agent.who().person().department else { return Ok(None) };
    let all = store::departments::list(ctx.db.read(), agent.org()).await?;
    Ok(all.into_iter().find(|department| department.id == own).map(|department| department.name))
}
