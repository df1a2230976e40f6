//! The one place that reads the environment.

use std::path::PathBuf;

/// An environment variable that is set and not empty.
pub fn variable(name: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the one home of the environment in the workshop")]
    let value = std::env::var(name);
    value.ok().filter(|value| !value.is_empty())
}

/// What `cargo run` adds for the workshop itself. Handed on, it would make build scripts that watch it run again for nothing.
pub fn added_by_cargo() -> Vec<String> {
    #[expect(clippy::disallowed_methods, reason = "the one home of the environment in the workshop")]
    let all = std::env::vars_os();
    let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
    all.filter_map(|(name, _)| name.into_string().ok()).filter(|name| ours.iter().any(|prefix| name.starts_with(prefix))).collect()
}

/// Where a program is found, if it is installed.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = variable("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}
