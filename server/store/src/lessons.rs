//! Lessons read to the end.

use chrono::{DateTime, Utc};
use domain::ids::{ModuleId, OrganisationId, PersonId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter};

use crate::Result;
use crate::entity::lesson_read::{Column, Entity, Model};
use crate::stored::Millis;

/// Marks a lesson as read. Again changes nothing.
pub async fn mark_read(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    module: ModuleId,
    lesson: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row =
        Model { organisation_id: org.0, person_id: person.0, module_id: module.0, lesson: lesson.to_owned(), read_at: Millis::from(now) };
    let key = [Column::OrganisationId, Column::PersonId, Column::ModuleId, Column::Lesson];
    let once = OnConflict::columns(key).do_nothing().to_owned();
    Entity::insert(row.into_active_model()).on_conflict(once).exec_without_returning(c).await?;
    Ok(())
}

/// Everything a person has read: module and lesson's name.
pub async fn read_by(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<(ModuleId, String)>> {
    let theirs = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0));
    Ok(Entity::find().filter(theirs).all(c).await?.into_iter().map(|row| (row.module_id.into(), row.lesson)).collect())
}

/// The names of the lessons of a module that a person has read.
pub async fn read_in(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, module: ModuleId) -> Result<Vec<String>> {
    let theirs = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0)).and(Column::ModuleId.eq(module.0));
    Ok(Entity::find().filter(theirs).all(c).await?.into_iter().map(|row| row.lesson).collect())
}
