//! SendReset, SendInvitation, SendPasswordChanged: mails about an account. SendReminder: the weekly one, for who wants it.

use chrono::{DateTime, Utc};
use domain::ids::{JobId, OrganisationId, PersonId};
use services::{Context, deliver, memory};
use store::secret_links::Purpose;

use crate::courier::{Courier, Failure};

/// A link for a forgotten password.
pub(crate) async fn reset(
    ctx: &Context,
    courier: &Courier,
    job: JobId,
    org: OrganisationId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let Some((person, _)) = deliver::addressee(ctx, org, person).await? else { return Ok(()) };
    let link = deliver::link(ctx, org, person.id, Purpose::Reset).await?;
    courier.send(job, &person.email, &person.name, mail::letter::password_reset(person.lang, &person.name, &link), at).await
}

/// A link to choose the first password.
pub(crate) async fn invitation(
    ctx: &Context,
    courier: &Courier,
    job: JobId,
    org: OrganisationId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let Some((person, organisation)) = deliver::addressee(ctx, org, person).await? else { return Ok(()) };
    let link = deliver::link(ctx, org, person.id, Purpose::Invite).await?;
    let letter = mail::letter::invitation(person.lang, &person.name, &organisation.name, &link);
    courier.send(job, &person.email, &person.name, letter, at).await
}

/// The notice that a password was changed.
pub(crate) async fn password_changed(
    ctx: &Context,
    courier: &Courier,
    job: JobId,
    org: OrganisationId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let Some((person, organisation)) = deliver::addressee(ctx, org, person).await? else { return Ok(()) };
    let when = person.lang.date_time(at, organisation.time_zone);
    let forgotten = format!("{}/forgotten-password", courier.base_url);
    courier.send(job, &person.email, &person.name, mail::letter::password_changed(person.lang, &person.name, &when, &forgotten), at).await
}

/// What waits for who keeps it in memory.
pub(crate) async fn reminder(
    ctx: &Context,
    courier: &Courier,
    job: JobId,
    org: OrganisationId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<(), Failure> {
    let Some(reminder) = memory::remind::prepare(ctx, org, person).await? else { return Ok(()) };
    let person = reminder.person;
    let letter = mail::letter::reminder(person.lang, &person.name, reminder.due, &reminder.review, &reminder.stop);
    courier.send(job, &person.email, &person.name, letter, at).await
}
