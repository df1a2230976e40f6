//! What each step does.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::count::{self, Tally};
use super::tools;
use crate::{client as client_build, lock as lock_file, run, serve, surroundings, walls as house};

/// Whatever is missing on this machine.
pub fn tools() -> Result<Tally> {
    tools::need(&tools::ALL)?;
    tools::need_browser_packages(&run::root().join("tests/browser"))?;
    Ok(Tally::one_passed())
}

/// rustfmt.
pub fn format() -> Result<Tally> {
    commands([run::cargo(["fmt", "--all", "--", "--check"])])
}

/// Cargo.lock.
pub fn lock() -> Result<Tally> {
    none("Cargo.lock", &lock_file::faults(run::root())?)
}

/// The walls of the house.
pub fn walls() -> Result<Tally> {
    none("walls", &house::faults(run::root())?)
}

fn none(what: &str, faults: &[String]) -> Result<Tally> {
    for fault in faults {
        println!("{fault}");
    }
    if faults.is_empty() { Ok(Tally::one_passed()) } else { bail!("{what}: {} faults", faults.len()) }
}

/// cargo-deny, where it is installed. Advisories need a network and are looked at apart.
pub fn deny(wanted: bool) -> Result<Tally> {
    if surroundings::find("cargo-deny").is_none() && !wanted {
        println!("cargo-deny is not installed; the steps `lock` and `walls` stand in for it (cargo install --locked cargo-deny)");
        return Ok(Tally::one_skipped());
    }
    commands([run::cargo(["deny", "check", "bans", "licenses", "sources"])])
}

/// The client.
pub fn client() -> Result<Tally> {
    println!("{}", client_build::build()?);
    Ok(Tally::one_passed())
}

/// Lints, on this machine and for the browser.
pub fn clippy() -> Result<Tally> {
    let here = run::cargo(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    let mut browser = run::cargo(["clippy", "--package", "islands", "--features", "hydrate", "--target", client_build::TARGET]);
    browser.args(["--", "-D", "warnings"]);
    if client_build::has_own_compiler()? {
        return commands([here, browser]);
    }
    println!("clippy for the browser needs the target {}, which is not installed", client_build::TARGET);
    Ok([commands([here])?, Tally::one_skipped()].into_iter().sum())
}

/// rustdoc.
pub fn docs() -> Result<Tally> {
    let mut doc = run::cargo(["doc", "--workspace", "--no-deps", "--document-private-items"]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    commands([doc])
}

/// Unit and property tests, and the suite on SQLite.
pub fn rust() -> Result<Tally> {
    counted(&mut run::cargo(["test", "--workspace", "--no-fail-fast"]))
}

/// The suite again, on PostgreSQL. All packages are named so that nothing is built twice.
pub fn postgres() -> Result<Tally> {
    tools::need(&[tools::INITDB])?;
    let mut suite = run::cargo(["test", "--workspace", "--test", "suite", "--no-fail-fast"]);
    counted(suite.env("TRAJECTOIRE_TEST_DATABASE", "postgres"))
}

/// Journeys in a real browser.
pub fn browser() -> Result<Tally> {
    let folder = run::root().join("tests/browser");
    tools::need(&[tools::CHROMIUM, tools::NODE, tools::NPM])?;
    tools::need_browser_packages(&folder)?;
    anyhow::ensure!(folder.join("playwright.config.ts").is_file(), "tests/browser/playwright.config.ts is missing");
    let program = serve::build_release()?;
    let report = run::target().join("playwright.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut playwright = run::program(folder.join("node_modules/.bin/playwright"));
    playwright.current_dir(&folder).args(["test", "--reporter=list,json"]);
    playwright.env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report).env("TRAJECTOIRE_TEST_PROGRAM", program);
    let well = playwright.status().with_context(|| run::typed(&playwright))?.success();
    let tally = count::of_playwright(&fs::read_to_string(&report).context("Playwright left no report")?)?;
    Ok(tally.ended(well))
}

/// Runs commands that only pass or fail, each to its end.
fn commands<const N: usize>(commands: [Command; N]) -> Result<Tally> {
    let mut tallies = Vec::new();
    for mut command in commands {
        let well = command.status().with_context(|| run::typed(&command))?.success();
        if !well {
            println!("`{}` failed", run::typed(&command));
        }
        tallies.push(if well { Tally::one_passed() } else { Tally::one_failed() });
    }
    Ok(tallies.into_iter().sum())
}

/// Runs `cargo test`, shows what it says and counts.
fn counted(command: &mut Command) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| run::typed(command))?;
    let output = child.stdout.take().context("its output is piped")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        tally = [tally, count::of_cargo_line(&line).unwrap_or_default()].into_iter().sum();
    }
    let well = child.wait()?.success();
    Ok(tally.ended(well))
}
