//! Every check and test, in order, in one command.

mod count;
mod report;
mod steps;
mod tools;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::{Args, ValueEnum};

use count::Tally;
use report::Line;

/// What to test.
#[derive(Args)]
pub struct Options {
    /// Runs only this step; may be given several times.
    #[arg(long, value_name = "STEP")]
    only: Vec<Step>,
    /// Fails when cargo-deny is not installed, instead of skipping its step.
    #[arg(long)]
    deny: bool,
}

/// The steps, in the order in which they run: what fails fast comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// Installs the programs that tests use, where they are missing.
    Tools,
    /// The code is laid out as rustfmt lays it out.
    Format,
    /// Cargo.lock holds nothing unwanted.
    Lock,
    /// The arrows between rooms run down; no source says what its room must not.
    Walls,
    /// cargo-deny: bans, licences, sources.
    Deny,
    /// What the browser loads can be built.
    Client,
    /// No lint complains, on this machine and for the browser.
    Clippy,
    /// The documentation's links lead somewhere.
    Docs,
    /// Unit and property tests, and the suite on SQLite.
    Rust,
    /// The suite on PostgreSQL.
    Postgres,
    /// Journeys in a real browser, against the program as it is installed.
    Browser,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn run(self, options: &Options) -> Result<Tally> {
        match self {
            Self::Tools => steps::tools(),
            Self::Format => steps::format(),
            Self::Lock => steps::lock(),
            Self::Walls => steps::walls(),
            Self::Deny => steps::deny(options.deny),
            Self::Client => steps::client(),
            Self::Clippy => steps::clippy(),
            Self::Docs => steps::docs(),
            Self::Rust => steps::rust(),
            Self::Postgres => steps::postgres(),
            Self::Browser => steps::browser(),
        }
    }
}

/// Runs the steps. Later ones run even when an earlier one failed, so that one run tells everything.
pub fn test(options: &Options) -> ExitCode {
    let wanted = Step::value_variants().iter().filter(|step| options.only.is_empty() || options.only.contains(step));
    let mut lines = Vec::new();
    for step in wanted {
        println!("\n── {}", step.name());
        let start = Instant::now();
        let tally = step.run(options).unwrap_or_else(|error| {
            println!("{}: {error:#}", step.name());
            Tally::one_failed()
        });
        let line = Line { step: step.name(), took: start.elapsed(), tally };
        println!("{line}");
        lines.push(line);
    }
    let total: Tally = lines.iter().map(|line| line.tally).sum();
    println!("\n{}\n{total}", report::table(&lines));
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
