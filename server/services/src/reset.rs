//! A new password by a link in a mail: forgotten, or the first one after an invitation.

use chrono::TimeDelta;
use domain::people::EmailAddress;
use store::jobs::{Job, enqueue};
use store::people::{self, Person};
use store::secret_links::{self, Purpose};
use store::{directory, sessions};

use crate::password::check_new;
use crate::secret::Secret;
use crate::{Context, Error, Result, sign_in};

/// How long a link for a forgotten password works.
pub const RESET_LIFE: TimeDelta = TimeDelta::minutes(30);
/// How long the link of an invitation works.
pub const INVITE_LIFE: TimeDelta = TimeDelta::days(7);

/// Asks for a link. The answer is the same whether or not the account exists: the mail is the worker's to send.
pub async fn ask(ctx: &Context, email: &str) -> Result<()> {
    let Ok(email) = email.parse::<EmailAddress>() else { return Ok(()) };
    let Some(org) = directory::find(ctx.db.read(), directory::EMAIL, email.as_str()).await? else { return Ok(()) };
    let Some(person) = people::find_by_email(ctx.db.read(), org, &email).await?.filter(|person| person.deactivated_at.is_none()) else {
        return Ok(());
    };
    let (now, id) = (ctx.now(), ctx.id());
    // One mail a minute and account at the most, whoever asks.
    let once = format!("reset-{}-{}", person.id, now.timestamp() / 60);
    let asked = ctx
        .db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(enqueue(tx, org, id, &Job::SendReset { person: person.id }, now, Some(once)).await?) })
        })
        .await;
    match asked {
        Ok(()) => ctx.wake.notify_one(),
        Err(Error::Conflict) => {}
        Err(other) => return Err(other),
    }
    Ok(())
}

/// What a link is good for.
pub struct Invited {
    /// Whose it is.
    pub person: Person,
    /// Whether it is their first password.
    pub first: bool,
}

/// Looks at a link without using it; none if it is unknown, used or too old.
pub async fn look(ctx: &Context, secret: &Secret) -> Result<Option<Invited>> {
    let (org, now) = (secret.org(), ctx.now());
    let Some(link) = secret_links::find(ctx.db.read(), org, secret.hash()).await? else { return Ok(None) };
    let Some(id) = link.person.filter(|_| link.used_at.is_none() && now < link.expires_at && link.purpose != Purpose::SetUp) else {
        return Ok(None);
    };
    let person = people::find(ctx.db.read(), org, id).await?.filter(|person| person.deactivated_at.is_none());
    Ok(person.map(|person| Invited { person, first: link.purpose == Purpose::Invite }))
}

/// Sets the password, once, ends every other session and opens a new one.
pub async fn set(ctx: &Context, secret: &Secret, password: &str, again: &str) -> Result<Secret> {
    let Invited { person, .. } = look(ctx, secret).await?.ok_or(Error::NotFound)?;
    check_new(password, again, person.name.as_str(), person.email.as_str())?;
    let hash = ctx.hasher.hash(password, &ctx.chance).await?;
    let (org, link, now, id, job) = (secret.org(), secret.hash(), ctx.now(), person.id, ctx.id());
    let tell = person.password_hash.is_some();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                if !secret_links::mark_used(tx, org, link, now).await? {
                    return Err(Error::NotFound);
                }
                people::set_password(tx, org, id, &hash).await?;
                sessions::delete_of_person(tx, org, id, None).await?;
                if tell {
                    enqueue(tx, org, job, &Job::SendPasswordChanged { person: id }, now, None).await?;
                }
                Ok(())
            })
        })
        .await?;
    ctx.wake.notify_one();
    sign_in::open_for(ctx, org, person).await
}
