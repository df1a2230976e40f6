//! Certificates, frozen as they were earned.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count, creates, id, long, table, unique, within, words};

creates!(
    vec![
        table(
            "certificate",
            vec![id(ORGANISATION), id("id"), id("person_id"), id("course_id"), count("cycle"), words("serial"), words("body"), long("issued_at")],
            &[ORGANISATION, "id"],
        )
        .foreign_key(&mut within("certificate_person", "certificate", "person_id", "person"))
        .foreign_key(&mut within("certificate_course", "certificate", "course_id", "course"))
        .take(),
    ],
    vec![
        unique("certificate_cycle", "certificate", &[ORGANISATION, "person_id", "course_id", "cycle"]),
        unique("certificate_serial", "certificate", &[ORGANISATION, "serial"]),
    ],
    drops "certificate"
);
