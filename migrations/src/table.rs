//! Short words for what every table of an organisation has. Frozen like the migrations that use them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_query::TableCreateStatement;

/// The column that stands first in every key.
pub(crate) const ORGANISATION: &str = "organisation_id";

pub(crate) fn id(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().take()
}

pub(crate) fn id_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().null().take()
}

pub(crate) fn words(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().not_null().take()
}

pub(crate) fn words_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

pub(crate) fn count(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().not_null().take()
}

pub(crate) fn count_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).integer().null().take()
}

/// An instant in milliseconds since the epoch, or another number of 64 bits.
pub(crate) fn long(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().not_null().take()
}

pub(crate) fn long_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).big_integer().null().take()
}

pub(crate) fn flag(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().not_null().take()
}

pub(crate) fn flag_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().null().take()
}

pub(crate) fn hash(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).blob().not_null().take()
}

pub(crate) fn hash_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).blob().null().take()
}

/// A table with its columns and its primary key.
pub(crate) fn table(name: &'static str, columns: Vec<ColumnDef>, key: &[&'static str]) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name);
    for column in columns {
        table.col(column);
    }
    table.primary_key(columns_of(Index::create().primary(), key));
    table.take()
}

/// A foreign key within the organisation: `column` names a row of `target`, whose primary key is (`organisation_id`, `id`).
pub(crate) fn within(name: &'static str, from: &'static str, column: &'static str, target: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(name).from(from, (ORGANISATION, column)).to(target, (ORGANISATION, "id")).take()
}

/// The foreign key that ties a table to its organisation.
pub(crate) fn of_organisation(name: &'static str, from: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(name).from(from, ORGANISATION).to("organisation", "id").take()
}

/// A unique key, created with `manager.create_index`.
pub(crate) fn unique(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    columns_of(Index::create().name(name).table(table).unique(), columns).take()
}

/// An index.
pub(crate) fn index(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    columns_of(Index::create().name(name).table(table), columns).take()
}

fn columns_of<'a>(index: &'a mut IndexCreateStatement, columns: &[&'static str]) -> &'a mut IndexCreateStatement {
    columns.iter().fold(index, |index, column| index.col(*column))
}

/// One of a few words.
pub(crate) fn one_of(column: &'static str, words: &[&'static str]) -> Expr {
    Expr::col(column).is_in(words.iter().copied())
}

/// Creates tables in order, then their indexes.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops tables in the order given, and their indexes with them.
pub(crate) async fn drop(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager.drop_table(Table::drop().table(*table).take()).await?;
    }
    Ok(())
}

/// A migration that creates tables on the way up and drops them on the way down, in a transaction on every database.
macro_rules! creates {
    ($tables:expr, $indexes:expr, drops $($table:literal),+) => {
        #[derive(DeriveMigrationName)]
        pub(crate) struct Migration;

        #[async_trait::async_trait]
        impl MigrationTrait for Migration {
            async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                crate::table::create(manager, $tables, $indexes).await
            }

            async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                crate::table::drop(manager, &[$($table),+]).await
            }

            fn use_transaction(&self) -> Option<bool> {
                Some(true)
            }
        }
    };
}
pub(crate) use creates;
