//! The audit trail: who did what to whom, and when. Written, never changed.

use chrono::{DateTime, Utc};
use domain::ids::{OrganisationId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder};

use crate::Result;
use crate::entity::audit::{Column, Entity, Model};
use crate::stored::Millis;

/// Entries on one page of the list.
pub const PER_PAGE: u64 = 100;

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Uuid,
    /// Who did it; nobody, if it was the program itself.
    pub actor: Option<PersonId>,
    /// What was done: the name of a message.
    pub action: String,
    /// To what: an id or a lasting name, never a name or an address.
    pub subject: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Writes an entry.
pub async fn insert(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    id: Uuid,
    actor: Option<PersonId>,
    action: &str,
    subject: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        id,
        actor: actor.map(|id| id.0),
        action: action.to_owned(),
        subject: subject.to_owned(),
        at: Millis::from(at),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// One page of entries, newest first. Pages count from 1; page 0 is the first, too.
pub async fn list(c: &impl ConnectionTrait, org: OrganisationId, page: u64) -> Result<Vec<Entry>> {
    let own = Column::OrganisationId.eq(org.0);
    let newest_first = Entity::find().filter(own).order_by_desc(Column::At).order_by_desc(Column::Id);
    let rows = newest_first.paginate(c, PER_PAGE).fetch_page(page.saturating_sub(1)).await?;
    let entry = |row: Model| Entry { id: row.id, actor: row.actor.map(PersonId), action: row.action, subject: row.subject, at: row.at.0 };
    Ok(rows.into_iter().map(entry).collect())
}
