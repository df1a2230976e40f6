//! Migrations go up, down and up again, with data in the tables, on both databases.

use std::collections::BTreeSet;

use anyhow::Result;
use chrono::TimeDelta;
use domain::memory::{Card, Met, Review};
use domain::quiz::statistics::{Report, Which, WholeFigures};
use domain::quiz::{Accommodation, Earned, Fraction, Granted, Outcome, Override, Stored, Time};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use store::grants::{self, Grant, Grantee};
use store::jobs::{self, Job};
use store::memory::choices::Choice;
use store::memory::links::MemoryLink;
use store::modules::Undo;
use store::secret_links::{self, Link, Purpose};
use store::sessions::{self, Session};
use store::{Db, attempts, audit, certificates, directory, lessons, memory, modules, progress, sign_in_failures, statistics};
use tests::database;

use crate::store_progress::certificate;
use crate::store_world::{World, at, hash, id};

/// Figures of nobody.
fn report() -> Report {
    Report { whole: WholeFigures::default(), drawn: false, questions: Vec::new() }
}

/// Rows in every table.
async fn fill(db: &Db) -> Result<()> {
    let world = World::within(db.clone()).await?;
    let (c, org, zoe, module) = (world.c(), world.org, world.zoe, world.module);
    directory::put(c, directory::EMAIL, &format!("{zoe}@mairie.fr"), org).await?;
    let session = Session { token_hash: hash(1), person: zoe, created_at: at(0), seen_at: at(0), expires_at: at(60) };
    sessions::insert(c, org, &session).await?;
    let link =
        Link { token_hash: hash(1), purpose: Purpose::Invite, person: Some(zoe), created_at: at(0), expires_at: at(60), used_at: None };
    secret_links::insert(c, org, &link).await?;
    let failures = domain::throttle::Failures::default().failed(at(0));
    sign_in_failures::save(c, domain::throttle::Scope::Account, hash(1), failures).await?;
    modules::save_draft(c, org, module, "{}", 0, at(0), Some(zoe)).await?;
    let undo = Undo { id: id(), module, bundle: "{}".to_owned(), what: "lesson-removed".to_owned(), created_at: at(0) };
    modules::insert_undo(c, org, &undo).await?;
    let mut attempt = world.attempt(1);
    attempts::insert(c, org, &attempt, 1).await?;
    attempts::save_answer(c, org, attempt.id, 0, &Stored { revision: 1, answer: None, ..Stored::default() }, at(11)).await?;
    attempt.submitted_at = Some(at(20));
    attempt.outcome = Some(Outcome { submitted_at: at(20), earned: Fraction::ONE, whole: Fraction::ONE, confident: None, passed: true });
    attempts::save_outcome(c, org, &attempt, &[Earned::Fraction(Fraction::ONE)]).await?;
    lessons::mark_read(c, org, zoe, module, "perimetre", at(1)).await?;
    progress::set_passed(c, org, zoe, module, at(20), attempt.id, 1, 10_000).await?;
    certificates::insert(c, org, id(), zoe, world.course, 1, &certificate(1)).await?;
    jobs::enqueue(c, org, id(), &Job::SweepAttempts, at(0), Some("sweep".to_owned())).await?;
    jobs::claim(c, id(), at(1), TimeDelta::minutes(5), 1).await?;
    statistics::save(c, org, module, at(30), at(31), &[(Which::First, report())]).await?;
    let limits = Override { attempts: Some(Granted::Unlimited), time: Some(Time::Times(Fraction::of(133, 100))), ..Override::default() };
    let grant = Grant { id: id(), module, grantee: Grantee::Person(zoe), limits, granted_at: at(32) };
    grants::put(c, org, &grant).await?;
    grants::put_accommodation(c, org, zoe, Some(Accommodation::NoTimer), at(33)).await?;
    let choice = Choice { since: at(0), mails: true, next_mail_at: Some(at(60)), stopped_at: None };
    memory::choices::save(c, org, zoe, choice).await?;
    let met = memory::history::answered(c, org, zoe, &[module]).await?;
    assert_eq!(met, [], "nothing was answered");
    let met = Met { module, question: "q1".parse()?, fraction: Fraction::ONE, certainty: None, at: at(20) };
    memory::cards::save(c, org, zoe, &[Card::begin(&met)]).await?;
    let review = Review { id: id(), person: zoe, started_at: at(30), asked: Vec::new(), done_at: None };
    memory::reviews::insert(c, org, &review).await?;
    let link = MemoryLink { person: zoe, created_at: at(30), expires_at: at(60), used_at: None };
    memory::links::insert(c, org, hash(2), link).await?;
    audit::insert(c, org, id(), Some(zoe), "imported", "cloud-act", at(0)).await?;
    Ok(())
}

async fn names(c: &DatabaseConnection, sqlite: &str, postgres: &str) -> Result<BTreeSet<String>> {
    let sql = if database::is_postgres() { postgres } else { sqlite };
    let rows = c.query_all_raw(Statement::from_string(c.get_database_backend(), sql)).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?)
}

/// Tables other than the migrations' own.
async fn tables(c: &DatabaseConnection) -> Result<BTreeSet<String>> {
    let mut tables = names(
        c,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'",
    )
    .await?;
    tables.remove("seaql_migrations");
    Ok(tables)
}

async fn indexes(c: &DatabaseConnection) -> Result<BTreeSet<String>> {
    names(
        c,
        "SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "SELECT indexdef::text FROM pg_indexes WHERE schemaname = 'public'",
    )
    .await
}

async fn is_empty(c: &DatabaseConnection, table: &str) -> Result<bool> {
    let row = c.query_one_raw(Statement::from_string(c.get_database_backend(), format!("SELECT 1 FROM {table} LIMIT 1"))).await?;
    Ok(row.is_none())
}

#[tokio::test]
async fn up_down_and_up_again_with_data() -> Result<()> {
    let db = database::unmigrated().await?;
    let c = db.writer_connection();
    Migrator::up(c, None).await?;
    let (all, keys) = (tables(c).await?, indexes(c).await?);
    fill(&db).await?;
    for table in &all {
        assert!(!is_empty(c, table).await?, "{table} has data in this test");
    }
    Migrator::down(c, None).await?;
    assert_eq!(tables(c).await?, BTreeSet::new());
    Migrator::up(c, None).await?;
    assert_eq!((tables(c).await?, indexes(c).await?), (all, keys));
    fill(&db).await?;
    Ok(())
}

#[tokio::test]
async fn every_step_down_can_be_taken_up_again() -> Result<()> {
    let db = database::unmigrated().await?;
    let c = db.writer_connection();
    Migrator::up(c, None).await?;
    fill(&db).await?;
    let all = tables(c).await?;
    for steps in 1..=u32::try_from(Migrator::migrations().len())? {
        Migrator::down(c, Some(1)).await?;
        assert_eq!(Migrator::get_pending_migrations_read_only(c).await?.len(), usize::try_from(steps)?);
    }
    for _ in Migrator::migrations() {
        Migrator::up(c, Some(1)).await?;
    }
    assert_eq!(tables(c).await?, all);
    Migrator::up(c, None).await?;
    Ok(())
}

#[tokio::test]
async fn so_many_steps_down_and_up_again_leave_the_same_schema() -> Result<()> {
    let db = database::unmigrated().await?;
    let c = db.writer_connection();
    Migrator::up(c, None).await?;
    let whole = (tables(c).await?, indexes(c).await?);
    for steps in 1..=u32::try_from(Migrator::migrations().len())? {
        Migrator::down(c, Some(steps)).await?;
        Migrator::up(c, None).await?;
        assert_eq!((tables(c).await?, indexes(c).await?), whole, "{steps}");
    }
    Ok(())
}

#[test]
fn every_migration_is_done_or_not_done() {
    for migration in Migrator::migrations() {
        assert_eq!(migration.use_transaction(), Some(true), "{}", migration.name());
    }
    assert!(Migrator::migrations().len() >= 10);
}

#[tokio::test]
async fn the_organisation_stands_first_in_every_key() -> Result<()> {
    let db = database::fresh().await;
    let c = db.writer_connection();
    // Those of the whole instance, and the indexes with which the worker looks over it.
    let instance = ["directory", "sign_in_failures", "organisation"];
    let over_all = ["job_due", "attempt_over", "memory_choice_mail", "memory_choice_stopped", "memory_review_age", "memory_link_age"];
    for table in tables(c).await?.iter().filter(|table| !instance.contains(&table.as_str())) {
        let first_columns = names(
            c,
            &format!(
                "SELECT list.name || ' ' || info.name FROM pragma_index_list('{table}') list, pragma_index_info(list.name) info
                 WHERE info.seqno = 0"
            ),
            &format!(
                "SELECT class.relname || ' ' || att.attname FROM pg_index ind
                 JOIN pg_class class ON class.oid = ind.indexrelid
                 JOIN pg_attribute att ON att.attrelid = ind.indrelid AND att.attnum = ind.indkey[0]
                 WHERE ind.indrelid = '{table}'::regclass"
            ),
        )
        .await?;
        assert!(!first_columns.is_empty(), "{table} has a key");
        for named in first_columns {
            let fits = named.ends_with(" organisation_id") || over_all.iter().any(|index| named.starts_with(index));
            assert!(fits, "{table}: {named}");
        }
    }
    Ok(())
}
