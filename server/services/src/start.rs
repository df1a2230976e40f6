//! Starting an attempt.

use anyhow::anyhow;
use chrono::Utc;
use domain::ids::{AttemptId, ModuleId, ModuleSlug};
use domain::quiz::{Attempt, draw};
use store::{attempts, courses, enrolments, modules, progress};

use crate::who::Agent;
use crate::{Context, Error, Result, limits, submit};

/// Finds a module that the agent is enrolled in; none other exists for them.
pub(crate) async fn enrolled_module(ctx: &Context, agent: &Agent, slug: &ModuleSlug) -> Result<modules::Module> {
    let module = modules::find_by_slug(ctx.db.read(), agent.org(), slug).await?.ok_or(Error::NotFound)?;
    let enrolled = enrolments::of_person(ctx.db.read(), agent.org(), agent.id()).await?;
    let courses = courses::list(ctx.db.read(), agent.org()).await?;
    let mine = courses.iter().filter(|course| enrolled.iter().any(|enrolment| enrolment.course == course.id));
    if mine.flat_map(|course| &course.modules).any(|id| *id == module.id) { Ok(module) } else { Err(Error::NotFound) }
}

/// Starts an attempt, or finds the one under way: there is at most one, whatever tabs are open.
pub async fn start(ctx: &Context, agent: &Agent, slug: &ModuleSlug) -> Result<AttemptId> {
    let module = enrolled_module(ctx, agent, slug).await?.id;
    if let Some(open) = open_attempt(ctx, agent, module).await? {
        return Ok(open);
    }
    let (org, person, now) = (agent.org(), agent.id(), ctx.now());
    let head = modules::newest_version(ctx.db.read(), org, module).await?.ok_or(Error::NotFound)?;
    let content = ctx.shelf.get(ctx.db.read(), org, head.id).await?;
    let (limits, may) = limits::may_start(ctx, agent, module, &content.quiz).await?;
    may?;
    let met = attempts::met(ctx.db.read(), org, person, module).await?;
    let seed = u64::from_le_bytes(ctx.chance.bytes());
    let slots = draw(&content.master().questions, &content.quiz, &met, seed).map_err(|error| anyhow!(error))?;
    let attempt = Attempt {
        id: ctx.id_at(now),
        person,
        module,
        version: head.id,
        number: 0,
        slots,
        started_at: now,
        closes_at: limits.end_of(now),
        on_time_out: content.quiz.on_time_out,
        reached: 1,
        submitted_at: None,
        abandoned_at: None,
        outcome: None,
    };
    let id = attempt.id;
    let inserted = ctx.db.write(move |tx| Box::pin(insert(tx, org, attempt, seed))).await;
    match inserted {
        Ok(()) => Ok(id),
        // Another tab was faster: its attempt is the attempt.
        Err(Error::Conflict) => attempts::find_open(ctx.db.read(), org, person, module).await?.ok_or(Error::Conflict),
        Err(other) => Err(other),
    }
}

async fn insert(tx: &store::Tx, org: domain::ids::OrganisationId, mut attempt: Attempt, seed: u64) -> Result<()> {
    attempt.number = attempts::next_number(tx, org, attempt.person, attempt.module).await?;
    attempts::insert(tx, org, &attempt, seed).await?;
    progress::begin(tx, org, attempt.person, attempt.module, None, attempt.started_at).await?;
    Ok(())
}

/// The attempt under way, unless its time is over: then it is closed here and now.
pub(crate) async fn open_attempt(ctx: &Context, agent: &Agent, module: ModuleId) -> Result<Option<AttemptId>> {
    let Some(id) = attempts::find_open(ctx.db.read(), agent.org(), agent.id(), module).await? else { return Ok(None) };
    let attempt = attempts::find(ctx.db.read(), agent.org(), id).await?.ok_or(Error::NotFound)?;
    let now: chrono::DateTime<Utc> = ctx.now();
    if !attempt.is_over(now) {
        return Ok(Some(id));
    }
    submit::close(ctx, agent.org(), id).await?;
    Ok(None)
}
