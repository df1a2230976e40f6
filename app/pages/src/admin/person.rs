//! `/admin/people/{id}`: one person.

use leptos::prelude::*;

use super::departments::Department;
use super::people_table::{PersonStatus, status_badge};
use super::person_form::{PersonForm, person_fields};
use crate::components::{Alert, ButtonKind, Crumb, ErrorSummary, Icon, PageHead, PostButton, Tone};
use crate::shell::{Shell, document};

/// What `/admin/people/{id}` shows.
#[derive(Clone, Debug, Default)]
pub struct PersonPage {
    /// The person's id.
    pub id: String,
    /// The name as stored; the form holds it as typed.
    pub name: String,
    /// The address, which cannot be changed.
    pub email: String,
    /// The form.
    pub form: PersonForm,
    /// The departments, by name.
    pub departments: Vec<Department>,
    /// The state of the account.
    pub status: PersonStatus,
    /// The day the person was added, in words.
    pub created: String,
    /// The day the account was deactivated, in words.
    pub deactivated: Option<String>,
    /// Whether the person is who reads.
    pub own: bool,
}

/// Draws `/admin/people/{id}`, also after the form was refused.
pub fn person_page(shell: &Shell, page: &PersonPage) -> String {
    let title = shell.title(&page.name, !page.form.errors.is_empty());
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: &PersonPage) -> impl IntoView + use<> {
    let crumbs = vec![Crumb::link(shell.t("person-way"), "/admin"), Crumb::here(page.name.clone())];
    view! {
        <div class="page">
            <ErrorSummary lang=shell.lang errors=page.form.errors.clone() />
            <PageHead lang=shell.lang title=page.name.clone() crumbs=crumbs />
            <div class="columns">
                <div class="stack">{form(shell, page)}</div>
                <div class="stack">{account(shell, page)}{invitation(shell, page)}{access(shell, page)}</div>
            </div>
        </div>
    }
}

fn form(shell: &Shell, page: &PersonPage) -> impl IntoView + use<> {
    view! {
        <section class="card" aria-labelledby="edit">
            <h2 id="edit">{shell.t("person-edit")}</h2>
            <form class="card-form" method="post" action=format!("/admin/people/{}", page.id) novalidate>
                {person_fields(shell, &page.form, &page.departments, false)}
                <div class="actions"><button class="button button-primary" type="submit">{shell.t("admin-save")}</button></div>
            </form>
        </section>
    }
}

fn account(shell: &Shell, page: &PersonPage) -> impl IntoView + use<> {
    let created = shell.tr("person-since", &[("when", page.created.as_str().into())]);
    view! {
        <section class="card" aria-labelledby="account">
            <h2 id="account">{shell.t("person-status")}</h2>
            <p>{status_badge(shell, page.status)}</p>
            <dl class="facts">
                <div class="facts-row"><dt>{shell.t("person-email")}</dt><dd>{page.email.clone()}</dd></div>
                <div class="facts-row"><dt>{shell.t("person-created")}</dt><dd>{created}</dd></div>
            </dl>
        </section>
    }
}

fn invitation(shell: &Shell, page: &PersonPage) -> Option<AnyView> {
    (page.status == PersonStatus::Invited).then(|| {
        let about = shell.tr("person-invite-about", &[("name", page.name.as_str().into())]);
        view! {
            <section class="card" aria-labelledby="invitation">
                <h2 id="invitation">{shell.t("person-invitation")}</h2>
                <p>{shell.t("person-invitation-text")}</p>
                <PostButton
                    action=format!("/admin/people/{}/invite", page.id) label=shell.t("person-invite") kind=ButtonKind::Secondary
                    drawing=Icon::Mail about=about
                />
            </section>
        }
        .into_any()
    })
}

fn access(shell: &Shell, page: &PersonPage) -> impl IntoView + use<> {
    let content = if page.own {
        let own = shell.t("person-own");
        view! { <Alert tone=Tone::Info lang=shell.lang><p>{own}</p></Alert> }.into_any()
    } else {
        change_access(shell, page)
    };
    view! { <section class="card" aria-labelledby="access"><h2 id="access">{shell.t("person-access")}</h2>{content}</section> }
}

fn change_access(shell: &Shell, page: &PersonPage) -> AnyView {
    let about = shell.tr("person-about", &[("name", page.name.as_str().into())]);
    let (verb, kind) = match page.status {
        PersonStatus::Deactivated => ("reactivate", ButtonKind::Secondary),
        PersonStatus::Active | PersonStatus::Invited => ("deactivate", ButtonKind::Danger),
    };
    let text = match (page.status, &page.deactivated) {
        (PersonStatus::Deactivated, Some(when)) => shell.tr("person-reactivate-text", &[("when", when.as_str().into())]),
        (PersonStatus::Deactivated, None) => shell.t("person-reactivate-text-undated"),
        _ => shell.t("person-deactivate-text"),
    };
    view! {
        <p>{text}</p>
        <PostButton action=format!("/admin/people/{}/{verb}", page.id) label=shell.t(&format!("person-{verb}")) kind=kind about=about />
    }
    .into_any()
}
