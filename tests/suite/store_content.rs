//! Modules, versions, drafts, courses.

use anyhow::Result;
use domain::ids::{ModuleId, ModuleVersionId};
use domain::locale::Lang;
use sea_orm::TransactionTrait;
use store::modules::{self, Undo, Version};
use store::{Error, courses};

use crate::store_world::{World, at, course, id, version};

#[tokio::test]
async fn a_module_is_found_by_its_name_within_its_organisation() -> Result<()> {
    let world = World::new().await?;
    let other = World::within(world.db.clone()).await?;
    let (c, org) = (world.c(), world.org);
    let slug = "cloud-act".parse()?;
    assert_eq!(modules::find_by_slug(c, org, &slug).await?.map(|module| module.id), Some(world.module));
    assert_eq!(modules::find_by_slug(c, other.org, &slug).await?.map(|module| module.id), Some(other.module));
    assert_eq!(modules::find(c, other.org, world.module).await?, None);
    assert!(matches!(modules::insert(c, org, id(), &slug, at(0)).await, Err(Error::Conflict)));
    let another: ModuleId = id();
    modules::insert(c, org, another, &"a-rgpd".parse()?, at(1)).await?;
    let all: Vec<ModuleId> = modules::list(c, org).await?.into_iter().map(|module| module.id).collect();
    assert_eq!(all, [another, world.module]);
    Ok(())
}

#[tokio::test]
async fn versions_are_added_and_the_newest_is_known() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let third = Version { published_by: Some(world.zoe), note: "Mis à jour".to_owned(), ..version(id(), world.module, 3) };
    modules::insert_version(c, org, &version(id(), world.module, 2)).await?;
    modules::insert_version(c, org, &third).await?;
    assert!(matches!(modules::insert_version(c, org, &version(id(), world.module, 3)).await, Err(Error::Conflict)));
    assert_eq!(modules::find_version(c, org, third.id).await?.as_ref(), Some(&third));
    let numbers: Vec<u32> = modules::list_versions(c, org, world.module).await?.iter().map(|head| head.number).collect();
    assert_eq!(numbers, [3, 2, 1]);

    let (rgpd, only): (ModuleId, ModuleVersionId) = (id(), id());
    modules::insert(c, org, rgpd, &"rgpd".parse()?, at(0)).await?;
    assert_eq!(modules::newest_version(c, org, rgpd).await?, None);
    modules::insert_version(c, org, &Version { title: "A comme RGPD".to_owned(), ..version(only, rgpd, 1) }).await?;
    let newest: Vec<_> = modules::newest_versions(c, org).await?.into_iter().map(|head| (head.module, head.id)).collect();
    assert_eq!(newest, [(rgpd, only), (world.module, third.id)]);
    let head = modules::newest_version(c, org, world.module).await?;
    assert_eq!(head.map(|head| (head.id, head.note, head.published_by)), Some((third.id, third.note, third.published_by)));
    Ok(())
}

#[tokio::test]
async fn a_draft_is_saved_over_the_revision_it_was_made_from() -> Result<()> {
    let world = World::new().await?;
    let (c, org, module) = (world.c(), world.org, world.module);
    let save = async |bundle: &str, expected| modules::save_draft(c, org, module, bundle, expected, at(1), Some(world.zoe)).await;
    assert_eq!(modules::load_draft(c, org, module).await?, None);
    save("one", 0).await?;
    assert!(matches!(save("mine", 0).await, Err(Error::Conflict)), "somebody else began it");
    save("two", 1).await?;
    assert!(matches!(save("mine", 1).await, Err(Error::Conflict)), "somebody else saved it");
    let draft = modules::load_draft(c, org, module).await?;
    assert_eq!(draft.map(|draft| (draft.bundle, draft.revision, draft.updated_by)), Some(("two".to_owned(), 2, Some(world.zoe))));
    assert_eq!(modules::list_drafts(c, org).await?.len(), 1);

    assert!(matches!(modules::delete_draft(c, org, module, 1).await, Err(Error::Conflict)));
    modules::delete_draft(c, org, module, 2).await?;
    assert!(matches!(modules::delete_draft(c, org, module, 2).await, Err(Error::Conflict)));
    assert!(matches!(modules::delete_draft(c, org, module, 0).await, Err(Error::Conflict)));
    assert_eq!(modules::load_draft(c, org, module).await?, None);
    assert_eq!(modules::list_drafts(c, org).await?, []);
    assert!(matches!(save("mine", 2).await, Err(Error::Conflict)), "what was published cannot be saved over");

    save("three", 0).await?;
    let draft = modules::load_draft(c, org, module).await?;
    assert_eq!(draft.map(|draft| (draft.bundle, draft.revision)), Some(("three".to_owned(), 4)), "a revision never comes again");
    assert!(matches!(save("mine", 1).await, Err(Error::Conflict)), "so an old page saves over nothing");
    Ok(())
}

#[tokio::test]
async fn the_last_change_is_undone_first_and_once() -> Result<()> {
    let world = World::new().await?;
    let (c, org, module) = (world.c(), world.org, world.module);
    for (minute, what) in [(1, "lesson-removed"), (2, "question-removed")] {
        let undo = Undo { id: id(), module, bundle: format!("before {what}"), what: what.to_owned(), created_at: at(minute) };
        modules::insert_undo(c, org, &undo).await?;
    }
    assert_eq!(modules::newest_undo(c, org, module).await?.map(|undo| undo.what).as_deref(), Some("question-removed"));
    assert_eq!(modules::take_undo(c, org, module).await?.map(|undo| undo.bundle).as_deref(), Some("before question-removed"));
    assert_eq!(modules::delete_undo_older_than(c, at(1)).await?, 0);
    assert_eq!(modules::take_undo(c, org, module).await?.map(|undo| undo.what).as_deref(), Some("lesson-removed"));
    assert_eq!(modules::take_undo(c, org, module).await?, None);
    Ok(())
}

#[tokio::test]
async fn courses_keep_their_modules_in_order() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let rgpd: ModuleId = id();
    modules::insert(c, org, rgpd, &"rgpd".parse()?, at(0)).await?;
    let second = course(id(), "second", vec![rgpd, world.module]);
    courses::insert(c, org, &second).await?;
    assert!(matches!(courses::insert(c, org, &course(id(), "second", Vec::new())).await, Err(Error::Conflict)));
    assert_eq!(courses::find_by_slug(c, org, &second.slug).await?.as_ref(), Some(&second));
    assert_eq!(courses::list(c, org).await?, [course(world.course, "essentials", vec![world.module]), second.clone()]);
    courses::set_modules(c, org, second.id, &[world.module, rgpd]).await?;
    assert_eq!(courses::find_by_slug(c, org, &second.slug).await?.map(|course| course.modules), Some(vec![world.module, rgpd]));
    courses::set_modules(c, org, second.id, &[]).await?;
    assert_eq!(courses::find_by_slug(c, org, &second.slug).await?.map(|course| course.modules), Some(Vec::new()));
    assert_eq!((second.title(Lang::En), second.title(Lang::Fr)), ("The essentials", "L’essentiel"));

    let other = World::within(world.db.clone()).await?;
    let stolen = c.begin().await?;
    assert!(courses::set_modules(&stolen, other.org, other.course, &[rgpd]).await.is_err(), "another organisation's module");
    stolen.rollback().await?;
    Ok(())
}
