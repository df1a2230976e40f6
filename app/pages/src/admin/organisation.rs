//! The settings of the organisation.

use leptos::prelude::*;

use crate::components::{Checkbox, FieldError, SelectField, SelectOption, TextField, error_of};
use crate::shell::Shell;

/// The settings as typed.
#[derive(Clone, Debug, Default)]
pub struct OrganisationForm {
    /// The name (`name`).
    pub name: String,
    /// The time zone's IANA name (`time_zone`).
    pub time_zone: String,
    /// The zones to pick from (IANA names); the current one is offered even if it is not among them.
    pub time_zones: Vec<String>,
    /// Whether certificates show the score (`score_on_certificate`).
    pub score_on_certificate: bool,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The id of the field of the organisation's name.
pub(super) const NAME: &str = "organisation-name";

/// The form.
pub(super) fn organisation(shell: &Shell, form: &OrganisationForm) -> impl IntoView + use<> {
    let lang = shell.lang;
    let missing = (!form.time_zone.is_empty() && !form.time_zones.contains(&form.time_zone)).then_some(&form.time_zone);
    let zones = missing.into_iter().chain(&form.time_zones).map(|zone| SelectOption::new(zone, zone.replace('_', " "))).collect();
    view! {
        <form class="card-form" method="post" action="/admin/organisation" novalidate>
            <TextField
                lang=lang name="name" id=NAME.to_owned() label=shell.t("admin-organisation-name") hint=shell.t("admin-organisation-name-hint")
                value=form.name.clone() error=error_of(&form.errors, "name") autocomplete="organization".to_owned()
            />
            <SelectField
                lang=lang name="time_zone" label=shell.t("admin-time-zone") hint=shell.t("admin-time-zone-hint") options=zones
                value=form.time_zone.clone() error=error_of(&form.errors, "time_zone")
            />
            <Checkbox
                name="score_on_certificate" label=shell.t("admin-score") checked=form.score_on_certificate
                hint=shell.t("admin-score-hint")
            />
            <div class="actions"><button class="button button-primary" type="submit">{shell.t("admin-save")}</button></div>
        </form>
    }
}
