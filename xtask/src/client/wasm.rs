//! The islands as WebAssembly, and the JavaScript that binds it to the browser.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::toolchain;
use crate::run;

/// Compiles the islands. Returns the module's path.
pub fn compile() -> Result<PathBuf> {
    let road = toolchain::road()?;
    let mut build =
        run::cargo(["rustc", "--package", "islands", "--lib", "--features", "hydrate", "--target", toolchain::TARGET, "--profile", "wasm"]);
    build.args(["--crate-type", "cdylib"]);
    road.prepare(&mut build);
    run::check(&mut build)?;
    let module = run::target().join(toolchain::TARGET).join("wasm/islands.wasm");
    anyhow::ensure!(module.is_file(), "cargo built no {}", module.display());
    Ok(module)
}

/// Writes `islands.js` and `islands_bg.wasm`.
pub fn bind(module: &Path, out: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .out_name("islands")
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(out)
        .context("wasm-bindgen")
}
