//! The link of a reminder: opens one review, once, without a password, and stops the mails. It opens nothing else.

use chrono::TimeDelta;
use domain::ids::{MemoryReviewId, OrganisationId, PersonId};
use domain::memory::REVIEW_LIFE;
use store::memory::links::{self, MemoryLink};
use store::memory::{cards, choices, reviews};
use store::people;

use crate::memory::{mails_of, review};
use crate::secret::Secret;
use crate::who::Reviewer;
use crate::{Context, Error, Result};

/// How long a link opens a review.
pub const LINK_LIFE: TimeDelta = TimeDelta::days(14);
/// How long a link still stops the mails.
pub const KEPT_FOR_STOPPING: TimeDelta = TimeDelta::days(90);

/// What a link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Whether it still opens a review.
    pub opens: bool,
    /// Questions that wait.
    pub due: usize,
    /// Whether mails are sent at present.
    pub mails: bool,
}

/// Makes a link. Its secret is stored nowhere but in the mail.
pub(crate) async fn make(ctx: &Context, org: OrganisationId, person: PersonId) -> Result<Secret> {
    let (secret, now) = (Secret::random(org, &ctx.chance), ctx.now());
    let (hash, link) = (secret.hash(), MemoryLink { person, created_at: now, expires_at: now + LINK_LIFE, used_at: None });
    ctx.db.write(move |tx| Box::pin(async move { Ok::<_, Error>(links::insert(tx, org, hash, link).await?) })).await?;
    Ok(secret)
}

/// The link behind a secret, of somebody who is still there.
async fn find(ctx: &Context, secret: &Secret) -> Result<MemoryLink> {
    let (c, org) = (ctx.db.read(), secret.org());
    let link = links::find(c, org, secret.hash()).await?.ok_or(Error::NotFound)?;
    let there = people::find(c, org, link.person).await?.is_some_and(|person| person.deactivated_at.is_none());
    if there { Ok(link) } else { Err(Error::NotFound) }
}

/// Looks at a link without using it.
pub async fn look(ctx: &Context, secret: &Secret) -> Result<Linked> {
    let (link, now) = (find(ctx, secret).await?, ctx.now());
    let (c, org) = (ctx.db.read(), secret.org());
    let choice = choices::find(c, org, link.person).await?.filter(|choice| choice.stopped_at.is_none());
    let due = if choice.is_some() { cards::due_times(c, org, link.person).await? } else { Vec::new() };
    Ok(Linked {
        opens: link.used_at.is_none() && now < link.expires_at,
        due: due.into_iter().filter(|at| *at <= now).count(),
        mails: choice.is_some_and(|choice| choice.mails),
    })
}

/// Opens a review, once: its id, and the pass by which the browser goes on. None if nothing is due; the link is then still good.
pub async fn open(ctx: &Context, secret: &Secret) -> Result<Option<(MemoryReviewId, Secret)>> {
    let (link, now) = (find(ctx, secret).await?, ctx.now());
    if link.used_at.is_some() || now >= link.expires_at {
        return Err(Error::Conflict);
    }
    let (org, used) = (secret.org(), secret.hash());
    let Some(id) = review::begin(ctx, Reviewer::by_link(org, link.person, None)).await? else { return Ok(None) };
    let pass = Secret::random(org, &ctx.chance);
    let hash = pass.hash();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                if !links::mark_used(tx, org, used, now).await? {
                    return Err(Error::Conflict);
                }
                Ok(reviews::set_pass(tx, org, id, hash).await?)
            })
        })
        .await?;
    Ok(Some((id, pass)))
}

/// Who holds a pass; none once its review is a day old, or its owner has left.
pub async fn bearer(ctx: &Context, pass: &Secret) -> Result<Option<Reviewer>> {
    let (c, org, now) = (ctx.db.read(), pass.org(), ctx.now());
    let review = reviews::find_by_pass(c, org, pass.hash()).await?.filter(|review| now < review.started_at + REVIEW_LIFE);
    let Some(review) = review else { return Ok(None) };
    let there = people::find(c, org, review.person).await?.is_some_and(|person| person.deactivated_at.is_none());
    Ok(there.then(|| Reviewer::by_link(org, review.person, Some(review.id))))
}

/// Stops the mails. Again, or with a link already used, is as good.
pub async fn stop_mails(ctx: &Context, secret: &Secret) -> Result<()> {
    let link = find(ctx, secret).await?;
    mails_of(ctx, secret.org(), link.person, false).await
}
