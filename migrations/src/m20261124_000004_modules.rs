//! Modules, their published versions, and the draft a trainer works on.

use sea_orm_migration::prelude::*;

use crate::table::{
    ORGANISATION, count, creates, id, id_null, index, long, long_null, of_organisation, table, unique, within, words, words_null,
};

creates!(
    vec![
        table("module", vec![id(ORGANISATION), id("id"), words("slug"), long("created_at"), long_null("archived_at")], &[ORGANISATION, "id"])
            .foreign_key(&mut of_organisation("module_organisation", "module"))
            .take(),
        table(
            "module_version",
            vec![
                id(ORGANISATION),
                id("id"),
                id("module_id"),
                count("number"),
                words("title"),
                words("bundle"),
                words("content_hash"),
                words("note"),
                long("published_at"),
                id_null("published_by"),
            ],
            &[ORGANISATION, "id"],
        )
        .foreign_key(&mut within("module_version_module", "module_version", "module_id", "module"))
        .foreign_key(&mut within("module_version_author", "module_version", "published_by", "person"))
        .take(),
        table(
            // Without a bundle: discarded or published. The row stays, so that its revision never comes again.
            "module_draft",
            vec![id(ORGANISATION), id("module_id"), words_null("bundle"), count("revision"), long("updated_at"), id_null("updated_by")],
            &[ORGANISATION, "module_id"],
        )
        .foreign_key(&mut within("module_draft_module", "module_draft", "module_id", "module"))
        .foreign_key(&mut within("module_draft_author", "module_draft", "updated_by", "person"))
        .take(),
        table(
            "draft_undo",
            vec![id(ORGANISATION), id("id"), id("module_id"), words("bundle"), words("what"), long("created_at")],
            &[ORGANISATION, "id"],
        )
        .foreign_key(&mut within("draft_undo_module", "draft_undo", "module_id", "module"))
        .take(),
    ],
    vec![
        unique("module_slug", "module", &[ORGANISATION, "slug"]),
        unique("module_version_number", "module_version", &[ORGANISATION, "module_id", "number"]),
        index("draft_undo_age", "draft_undo", &[ORGANISATION, "module_id", "created_at"]),
    ],
    drops "draft_undo", "module_draft", "module_version", "module"
);
