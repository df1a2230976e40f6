//! Organisations, the directory, departments, people.

use anyhow::Result;
use chrono_tz::Europe;
use domain::ids::{DepartmentId, OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::{Roles, fold};
use store::organisations::Organisation;
use store::people::Person;
use store::{Error, departments, directory, organisations, people};
use tests::database;

use crate::store_world::{World, at, id, organisation, person};

#[tokio::test]
async fn an_organisation_reads_back_and_changes() -> Result<()> {
    let db = database::fresh().await;
    let c = db.writer_connection();
    assert_eq!(organisations::count(c).await?, 0);
    let org: OrganisationId = id();
    organisations::insert(c, &organisation(org)).await?;
    assert_eq!(organisations::load(c, org).await?, organisation(org));
    let changed = Organisation {
        name: "Évry-Courcouronnes".parse()?,
        time_zone: Europe::London,
        lang: Lang::En,
        show_score: true,
        ..organisation(org)
    };
    organisations::save(c, &changed).await?;
    assert_eq!(organisations::list(c).await?, [changed]);
    assert_eq!(organisations::find(c, id()).await?, None);
    assert!(matches!(organisations::load(c, id()).await, Err(Error::Missing(_))));
    assert!(matches!(organisations::save(c, &organisation(id())).await, Err(Error::Missing(_))));
    Ok(())
}

#[tokio::test]
async fn an_address_is_held_by_one_organisation() -> Result<()> {
    let db = database::fresh().await;
    let (c, one, two): (_, OrganisationId, OrganisationId) = (db.writer_connection(), id(), id());
    directory::put(c, directory::EMAIL, "zoe@mairie.fr", one).await?;
    directory::put(c, directory::SERIAL, "zoe@mairie.fr", two).await?;
    assert!(matches!(directory::put(c, directory::EMAIL, "zoe@mairie.fr", two).await, Err(Error::Conflict)));
    assert_eq!(directory::find(c, directory::EMAIL, "zoe@mairie.fr").await?, Some(one));
    directory::remove(c, directory::EMAIL, "zoe@mairie.fr").await?;
    assert_eq!(directory::find(c, directory::EMAIL, "zoe@mairie.fr").await?, None);
    assert_eq!(directory::find(c, directory::SERIAL, "zoe@mairie.fr").await?, Some(two));
    Ok(())
}

#[tokio::test]
async fn departments_have_names_of_their_own() -> Result<()> {
    let world = World::new().await?;
    let (c, org, roads) = (world.c(), world.org, id::<DepartmentId>());
    departments::insert(c, org, roads, "Voirie", "voirie").await?;
    assert!(matches!(departments::insert(c, org, id(), "VOIRIE", "voirie").await, Err(Error::Conflict)));
    assert!(matches!(departments::rename(c, org, roads, "Finances", "finances").await, Err(Error::Conflict)));
    departments::rename(c, org, roads, "État civil", "etat civil").await?;
    assert!(matches!(departments::rename(c, org, id(), "X", "x").await, Err(Error::Missing(_))));
    let names: Vec<_> = departments::list(c, org).await?.into_iter().map(|department| department.name).collect();
    assert_eq!(names, ["État civil", "Finances"]);
    assert_eq!(departments::find_by_folded(c, org, "etat civil").await?.map(|department| department.id), Some(roads));
    assert_eq!(departments::find_by_folded(c, org, "voirie").await?, None);
    Ok(())
}

#[tokio::test]
async fn a_person_reads_back_and_changes() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let ali = Person { roles: Roles { hr: true, trainer: false, admin: true }, ..person(id(), "Ali Benali") };
    people::insert(c, org, &ali).await?;
    assert_eq!(people::load(c, org, ali.id).await?, ali);
    assert_eq!(people::find_by_email(c, org, &ali.email).await?.as_ref(), Some(&ali));
    let same_address = Person { id: id(), ..ali.clone() };
    assert!(matches!(people::insert(c, org, &same_address).await, Err(Error::Conflict)));

    people::set_password(c, org, ali.id, "$argon2id$…").await?;
    let changed = Person {
        name: "Ali B.".parse()?,
        name_folded: "ali b.".to_owned(),
        department: Some(world.department),
        lang: Lang::En,
        theme: "dark".to_owned(),
        roles: Roles::default(),
        deactivated_at: Some(at(5)),
        ..ali.clone()
    };
    people::save(c, org, &changed).await?;
    let stored = people::load(c, org, ali.id).await?;
    assert_eq!(stored, Person { password_hash: Some("$argon2id$…".to_owned()), ..changed }, "saving leaves the password alone");
    assert!(matches!(people::save(c, org, &person(id(), "Nobody")).await, Err(Error::Missing(_))));
    assert!(matches!(people::set_password(c, org, id(), "x").await, Err(Error::Missing(_))));
    assert!(people::save(c, org, &Person { theme: "pink".to_owned(), ..ali }).await.is_err(), "the schema knows the themes");
    Ok(())
}

#[tokio::test]
async fn people_are_found_by_part_of_their_name_or_address() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    for name in ["Éléonore d’Été", "Anne 100% Martin", "Anne_Lise Noël", "Anne\\Marie"] {
        people::insert(c, org, &person(id(), name)).await?;
    }
    let search = async |query: &str| -> Result<Vec<String>> {
        let (found, total) = people::search(c, org, &fold(query), 1, 50).await?;
        assert_eq!(u64::try_from(found.len())?, total, "{query}");
        Ok(found.into_iter().map(|person| person.name.to_string()).collect())
    };
    assert_eq!(search("ÉTÉ").await?, ["Éléonore d’Été"]);
    assert_eq!(search("%").await?, ["Anne 100% Martin"], "a percent sign is only itself");
    assert_eq!(search("anne_").await?, ["Anne_Lise Noël"], "and so is an underscore");
    assert_eq!(search("anne\\").await?, ["Anne\\Marie"]);
    assert_eq!(search(&world.zoe.to_string()[..20]).await?, ["Zoé Lefèvre"], "by address");
    assert_eq!(search("' OR 1=1").await?, Vec::<String>::new());
    assert_eq!(search("").await?.len(), 5);
    let (page, total) = people::search(c, org, "", 2, 2).await?;
    assert_eq!((page.len(), total), (2, 5));
    assert_eq!(people::search(c, org, "", 0, 2).await?, people::search(c, org, "", 1, 2).await?);
    assert_eq!(people::search(c, org, "", 9, 2).await?, (Vec::new(), 5));
    Ok(())
}

#[tokio::test]
async fn another_organisations_people_do_not_exist() -> Result<()> {
    let world = World::new().await?;
    let other = World::within(world.db.clone()).await?;
    let c = world.c();
    assert_eq!(people::find(c, world.org, other.zoe).await?, None);
    let theirs = people::load(c, other.org, other.zoe).await?;
    assert_eq!(people::find_by_email(c, world.org, &theirs.email).await?, None);
    assert!(matches!(people::save(c, world.org, &theirs).await, Err(Error::Missing(_))));
    let all: Vec<PersonId> = people::list_all(c, world.org).await?.into_iter().map(|person| person.id).collect();
    assert_eq!(all, [world.zoe]);
    assert_eq!(people::search(c, world.org, "lefevre", 1, 10).await?.1, 1);
    let strangers = Person { department: Some(other.department), ..person(id(), "Max") };
    assert!(people::insert(c, world.org, &strangers).await.is_err(), "nor can one join another organisation's department");
    Ok(())
}
