//! Making the WebAssembly smaller with Binaryen, from npm. The client works without it, only heavier.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{run, surroundings};

/// Only what browsers have had for years: `--all-features` makes a module that they refuse.
const FLAGS: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes a smaller module, or a copy where Node or its package cannot be had.
pub fn shrink(from: &Path, to: &Path) -> Result<()> {
    match tool() {
        Ok(tool) => run::check(run::program("node").arg(tool).args(FLAGS).arg(from).arg("-o").arg(to)),
        Err(why) => {
            eprintln!("client: the WebAssembly stays large, since {why:#}");
            fs::copy(from, to)?;
            Ok(())
        }
    }
}

fn tool() -> Result<PathBuf> {
    anyhow::ensure!(surroundings::find("node").is_some(), "Node is not installed");
    let folder = run::root().join("xtask/node");
    let tool = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        run::check(run::program("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    }
    Ok(tool)
}
