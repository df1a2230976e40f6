//! The outbox: jobs written in the transaction that asks for them, done by a worker afterwards. The worker's own part stands
//! in [`lease`].

pub mod lease;

use chrono::{DateTime, Utc};
use domain::ids::{CertificateId, JobId, OrganisationId, PersonId};
use sea_orm::QueryOrder;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};
use serde::{Deserialize, Serialize};

pub use lease::{claim, done, failed, later};

use crate::entity::job::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis, changed};
use crate::{Error, Result};

/// What is to be done. A job carries ids, never data: a mail's link is made when the mail is sent, so none is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// Mail a certificate to whoever earned it.
    SendCertificate {
        /// Which one.
        certificate: CertificateId,
    },
    /// Mail a link for a new password.
    SendReset {
        /// To whom.
        person: PersonId,
    },
    /// Mail a link for the first password.
    SendInvitation {
        /// To whom.
        person: PersonId,
    },
    /// Mail word of a changed password.
    SendPasswordChanged {
        /// To whom.
        person: PersonId,
    },
    /// Mail a link to a review of what is due.
    SendReminder {
        /// To whom.
        person: PersonId,
    },
    /// Close the attempts whose time is over.
    SweepAttempts,
    /// Delete what has had its time.
    Purge,
}

impl Job {
    /// Every kind this release knows.
    pub const KINDS: [&str; 7] =
        ["send_certificate", "send_reset", "send_invitation", "send_password_changed", "sweep_attempts", "purge", "send_reminder"];

    /// Its kind, as stored and as counted by metrics.
    pub const fn kind(&self) -> &'static str {
        let place = match self {
            Self::SendCertificate { .. } => 0,
            Self::SendReset { .. } => 1,
            Self::SendInvitation { .. } => 2,
            Self::SendPasswordChanged { .. } => 3,
            Self::SweepAttempts => 4,
            Self::Purge => 5,
            Self::SendReminder { .. } => 6,
        };
        Self::KINDS[place]
    }
}

/// Where a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobState {
    /// To be done, for the first time or again.
    Waiting,
    /// Done.
    Done,
    /// Given up.
    Failed,
}

impl JobState {
    const ALL: [Self; 3] = [Self::Waiting, Self::Done, Self::Failed];

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// A job of the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its id.
    pub id: JobId,
    /// What is to be done.
    pub job: Job,
    /// Where it stands.
    pub state: JobState,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// From when it may be tried.
    pub run_at: DateTime<Utc>,
    /// How many tries failed.
    pub failures: u32,
    /// How many tries ended without a word: the worker's process died.
    pub crashes: u32,
    /// The code of the last failure, the name of a message; never an address.
    pub last_error: Option<String>,
    /// When it was done or given up.
    pub done_at: Option<DateTime<Utc>>,
}

impl TryFrom<Model> for JobRow {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            organisation: row.organisation_id.into(),
            id: row.id.into(),
            job: stored::from_json("job", &row.payload)?,
            state: JobState::ALL.into_iter().find(|state| state.word() == row.state).ok_or(Error::Unreadable("job's state"))?,
            created_at: row.created_at.0,
            run_at: row.run_at.0,
            failures: stored::count(row.failures),
            crashes: stored::count(row.crashes),
            last_error: row.last_error,
            done_at: stored::time(row.done_at),
        })
    }
}

/// Writes a job to the outbox; a conflict if the organisation has one with the same key already, whatever became of it.
pub async fn enqueue(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    id: JobId,
    job: &Job,
    run_at: DateTime<Utc>,
    dedupe_key: Option<String>,
) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        id: id.0,
        kind: job.kind().to_owned(),
        payload: stored::to_json("job", job)?,
        state: JobState::Waiting.word().to_owned(),
        dedupe_key,
        created_at: Millis::from(run_at),
        run_at: Millis::from(run_at),
        failures: 0,
        crashes: 0,
        lease_until: None,
        lease_owner: None,
        last_error: None,
        done_at: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

fn one(org: OrganisationId, id: JobId) -> Condition {
    Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::Id.eq(id.0))
}

/// Finds a job.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, id: JobId) -> Result<Option<JobRow>> {
    Entity::find_by_id((org.0, id.0)).one(c).await?.map(JobRow::try_from).transpose()
}

/// Jobs of an organisation that were given up, or that failed and wait to be tried again; oldest first.
pub async fn list_troubled(c: &impl ConnectionTrait, org: OrganisationId) -> Result<Vec<JobRow>> {
    let given_up = Condition::all().add(Column::State.eq(JobState::Failed.word()));
    let again = Condition::all().add(Column::State.eq(JobState::Waiting.word())).add(Column::Failures.gt(0));
    let troubled = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::Kind.is_in(Job::KINDS))
        .add(Condition::any().add(given_up).add(again));
    let rows = Entity::find().filter(troubled).order_by_asc(Column::CreatedAt).order_by_asc(Column::Id).all(c).await?;
    rows.into_iter().map(JobRow::try_from).collect()
}

/// Has a job that was given up, or that waits to be tried again, tried now and counted afresh.
pub async fn retry(c: &impl ConnectionTrait, org: OrganisationId, id: JobId, now: DateTime<Utc>) -> Result<()> {
    let row = ActiveModel {
        state: Set(JobState::Waiting.word().to_owned()),
        created_at: Set(Millis::from(now)),
        run_at: Set(Millis::from(now)),
        failures: Set(0),
        crashes: Set(0),
        done_at: Set(None),
        ..Default::default()
    };
    let unfinished = one(org, id).add(Column::State.ne(JobState::Done.word())).add(Column::LeaseOwner.is_null());
    let rows = Entity::update_many().set(row).filter(unfinished).exec(c).await?.rows_affected;
    changed("job to try again", rows)
}

/// Marks every job of an organisation that waits as done, without doing it: what it tells of is history.
pub async fn finish_all(c: &impl ConnectionTrait, org: OrganisationId, now: DateTime<Utc>) -> Result<()> {
    let row = ActiveModel {
        state: Set(JobState::Done.word().to_owned()),
        done_at: Set(Some(Millis::from(now))),
        lease_until: Set(None),
        lease_owner: Set(None),
        ..Default::default()
    };
    let waiting = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::State.eq(JobState::Waiting.word()));
    Entity::update_many().set(row).filter(waiting).exec(c).await?;
    Ok(())
}

/// How many jobs of the whole instance wait.
pub async fn waiting_count(c: &impl ConnectionTrait) -> Result<u64> {
    Ok(Entity::find().filter(Column::State.eq(JobState::Waiting.word())).count(c).await?)
}

/// How many jobs of the whole instance are not done: they wait, or were given up.
pub async fn count_unfinished(c: &impl ConnectionTrait) -> Result<u64> {
    Ok(Entity::find().filter(Column::State.ne(JobState::Done.word())).count(c).await?)
}

/// The job enqueued under a key, if any.
pub async fn find_by_key(c: &impl ConnectionTrait, org: OrganisationId, key: &str) -> Result<Option<JobRow>> {
    let own = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::DedupeKey.eq(key));
    Entity::find().filter(own).one(c).await?.map(JobRow::try_from).transpose()
}
