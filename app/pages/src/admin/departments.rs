//! The departments: their names can be changed where they stand.

use leptos::prelude::*;

use crate::components::{FieldError, Icon, TextField, error_of, icon};
use crate::shell::Shell;

/// A department.
#[derive(Clone, Debug, Default)]
pub struct Department {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A department's name as typed.
#[derive(Clone, Debug, Default)]
pub struct DepartmentForm {
    /// The name (`name`).
    pub name: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The id of the field for a new department.
pub(super) const NEW: &str = "new-department";

/// The id of the field of a department's name.
pub(super) fn rename_id(id: &str) -> String {
    format!("department-{id}")
}

/// The departments and the form for one more; `renamed` is the department whose new name was refused.
pub(super) fn departments(
    shell: &Shell,
    departments: &[Department],
    renamed: Option<&(String, DepartmentForm)>,
    new: &DepartmentForm,
) -> impl IntoView + use<> {
    let lang = shell.lang;
    let lines: Vec<_> = departments
        .iter()
        .map(|department| {
            let refused = renamed.filter(|(id, _)| *id == department.id).map(|(_, form)| form);
            line(shell, department, refused)
        })
        .collect();
    let list = if lines.is_empty() {
        view! { <p>{shell.t("admin-departments-none")}</p> }.into_any()
    } else {
        view! { <ul class="rename-list">{lines}</ul> }.into_any()
    };
    view! {
        {list}
        <form class="line-form" method="post" action="/admin/departments" novalidate>
            <TextField
                lang=lang name="name" id=NEW.to_owned() label=shell.t("admin-department-add") value=new.name.clone()
                error=error_of(&new.errors, "name") autocomplete="off".to_owned()
            />
            <button class="button button-secondary" type="submit">{icon(Icon::Plus)}{shell.t("admin-department-add-button")}</button>
        </form>
    }
}

fn line(shell: &Shell, department: &Department, refused: Option<&DepartmentForm>) -> AnyView {
    let value = refused.map_or(&department.name, |form| &form.name).clone();
    let error = refused.and_then(|form| error_of(&form.errors, "name"));
    let about = shell.tr("admin-department-rename-about", &[("name", department.name.as_str().into())]);
    view! {
        <li>
            <form class="line-form" method="post" action=format!("/admin/departments/{}", department.id) novalidate>
                <TextField
                    lang=shell.lang name="name" id=rename_id(&department.id) label=shell.t("admin-department-name") value=value
                    error=error autocomplete="off".to_owned()
                />
                <button class="button button-secondary" type="submit">
                    {shell.t("admin-department-rename")}<span class="visually-hidden">" "{about}</span>
                </button>
            </form>
        </li>
    }
    .into_any()
}
