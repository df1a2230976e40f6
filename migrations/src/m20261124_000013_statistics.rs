//! The figures of quizzes, worked out by the worker and kept until new attempts make them old.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count, creates, id, index, long, long_null, one_of, table, within, words};

creates!(
    vec![
        table(
            "quiz_measure",
            vec![id(ORGANISATION), id("module_id"), long("measured_at"), long("next_at"), long_null("lease_until")],
            &[ORGANISATION, "module_id"],
        )
        .foreign_key(&mut within("quiz_measure_module", "quiz_measure", "module_id", "module"))
        .take(),
        table(
            "quiz_figures",
            vec![id(ORGANISATION), id("module_id"), words("which"), count("attempts"), words("figures")],
            &[ORGANISATION, "module_id", "which"],
        )
        .foreign_key(&mut within("quiz_figures_module", "quiz_figures", "module_id", "module"))
        .check(one_of("which", &["first", "best", "last", "all"]))
        .take(),
    ],
    // The newest submitted attempt of a module, and its attempts in the order they were submitted.
    vec![index("attempt_submitted", "attempt", &[ORGANISATION, "module_id", "submitted_at"])],
    drops "quiz_figures", "quiz_measure"
);
