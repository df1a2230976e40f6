//! Writes that wait together share one commit on SQLite, and stay apart otherwise; the same on PostgreSQL, commit by commit.

use std::time::Duration;

use anyhow::Result;
use domain::ids::OrganisationId;
use sea_orm::ConnectionTrait;
use store::{Db, Error, directory};
use tests::database;

use crate::store_world::id;

async fn put(db: &Db, key: String, kind: usize) -> store::Result<()> {
    let org: OrganisationId = id();
    db.write(move |tx| {
        Box::pin(async move {
            directory::put(tx, directory::EMAIL, &key, org).await?;
            match kind {
                1 => Err(Error::Missing("luck")),
                2 => panic!("as the test wants"),
                3 => directory::put(tx, directory::EMAIL, &key, org).await,
                _ => Ok(()),
            }
        })
    })
    .await
}

async fn is_there(db: &Db, key: &str) -> Result<bool> {
    Ok(directory::find(db.read(), directory::EMAIL, key).await?.is_some())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_hundred_writes_at_once_the_good_ones_are_there() -> Result<()> {
    let db = database::fresh().await;
    // One in four fails by its own will, panics, or breaks a key.
    let kind = |number: usize| if number.is_multiple_of(4) { number / 4 % 3 + 1 } else { 0 };
    let tasks: Vec<_> = (0..200)
        .map(|number| {
            let db = db.clone();
            tokio::spawn(async move { put(&db, format!("{number}"), kind(number)).await })
        })
        .collect();
    for (number, task) in tasks.into_iter().enumerate() {
        let result = task.await?;
        match kind(number) {
            0 => assert!(result.is_ok(), "{number}: {result:?}"),
            1 => assert!(matches!(result, Err(Error::Missing(_))), "{number}: {result:?}"),
            2 => assert!(matches!(result, Err(Error::Panicked)), "{number}: {result:?}"),
            _ => assert!(matches!(result, Err(Error::Conflict)), "{number}: {result:?}"),
        }
    }
    for number in 0..200 {
        assert_eq!(is_there(&db, &format!("{number}")).await?, kind(number) == 0, "{number}");
    }
    if database::is_postgres() {
        assert_eq!(db.commits(), 150);
    } else {
        assert!(db.commits() < 100, "{} commits for 200 writes", db.commits());
    }
    Ok(())
}

/// Holds the writer until told to go on, so that others gather behind it.
async fn held(db: &Db) -> (tokio::task::JoinHandle<store::Result<()>>, tokio::sync::oneshot::Sender<()>) {
    let (begun, go_on) = (tokio::sync::oneshot::channel(), tokio::sync::oneshot::channel());
    let writing = db.clone();
    let holder = tokio::spawn(async move {
        writing
            .write(move |_tx| {
                Box::pin(async move {
                    let _listening = begun.0.send(());
                    let _told = go_on.1.await;
                    Ok::<_, Error>(())
                })
            })
            .await
    });
    let _begun = begun.1.await;
    (holder, go_on.0)
}

#[tokio::test]
async fn those_who_wait_share_the_commit_of_the_first() -> Result<()> {
    if database::is_postgres() {
        return Ok(());
    }
    let db = database::fresh().await;
    let (holder, go_on) = held(&db).await;
    let waiting: Vec<_> = (0..100)
        .map(|number| {
            let db = db.clone();
            tokio::spawn(async move { put(&db, format!("{number}"), 0).await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!waiting.iter().any(tokio::task::JoinHandle::is_finished), "nobody is answered before the commit");
    let _told = go_on.send(());
    holder.await??;
    for task in waiting {
        task.await??;
    }
    assert_eq!(db.commits(), 2, "64 together, then the other 37");
    Ok(())
}

#[tokio::test]
async fn when_the_commit_fails_nobody_is_told_that_it_did_not() -> Result<()> {
    if database::is_postgres() {
        return Ok(());
    }
    let db = database::fresh().await;
    let (holder, go_on) = held(&db).await;
    let good = tokio::spawn({
        let db = db.clone();
        async move { put(&db, "innocent".to_owned(), 0).await }
    });
    let bad = tokio::spawn({
        let db = db.clone();
        async move {
            db.write(|tx| {
                Box::pin(async move {
                    // A foreign key that is only looked at when the transaction is committed.
                    tx.execute_unprepared("PRAGMA defer_foreign_keys = ON").await?;
                    store::departments::insert(tx, id(), id(), "Nobody’s", "nobody's").await
                })
            })
            .await
        }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    let _told = go_on.send(());
    for result in [holder.await?, good.await?, bad.await?] {
        assert!(matches!(result, Err(Error::Db(_))), "{result:?}");
    }
    assert!(!is_there(&db, "innocent").await?);
    put(&db, "innocent".to_owned(), 0).await?;
    assert!(is_there(&db, "innocent").await?, "and the next ones go on");
    Ok(())
}

#[tokio::test]
async fn a_full_disk_stops_writing_until_there_is_room() -> Result<()> {
    if database::is_postgres() {
        return Ok(());
    }
    let db = database::fresh().await;
    let pages = |limit: u32| format!("PRAGMA max_page_count = {limit}");
    put(&db, "before".to_owned(), 0).await?;
    // The limit is never under what is used already.
    db.writer_connection().execute_unprepared(&pages(1)).await?;
    let (holder, go_on) = held(&db).await;
    let writes: Vec<_> = [10, 2_000_000, 10]
        .into_iter()
        .enumerate()
        .map(|(number, length)| {
            let db = db.clone();
            tokio::spawn(async move { put(&db, format!("{number}{}", "x".repeat(length)), 0).await })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(100)).await;
    let _told = go_on.send(());
    let mut stored = vec![holder.await?.is_ok()];
    for write in writes {
        stored.push(write.await?.is_ok());
    }
    assert!(!stored[2], "there was no room for it");
    for (number, stored) in [(0, stored[1]), (2, stored[3])] {
        assert_eq!(is_there(&db, &format!("{number}{}", "x".repeat(10))).await?, stored, "what was acknowledged, and only that");
    }
    db.writer_connection().execute_unprepared(&pages(1_000_000)).await?;
    put(&db, "x".repeat(2_000_000), 0).await?;
    assert!(is_there(&db, "before").await? && is_there(&db, &"x".repeat(2_000_000)).await?);
    Ok(())
}
