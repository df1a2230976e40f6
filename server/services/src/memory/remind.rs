//! The weekly reminder: who gets one, and what it takes to write it.

use domain::ids::{JobId, OrganisationId, PersonId};
use domain::memory::{self, BETWEEN_MAILS, next_mail};
use store::jobs::{Job, enqueue};
use store::memory::choices::{self, Waiting};
use store::people::Person;

use crate::memory::link;
use crate::{Context, Error, Result, deliver};

/// How many people one sweep thinks of at the most.
const MOST: u64 = 500;

/// Puts a reminder in the outbox for everyone whose week is over and who has something due, in office hours. Once, on however many
/// nodes: only who moves the instant of the next mail writes the job. One that fails does not stop the others.
pub async fn sweep(ctx: &Context) -> Result<usize> {
    let mut reminded = 0;
    for waiting in choices::waiting(ctx.db.read(), ctx.now(), MOST).await? {
        match remind(ctx, waiting).await {
            Ok(sent) => reminded += usize::from(sent),
            Err(error) => tracing::error!(%error, "a reminder could not be planned"),
        }
    }
    if reminded > 0 {
        ctx.wake.notify_one();
    }
    Ok(reminded)
}

async fn remind(ctx: &Context, waiting: Waiting) -> Result<bool> {
    let Waiting { organisation: org, person, next_mail_at, time_zone, earliest } = waiting;
    let now = ctx.now();
    let at = next_mail(earliest, now, time_zone);
    let (leaves, job) = (at <= now, ctx.id::<JobId>());
    let next = if leaves { now + BETWEEN_MAILS } else { at };
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                if !choices::move_mail(tx, org, person, next_mail_at, next).await? || !leaves {
                    return Ok(false);
                }
                enqueue(tx, org, job, &Job::SendReminder { person }, now, None).await?;
                Ok::<_, Error>(true)
            })
        })
        .await
}

/// A reminder, ready to be written.
pub struct Reminder {
    /// To whom.
    pub person: Person,
    /// Questions of the review that it opens.
    pub due: usize,
    /// The address that opens the review.
    pub review: String,
    /// The address that stops the mails.
    pub stop: String,
}

/// What the worker needs to send a reminder; none if it is no longer wanted or nothing is due any more.
pub async fn prepare(ctx: &Context, org: OrganisationId, person: PersonId) -> Result<Option<Reminder>> {
    let (c, now) = (ctx.db.read(), ctx.now());
    let wanted = choices::find(c, org, person).await?.is_some_and(|choice| choice.mails && choice.stopped_at.is_none());
    let due = store::memory::cards::due_times(c, org, person).await?.into_iter().filter(|at| *at <= now).count();
    let Some((person, _)) = deliver::addressee(ctx, org, person).await?.filter(|_| wanted && due > 0) else { return Ok(None) };
    let secret = link::make(ctx, org, person.id).await?;
    let review = format!("{}/memory/link/{}", ctx.base_url, secret.text());
    Ok(Some(Reminder { person, due: due.min(memory::MOST), stop: format!("{review}/stop"), review }))
}
