//! The workshop: builds the client, serves the site, runs every check. `cargo xtask help` lists what it does.
//!
//! It knows the other rooms only by their folders and commands, and never links one of them. Only `surroundings` reads the environment.

mod bench;
mod checksum;
mod client;
mod dev;
mod dist;
mod lock;
mod run;
mod serve;
mod surroundings;
mod test;
mod walls;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves and tests Trajectoire.")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the site and serves it with the demonstration organisation.
    Serve(serve::Options),
    /// Builds without optimising, serves, and starts again whenever a source changes.
    Dev(serve::Options),
    /// Builds what the browser loads: style sheet, islands, public files.
    Client,
    /// Builds the one program to install, with everything inside.
    Dist,
    /// Runs every check and test; the last line says how many passed and failed.
    Test(test::Options),
    /// Measures the optimised server on SQLite and on PostgreSQL, beside the bare databases.
    Bench(bench::Options),
}

fn main() -> ExitCode {
    let done = match Cli::parse().task {
        Task::Serve(options) => serve::serve(&options).map(|()| ExitCode::SUCCESS),
        Task::Dev(options) => dev::dev(&options).map(|()| ExitCode::SUCCESS),
        Task::Client => client::build().map(|built| {
            println!("{built}");
            ExitCode::SUCCESS
        }),
        Task::Dist => dist::dist().map(|()| ExitCode::SUCCESS),
        Task::Bench(options) => bench::bench(&options).map(|()| ExitCode::SUCCESS),
        Task::Test(options) => Ok(test::test(&options)),
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
