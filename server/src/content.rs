//! Content: the words embedded at build, or those of a folder.

use std::path::Path;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use domain::locale::Lang;
use rust_embed::RustEmbed;
use services::import::{Library, read_library};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../content"]
#[include = "facts/*"]
#[include = "modules/*"]
#[include = "courses.toml"]
struct Content;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/client"]
#[allow_missing = true]
struct Client;

/// The client's files, embedded at build; none in a program built without its client.
pub fn client() -> impl Iterator<Item = (String, Vec<u8>)> {
    Client::iter().filter_map(|name| Some((name.to_string(), Client::get(&name)?.data.into_owned())))
}

fn embedded() -> Vec<(String, Vec<u8>)> {
    Content::iter().filter_map(|name| Some((name.to_string(), Content::get(&name)?.data.into_owned()))).collect()
}

fn folder(root: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                files.push((name, std::fs::read(&path).with_context(|| path.display().to_string())?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The library of a folder, or the embedded one; faults as lines `file:line: reason`.
pub fn library(root: Option<&Path>, today: NaiveDate) -> Result<Result<Library, Vec<String>>> {
    let files = root.map(folder).transpose()?.unwrap_or_else(embedded);
    Ok(read_library(files, today).map_err(|faults| {
        let say = |fault: &formats::Fault| format!("{}:{}: {}", fault.file, fault.line, words::reason(Lang::Fr, "problem", &fault.reason));
        faults.iter().map(say).collect()
    }))
}

/// What is weak in a library on a day, as lines `file:line: finding`.
pub fn remarks(library: &Library, today: NaiveDate) -> Vec<String> {
    let all = library.remarks(today);
    let say = |(slug, remark): &(String, formats::module::Remark)| {
        let severity = words::t(Lang::Fr, &format!("lint-{}", remark.finding.severity.word()));
        let finding = words::reason(Lang::Fr, "lint", &remark.finding.reason);
        format!("modules/{slug}/{}:{}: {severity}, {finding}", remark.file, remark.line)
    };
    all.iter().map(say).collect()
}
