//! Running an organisation: its people, departments and settings.

use domain::ids::{DepartmentId, PersonId};
use domain::people::{DisplayName, fold};
use store::departments;
pub use store::departments::Department as DepartmentRow;
use store::organisations;
use store::people;
pub use store::people::Person as PersonRow;
use store::{audit, sessions};

use crate::invite::{PersonForm, known_department, text_error};
use crate::who::{Admin, Agent};
use crate::{Context, Error, Result};

/// People on one page of the list.
pub const PER_PAGE: u64 = 50;

/// One page of people found by name or address, and how many there are in all.
pub async fn search(ctx: &Context, admin: &Admin, query: &str, page: u64) -> Result<(Vec<PersonRow>, u64)> {
    Ok(people::search(ctx.db.read(), admin.org(), &fold(query), page, PER_PAGE).await?)
}

/// A person of the organisation.
pub async fn person(ctx: &Context, admin: &Admin, id: PersonId) -> Result<PersonRow> {
    people::find(ctx.db.read(), admin.org(), id).await?.ok_or(Error::NotFound)
}

/// The departments, by name.
pub async fn departments(ctx: &Context, admin: &Admin) -> Result<Vec<DepartmentRow>> {
    Ok(departments::list(ctx.db.read(), admin.org()).await?)
}

/// Changes a person's name, department, language and roles. Nobody takes their own administration away by mistake.
pub async fn edit(ctx: &Context, admin: &Admin, id: PersonId, form: PersonForm) -> Result<()> {
    let name: DisplayName = form.name.parse().map_err(|bad| Error::Invalid(vec![text_error("name", bad)]))?;
    if id == admin.id() && !form.roles.admin {
        return Err(Error::field("admin", "own-administration"));
    }
    known_department(ctx, admin, form.department).await?;
    let (org, now, actor, entry) = (admin.org(), ctx.now(), admin.id(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut person = people::find(tx, org, id).await?.ok_or(Error::NotFound)?;
                person.name_folded = fold(name.as_str());
                person.name = name;
                person.department = form.department;
                person.lang = form.lang;
                person.roles = form.roles;
                people::save(tx, org, &person).await?;
                audit::insert(tx, org, entry, Some(actor), "person-edited", &id.to_string(), now).await?;
                Ok(())
            })
        })
        .await
}

/// Deactivates a person, who can no longer sign in, or brings them back. What they earned stays.
pub async fn set_active(ctx: &Context, admin: &Admin, id: PersonId, active: bool) -> Result<()> {
    if id == admin.id() {
        return Err(Error::Conflict);
    }
    let (org, now, actor, entry) = (admin.org(), ctx.now(), admin.id(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut person = people::find(tx, org, id).await?.ok_or(Error::NotFound)?;
                person.deactivated_at = if active { None } else { person.deactivated_at.or(Some(now)) };
                people::save(tx, org, &person).await?;
                if active {
                    crate::enrol::person(tx, org, id, now).await?;
                } else {
                    sessions::delete_of_person(tx, org, id, None).await?;
                    store::memory::erase(tx, org, id).await?;
                    store::grants::erase(tx, org, id).await?;
                }
                let action = if active { "person-reactivated" } else { "person-deactivated" };
                audit::insert(tx, org, entry, Some(actor), action, &id.to_string(), now).await?;
                Ok(())
            })
        })
        .await
}

fn department_name(name: &str) -> Result<DisplayName> {
    name.parse().map_err(|bad| Error::Invalid(vec![text_error("name", bad)]))
}

fn taken(error: Error) -> Error {
    match error {
        Error::Conflict => Error::field("name", "department-taken"),
        other => other,
    }
}

/// Adds a department.
pub async fn add_department(ctx: &Context, admin: &Admin, name: &str) -> Result<DepartmentId> {
    let (name, org, id) = (department_name(name)?, admin.org(), ctx.id::<DepartmentId>());
    ctx.db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(departments::insert(tx, org, id, name.as_str(), &fold(name.as_str())).await?) })
        })
        .await
        .map_err(taken)?;
    Ok(id)
}

/// Renames a department.
pub async fn rename_department(ctx: &Context, admin: &Admin, id: DepartmentId, name: &str) -> Result<()> {
    let (name, org) = (department_name(name)?, admin.org());
    if !departments::list(ctx.db.read(), org).await?.iter().any(|department| department.id == id) {
        return Err(Error::NotFound);
    }
    ctx.db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(departments::rename(tx, org, id, name.as_str(), &fold(name.as_str())).await?) })
        })
        .await
        .map_err(taken)
}

/// Changes the organisation's name, time zone, and whether certificates show scores.
pub async fn edit_organisation(ctx: &Context, admin: &Admin, name: &str, time_zone: &str, show_score: bool) -> Result<()> {
    let parsed = name.parse::<DisplayName>().map_err(|bad| text_error("name", bad));
    let zone = time_zone.parse::<chrono_tz::Tz>().map_err(|_| crate::FieldError::new("time_zone", "unknown-time-zone"));
    let (name, zone) = match (parsed, zone) {
        (Ok(name), Ok(zone)) => (name, zone),
        (name, zone) => return Err(Error::Invalid([name.err(), zone.err()].into_iter().flatten().collect())),
    };
    let (org, now, actor, entry) = (admin.org(), ctx.now(), admin.id(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut organisation = organisations::load(tx, org).await?;
                organisation.name = name;
                organisation.time_zone = zone;
                organisation.show_score = show_score;
                organisations::save(tx, &organisation).await?;
                audit::insert(tx, org, entry, Some(actor), "organisation-edited", &org.to_string(), now).await?;
                Ok(())
            })
        })
        .await
}

/// Changes one's own language or theme.
pub async fn prefer(ctx: &Context, agent: &Agent, lang: Option<domain::locale::Lang>, theme: Option<&'static str>) -> Result<()> {
    let (org, id) = (agent.org(), agent.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut person = people::find(tx, org, id).await?.ok_or(Error::NotFound)?;
                person.lang = lang.unwrap_or(person.lang);
                if let Some(theme) = theme {
                    theme.clone_into(&mut person.theme);
                }
                people::save(tx, org, &person).await?;
                Ok(())
            })
        })
        .await
}
