//! The outbox: what is to be done after a transaction, written within it.

use sea_orm_migration::prelude::*;

use crate::table::{ORGANISATION, count, creates, id, id_null, index, long, long_null, one_of, table, unique, words, words_null};

creates!(
    vec![
        table(
            "job",
            vec![
                id(ORGANISATION),
                id("id"),
                words("kind"),
                words("payload"),
                words("state"),
                words_null("dedupe_key"),
                long("created_at"),
                long("run_at"),
                count("failures"),
                count("crashes"),
                long_null("lease_until"),
                id_null("lease_owner"),
                words_null("last_error"),
                long_null("done_at"),
            ],
            &[ORGANISATION, "id"],
        )
        .check(one_of("state", &["waiting", "done", "failed"]))
        .take(),
    ],
    vec![
        unique("job_dedupe", "job", &[ORGANISATION, "dedupe_key"]),
        // The worker looks over all organisations.
        index("job_due", "job", &["state", "run_at"]),
        index("job_state", "job", &[ORGANISATION, "state"]),
    ],
    drops "job"
);
