//! Measuring quizzes: figures are worked out by the worker from every attempt, kept, and only read when a trainer looks.
//!
//! Sums kept up to date with each attempt would give covariances, but neither medians nor the greatest covariance, which need every
//! mark in order; and they would make a hot row of every quiz. So all is measured afresh once attempts have come in, no more often
//! than the time it takes allows, and the page says as of when it is.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use anyhow::Context as _;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{ModuleId, ModuleSlug, ModuleVersionId, OrganisationId};
use domain::module::Module;
use domain::quiz::statistics::{Bank, Graded, Key, Report, Which, counting};
use store::statistics::{self, Played};
use store::{attempts, modules};

use crate::who::Trainer;
use crate::{Context, Error, Result};

/// An attempt closed by the sweeper bears the end of its time, which may have passed so long before.
const LATE: TimeDelta = TimeDelta::minutes(5);
/// Who claimed a quiz and said no more is taken for gone after this time.
const LEASE: TimeDelta = TimeDelta::minutes(10);
/// A quiz is not measured again before this time has passed …
const PAUSE: TimeDelta = TimeDelta::minutes(1);
/// … nor before so many times the time that it took.
const SHARE: i32 = 50;
/// Attempts read at once.
const PAGE: u64 = 2_000;

/// Measures every quiz whose figures are old, and returns how many it were. One that fails does not stop the others, and is tried
/// again when its lease is over.
pub async fn old_ones(ctx: &Context) -> Result<usize> {
    let mut count = 0;
    while let Some((org, module)) = claim(ctx).await? {
        match measure(ctx, org, module).await {
            Ok(()) => count += 1,
            Err(error) => tracing::error!(%module, %error, "a quiz could not be measured"),
        }
    }
    Ok(count)
}

async fn claim(ctx: &Context) -> Result<Option<(OrganisationId, ModuleId)>> {
    let now = ctx.now();
    ctx.db.write(move |tx| Box::pin(async move { Ok::<_, Error>(statistics::claim(tx, now, LATE, LEASE).await?) })).await
}

/// Measures one quiz and keeps its figures.
async fn measure(ctx: &Context, org: OrganisationId, module: ModuleId) -> Result<()> {
    let began = ctx.now();
    let (bank, graded) = read(ctx, org, module).await?;
    let report = move || Which::ALL.map(|which| (which, bank.report(&counting(&graded, which))));
    let reports = tokio::task::spawn_blocking(report).await.context("statistics")?;
    let took = ctx.now() - began;
    let next = began + PAUSE.max(took * SHARE);
    ctx.db
        .write(move |tx| Box::pin(async move { Ok::<_, Error>(statistics::save(tx, org, module, began, next, &reports).await?) }))
        .await?;
    tracing::info!(%module, millis = took.num_milliseconds(), "a quiz was measured");
    Ok(())
}

/// Every graded attempt at a quiz, and the bank they were drawn from.
async fn read(ctx: &Context, org: OrganisationId, module: ModuleId) -> Result<(Bank, Vec<Graded>)> {
    let c = ctx.db.read();
    let newest = modules::newest_version(c, org, module).await?.ok_or(Error::NotFound)?;
    let mut bank = Bank::new(&*ctx.shelf.get(c, org, newest.id).await?);
    let mut keys: HashMap<ModuleVersionId, Key> = HashMap::new();
    let (mut graded, mut after) = (Vec::new(), None);
    loop {
        let page = statistics::list_played(c, org, module, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.submitted_at, last.id));
        for attempt in page {
            let key = match keys.entry(attempt.version) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(bank.key(&*ctx.shelf.get(c, org, attempt.version).await?)),
            };
            graded.push(of_played(key, &attempt));
        }
    }
    Ok((bank, graded))
}

fn of_played(key: &Key, attempt: &Played) -> Graded {
    let cells = attempt.slots.iter().filter_map(|(question, answer, nanos)| key.cell(question, *nanos, answer.as_ref()));
    Graded { person: attempt.person, number: attempt.number, part: attempt.part, cells: cells.collect() }
}

/// A quiz's figures as a trainer sees them.
pub struct Figures {
    /// The newest published version, whose words are shown.
    pub module: Arc<Module>,
    /// When they were measured, and what was found; none before the first time.
    pub measured: Option<(DateTime<Utc>, Report)>,
    /// Whether somebody has submitted an attempt.
    pub attempted: bool,
}

/// The figures of a module's quiz, as they were last measured.
pub async fn load(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug, which: Which) -> Result<Figures> {
    let (c, org) = (ctx.db.read(), trainer.org());
    let (module, newest) = published(ctx, trainer, slug).await?;
    let measured = statistics::find(c, org, module, which).await?;
    let attempted = measured.is_some() || attempts::is_any_submitted(c, org, module).await?;
    Ok(Figures { module: ctx.shelf.get(c, org, newest).await?, measured, attempted })
}

/// The marks themselves as CSV, attempt by attempt: without a name, in the order of submission.
pub async fn marks(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug, which: Which) -> Result<Vec<u8>> {
    let (module, _) = published(ctx, trainer, slug).await?;
    let (bank, graded) = read(ctx, trainer.org(), module).await?;
    let csv = move || formats::marks_csv::print(&bank.table(&counting(&graded, which)));
    Ok(tokio::task::spawn_blocking(csv).await.context("a table of marks")?)
}

async fn published(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug) -> Result<(ModuleId, ModuleVersionId)> {
    let (c, org) = (ctx.db.read(), trainer.org());
    let module = modules::find_by_slug(c, org, slug).await?.ok_or(Error::NotFound)?;
    let newest = modules::newest_version(c, org, module.id).await?.ok_or(Error::NotFound)?;
    Ok((module.id, newest.id))
}
