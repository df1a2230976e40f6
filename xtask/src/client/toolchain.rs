//! A compiler for WebAssembly: rustup's where it can be had, Debian's otherwise.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run;

/// The islands' target.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's compiler, of the packages below.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_PACKAGES: &str = "rustc-web cargo-web rust-web-src";

/// How the target is reached.
#[derive(Debug, PartialEq, Eq)]
pub enum Road {
    /// Its standard library is installed.
    Installed,
    /// Debian's compiler builds the standard library from its source package; rustup's toolchain lends the linker.
    Debian {
        /// `rust-lld`.
        linker: PathBuf,
    },
}

impl Road {
    /// Adds to a cargo command what this road needs.
    pub fn prepare(&self, cargo: &mut Command) {
        if let Self::Debian { linker } = self {
            cargo.arg("-Zbuild-std=std,panic_abort").env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }
}

/// Whether this toolchain itself reaches the target.
pub fn has_own_compiler() -> Result<bool> {
    Ok(has_target(&sysroot()?))
}

fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(run::read(run::program("rustc").args(["--print", "sysroot"])).context("is Rust installed?")?.trim()))
}

/// Finds a road, installing the target when that is all that is missing.
pub fn road() -> Result<Road> {
    let sysroot = sysroot()?;
    if has_target(&sysroot) {
        return Ok(Road::Installed);
    }
    println!("client: adding the target {TARGET}");
    let added = run::check(run::program("rustup").args(["target", "add", TARGET]));
    if has_target(&sysroot) {
        return Ok(Road::Installed);
    }
    let why = added.err().map_or_else(|| "rustup did not add it".to_owned(), |error| format!("{error:#}"));
    let linker = sysroot.join("lib/rustlib/x86_64-unknown-linux-gnu/bin/rust-lld");
    if debian_has_source() && linker.is_file() {
        println!("client: {why}; building with Debian's compiler, about five minutes the first time");
        return Ok(Road::Debian { linker });
    }
    bail!(
        "no compiler for {TARGET}: {why}\n\
         Give rustup its network and run `rustup target add {TARGET}`, or on Debian 12 install: apt-get install {DEBIAN_PACKAGES}"
    )
}

fn has_target(sysroot: &Path) -> bool {
    sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir()
}

fn debian_has_source() -> bool {
    let sysroot = run::read(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"]));
    sysroot.is_ok_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
}

#[cfg(test)]
mod tests {
    use super::Road;

    #[test]
    fn only_the_debian_road_changes_the_compiler() {
        let mut command = std::process::Command::new("cargo");
        Road::Installed.prepare(&mut command);
        assert_eq!((command.get_args().count(), command.get_envs().count()), (0, 0));
        Road::Debian { linker: "/lld".into() }.prepare(&mut command);
        assert!(command.get_envs().any(|(name, value)| name == "RUSTC" && value.is_some_and(|value| value == "/usr/bin/rustc")));
        assert!(command.get_args().any(|argument| argument == "-Zbuild-std=std,panic_abort"));
    }
}
