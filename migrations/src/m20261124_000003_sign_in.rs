//! Sessions, one-time links, and counters of failed sign-ins. Of secrets only the hash is stored.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count, creates, hash, id, id_null, index, long, long_null, one_of, table, within, words};

creates!(
    vec![
        table(
            "session",
            vec![id(ORGANISATION), hash("token_hash"), id("person_id"), long("created_at"), long("seen_at"), long("expires_at")],
            &[ORGANISATION, "token_hash"],
        )
        .foreign_key(&mut within("session_person", "session", "person_id", "person"))
        .take(),
        // The link that sets an instance up belongs to no organisation yet: its organisation is the nil UUID, hence no foreign key on it.
        table(
            "secret_link",
            vec![
                id(ORGANISATION),
                hash("token_hash"),
                words("purpose"),
                id_null("person_id"),
                long("created_at"),
                long("expires_at"),
                long_null("used_at"),
            ],
            &[ORGANISATION, "token_hash"],
        )
        .check(one_of("purpose", &["reset", "invite", "set-up"]))
        .foreign_key(&mut within("secret_link_person", "secret_link", "person_id", "person"))
        .take(),
        table("sign_in_failures", vec![words("scope"), hash("key_hash"), count("count"), long("last_at")], &["scope", "key_hash"]),
    ],
    vec![
        index("session_by_person", "session", &[ORGANISATION, "person_id"]),
        index("secret_link_by_person", "secret_link", &[ORGANISATION, "person_id"]),
        index("sign_in_failures_age", "sign_in_failures", &["last_at"]),
    ],
    drops "sign_in_failures", "secret_link", "session"
);
