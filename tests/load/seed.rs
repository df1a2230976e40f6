//! Who is there before the load: an organisation with the repository's content, and agents who are signed in.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result};
use chrono::TimeDelta;
use domain::ids::OrganisationId;
use domain::locale::Lang;
use domain::people::{Roles, fold};
use migrations::{Migrator, MigratorTrait};
use services::Context;
use services::password::Hasher;
use services::secret::Secret;
use services::set_up::{SetUpForm, create};
use store::people::Person;
use store::sessions::Session;
use store::{Db, Settings, Tx};

use crate::surroundings::{chance, clock};

/// Agents of the organisation: each starts an attempt at each module once at the most.
const AGENTS: usize = 6000;
/// Agents inserted in one transaction.
const TOGETHER: usize = 500;
const AGENT: Roles = Roles { hr: false, trainer: false, admin: false };
const PASSWORD: &str = "quatre canards bleus";

/// The agents' cookies. Each is taken once, so that everybody's attempt is their first.
pub struct Seeded {
    cookies: Vec<Arc<str>>,
    next: AtomicUsize,
}

impl Seeded {
    /// The session of an agent who has done nothing yet; none when all have.
    pub fn take(&self) -> Option<Arc<str>> {
        self.cookies.get(self.next.fetch_add(1, Ordering::Relaxed)).cloned()
    }
}

/// An organisation with the repository's content in an empty database.
pub async fn organisation(url: &str) -> Result<(Context, OrganisationId)> {
    let db = Db::open(&Settings { url: url.to_owned(), max_connections: 4 }).await?;
    let migrating = db.migration_connection().await?;
    Migrator::up(migrating.connection(), None).await?;
    migrating.end().await?;
    let ctx = Context {
        db,
        clock: clock(),
        chance: chance(),
        hasher: Hasher::new(1),
        shelf: services::shelf::Shelf::default(),
        base_url: Arc::from("http://127.0.0.1"),
        wake: Arc::default(),
    };
    let form = SetUpForm {
        organisation: "Ville de la Mesure".to_owned(),
        name: "Première Personne".to_owned(),
        email: "premiere@mesure.example".to_owned(),
        password: PASSWORD.to_owned(),
        password_again: PASSWORD.to_owned(),
    };
    let (org, _) = create(&ctx, form, &tests::library::library(), Lang::Fr, None).await?;
    Ok((ctx, org))
}

/// Fills an empty database.
pub async fn seed(url: &str) -> Result<Seeded> {
    let (ctx, org) = organisation(url).await?;
    let mut cookies = Vec::with_capacity(AGENTS);
    while cookies.len() < AGENTS {
        let agents = (0..TOGETHER).map(|place| person(&ctx, org, cookies.len() + place, AGENT)).collect::<Result<Vec<_>>>()?;
        let rows: Vec<_> = agents.iter().map(|(person, secret)| (person.clone(), session(&ctx, person, secret))).collect();
        ctx.db.write(move |tx| Box::pin(insert(tx, org, rows))).await?;
        cookies.extend(agents.into_iter().map(|(_, secret)| Arc::from(secret.text())));
    }
    ctx.db.close().await?;
    Ok(Seeded { cookies, next: AtomicUsize::new(0) })
}

/// Somebody, and the secret of their session.
pub fn person(ctx: &Context, org: OrganisationId, number: usize, roles: Roles) -> Result<(Person, Secret)> {
    let name = format!("Agent Numéro {number}");
    let person = Person {
        id: ctx.id(),
        email: format!("agent-{number}@mesure.example").parse().context("an address")?,
        name_folded: fold(&name),
        name: name.parse().context("a name")?,
        password_hash: None,
        department: None,
        lang: Lang::Fr,
        theme: "auto".to_owned(),
        roles,
        created_at: ctx.now(),
        deactivated_at: None,
    };
    Ok((person, Secret::random(org, &ctx.chance)))
}

/// A session that a secret opens.
pub fn session(ctx: &Context, person: &Person, secret: &Secret) -> Session {
    let now = ctx.now();
    Session { token_hash: secret.hash(), person: person.id, created_at: now, seen_at: now, expires_at: now + TimeDelta::days(1) }
}

/// Inserts people with their sessions, enrolled in every course.
pub async fn insert(tx: &Tx, org: OrganisationId, rows: Vec<(Person, Session)>) -> Result<(), services::Error> {
    let courses = store::courses::list(tx, org).await?;
    for (person, session) in rows {
        store::directory::put(tx, store::directory::EMAIL, person.email.as_str(), org).await?;
        store::people::insert(tx, org, &person).await?;
        for course in &courses {
            store::enrolments::insert_missing(tx, org, person.id, course.id, person.created_at).await?;
        }
        store::sessions::insert(tx, org, &session).await?;
    }
    Ok(())
}
