//! Serving the site from this folder, as it will be installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;

use crate::{client, run, surroundings};

/// How to serve.
#[derive(Args)]
pub struct Options {
    /// Starts with an empty data folder; the old one is kept beside it.
    #[arg(long)]
    fresh: bool,
    /// Starts without the demonstration organisation; the first administrator is set up by a link printed at start.
    #[arg(long)]
    no_demo: bool,
    /// Listens on this port of 127.0.0.1.
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
}

impl Options {
    /// The server's command. It inherits the keyboard's signals.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = run::program(program);
        command.arg("serve");
        if !self.no_demo {
            command.arg("--demo");
        }
        if let Some(port) = self.port {
            command.env("TRAJECTOIRE_LISTEN", format!("127.0.0.1:{port}"));
        }
        command.env("TRAJECTOIRE_DATA_DIR", data_folder());
        if surroundings::variable("TRAJECTOIRE_LOG_FORMAT").is_none() {
            command.env("TRAJECTOIRE_LOG_FORMAT", "text");
        }
        command
    }

    /// Moves the data aside when a fresh start is wanted.
    pub fn clear_data(&self) -> Result<()> {
        let data = data_folder();
        if self.fresh && data.exists() {
            let aside = free_name(&data);
            fs::rename(&data, &aside).with_context(|| format!("cannot move {} aside", data.display()))?;
            println!("The old data is kept in {}", aside.display());
        }
        Ok(())
    }
}

fn data_folder() -> PathBuf {
    surroundings::variable("TRAJECTOIRE_DATA_DIR").map_or_else(|| run::root().join("data"), |folder| run::root().join(folder))
}

/// `data.old-1`, or the next number that is free.
fn free_name(folder: &Path) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let named = |number: u32| folder.with_file_name(format!("{name}.old-{number}"));
    (1..u32::MAX).map(named).find(|candidate| !candidate.exists()).unwrap_or_else(|| named(0))
}

/// The server, optimised, with the client inside.
pub fn build_release() -> Result<PathBuf> {
    println!("{}", client::build()?);
    run::check(&mut run::cargo(["build", "--package", "server", "--release"]))?;
    Ok(run::target().join("release/trajectoire"))
}

/// Builds and serves until it is told to stop.
pub fn serve(options: &Options) -> Result<()> {
    let program = build_release()?;
    options.clear_data()?;
    become_the(&mut options.command(&program))
}

/// Becomes the server, so that every signal reaches it and it drains by itself.
#[cfg(unix)]
fn become_the(server: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(server.exec()).with_context(|| format!("cannot start `{}`", run::typed(server)))
}

#[cfg(not(unix))]
fn become_the(server: &mut Command) -> Result<()> {
    run::check(server)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Options, free_name};

    #[test]
    fn old_data_never_takes_the_name_of_older_data() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let data = folder.path().join("data");
        assert_eq!(free_name(&data), folder.path().join("data.old-1"));
        std::fs::create_dir(folder.path().join("data.old-1"))?;
        assert_eq!(free_name(&data), folder.path().join("data.old-2"));
        Ok(())
    }

    #[test]
    fn the_demonstration_is_the_default() {
        let typed = |no_demo| crate::run::typed(&Options { fresh: false, no_demo, port: None }.command(Path::new("trajectoire")));
        assert_eq!(typed(false), "trajectoire serve --demo");
        assert_eq!(typed(true), "trajectoire serve");
    }

    #[test]
    fn a_port_is_one_of_this_machine_only() {
        let command = Options { fresh: false, no_demo: false, port: Some(8080) }.command(Path::new("trajectoire"));
        let listen = command.get_envs().find(|(name, _)| *name == "TRAJECTOIRE_LISTEN").and_then(|(_, value)| value);
        assert_eq!(listen, Some("127.0.0.1:8080".as_ref()));
    }
}
