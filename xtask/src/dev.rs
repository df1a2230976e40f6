//! Serving while writing: builds again and starts again whenever a source changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::{Duration, SystemTime};
use std::{fs, thread};

use anyhow::Result;

use crate::serve::Options;
use crate::{client, run};

const WATCHED: [&str; 6] = ["app", "server", "content", "migrations", "Cargo.toml", "Cargo.lock"];
const PAUSE: Duration = Duration::from_secs(1);

/// When each source was last written.
type Sources = BTreeMap<PathBuf, SystemTime>;

/// Builds, serves and watches until it is interrupted.
pub fn dev(options: &Options) -> Result<()> {
    options.clear_data()?;
    let mut sources = look();
    let mut server = start(options, None);
    loop {
        thread::sleep(PAUSE);
        let now = look();
        if now != sources {
            let changed = first_change(&sources, &now).unwrap_or(Path::new("a source"));
            println!("{} changed", changed.strip_prefix(run::root()).unwrap_or(changed).display());
            sources = now;
            server = start(options, server);
        }
    }
}

/// Builds and starts the server in place of the running one. When the build fails, the running one stays.
fn start(options: &Options, running: Option<Child>) -> Option<Child> {
    let built = client::build().and_then(|client| {
        println!("{client}");
        run::check(&mut run::cargo(["build", "--package", "server"]))
    });
    if let Err(error) = built {
        eprintln!("error: {error:#}\nWaiting for the next change.");
        return running;
    }
    if let Some(running) = running {
        stop(running);
    }
    let program = run::target().join("debug/trajectoire");
    options.command(&program).spawn().map_err(|error| eprintln!("error: {}: {error}", program.display())).ok()
}

/// Asks the server to finish what it has begun, as an operator would.
fn stop(mut server: Child) {
    let asked = run::check(run::program("kill").args(["-TERM", &server.id().to_string()]));
    if asked.is_err() {
        // It has already ended, or there is no `kill` here.
        let _ = server.kill();
    }
    let _ = server.wait();
}

fn look() -> Sources {
    let mut found = Sources::new();
    for name in WATCHED {
        gather(&run::root().join(name), &mut found);
    }
    found
}

/// Files that vanish while one looks are simply not there.
fn gather(path: &Path, found: &mut Sources) {
    let Ok(about) = fs::metadata(path) else { return };
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            gather(&entry.path(), found);
        }
    } else if let Ok(written) = about.modified() {
        found.insert(path.to_owned(), written);
    }
}

fn first_change<'a>(before: &'a Sources, after: &'a Sources) -> Option<&'a Path> {
    let new = after.iter().find(|(path, written)| before.get(*path) != Some(*written));
    new.or_else(|| before.iter().find(|(path, _)| !after.contains_key(*path))).map(|(path, _)| path.as_path())
}

#[cfg(test)]
mod tests {
    use super::{Sources, first_change, gather};
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_written_a_new_and_a_removed_file_are_changes() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let before = Sources::from([("a".into(), at(1)), ("b".into(), at(1))]);
        let mut after = before.clone();
        assert_eq!(first_change(&before, &after), None);
        after.insert("b".into(), at(2));
        assert_eq!(first_change(&before, &after), Some(Path::new("b")));
        after = before.clone();
        after.insert("c".into(), at(1));
        assert_eq!(first_change(&before, &after), Some(Path::new("c")));
        after = before.clone();
        after.remove(Path::new("a"));
        assert_eq!(first_change(&before, &after), Some(Path::new("a")));
    }

    #[test]
    fn all_files_below_a_folder_are_watched() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir_all(folder.path().join("x/y"))?;
        std::fs::write(folder.path().join("x/y/z.rs"), "")?;
        let mut found = Sources::new();
        gather(folder.path(), &mut found);
        gather(&folder.path().join("absent"), &mut found);
        assert_eq!(found.keys().collect::<Vec<_>>(), [&folder.path().join("x/y/z.rs")]);
        Ok(())
    }
}
