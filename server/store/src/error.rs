//! What a query may come back with instead of rows.

use sea_orm::{DbErr, RuntimeErr, SqlErr, sqlx};
use thiserror::Error;

/// The result of a query.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a query gave no rows or changed none.
#[derive(Clone, Debug, Error)]
pub enum Error {
    /// A unique key is taken, a revision has moved on, or two transactions met: nothing was changed.
    #[error("conflict")]
    Conflict,
    /// A row that must be there is not.
    #[error("no such {0}")]
    Missing(&'static str),
    /// A stored value cannot be read back: it was written by a newer release, or by hand.
    #[error("a stored {0} cannot be read")]
    Unreadable(&'static str),
    /// The operation panicked; what it had written is undone.
    #[error("a database operation panicked")]
    Panicked,
    /// The operation took too long on the one connection that writes; what it had written is undone.
    #[error("a database operation took too long")]
    TooLong,
    /// The database is closed.
    #[error("the database is closed")]
    Closed,
    /// The database's own release is too old to be trusted with data.
    #[error("SQLite {0} is too old: 3.51 or newer is needed")]
    TooOld(String),
    /// Any other failure of the database.
    #[error("database: {0}")]
    Db(DbErr),
}

/// SQLSTATE of a serialization failure and of a deadlock (PostgreSQL, appendix A).
const LOST_RACES: [&str; 2] = ["40001", "40P01"];

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) || lost_race(&error) {
            return Self::Conflict;
        }
        Self::Db(error)
    }
}

fn lost_race(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) = error else { return false };
    let sqlx::Error::Database(error) = error.as_ref() else { return false };
    error.code().is_some_and(|code| LOST_RACES.contains(&code.as_ref()))
}
