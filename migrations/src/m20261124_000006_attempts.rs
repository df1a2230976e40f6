//! Attempts at quizzes and their answers.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count, creates, flag_null, id, index, long, long_null, table, unique, within, words, words_null};

creates!(
    vec![
        table(
            "attempt",
            vec![
                id(ORGANISATION),
                id("id"),
                id("person_id"),
                id("module_id"),
                id("version_id"),
                count("number"),
                flag_null("open_key"),
                long("seed"),
                words("slots"),
                long("started_at"),
                long_null("closes_at"),
                long_null("submitted_at"),
                long_null("earned_nanos"),
                long_null("whole_nanos"),
                flag_null("passed"),
            ],
            &[ORGANISATION, "id"],
        )
        .foreign_key(&mut within("attempt_person", "attempt", "person_id", "person"))
        .foreign_key(&mut within("attempt_module", "attempt", "module_id", "module"))
        .foreign_key(&mut within("attempt_version", "attempt", "version_id", "module_version"))
        .take(),
        table(
            "answer",
            vec![
                id(ORGANISATION),
                id("attempt_id"),
                count("slot"),
                count("revision"),
                words_null("answer"),
                long_null("fraction_nanos"),
                long("saved_at"),
            ],
            &[ORGANISATION, "attempt_id", "slot"],
        )
        .foreign_key(&mut within("answer_attempt", "answer", "attempt_id", "attempt"))
        .take(),
    ],
    vec![
        // True while in progress, null when closed, and nulls are distinct: at most one attempt in progress.
        unique("attempt_open", "attempt", &[ORGANISATION, "person_id", "module_id", "open_key"]),
        unique("attempt_number", "attempt", &[ORGANISATION, "person_id", "module_id", "number"]),
        // The sweeper looks over all organisations.
        index("attempt_over", "attempt", &["open_key", "closes_at"]),
    ],
    drops "answer", "attempt"
);
