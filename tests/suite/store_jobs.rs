//! The outbox: asked for once, claimed by one worker at a time, tried again, given up.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::TimeDelta;
use domain::ids::JobId;
use sea_orm::ConnectionTrait;
use store::jobs::{self, Job, JobRow, JobState};
use store::{Db, Error};
use uuid::Uuid;

use crate::store_world::{World, at, id};

const LEASE: TimeDelta = TimeDelta::minutes(5);

async fn claim(db: &Db, owner: Uuid, minute: i64, limit: u64) -> Result<Vec<JobRow>> {
    Ok(db.write(move |tx| Box::pin(async move { jobs::claim(tx, owner, at(minute), LEASE, limit).await })).await?)
}

async fn enqueue(world: &World, minute: i64) -> Result<JobId> {
    let job = id();
    jobs::enqueue(world.c(), world.org, job, &Job::SendReset { person: world.zoe }, at(minute), None).await?;
    Ok(job)
}

fn ids(rows: &[JobRow]) -> Vec<JobId> {
    rows.iter().map(|row| row.id).collect()
}

#[test]
fn every_job_reads_back_under_its_kind() -> Result<()> {
    let every = [
        Job::SendCertificate { certificate: id() },
        Job::SendReset { person: id() },
        Job::SendInvitation { person: id() },
        Job::SendPasswordChanged { person: id() },
        Job::SweepAttempts,
        Job::Purge,
        Job::SendReminder { person: id() },
    ];
    assert_eq!(every.clone().map(|job| job.kind()), Job::KINDS);
    for job in every {
        let stored = serde_json::to_value(&job)?;
        assert_eq!(stored["kind"], job.kind());
        assert_eq!(serde_json::from_value::<Job>(stored)?, job);
    }
    Ok(())
}

#[tokio::test]
async fn a_job_is_asked_for_once() -> Result<()> {
    let world = World::new().await?;
    let (c, org, job) = (world.c(), world.org, Job::SendCertificate { certificate: id() });
    let first: JobId = id();
    jobs::enqueue(c, org, first, &job, at(0), Some("certificate-1".to_owned())).await?;
    let again = jobs::enqueue(c, org, id(), &job, at(0), Some("certificate-1".to_owned())).await;
    assert!(matches!(again, Err(Error::Conflict)));
    let other = World::within(world.db.clone()).await?;
    jobs::enqueue(c, other.org, id(), &job, at(0), Some("certificate-1".to_owned())).await?;
    let found = jobs::find(c, org, first).await?;
    assert_eq!(found.as_ref().map(|row| (&row.job, row.state, row.failures)), Some((&job, JobState::Waiting, 0)));
    assert_eq!(jobs::find_by_key(c, org, "certificate-1").await?, found);
    assert_eq!(jobs::find(c, other.org, first).await?, None);
    assert_eq!((jobs::waiting_count(c).await?, jobs::count_unfinished(c).await?), (2, 2));
    Ok(())
}

#[tokio::test]
async fn due_jobs_are_claimed_oldest_first_and_by_one_owner() -> Result<()> {
    let world = World::new().await?;
    let (second, first, _later) = (enqueue(&world, 2).await?, enqueue(&world, 1).await?, enqueue(&world, 99).await?);
    let (one, two) = (id(), id());
    assert_eq!(claim(&world.db, one, 0, 10).await?, []);
    assert_eq!(ids(&claim(&world.db, one, 5, 1).await?), [first]);
    let claimed = claim(&world.db, two, 5, 10).await?;
    assert_eq!(ids(&claimed), [second]);
    assert_eq!(claimed[0].organisation, world.org);
    assert_eq!(claim(&world.db, two, 6, 10).await?, []);

    jobs::done(world.c(), first, two, at(6)).await?;
    assert_eq!(jobs::find(world.c(), world.org, first).await?.map(|row| row.state), Some(JobState::Waiting), "it is not theirs");
    jobs::done(world.c(), first, one, at(6)).await?;
    let done = jobs::find(world.c(), world.org, first).await?;
    assert_eq!(done.map(|row| (row.state, row.done_at, row.crashes)), Some((JobState::Done, Some(at(6)), 0)));
    assert_eq!(claim(&world.db, one, 98, 10).await?.len(), 1, "only the other one, whose lease ran out");
    Ok(())
}

#[tokio::test]
async fn a_job_whose_worker_died_is_claimed_again_and_counts_a_crash() -> Result<()> {
    let world = World::new().await?;
    let (job, dead, alive) = (enqueue(&world, 0).await?, id(), id());
    claim(&world.db, dead, 0, 1).await?;
    assert_eq!(claim(&world.db, alive, 4, 1).await?, []);
    let again = claim(&world.db, alive, 5, 1).await?;
    assert_eq!(again.iter().map(|row| (row.id, row.crashes, row.failures)).collect::<Vec<_>>(), [(job, 1, 0)]);
    jobs::failed(world.c(), job, dead, "smtp-refused", at(6)).await?;
    assert_eq!(jobs::find(world.c(), world.org, job).await?.map(|row| row.state), Some(JobState::Waiting), "too late");
    jobs::later(world.c(), job, alive, at(10), 1, "smtp-busy").await?;
    let third = claim(&world.db, dead, 10, 1).await?;
    assert_eq!(third.iter().map(|row| (row.crashes, row.failures)).collect::<Vec<_>>(), [(1, 1)], "a failure is no crash");
    Ok(())
}

#[tokio::test]
async fn what_fails_is_seen_and_can_be_tried_again() -> Result<()> {
    let world = World::new().await?;
    let (c, org, owner) = (world.c(), world.org, id());
    let (waits, given_up, fine) = (enqueue(&world, 0).await?, enqueue(&world, 1).await?, enqueue(&world, 2).await?);
    claim(&world.db, owner, 3, 10).await?;
    jobs::later(c, waits, owner, at(60), 2, "smtp-busy").await?;
    jobs::failed(c, given_up, owner, "smtp-refused", at(4)).await?;
    jobs::done(c, fine, owner, at(4)).await?;
    let troubled = jobs::list_troubled(c, org).await?;
    let seen: Vec<_> = troubled.iter().map(|row| (row.id, row.state, row.failures, row.last_error.as_deref())).collect();
    assert_eq!(seen, [(waits, JobState::Waiting, 2, Some("smtp-busy")), (given_up, JobState::Failed, 0, Some("smtp-refused"))]);
    assert_eq!(jobs::list_troubled(c, id()).await?, []);
    assert_eq!((jobs::waiting_count(c).await?, jobs::count_unfinished(c).await?), (1, 2));

    jobs::retry(c, org, given_up, at(5)).await?;
    jobs::retry(c, org, waits, at(5)).await?;
    assert!(matches!(jobs::retry(c, org, fine, at(5)).await, Err(Error::Missing(_))), "what is done stays done");
    assert!(matches!(jobs::retry(c, id(), waits, at(5)).await, Err(Error::Missing(_))));
    assert_eq!(jobs::list_troubled(c, org).await?, []);
    assert_eq!(claim(&world.db, owner, 5, 10).await?.len(), 2);
    assert!(matches!(jobs::retry(c, org, waits, at(5)).await, Err(Error::Missing(_))), "it is being tried");
    Ok(())
}

#[tokio::test]
async fn a_job_of_a_newer_release_waits_and_one_that_cannot_be_read_is_given_up() -> Result<()> {
    let world = World::new().await?;
    let (newer, broken, good) = (enqueue(&world, 0).await?, enqueue(&world, 0).await?, enqueue(&world, 0).await?);
    let c = world.c();
    let spoil = |id: JobId, sql: &str| {
        sea_orm::Statement::from_sql_and_values(c.get_database_backend(), format!("UPDATE job SET {sql} WHERE id = $1"), [id.0.into()])
    };
    c.execute_raw(spoil(newer, "kind = 'send_pigeon', payload = '{\"kind\":\"send_pigeon\"}'")).await?;
    c.execute_raw(spoil(broken, "payload = 'x'")).await?;
    assert_eq!(ids(&claim(&world.db, id(), 1, 10).await?), [good]);
    let state = "SELECT state, last_error FROM job WHERE id = $1";
    let state = sea_orm::Statement::from_sql_and_values(c.get_database_backend(), state, [broken.0.into()]);
    let row = c.query_one_raw(state).await?.ok_or(Error::Missing("job"))?;
    assert_eq!((row.try_get("", "state")?, row.try_get("", "last_error")?), ("failed".to_owned(), Some("unreadable".to_owned())));
    assert_eq!(jobs::waiting_count(c).await?, 2, "the newer one waits, the good one is claimed");
    Ok(())
}

#[tokio::test]
async fn many_workers_share_the_jobs_and_none_is_done_twice() -> Result<()> {
    let world = World::new().await?;
    for _ in 0..60 {
        enqueue(&world, 0).await?;
    }
    let workers = (0..20).map(|_| claim(&world.db, id(), 1, 4));
    let mut claimed = Vec::new();
    for rows in futures::future::join_all(workers).await {
        let rows = rows?;
        assert!(rows.len() <= 4, "never more than asked for");
        claimed.extend(ids(&rows));
    }
    // Workers that claim at the same instant may skip each other's jobs; what is left is there for the next.
    let distinct: BTreeSet<JobId> = claimed.iter().copied().collect();
    assert_eq!(distinct.len(), claimed.len(), "nobody got another's");
    claimed.extend(ids(&claim(&world.db, id(), 1, 100).await?));
    assert_eq!(claimed.len(), 60);
    Ok(())
}

#[tokio::test]
async fn an_invented_past_leaves_no_mail() -> Result<()> {
    let world = World::new().await?;
    let other = World::within(world.db.clone()).await?;
    enqueue(&world, 0).await?;
    enqueue(&other, 0).await?;
    jobs::finish_all(world.c(), world.org, at(1)).await?;
    assert_eq!(claim(&world.db, id(), 1, 10).await?.iter().map(|row| row.organisation).collect::<Vec<_>>(), [other.org]);
    Ok(())
}
