//! Signing in and out, and coming back with a session.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::OrganisationId;
use domain::people::EmailAddress;
use domain::throttle::{FORGET_AFTER, Failures, Scope, wait};
use store::people::Person;
use store::sessions::Session;
use store::{directory, people, sessions, sign_in_failures};

use crate::secret::{Secret, hash_of};
use crate::who::{Agent, SignedIn};
use crate::{Context, Error, Result};

/// A session ends after this long without a visit.
const IDLE: TimeDelta = TimeDelta::days(14);
/// A session ends after this long, visits or not.
const LIFE: TimeDelta = TimeDelta::days(30);
/// A visit is written down at most this often.
const TOUCH_EVERY: TimeDelta = TimeDelta::minutes(10);

/// What came of a try. It never says which part was wrong.
pub enum Outcome {
    /// The session's secret, for the cookie.
    Welcome(Secret),
    /// Wrong address or password.
    Refused,
    /// Too many failures: come back in so many seconds.
    Wait(i64),
}

const SCOPES: [Scope; 3] = [Scope::AccountAndAddress, Scope::Account, Scope::Address];

fn counter(scope: Scope, account: &str, address: &str) -> [u8; 32] {
    match scope {
        Scope::AccountAndAddress => hash_of(&[account, address]),
        Scope::Account => hash_of(&[account]),
        Scope::Address => hash_of(&["", address]),
    }
}

/// Tries an address and a password, from a network address. `earlier` is the secret of a session to end, if any.
pub async fn sign_in(ctx: &Context, address: &str, email: &str, password: &str, earlier: Option<Secret>) -> Result<Outcome> {
    let now = ctx.now();
    let account = email.trim().to_lowercase();
    let mut failures = Vec::with_capacity(SCOPES.len());
    for scope in SCOPES {
        let key = counter(scope, &account, address);
        failures.push((scope, key, sign_in_failures::load(ctx.db.read(), scope, key).await?));
    }
    let wait = wait(failures[0].2, failures[1].2, failures[2].2, now);
    if wait > TimeDelta::zero() {
        return Ok(Outcome::Wait((wait.num_milliseconds() + 999) / 1000));
    }
    let found = find(ctx, email).await?.filter(|(_, person)| person.deactivated_at.is_none());
    let hash = found.as_ref().and_then(|(_, person)| person.password_hash.as_deref());
    // Whoever types far more than a password may be has not typed theirs; hashing it would cost too much.
    let right = ctx.hasher.verify(&password[..password.floor_char_boundary(512)], hash).await?;
    match found.filter(|_| right) {
        None => {
            failed(ctx, failures, now).await?;
            Ok(Outcome::Refused)
        }
        Some((org, person)) => {
            let cleared = [failures[0].1, failures[1].1];
            open(ctx, org, person, earlier, cleared, now).await.map(Outcome::Welcome)
        }
    }
}

async fn find(ctx: &Context, email: &str) -> Result<Option<(OrganisationId, Person)>> {
    let Ok(email) = email.parse::<EmailAddress>() else { return Ok(None) };
    let Some(org) = directory::find(ctx.db.read(), directory::EMAIL, email.as_str()).await? else { return Ok(None) };
    Ok(people::find_by_email(ctx.db.read(), org, &email).await?.map(|person| (org, person)))
}

async fn failed(ctx: &Context, failures: Vec<(Scope, [u8; 32], Failures)>, now: DateTime<Utc>) -> Result<()> {
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                for (scope, key, _) in failures {
                    // Read again under the lock: two tries at once count twice.
                    let failures = sign_in_failures::load_for_update(tx, scope, key).await?.failed(now);
                    sign_in_failures::save(tx, scope, key, failures).await?;
                }
                sign_in_failures::delete_older_than(tx, now - FORGET_AFTER).await?;
                Ok(())
            })
        })
        .await
}

async fn open(
    ctx: &Context,
    org: OrganisationId,
    person: Person,
    earlier: Option<Secret>,
    cleared: [[u8; 32]; 2],
    now: DateTime<Utc>,
) -> Result<Secret> {
    let secret = Secret::random(org, &ctx.chance);
    let session = Session { token_hash: secret.hash(), person: person.id, created_at: now, seen_at: now, expires_at: now + IDLE };
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                sign_in_failures::clear(tx, Scope::AccountAndAddress, cleared[0]).await?;
                sign_in_failures::clear(tx, Scope::Account, cleared[1]).await?;
                if let Some(earlier) = earlier {
                    sessions::delete(tx, earlier.org(), earlier.hash()).await?;
                }
                sessions::insert(tx, org, &session).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(secret)
}

/// Opens a session for a person who has just proven themselves another way: by a link that only they got.
pub(crate) async fn open_for(ctx: &Context, org: OrganisationId, person: Person) -> Result<Secret> {
    let account = hash_of(&[person.email.as_str()]);
    open(ctx, org, person, None, [account, account], ctx.now()).await
}

/// Comes back with a session. The role is read from the database each time.
pub async fn resume(ctx: &Context, secret: &Secret) -> Result<Option<SignedIn>> {
    let (org, hash, now) = (secret.org(), secret.hash(), ctx.now());
    let Some((session, person, organisation)) = sessions::find_with_person(ctx.db.read(), org, hash).await? else { return Ok(None) };
    if now >= session.expires_at || now >= session.created_at + LIFE || person.deactivated_at.is_some() {
        return Ok(None);
    }
    if now - session.seen_at >= TOUCH_EVERY {
        ctx.db.write(move |tx| Box::pin(async move { Ok::<_, Error>(sessions::touch(tx, org, hash, now, now + IDLE).await?) })).await?;
    }
    Ok(Some(SignedIn::new(organisation, person, hash)))
}

/// Ends this session.
pub async fn sign_out(ctx: &Context, agent: &Agent) -> Result<()> {
    let (org, hash) = (agent.org(), agent.who().token_hash());
    ctx.db.write(move |tx| Box::pin(async move { Ok(sessions::delete(tx, org, hash).await?) })).await
}
