//! Measures the server, built with optimisation, on this machine: the load is the program `load` of the room `tests`.

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::{run, serve};

/// What to measure, and for how long.
#[derive(Args)]
pub struct Options {
    /// What to measure.
    #[arg(value_enum, default_value_t = What::All)]
    what: What,
    /// How long each measure lasts, in seconds.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=60))]
    seconds: u32,
}

#[derive(Clone, Copy, ValueEnum)]
enum What {
    /// Whole attempts by the plain forms, and the server's processor time for each.
    Attempts,
    /// Answers saved, beside the bare database's own commits.
    Saves,
    /// A trainer's page of statistics of a quiz with 100,000 attempts.
    Statistics,
    /// Everything but statistics.
    All,
}

impl What {
    const fn word(self) -> &'static str {
        match self {
            Self::Attempts => "attempts",
            Self::Saves => "saves",
            Self::Statistics => "statistics",
            Self::All => "all",
        }
    }
}

/// Builds the server and the load, and runs the one against the other.
pub fn bench(options: &Options) -> Result<()> {
    let server = serve::build_release()?;
    run::check(&mut run::cargo(["build", "--package", "tests", "--bin", "load", "--release"]))?;
    let mut load = run::program(run::target().join("release/load"));
    load.arg(options.what.word()).arg("--seconds").arg(options.seconds.to_string()).arg("--server").arg(server);
    run::check(&mut load)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::What;

    #[test]
    fn the_load_is_told_the_word_that_was_typed() {
        for what in What::value_variants() {
            assert_eq!(what.to_possible_value().map(|value| value.get_name().to_owned()).as_deref(), Some(what.word()));
        }
    }
}
