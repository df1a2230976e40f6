//! The benchmark: drives the built program over HTTP on this machine, and prints what it did beside the bare database's own rates.
//!
//! Owns the load and the measures; the numbers to reach are the issue's. Loads nothing but 127.0.0.1, and for a bounded time.

mod attempts;
mod bare;
mod client;
mod form;
mod program;
mod saves;
mod seed;
mod spread;
mod statistics;
mod surroundings;
mod table;
mod weight;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use clap::{Parser, ValueEnum};
use program::Program;
use seed::Seeded;
use table::Table;
use tests::postgres::Cluster;

/// Measures the built program on SQLite and on PostgreSQL.
#[derive(Parser)]
struct Options {
    /// What to measure.
    #[arg(value_enum, default_value_t = What::All)]
    what: What,
    /// How long each measure lasts, in seconds.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=60))]
    seconds: u32,
    /// The program, built with optimisation.
    #[arg(long)]
    server: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Whole attempts by the plain forms.
    Attempts,
    /// Answers saved.
    Saves,
    /// A trainer's page of statistics of a quiz with 100,000 attempts.
    Statistics,
    /// Everything but statistics.
    All,
}

/// Agents who save at the same time.
const SAVING: usize = 32;
/// Agents who take whole attempts at the same time.
const TAKING: usize = 8;
/// Saves asked for in a second when the pace is set.
const PACE: u32 = 500;
/// Starts of the program, of which the middle one is told.
const STARTS: usize = 3;

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::parse();
    let folder = tempfile::Builder::new().prefix("trajectoire-bench-").tempdir()?;
    let mut table = Table::default();

    println!("SQLite …");
    table.column("SQLite");
    if options.what == What::Statistics {
        return many_attempts(&options, folder.path(), table).await;
    }
    if options.what != What::Attempts {
        bare::sqlite(&folder.path().join("bare.db"), options.seconds, &mut table).await?;
    }
    let url = format!("sqlite://{}", folder.path().join("trajectoire.db").display());
    measure(&options, &url, &folder.path().join("sqlite"), &mut table).await?;

    println!("PostgreSQL …");
    table.column("PostgreSQL");
    let cluster = Cluster::durable().context("PostgreSQL is installed (Debian: postgresql) and starts")?;
    if options.what != What::Attempts {
        bare::postgres(&cluster.database().await?, options.seconds, &mut table).await?;
    }
    measure(&options, &cluster.database().await?, &folder.path().join("postgres"), &mut table).await?;

    println!("\n{table}");
    Ok(())
}

/// The page of statistics on both databases.
async fn many_attempts(options: &Options, folder: &Path, mut table: Table) -> Result<()> {
    let url = format!("sqlite://{}", folder.join("statistics.db").display());
    statistics::measure(&options.server, &url, folder, &mut table).await?;
    println!("PostgreSQL …");
    table.column("PostgreSQL");
    let cluster = Cluster::durable().context("PostgreSQL is installed (Debian: postgresql) and starts")?;
    statistics::measure(&options.server, &cluster.database().await?, folder, &mut table).await?;
    println!("\n{table}");
    Ok(())
}

async fn measure(options: &Options, url: &str, data: &Path, table: &mut Table) -> Result<()> {
    std::fs::create_dir_all(data)?;
    let seeded = seed::seed(url).await?;
    let mut program = start(options, url, data, table).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    table.row("memory, idle (RSS)", format!("{:.0} MB", program.memory("VmRSS:")?), "≤ 80 MB");
    if options.what == What::All {
        weighed(&program, &seeded, table).await?;
    }
    if options.what != What::Attempts {
        saved(options, &program, &seeded, table).await?;
    }
    if options.what != What::Saves {
        taken(options, &program, &seeded, table).await?;
    }
    table.row("memory under load (RSS at its highest)", format!("{:.0} MB", program.memory("VmHWM:")?), "");
    program.stop().await
}

/// Starts the program a few times on a database that is there already; the last one stays.
async fn start(options: &Options, url: &str, data: &Path, table: &mut Table) -> Result<Program> {
    let (mut program, first) = Program::start(&options.server, url, data).await?;
    let mut times = vec![first];
    while times.len() < STARTS {
        program.stop().await?;
        let (again, time) = Program::start(&options.server, url, data).await?;
        program = again;
        times.push(time);
    }
    times.sort_unstable();
    table.row("start to the first answer", format!("{:.0} ms", spread::millis(times[STARTS / 2])), "≤ 500 ms");
    Ok(program)
}

async fn saved(options: &Options, program: &Program, seeded: &Seeded, table: &mut Table) -> Result<()> {
    let mut desks = saves::open(program.port, seeded, SAVING).await?;
    desks = saves::flat_out(desks, Duration::from_secs(1)).await?.0;
    let before = program.cpu()?;
    let (back, saves) = saves::flat_out(desks, Duration::from_secs(options.seconds.into())).await?;
    let cpu = program.cpu()?.saturating_sub(before);
    let aim = if table.is_first() { "≥ 2000 (SQLite), ≥ 1400 (PostgreSQL)" } else { "" };
    table.row(format!("answers saved a second, {SAVING} agents"), format!("{:.0}", saves.rate()), aim);
    table.row("  p50 / p99", saves.middle_and_tail(), "");
    table.row("  the server's processor time a save", format!("{:.2} ms", spread::millis(cpu) / saves.count()), "");
    table.ratio("  saves ÷ the bare database's commits one by one", saves.rate());
    let (_, paced) = saves::paced(back, PACE, Duration::from_secs(options.seconds.into())).await?;
    table.row(format!("p50 / p99 at {PACE} saves a second"), paced.middle_and_tail(), "p99 < 50 ms");
    table.row("  saves a second reached", format!("{:.0}", paced.rate()), "");
    Ok(())
}

async fn taken(options: &Options, program: &Program, seeded: &Seeded, table: &mut Table) -> Result<()> {
    let time = Duration::from_secs(options.seconds.into());
    let starts = attempts::starts(program.port, seeded, SAVING, time).await?;
    table.row(format!("attempts started a second, {SAVING} agents"), format!("{:.0}", starts.rate()), "");
    table.row("  p50 / p99 of a start", starts.middle_and_tail(), "");
    let before = program.cpu()?;
    let (taken, requests) = attempts::whole(program.port, seeded, TAKING, time).await?;
    let cpu = program.cpu()?.saturating_sub(before);
    table.row(format!("whole attempts a second, {TAKING} agents, plain forms"), format!("{:.1}", taken.rate()), "(Moodle 5.1: 1.27)");
    table.row("  requests an attempt", format!("{:.0}", f64::from(requests) / taken.count()), "");
    table.row(
        "  the server's processor time an attempt",
        format!("{:.1} ms", spread::millis(cpu) / taken.count()),
        "≤ 15 ms (Moodle: 1450)",
    );
    Ok(())
}

async fn weighed(program: &Program, seeded: &Seeded, table: &mut Table) -> Result<()> {
    let (lesson, question) = weight::heaviest(program.port, seeded).await?;
    table.row("heaviest lesson page, first visit", lesson.to_string(), "≤ 40 kB without fonts");
    table.row("heaviest quiz page, first visit", question.to_string(), "");
    table.row("  of which WebAssembly", format!("{:.1} kB", weight::kilobytes(question.wasm)), "≤ 130 kB");
    Ok(())
}
