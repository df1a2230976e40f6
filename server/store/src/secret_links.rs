//! Links that work once: a forgotten password, an invitation, the set-up of an instance. Only their hash is stored.

use chrono::{DateTime, Utc};
use domain::ids::{OrganisationId, PersonId};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::entity::secret_link::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new password for a forgotten one.
    Reset,
    /// The first password.
    Invite,
    /// The first administrator of an instance; its organisation is the nil UUID.
    SetUp,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::Reset, Self::Invite, Self::SetUp];

    const fn word(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::SetUp => "set-up",
        }
    }
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The hash of its secret.
    pub token_hash: [u8; 32],
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it is for; nobody yet, for a set-up.
    pub person: Option<PersonId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When it was used, if it was.
    pub used_at: Option<DateTime<Utc>>,
}

impl TryFrom<Model> for Link {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            token_hash: stored::hash(&row.token_hash)?,
            purpose: Purpose::ALL.into_iter().find(|purpose| purpose.word() == row.purpose).ok_or(Error::Unreadable("purpose"))?,
            person: row.person_id.map(PersonId),
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            used_at: stored::time(row.used_at),
        })
    }
}

/// Inserts a link.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, link: &Link) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        token_hash: link.token_hash.to_vec(),
        purpose: link.purpose.word().to_owned(),
        person_id: link.person.map(|id| id.0),
        created_at: Millis::from(link.created_at),
        expires_at: Millis::from(link.expires_at),
        used_at: link.used_at.map(Millis::from),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a link, used or not.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, token_hash: [u8; 32]) -> Result<Option<Link>> {
    Entity::find_by_id((org.0, token_hash.to_vec())).one(c).await?.map(Link::try_from).transpose()
}

/// Uses a link up; true for the one caller who did.
pub async fn mark_used(c: &impl ConnectionTrait, org: OrganisationId, token_hash: [u8; 32], now: DateTime<Utc>) -> Result<bool> {
    let row = ActiveModel { used_at: Set(Some(Millis::from(now))), ..Default::default() };
    let unused =
        Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::TokenHash.eq(token_hash.to_vec())).add(Column::UsedAt.is_null());
    Ok(Entity::update_many().set(row).filter(unused).exec(c).await?.rows_affected == 1)
}

/// Deletes a person's unused links of one purpose, so that only the newest one works.
pub async fn delete_unused_of_person(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, purpose: Purpose) -> Result<()> {
    let unused = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::PersonId.eq(person.0))
        .add(Column::Purpose.eq(purpose.word()))
        .add(Column::UsedAt.is_null());
    Entity::delete_many().filter(unused).exec(c).await?;
    Ok(())
}

/// Deletes the links of the whole instance that ended before an instant.
pub async fn delete_expired(c: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64> {
    Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(Millis::from(before))).exec(c).await?.rows_affected)
}
