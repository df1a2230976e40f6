//! What the browser loads, built into `target/client`: one flat folder in which every name carries the hash of its content.
//!
//! `assets.json` there says which name plays which part: `css`, `loader`, `js`, `wasm`, `favicon` and any other public file by its own name.

mod css;
mod files;
mod shrink;
mod stamp;
mod toolchain;
mod wasm;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run;

pub use toolchain::{TARGET, has_own_compiler};

/// What the islands' WebAssembly is made of.
const WASM_INPUTS: [&str; 6] =
    ["app/islands/src", "app/islands/Cargo.toml", "Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "xtask/src/client"];
/// What the rest is made of.
const OTHER_INPUTS: [&str; 3] = ["app/islands/loader.js", "app/style", "app/public"];

/// What was built.
pub struct Built {
    fresh: bool,
    sizes: Vec<(String, u64)>,
}

impl fmt::Display for Built {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sizes: Vec<_> = self.sizes.iter().map(|(name, bytes)| format!("{name} {:.1} kB", kilobytes(*bytes))).collect();
        write!(out, "client: {}; brotli: {}", if self.fresh { "built" } else { "unchanged" }, sizes.join(", "))
    }
}

#[expect(clippy::cast_precision_loss, reason = "file sizes, for reading")]
fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000.0
}

/// Builds the client; does nothing when its inputs have not changed.
pub fn build() -> Result<Built> {
    let (work, out) = (run::target().join("client-work"), run::target().join("client"));
    fs::create_dir_all(&work)?;
    let stamp = stamp::of(run::root(), &[&WASM_INPUTS[..], &OTHER_INPUTS[..]].concat())?;
    let fresh = !stamp::fits(&work.join("client.stamp"), &stamp) || !out.join("assets.json").is_file();
    if fresh {
        wasm(&work)?;
        assemble(&work, &out)?;
        fs::write(work.join("client.stamp"), &stamp)?;
    }
    Ok(Built { fresh, sizes: sizes(&out)? })
}

fn wasm(work: &Path) -> Result<()> {
    let stamp = stamp::of(run::root(), &WASM_INPUTS)?;
    if stamp::fits(&work.join("wasm.stamp"), &stamp) && work.join("islands.wasm").is_file() {
        return Ok(());
    }
    let module = wasm::compile()?;
    wasm::bind(&module, work)?;
    shrink::shrink(&work.join("islands_bg.wasm"), &work.join("islands.wasm"))?;
    fs::write(work.join("wasm.stamp"), &stamp)?;
    Ok(())
}

/// Puts the folder together beside the old one and then in its place, so that nobody ever reads a half-made one.
fn assemble(work: &Path, out: &Path) -> Result<()> {
    let new = work.join("new");
    if new.exists() {
        fs::remove_dir_all(&new)?;
    }
    fs::create_dir_all(&new)?;
    let app = run::root().join("app");
    let mut names = BTreeMap::new();
    let mut add = |role: &str, file: &str, content: &[u8]| -> Result<String> {
        let name = files::write(&new, file, content)?;
        names.insert(role.to_owned(), name.clone());
        Ok(name)
    };

    add("css", "main.css", css::bundle(&app.join("style/main.css"))?.as_bytes())?;
    let wasm = add("wasm", "islands.wasm", &fs::read(work.join("islands.wasm"))?)?;
    let js = add("js", "islands.js", &fs::read(work.join("islands.js"))?)?;
    let loader = fs::read_to_string(app.join("islands/loader.js")).context("app/islands/loader.js")?;
    add("loader", "loader.js", loader.replace("islands.js", &js).replace("islands.wasm", &wasm).as_bytes())?;
    for path in stamp::files(&app.join("public"))? {
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let role = if file.starts_with("favicon.") { "favicon" } else { file };
        add(role, file, &fs::read(&path)?)?;
    }
    fs::write(new.join("assets.json"), serde_json::to_vec_pretty(&names)?)?;

    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    fs::rename(&new, out).with_context(|| format!("cannot put {} in place", out.display()))
}

/// The compressed size of each part, in bytes.
fn sizes(out: &Path) -> Result<Vec<(String, u64)>> {
    let names: BTreeMap<String, String> = serde_json::from_slice(&fs::read(out.join("assets.json"))?)?;
    let size = |name: &str| {
        let compressed = fs::metadata(out.join(format!("{name}.br")));
        compressed.or_else(|_| fs::metadata(out.join(name))).map(|file| file.len())
    };
    names.into_iter().map(|(role, name)| Ok((role, size(&name).with_context(|| name.clone())?))).collect()
}
