//! The fields of a person, for who is added and who is changed.

use domain::locale::Lang;
use domain::people::Roles;
use leptos::prelude::*;

use super::departments::Department;
use crate::components::{Checkbox, FieldError, Icon, InputKind, SelectField, SelectOption, TextField, error_of, icon};
use crate::shell::Shell;

/// What was typed of a person.
#[derive(Clone, Debug, Default)]
pub struct PersonForm {
    /// The name (`name`).
    pub name: String,
    /// The address (`email`); asked only of who is added.
    pub email: String,
    /// The department's id (`department`); empty for none.
    pub department: String,
    /// The language (`lang`).
    pub lang: Lang,
    /// The boxes `hr`, `trainer`, `admin`.
    pub roles: Roles,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The fields; `with_email` for a person who is added.
pub(super) fn person_fields(shell: &Shell, form: &PersonForm, departments: &[Department], with_email: bool) -> impl IntoView + use<> {
    let (lang, errors) = (shell.lang, &form.errors);
    let email = with_email.then(|| {
        view! {
            <TextField
                lang=lang name="email" kind=InputKind::Email label=shell.t("email") hint=shell.t("admin-email-hint")
                value=form.email.clone() error=error_of(errors, "email") autocomplete="off".to_owned()
            />
        }
    });
    let of_departments = [SelectOption::new("", shell.t("admin-department-none"))]
        .into_iter()
        .chain(departments.iter().map(|department| SelectOption::new(&department.id, &department.name)))
        .collect();
    let of_langs = Lang::ALL.map(|lang| SelectOption::new(lang.tag(), lang.name())).to_vec();
    view! {
        <TextField
            lang=lang name="name" label=shell.t("full-name") value=form.name.clone() error=error_of(errors, "name")
            autocomplete="off".to_owned()
        />
        {email}
        <div class="field-row">
            <SelectField
                lang=lang name="department" label=shell.t("department") options=of_departments value=form.department.clone()
                error=error_of(errors, "department")
            />
            <SelectField
                lang=lang name="lang" label=shell.t("admin-lang") hint=shell.t("admin-lang-hint") options=of_langs value=form.lang.tag()
                error=error_of(errors, "lang")
            />
        </div>
        {roles(shell, form)}
    }
}

fn roles(shell: &Shell, form: &PersonForm) -> impl IntoView + use<> {
    let held = form.roles;
    let boxes: Vec<_> = [("hr", held.hr), ("trainer", held.trainer), ("admin", held.admin)]
        .into_iter()
        .map(|(name, checked)| {
            let hint = shell.t(&format!("admin-role-{name}-hint"));
            view! { <Checkbox name=name label=shell.t(&format!("role-{name}")) checked=checked hint=hint /> }
        })
        .collect();
    let error = ["hr", "trainer", "admin"].into_iter().find_map(|name| error_of(&form.errors, name));
    let described = if error.is_some() { "roles-hint roles-error" } else { "roles-hint" };
    let invalid = error.is_some();
    let error = error.map(|error| {
        let prefix = shell.t("error-prefix");
        view! {
            <p class="field-error" id="roles-error">
                {icon(Icon::Warning)}<span><span class="visually-hidden">{prefix}" "</span>{error}</span>
            </p>
        }
    });
    view! {
        <fieldset class="field" class:field-invalid=invalid aria-describedby=described>
            <legend class="field-label">{shell.t("admin-roles")}</legend>
            <p class="field-hint" id="roles-hint">{shell.t("admin-roles-hint")}</p>
            {error}
            <div class="choices">{boxes}</div>
        </fieldset>
    }
}
