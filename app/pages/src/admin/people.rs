//! `/admin`: the people, the departments and the settings.

use leptos::prelude::*;

use super::departments::{self, Department, DepartmentForm, departments};
use super::organisation::{self, OrganisationForm, organisation};
use super::people_table::{PersonLine, people_table};
use super::person_form::{PersonForm, person_fields};
use crate::address::open_address;
use crate::components::{ButtonLink, EmptyState, ErrorSummary, FieldError, Fold, Icon, LocalNav, PageHead, Pagination, SearchField, icon};
use crate::shell::{Shell, document};

/// What `/admin` shows. Each form keeps what was typed into it and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct PeoplePage {
    /// What is looked for in names and addresses; empty for everyone.
    pub q: String,
    /// The people on this page of the list.
    pub people: Vec<PersonLine>,
    /// Which page, from 1.
    pub page: u32,
    /// How many pages.
    pub pages: u32,
    /// How many people were found, on all pages.
    pub total: usize,
    /// The departments, by name.
    pub departments: Vec<Department>,
    /// The person to add.
    pub add: PersonForm,
    /// The department to add.
    pub new_department: DepartmentForm,
    /// The id of the department whose new name was refused, and the form.
    pub renamed: Option<(String, DepartmentForm)>,
    /// The settings.
    pub organisation: OrganisationForm,
}

/// Draws `/admin`, also after a form was refused.
pub fn people_page(shell: &Shell, page: &PeoplePage) -> String {
    let errors = all_errors(page);
    let title = match page.page {
        0 | 1 => shell.t("admin-title"),
        number => shell.tr("admin-title-page", &[("page", number.into()), ("pages", page.pages.into())]),
    };
    document(shell, &shell.title(&title, !errors.is_empty()), false, || body(shell, page, errors))
}

/// The mistakes of all forms, each under the id that its field has on this page.
fn all_errors(page: &PeoplePage) -> Vec<FieldError> {
    let under = |errors: &[FieldError], id: String| -> Vec<FieldError> {
        let id_of = |field: &str| if field == "name" { id.clone() } else { field.to_owned() };
        errors.iter().map(|error| FieldError { field: id_of(&error.field), message: error.message.clone() }).collect()
    };
    let mut all = page.add.errors.clone();
    if let Some((id, form)) = &page.renamed {
        all.extend(under(&form.errors, departments::rename_id(id)));
    }
    all.extend(under(&page.new_department.errors, departments::NEW.to_owned()));
    all.extend(under(&page.organisation.errors, organisation::NAME.to_owned()));
    all
}

fn body(shell: &Shell, page: &PeoplePage, errors: Vec<FieldError>) -> impl IntoView + use<> {
    let sections = vec![
        ("add-person", shell.t("admin-add")),
        ("people", shell.t("admin-people")),
        ("departments", shell.t("admin-departments")),
        ("organisation", shell.t("admin-organisation")),
    ];
    let in_departments = page.renamed.is_some() || !page.new_department.errors.is_empty();
    let in_organisation = !page.organisation.errors.is_empty();
    let add_form = add(shell, page);
    let departments = departments(shell, &page.departments, page.renamed.as_ref(), &page.new_department);
    let settings = organisation(shell, &page.organisation);
    view! {
        <div class="page">
            <ErrorSummary lang=shell.lang errors=errors />
            <PageHead lang=shell.lang title=shell.t("admin-title") lead=shell.t("admin-lead") />
            <LocalNav lang=shell.lang sections=sections />
            <Fold title=shell.t("admin-add") id="add-person" open=!page.add.errors.is_empty()>{add_form}</Fold>
            {list(shell, page)}
            <Fold
                title=shell.t("admin-departments") id="departments" open=in_departments
                note=page.departments.len().to_string()
            >
                {departments}
            </Fold>
            <Fold title=shell.t("admin-organisation") id="organisation" open=in_organisation>{settings}</Fold>
        </div>
    }
}

fn add(shell: &Shell, page: &PeoplePage) -> impl IntoView + use<> {
    view! {
        <p>{shell.t("admin-add-lead")}</p>
        <form class="card-form" method="post" action="/admin/people" novalidate>
            {person_fields(shell, &page.add, &page.departments, true)}
            <div class="actions">
                <button class="button button-primary" type="submit">{icon(Icon::Plus)}{shell.t("admin-add-button")}</button>
            </div>
        </form>
    }
}

fn list(shell: &Shell, page: &PeoplePage) -> impl IntoView + use<> {
    let looking = !page.q.trim().is_empty();
    let clear = looking.then(|| view! { <ButtonLink href="/admin#people" label=shell.t("admin-search-clear") /> });
    let count = shell.tr("admin-people-count", &[("count", page.total.into())]);
    let people = if page.people.is_empty() {
        view! { <EmptyState drawing=Icon::Search title=shell.t("admin-nobody-found") text=shell.t("admin-nobody-found-text") /> }.into_any()
    } else {
        people_table(shell, &page.people).into_any()
    };
    view! {
        <section class="room-section" aria-labelledby="people">
            <div class="section-head"><h2 id="people" tabindex="-1">{shell.t("admin-people")}</h2></div>
            <form class="filters" method="get" action="/admin#people" role="search">
                <SearchField name="q" label=shell.t("admin-search") value=page.q.clone() />
                <div class="filters-actions">
                    <button class="button button-primary" type="submit">{icon(Icon::Search)}{shell.t("admin-search-button")}</button>
                    {clear}
                </div>
            </form>
            <div class="list-head"><p class="list-count">{count}</p></div>
            {people}
            <Pagination lang=shell.lang page=page.page pages=page.pages base=open_address("/admin", &[("q", page.q.trim())]) />
        </section>
    }
}
