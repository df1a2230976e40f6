//! A worker's part: claim by a lease, then say how it went. No lock is held while a job is done.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::JobId;
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter};
use sea_orm::{Statement, Value};

use super::{Job, JobRow, JobState};
use crate::Result;
use crate::entity::job::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis};

/// The reason given for a job whose content cannot be read.
const UNREADABLE: &str = "unreadable";

/// Claims jobs of the whole instance that are due, so many at the most, until now + lease: nobody else gets them meanwhile.
///
/// A job whose lease ran out is claimed again, and counts a crash. Kinds that this release does not know are left to newer
/// nodes. On SQLite it must run in [`crate::Db::write`].
pub async fn claim(c: &impl ConnectionTrait, owner: Uuid, now: DateTime<Utc>, lease: TimeDelta, limit: u64) -> Result<Vec<JobRow>> {
    let skip = if c.get_database_backend() == DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" };
    let kinds = Job::KINDS.map(|kind| format!("'{kind}'")).join(", ");
    // The selection stands apart because PostgreSQL may run a subquery of the condition more than once.
    let sql = format!(
        "WITH due AS (
            SELECT organisation_id, id FROM job
            WHERE state = 'waiting' AND run_at <= $1 AND (lease_until IS NULL OR lease_until <= $1) AND kind IN ({kinds})
            ORDER BY run_at, id LIMIT $2 {skip}
        )
        UPDATE job SET
            crashes = crashes + CASE WHEN lease_until IS NULL THEN 0 ELSE 1 END,
            lease_owner = $3, lease_until = $4
        WHERE (organisation_id, id) IN (SELECT organisation_id, id FROM due)
        RETURNING *"
    );
    let values: [Value; 4] = [
        now.timestamp_millis().into(),
        i64::try_from(limit).unwrap_or(i64::MAX).into(),
        owner.into(),
        (now + lease).timestamp_millis().into(),
    ];
    let rows = c.query_all_raw(Statement::from_sql_and_values(c.get_database_backend(), sql, values)).await?;
    let mut claimed = Vec::with_capacity(rows.len());
    for row in rows {
        let row = Model::from_query_result(&row, "")?;
        let id = JobId(row.id);
        match JobRow::try_from(row) {
            Ok(job) => claimed.push(job),
            // One that cannot be read must not stop the others.
            Err(_) => failed(c, id, owner, UNREADABLE, now).await?,
        }
    }
    claimed.sort_by_key(|job| (job.run_at, job.id));
    Ok(claimed)
}

/// Ids are unique over all organisations, and the lease tells whose claim it was.
fn leased(id: JobId, owner: Uuid) -> Condition {
    Condition::all().add(Column::Id.eq(id.0)).add(Column::LeaseOwner.eq(owner))
}

async fn release(c: &impl ConnectionTrait, id: JobId, owner: Uuid, row: ActiveModel) -> Result<()> {
    let row = ActiveModel { lease_until: Set(None), lease_owner: Set(None), ..row };
    Entity::update_many().set(row).filter(leased(id, owner)).exec(c).await?;
    Ok(())
}

fn ended(state: JobState, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel { state: Set(state.word().to_owned()), done_at: Set(Some(Millis::from(now))), ..Default::default() }
}

/// Says that a job is done. Nothing happens if the lease was lost meanwhile.
pub async fn done(c: &impl ConnectionTrait, id: JobId, owner: Uuid, now: DateTime<Utc>) -> Result<()> {
    release(c, id, owner, ActiveModel { last_error: Set(None), ..ended(JobState::Done, now) }).await
}

/// Puts a job that failed back, to be tried from an instant; `failures` counts this one. Nothing happens if the lease was lost.
pub async fn later(c: &impl ConnectionTrait, id: JobId, owner: Uuid, run_at: DateTime<Utc>, failures: u32, reason: &str) -> Result<()> {
    let row = ActiveModel {
        run_at: Set(Millis::from(run_at)),
        failures: Set(stored::int(failures)),
        last_error: Set(Some(reason.to_owned())),
        ..Default::default()
    };
    release(c, id, owner, row).await
}

/// Gives a job up. Nothing happens if the lease was lost meanwhile.
pub async fn failed(c: &impl ConnectionTrait, id: JobId, owner: Uuid, reason: &str, now: DateTime<Utc>) -> Result<()> {
    release(c, id, owner, ActiveModel { last_error: Set(Some(reason.to_owned())), ..ended(JobState::Failed, now) }).await
}
