//! Who did what to whom, kept for good.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, creates, id, id_null, index, long, of_organisation, table, within, words};

creates!(
    vec![
        table("audit", vec![id(ORGANISATION), id("id"), id_null("actor"), words("action"), words("subject"), long("at")], &[ORGANISATION, "id"])
            .foreign_key(&mut of_organisation("audit_organisation", "audit"))
            .foreign_key(&mut within("audit_actor", "audit", "actor", "person"))
            .take(),
    ],
    vec![index("audit_at", "audit", &[ORGANISATION, "at"])],
    drops "audit"
);
