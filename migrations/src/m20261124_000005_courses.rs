//! Courses, their modules, and who is enrolled.

use sea_orm_migration::prelude::*;

use crate::table::{
    ORGANISATION, count, count_null, creates, flag, id, index, long, long_null, of_organisation, table, unique, within, words,
};

creates!(
    vec![
        table(
            "course",
            vec![id(ORGANISATION), id("id"), words("slug"), words("titles"), count_null("validity_months"), flag("everyone"), long("created_at")],
            &[ORGANISATION, "id"],
        )
        .foreign_key(&mut of_organisation("course_organisation", "course"))
        .take(),
        table(
            "course_module",
            vec![id(ORGANISATION), id("course_id"), id("module_id"), count("position")],
            &[ORGANISATION, "course_id", "module_id"],
        )
        .foreign_key(&mut within("course_module_course", "course_module", "course_id", "course"))
        .foreign_key(&mut within("course_module_module", "course_module", "module_id", "module"))
        .take(),
        table(
            "enrolment",
            vec![id(ORGANISATION), id("person_id"), id("course_id"), long("enrolled_at"), long_null("completed_at")],
            &[ORGANISATION, "person_id", "course_id"],
        )
        .foreign_key(&mut within("enrolment_person", "enrolment", "person_id", "person"))
        .foreign_key(&mut within("enrolment_course", "enrolment", "course_id", "course"))
        .take(),
    ],
    vec![
        unique("course_slug", "course", &[ORGANISATION, "slug"]),
        index("course_module_by_module", "course_module", &[ORGANISATION, "module_id"]),
        index("enrolment_by_course", "enrolment", &[ORGANISATION, "course_id"]),
    ],
    drops "enrolment", "course_module", "course"
);
