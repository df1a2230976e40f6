//! What people keep in memory: who wants it, their cards, their reviews, the links of their reminders.

pub mod cards;
pub mod choices;
pub mod history;
pub mod links;
pub mod reviews;

use chrono::{DateTime, Utc};
use domain::ids::{OrganisationId, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter};

use crate::Result;
use crate::entity::{memory_card, memory_choice, memory_link, memory_review};
use crate::stored::Millis;

/// Erases all that is known of a person's memory, their choice included.
pub async fn erase(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<()> {
    macro_rules! erase {
        ($($table:ident),+) => {$({
            use $table::{Column, Entity};
            let theirs = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0));
            Entity::delete_many().filter(theirs).exec(c).await?;
        })+};
    }
    erase!(memory_link, memory_review, memory_card, memory_choice);
    Ok(())
}

/// Deletes the reviews of the whole instance that were drawn, and the links that were made, before these instants.
pub async fn delete_older(c: &impl ConnectionTrait, reviews: DateTime<Utc>, links: DateTime<Utc>) -> Result<()> {
    let old = memory_review::Column::StartedAt.lt(Millis::from(reviews));
    memory_review::Entity::delete_many().filter(old).exec(c).await?;
    let old = memory_link::Column::CreatedAt.lt(Millis::from(links));
    memory_link::Entity::delete_many().filter(old).exec(c).await?;
    Ok(())
}
