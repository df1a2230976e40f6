//! The figures of quizzes, worked out by the worker and kept until new attempts make them old.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count, create, drop, id, index, long, long_null, one_of, table, within, words};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The newest submitted attempt of a module, and its attempts in the order they were submitted.
        let submitted = index("attempt_submitted", "attempt", &[ORGANISATION, "module_id", "submitted_at"]);
        create(manager, vec![measure(), figures()], vec![submitted]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("attempt_submitted").table("attempt").to_owned()).await?;
        drop(manager, &["quiz_figures", "quiz_measure"]).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn measure() -> TableCreateStatement {
    table(
        "quiz_measure",
        vec![id(ORGANISATION), id("module_id"), long("measured_at"), long("next_at"), long_null("lease_until")],
        &[ORGANISATION, "module_id"],
    )
    .foreign_key(&mut within("quiz_measure_module", "quiz_measure", "module_id", "module"))
    .take()
}

fn figures() -> TableCreateStatement {
    table(
        "quiz_figures",
        vec![id(ORGANISATION), id("module_id"), words("which"), count("attempts"), words("figures")],
        &[ORGANISATION, "module_id", "which"],
    )
    .foreign_key(&mut within("quiz_figures_module", "quiz_figures", "module_id", "module"))
    .check(one_of("which", &["first", "best", "last", "all"]))
    .take()
}
