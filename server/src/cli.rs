//! The command line.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use clap::{Parser, Subcommand};
use domain::locale::Lang;
use services::import::{self, Library};
use services::{Context, demo, set_up};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::config::{self, Config};
use crate::quiz::{self, QuizCommand};
use crate::{clock, content, logs, serve, wire};

/// Awareness training for the agents of local authorities: courses, quizzes, certificates.
#[derive(Debug, Parser)]
#[command(name = "trajectoire", version, after_long_help = environment(&[]))]
pub struct Cli {
    /// A TOML file with the values that TRAJECTOIRE_* variables may also give.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// Variables of every command that opens the database.
const DATABASE: &[&str] = &["DATABASE_URL", "DATA_DIR", "DATABASE_CONNECTIONS", "LOG", "LOG_FORMAT"];
/// Variables of the worker: it writes mails with links to the site.
const WORKER: &[&str] =
    &["BASE_URL", "DATABASE_URL", "DATA_DIR", "DATABASE_CONNECTIONS", "SMTP_URL", "SMTP_CA_FILE", "MAIL_FROM", "LOG", "LOG_FORMAT"];

/// The variables that a command uses, with what is expected of each; of none, those of the whole program.
fn environment(used: &[&str]) -> String {
    let keys = config::KEYS.iter().filter(|(name, _)| used.is_empty() || used.contains(name));
    let lines: Vec<_> = keys.map(|(name, expected)| format!("  TRAJECTOIRE_{name}\n      {expected}")).collect();
    format!("Environment (or the same names in lower case in the TOML file, without the prefix):\n{}", lines.join("\n"))
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the site, and sends its mails.
    #[command(after_long_help = environment(&[]))]
    Serve {
        /// Adds the demonstration organisation, with four accounts and a banner.
        #[arg(long)]
        demo: bool,
        /// Leaves mails and other jobs to `trajectoire work`.
        #[arg(long)]
        no_worker: bool,
    },
    /// Sends mails and does other jobs, without serving the site.
    #[command(after_long_help = environment(WORKER))]
    Work,
    /// Brings the database's schema up to date; several nodes: run it once, before them.
    #[command(after_long_help = environment(DATABASE))]
    Migrate,
    /// Checks content or brings it in.
    #[command(subcommand)]
    Content(ContentCommand),
    /// Tools for whoever writes quizzes; they need no database.
    #[command(subcommand)]
    Quiz(QuizCommand),
    /// Organisations and their administrators.
    #[command(subcommand)]
    Admin(AdminCommand),
}

#[derive(Debug, Subcommand)]
enum ContentCommand {
    /// Reads a content folder and prints `file:line: reason` for whatever is wrong.
    Check {
        /// The folder; without it, the content inside this program.
        folder: Option<PathBuf>,
    },
    /// Reads the questions of a content folder and prints `file:line: finding` for whatever is weak in them though nothing is
    /// wrong: a key given away, a double negation, two keys. Exits with 1 if anything was found, 2 if the content is faulty.
    Lint {
        /// The folder; without it, the content inside this program.
        folder: Option<PathBuf>,
    },
    /// Brings the modules of a folder into every organisation, as new versions; all of it, or nothing.
    #[command(after_long_help = environment(DATABASE))]
    Import {
        /// The folder; without it, the content inside this program.
        folder: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Creates an organisation with its first administrator; the password is read from standard input.
    #[command(after_long_help = environment(DATABASE))]
    Create {
        /// The organisation's name.
        #[arg(long)]
        organisation: String,
        /// The administrator's name.
        #[arg(long)]
        name: String,
        /// The administrator's e-mail address.
        #[arg(long)]
        email: String,
    },
}

/// Does what the command line asks.
pub fn run(cli: Cli) -> Result<ExitCode> {
    if let Command::Content(ContentCommand::Check { folder }) = &cli.command {
        return check(folder.as_deref());
    }
    if let Command::Quiz(command) = &cli.command {
        return quiz::run(command);
    }
    if let Command::Content(ContentCommand::Lint { folder }) = &cli.command {
        return lint(folder.as_deref());
    }
    let config = config::load(cli.config.as_deref())?;
    logs::start(&config)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the async runtime")?;
    runtime.block_on(command(config, cli.command))
}

fn today() -> chrono::NaiveDate {
    clock::system_clock().now().date_naive()
}

fn check(folder: Option<&Path>) -> Result<ExitCode> {
    match content::library(folder, today())? {
        Ok(library) => {
            for (slug, date) in &library.overdue {
                println!("modules/{slug}/module.toml:0: to be read again by {date}");
            }
            let questions: usize = library.modules.iter().map(|(_, module)| module.master().questions.len()).sum();
            println!("{} modules, {questions} questions, {} courses: nothing wrong", library.modules.len(), library.courses.len());
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => Ok(refused(&faults)),
    }
}

fn refused(faults: &[String]) -> ExitCode {
    for fault in faults {
        println!("{fault}");
    }
    ExitCode::from(2)
}

fn lint(folder: Option<&Path>) -> Result<ExitCode> {
    let library = match content::library(folder, today())? {
        Ok(library) => library,
        Err(faults) => return Ok(refused(&faults)),
    };
    let remarks = content::remarks(&library, today());
    for remark in &remarks {
        println!("{remark}");
    }
    Ok(if remarks.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn library(folder: Option<&Path>) -> Result<Library> {
    content::library(folder, today())?
        .map_err(|faults| anyhow::anyhow!("the content is refused, nothing was changed:\n{}", faults.join("\n")))
}

async fn command(config: Config, command: Command) -> Result<ExitCode> {
    let ctx = wire::context(&config).await?;
    match command {
        Command::Migrate => {
            wire::migrate(&ctx).await?;
            println!("the schema is up to date");
        }
        Command::Serve { demo, no_worker } => site(&config, ctx.clone(), demo, !no_worker).await?,
        Command::Work => {
            let courier = wire::courier(&config)?;
            let stop = stop_on_signal()?;
            say_where_mails_go(&config);
            println!("Working: sending mails and doing other jobs");
            jobs::run(ctx.clone(), courier, stop).await;
        }
        Command::Content(ContentCommand::Import { folder }) => {
            let library = library(folder.as_deref())?;
            for (org, imported) in import::everywhere(&ctx, &library).await? {
                for (slug, number) in imported.published {
                    println!("{org}: {slug} version {number} published");
                }
                for slug in imported.kept {
                    println!("{org}: {slug} left alone, a trainer of the organisation has published since");
                }
            }
        }
        Command::Content(ContentCommand::Check { .. } | ContentCommand::Lint { .. }) | Command::Quiz(_) => bail!("done before"),
        Command::Admin(AdminCommand::Create { organisation, name, email }) => {
            wire::migrate(&ctx).await?;
            let mut password = String::new();
            std::io::stdin().read_line(&mut password).context("the password")?;
            let password = password.trim_end_matches(['\r', '\n']).to_owned();
            let form = set_up::SetUpForm { organisation, name, email, password_again: password.clone(), password };
            let created = set_up::create(&ctx, form, &library(None)?, Lang::Fr, None).await;
            match created {
                Ok((org, _)) => println!("organisation {org} created"),
                Err(services::Error::Invalid(fields)) => {
                    for error in fields {
                        eprintln!("{}: {}", error.field, words::t(Lang::Fr, &format!("invalid-{}", error.key)));
                    }
                    return Ok(ExitCode::from(2));
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
    ctx.db.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// Told to stop by the system or by the keyboard: from this call on, not from the first moment that somebody waits for it.
fn stop_on_signal() -> Result<CancellationToken> {
    let stop = CancellationToken::new();
    let token = stop.clone();
    #[cfg(unix)]
    let told = {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate()).context("the signal to stop")?;
        let mut interrupt = signal(SignalKind::interrupt()).context("the signal to stop")?;
        async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        }
    };
    #[cfg(not(unix))]
    let told = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    tokio::spawn(async move {
        told.await;
        token.cancel();
    });
    Ok(stop)
}

fn say_where_mails_go(config: &Config) {
    if config.smtp.is_none() {
        println!("No TRAJECTOIRE_SMTP_URL: mails are written to {}", config.data_dir.join("mail").display());
    }
}

async fn site(config: &Config, ctx: Context, with_demo: bool, with_worker: bool) -> Result<()> {
    let stop = stop_on_signal()?;
    let courier = wire::courier(config)?;
    let listener = TcpListener::bind(config.listen).await.with_context(|| format!("TRAJECTOIRE_LISTEN {}", config.listen))?;
    wire::migrate(&ctx).await?;
    let library = Arc::new(library(None)?);
    let demo = if with_demo { Some(start_demo(config, &ctx, &library).await?) } else { None };
    let ready = Arc::new(web::Ready::default());
    let site = web::Site {
        ctx: ctx.clone(),
        assets: Arc::new(web::assets::Assets::new(content::client())?),
        library,
        secure: config.secure(),
        proxies: web::TrustedProxies::new(config.trusted_proxies.iter().copied()),
        demo,
        ready: ready.clone(),
    };
    if let Some(link) = set_up::link(&ctx).await? {
        println!("No organisation yet. Create yours, and its first administrator, with this link (once, within a day):\n  {link}");
    }
    say_where_mails_go(config);
    println!("Serving on {} (listening on {})", config.base(), listener.local_addr().context("the address")?);
    ready.set(true);
    let worker = if with_worker { Some(tokio::spawn(jobs::run(ctx, courier, stop.clone()))) } else { None };
    let draining = tokio::spawn({
        let (ready, stop) = (ready.clone(), stop.clone());
        async move {
            stop.cancelled().await;
            ready.set(false);
        }
    });
    serve::serve(listener, web::app(site), stop).await?;
    draining.abort();
    if let Some(worker) = worker {
        worker.await.context("the worker")?;
    }
    Ok(())
}

async fn start_demo(config: &Config, ctx: &Context, library: &Library) -> Result<Arc<web::Demo>> {
    let password = config.demo_password.clone().unwrap_or_else(|| {
        let serial = domain::certificate::Serial::from_random(ctx.chance.bytes());
        serial.as_str().to_lowercase()
    });
    demo::seed(ctx, library, &password).await?;
    println!("Demonstration accounts, all with the password {password}");
    for (email, name, _) in demo::ACCOUNTS {
        println!("  {email:<24} {name}");
    }
    Ok(Arc::new(web::Demo { password }))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    /// A command and all below it, each with the words that call it.
    fn all(command: &clap::Command, before: &str) -> Vec<(String, clap::Command)> {
        let path = format!("{before} {}", command.get_name()).trim().to_owned();
        let below: Vec<_> = command.get_subcommands().flat_map(|below| all(below, &path)).collect();
        std::iter::once((path, command.clone())).chain(below).collect()
    }

    #[test]
    fn every_command_and_every_argument_says_what_it_is_for() {
        let commands = all(&Cli::command(), "");
        assert!(commands.len() > 12, "{}", commands.len());
        for (path, command) in commands {
            assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()), "`{path}` says nothing of itself");
            for argument in command.get_arguments() {
                let said = argument.get_help().or_else(|| argument.get_long_help());
                let name = argument.get_id();
                assert!(said.is_some_and(|help| !help.to_string().is_empty()), "`{path}` says nothing of {name}");
            }
        }
        Cli::command().debug_assert();
    }

    #[test]
    fn variables_are_listed_where_they_are_used() {
        let everything: Vec<&str> = config::KEYS.iter().map(|(name, _)| *name).collect();
        for (path, mut command) in all(&Cli::command(), "") {
            let used: &[&str] = match path.as_str() {
                "trajectoire" | "trajectoire serve" => &everything,
                "trajectoire work" => WORKER,
                "trajectoire migrate" | "trajectoire content import" | "trajectoire admin create" => DATABASE,
                // Those need neither a database nor a configuration, or only hold others.
                _ => &[],
            };
            let help = command.render_long_help().to_string();
            for (name, expected) in config::KEYS {
                let listed = help.contains(&format!("  TRAJECTOIRE_{name}\n      {expected}"));
                assert_eq!(listed, used.contains(&name), "`{path} --help` and TRAJECTOIRE_{name}");
            }
        }
    }
}
