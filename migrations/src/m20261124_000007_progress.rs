//! What a person has read and passed.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count_null, creates, id, id_null, index, long, long_null, table, within, words, words_null};

creates!(
    vec![
        table(
            "lesson_read",
            vec![id(ORGANISATION), id("person_id"), id("module_id"), words("lesson"), long("read_at")],
            &[ORGANISATION, "person_id", "module_id", "lesson"],
        )
        .foreign_key(&mut within("lesson_read_person", "lesson_read", "person_id", "person"))
        .foreign_key(&mut within("lesson_read_module", "lesson_read", "module_id", "module"))
        .take(),
        table(
            "module_progress",
            vec![
                id(ORGANISATION),
                id("person_id"),
                id("module_id"),
                long("started_at"),
                words_null("last_lesson"),
                long("seen_at"),
                long_null("passed_at"),
                id_null("passed_attempt"),
                count_null("passed_version"),
                count_null("best_score"),
            ],
            &[ORGANISATION, "person_id", "module_id"],
        )
        .foreign_key(&mut within("module_progress_person", "module_progress", "person_id", "person"))
        .foreign_key(&mut within("module_progress_module", "module_progress", "module_id", "module"))
        .foreign_key(&mut within("module_progress_attempt", "module_progress", "passed_attempt", "attempt"))
        .take(),
    ],
    vec![index("module_progress_by_module", "module_progress", &[ORGANISATION, "module_id"])],
    drops "module_progress", "lesson_read"
);
