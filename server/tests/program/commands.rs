//! Commands that do one thing and end, and the worker.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use migrations::{Migrator, MigratorTrait};
use store::{modules, organisations};

use crate::program::{ADMINISTRATOR, Home, Program, post, until};

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let there = to.join(path.file_name().context("a name")?);
        if path.is_dir() {
            copy(&path, &there)?;
        } else {
            fs::copy(&path, &there)?;
        }
    }
    Ok(())
}

/// The repository's content, to be spoilt.
fn content(home: &Home) -> Result<std::path::PathBuf> {
    let folder = home.folder.path().join("content");
    let original = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    for part in ["facts", "modules"] {
        copy(&original.join(part), &folder.join(part))?;
    }
    fs::copy(original.join("courses.toml"), folder.join("courses.toml"))?;
    Ok(folder)
}

#[tokio::test]
async fn migrate_makes_the_schema_and_may_be_run_again() -> Result<()> {
    let home = Home::new()?;
    for _ in 0..2 {
        let ended = home.run(&["migrate"])?;
        assert_eq!((ended.status.code(), ended.out.as_str()), (Some(0), "the schema is up to date\n"), "{ended:?}");
    }
    let db = home.database().await?;
    assert_eq!(Migrator::get_pending_migrations_read_only(db.read()).await?.len(), 0);
    db.close().await?;
    Ok(())
}

#[test]
fn the_worker_starts_and_ends_when_told() -> Result<()> {
    let home = Home::new()?;
    assert!(home.run(&["migrate"])?.status.success());
    let mut worker = Program::start(&mut home.command(&["work"]))?;
    worker.says("Working: ")?;
    let ended = worker.stop()?;
    assert_eq!((ended.status.code(), ended.err.as_str()), (Some(0), ""), "{ended:?}");
    assert!(ended.out.contains("mails are written to "), "{ended:?}");
    Ok(())
}

#[test]
fn what_a_site_without_a_worker_leaves_is_done_by_the_worker() -> Result<()> {
    let home = Home::with_an_organisation()?;
    let (site, port) = Program::serve(&mut home.command(&["serve", "--no-worker"]))?;
    let reply = post(port, "/forgotten-password", &format!("email={}", ADMINISTRATOR.replace('@', "%40")))?;
    assert_eq!((reply.status, reply.header("location")), (303, Some("/forgotten-password?sent")), "{reply:?}");
    assert!(site.stop()?.status.success());
    assert_eq!(home.mails()?.len(), 0, "a site with its worker ends the jobs in hand before it stops");
    let mut worker = Program::start(&mut home.command(&["work"]))?;
    worker.says("Working: ")?;
    until("the mail is written", || Ok(home.mails()?.len() == 1))?;
    let ended = worker.stop()?;
    assert!(ended.status.success(), "{ended:?}");
    let mail = fs::read_to_string(&home.mails()?[0])?;
    assert!(mail.contains(ADMINISTRATOR), "{mail}");
    Ok(())
}

#[test]
fn a_bad_folder_of_content_is_told_line_by_line() -> Result<()> {
    let home = Home::new()?;
    let folder = content(&home)?;
    let name = folder.display().to_string();
    let checked = home.run(&["content", "check", &name])?;
    assert_eq!(checked.status.code(), Some(0), "{checked:?}");
    let file = folder.join("modules/rgpd/module.toml");
    let text = fs::read_to_string(&file)?;
    fs::write(&file, format!("{text}\nnonsense = = 1\n"))?;
    let checked = home.run(&["content", "check", &name])?;
    assert_eq!((checked.status.code(), checked.err.as_str()), (Some(2), ""), "{checked:?}");
    let line = text.lines().count() + 2;
    assert!(checked.out.lines().any(|said| said.starts_with(&format!("modules/rgpd/module.toml:{line}: "))), "{checked:?}");
    for said in checked.out.lines() {
        let mut parts = said.splitn(3, ':');
        let (file, line, reason) = (parts.next(), parts.next(), parts.next());
        let numbered = line.is_some_and(|line| line.parse::<u32>().is_ok());
        assert!(file.is_some() && numbered && reason.is_some_and(|reason| reason.len() > 2), "{said}");
    }
    assert!(!home.data().exists(), "checking needs no database");
    Ok(())
}

/// The newest version of every module of every organisation.
async fn versions(home: &Home) -> Result<Vec<u32>> {
    let db = home.database().await?;
    let mut numbers = Vec::new();
    for organisation in organisations::list(db.read()).await? {
        numbers.extend(modules::newest_versions(db.read(), organisation.id).await?.iter().map(|head| head.number));
    }
    db.close().await?;
    Ok(numbers)
}

#[tokio::test]
async fn a_folder_with_one_malformed_module_changes_nothing() -> Result<()> {
    let home = Home::with_an_organisation()?;
    assert_eq!(versions(&home).await?, [1, 1]);
    let folder = content(&home)?;
    let name = folder.display().to_string();
    let (good, bad) = (folder.join("modules/cloud-act/module.toml"), folder.join("modules/rgpd/module.toml"));
    let text = fs::read_to_string(&good)?;
    fs::write(&good, text.replace("minutes = 15", "minutes = 16"))?;
    let text = fs::read_to_string(&bad)?;
    fs::write(&bad, "nonsense = = 1\n")?;
    let ended = home.run(&["content", "import", &name])?;
    assert_eq!((ended.status.code(), ended.out.as_str()), (Some(1), ""), "{ended:?}");
    assert!(ended.err.contains("nothing was changed:\n") && ended.err.contains("\nmodules/rgpd/module.toml:1: "), "{ended:?}");
    assert_eq!(versions(&home).await?, [1, 1], "nothing was changed");
    fs::write(&bad, text)?;
    let ended = home.run(&["content", "import", &name])?;
    assert!(ended.status.success() && ended.out.contains(": cloud-act version 2 published\n"), "{ended:?}");
    let mut after = versions(&home).await?;
    after.sort_unstable();
    assert_eq!(after, [1, 2], "the good one alone was new");
    Ok(())
}
