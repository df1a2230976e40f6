//! From a passed quiz to the certificate and its mail, within the transaction that submits.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::certificate::{Certificate, CertifiedModule, Serial};
use domain::ids::{CertificateId, JobId, OrganisationId, PersonId};
use domain::progress::{ModuleProgress, expires_at, is_complete};
use domain::quiz::{Attempt, Fraction, Outcome};
use store::courses::Course;
use store::jobs::{Job, enqueue};
use store::{Tx, attempts, certificates, courses, directory, enrolments, modules, organisations, people, progress};

use crate::clock::Chance;
use crate::shelf::Shelf;
use crate::{Context, Error, Result};

/// Ids and chance for what may be made on the way.
#[derive(Clone)]
pub(crate) struct Ids {
    ctx: Context,
}

impl Ids {
    pub(crate) fn of(ctx: &Context) -> Self {
        Self { ctx: ctx.clone() }
    }

    fn chance(&self) -> &Chance {
        &self.ctx.chance
    }
}

/// Marks the module as passed and completes every course that this completes.
///
/// `part` is what counts of the whole, by the rule of the quiz.
pub(crate) async fn passed(
    tx: &Tx,
    shelf: &Shelf,
    org: OrganisationId,
    attempt: &Attempt,
    part: Fraction,
    outcome: &Outcome,
    ids: &Ids,
) -> Result<()> {
    let at = outcome.submitted_at;
    let version = modules::find_version(tx, org, attempt.version).await?.ok_or(Error::NotFound)?;
    let score = part.basis_points();
    progress::set_passed(tx, org, attempt.person, attempt.module, at, attempt.id, version.number, score).await?;
    let enrolled = enrolments::of_person(tx, org, attempt.person).await?;
    for course in courses::list(tx, org).await? {
        let mine = enrolled.iter().any(|enrolment| enrolment.course == course.id);
        if mine && course.modules.contains(&attempt.module) {
            complete(tx, shelf, org, attempt.person, &course, at, ids).await?;
        }
    }
    Ok(())
}

/// Issues the certificate of a course, if it is complete and no valid one is there.
pub(crate) async fn complete(
    tx: &Tx,
    shelf: &Shelf,
    org: OrganisationId,
    person: PersonId,
    course: &Course,
    at: DateTime<Utc>,
    ids: &Ids,
) -> Result<()> {
    // Two modules of one course passed at the same instant, on two nodes, meet here.
    enrolments::lock(tx, org, person, course.id).await?;
    let all: HashMap<_, _> = progress::of_person(tx, org, person).await?.into_iter().map(|row| (row.module, row)).collect();
    let state = |module| {
        let passed_at = all.get(module).and_then(|row| row.passed_at);
        ModuleProgress { begun: true, passed_at }.state(course.validity_months, at)
    };
    if !is_complete(course.modules.iter().map(state)) {
        return Ok(());
    }
    let newest = certificates::newest(tx, org, person, course.id).await?;
    let still_valid = |issued| expires_at(issued, course.validity_months).is_none_or(|end| at < end);
    if newest.as_ref().is_some_and(|row| still_valid(row.issued_at)) {
        return Ok(());
    }
    let who = people::load(tx, org, person).await?;
    let organisation = organisations::load(tx, org).await?;
    let mut certified = Vec::with_capacity(course.modules.len());
    for module in &course.modules {
        let row = all.get(module).ok_or(Error::NotFound)?;
        let attempt = attempts::find(tx, org, row.passed_attempt.ok_or(Error::NotFound)?).await?.ok_or(Error::NotFound)?;
        let content = shelf.get(tx, org, attempt.version).await?;
        certified.push(CertifiedModule {
            title: content.edition(who.lang).title.clone(),
            version: row.passed_version.unwrap_or(1),
            passed_at: row.passed_at.unwrap_or(at),
            score: row.best_score.unwrap_or(0),
        });
    }
    let certificate = Certificate {
        serial: Serial::from_random(ids.chance().bytes()),
        lang: who.lang,
        name: who.name.to_string(),
        organisation: organisation.name.to_string(),
        time_zone: organisation.time_zone,
        course: course.title(who.lang).to_owned(),
        modules: certified,
        issued_at: at,
        show_score: organisation.show_score,
    };
    let id: CertificateId = ids.ctx.id_at(at);
    let cycle = newest.map_or(1, |row| row.cycle + 1);
    directory::put(tx, directory::SERIAL, certificate.serial.as_str(), org).await?;
    certificates::insert(tx, org, id, person, course.id, cycle, &certificate).await?;
    enrolments::set_completed(tx, org, person, course.id, at).await?;
    let job: JobId = ids.ctx.id_at(at);
    let once = Some(format!("certificate-{id}"));
    enqueue(tx, org, job, &Job::SendCertificate { certificate: id }, at, once).await?;
    Ok(())
}
