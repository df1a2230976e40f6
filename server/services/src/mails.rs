//! Mails of certificates that do not arrive: HR sees them, and can have them tried again.

use chrono::{DateTime, Utc};
use domain::ids::JobId;
use store::jobs::{self, Job, JobState};
use store::{certificates, people};

use crate::who::Hr;
use crate::{Context, Error, Result};

/// A mail in trouble.
pub struct Troubled {
    /// Its job.
    pub id: JobId,
    /// To whom.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether it was given up; otherwise it is tried again at the given time.
    pub given_up: bool,
    /// The next try.
    pub next_try: DateTime<Utc>,
    /// The code of the last failure: the name of a message.
    pub reason: String,
}

/// Mails in trouble, oldest first.
pub async fn troubled(ctx: &Context, hr: &Hr) -> Result<Vec<Troubled>> {
    let mut found = Vec::new();
    let rows = jobs::list_troubled(ctx.db.read(), hr.org()).await?;
    let names = people::list_all(ctx.db.read(), hr.org()).await?;
    let certificates =
        certificates::people_of(ctx.db.read(), hr.org(), &rows.iter().filter_map(|row| certificate(&row.job)).collect::<Vec<_>>()).await?;
    for row in rows {
        let person = match &row.job {
            Job::SendCertificate { certificate } => certificates.iter().find(|(id, _)| id == certificate).map(|(_, person)| *person),
            Job::SendInvitation { person } => Some(*person),
            _ => None,
        };
        let Some(person) = person.and_then(|id| names.iter().find(|person| person.id == id)) else { continue };
        found.push(Troubled {
            id: row.id,
            name: person.name.to_string(),
            since: row.created_at,
            given_up: row.state == JobState::Failed,
            next_try: row.run_at,
            reason: row.last_error.unwrap_or_default(),
        });
    }
    Ok(found)
}

fn certificate(job: &Job) -> Option<domain::ids::CertificateId> {
    if let Job::SendCertificate { certificate } = job { Some(*certificate) } else { None }
}

/// Has a mail that was given up tried again.
pub async fn retry(ctx: &Context, hr: &Hr, id: JobId) -> Result<()> {
    let (org, now) = (hr.org(), ctx.now());
    let row = jobs::find(ctx.db.read(), org, id).await?.ok_or(Error::NotFound)?;
    if !matches!(row.job, Job::SendCertificate { .. } | Job::SendInvitation { .. }) {
        return Err(Error::NotFound);
    }
    ctx.db.write(move |tx| Box::pin(async move { Ok::<_, Error>(jobs::retry(tx, org, id, now).await?) })).await?;
    ctx.wake.notify_one();
    Ok(())
}
