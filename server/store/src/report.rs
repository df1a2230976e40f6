//! Who has passed what in a course: HR's view. No score, no answer is selected.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use domain::ids::{CertificateId, CourseId, DepartmentId, ModuleId, OrganisationId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QuerySelect};

use crate::Result;
use crate::entity::{certificate, course_module, department, enrolment, job, module_progress, person};
use crate::jobs::{Job, JobState};
use crate::stored::{self, Millis};

/// One enrolled person's progress in a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonProgressRow {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their name folded.
    pub name_folded: String,
    /// Their address.
    pub email: String,
    /// Their department's id and name, if any.
    pub department: Option<(DepartmentId, String)>,
    /// The course's modules they have begun, and when each was passed.
    pub modules: Vec<(ModuleId, Option<DateTime<Utc>>)>,
    /// When they last completed the course.
    pub completed_at: Option<DateTime<Utc>>,
    /// Whether the mail of one of their certificates of the course was given up.
    pub mail_failed: bool,
}

#[derive(FromQueryResult)]
struct Enrolled {
    id: Uuid,
    name: String,
    name_folded: String,
    email: String,
    department_id: Option<Uuid>,
    department: Option<String>,
    completed_at: Option<Millis>,
}

/// The progress of every active person enrolled in a course, by name, in four queries whatever their number.
pub async fn people_progress(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId) -> Result<Vec<PersonProgressRow>> {
    let mut modules = modules_by_person(c, org, course).await?;
    let failed = people_without_mail(c, org, course).await?;
    let row = |row: Enrolled| PersonProgressRow {
        person: row.id.into(),
        modules: modules.remove(&row.id).unwrap_or_default(),
        mail_failed: failed.contains(&row.id),
        name: row.name,
        name_folded: row.name_folded,
        email: row.email,
        department: row.department_id.map(DepartmentId).zip(row.department),
        completed_at: stored::time(row.completed_at),
    };
    Ok(enrolled(c, org, course).await?.into_iter().map(row).collect())
}

async fn enrolled(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId) -> Result<Vec<Enrolled>> {
    use person::{Column, Entity};
    let of_person = |column: Column| Expr::col((Entity, column));
    let select = Query::select()
        .columns([Column::Id, Column::Name, Column::NameFolded, Column::Email, Column::DepartmentId].map(|column| (Entity, column)))
        .expr_as(Expr::col((department::Entity, department::Column::Name)), "department")
        .column((enrolment::Entity, enrolment::Column::CompletedAt))
        .from(enrolment::Entity)
        .inner_join(
            Entity,
            of_person(Column::OrganisationId)
                .eq(Expr::col((enrolment::Entity, enrolment::Column::OrganisationId)))
                .and(of_person(Column::Id).eq(Expr::col((enrolment::Entity, enrolment::Column::PersonId)))),
        )
        .left_join(
            department::Entity,
            Expr::col((department::Entity, department::Column::OrganisationId))
                .eq(of_person(Column::OrganisationId))
                .and(Expr::col((department::Entity, department::Column::Id)).eq(of_person(Column::DepartmentId))),
        )
        .and_where(enrolment::Column::OrganisationId.eq(org.0))
        .and_where(enrolment::Column::CourseId.eq(course.0))
        .and_where(Column::DeactivatedAt.is_null())
        .order_by((Entity, Column::NameFolded), sea_orm::Order::Asc)
        .order_by((Entity, Column::Id), sea_orm::Order::Asc)
        .take();
    let rows = c.query_all(&select).await?;
    Ok(rows.iter().map(|row| Enrolled::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

type Passed = Vec<(ModuleId, Option<DateTime<Utc>>)>;

async fn modules_by_person(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId) -> Result<HashMap<Uuid, Passed>> {
    use module_progress::{Column, Entity};
    let in_course = Query::select()
        .column(course_module::Column::ModuleId)
        .from(course_module::Entity)
        .and_where(course_module::Column::OrganisationId.eq(org.0))
        .and_where(course_module::Column::CourseId.eq(course.0))
        .take();
    let rows: Vec<(Uuid, Uuid, Option<Millis>)> = Entity::find()
        .select_only()
        .columns([Column::PersonId, Column::ModuleId, Column::PassedAt])
        .filter(Column::OrganisationId.eq(org.0))
        .filter(Column::ModuleId.in_subquery(in_course))
        .into_tuple()
        .all(c)
        .await?;
    let mut by_person: HashMap<Uuid, Passed> = HashMap::new();
    for (person, module, passed_at) in rows {
        by_person.entry(person).or_default().push((module.into(), stored::time(passed_at)));
    }
    Ok(by_person)
}

/// Jobs name certificates and certificates name people; those given up are few.
async fn people_without_mail(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId) -> Result<HashSet<Uuid>> {
    let given_up = Condition::all()
        .add(job::Column::OrganisationId.eq(org.0))
        .add(job::Column::State.eq(JobState::Failed.word()))
        .add(job::Column::Kind.eq(Job::KINDS[0]));
    let payloads: Vec<String> = job::Entity::find().select_only().column(job::Column::Payload).filter(given_up).into_tuple().all(c).await?;
    let named = |text: String| match serde_json::from_str(&text) {
        Ok(Job::SendCertificate { certificate }) => Some(certificate),
        _ => None,
    };
    let certificates: Vec<CertificateId> = payloads.into_iter().filter_map(named).collect();
    let mut people = HashSet::new();
    for some in certificates.chunks(1000) {
        use certificate::{Column, Entity};
        let of_course = Condition::all()
            .add(Column::OrganisationId.eq(org.0))
            .add(Column::CourseId.eq(course.0))
            .add(Column::Id.is_in(some.iter().map(|id| id.0)));
        let rows: Vec<Uuid> = Entity::find().select_only().column(Column::PersonId).filter(of_course).into_tuple().all(c).await?;
        people.extend(rows);
    }
    Ok(people)
}
