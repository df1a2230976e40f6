//! Certificates: what was earned, word for word, for ever.

use chrono::{DateTime, Utc};
use domain::certificate::{Certificate, Serial};
use domain::ids::{CertificateId, CourseId, OrganisationId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

use crate::entity::certificate::{Column, Entity, Model};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// A certificate with whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateRow {
    /// Its id.
    pub id: CertificateId,
    /// Who earned it.
    pub person: PersonId,
    /// The course.
    pub course: CourseId,
    /// 1 for the first time the course was completed.
    pub cycle: u32,
    /// What it says.
    pub certificate: Certificate,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
}

impl TryFrom<Model> for CertificateRow {
    type Error = Error;
    fn try_from(row: Model) -> Result<Self> {
        Ok(Self {
            id: row.id.into(),
            person: row.person_id.into(),
            course: row.course_id.into(),
            cycle: stored::count(row.cycle),
            certificate: stored::from_json("certificate", &row.body)?,
            issued_at: row.issued_at.0,
        })
    }
}

fn own(org: OrganisationId) -> Condition {
    Condition::all().add(Column::OrganisationId.eq(org.0))
}

/// Issues a certificate; a conflict if this cycle has one, or if the serial number is taken.
pub async fn insert(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    id: CertificateId,
    person: PersonId,
    course: CourseId,
    cycle: u32,
    certificate: &Certificate,
) -> Result<()> {
    let row = Model {
        organisation_id: org.0,
        id: id.0,
        person_id: person.0,
        course_id: course.0,
        cycle: stored::int(cycle),
        serial: certificate.serial.to_string(),
        body: stored::to_json("certificate", certificate)?,
        issued_at: Millis::from(certificate.issued_at),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Finds a certificate.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, id: CertificateId) -> Result<Option<CertificateRow>> {
    Entity::find_by_id((org.0, id.0)).one(c).await?.map(CertificateRow::try_from).transpose()
}

/// Finds a certificate by its serial number.
pub async fn find_by_serial(c: &impl ConnectionTrait, org: OrganisationId, serial: &Serial) -> Result<Option<CertificateRow>> {
    let numbered = own(org).add(Column::Serial.eq(serial.as_str()));
    Entity::find().filter(numbered).one(c).await?.map(CertificateRow::try_from).transpose()
}

/// A person's certificates, oldest first.
pub async fn of_person(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<CertificateRow>> {
    let theirs = own(org).add(Column::PersonId.eq(person.0));
    let rows = Entity::find().filter(theirs).order_by_asc(Column::IssuedAt).order_by_asc(Column::Id).all(c).await?;
    rows.into_iter().map(CertificateRow::try_from).collect()
}

/// A person's newest certificate of a course.
pub async fn newest(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, course: CourseId) -> Result<Option<CertificateRow>> {
    let theirs = own(org).add(Column::PersonId.eq(person.0)).add(Column::CourseId.eq(course.0));
    Entity::find().filter(theirs).order_by_desc(Column::Cycle).one(c).await?.map(CertificateRow::try_from).transpose()
}

/// How many certificates an organisation has issued.
pub async fn count(c: &impl ConnectionTrait, org: OrganisationId) -> Result<u64> {
    Ok(Entity::find().filter(own(org)).count(c).await?)
}

/// Whose certificates these are, in no order.
pub async fn people_of(c: &impl ConnectionTrait, org: OrganisationId, ids: &[CertificateId]) -> Result<Vec<(CertificateId, PersonId)>> {
    let mut found = Vec::with_capacity(ids.len());
    // Databases take so many variables a statement and no more.
    for some in ids.chunks(1000) {
        let named = own(org).add(Column::Id.is_in(some.iter().map(|id| id.0)));
        let select = Entity::find().select_only().column(Column::Id).column(Column::PersonId).filter(named);
        let rows: Vec<(Uuid, Uuid)> = select.into_tuple().all(c).await?;
        found.extend(rows.into_iter().map(|(id, person)| (CertificateId(id), PersonId(person))));
    }
    Ok(found)
}

/// The serial number of each person's newest certificate of a course.
pub async fn serials(c: &impl ConnectionTrait, org: OrganisationId, course: CourseId) -> Result<Vec<(PersonId, String)>> {
    let own = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::CourseId.eq(course.0));
    let columns = [Column::PersonId, Column::Serial];
    let rows: Vec<(Uuid, String)> =
        Entity::find().select_only().columns(columns).filter(own).order_by_asc(Column::Cycle).into_tuple().all(c).await?;
    Ok(rows.into_iter().map(|(person, serial)| (person.into(), serial)).collect())
}
