//! Marking: open texts that wait for a trainer, whose writer is not told.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, OrganisationId};
use domain::locale::Lang;
use domain::module::Module;
use domain::quiz::{Answer, Attempt, AttemptError, Body, Criterion, Earned, Fraction, earned};
use store::{ConnectionTrait, attempts, audit};

use crate::certify::Ids;
use crate::shelf::Shelf;
use crate::who::Trainer;
use crate::{Context, Error, FieldError, Result, memory, submit};

/// A text that waits. It says nothing of who wrote it.
pub struct Waiting {
    /// The attempt.
    pub attempt: AttemptId,
    /// The question's number on the page, from 1.
    pub number: usize,
    /// Which of its writer's attempts it is, from 1.
    pub nth: u32,
    /// The module's title.
    pub module: String,
    /// The question's stem, as written.
    pub stem: String,
    /// When it was submitted.
    pub since: DateTime<Utc>,
}

/// A text with what it is marked by.
pub struct Marking {
    /// Which of its writer's attempts it is, from 1.
    pub nth: u32,
    /// The module's title.
    pub module: String,
    /// The language of the question's words.
    pub lang: Lang,
    /// The question's stem, as written.
    pub stem: String,
    /// What was answered.
    pub text: String,
    /// What is looked at.
    pub rubric: Vec<Criterion>,
}

/// How many attempts wait for this trainer.
pub async fn count(ctx: &Context, trainer: &Trainer) -> Result<u64> {
    Ok(attempts::count_waiting(ctx.db.read(), trainer.org(), trainer.id()).await?)
}

/// Every text that waits, the oldest first. Nobody marks what they wrote themselves.
pub async fn list(ctx: &Context, trainer: &Trainer, lang: Lang) -> Result<Vec<Waiting>> {
    let (c, org) = (ctx.db.read(), trainer.org());
    let (mut found, mut shelf) = (Vec::new(), HashMap::new());
    for waiting in attempts::waiting(c, org, trainer.id()).await? {
        if let std::collections::hash_map::Entry::Vacant(place) = shelf.entry(waiting.version) {
            place.insert(ctx.shelf.get(c, org, waiting.version).await?);
        }
        let module: &Arc<Module> = &shelf[&waiting.version];
        for place in waiting.places {
            let Some((question, _)) = waiting.slots.get(place).and_then(|slot| module.question(&slot.question, lang)) else { continue };
            found.push(Waiting {
                attempt: waiting.attempt,
                number: place + 1,
                nth: waiting.number,
                module: module.edition(lang).title.clone(),
                stem: question.stem.clone(),
                since: waiting.submitted_at,
            });
        }
    }
    Ok(found)
}

/// One text that waits.
pub async fn load(ctx: &Context, trainer: &Trainer, id: AttemptId, number: usize, lang: Lang) -> Result<Marking> {
    let attempt = attempts::find(ctx.db.read(), trainer.org(), id).await?;
    let attempt = attempt.filter(|attempt| attempt.person != trainer.id()).ok_or(Error::NotFound)?;
    let module = module_of(ctx.db.read(), &ctx.shelf, trainer.org(), &attempt, number).await?;
    let slot = attempt.slot(number).ok_or(Error::NotFound)?;
    let (question, lang) = module.question(&slot.question, lang).ok_or(Error::NotFound)?;
    let (Body::Open { rubric }, Some(Answer::Text(text))) = (&question.body, &slot.stored.answer) else { return Err(Error::NotFound) };
    Ok(Marking {
        nth: attempt.number,
        module: module.edition(lang).title.clone(),
        lang,
        stem: question.stem.clone(),
        text: text.clone(),
        rubric: rubric.clone(),
    })
}

/// The module of an attempt of which this question waits.
async fn module_of(c: &impl ConnectionTrait, shelf: &Shelf, org: OrganisationId, attempt: &Attempt, number: usize) -> Result<Arc<Module>> {
    let slot = attempt.slot(number).filter(|_| attempt.submitted_at.is_some() && attempt.outcome.is_none()).ok_or(Error::NotFound)?;
    let module = shelf.get(c, org, attempt.version).await?;
    let question = module.key(&slot.question).ok_or(Error::NotFound)?;
    let waits = earned(question, module.quiz.behaviour, &slot.stored) == Earned::WaitsForMarking;
    if waits { Ok(module) } else { Err(Error::NotFound) }
}

/// The part of the mark that the points of each criterion come to.
fn part(rubric: &[Criterion], points: &[String]) -> Result<Fraction> {
    let (mut given, mut whole, mut errors) = (0, 0, Vec::new());
    for (place, criterion) in rubric.iter().enumerate() {
        whole += i64::from(criterion.points);
        match points.get(place).and_then(|typed| typed.trim().parse::<u16>().ok()).filter(|points| *points <= criterion.points) {
            Some(points) => given += i64::from(points),
            None => errors.push(FieldError {
                values: vec![("most", criterion.points.to_string())],
                ..FieldError::new(format!("points-{}", place + 1), "points")
            }),
        }
    }
    if errors.is_empty() { Ok(Fraction::of(given, whole.max(1))) } else { Err(Error::Invalid(errors)) }
}

/// Gives a text the points of each criterion, as typed. The last one that waits brings the outcome, and all that follows from it.
pub async fn mark(ctx: &Context, trainer: &Trainer, id: AttemptId, number: usize, points: &[String]) -> Result<()> {
    let marking = load(ctx, trainer, id, number, Lang::Fr).await?;
    let part = part(&marking.rubric, points)?;
    let (org, actor, now, ids, shelf) = (trainer.org(), trainer.id(), ctx.now(), Ids::of(ctx), ctx.shelf.clone());
    let entry = ctx.id_at(now);
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut attempt = attempts::load_for_update(tx, org, id).await?.ok_or(Error::NotFound)?;
                // Another trainer may have been faster.
                let module = module_of(tx, &shelf, org, &attempt, number).await.map_err(|error| match error {
                    Error::NotFound => Error::Conflict,
                    other => other,
                })?;
                let marked = attempt.mark(number, part, |question| module.key(question), &module.quiz)?;
                let index = number.checked_sub(1).ok_or(AttemptError::NoSuchQuestion)?;
                attempts::save_marked(tx, org, &attempt, index, &marked.earned).await?;
                submit::count(tx, &shelf, org, &attempt, &module, &ids).await?;
                memory::after_submit(tx, org, attempt.person, attempt.module, &module).await?;
                store::statistics::outdate(tx, org, attempt.module, now).await?;
                audit::insert(tx, org, entry, Some(actor), "answer-marked", &format!("{id}/{number}"), now).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    ctx.wake.notify_one();
    Ok(())
}
