//! One node migrates, the others wait.

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, Statement, TransactionTrait};

use crate::Result;

/// The key of the advisory lock: "traject" in ASCII.
const LOCK: i64 = 0x0074_7261_6a65_6374;

/// A connection to migrate with. On PostgreSQL it holds a lock that only one node can have, until it is let go or dropped.
pub struct Migrating {
    connection: DatabaseConnection,
    lock: Option<DatabaseTransaction>,
}

impl Migrating {
    pub(super) async fn begin(connection: &DatabaseConnection) -> Result<Self> {
        let lock = if connection.get_database_backend() == DbBackend::Postgres {
            // Held by a transaction of its own, so that it ends with the connection whatever happens.
            let lock = connection.begin().await?;
            let sql = "SELECT pg_advisory_xact_lock($1)";
            lock.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, [LOCK.into()])).await?;
            Some(lock)
        } else {
            None
        };
        Ok(Self { connection: connection.clone(), lock })
    }

    /// The connection.
    pub fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }

    /// Lets the lock go.
    pub async fn end(self) -> Result<()> {
        if let Some(lock) = self.lock {
            lock.commit().await?;
        }
        Ok(())
    }
}
