//! Adding people: an account without a password, and a mail with a link to choose one.

use chrono::{DateTime, Utc};
use domain::ids::{DepartmentId, OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::{BadText, DisplayName, EmailAddress, Roles, fold};
use store::jobs::{Job, enqueue};
use store::people::{self, Person};
use store::{Tx, audit, departments, directory};

use crate::who::Admin;
use crate::{Context, Error, FieldError, Result, enrol};

/// What an administrator types of a person.
#[derive(Clone, Debug)]
pub struct PersonForm {
    /// The name.
    pub name: String,
    /// The e-mail address; ignored when an existing person is edited.
    pub email: String,
    /// The department, if any.
    pub department: Option<DepartmentId>,
    /// The language of mails and of the interface.
    pub lang: Lang,
    /// What they may do.
    pub roles: Roles,
}

pub(crate) fn text_error(field: &'static str, bad: BadText) -> FieldError {
    let key = match bad {
        BadText::Empty => "required",
        BadText::TooLong => "too-long",
        BadText::Control => "control-character",
        BadText::NotAnAddress => "not-an-address",
    };
    FieldError::new(field, key)
}

/// Reads two texts, naming every mistake at once.
pub(crate) fn name_and_email(name: &str, email: &str) -> Result<(DisplayName, EmailAddress)> {
    match (name.parse::<DisplayName>(), email.parse::<EmailAddress>()) {
        (Ok(name), Ok(email)) => Ok((name, email)),
        (name, email) => {
            let errors = [name.err().map(|bad| text_error("name", bad)), email.err().map(|bad| text_error("email", bad))];
            Err(Error::Invalid(errors.into_iter().flatten().collect()))
        }
    }
}

/// Inserts a person with their enrolments; the address must be nobody else's on this instance.
pub(crate) async fn insert(tx: &Tx, org: OrganisationId, person: &Person) -> Result<()> {
    match directory::put(tx, directory::EMAIL, person.email.as_str(), org).await {
        Err(store::Error::Conflict) => return Err(Error::field("email", "email-taken")),
        other => other?,
    }
    people::insert(tx, org, person).await?;
    enrol::person(tx, org, person.id, person.created_at).await
}

/// A person as typed, not stored yet.
pub(crate) fn person(id: PersonId, name: DisplayName, email: EmailAddress, form: &PersonForm, now: DateTime<Utc>) -> Person {
    Person {
        id,
        name_folded: fold(name.as_str()),
        name,
        email,
        password_hash: None,
        department: form.department,
        lang: form.lang,
        theme: "auto".to_owned(),
        roles: form.roles,
        created_at: now,
        deactivated_at: None,
    }
}

/// Adds a person and mails the invitation.
pub async fn add(ctx: &Context, admin: &Admin, form: PersonForm) -> Result<PersonId> {
    let (name, email) = name_and_email(&form.name, &form.email)?;
    known_department(ctx, admin, form.department).await?;
    let (org, now, id, actor) = (admin.org(), ctx.now(), ctx.id::<PersonId>(), admin.id());
    let person = person(id, name, email, &form, now);
    let (job, entry) = (ctx.id(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                insert(tx, org, &person).await?;
                enqueue(tx, org, job, &Job::SendInvitation { person: id }, now, None).await?;
                audit::insert(tx, org, entry, Some(actor), "person-added", &id.to_string(), now).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    ctx.wake.notify_one();
    Ok(id)
}

pub(crate) async fn known_department(ctx: &Context, admin: &Admin, department: Option<DepartmentId>) -> Result<()> {
    let Some(wanted) = department else { return Ok(()) };
    let known = departments::list(ctx.db.read(), admin.org()).await?.iter().any(|department| department.id == wanted);
    if known { Ok(()) } else { Err(Error::field("department", "unknown-department")) }
}

/// Mails the invitation again, to somebody who has no password yet.
pub async fn again(ctx: &Context, admin: &Admin, id: PersonId) -> Result<()> {
    let (org, now, job) = (admin.org(), ctx.now(), ctx.id());
    let person = people::find(ctx.db.read(), org, id).await?.ok_or(Error::NotFound)?;
    if person.password_hash.is_some() || person.deactivated_at.is_some() {
        return Err(Error::Conflict);
    }
    let once = Some(format!("invitation-{id}-{}", now.timestamp() / 60));
    let sent = ctx
        .db
        .write(move |tx| {
            Box::pin(async move { Ok::<_, Error>(enqueue(tx, org, job, &Job::SendInvitation { person: id }, now, once).await?) })
        })
        .await;
    match sent {
        // Twice within a minute is a double click.
        Ok(()) | Err(Error::Conflict) => {
            ctx.wake.notify_one();
            Ok(())
        }
        Err(other) => Err(other),
    }
}
