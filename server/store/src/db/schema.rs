//! Whether the schema is the one that this program was written for.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

use crate::Result;

/// The first migration of these that is not in the database's own list.
pub(super) async fn pending<'a>(connection: &DatabaseConnection, expected: &'a [String]) -> Result<Option<&'a str>> {
    let asked = Statement::from_string(connection.get_database_backend(), "SELECT version FROM seaql_migrations");
    let rows = connection.query_all_raw(asked).await?;
    let applied = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<BTreeSet<String>, _>>()?;
    Ok(expected.iter().find(|name| !applied.contains(*name)).map(String::as_str))
}
