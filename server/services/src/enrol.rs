//! Enrolling: a course for everyone is everyone's, whoever comes first, the course or the person.

use chrono::{DateTime, Utc};
use domain::ids::{CourseId, OrganisationId, PersonId};
use store::{Tx, courses, enrolments};

use crate::Result;

/// Enrols a new person in every course for everyone.
pub(crate) async fn person(tx: &Tx, org: OrganisationId, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    for course in courses::list(tx, org).await?.iter().filter(|course| course.everyone) {
        enrolments::insert_missing(tx, org, person, course.id, now).await?;
    }
    Ok(())
}

/// Enrols everyone in a new course.
pub(crate) async fn everyone(tx: &Tx, org: OrganisationId, course: CourseId, now: DateTime<Utc>) -> Result<()> {
    Ok(enrolments::insert_everyone(tx, org, course, now).await?)
}
