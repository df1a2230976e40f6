//! The list of people.

use domain::people::Roles;
use leptos::prelude::*;

use crate::components::{Badge, Column, Icon, Table, Tone};
use crate::shell::Shell;

/// One person's line.
#[derive(Clone, Debug, Default)]
pub struct PersonLine {
    /// Their id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The department's name, if any.
    pub department: Option<String>,
    /// What they do besides taking courses.
    pub roles: Roles,
    /// The state of the account.
    pub status: PersonStatus,
}

/// The state of an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PersonStatus {
    /// Can sign in.
    #[default]
    Active,
    /// Has not chosen a password yet.
    Invited,
    /// Can no longer sign in.
    Deactivated,
}

/// The table of people.
pub(super) fn people_table(shell: &Shell, people: &[PersonLine]) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(shell.t("admin-column-name")),
        Column::new(shell.t("department")),
        Column::new(shell.t("admin-column-roles")),
        Column::new(shell.t("admin-column-status")),
    ];
    let rows: Vec<_> = people.iter().map(|person| row(shell, person)).collect();
    view! { <Table lang=shell.lang caption=shell.t("admin-people") quiet_caption=true columns=columns>{rows}</Table> }
}

fn row(shell: &Shell, person: &PersonLine) -> AnyView {
    let department = match &person.department {
        Some(name) => name.clone().into_any(),
        None => view! { <span aria-hidden="true">"–"</span><span class="visually-hidden">{shell.t("admin-none")}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="row-name" href=format!("/admin/people/{}", person.id)>{person.name.clone()}</a>
                <span class="row-note">{person.email.clone()}</span>
            </th>
            <td>{department}</td>
            <td>{role_words(shell, person.roles)}</td>
            <td>{status_badge(shell, person.status)}</td>
        </tr>
    }
    .into_any()
}

fn role_words(shell: &Shell, roles: Roles) -> String {
    let held: Vec<String> = [(roles.hr, "role-hr"), (roles.trainer, "role-trainer"), (roles.admin, "role-admin")]
        .into_iter()
        .filter(|role| role.0)
        .map(|(_, key)| shell.t(key))
        .collect();
    if held.is_empty() { shell.t("role-agent") } else { held.join(", ") }
}

/// The state of an account in a word.
pub(super) fn status_badge(shell: &Shell, status: PersonStatus) -> impl IntoView + use<> {
    let (tone, drawing, key) = match status {
        PersonStatus::Active => (Tone::Success, Icon::Check, "person-status-active"),
        PersonStatus::Invited => (Tone::Info, Icon::Mail, "person-status-invited"),
        PersonStatus::Deactivated => (Tone::Neutral, Icon::Cross, "person-status-deactivated"),
    };
    view! { <Badge tone=tone text=shell.t(key) drawing=drawing /> }
}
