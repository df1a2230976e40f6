//! HR's view: everyone enrolled, in a fixed number of queries, never a score.

use anyhow::Result;
use domain::ids::{CertificateId, JobId, ModuleId, PersonId};
use store::jobs::{self, Job};
use store::people::Person;
use store::report::{self, PersonProgressRow};
use store::{attempts, certificates, courses, enrolments, modules, people, progress};

use crate::store_progress::certificate;
use crate::store_world::{World, at, id, person};

async fn join(world: &World, name: &str) -> Result<PersonId> {
    let person = person(id(), name);
    people::insert(world.c(), world.org, &person).await?;
    enrolments::insert_missing(world.c(), world.org, person.id, world.course, at(1)).await?;
    Ok(person.id)
}

#[tokio::test]
async fn everyone_enrolled_and_active_is_reported_with_their_modules() -> Result<()> {
    let world = World::new().await?;
    let _other = World::within(world.db.clone()).await?;
    let (c, org) = (world.c(), world.org);
    let (rgpd, outside): (ModuleId, ModuleId) = (id(), id());
    modules::insert(c, org, rgpd, &"rgpd".parse()?, at(0)).await?;
    modules::insert(c, org, outside, &"outside".parse()?, at(0)).await?;
    courses::set_modules(c, org, world.course, &[rgpd, world.module]).await?;
    let ali = join(&world, "Ali Benali").await?;
    let left = join(&world, "Max Parti").await?;
    people::save(c, org, &Person { deactivated_at: Some(at(2)), ..people::load(c, org, left).await? }).await?;
    people::insert(c, org, &person(id(), "Not Enrolled")).await?;

    let attempt = world.attempt(1);
    attempts::insert(c, org, &attempt, 1).await?;
    progress::set_passed(c, org, world.zoe, world.module, at(20), attempt.id, 1, 9000).await?;
    progress::begin(c, org, world.zoe, rgpd, None, at(21)).await?;
    progress::begin(c, org, world.zoe, outside, None, at(21)).await?;
    progress::begin(c, org, left, rgpd, None, at(21)).await?;
    enrolments::set_completed(c, org, world.zoe, world.course, at(22)).await?;

    let mut rows = report::people_progress(c, org, world.course).await?;
    for row in &mut rows {
        row.modules.sort_by_key(|(module, _)| *module);
    }
    let zoe = people::load(c, org, world.zoe).await?;
    let expected = PersonProgressRow {
        person: world.zoe,
        name: "Zoé Lefèvre".to_owned(),
        name_folded: "zoe lefevre".to_owned(),
        email: zoe.email.to_string(),
        department: Some((world.department, "Finances".to_owned())),
        modules: vec![(world.module, Some(at(20))), (rgpd, None)],
        completed_at: Some(at(22)),
        mail_failed: false,
    };
    assert_eq!(rows.iter().map(|row| row.person).collect::<Vec<_>>(), [ali, world.zoe], "by name");
    assert_eq!(rows[1], expected);
    assert_eq!((&rows[0].department, rows[0].modules.len(), rows[0].completed_at), (&None, 0, None));
    assert_eq!(report::people_progress(c, org, id()).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_certificate_that_was_not_delivered_is_reported() -> Result<()> {
    let world = World::new().await?;
    let (c, org, owner) = (world.c(), world.org, id());
    let ali = join(&world, "Ali Benali").await?;
    let mut sent = Vec::new();
    for (byte, person) in [(1, ali), (2, world.zoe)] {
        let (certificate_id, job): (CertificateId, JobId) = (id(), id());
        certificates::insert(c, org, certificate_id, person, world.course, 1, &certificate(byte)).await?;
        jobs::enqueue(c, org, job, &Job::SendCertificate { certificate: certificate_id }, at(1), None).await?;
        sent.push(job);
    }
    let reset: JobId = id();
    jobs::enqueue(c, org, reset, &Job::SendReset { person: ali }, at(1), None).await?;
    jobs::claim(c, owner, at(1), chrono::TimeDelta::minutes(5), 10).await?;
    let failed = async || -> Result<Vec<PersonId>> {
        let rows = report::people_progress(c, org, world.course).await?;
        Ok(rows.into_iter().filter(|row| row.mail_failed).map(|row| row.person).collect())
    };
    jobs::failed(c, reset, owner, "smtp-refused", at(2)).await?;
    jobs::later(c, sent[0], owner, at(9), 1, "smtp-busy").await?;
    assert_eq!(failed().await?, [], "one that is tried again has not failed, and a reset is nobody's concern");
    jobs::failed(c, sent[1], owner, "smtp-refused", at(2)).await?;
    assert_eq!(failed().await?, [world.zoe]);
    jobs::retry(c, org, sent[1], at(3)).await?;
    assert_eq!(failed().await?, []);
    Ok(())
}
