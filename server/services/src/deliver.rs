//! What the worker needs to send a mail. Links are made here, at the moment of sending: no clear token is ever stored.

use domain::certificate::Certificate;
use domain::ids::{CertificateId, OrganisationId, PersonId};
use store::organisations::Organisation;
use store::people::Person;
use store::secret_links::{self, Link, Purpose};
use store::{certificates, organisations, people};

use crate::reset::{INVITE_LIFE, RESET_LIFE};
use crate::secret::Secret;
use crate::{Context, Error, Result};

/// Whom a mail goes to; none if they have left, and then nothing is sent.
pub async fn addressee(ctx: &Context, org: OrganisationId, person: PersonId) -> Result<Option<(Person, Organisation)>> {
    let Some(person) = people::find(ctx.db.read(), org, person).await?.filter(|person| person.deactivated_at.is_none()) else {
        return Ok(None);
    };
    Ok(Some((person, organisations::load(ctx.db.read(), org).await?)))
}

/// A certificate and whose it is.
pub async fn certificate(ctx: &Context, org: OrganisationId, id: CertificateId) -> Result<Option<(Certificate, PersonId)>> {
    Ok(certificates::find(ctx.db.read(), org, id).await?.map(|row| (row.certificate, row.person)))
}

/// Makes the link of a mail, and ends the earlier ones of the same kind.
pub async fn link(ctx: &Context, org: OrganisationId, person: PersonId, purpose: Purpose) -> Result<String> {
    let (secret, now) = (Secret::random(org, &ctx.chance), ctx.now());
    let life = if purpose == Purpose::Invite { INVITE_LIFE } else { RESET_LIFE };
    let link = Link { token_hash: secret.hash(), purpose, person: Some(person), created_at: now, expires_at: now + life, used_at: None };
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                secret_links::delete_unused_of_person(tx, org, person, purpose).await?;
                secret_links::insert(tx, org, &link).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(format!("{}/reset-password/{}", ctx.base_url, secret.text()))
}
