//! Limits granted to a person or a department for one quiz, and what a person needs wherever there is a timer.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{DepartmentId, GrantId, ModuleId, OrganisationId, PersonId};
use domain::quiz::{Accommodation, Fraction, Granted, Override, Time};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::entity::{accommodation, quiz_grant};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// Whom a grant is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grantee {
    /// One person.
    Person(PersonId),
    /// Everyone of a department.
    Department(DepartmentId),
}

/// What was granted for one quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// The quiz's module.
    pub module: ModuleId,
    /// Whom it is for.
    pub grantee: Grantee,
    /// What was granted.
    pub limits: Override,
    /// Since when.
    pub granted_at: DateTime<Utc>,
}

/// 0 is without limit.
fn granted<T>(stored: Option<i64>, read: impl Fn(i64) -> Option<T>) -> Result<Option<Granted<T>>> {
    match stored {
        None => Ok(None),
        Some(0) => Ok(Some(Granted::Unlimited)),
        Some(value) => read(value).map(|limit| Some(Granted::Limit(limit))).ok_or(Error::Unreadable("grant")),
    }
}

fn written<T>(granted: Option<Granted<T>>, write: impl Fn(T) -> i64) -> Option<i64> {
    granted.map(|granted| match granted {
        Granted::Unlimited => 0,
        Granted::Limit(limit) => write(limit),
    })
}

fn grant(row: quiz_grant::Model) -> Result<Grant> {
    let grantee = match (row.person_id, row.department_id) {
        (Some(person), None) => Grantee::Person(person.into()),
        (None, Some(department)) => Grantee::Department(department.into()),
        _ => return Err(Error::Unreadable("grantee")),
    };
    let time = match (row.time_seconds, &row.time_factor) {
        (None, None) => None,
        (Some(0), None) => Some(Time::Unlimited),
        (Some(seconds), None) => Some(Time::Limit(TimeDelta::seconds(seconds))),
        (None, Some(factor)) => Some(Time::Times(stored::parse("time factor", factor)?)),
        _ => return Err(Error::Unreadable("granted time")),
    };
    let limits = Override {
        opens_at: granted(row.opens_at, DateTime::from_timestamp_millis)?,
        closes_at: granted(row.closes_at, DateTime::from_timestamp_millis)?,
        time,
        attempts: granted(row.attempts.map(i64::from), |count| u32::try_from(count).ok())?,
    };
    Ok(Grant { id: row.id.into(), module: row.module_id.into(), grantee, limits, granted_at: row.granted_at.0 })
}

/// Everything granted for a module's quiz, oldest first.
pub async fn of_module(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<Vec<Grant>> {
    use quiz_grant::{Column, Entity};
    let own = Column::OrganisationId.eq(org.0).and(Column::ModuleId.eq(module.0));
    Entity::find().filter(own).order_by_asc(Column::GrantedAt).all(c).await?.into_iter().map(grant).collect()
}

/// What was granted to one person for a module's quiz, by name and through their department.
pub async fn of_person(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    module: ModuleId,
    person: PersonId,
    department: Option<DepartmentId>,
) -> Result<(Override, Vec<Override>)> {
    use quiz_grant::{Column, Entity};
    let theirs = Condition::any().add(Column::PersonId.eq(person.0)).add_option(department.map(|id| Column::DepartmentId.eq(id.0)));
    let own = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::ModuleId.eq(module.0)).add(theirs);
    let (mut by_name, mut groups) = (Override::default(), Vec::new());
    for row in Entity::find().filter(own).all(c).await? {
        let grant = grant(row)?;
        match grant.grantee {
            Grantee::Person(_) => by_name = grant.limits,
            Grantee::Department(_) => groups.push(grant.limits),
        }
    }
    Ok((by_name, groups))
}

/// Grants limits, in place of what the same person or department had for this quiz.
pub async fn put(c: &impl ConnectionTrait, org: OrganisationId, grant: &Grant) -> Result<()> {
    use quiz_grant::{Column, Entity, Model};
    let (person_id, department_id) = match grant.grantee {
        Grantee::Person(person) => (Some(person.0), None),
        Grantee::Department(department) => (None, Some(department.0)),
    };
    let same = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::ModuleId.eq(grant.module.0))
        .add_option(person_id.map(|id| Column::PersonId.eq(id)))
        .add_option(department_id.map(|id| Column::DepartmentId.eq(id)));
    Entity::delete_many().filter(same).exec(c).await?;
    let (time_seconds, time_factor) = match grant.limits.time {
        None => (None, None),
        Some(Time::Unlimited) => (Some(0), None),
        Some(Time::Limit(limit)) => (Some(limit.num_seconds()), None),
        Some(Time::Times(factor)) => (None, Some(factor.to_string())),
    };
    let row = Model {
        organisation_id: org.0,
        id: grant.id.0,
        module_id: grant.module.0,
        person_id,
        department_id,
        opens_at: written(grant.limits.opens_at, |at| at.timestamp_millis()),
        closes_at: written(grant.limits.closes_at, |at| at.timestamp_millis()),
        time_seconds,
        time_factor,
        attempts: grant.limits.attempts.map(|granted| match granted {
            Granted::Unlimited => 0,
            Granted::Limit(count) => stored::int(count),
        }),
        granted_at: Millis::from(grant.granted_at),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Takes a grant back; says whom it was for.
pub async fn delete(c: &impl ConnectionTrait, org: OrganisationId, id: GrantId) -> Result<Grant> {
    use quiz_grant::Entity;
    let row = Entity::find_by_id((org.0, id.0)).one(c).await?.ok_or(Error::Missing("grant"))?;
    Entity::delete_by_id((org.0, id.0)).exec(c).await?;
    grant(row)
}

/// Forgets what was granted to a person by name, and what they need.
pub async fn erase(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<()> {
    use quiz_grant::{Column, Entity};
    Entity::delete_many().filter(Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0))).exec(c).await?;
    accommodation::Entity::delete_by_id((org.0, person.0)).exec(c).await?;
    Ok(())
}

/// What a person needs wherever there is a timer.
pub async fn accommodation(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Option<Accommodation>> {
    let row = accommodation::Entity::find_by_id((org.0, person.0)).one(c).await?;
    row.map(|row| match (row.no_timer, row.time_factor) {
        (true, _) => Ok(Accommodation::NoTimer),
        (false, Some(factor)) => Ok(Accommodation::MoreTime(stored::parse::<Fraction>("time factor", &factor)?)),
        (false, None) => Err(Error::Unreadable("accommodation")),
    })
    .transpose()
}

/// Notes what a person needs wherever there is a timer, or that they need nothing.
pub async fn put_accommodation(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    needs: Option<Accommodation>,
    now: DateTime<Utc>,
) -> Result<()> {
    use accommodation::{Column, Entity, Model};
    let Some(needs) = needs else {
        Entity::delete_by_id((org.0, person.0)).exec(c).await?;
        return Ok(());
    };
    let (no_timer, time_factor) = match needs {
        Accommodation::NoTimer => (true, None),
        Accommodation::MoreTime(factor) => (false, Some(factor.to_string())),
    };
    let row = Model { organisation_id: org.0, person_id: person.0, no_timer, time_factor, since: Millis::from(now) };
    let known = OnConflict::columns([Column::OrganisationId, Column::PersonId])
        .update_columns([Column::NoTimer, Column::TimeFactor, Column::Since])
        .to_owned();
    Entity::insert(row.into_active_model()).on_conflict(known).exec_without_returning(c).await?;
    Ok(())
}
