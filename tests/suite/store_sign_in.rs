//! Sessions, one-time links, counters of failures, the audit trail.

use anyhow::Result;
use domain::throttle::{Failures, Scope};
use store::secret_links::{self, Link, Purpose};
use store::sessions::{self, Session};
use store::{audit, organisations, people, sign_in_failures};
use uuid::Uuid;

use crate::store_world::{World, at, hash, id, person};

fn session(world: &World, byte: u8) -> Session {
    Session { token_hash: hash(byte), person: world.zoe, created_at: at(0), seen_at: at(0), expires_at: at(60) }
}

#[tokio::test]
async fn a_session_comes_with_its_person_and_organisation() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    sessions::insert(c, org, &session(&world, 1)).await?;
    let found = sessions::find_with_person(c, org, hash(1)).await?;
    let expected = (session(&world, 1), people::load(c, org, world.zoe).await?, organisations::load(c, org).await?);
    assert_eq!(found, Some(expected));
    assert_eq!(sessions::find_with_person(c, org, hash(2)).await?, None);

    sessions::touch(c, org, hash(1), at(5), at(65)).await?;
    let touched = sessions::find_with_person(c, org, hash(1)).await?.map(|(session, ..)| session);
    assert_eq!(touched, Some(Session { seen_at: at(5), expires_at: at(65), ..session(&world, 1) }));
    let other = World::within(world.db.clone()).await?;
    assert_eq!(sessions::find_with_person(c, other.org, hash(1)).await?, None, "a secret works in its own organisation only");
    Ok(())
}

#[tokio::test]
async fn sessions_end_one_by_one_all_at_once_or_by_themselves() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let mut left = Vec::new();
    for byte in 1..=5 {
        sessions::insert(c, org, &Session { expires_at: at(i64::from(byte) * 10), ..session(&world, byte) }).await?;
    }
    sessions::delete(c, org, hash(5)).await?;
    assert_eq!(sessions::delete_expired(c, at(20)).await?, 1, "one that ends at this very instant stays");
    sessions::delete_of_person(c, org, world.zoe, Some(hash(3))).await?;
    for byte in 1..=5 {
        if sessions::find_with_person(c, org, hash(byte)).await?.is_some() {
            left.push(byte);
        }
    }
    assert_eq!(left, [3]);
    sessions::touch(c, org, hash(2), at(1), at(2)).await?;
    assert_eq!(sessions::find_with_person(c, org, hash(2)).await?, None, "a visit does not bring it back");
    sessions::delete_of_person(c, org, world.zoe, None).await?;
    assert_eq!(sessions::find_with_person(c, org, hash(3)).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_link_works_once() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let link = |byte, purpose| Link {
        token_hash: hash(byte),
        purpose,
        person: Some(world.zoe),
        created_at: at(0),
        expires_at: at(30),
        used_at: None,
    };
    for (byte, purpose) in [(1, Purpose::Reset), (2, Purpose::Reset), (3, Purpose::Invite)] {
        secret_links::insert(c, org, &link(byte, purpose)).await?;
    }
    assert_eq!(secret_links::find(c, org, hash(1)).await?, Some(link(1, Purpose::Reset)));
    assert!(secret_links::mark_used(c, org, hash(1), at(1)).await?);
    assert!(!secret_links::mark_used(c, org, hash(1), at(2)).await?, "the second one comes too late");
    assert!(!secret_links::mark_used(c, id(), hash(2), at(2)).await?);
    let used = secret_links::find(c, org, hash(1)).await?.and_then(|link| link.used_at);
    assert_eq!(used, Some(at(1)));

    secret_links::delete_unused_of_person(c, org, world.zoe, Purpose::Reset).await?;
    assert!(secret_links::find(c, org, hash(1)).await?.is_some(), "a used one is history");
    assert_eq!(secret_links::find(c, org, hash(2)).await?, None);
    assert!(secret_links::find(c, org, hash(3)).await?.is_some());

    let nobody = Link { person: None, purpose: Purpose::SetUp, ..link(4, Purpose::SetUp) };
    secret_links::insert(c, Uuid::nil().into(), &nobody).await?;
    assert_eq!(secret_links::find(c, Uuid::nil().into(), hash(4)).await?, Some(nobody));
    assert_eq!(secret_links::delete_expired(c, at(31)).await?, 3);
    Ok(())
}

#[tokio::test]
async fn of_many_who_use_a_link_at_once_one_does() -> Result<()> {
    let world = World::new().await?;
    let org = world.org;
    let link = Link {
        token_hash: hash(1),
        purpose: Purpose::Reset,
        person: Some(world.zoe),
        created_at: at(0),
        expires_at: at(30),
        used_at: None,
    };
    secret_links::insert(world.c(), org, &link).await?;
    let tries = (0..20).map(|_| world.db.write(move |tx| Box::pin(async move { secret_links::mark_used(tx, org, hash(1), at(1)).await })));
    let used: Vec<bool> = futures::future::join_all(tries).await.into_iter().collect::<store::Result<_>>()?;
    assert_eq!(used.into_iter().filter(|used| *used).count(), 1);
    Ok(())
}

#[tokio::test]
async fn failures_are_counted_by_scope() -> Result<()> {
    let world = World::new().await?;
    let c = world.c();
    let two = Failures { count: 2, last: Some(at(1)) };
    assert_eq!(sign_in_failures::load(c, Scope::Account, hash(1)).await?, Failures::default());
    sign_in_failures::save(c, Scope::Account, hash(1), Failures { count: 1, last: Some(at(0)) }).await?;
    sign_in_failures::save(c, Scope::Account, hash(1), two).await?;
    sign_in_failures::save(c, Scope::Address, hash(1), Failures { count: 9, last: Some(at(9)) }).await?;
    assert_eq!(sign_in_failures::load(c, Scope::Account, hash(1)).await?, two);
    assert_eq!(sign_in_failures::load_for_update(c, Scope::Account, hash(1)).await?, two);
    assert_eq!(sign_in_failures::load(c, Scope::AccountAndAddress, hash(1)).await?, Failures::default());
    assert_eq!(sign_in_failures::delete_older_than(c, at(5)).await?, 1);
    assert_eq!(sign_in_failures::load(c, Scope::Address, hash(1)).await?.count, 9);
    sign_in_failures::clear(c, Scope::Address, hash(1)).await?;
    assert_eq!(sign_in_failures::load(c, Scope::Address, hash(1)).await?, Failures::default());
    Ok(())
}

#[tokio::test]
async fn the_trail_is_read_newest_first() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    for minute in 0..3 {
        audit::insert(c, org, id(), Some(world.zoe), "person-added", &format!("{minute}"), at(minute)).await?;
    }
    audit::insert(c, org, id(), None, "imported", "cloud-act", at(9)).await?;
    let trail = audit::list(c, org, 1).await?;
    let subjects: Vec<_> = trail.iter().map(|entry| entry.subject.as_str()).collect();
    assert_eq!(subjects, ["cloud-act", "2", "1", "0"]);
    assert_eq!((trail[0].actor, trail[1].actor, trail[1].at), (None, Some(world.zoe), at(2)));
    assert_eq!(audit::list(c, org, 2).await?, []);
    let stranger = person(id(), "Stranger").id;
    assert!(audit::insert(c, org, id(), Some(stranger), "x", "y", at(0)).await.is_err(), "nobody acts who is not there");
    Ok(())
}
