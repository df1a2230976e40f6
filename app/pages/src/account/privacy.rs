//! Who sees what.

use leptos::prelude::*;

use crate::components::{Column, PageHead, Table};
use crate::shell::{Shell, document};

/// What is known of a person, and who sees it: the agent, HR, the trainers, the administrators.
const ROWS: [(&str, [bool; 4]); 9] = [
    ("privacy-row-identity", [true, true, false, true]),
    ("privacy-row-progress", [true, true, false, false]),
    ("privacy-row-certificate", [true, true, false, false]),
    ("privacy-row-score", [true, false, false, false]),
    ("privacy-row-answers", [true, false, false, false]),
    ("privacy-row-open", [true, false, true, false]),
    ("privacy-row-time", [true, true, false, false]),
    ("privacy-row-reviews", [true, false, false, false]),
    ("privacy-row-password", [false, false, false, false]),
];

/// `GET /privacy`, open to everybody.
pub fn render_privacy(shell: &Shell) -> String {
    document(shell, &shell.t("privacy-title"), false, || body(shell))
}

fn body(shell: &Shell) -> AnyView {
    let columns = ["privacy-what", "privacy-you", "role-hr", "role-trainer", "role-admin"].map(|key| Column::new(shell.t(key))).into();
    let rows: Vec<_> = ROWS
        .into_iter()
        .map(|(what, seen)| {
            let cells: Vec<_> = seen.into_iter().map(|yes| view! { <td>{shell.t(if yes { "yes" } else { "no" })}</td> }).collect();
            view! { <tr><th scope="row">{shell.t(what)}</th>{cells}</tr> }
        })
        .collect();
    let points: Vec<_> = ["privacy-score", "privacy-reviews", "privacy-certificate", "privacy-log", "privacy-third"]
        .into_iter()
        .map(|key| view! { <li>{shell.t(key)}</li> })
        .collect();
    view! {
        <div class="page">
            <PageHead lang=shell.lang title=shell.t("privacy-title") lead=shell.t("privacy-lead") />
            <Table lang=shell.lang caption=shell.t("privacy-table") columns=columns>{rows}</Table>
            <section class="card" aria-labelledby="privacy-more">
                <h2 id="privacy-more">{shell.t("privacy-more")}</h2>
                <ul class="list">{points}</ul>
            </section>
        </div>
    }
    .into_any()
}
