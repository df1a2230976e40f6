//! Opening connections, and what each database is told.

use std::time::Duration;

use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, Statement};

use crate::{Error, Result};

/// Where the database is and how much of it may be used.
#[derive(Clone, Debug)]
pub struct Settings {
    /// `sqlite:///path/x.db` or `postgres://…`.
    pub url: String,
    /// Connections to PostgreSQL at the most; at least two are used. SQLite has one writer and four readers.
    pub max_connections: u32,
}

pub(super) struct Connections {
    pub reader: DatabaseConnection,
    pub writer: DatabaseConnection,
}

/// How long a query waits for a connection, and a connection for SQLite's lock, which the command line may hold.
const PATIENCE: Duration = Duration::from_secs(10);
/// Readers on SQLite.
const READERS: u32 = 4;
/// The oldest SQLite that does not lose data when its write-ahead log is reset (sqlite.org, release 3.51.3).
const OLDEST_SQLITE: (u32, u32) = (3, 51);

pub(super) async fn open(settings: &Settings) -> Result<Connections> {
    if settings.url.starts_with("sqlite:") { sqlite(&settings.url).await } else { postgres(settings).await }
}

/// Statements are never logged: they carry addresses and answers.
fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).acquire_timeout(PATIENCE).sqlx_logging(false).record_stmt_in_spans(false);
    options
}

async fn postgres(settings: &Settings) -> Result<Connections> {
    let mut options = options(&settings.url, settings.max_connections.max(2));
    options.test_before_acquire_if_idle_for(Duration::from_secs(30)).set_application_name("trajectoire");
    let pool = Database::connect(options).await?;
    Ok(Connections { reader: pool.clone(), writer: pool })
}

async fn sqlite(url: &str) -> Result<Connections> {
    let mut writing = options(url, 1);
    writing
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            tuned(sqlite)
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                // What is acknowledged survives a power cut.
                .synchronous(SqliteSynchronous::Full)
                .pragma("journal_size_limit", "67108864")
                .optimize_on_close(true, None)
        })
        // A connection whose transaction could not be ended is replaced: SQLite may have undone it by itself.
        .map_sqlx_sqlite_before_acquire(|connection, _| {
            let clean = !connection.is_in_transaction();
            Box::pin(async move { Ok(clean) })
        });
    let writer = Database::connect(writing).await?;
    refuse_old(&writer).await?;
    let mut reading = options(url, READERS);
    reading.idle_timeout(None).max_lifetime(None).test_before_acquire(false).map_sqlx_sqlite_opts(|sqlite| tuned(sqlite).read_only(true));
    Ok(Connections { reader: Database::connect(reading).await?, writer })
}

fn tuned(sqlite: SqliteConnectOptions) -> SqliteConnectOptions {
    sqlite.foreign_keys(true).busy_timeout(PATIENCE).pragma("temp_store", "memory").pragma("cache_size", "-20000")
}

async fn refuse_old(connection: &DatabaseConnection) -> Result<()> {
    let asked = Statement::from_string(connection.get_database_backend(), "SELECT sqlite_version() AS version");
    let row = connection.query_one_raw(asked).await?.ok_or_else(|| DbErr::Custom("no version".to_owned()))?;
    let version: String = row.try_get("", "version")?;
    if is_old(&version) { Err(Error::TooOld(version)) } else { Ok(()) }
}

fn is_old(version: &str) -> bool {
    let mut numbers = version.split('.').map(|number| number.parse().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < OLDEST_SQLITE
}

#[cfg(test)]
mod tests {
    use super::is_old;

    #[test]
    fn an_old_sqlite_is_refused() {
        for (version, old) in
            [("3.40.1", true), ("3.46.0", true), ("3.51.0", false), ("3.51.3", false), ("3.60", false), ("4.0", false), ("", true)]
        {
            assert_eq!(is_old(version), old, "{version}");
        }
    }
}
