//! The repository's own content, read once a process.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anyhow::{Context, Result};
use chrono::NaiveDate;
use services::import::{Library, read_library};

/// Files by their path.
pub type Files = Vec<(String, Vec<u8>)>;

/// The modules, courses and facts of `content/`.
///
/// # Panics
/// When the content has a fault: no test could say anything then.
pub fn library() -> Arc<Library> {
    static LIBRARY: OnceLock<Arc<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| Arc::new(changed(|_| {}))).clone()
}

/// The same after a change to its files, each given by its path.
///
/// # Panics
/// When the content has a fault then.
pub fn changed(change: impl FnOnce(&mut Files)) -> Library {
    read("../content", change)
}

/// A module with a question of every type, of `tests/content/`, and its course.
///
/// # Panics
/// When the content has a fault.
pub fn every_type() -> Library {
    with_rules("")
}

/// The same with more rules for its quiz, as `module.toml` has them.
///
/// # Panics
/// When the content has a fault.
pub fn with_rules(rules: &str) -> Library {
    read("content", |files| {
        for (_, text) in files.iter_mut().filter(|(path, _)| !rules.is_empty() && path.ends_with("/module.toml")) {
            *text = String::from_utf8_lossy(text).replace("[quiz]\n", &format!("[quiz]\n{rules}\n")).into_bytes();
        }
    })
}

fn read(folder: &str, change: impl FnOnce(&mut Files)) -> Library {
    let mut files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("the content can be read");
    change(&mut files);
    let library = read_library(files, NaiveDate::default()).map_err(|faults| format!("{faults:#?}"));
    library.expect("the content has no fault")
}

/// Every file of a folder, by its path within it.
fn files(root: &Path) -> Result<Files> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.strip_prefix(root)?.to_string_lossy().into_owned(), std::fs::read(&path)?));
            }
        }
    }
    files.sort();
    Ok(files)
}
