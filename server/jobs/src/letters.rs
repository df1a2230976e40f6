//! SendReset, SendInvitation, SendPasswordChanged: mails about an account. SendReminder: the weekly one, for who wants it.

use chrono::{DateTime, Utc};
use domain::ids::{JobId, OrganisationId, PersonId};
use services::{Context, deliver, memory};
use store::secret_links::Purpose;

use crate::courier::{Courier, Failure};

/// One letter to one person. Somebody who is gone, or may not be written to, gets none.
pub(crate) struct Letter<'a> {
    pub ctx: &'a Context,
    pub courier: &'a Courier,
    pub job: JobId,
    pub org: OrganisationId,
    /// To whom.
    pub person: PersonId,
    /// When it was asked for.
    pub at: DateTime<Utc>,
}

impl Letter<'_> {
    /// A link for a forgotten password.
    pub(crate) async fn reset(self) -> Result<(), Failure> {
        let Some((person, _)) = deliver::addressee(self.ctx, self.org, self.person).await? else { return Ok(()) };
        let link = deliver::link(self.ctx, self.org, person.id, Purpose::Reset).await?;
        let letter = mail::letter::password_reset(person.lang, &person.name, &link);
        self.courier.send(self.job, &person.email, &person.name, letter, self.at).await
    }

    /// A link to choose the first password.
    pub(crate) async fn invitation(self) -> Result<(), Failure> {
        let Some((person, organisation)) = deliver::addressee(self.ctx, self.org, self.person).await? else { return Ok(()) };
        let link = deliver::link(self.ctx, self.org, person.id, Purpose::Invite).await?;
        let letter = mail::letter::invitation(person.lang, &person.name, &organisation.name, &link);
        self.courier.send(self.job, &person.email, &person.name, letter, self.at).await
    }

    /// The notice that a password was changed.
    pub(crate) async fn password_changed(self) -> Result<(), Failure> {
        let Some((person, organisation)) = deliver::addressee(self.ctx, self.org, self.person).await? else { return Ok(()) };
        let when = person.lang.date_time(self.at, organisation.time_zone);
        let forgotten = format!("{}/forgotten-password", self.courier.base_url);
        let letter = mail::letter::password_changed(person.lang, &person.name, &when, &forgotten);
        self.courier.send(self.job, &person.email, &person.name, letter, self.at).await
    }

    /// What waits for who keeps it in memory.
    pub(crate) async fn reminder(self) -> Result<(), Failure> {
        let Some(reminder) = memory::remind::prepare(self.ctx, self.org, self.person).await? else { return Ok(()) };
        let person = reminder.person;
        let letter = mail::letter::reminder(person.lang, &person.name, reminder.due, &reminder.review, &reminder.stop);
        self.courier.send(self.job, &person.email, &person.name, letter, self.at).await
    }
}
