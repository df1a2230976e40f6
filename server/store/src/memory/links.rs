//! The links of reminders: each opens one review, once, and stops the mails. Only their hash is stored.

use chrono::{DateTime, Utc};
use domain::ids::{OrganisationId, PersonId};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::Result;
use crate::entity::memory_link::{ActiveModel, Column, Entity, Model};
use crate::stored::{self, Millis};

/// A link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemoryLink {
    /// Whose review it opens.
    pub person: PersonId,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it opens a review; it stops the mails for longer.
    pub expires_at: DateTime<Utc>,
    /// When it opened one, if it did.
    pub used_at: Option<DateTime<Utc>>,
}

/// Inserts a link by the hash of its secret.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, token_hash: [u8; 32], link: MemoryLink) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        token_hash: token_hash.to_vec(),
        person_id: link.person.0,
        created_at: Millis::from(link.created_at),
        expires_at: Millis::from(link.expires_at),
        used_at: link.used_at.map(Millis::from),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a link, used or not.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, token_hash: [u8; 32]) -> Result<Option<MemoryLink>> {
    let link = |row: Model| MemoryLink {
        person: row.person_id.into(),
        created_at: row.created_at.0,
        expires_at: row.expires_at.0,
        used_at: stored::time(row.used_at),
    };
    Ok(Entity::find_by_id((org.0, token_hash.to_vec())).one(c).await?.map(link))
}

/// Uses a link up; true for the one caller who did.
pub async fn mark_used(c: &impl ConnectionTrait, org: OrganisationId, token_hash: [u8; 32], now: DateTime<Utc>) -> Result<bool> {
    let row = ActiveModel { used_at: Set(Some(Millis::from(now))), ..Default::default() };
    let unused =
        Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::TokenHash.eq(token_hash.to_vec())).add(Column::UsedAt.is_null());
    Ok(Entity::update_many().set(row).filter(unused).exec(c).await?.rows_affected == 1)
}
