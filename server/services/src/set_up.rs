//! The first administrator of an instance, by a one-time link printed at start; an organisation from the command line.

use chrono::TimeDelta;
use domain::ids::{OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::{DisplayName, EmailAddress, Roles};
use store::organisations::{self, Organisation};
use store::secret_links::{self, Link, Purpose};
use uuid::Uuid;

use crate::invite::{self, PersonForm, name_and_email, text_error};
use crate::password::check_new;
use crate::secret::Secret;
use crate::{Context, Error, Result, import, sign_in};

/// How long the set-up link works.
const LIFE: TimeDelta = TimeDelta::days(1);

/// Nobody's organisation: where the set-up link is kept before there is one.
fn instance() -> OrganisationId {
    Uuid::nil().into()
}

/// Makes the set-up link of an instance without any organisation; none when there is one.
pub async fn link(ctx: &Context) -> Result<Option<String>> {
    if organisations::count(ctx.db.read()).await? > 0 {
        return Ok(None);
    }
    let (secret, now) = (Secret::random(instance(), &ctx.chance), ctx.now());
    let link =
        Link { token_hash: secret.hash(), purpose: Purpose::SetUp, person: None, created_at: now, expires_at: now + LIFE, used_at: None };
    ctx.db.write(move |tx| Box::pin(async move { Ok::<_, Error>(secret_links::insert(tx, instance(), &link).await?) })).await?;
    Ok(Some(format!("{}/set-up/{}", ctx.base_url, secret.text())))
}

/// Whether a set-up link works.
pub async fn works(ctx: &Context, secret: &Secret) -> Result<bool> {
    if secret.org() != instance() || organisations::count(ctx.db.read()).await? > 0 {
        return Ok(false);
    }
    let link = secret_links::find(ctx.db.read(), instance(), secret.hash()).await?;
    Ok(link.is_some_and(|link| link.used_at.is_none() && ctx.now() < link.expires_at && link.purpose == Purpose::SetUp))
}

/// What the first administrator types.
#[derive(Clone, Debug)]
pub struct SetUpForm {
    /// The organisation's name.
    pub organisation: String,
    /// The administrator's name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their password.
    pub password: String,
    /// The password again.
    pub password_again: String,
}

/// Creates the organisation with its content and its first administrator, once.
pub async fn set_up(ctx: &Context, secret: &Secret, form: SetUpForm, library: &import::Library, lang: Lang) -> Result<Secret> {
    if !works(ctx, secret).await? {
        return Err(Error::NotFound);
    }
    let hash = secret.hash();
    let (org, person) = create(ctx, form, library, lang, Some(hash)).await?;
    let person = store::people::load(ctx.db.read(), org, person).await?;
    sign_in::open_for(ctx, org, person).await
}

/// Creates an organisation with an administrator; `link` is a set-up link to use up in the same transaction.
pub async fn create(
    ctx: &Context,
    form: SetUpForm,
    library: &import::Library,
    lang: Lang,
    link: Option<[u8; 32]>,
) -> Result<(OrganisationId, PersonId)> {
    let organisation = form.organisation.parse::<DisplayName>().map_err(|bad| Error::Invalid(vec![text_error("organisation", bad)]));
    let both = name_and_email(&form.name, &form.email);
    let weak = check_new(&form.password, &form.password_again, &form.name, &form.email);
    let (organisation, (name, email)): (DisplayName, (DisplayName, EmailAddress)) = match (organisation, both, weak) {
        (Ok(organisation), Ok(both), Ok(())) => (organisation, both),
        (a, b, c) => {
            let errors = [a.err(), b.err(), c.err()].into_iter().flatten();
            let fields = errors.flat_map(|error| if let Error::Invalid(fields) = error { fields } else { Vec::new() });
            return Err(Error::Invalid(fields.collect()));
        }
    };
    let password = ctx.hasher.hash(&form.password, &ctx.chance).await?;
    let (now, org, id) = (ctx.now(), ctx.id::<OrganisationId>(), ctx.id::<PersonId>());
    let row = Organisation { id: org, name: organisation, time_zone: chrono_tz::Europe::Paris, lang, show_score: false, created_at: now };
    let roles = Roles { hr: true, trainer: true, admin: true };
    let person_form = PersonForm { name: form.name, email: form.email, department: None, lang, roles };
    let mut person = invite::person(id, name, email, &person_form, now);
    person.password_hash = Some(password);
    let plan = import::plan(ctx, library, now)?;
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                if let Some(link) = link
                    && (organisations::count(tx).await? > 0 || !secret_links::mark_used(tx, instance(), link, now).await?)
                {
                    return Err(Error::NotFound);
                }
                organisations::insert(tx, &row).await?;
                invite::insert(tx, org, &person).await?;
                import::apply(tx, org, plan).await?;
                Ok(())
            })
        })
        .await?;
    Ok((org, id))
}
