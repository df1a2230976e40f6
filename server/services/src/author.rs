//! Writing modules: a draft that is edited, checked and published. Every destructive act can be undone for thirty days.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::ids::{LessonId, ModuleId, ModuleSlug, ModuleVersionId, PersonId, QuestionId, name_from_title};
use domain::locale::Lang;
use domain::module::{Edition, Lesson, Module, Problem, Reason, Source};
use domain::quiz::lint::{self, Found};
use domain::quiz::{Body, QuestionForGrading, QuestionType, Settings};
pub use formats::Facts;
use formats::{Bundle, File, edit};
use store::modules;
pub use store::modules::VersionHead;
use store::{audit, courses};

use crate::exchange::{self, Incoming};
use crate::import::content_hash;
use crate::shelf::{bundle_facts, parse, print};
use crate::who::Trainer;
use crate::{Context, Error, Result};

/// A module in the trainer's list.
pub struct Listed {
    /// Its lasting name.
    pub slug: ModuleSlug,
    /// Its title, of the draft if there is one.
    pub title: String,
    /// The newest published version.
    pub published: Option<VersionHead>,
    /// Whether a draft differs from it.
    pub draft: bool,
    /// Questions in the bank.
    pub questions: usize,
}

/// A draft with everything its page shows.
pub struct Draft {
    id: ModuleId,
    bundle: Bundle,
    /// The module as it would be published.
    pub module: Module,
    /// The revision to send with the next change.
    pub revision: u32,
    /// Whether anything differs from the newest version.
    pub changed: bool,
    /// What keeps it from being published.
    pub problems: Vec<Problem>,
    /// Published versions, newest first.
    pub versions: Vec<VersionHead>,
    /// What the last destructive act was, if it can be undone.
    pub undo: Option<String>,
}

/// All modules, by title.
pub async fn list(ctx: &Context, trainer: &Trainer) -> Result<Vec<Listed>> {
    let (c, org) = (ctx.db.read(), trainer.org());
    let heads = modules::newest_versions(c, org).await?;
    let drafts = modules::list_drafts(c, org).await?;
    let mut listed = Vec::new();
    for module in modules::list(c, org).await? {
        let published = heads.iter().find(|head| head.module == module.id).cloned();
        let draft = drafts.iter().find(|draft| draft.module == module.id);
        let (title, questions) = match (draft, &published) {
            (Some(draft), _) => parse(&draft.bundle).map(|(_, module)| summary(&module))?,
            (None, Some(head)) => summary(&*ctx.shelf.get(c, org, head.id).await?),
            (None, None) => continue,
        };
        listed.push(Listed { slug: module.slug, title, published, draft: draft.is_some(), questions });
    }
    listed.sort_by_key(|module| domain::people::fold(&module.title));
    Ok(listed)
}

fn summary(module: &Module) -> (String, usize) {
    (module.master().title.clone(), module.master().questions.len())
}

/// Creates a module with a draft to fill.
pub async fn create(ctx: &Context, trainer: &Trainer, title: &str) -> Result<ModuleSlug> {
    let title = title.trim();
    if title.is_empty() {
        return Err(Error::field("title", "required"));
    }
    if title.chars().count() > 200 {
        return Err(Error::field("title", "too-long"));
    }
    let slug: ModuleSlug = name_from_title(title).parse().map_err(|_| Error::field("title", "no-name-in-title"))?;
    let (org, now, id, actor, entry) = (trainer.org(), ctx.now(), ctx.id::<ModuleId>(), trainer.id(), ctx.id());
    let json = print(&Bundle::new(&slug, title, now.date_naive()))?;
    let made = slug.clone();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                modules::insert(tx, org, id, &slug, now).await?;
                modules::save_draft(tx, org, id, &json, 0, now, Some(actor)).await?;
                audit::insert(tx, org, entry, Some(actor), "module-created", slug.as_str(), now).await?;
                Ok::<_, Error>(())
            })
        })
        .await
        .map_err(|error| if matches!(error, Error::Conflict) { Error::field("title", "title-taken") } else { error })?;
    Ok(made)
}

/// The draft of a module; where none was begun, the newest version as it is.
pub async fn load(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug) -> Result<Draft> {
    let (c, org) = (ctx.db.read(), trainer.org());
    let found = modules::find_by_slug(c, org, slug).await?.ok_or(Error::NotFound)?;
    let mut versions = modules::list_versions(c, org, found.id).await?;
    versions.sort_by_key(|head| std::cmp::Reverse(head.number));
    let stored = modules::load_draft(c, org, found.id).await?;
    let (json, revision, changed) = match (stored, versions.first()) {
        (Some(draft), _) => (draft.bundle, draft.revision, true),
        (None, Some(head)) => (modules::find_version(c, org, head.id).await?.ok_or(Error::NotFound)?.bundle, 0, false),
        (None, None) => return Err(Error::NotFound),
    };
    let (bundle, module) = parse(&json)?;
    let facts = bundle_facts(&bundle)?;
    let undo = modules::newest_undo(c, org, found.id).await?.map(|undo| undo.what);
    let faults = formats::module::faults(&bundle, &facts, &module);
    let mut problems: Vec<_> =
        faults.iter().map(|fault| Problem { place: formats::place_at(&bundle, fault), reason: fault.reason.clone() }).collect();
    problems.extend(module.rules_not_kept());
    Ok(Draft { id: found.id, bundle, module, revision, changed, problems, versions, undo })
}

impl Draft {
    /// Everything that is weak in it on a day, though it may be published.
    pub fn remarks(&self, today: NaiveDate) -> Vec<Found> {
        lint::module(&self.module, today)
    }

    /// What is weak in one of its questions.
    pub fn remarks_on(&self, question: &QuestionId, today: NaiveDate) -> Vec<Found> {
        lint::of_question(&self.module, question, today)
    }

    /// The figures of the draft, by name.
    pub fn figures(&self) -> BTreeMap<String, File> {
        let file = |name: String| Some((name.clone(), self.bundle.files.get(&format!("media/{name}"))?.clone()));
        self.bundle.media().into_iter().filter_map(file).collect()
    }

    /// The facts that the draft may cite: those of the library, and those it carries.
    pub fn facts_or(&self, library: &Facts) -> Facts {
        bundle_facts(&self.bundle).map_or_else(|_| library.clone(), |own| library.or(&own))
    }
}

/// A change of a draft.
pub enum Change {
    /// Title, summary, introduction, objectives and glossary; minutes, dates and the rules of the quiz.
    Overview(Box<Overview>),
    /// A lesson, new or changed.
    Lesson(Lesson),
    /// A question, new or changed.
    Question(Box<QuestionForGrading>),
    /// A lesson up or down.
    Move(LessonId, bool),
    /// A lesson away.
    RemoveLesson(LessonId),
    /// A question away.
    RemoveQuestion(QuestionId),
    /// Questions of another tool's file, and the figures that they show.
    Import(Box<Incoming>),
    /// All changes since the last version away.
    Discard,
}

/// What the overview's form holds.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The words, without lessons and questions.
    pub edition: Edition,
    /// Minutes in all.
    pub minutes: u16,
    /// The day of the last verification.
    pub valid_as_of: NaiveDate,
    /// The day from which it wants reading again.
    pub review_by: NaiveDate,
    /// The rules of the quiz.
    pub quiz: Settings,
}

impl Change {
    /// The field that is told when the change makes the module larger than the format allows.
    const fn field(&self) -> &'static str {
        match self {
            Self::Overview(_) => "introduction",
            Self::Lesson(_) => "body",
            Self::Import(_) => "file",
            _ => "stem",
        }
    }

    /// Under which name it can be undone; none if it is easily taken back by hand.
    const fn undo(&self) -> Option<&'static str> {
        match self {
            Self::RemoveLesson(_) => Some("lesson-removed"),
            Self::RemoveQuestion(_) => Some("question-removed"),
            Self::Import(_) => Some("questions-imported"),
            Self::Discard => Some("draft-discarded"),
            _ => None,
        }
    }
}

/// Applies a change to the draft of `revision`; a draft that somebody else changed meanwhile is a conflict.
pub async fn change(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug, revision: u32, change: Change, library: &Facts) -> Result<()> {
    let draft = load(ctx, trainer, slug).await?;
    if draft.revision != revision {
        return Err(Error::Conflict);
    }
    let before = print(&draft.bundle)?;
    let mut bundle = draft.bundle;
    let undo = change.undo();
    let discard = matches!(change, Change::Discard);
    let field = change.field();
    apply(&mut bundle, &draft.module, change)?;
    let facts = library.or(&bundle_facts(&bundle)?);
    // What cannot be read back must not be stored.
    let module = formats::module::parse(&bundle, &facts).map_err(|faults| {
        tracing::warn!(module = %slug, reason = faults.first().map_or("", |fault| fault.reason.key), "an edit cannot be kept");
        Error::field(field, "over-a-limit")
    })?;
    edit::put_facts(&mut bundle, &facts, &module);
    let json = print(&bundle)?;
    if discard && draft.versions.is_empty() {
        return Err(Error::Conflict);
    }
    let (org, module, now, actor, id) = (trainer.org(), draft.id, ctx.now(), trainer.id(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                if let Some(what) = undo {
                    let undo = modules::Undo { id, module, bundle: before, what: what.to_owned(), created_at: now };
                    modules::insert_undo(tx, org, &undo).await?;
                }
                if discard {
                    modules::delete_draft(tx, org, module, revision).await?;
                } else {
                    modules::save_draft(tx, org, module, &json, revision, now, Some(actor)).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

fn apply(bundle: &mut Bundle, module: &Module, change: Change) -> Result<()> {
    match change {
        Change::Overview(overview) => {
            edit::put_overview(bundle, Lang::Fr, &overview.edition);
            edit::put_settings(bundle, &module.slug, overview.minutes, overview.valid_as_of, overview.review_by, &overview.quiz);
        }
        Change::Lesson(lesson) => edit::put_lesson(bundle, Lang::Fr, &lesson),
        Change::Question(question) => edit::put_question(bundle, Lang::Fr, &question),
        Change::Move(lesson, up) => {
            edit::move_lesson(bundle, &lesson, up);
        }
        Change::RemoveLesson(lesson) => {
            known(module.master().lessons.iter().any(|known| known.id == lesson))?;
            edit::remove_lesson(bundle, &lesson);
        }
        Change::RemoveQuestion(question) => {
            known(module.key(&question).is_some())?;
            edit::remove_question(bundle, &question);
        }
        Change::Import(incoming) => exchange::put(bundle, module, *incoming)?,
        Change::Discard => {}
    }
    Ok(())
}

const fn known(yes: bool) -> Result<()> {
    if yes { Ok(()) } else { Err(Error::NotFound) }
}

/// Brings back what the last destructive act took away.
pub async fn undo(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug) -> Result<()> {
    let (org, now, actor) = (trainer.org(), ctx.now(), trainer.id());
    let module = modules::find_by_slug(ctx.db.read(), org, slug).await?.ok_or(Error::NotFound)?.id;
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let undo = modules::take_undo(tx, org, module).await?.ok_or(Error::NotFound)?;
                let revision = modules::load_draft(tx, org, module).await?.map_or(0, |draft| draft.revision);
                modules::save_draft(tx, org, module, &undo.bundle, revision, now, Some(actor)).await?;
                Ok(())
            })
        })
        .await
}

/// Publishes the draft as the next version. Attempts under way keep theirs.
pub async fn publish(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug, revision: u32, note: &str) -> Result<u32> {
    let draft = load(ctx, trainer, slug).await?;
    if draft.revision != revision || !draft.changed {
        return Err(Error::Conflict);
    }
    if !draft.problems.is_empty() {
        return Err(Error::field("publish", "not-publishable"));
    }
    let (org, now, actor, id, entry) = (trainer.org(), ctx.now(), trainer.id(), ctx.id::<ModuleVersionId>(), ctx.id());
    let json = print(&draft.bundle)?;
    let number = draft.versions.first().map_or(1, |head| head.number + 1);
    let version = modules::Version {
        id,
        module: draft.id,
        number,
        title: draft.module.master().title.clone(),
        content_hash: content_hash(&json),
        bundle: json,
        note: note.trim().chars().take(500).collect(),
        published_at: now,
        published_by: Some(actor),
    };
    let subject = format!("{slug} {number}");
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                modules::insert_version(tx, org, &version).await?;
                modules::delete_draft(tx, org, version.module, revision).await?;
                audit::insert(tx, org, entry, Some(actor), "module-published", &subject, now).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(number)
}

/// Adds a published module at the end of the organisation's first course, or takes it out.
pub async fn set_in_course(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug, inside: bool) -> Result<()> {
    let org = trainer.org();
    let module = modules::find_by_slug(ctx.db.read(), org, slug).await?.ok_or(Error::NotFound)?.id;
    let course = courses::list(ctx.db.read(), org).await?.into_iter().next().ok_or(Error::NotFound)?;
    if inside && modules::newest_version(ctx.db.read(), org, module).await?.is_none() {
        return Err(Error::Conflict);
    }
    let mut members = course.modules;
    members.retain(|id| *id != module);
    if inside {
        members.push(module);
    }
    ctx.db.write(move |tx| Box::pin(async move { Ok(courses::set_modules(tx, org, course.id, &members).await?) })).await
}

/// Whether a module belongs to a course that agents follow.
pub async fn is_in_course(ctx: &Context, trainer: &Trainer, draft: &Draft) -> Result<bool> {
    Ok(courses::list(ctx.db.read(), trainer.org()).await?.iter().any(|course| course.modules.contains(&draft.id)))
}

/// Reads the sources typed one a line: fact ids, or a reference with its address.
pub fn sources(facts: &Facts, text: &str) -> std::result::Result<Vec<Source>, &'static str> {
    let mut all = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        all.extend(formats::sources::parse(line, facts).map_err(|_| "unknown-source")?);
    }
    Ok(all)
}

/// Sources as they are typed, one a line.
pub fn source_lines(sources: &[Source]) -> String {
    sources.iter().map(|source| formats::sources::print(std::slice::from_ref(source))).collect::<Vec<_>>().join("\n")
}

/// The header keys that say something of the answers.
const KEYS_OF_ANSWERS: [&str; 4] = ["case", "accents", "weights", "units"];

fn is_key_of_answers(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, _)| KEYS_OF_ANSWERS.contains(&key.trim()))
}

/// The answers of a question as its file has them: the keys that concern them, a line between, the lines.
pub fn answer_lines(question: &QuestionForGrading) -> String {
    let bare = QuestionForGrading { stem: String::new(), feedback: String::new(), ..question.clone() };
    let printed = formats::questions::print(std::slice::from_ref(&bare));
    let (header, answers) = printed.split_once("\n\n").unwrap_or((&printed, ""));
    let mut text: String = header.lines().filter(|line| is_key_of_answers(line)).map(|line| format!("{line}\n")).collect();
    if !text.is_empty() {
        text.push('\n');
    }
    text + answers.trim_end()
}

/// Reads answers written as [`answer_lines`] does; each fault with its line in the text.
pub fn read_answers(kind: QuestionType, text: &str) -> std::result::Result<Body, Vec<(usize, Reason)>> {
    let written = text.trim_start_matches('\n');
    let above = text.len() - written.len();
    let text = written;
    let keys: Vec<&str> = text.lines().take_while(|line| is_key_of_answers(line)).collect();
    let answers: String = text.lines().skip(keys.len()).map(|line| format!("{line}\n")).collect();
    let question = format!("## q\ntype: {kind}\nobjective: o\n{}\n\n?\n\n{answers}", keys.join("\n"));
    let (mut questions, faults) = formats::questions::parse(&question, "", &Facts::default());
    // Three lines stand above the keys, three between them and the answers.
    let head = keys.len().max(1) + 6;
    let line = |at: usize| above + if at > head { at - head + keys.len() } else { at.saturating_sub(3).max(1) };
    match questions.pop() {
        Some(question) if faults.is_empty() && questions.is_empty() && question.stem == "?" => Ok(question.body),
        // What stands before the first answer was taken for more of the question.
        Some(question) if faults.is_empty() => {
            let (at, more) = question.stem.lines().enumerate().skip(1).find(|(_, line)| !line.is_empty()).unwrap_or_default();
            let text = more.chars().take(40).collect();
            let reason = Reason { key: "answer-not-understood", values: vec![("text", text), ("type", kind.to_string())] };
            Err(vec![(line(head - 1 + at), reason)])
        }
        _ => Err(faults.into_iter().map(|fault| (line(fault.line), fault.reason)).collect()),
    }
}

/// The rules of a quiz that a form does not ask for by themselves, as `[quiz]` of `module.toml` has them.
pub fn quiz_rules(quiz: &Settings) -> String {
    formats::settings::rules(quiz)
}

/// Reads rules written as [`quiz_rules`] does, the others being those of `asked`; each fault with its line in the text.
pub fn read_quiz_rules(text: &str, asked: &Settings) -> std::result::Result<Settings, Vec<(usize, Reason)>> {
    formats::settings::read_rules(text, asked).map_err(|faults| faults.into_iter().map(|fault| (fault.line, fault.reason)).collect())
}

/// The names of who published the versions of a draft.
pub async fn publishers(ctx: &Context, trainer: &Trainer, draft: &Draft) -> Result<HashMap<PersonId, String>> {
    let mut names = HashMap::new();
    for id in draft.versions.iter().filter_map(|head| head.published_by) {
        if !names.contains_key(&id) {
            let person = store::people::find(ctx.db.read(), trainer.org(), id).await?;
            names.extend(person.map(|person| (id, person.name.to_string())));
        }
    }
    Ok(names)
}
