//! Departments and people.

use sea_orm_migration::prelude::*;

use crate::table::{
    ORGANISATION, creates, flag, id, id_null, index, long, long_null, of_organisation, one_of, table, unique, within, words, words_null,
};

creates!(
    vec![
        table("department", vec![id(ORGANISATION), id("id"), words("name"), words("name_folded")], &[ORGANISATION, "id"])
            .foreign_key(&mut of_organisation("department_organisation", "department"))
            .take(),
        table(
            "person",
            vec![
                id(ORGANISATION),
                id("id"),
                words("email"),
                words("name"),
                words("name_folded"),
                words_null("password_hash"),
                id_null("department_id"),
                words("lang"),
                words("theme").default("auto").take(),
                flag("hr"),
                flag("trainer"),
                flag("admin"),
                long("created_at"),
                long_null("deactivated_at"),
            ],
            &[ORGANISATION, "id"],
        )
        .check(one_of("theme", &["auto", "light", "dark"]))
        .foreign_key(&mut of_organisation("person_organisation", "person"))
        .foreign_key(&mut within("person_department", "person", "department_id", "department"))
        .take(),
    ],
    vec![
        unique("department_name", "department", &[ORGANISATION, "name_folded"]),
        unique("person_email", "person", &[ORGANISATION, "email"]),
        index("person_name", "person", &[ORGANISATION, "name_folded"]),
        index("person_by_department", "person", &[ORGANISATION, "department_id"]),
    ],
    drops "person", "department"
);
