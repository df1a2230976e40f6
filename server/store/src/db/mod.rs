//! The one door to the database: [`Db::read`] for queries, [`Db::write`] for transactions.

mod connect;
mod migrating;
mod schema;
mod writer;

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use futures::FutureExt;
use sea_orm::{DatabaseConnection, DbBackend, TransactionTrait};

pub use connect::Settings;
pub use migrating::Migrating;
use writer::Writer;

use crate::{Error, Result, Tx};

/// The future of a write, tied to its transaction.
type Work<'t, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 't>>;

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    /// On SQLite, the task that alone uses the writing connection.
    group: Option<Writer>,
    commits: Arc<AtomicU64>,
    /// The migrations that this program was written for.
    migrations: OnceLock<Vec<String>>,
}

impl Db {
    /// Opens a database: `sqlite:///path/x.db`, created if it is not there, or `postgres://…`.
    pub async fn open(settings: &Settings) -> Result<Self> {
        let commits = Arc::new(AtomicU64::new(0));
        let connections = connect::open(settings).await?;
        let sqlite = connections.writer.get_database_backend() == DbBackend::Sqlite;
        let group = sqlite.then(|| Writer::spawn(connections.writer.clone(), commits.clone()));
        Ok(Self(Arc::new(Inner { reader: connections.reader, writer: connections.writer, group, commits, migrations: OnceLock::new() })))
    }

    /// Where queries run that change nothing. What [`Self::write`] has acknowledged is seen here.
    pub fn read(&self) -> &DatabaseConnection {
        &self.0.reader
    }

    /// Runs an operation in a write transaction: committed when it ends well, undone when it fails or panics. Once it is
    /// acknowledged it is on the disk. An operation that has begun is ended, whether or not its caller still waits.
    ///
    /// On SQLite, operations that wait at the same time share one commit, each undone on its own if it fails. An operation
    /// must wait for nothing but its queries, and never call this function within.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        if let Some(group) = &self.0.group {
            return group.run(work).await;
        }
        let (pool, commits) = (self.0.writer.clone(), self.0.commits.clone());
        let done = tokio::spawn(alone(pool, commits, work));
        done.await.unwrap_or_else(|_| Err(Error::Panicked.into()))
    }

    /// How many transactions have been committed, for metrics: on SQLite, one for every group of writes.
    pub fn commits(&self) -> u64 {
        self.0.commits.load(Ordering::Relaxed)
    }

    /// The connection that writes, for migrations and maintenance. On SQLite there is one, shared with all writes.
    pub fn writer_connection(&self) -> &DatabaseConnection {
        &self.0.writer
    }

    /// The connection that writes, for migrations: on PostgreSQL, one node at a time.
    pub async fn migration_connection(&self) -> Result<Migrating> {
        Migrating::begin(&self.0.writer).await
    }

    /// Whether queries are answered and writes are taken.
    pub async fn ping(&self) -> Result<()> {
        if self.0.group.as_ref().is_some_and(Writer::is_closed) {
            return Err(Error::Closed);
        }
        Ok(self.0.reader.ping().await?)
    }

    /// Says once which migrations this program was written for, by their names.
    pub fn expect_migrations(&self, names: Vec<String>) {
        let _said_before = self.0.migrations.set(names);
    }

    /// The first expected migration that is not applied, if any; fails unless queries are answered and writes are taken.
    /// Migrations of a newer release do not matter: it may run beside this one.
    pub async fn pending_migration(&self) -> Result<Option<&str>> {
        self.ping().await?;
        match self.0.migrations.get() {
            Some(expected) => schema::pending(&self.0.reader, expected).await,
            None => Ok(None),
        }
    }

    /// Ends the writes that wait, then closes every connection. Later calls fail.
    pub async fn close(&self) -> Result<()> {
        if let Some(group) = &self.0.group {
            group.close().await;
        }
        self.0.reader.close_by_ref().await?;
        self.0.writer.close_by_ref().await?;
        Ok(())
    }
}

/// One operation in a transaction of its own.
async fn alone<T, E, F>(pool: DatabaseConnection, commits: Arc<AtomicU64>, work: F) -> Result<T, E>
where
    F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send + 'static,
    E: From<Error>,
{
    let tx = pool.begin().await.map_err(Error::from)?;
    match AssertUnwindSafe(async { work(&tx).await }).catch_unwind().await {
        Ok(Ok(value)) => {
            tx.commit().await.map_err(Error::from)?;
            commits.fetch_add(1, Ordering::Relaxed);
            Ok(value)
        }
        Ok(Err(error)) => {
            // The operation's own error is the one to tell; a connection that cannot roll back is closed by the pool.
            let _undone = tx.rollback().await;
            Err(error)
        }
        Err(_panic) => {
            let _undone = tx.rollback().await;
            Err(Error::Panicked.into())
        }
    }
}
