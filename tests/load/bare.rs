//! What the database alone can do on this disk: one small row a commit, nothing else.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{self, ConnectOptions, Connection, PgConnection, SqliteConnection};

use crate::table::Table;

const TABLE: &str = "CREATE TABLE bare (id INTEGER PRIMARY KEY, answer TEXT NOT NULL)";
const PG_TABLE: &str = "CREATE TABLE bare (id BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY, answer TEXT NOT NULL)";
const ROW: &str = r#"INSERT INTO bare (answer) VALUES ('{"type":"choice","value":2}')"#;
/// Rows of one commit in the second measure on SQLite.
const GROUP: u32 = 32;
/// Clients of PostgreSQL.
const CLIENTS: usize = 8;

/// SQLite with `synchronous=FULL`: one by one, then in groups.
pub async fn sqlite(file: &Path, seconds: u32, table: &mut Table) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let mut connection = options.connect().await?;
    sqlx::query(TABLE).execute(&mut connection).await?;
    let alone = rows(&mut connection, seconds, 1).await?;
    let together = rows(&mut connection, seconds, GROUP).await?;
    connection.close().await?;
    table.bare(alone);
    table.row("the bare database, commits a second (PostgreSQL: 8 clients)", format!("{alone:.0}"), "");
    table.row("the bare database, rows a second in groups of 32", format!("{together:.0}"), "");
    Ok(())
}

/// Rows in a second, so many a commit.
async fn rows(connection: &mut SqliteConnection, seconds: u32, group: u32) -> Result<f64> {
    let (begun, time) = (Instant::now(), Duration::from_secs(seconds.into()));
    let mut written: u32 = 0;
    while begun.elapsed() < time {
        if group == 1 {
            sqlx::query(ROW).execute(&mut *connection).await?;
        } else {
            let mut transaction = connection.begin().await?;
            for _ in 0..group {
                sqlx::query(ROW).execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
        }
        written += group;
    }
    Ok(f64::from(written) / begun.elapsed().as_secs_f64())
}

/// PostgreSQL as it is installed: every commit waits for the disk.
pub async fn postgres(url: &str, seconds: u32, table: &mut Table) -> Result<()> {
    let mut first = PgConnection::connect(url).await?;
    for (setting, ask) in [("fsync", "SHOW fsync"), ("synchronous_commit", "SHOW synchronous_commit")] {
        let (value,): (String,) = sqlx::query_as(ask).fetch_one(&mut first).await?;
        ensure!(value == "on", "{setting} is {value}: this would not measure commits that last");
    }
    sqlx::query(PG_TABLE).execute(&mut first).await?;
    first.close().await?;
    let (begun, time) = (Instant::now(), Duration::from_secs(seconds.into()));
    let mut clients = tokio::task::JoinSet::new();
    for _ in 0..CLIENTS {
        let mut connection = PgConnection::connect(url).await?;
        clients.spawn(async move {
            let mut written: u32 = 0;
            while begun.elapsed() < time {
                sqlx::query(ROW).execute(&mut connection).await?;
                written += 1;
            }
            connection.close().await?;
            anyhow::Ok(written)
        });
    }
    let written: u32 = clients.join_all().await.into_iter().sum::<Result<u32>>()?;
    let rate = f64::from(written) / begun.elapsed().as_secs_f64();
    table.bare(rate);
    table.row("the bare database, commits a second (PostgreSQL: 8 clients)", format!("{rate:.0}"), "");
    Ok(())
}
