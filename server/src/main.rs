//! The program `trajectoire`: reads the environment once, wires the rooms together and runs.
//!
//! The only place with a clock, an environment and a source of chance.

mod cli;
mod clock;
mod config;
mod content;
mod convert;
mod logs;
mod quiz;
mod serve;
mod wire;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    // One TLS provider for the whole process, chosen before anything speaks TLS.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match cli::run(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("trajectoire: {error:#}");
            ExitCode::FAILURE
        }
    }
}
