//! What people keep in memory: who wants it, their cards, the review under way, the links of reminders. All of it is erased when
//! they stop, and with them.

use sea_orm_migration::prelude::*;

use crate::table::{
    ORGANISATION, count, creates, flag, flag_null, hash, hash_null, id, index, long, long_null, table, unique, within, words,
};

creates!(
    vec![
        table(
            "memory_choice",
            vec![
                id(ORGANISATION),
                id("person_id"),
                long("since"),
                flag("mails"),
                // Null when no mail is wanted.
                long_null("next_mail_at"),
                long_null("stopped_at"),
            ],
            &[ORGANISATION, "person_id"],
        )
        .foreign_key(&mut within("memory_choice_person", "memory_choice", "person_id", "person"))
        .take(),
        table(
            "memory_card",
            vec![
                id(ORGANISATION),
                id("person_id"),
                id("module_id"),
                words("question"),
                // Millionths: of a day, and of a degree from 1 to 10.
                long("stability_micros"),
                long("difficulty_micros"),
                long("last_review_at"),
                long("due_at"),
                count("reps"),
                count("lapses"),
            ],
            &[ORGANISATION, "person_id", "module_id", "question"],
        )
        .foreign_key(&mut within("memory_card_person", "memory_card", "person_id", "person"))
        .foreign_key(&mut within("memory_card_module", "memory_card", "module_id", "module"))
        .take(),
        table(
            "memory_review",
            vec![
                id(ORGANISATION),
                id("id"),
                id("person_id"),
                flag_null("open_key"),
                hash_null("pass_hash"),
                words("asked"),
                long("started_at"),
                long_null("done_at"),
            ],
            &[ORGANISATION, "id"],
        )
        .foreign_key(&mut within("memory_review_person", "memory_review", "person_id", "person"))
        .take(),
        table(
            "memory_link",
            vec![id(ORGANISATION), hash("token_hash"), id("person_id"), long("created_at"), long("expires_at"), long_null("used_at")],
            &[ORGANISATION, "token_hash"],
        )
        .foreign_key(&mut within("memory_link_person", "memory_link", "person_id", "person"))
        .take(),
    ],
    vec![
        index("memory_card_due", "memory_card", &[ORGANISATION, "person_id", "due_at"]),
        // True while open, null afterwards, and nulls are distinct: at most one open review.
        unique("memory_review_open", "memory_review", &[ORGANISATION, "person_id", "open_key"]),
        unique("memory_review_pass", "memory_review", &[ORGANISATION, "pass_hash"]),
        index("memory_link_by_person", "memory_link", &[ORGANISATION, "person_id"]),
        // The sweeper looks over all organisations.
        index("memory_choice_mail", "memory_choice", &["next_mail_at"]),
        index("memory_choice_stopped", "memory_choice", &["stopped_at"]),
        index("memory_review_age", "memory_review", &["started_at"]),
        index("memory_link_age", "memory_link", &["created_at"]),
    ],
    drops "memory_link", "memory_review", "memory_card", "memory_choice"
);
