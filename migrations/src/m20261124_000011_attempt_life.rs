//! What an attempt needs beyond its answers: grace and abandonment, tries, certainty, marks by hand, and granted limits.

use sea_orm_migration::prelude::*;

use crate::table::{
    ORGANISATION, count_null, create, drop, flag, id, id_null, index, long, long_null, of_organisation, table, within, words_null,
};

/// Columns that stay empty where an attempt needs them not: the release before goes on unaware.
const NEW: &[(&str, fn() -> ColumnDef)] = &[
    ("attempt", || words_null("on_time_out")),
    ("attempt", || long_null("grace_seconds")),
    ("attempt", || count_null("reached")),
    ("attempt", || long_null("abandoned_at")),
    ("attempt", || long_null("confident_nanos")),
    ("answer", || count_null("certainty")),
    ("answer", || words_null("tries")),
    ("answer", || long_null("marked_nanos")),
];

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, column) in NEW {
            manager.alter_table(Table::alter().table(*name).add_column(column()).take()).await?;
        }
        create(manager, vec![granted(), accommodation()], indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["accommodation", "quiz_grant"]).await?;
        manager.drop_index(Index::drop().name("attempt_waiting").table("attempt").to_owned()).await?;
        for (name, column) in NEW.iter().rev() {
            manager.alter_table(Table::alter().table(*name).drop_column(column().get_column_name()).take()).await?;
        }
        Ok(())
    }
}

/// What was granted to a person or a department for one quiz: 0 is without limit, none is as the quiz has it.
fn granted() -> TableCreateStatement {
    let columns = vec![
        id(ORGANISATION),
        id("id"),
        id("module_id"),
        id_null("person_id"),
        id_null("department_id"),
        long_null("opens_at"),
        long_null("closes_at"),
        long_null("time_seconds"),
        words_null("time_factor"),
        count_null("attempts"),
        long("granted_at"),
    ];
    table("quiz_grant", columns, &[ORGANISATION, "id"])
        .foreign_key(&mut within("quiz_grant_module", "quiz_grant", "module_id", "module"))
        .foreign_key(&mut within("quiz_grant_person", "quiz_grant", "person_id", "person"))
        .foreign_key(&mut within("quiz_grant_department", "quiz_grant", "department_id", "department"))
        .take()
}

/// What a person needs wherever there is a timer; never why.
fn accommodation() -> TableCreateStatement {
    table(
        "accommodation",
        vec![id(ORGANISATION), id("person_id"), flag("no_timer"), words_null("time_factor"), long("since")],
        &[ORGANISATION, "person_id"],
    )
    .foreign_key(&mut of_organisation("accommodation_organisation", "accommodation"))
    .foreign_key(&mut within("accommodation_person", "accommodation", "person_id", "person"))
    .take()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("quiz_grant_module", "quiz_grant", &[ORGANISATION, "module_id"]),
        // Attempts that a trainer has to mark, or may open again.
        index("attempt_waiting", "attempt", &[ORGANISATION, "module_id", "passed", "open_key"]),
    ]
}
