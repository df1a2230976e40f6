//! Organisations, and the directory that tells which of them holds an e-mail address or a certificate's serial number.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, creates, flag, id, long, table, words};

creates!(
    vec![
        table("organisation", vec![id("id"), words("name"), words("time_zone"), words("lang"), flag("show_score"), long("created_at")], &["id"]),
        // No foreign key: on a distributed PostgreSQL this is a reference table, which cannot point at a distributed one.
        table("directory", vec![words("kind"), words("key"), id(ORGANISATION)], &["kind", "key"])
            .check(crate::table::one_of("kind", &["email", "serial"]))
            .take(),
    ],
    Vec::new(),
    drops "directory", "organisation"
);
