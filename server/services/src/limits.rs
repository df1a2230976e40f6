//! The limits of a quiz for one person: the quiz's own, what was granted to them or to their department, what they need. A
//! change holds at once, in the middle of an attempt.

use domain::ids::{DepartmentId, GrantId, ModuleId, ModuleSlug, OrganisationId, PersonId};
use domain::quiz::{Accommodation, CannotStart, Limits, Override, Settings};
use store::grants::{self, Grant, Grantee};
use store::{ConnectionTrait, Tx, attempts, audit, departments, modules, people};

use crate::shelf::Shelf;
use crate::who::{Agent, Hr, Trainer};
use crate::{Context, Error, Result};

/// The limits that hold for a person.
pub(crate) async fn of(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    person: PersonId,
    department: Option<DepartmentId>,
    module: ModuleId,
    quiz: &Settings,
) -> Result<Limits> {
    let (own, groups) = grants::of_person(c, org, module, person, department).await?;
    let needs = grants::accommodation(c, org, person).await?;
    Ok(Limits::of(quiz, &own, &groups, needs))
}

/// Whether the agent may begin another attempt now, and the limits that would hold.
pub(crate) async fn may_start(
    ctx: &Context,
    agent: &Agent,
    module: ModuleId,
    quiz: &Settings,
) -> Result<(Limits, Result<(), CannotStart>)> {
    let (c, org, person) = (ctx.db.read(), agent.org(), agent.id());
    let limits = of(c, org, person, agent.who().person().department, module, quiz).await?;
    let ended = if limits.attempts.is_some() || quiz.delay.is_some() {
        let heads = attempts::list_of(c, org, person, module).await?;
        heads.iter().filter_map(|head| head.submitted_at.or(head.abandoned_at)).collect()
    } else {
        Vec::new()
    };
    Ok((limits, limits.may_start(quiz.delay, &ended, ctx.now())))
}

/// A grant, with the name of whom it is for.
pub struct Named {
    /// The grant.
    pub grant: Grant,
    /// The person's or the department's name.
    pub name: String,
}

/// What was granted for a module's quiz.
pub async fn list(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug) -> Result<Vec<Named>> {
    let (c, org) = (ctx.db.read(), trainer.org());
    let module = modules::find_by_slug(c, org, slug).await?.ok_or(Error::NotFound)?;
    let all = grants::of_module(c, org, module.id).await?;
    let people = people::list_all(c, org).await?;
    let departments = departments::list(c, org).await?;
    let name = |grantee: Grantee| match grantee {
        Grantee::Person(id) => people.iter().find(|person| person.id == id).map(|person| person.name.to_string()),
        Grantee::Department(id) => departments.iter().find(|department| department.id == id).map(|department| department.name.clone()),
    };
    Ok(all.into_iter().filter_map(|grant| Some(Named { name: name(grant.grantee)?, grant })).collect())
}

/// Grants limits to a person or a department for one quiz, in place of what they had; attempts under way follow.
pub async fn grant(ctx: &Context, trainer: &Trainer, slug: &ModuleSlug, grantee: Grantee, limits: Override) -> Result<()> {
    let org = trainer.org();
    let module = modules::find_by_slug(ctx.db.read(), org, slug).await?.ok_or(Error::NotFound)?.id;
    let known = match grantee {
        Grantee::Person(id) => people::find(ctx.db.read(), org, id).await?.is_some(),
        Grantee::Department(id) => departments::list(ctx.db.read(), org).await?.iter().any(|department| department.id == id),
    };
    if !known {
        return Err(Error::field("grantee", "unknown-grantee"));
    }
    if limits == Override::default() {
        return Err(Error::field("time", "nothing-granted"));
    }
    let (now, actor, entry) = (ctx.now(), trainer.id(), ctx.id());
    let grant = Grant { id: ctx.id_at(now), module, grantee, limits, granted_at: now };
    let shelf = ctx.shelf.clone();
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                grants::put(tx, org, &grant).await?;
                audit::insert(tx, org, entry, Some(actor), "limits-granted", &grant.id.to_string(), now).await?;
                follow(tx, &shelf, org, grantee, Some(module)).await
            })
        })
        .await
}

/// Takes a grant back; attempts under way follow.
pub async fn revoke(ctx: &Context, trainer: &Trainer, id: GrantId) -> Result<()> {
    let (org, shelf, now, actor, entry) = (trainer.org(), ctx.shelf.clone(), ctx.now(), trainer.id(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let grant = grants::delete(tx, org, id).await.map_err(|error| match error {
                    store::Error::Missing(_) => Error::NotFound,
                    other => other.into(),
                })?;
                audit::insert(tx, org, entry, Some(actor), "limits-revoked", &id.to_string(), now).await?;
                follow(tx, &shelf, org, grant.grantee, Some(grant.module)).await
            })
        })
        .await
}

/// What a person needs wherever there is a timer, as HR noted it.
pub async fn needs(ctx: &Context, hr: &Hr, person: PersonId) -> Result<Option<Accommodation>> {
    people::find(ctx.db.read(), hr.org(), person).await?.ok_or(Error::NotFound)?;
    Ok(grants::accommodation(ctx.db.read(), hr.org(), person).await?)
}

/// Notes what a person needs wherever there is a timer, never why; attempts under way follow.
pub async fn accommodate(ctx: &Context, hr: &Hr, person: PersonId, needs: Option<Accommodation>) -> Result<()> {
    let (org, now, shelf, actor, entry) = (hr.org(), ctx.now(), ctx.shelf.clone(), hr.id(), ctx.id());
    people::find(ctx.db.read(), org, person).await?.ok_or(Error::NotFound)?;
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                grants::put_accommodation(tx, org, person, needs, now).await?;
                // That something was noted, never what.
                audit::insert(tx, org, entry, Some(actor), "accommodation-noted", &person.to_string(), now).await?;
                follow(tx, &shelf, org, Grantee::Person(person), None).await
            })
        })
        .await
}

/// Moves the ends of the attempts under way that a change concerns: of one module, or of all.
pub(crate) async fn follow(tx: &Tx, shelf: &Shelf, org: OrganisationId, grantee: Grantee, module: Option<ModuleId>) -> Result<()> {
    let concerned: Vec<people::Person> = match grantee {
        Grantee::Person(id) => people::find(tx, org, id).await?.into_iter().collect(),
        Grantee::Department(id) => people::list_all(tx, org).await?.into_iter().filter(|person| person.department == Some(id)).collect(),
    };
    for person in concerned {
        for (of, id) in attempts::open_of_person(tx, org, person.id).await? {
            if module.is_some_and(|module| module != of) {
                continue;
            }
            let Some(mut attempt) = attempts::load_for_update(tx, org, id).await?.filter(domain::quiz::Attempt::is_open) else { continue };
            let content = shelf.get(tx, org, attempt.version).await?;
            let limits = self::of(tx, org, person.id, person.department, of, &content.quiz).await?;
            let end = limits.end_of(attempt.started_at);
            if end != attempt.closes_at {
                attempt.closes_at = end;
                attempts::move_end(tx, org, &attempt).await?;
            }
        }
    }
    Ok(())
}
