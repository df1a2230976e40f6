//! The door to the database: what is acknowledged is there, what fails is not, and it opens and closes as it says.

use std::time::Duration;

use anyhow::Result;
use domain::ids::OrganisationId;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Statement, TransactionTrait};
use store::{Db, Error, Settings, directory};
use tests::database;

use crate::store_world::id;

/// Enters a key, then does as told.
async fn put(db: &Db, key: &'static str, then: impl FnOnce() -> store::Result<()> + Send + 'static) -> store::Result<()> {
    let org: OrganisationId = id();
    db.write(move |tx| {
        Box::pin(async move {
            directory::put(tx, directory::EMAIL, key, org).await?;
            then()
        })
    })
    .await
}

async fn is_there(db: &Db, key: &str) -> Result<bool> {
    Ok(directory::find(db.read(), directory::EMAIL, key).await?.is_some())
}

#[tokio::test]
async fn what_is_acknowledged_is_read_and_what_fails_is_undone() -> Result<()> {
    let db = database::fresh().await;
    put(&db, "good", || Ok(())).await?;
    assert!(is_there(&db, "good").await?);
    let refused = put(&db, "refused", || Err(Error::Missing("reason"))).await;
    assert!(matches!(refused, Err(Error::Missing("reason"))), "the operation's own error: {refused:?}");
    let panicked = put(&db, "panicked", || panic!("as the test wants")).await;
    assert!(matches!(panicked, Err(Error::Panicked)), "{panicked:?}");
    let taken = put(&db, "good", || Ok(())).await;
    assert!(matches!(taken, Err(Error::Conflict)), "{taken:?}");
    assert!(!is_there(&db, "refused").await? && !is_there(&db, "panicked").await?);
    put(&db, "after", || Ok(())).await?;
    assert!(is_there(&db, "after").await?);
    assert_eq!(db.commits(), if database::is_postgres() { 2 } else { 5 }, "on SQLite a group of failures is committed, too");
    Ok(())
}

#[tokio::test]
async fn a_caller_who_goes_away_leaves_their_write_done() -> Result<()> {
    let db = database::fresh().await;
    let (begun, go_on) = (tokio::sync::oneshot::channel(), tokio::sync::oneshot::channel::<()>());
    let org: OrganisationId = id();
    let writing = db.clone();
    let caller = tokio::spawn(async move {
        writing
            .write(move |tx| {
                Box::pin(async move {
                    directory::put(tx, directory::EMAIL, "abandoned", org).await?;
                    let _listening = begun.0.send(());
                    let _told = go_on.1.await;
                    Ok::<_, Error>(())
                })
            })
            .await
    });
    begun.1.await?;
    caller.abort();
    assert!(caller.await.is_err_and(|error| error.is_cancelled()));
    let _written = go_on.0.send(());
    for _ in 0..500 {
        if is_there(&db, "abandoned").await? {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    anyhow::bail!("an operation that has begun is ended")
}

#[tokio::test]
async fn a_closed_database_takes_nothing_and_says_so() -> Result<()> {
    let db = database::fresh().await;
    db.ping().await?;
    put(&db, "before", || Ok(())).await?;
    db.close().await?;
    assert!(put(&db, "after", || Ok(())).await.is_err());
    assert!(db.ping().await.is_err());
    Ok(())
}

#[tokio::test]
async fn readers_cannot_write_on_sqlite() -> Result<()> {
    if database::is_postgres() {
        return Ok(());
    }
    let db = database::fresh().await;
    assert!(directory::put(db.read(), directory::EMAIL, "x", id()).await.is_err());
    Ok(())
}

#[tokio::test]
async fn a_database_is_told_to_keep_what_it_acknowledges() -> Result<()> {
    let db = database::fresh().await;
    let c = db.writer_connection();
    let backend = c.get_database_backend();
    let ask = async |sql: &str| -> Result<String> {
        let row = c.query_one_raw(Statement::from_string(backend, sql)).await?.ok_or(Error::Missing("setting"))?;
        Ok(row.try_get_by_index::<String>(0).or_else(|_| row.try_get_by_index::<i64>(0).map(|number| number.to_string()))?)
    };
    if database::is_postgres() {
        assert_eq!(ask("SHOW synchronous_commit").await?, "on");
    } else {
        for (pragma, value) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "10000")] {
            assert_eq!(ask(&format!("PRAGMA {pragma}")).await?, value, "{pragma}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn another_process_that_writes_is_waited_for() -> Result<()> {
    let url = database::fresh_url().await?;
    let (db, other) = (database::open(&url).await?, database::open(&url).await?);
    let slow = tokio::spawn(async move {
        other
            .write(|tx| {
                Box::pin(async move {
                    directory::put(tx, directory::EMAIL, "slow", id()).await?;
                    tokio::time::sleep(Duration::from_millis(300)).await;
                    Ok::<_, Error>(())
                })
            })
            .await
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    put(&db, "patient", || Ok(())).await?;
    slow.await??;
    assert!(is_there(&db, "slow").await? && is_there(&db, "patient").await?);
    Ok(())
}

#[tokio::test]
async fn nodes_that_start_together_migrate_one_after_the_other() -> Result<()> {
    let db = database::unmigrated().await?;
    let nodes = (0..3).map(|_| async {
        let migrating = db.migration_connection().await?;
        Migrator::up(migrating.connection(), None).await?;
        migrating.end().await?;
        anyhow::Ok(())
    });
    // On SQLite one process migrates; here one after the other, as it would.
    if database::is_postgres() {
        futures::future::try_join_all(nodes).await?;
    } else {
        for node in nodes {
            node.await?;
        }
    }
    put(&db, "ready", || Ok(())).await?;
    Ok(())
}

#[tokio::test]
async fn a_database_that_is_not_there_is_an_error() {
    for url in ["sqlite:///no/such/folder/x.db", "mysql://x", ""] {
        assert!(Db::open(&Settings { url: url.to_owned(), max_connections: 2 }).await.is_err(), "{url}");
    }
}

#[tokio::test]
async fn a_deadlock_is_a_conflict() -> Result<()> {
    if !database::is_postgres() {
        return Ok(());
    }
    let db = database::fresh().await;
    put(&db, "a", || Ok(())).await?;
    put(&db, "b", || Ok(())).await?;
    let meet = std::sync::Arc::new(tokio::sync::Barrier::new(2));
    let cross = |first: &'static str, second: &'static str| {
        let meet = meet.clone();
        db.write(move |tx| {
            Box::pin(async move {
                directory::remove(tx, directory::EMAIL, first).await?;
                meet.wait().await;
                directory::remove(tx, directory::EMAIL, second).await
            })
        })
    };
    let (one, two) = tokio::join!(cross("a", "b"), cross("b", "a"));
    let conflicts = [&one, &two].into_iter().filter(|result| matches!(result, Err(Error::Conflict))).count();
    assert_eq!((conflicts, one.is_ok() || two.is_ok()), (1, true), "{one:?} {two:?}");
    let open = db.writer_connection().begin().await?;
    open.rollback().await?;
    Ok(())
}
