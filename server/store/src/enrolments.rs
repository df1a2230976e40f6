//! Who is enrolled in what.

use chrono::{DateTime, Utc};
use domain::ids::{CourseId, OrganisationId, PersonId};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QuerySelect};

use crate::Result;
use crate::entity::enrolment::{ActiveModel, Column, Entity, Model};
use crate::entity::person;
use crate::stored::{self, Millis, changed};

/// One person's enrolment in one course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Who.
    pub person: PersonId,
    /// In what.
    pub course: CourseId,
    /// Since when.
    pub enrolled_at: DateTime<Utc>,
    /// When it was last completed, if it was.
    pub completed_at: Option<DateTime<Utc>>,
}

impl From<Model> for Enrolment {
    fn from(row: Model) -> Self {
        Self {
            person: row.person_id.into(),
            course: row.course_id.into(),
            enrolled_at: row.enrolled_at.0,
            completed_at: stored::time(row.completed_at),
        }
    }
}

fn once() -> OnConflict {
    OnConflict::columns([Column::OrganisationId, Column::PersonId, Column::CourseId]).do_nothing().to_owned()
}

/// Enrols a person, unless they are enrolled already.
pub async fn insert_missing(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    course: CourseId,
    now: DateTime<Utc>,
) -> Result<()> {
    let row =
        Model { organisation_id: org.0, person_id: person.0, course_id: course.0, enrolled_at: Millis::from(now), completed_at: None };
    Entity::insert(row.into_active_model()).on_conflict(once()).exec_without_returning(c).await?;
    Ok(())
}

/// Enrols every active person of the organisation who is not enrolled yet, in one statement.
pub async fn insert_everyone(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId, now: DateTime<Utc>) -> Result<()> {
    let everyone = Query::select()
        .column(person::Column::OrganisationId)
        .column(person::Column::Id)
        .expr(Expr::val(course.0))
        .expr(Expr::val(now.timestamp_millis()))
        .from(person::Entity)
        .and_where(person::Column::OrganisationId.eq(org.0))
        .and_where(person::Column::DeactivatedAt.is_null())
        .take();
    let mut insert = Query::insert();
    insert.into_table(Entity).columns([Column::OrganisationId, Column::PersonId, Column::CourseId, Column::EnrolledAt]);
    insert.select_from(everyone).map_err(|error| DbErr::Custom(error.to_string()))?;
    c.execute(insert.on_conflict(once())).await?;
    Ok(())
}

/// Everything a person is enrolled in.
pub async fn of_person(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<Enrolment>> {
    let theirs = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0));
    Ok(Entity::find().filter(theirs).all(c).await?.into_iter().map(Enrolment::from).collect())
}

/// Finds an enrolment and holds it until the transaction ends: whoever else wants it waits.
pub async fn lock(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, course: CourseId) -> Result<Option<Enrolment>> {
    let row = Entity::find_by_id((org.0, person.0, course.0)).lock_exclusive().one(c).await?;
    Ok(row.map(Enrolment::from))
}

/// Writes down when a course was completed; the person must be enrolled.
pub async fn set_completed(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    course: CourseId,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = ActiveModel { completed_at: Set(Some(Millis::from(at))), ..Default::default() };
    let own = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0)).and(Column::CourseId.eq(course.0));
    let done = Entity::update_many().set(row).filter(own).exec(c).await?;
    changed("enrolment", done.rows_affected)
}
