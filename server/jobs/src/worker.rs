//! The loop: claim by a lease, do, back off, give up.

use std::time::Duration;

use chrono::TimeDelta;
use domain::retry::{MOST_CRASHES, next_try};
use services::{Context, measure, memory, sweep};
use store::jobs::{self, Job, JobRow};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::certificate;
use crate::courier::{Courier, Failure};
use crate::letters::Letter;

/// A job not finished within this time is another worker's to take.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// Jobs claimed at once.
const BATCH: u64 = 8;
/// How often the table is looked at when nobody calls.
const POLL: Duration = Duration::from_secs(3);
/// How often attempts whose time is over are looked for.
const SWEEP: Duration = Duration::from_secs(30);
/// How often quizzes whose figures are old are looked for.
const MEASURE: Duration = Duration::from_secs(30);
/// How often it is seen whom to remind.
const REMIND: Duration = Duration::from_mins(10);
/// How often old sessions and links are deleted.
const FORGET: Duration = Duration::from_hours(1);

/// Works until told to stop; the jobs in hand are finished first.
pub async fn run(ctx: Context, courier: Courier, stop: CancellationToken) {
    let owner: Uuid = ctx.id();
    // Apart, because a large quiz takes seconds, and mails do not wait for it.
    let measuring = tokio::spawn(measure_quizzes(ctx.clone(), stop.clone()));
    let mut sweep = tokio::time::interval(SWEEP);
    let mut remind = tokio::time::interval(REMIND);
    let mut forget = tokio::time::interval(FORGET);
    loop {
        match run_batch(&ctx, &courier, owner).await {
            Ok(0) => {}
            Ok(_) if stop.is_cancelled() => break,
            Ok(_) => continue,
            Err(error) => tracing::error!(%error, "jobs could not be claimed"),
        }
        tokio::select! {
            () = stop.cancelled() => break,
            () = ctx.wake.notified() => {}
            () = tokio::time::sleep(POLL) => {}
            _ = sweep.tick() => {
                if let Err(error) = sweep::attempts_over(&ctx).await {
                    tracing::error!(%error, "attempts could not be swept");
                }
            }
            _ = remind.tick() => {
                if let Err(error) = memory::remind::sweep(&ctx).await {
                    tracing::error!(%error, "reminders could not be planned");
                }
            }
            _ = forget.tick() => {
                if let Err(error) = sweep::forget(&ctx).await {
                    tracing::error!(%error, "old sessions could not be deleted");
                }
            }
        }
    }
    measuring.abort();
}

/// Measures quizzes until told to stop. What is cut off is begun again, once its lease is over.
async fn measure_quizzes(ctx: Context, stop: CancellationToken) {
    let mut tick = tokio::time::interval(MEASURE);
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            _ = tick.tick() => {
                if let Err(error) = measure::old_ones(&ctx).await {
                    tracing::error!(%error, "a quiz could not be measured");
                }
            }
        }
    }
}

/// Does every job that is due, and returns how many were tried: for tests and for a last look before stopping.
pub async fn run_due(ctx: &Context, courier: &Courier) -> Result<usize, services::Error> {
    let owner: Uuid = ctx.id();
    let mut all = 0;
    loop {
        match run_batch(ctx, courier, owner).await? {
            0 => return Ok(all),
            some => all += some,
        }
    }
}

async fn run_batch(ctx: &Context, courier: &Courier, owner: Uuid) -> Result<usize, services::Error> {
    let now = ctx.now();
    let rows =
        ctx.db.write(move |tx| Box::pin(async move { Ok::<_, services::Error>(jobs::claim(tx, owner, now, LEASE, BATCH).await?) })).await?;
    let count = rows.len();
    let running: Vec<_> = rows.into_iter().map(|row| (row.clone(), tokio::spawn(work(ctx.clone(), courier.clone(), row)))).collect();
    for (row, task) in running {
        let done = task.await.unwrap_or_else(|error| {
            tracing::error!(job = %row.id, %error, "a job panicked");
            Err(Failure::Later("internal".to_owned()))
        });
        settle(ctx, owner, row, done).await?;
    }
    Ok(count)
}

async fn work(ctx: Context, courier: Courier, row: JobRow) -> Result<(), Failure> {
    if row.crashes > MOST_CRASHES {
        return Err(Failure::Never("internal".to_owned()));
    }
    let (id, org, at) = (row.id, row.organisation, row.created_at);
    let letter = |person| Letter { ctx: &ctx, courier: &courier, job: id, org, person, at };
    match row.job {
        Job::SendCertificate { certificate } => certificate::send(&ctx, &courier, id, org, certificate).await,
        Job::SendReset { person } => letter(person).reset().await,
        Job::SendInvitation { person } => letter(person).invitation().await,
        Job::SendPasswordChanged { person } => letter(person).password_changed().await,
        Job::SendReminder { person } => letter(person).reminder().await,
        Job::SweepAttempts => Ok(sweep::attempts_over(&ctx).await.map(drop)?),
        Job::Purge => Ok(sweep::forget(&ctx).await?),
    }
}

async fn settle(ctx: &Context, owner: Uuid, row: JobRow, done: Result<(), Failure>) -> Result<(), services::Error> {
    let now = ctx.now();
    let failures = row.failures + 1;
    let id = row.id;
    let next = match done {
        Ok(()) => None,
        Err(Failure::Never(code)) => Some((None, code)),
        Err(Failure::Later(code)) => Some((next_try(failures, now - row.created_at).map(|wait| now + wait), code)),
    };
    match &next {
        None => tracing::info!(job = %id, kind = row.job.kind(), "done"),
        Some((Some(at), code)) => tracing::warn!(job = %id, kind = row.job.kind(), code, next = %at, "to be tried again"),
        Some((None, code)) => tracing::error!(job = %id, kind = row.job.kind(), code, "given up"),
    }
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                match next {
                    None => jobs::done(tx, id, owner, now).await?,
                    Some((Some(at), code)) => jobs::later(tx, id, owner, at, failures, &code).await?,
                    Some((None, code)) => jobs::failed(tx, id, owner, &code, now).await?,
                }
                Ok(())
            })
        })
        .await
}
