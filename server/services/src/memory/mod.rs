//! Keeping what was learnt, for who wants it: the choice, and what a submitted quiz adds. Never touches progress or certificates.

pub mod link;
pub mod remind;
pub mod review;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::ids::{MemoryReviewId, ModuleId, OrganisationId, PersonId};
use domain::memory::{BETWEEN_MAILS, comes_back, learn};
use domain::module::Module;
pub use store::memory::choices::Choice;
use store::memory::{cards, choices, history, reviews};
use store::{ConnectionTrait, Tx, organisations, progress};

use crate::who::{Agent, Hr, Reviewer};
use crate::{Context, Error, Result};

/// Cards are kept this long after somebody stopped, in case they come back; then all of it is erased.
pub const KEPT_AFTER_STOP: TimeDelta = TimeDelta::days(30);

/// Where one stands.
pub struct Mine {
    /// What one chose, if one ever did.
    pub choice: Option<Choice>,
    /// Whether there is anything to keep: a module was passed.
    pub may_keep: bool,
    /// Questions kept.
    pub cards: usize,
    /// Questions that wait.
    pub due: usize,
    /// When the next one comes, if none waits.
    pub next: Option<DateTime<Utc>>,
    /// The review under way.
    pub open: Option<MemoryReviewId>,
}

impl Mine {
    /// Whether it is kept now.
    pub fn is_kept(&self) -> bool {
        self.choice.is_some_and(|choice| choice.stopped_at.is_none())
    }
}

/// Where one stands, in four small queries at the most.
pub async fn mine(ctx: &Context, agent: &Agent) -> Result<Mine> {
    let (c, org, person, now) = (ctx.db.read(), agent.org(), agent.id(), ctx.now());
    let choice = choices::find(c, org, person).await?;
    let mut mine = Mine { choice, may_keep: true, cards: 0, due: 0, next: None, open: None };
    if !mine.is_kept() {
        mine.may_keep = !passed_modules(c, org, person).await?.is_empty();
        return Ok(mine);
    }
    let times = cards::due_times(c, org, person).await?;
    mine.cards = times.len();
    mine.due = times.iter().filter(|at| **at <= now).count();
    mine.next = times.into_iter().find(|at| *at > now).filter(|_| mine.due == 0);
    mine.open = reviews::find_open(c, org, person).await?.filter(|review| review.is_open(now)).map(|review| review.id);
    Ok(mine)
}

/// What is ahead of a reviewer: questions that wait, when the next one comes if none does, and the time zone to say it in.
pub async fn ahead(ctx: &Context, reviewer: Reviewer) -> Result<(usize, Option<DateTime<Utc>>, Tz)> {
    let (c, now) = (ctx.db.read(), ctx.now());
    let times = cards::due_times(c, reviewer.org(), reviewer.id()).await?;
    let due = times.iter().filter(|at| **at <= now).count();
    let next = times.into_iter().find(|at| *at > now).filter(|_| due == 0);
    Ok((due, next, organisations::load(c, reviewer.org()).await?.time_zone))
}

/// How many people of the organisation keep it: all that HR may know.
pub async fn count(ctx: &Context, hr: &Hr) -> Result<u64> {
    Ok(choices::count(ctx.db.read(), hr.org()).await?)
}

async fn passed_modules(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<ModuleId>> {
    let all = progress::of_person(c, org, person).await?;
    Ok(all.into_iter().filter(|row| row.passed_at.is_some()).map(|row| row.module).collect())
}

/// Begins to keep, or comes back after a stop: every question answered in a passed module becomes a card, as old as its answers.
pub async fn keep(ctx: &Context, agent: &Agent, mails: bool) -> Result<()> {
    let (org, person, now, shelf) = (agent.org(), agent.id(), ctx.now(), ctx.shelf.clone());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let modules = passed_modules(tx, org, person).await?;
                if modules.is_empty() {
                    return Err(Error::Conflict);
                }
                let since = match choices::find(tx, org, person).await? {
                    Some(choice) if choice.stopped_at.is_none() => choice.since,
                    _ => now,
                };
                choices::save(tx, org, person, chosen(since, mails, now)).await?;
                let mut contents = HashMap::with_capacity(modules.len());
                for head in store::modules::newest_versions(tx, org).await? {
                    if modules.contains(&head.module) {
                        contents.insert(head.module, shelf.get(tx, org, head.id).await?);
                    }
                }
                play(tx, org, person, &contents).await
            })
        })
        .await
}

fn chosen(since: DateTime<Utc>, mails: bool, now: DateTime<Utc>) -> Choice {
    Choice { since, mails, next_mail_at: mails.then(|| now + BETWEEN_MAILS), stopped_at: None }
}

/// Plays what was answered in modules since their cards were last touched.
async fn play(tx: &Tx, org: OrganisationId, person: PersonId, modules: &HashMap<ModuleId, Arc<Module>>) -> Result<()> {
    let ids: Vec<ModuleId> = modules.keys().copied().collect();
    let mut met = history::answered(tx, org, person, &ids).await?;
    met.retain(|met| modules.get(&met.module).and_then(|module| module.key(&met.question)).is_some_and(comes_back));
    let known = cards::of_modules(tx, org, person, &ids).await?;
    cards::save(tx, org, person, &learn(known, &met)).await?;
    Ok(())
}

/// After a submit, in its transaction: what was answered in a passed module is kept, if this person keeps it.
pub(crate) async fn after_submit(tx: &Tx, org: OrganisationId, person: PersonId, id: ModuleId, module: &Arc<Module>) -> Result<()> {
    if choices::find(tx, org, person).await?.is_none_or(|choice| choice.stopped_at.is_some()) {
        return Ok(());
    }
    if progress::find(tx, org, person, id).await?.is_some_and(|row| row.passed_at.is_some()) {
        play(tx, org, person, &HashMap::from([(id, module.clone())])).await?;
    }
    Ok(())
}

/// Has mails sent, or no more of them. Nothing changes for who does not keep it.
pub async fn set_mails(ctx: &Context, agent: &Agent, mails: bool) -> Result<()> {
    mails_of(ctx, agent.org(), agent.id(), mails).await
}

pub(crate) async fn mails_of(ctx: &Context, org: OrganisationId, person: PersonId, mails: bool) -> Result<()> {
    let now = ctx.now();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let kept = choices::find(tx, org, person).await?.filter(|choice| choice.stopped_at.is_none());
                if let Some(choice) = kept.filter(|choice| choice.mails != mails) {
                    choices::save(tx, org, person, chosen(choice.since, mails, now)).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Stops: no question, no mail. For a while one can still come back to one's cards.
pub async fn stop(ctx: &Context, agent: &Agent) -> Result<()> {
    let (org, person, now) = (agent.org(), agent.id(), ctx.now());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let Some(choice) = choices::find(tx, org, person).await?.filter(|choice| choice.stopped_at.is_none()) else {
                    return Ok(());
                };
                let stopped = Choice { mails: false, next_mail_at: None, stopped_at: Some(now), ..choice };
                choices::save(tx, org, person, stopped).await?;
                if let Some(open) = reviews::find_open(tx, org, person).await? {
                    reviews::delete(tx, org, open.id).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Deletes what has had its time: old reviews and links, and all of it of who stopped a while ago.
pub async fn forget(ctx: &Context) -> Result<()> {
    let now = ctx.now();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let (drawn, made) = (now - domain::memory::REVIEW_LIFE, now - link::KEPT_FOR_STOPPING);
                store::memory::delete_older(tx, drawn, made).await?;
                for (org, person) in choices::stopped_before(tx, now - KEPT_AFTER_STOP, 500).await? {
                    store::memory::erase(tx, org, person).await?;
                }
                Ok(())
            })
        })
        .await
}
