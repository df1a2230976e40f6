//! The programs that tests use, and how they come to be there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{run, surroundings};

/// A program and the Debian package that brings it.
#[derive(Clone, Copy)]
pub struct Tool {
    program: &'static str,
    package: &'static str,
}

/// A real browser.
pub const CHROMIUM: Tool = Tool { program: "chromium", package: "chromium" };
/// Runs the browser tests.
pub const NODE: Tool = Tool { program: "node", package: "nodejs" };
/// Fetches what the browser tests are made of.
pub const NPM: Tool = Tool { program: "npm", package: "npm" };
/// Reads certificates.
pub const PDFTOTEXT: Tool = Tool { program: "pdftotext", package: "poppler-utils" };
/// Checks certificates.
pub const QPDF: Tool = Tool { program: "qpdf", package: "qpdf" };
/// Reads the QR codes of certificates.
pub const ZBARIMG: Tool = Tool { program: "zbarimg", package: "zbar-tools" };
/// Makes a throw-away PostgreSQL.
pub const INITDB: Tool = Tool { program: "initdb", package: "postgresql" };

/// All of them.
pub const ALL: [Tool; 7] = [CHROMIUM, NODE, NPM, PDFTOTEXT, QPDF, ZBARIMG, INITDB];

/// The oldest Node that Playwright runs on.
const OLDEST_NODE: u32 = 20;

impl Tool {
    fn is_there(self) -> bool {
        surroundings::find(self.program).is_some() || (self.program == "initdb" && debian_postgres().is_some())
    }
}

/// Debian keeps PostgreSQL's programs out of the way, by version.
fn debian_postgres() -> Option<std::path::PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    versions.map(|version| version.path().join("bin/initdb")).find(|program| program.is_file())
}

/// Installs those that are missing; where that is not possible, fails with the command to type.
pub fn need(tools: &[Tool]) -> Result<()> {
    let missing: Vec<_> = tools.iter().filter(|tool| !tool.is_there()).map(|tool| tool.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let command = install_command(&missing);
    let root = run::read(run::program("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root || surroundings::find("apt-get").is_none() {
        bail!("missing: {}. Install them, on Debian with: {command}", missing.join(", "));
    }
    println!("tools: {command}");
    let apt = |arguments: &[&str]| run::check(run::program("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    apt(&["-qq", "update"])?;
    apt(&[&["-qq", "install", "-y", "--no-install-recommends"], &missing[..]].concat())?;
    let still: Vec<_> = tools.iter().filter(|tool| !tool.is_there()).map(|tool| tool.program).collect();
    anyhow::ensure!(still.is_empty(), "installed, but still missing: {}", still.join(", "));
    Ok(())
}

fn install_command(packages: &[&str]) -> String {
    format!("apt-get install -y --no-install-recommends {}", packages.join(" "))
}

/// Installs the browser tests' packages as their lock names them.
pub fn need_browser_packages(folder: &Path) -> Result<()> {
    let version = run::read(run::program("node").arg("--version"))?;
    let major = major(&version).with_context(|| format!("`node --version` says {}", version.trim()))?;
    anyhow::ensure!(major >= OLDEST_NODE, "Node {} is too old for Playwright: install Node {OLDEST_NODE} or newer", version.trim());
    let (lock, placed) = (folder.join("package-lock.json"), folder.join("node_modules/.package-lock.json"));
    let newer = |file: &Path| fs::metadata(file).and_then(|file| file.modified()).ok();
    if newer(&placed).is_some_and(|placed| newer(&lock).is_some_and(|lock| placed >= lock)) {
        return Ok(());
    }
    run::check(run::program("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{install_command, major};

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("node 20"), None);
    }

    #[test]
    fn the_command_can_be_typed_as_it_is_shown() {
        assert_eq!(install_command(&["qpdf", "chromium"]), "apt-get install -y --no-install-recommends qpdf chromium");
    }
}
