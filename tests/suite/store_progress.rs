//! Enrolments, lessons, progress, certificates.

use anyhow::Result;
use domain::certificate::{Certificate, CertifiedModule, Serial};
use domain::ids::{CertificateId, CourseId};
use domain::locale::Lang;
use store::people::Person;
use store::progress::Progress;
use store::{Error, attempts, certificates, courses, enrolments, lessons, people, progress};

use crate::store_world::{World, at, course, id, person};

pub fn certificate(byte: u8) -> Certificate {
    Certificate {
        serial: Serial::from_random([byte; 10]),
        lang: Lang::Fr,
        name: "Zoé Lefèvre".to_owned(),
        organisation: "Ville d’Évry".to_owned(),
        time_zone: chrono_tz::Europe::Paris,
        course: "L’essentiel".to_owned(),
        modules: vec![CertifiedModule { title: "Le Cloud Act".to_owned(), version: 1, passed_at: at(1), score: 9000 }],
        issued_at: at(i64::from(byte)),
        show_score: false,
    }
}

#[tokio::test]
async fn one_is_enrolled_once() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let left = Person { deactivated_at: Some(at(1)), ..person(id(), "Max Parti") };
    let ali = person(id(), "Ali Benali");
    people::insert(c, org, &left).await?;
    people::insert(c, org, &ali).await?;
    enrolments::insert_missing(c, org, world.zoe, world.course, at(50)).await?;
    enrolments::insert_everyone(c, org, world.course, at(60)).await?;
    let zoe = enrolments::of_person(c, org, world.zoe).await?;
    assert_eq!(zoe.iter().map(|row| (row.course, row.enrolled_at)).collect::<Vec<_>>(), [(world.course, at(0))], "the first time counts");
    assert_eq!(enrolments::of_person(c, org, ali.id).await?[0].enrolled_at, at(60));
    assert_eq!(enrolments::of_person(c, org, left.id).await?, [], "who has left is not enrolled");

    enrolments::set_completed(c, org, ali.id, world.course, at(70)).await?;
    assert_eq!(enrolments::lock(c, org, ali.id, world.course).await?.and_then(|row| row.completed_at), Some(at(70)));
    assert_eq!(enrolments::lock(c, org, left.id, world.course).await?, None);
    assert!(matches!(enrolments::set_completed(c, org, left.id, world.course, at(1)).await, Err(Error::Missing(_))));
    Ok(())
}

#[tokio::test]
async fn a_lesson_is_read_once() -> Result<()> {
    let world = World::new().await?;
    let (c, org, zoe, module) = (world.c(), world.org, world.zoe, world.module);
    for lesson in ["perimetre", "lundi", "perimetre"] {
        lessons::mark_read(c, org, zoe, module, lesson, at(1)).await?;
    }
    let mut read = lessons::read_in(c, org, zoe, module).await?;
    read.sort();
    assert_eq!(read, ["lundi", "perimetre"]);
    assert_eq!(lessons::read_by(c, org, zoe).await?.len(), 2);
    assert_eq!(lessons::read_in(c, org, id(), module).await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn progress_keeps_the_start_the_last_lesson_and_the_best_score() -> Result<()> {
    let world = World::new().await?;
    let (c, org, zoe, module) = (world.c(), world.org, world.zoe, world.module);
    assert_eq!(progress::find(c, org, zoe, module).await?, None);
    progress::begin(c, org, zoe, module, Some("perimetre".to_owned()), at(1)).await?;
    progress::begin(c, org, zoe, module, None, at(2)).await?;
    let begun = Progress {
        module,
        started_at: at(1),
        last_lesson: Some("perimetre".to_owned()),
        seen_at: at(2),
        passed_at: None,
        passed_attempt: None,
        passed_version: None,
        best_score: None,
    };
    assert_eq!(progress::find(c, org, zoe, module).await?, Some(begun.clone()));
    progress::begin(c, org, zoe, module, Some("lundi".to_owned()), at(3)).await?;

    let mut tries = Vec::new();
    for (number, score) in [(1, 9000), (2, 8000), (3, 9500)] {
        let attempt = world.attempt(number);
        tries.push(attempt.id);
        attempts::insert(c, org, &attempt, 1).await?;
        let mut graded = attempt;
        graded.submitted_at = Some(at(20));
        graded.outcome = Some(domain::quiz::Outcome {
            submitted_at: at(20),
            earned: domain::quiz::Fraction::ONE,
            whole: domain::quiz::Fraction::ONE,
            confident: None,
            passed: true,
        });
        attempts::save_outcome(c, org, &graded, &[]).await?;
        progress::set_passed(c, org, zoe, module, at(20 + i64::from(number)), graded.id, number, score).await?;
        let best = progress::find(c, org, zoe, module).await?.and_then(|row| row.best_score);
        assert_eq!(best, Some(if number == 3 { 9500 } else { 9000 }), "after try {number}");
    }
    let passed = Progress {
        last_lesson: Some("lundi".to_owned()),
        seen_at: at(3),
        passed_at: Some(at(23)),
        passed_attempt: Some(tries[2]),
        passed_version: Some(3),
        best_score: Some(9500),
        ..begun
    };
    assert_eq!(progress::of_person(c, org, zoe).await?, [passed]);
    assert!(progress::set_passed(c, org, zoe, module, at(1), id(), 1, 1).await.is_err(), "no such attempt");
    Ok(())
}

#[tokio::test]
async fn a_certificate_is_issued_once_a_cycle() -> Result<()> {
    let world = World::new().await?;
    let (c, org, zoe) = (world.c(), world.org, world.zoe);
    let (first, second): (CertificateId, CertificateId) = (id(), id());
    assert_eq!(certificates::newest(c, org, zoe, world.course).await?, None);
    certificates::insert(c, org, first, zoe, world.course, 1, &certificate(1)).await?;
    let again = certificates::insert(c, org, id(), zoe, world.course, 1, &certificate(2)).await;
    assert!(matches!(again, Err(Error::Conflict)), "one a cycle");
    let same_serial = certificates::insert(c, org, id(), zoe, world.course, 2, &certificate(1)).await;
    assert!(matches!(same_serial, Err(Error::Conflict)), "one a serial number");
    certificates::insert(c, org, second, zoe, world.course, 2, &certificate(2)).await?;

    let newest = certificates::newest(c, org, zoe, world.course).await?;
    assert_eq!(newest.map(|row| (row.id, row.cycle, row.certificate)), Some((second, 2, certificate(2))));
    let all: Vec<CertificateId> = certificates::of_person(c, org, zoe).await?.into_iter().map(|row| row.id).collect();
    assert_eq!(all, [first, second]);
    let found = certificates::find_by_serial(c, org, &certificate(1).serial).await?;
    assert_eq!(found.map(|row| (row.id, row.person, row.issued_at)), Some((first, zoe, at(1))));
    assert_eq!(certificates::find_by_serial(c, id(), &certificate(1).serial).await?, None);
    assert_eq!(certificates::find(c, org, first).await?.map(|row| row.certificate), Some(certificate(1)));
    assert_eq!(certificates::count(c, org).await?, 2);
    assert_eq!(certificates::people_of(c, org, &[first, id()]).await?, [(first, zoe)]);

    let other: CourseId = id();
    courses::insert(c, org, &course(other, "other", Vec::new())).await?;
    assert_eq!(certificates::newest(c, org, zoe, other).await?, None);
    Ok(())
}
