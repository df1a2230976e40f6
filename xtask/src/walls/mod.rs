//! The walls of the house: which room may know which, what no source may say, and how long a file may be.
//!
//! Crates keep most walls by themselves; this keeps the arrows between crates, which one line in a Cargo.toml could turn round.

mod arrows;
mod rooms;
mod words;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Everything that breaks a wall, one sentence each.
pub fn faults(root: &Path) -> Result<Vec<String>> {
    let workspace: toml::Table = read(&root.join("Cargo.toml"))?;
    let members = workspace.get("workspace").and_then(|workspace| workspace.get("members")).and_then(toml::Value::as_array);
    let folders: Vec<&str> = members.context("the workspace names no members")?.iter().filter_map(toml::Value::as_str).collect();
    let mut manifests = Vec::new();
    for folder in &folders {
        manifests.push(arrows::Manifest::new(&read(&root.join(folder).join("Cargo.toml"))?).context((*folder).to_owned())?);
    }
    let mut faults = arrows::faults(&manifests);
    for (folder, manifest) in folders.iter().zip(&manifests) {
        faults.extend(words::faults(root, folder, &manifest.name)?);
    }
    faults.extend(words::faults_of_all(root)?);
    Ok(faults)
}

fn read(path: &Path) -> Result<toml::Table> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    text.parse().with_context(|| path.display().to_string())
}
