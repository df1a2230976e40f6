//! Administration: people, departments, the organisation's settings.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::ids::{DepartmentId, PersonId};
use domain::locale::Lang;
use domain::people::Roles;
use http::StatusCode;
use pages::admin::{
    Department, DepartmentForm, OrganisationForm, PeoplePage, PersonForm, PersonLine, PersonPage, PersonStatus, people_page, person_page,
};
use services::invite::{self as invitations, PersonForm as Typed};
use services::who::Admin;
use services::{Error as ServiceError, FieldError, administer};

use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::{field_errors, shell};
use crate::state::Site;

/// Time zones of the French Republic.
const ZONES: [&str; 13] = [
    "Europe/Paris",
    "America/Guadeloupe",
    "America/Martinique",
    "America/Cayenne",
    "Indian/Reunion",
    "Indian/Mayotte",
    "America/Miquelon",
    "America/St_Barthelemy",
    "America/Marigot",
    "Pacific/Noumea",
    "Pacific/Tahiti",
    "Pacific/Wallis",
    "Indian/Kerguelen",
];

fn departments_of(all: &[services::administer::DepartmentRow]) -> Vec<Department> {
    all.iter().map(|department| Department { id: department.id.to_string(), name: department.name.clone() }).collect()
}

fn status_of(person: &services::administer::PersonRow) -> PersonStatus {
    match (&person.deactivated_at, &person.password_hash) {
        (Some(_), _) => PersonStatus::Deactivated,
        (None, None) => PersonStatus::Invited,
        (None, Some(_)) => PersonStatus::Active,
    }
}

fn roles(form: &Form) -> Roles {
    Roles { hr: form.is("hr"), trainer: form.is("trainer"), admin: form.is("admin") }
}

fn typed(reader: &Reader, form: &Form) -> Typed {
    Typed {
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        department: form.get("department").parse().ok(),
        lang: Lang::parse(form.get("lang")).unwrap_or(reader.lang),
        roles: roles(form),
    }
}

fn shown(reader: &Reader, form: &Form, errors: &[FieldError]) -> PersonForm {
    PersonForm {
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        department: form.get("department").to_owned(),
        lang: Lang::parse(form.get("lang")).unwrap_or_default(),
        roles: roles(form),
        errors: field_errors(reader.lang, errors),
    }
}

/// What was typed in one of the page's forms and could not be taken.
#[derive(Default)]
struct Refused {
    add: Option<PersonForm>,
    department: Option<DepartmentForm>,
    renamed: Option<(String, DepartmentForm)>,
    organisation: Option<OrganisationForm>,
}

async fn people_html(site: &Site, reader: &Reader, admin: &Admin, refused: Refused) -> Result<Html<String>> {
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    let (q, page) = (query.get("q").to_owned(), query.get("page").parse::<u64>().unwrap_or(1).max(1));
    let (people, total) = administer::search(&site.ctx, admin, &q, page).await?;
    let departments = administer::departments(&site.ctx, admin).await?;
    let name_of = |id: Option<DepartmentId>| departments.iter().find(|other| Some(other.id) == id).map(|found| found.name.clone());
    let organisation = admin.who().organisation();
    let view = PeoplePage {
        people: people
            .iter()
            .map(|person| PersonLine {
                id: person.id.to_string(),
                name: person.name.to_string(),
                email: person.email.to_string(),
                department: name_of(person.department),
                roles: person.roles,
                status: status_of(person),
            })
            .collect(),
        q,
        page: u32::try_from(page).unwrap_or(1),
        pages: u32::try_from(total.div_ceil(administer::PER_PAGE).max(1)).unwrap_or(1),
        total: usize::try_from(total).unwrap_or(0),
        departments: departments_of(&departments),
        add: refused.add.unwrap_or_else(|| PersonForm { lang: organisation.lang, ..PersonForm::default() }),
        new_department: refused.department.unwrap_or_default(),
        renamed: refused.renamed,
        organisation: refused.organisation.unwrap_or_else(|| OrganisationForm {
            name: organisation.name.to_string(),
            time_zone: organisation.time_zone.to_string(),
            time_zones: zones(organisation.time_zone.name()),
            score_on_certificate: organisation.show_score,
            errors: Vec::new(),
        }),
    };
    Ok(Html(people_page(&shell(site, reader), &view)))
}

fn zones(own: &str) -> Vec<String> {
    let mut zones: Vec<String> = ZONES.iter().map(|zone| (*zone).to_owned()).collect();
    if !own.is_empty() && !ZONES.contains(&own) {
        zones.push(own.to_owned());
    }
    zones
}

/// People, departments and settings.
pub(crate) async fn page(State(site): State<Site>, reader: Reader, As(admin): As<Admin>) -> Result<Html<String>> {
    people_html(&site, &reader, &admin, Refused::default()).await
}

async fn again(site: &Site, reader: &Reader, admin: &Admin, refused: Refused) -> Result<Response> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, people_html(site, reader, admin, refused).await?).into_response())
}

/// Adds a person.
pub(crate) async fn add(State(site): State<Site>, reader: Reader, As(admin): As<Admin>, form: Form) -> Result<Response> {
    match invitations::add(&site.ctx, &admin, typed(&reader, &form)).await {
        Ok(_) => Ok(Redirect::to("/admin?done=person-added").into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let refused = Refused { add: Some(shown(&reader, &form, &errors)), ..Refused::default() };
            again(&site, &reader, &admin, refused).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn person_html(site: &Site, reader: &Reader, admin: &Admin, id: PersonId, form: Option<PersonForm>) -> Result<Html<String>> {
    let person = administer::person(&site.ctx, admin, id).await?;
    let departments = administer::departments(&site.ctx, admin).await?;
    let (zone, lang) = (admin.who().organisation().time_zone, reader.lang);
    let stored = || PersonForm {
        name: person.name.to_string(),
        email: person.email.to_string(),
        department: person.department.map(|id| id.to_string()).unwrap_or_default(),
        lang: person.lang,
        roles: person.roles,
        errors: Vec::new(),
    };
    let view = PersonPage {
        id: id.to_string(),
        name: person.name.to_string(),
        email: person.email.to_string(),
        form: form.unwrap_or_else(stored),
        departments: departments_of(&departments),
        status: status_of(&person),
        created: lang.day_of(person.created_at, zone),
        deactivated: person.deactivated_at.map(|at| lang.day_of(at, zone)),
        own: id == admin.id(),
    };
    Ok(Html(person_page(&shell(site, reader), &view)))
}

/// One person.
pub(crate) async fn person(
    State(site): State<Site>,
    reader: Reader,
    As(admin): As<Admin>,
    Path(id): Path<PersonId>,
) -> Result<Html<String>> {
    person_html(&site, &reader, &admin, id, None).await
}

/// Changes a person.
pub(crate) async fn edit(
    State(site): State<Site>,
    reader: Reader,
    As(admin): As<Admin>,
    Path(id): Path<PersonId>,
    form: Form,
) -> Result<Response> {
    match administer::edit(&site.ctx, &admin, id, typed(&reader, &form)).await {
        Ok(()) => Ok(Redirect::to(&format!("/admin/people/{id}?done=saved")).into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let html = person_html(&site, &reader, &admin, id, Some(shown(&reader, &form, &errors))).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// Deactivates a person; they can be brought back.
pub(crate) async fn deactivate(State(site): State<Site>, As(admin): As<Admin>, Path(id): Path<PersonId>) -> Result<Redirect> {
    administer::set_active(&site.ctx, &admin, id, false).await?;
    Ok(Redirect::to(&format!("/admin/people/{id}?done=deactivated")))
}

/// Brings a person back.
pub(crate) async fn reactivate(State(site): State<Site>, As(admin): As<Admin>, Path(id): Path<PersonId>) -> Result<Redirect> {
    administer::set_active(&site.ctx, &admin, id, true).await?;
    Ok(Redirect::to(&format!("/admin/people/{id}?done=reactivated")))
}

/// Mails the invitation again.
pub(crate) async fn invite(State(site): State<Site>, As(admin): As<Admin>, Path(id): Path<PersonId>) -> Result<Redirect> {
    invitations::again(&site.ctx, &admin, id).await?;
    Ok(Redirect::to(&format!("/admin/people/{id}?done=invited")))
}

/// Adds a department.
pub(crate) async fn add_department(State(site): State<Site>, reader: Reader, As(admin): As<Admin>, form: Form) -> Result<Response> {
    match administer::add_department(&site.ctx, &admin, form.get("name")).await {
        Ok(_) => Ok(Redirect::to("/admin?done=saved#departments").into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let department = DepartmentForm { name: form.get("name").to_owned(), errors: field_errors(reader.lang, &errors) };
            again(&site, &reader, &admin, Refused { department: Some(department), ..Refused::default() }).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Renames a department.
pub(crate) async fn rename_department(
    State(site): State<Site>,
    reader: Reader,
    As(admin): As<Admin>,
    Path(id): Path<DepartmentId>,
    form: Form,
) -> Result<Response> {
    match administer::rename_department(&site.ctx, &admin, id, form.get("name")).await {
        Ok(()) => Ok(Redirect::to("/admin?done=saved#departments").into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let department = DepartmentForm { name: form.get("name").to_owned(), errors: field_errors(reader.lang, &errors) };
            again(&site, &reader, &admin, Refused { renamed: Some((id.to_string(), department)), ..Refused::default() }).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Changes the organisation's settings.
pub(crate) async fn organisation(State(site): State<Site>, reader: Reader, As(admin): As<Admin>, form: Form) -> Result<Response> {
    let (name, zone, score) = (form.get("name"), form.get("time_zone"), form.is("score_on_certificate"));
    match administer::edit_organisation(&site.ctx, &admin, name, zone, score).await {
        Ok(()) => Ok(Redirect::to("/admin?done=saved#organisation").into_response()),
        Err(ServiceError::Invalid(errors)) => {
            let organisation = OrganisationForm {
                name: name.to_owned(),
                time_zone: zone.to_owned(),
                time_zones: zones(""),
                score_on_certificate: score,
                errors: field_errors(reader.lang, &errors),
            };
            again(&site, &reader, &admin, Refused { organisation: Some(organisation), ..Refused::default() }).await
        }
        Err(other) => Err(other.into()),
    }
}
