//! What Cargo.lock must not hold. A cheap look that needs no tool; `cargo deny` says more where it is installed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Packages that are not wanted at all, and why.
const REFUSED: [(&str, &str); 4] = [
    ("openssl-sys", "rustls with ring is the one TLS"),
    ("native-tls", "rustls with ring is the one TLS"),
    ("aws-lc-sys", "ring is the one provider, and needs no cmake"),
    ("async-std", "tokio is the one runtime"),
];
/// Packages of which there is one version.
const SINGLE: [&str; 9] = ["axum", "sqlx", "sqlx-core", "sea-orm", "leptos", "libsqlite3-sys", "rustls", "tokio", "chrono"];
/// Where packages come from, besides this workspace.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Everything wrong with the workspace's Cargo.lock, one sentence each.
pub fn faults(root: &Path) -> Result<Vec<String>> {
    let path = root.join("Cargo.lock");
    let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    faults_in(&text)
}

fn faults_in(text: &str) -> Result<Vec<String>> {
    let table: toml::Table = text.parse().context("Cargo.lock")?;
    let packages = table.get("package").and_then(toml::Value::as_array).context("Cargo.lock holds no package")?;
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut faults = Vec::new();
    for package in packages {
        let field = |name| package.get(name).and_then(toml::Value::as_str);
        let (Some(name), Some(version)) = (field("name"), field("version")) else { continue };
        versions.entry(name).or_default().push(version);
        if let Some((_, because)) = REFUSED.iter().find(|(refused, _)| *refused == name) {
            faults.push(format!("{name} {version}: {because}"));
        }
        if (name == "sqlx" || name.starts_with("sqlx-")) && is_before_0_9(version) {
            faults.push(format!("{name} {version}: before 0.9 it brings a SQLite that corrupts its write-ahead log"));
        }
        if let Some(source) = field("source").filter(|source| *source != SOURCE) {
            faults.push(format!("{name} {version}: comes from {source}, not from crates.io"));
        }
    }
    for name in SINGLE {
        if let Some(several) = versions.get(name).filter(|several| several.len() > 1) {
            faults.push(format!("{name} is there in {} versions: {}", several.len(), several.join(", ")));
        }
    }
    Ok(faults)
}

fn is_before_0_9(version: &str) -> bool {
    let mut numbers = version.split('.').map(|number| number.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < (0, 9)
}

#[cfg(test)]
mod tests {
    use super::{faults_in, is_before_0_9};

    fn lock(packages: &[(&str, &str)]) -> String {
        let entry = |(name, version): &(&str, &str)| {
            format!(
                "[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n"
            )
        };
        packages.iter().map(entry).collect()
    }

    #[test]
    fn what_we_have_is_fine() -> anyhow::Result<()> {
        let fine = [("axum", "0.8.9"), ("sqlx", "0.9.0"), ("sqlx-core", "0.9.1"), ("rand", "0.8.5"), ("rand", "0.10.0")];
        assert_eq!(faults_in(&lock(&fine))?, Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn each_unwanted_package_is_a_fault() -> anyhow::Result<()> {
        for unwanted in
            [("openssl-sys", "0.9.1"), ("native-tls", "0.2.0"), ("aws-lc-sys", "0.1.0"), ("sqlx", "0.8.6"), ("sqlx-core", "0.8.6")]
        {
            assert_eq!(faults_in(&lock(&[("axum", "0.8.9"), unwanted]))?.len(), 1, "{unwanted:?}");
        }
        Ok(())
    }

    #[test]
    fn two_versions_of_a_pillar_are_a_fault() -> anyhow::Result<()> {
        let faults = faults_in(&lock(&[("axum", "0.8.9"), ("axum", "0.7.9")]))?;
        assert_eq!(faults, ["axum is there in 2 versions: 0.8.9, 0.7.9"]);
        Ok(())
    }

    #[test]
    fn a_package_from_elsewhere_is_a_fault() -> anyhow::Result<()> {
        let text = "[[package]]\nname = \"axum\"\nversion = \"0.8.9\"\nsource = \"git+https://example.org/axum\"\n";
        assert_eq!(faults_in(text)?.len(), 1);
        assert_eq!(faults_in("[[package]]\nname = \"pages\"\nversion = \"0.1.0\"\n")?, Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn versions_are_compared_as_numbers() {
        assert!(is_before_0_9("0.8.6") && !is_before_0_9("0.9.0") && !is_before_0_9("0.10.0") && !is_before_0_9("1.0.0-rc.1"));
    }

    #[test]
    fn a_lock_without_packages_is_an_error_not_a_pass() {
        assert!(faults_in("version = 4").is_err());
    }
}
