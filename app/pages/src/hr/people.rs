//! The list of people.

use domain::progress::CourseState;
use leptos::prelude::*;

use super::filters::{Filters, SortBy};
use crate::components::{Badge, Column, Icon, Table, Tone, icon};
use crate::shell::Shell;

/// One person's line: how far, and nothing on how well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The department's name, if any.
    pub department: Option<String>,
    /// Where they stand.
    pub state: CourseState,
    /// Modules passed and still valid.
    pub passed: usize,
    /// The day the course was completed, in words.
    pub completed: Option<String>,
    /// Whether the certificate's mail was given up.
    pub mail_failed: bool,
}

/// The table of people; `modules` is how many the course has.
pub(super) fn people(shell: &Shell, filters: &Filters, rows: &[PersonLine], modules: usize) -> impl IntoView + use<> {
    let sortable = |key: &str, sort: SortBy| {
        let (href, sorted) = filters.sorted_by(sort);
        Column::new(shell.t(key)).sortable(href, sorted)
    };
    let columns = vec![
        sortable("hr-column-name", SortBy::Name),
        sortable("hr-column-department", SortBy::Department),
        sortable("hr-column-state", SortBy::State),
        Column::number(shell.t("hr-column-modules")),
        sortable("hr-column-completed", SortBy::Completed),
    ];
    let rows: Vec<_> = rows.iter().map(|person| row(shell, person, modules)).collect();
    view! { <Table lang=shell.lang caption=shell.t("hr-people") quiet_caption=true columns=columns>{rows}</Table> }
}

fn row(shell: &Shell, person: &PersonLine, modules: usize) -> AnyView {
    let passed = shell.tr("hr-modules-of", &[("passed", person.passed.into()), ("total", modules.into())]);
    let mail = person.mail_failed.then(|| {
        view! { <a class="row-warning" href="/hr/mails">{icon(Icon::Warning)}{shell.t("hr-mail-failed")}</a> }
    });
    view! {
        <tr>
            <th scope="row"><span class="row-name">{person.name.clone()}</span><span class="row-note">{person.email.clone()}</span></th>
            <td>{or_dash(person.department.clone(), shell.t("hr-none"))}</td>
            <td>{state_badge(shell, person.state)}</td>
            <td class="number">{passed}</td>
            <td>{or_dash(person.completed.clone(), shell.t("hr-not-yet"))}{mail}</td>
        </tr>
    }
    .into_any()
}

/// A value, or a dash that a screen reader says in words.
fn or_dash(value: Option<String>, absent: String) -> AnyView {
    match value {
        Some(value) => value.into_any(),
        None => view! { <span aria-hidden="true">"–"</span><span class="visually-hidden">{absent}</span> }.into_any(),
    }
}

fn state_badge(shell: &Shell, state: CourseState) -> impl IntoView + use<> {
    let (tone, drawing) = match state {
        CourseState::Finished => (Tone::Success, Icon::Check),
        CourseState::UnderWay => (Tone::Info, Icon::Half),
        CourseState::Expired => (Tone::Warning, Icon::Again),
        CourseState::NotStarted => (Tone::Neutral, Icon::Circle),
    };
    view! { <Badge tone=tone text=shell.t(&format!("course-state-{}", state.word())) drawing=drawing /> }
}
