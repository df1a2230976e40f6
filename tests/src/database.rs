//! A fresh database for every test: SQLite, or PostgreSQL when `TRAJECTOIRE_TEST_DATABASE=postgres`.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};
use migrations::{Migrator, MigratorTrait};
use store::{Db, Settings};
use tokio::sync::OnceCell;

use crate::postgres::cluster;
use crate::swept;

/// Whether tests run on PostgreSQL.
pub fn is_postgres() -> bool {
    #[expect(clippy::disallowed_methods, reason = "the one setting of the tests")]
    let kind = std::env::var("TRAJECTOIRE_TEST_DATABASE");
    kind.is_ok_and(|kind| kind == "postgres")
}

/// A migrated, empty database of its own. It goes away with the process.
///
/// # Panics
/// When no database can be made.
pub async fn fresh() -> Db {
    open(&copy_of_template().await.expect("a fresh database")).await.expect("a fresh database opens")
}

/// A database of its own in which no migration has run.
pub async fn unmigrated() -> Result<Db> {
    open(&empty().await?).await
}

/// The URL of a migrated, empty database of its own, for those who open it themselves.
pub async fn fresh_url() -> Result<String> {
    copy_of_template().await
}

/// Opens a database with a few connections.
pub async fn open(url: &str) -> Result<Db> {
    Ok(Db::open(&Settings { url: url.to_owned(), max_connections: 5 }).await?)
}

async fn empty() -> Result<String> {
    if is_postgres() { cluster().database().await } else { Ok(sqlite_url(&new_file().await?)) }
}

/// Migrating takes longer than copying: it is done once a process.
async fn copy_of_template() -> Result<String> {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let template = TEMPLATE.get_or_try_init(migrated).await?;
    if is_postgres() {
        return cluster().copy_of(template).await;
    }
    let file = new_file().await?;
    std::fs::copy(template.strip_prefix("sqlite://").context("a file")?, &file)?;
    Ok(sqlite_url(&file))
}

async fn migrated() -> Result<String> {
    let url = empty().await?;
    let db = open(&url).await?;
    let migrating = db.migration_connection().await?;
    Migrator::up(migrating.connection(), None).await?;
    migrating.end().await?;
    db.close().await?;
    Ok(url)
}

fn sqlite_url(file: &std::path::Path) -> String {
    format!("sqlite://{}", file.display())
}

/// A file that does not exist yet, in a folder that goes away with the process.
async fn new_file() -> Result<PathBuf> {
    static FOLDER: OnceCell<PathBuf> = OnceCell::const_new();
    static MADE: AtomicU32 = AtomicU32::new(0);
    let folder = FOLDER
        .get_or_try_init(async || {
            let folder = tempfile::Builder::new().prefix("trajectoire-sqlite-").tempdir()?.keep();
            swept::after_exit(r#"rm -rf "$1""#, &[&folder.to_string_lossy()])?;
            anyhow::Ok(folder)
        })
        .await?;
    Ok(folder.join(format!("{}.db", MADE.fetch_add(1, Ordering::Relaxed))))
}
