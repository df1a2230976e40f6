//! Wiring: from the configuration to the surroundings of use cases.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use migrations::MigratorTrait;
use services::Context;
use services::password::Hasher;
use store::Db;

use crate::clock::{system_chance, system_clock};
use crate::config::{self, Config};

/// Opens the database and puts the surroundings together. Migrations are the caller's to run.
pub async fn context(config: &Config) -> Result<Context> {
    if config.database_url.starts_with("sqlite:") {
        make_private(&config.data_dir)?;
    }
    let settings = store::Settings { url: config.database_url.clone(), max_connections: config.database_connections };
    let db = Db::open(&settings).await.with_context(|| config::wrong("DATABASE_URL").to_string())?;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Ok(Context {
        db,
        clock: system_clock(),
        chance: system_chance(),
        hasher: Hasher::new(cores),
        shelf: services::shelf::Shelf::default(),
        base_url: Arc::from(config.base()),
        wake: Arc::default(),
    })
}

/// Makes a folder that nobody else on the machine may look into: it holds people's names and answers.
fn make_private(folder: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let made = builder.recursive(true).create(folder).with_context(|| folder.display().to_string());
    made.with_context(|| config::wrong("DATA_DIR").to_string())
}

/// The way mails go: a mail server, or a folder, which is made.
pub fn courier(config: &Config) -> Result<jobs::Courier> {
    let transport = match &config.smtp {
        Some(server) => server.clone(),
        None => {
            let folder = config.data_dir.join("mail");
            make_private(&folder)?;
            mail::Transport::Folder(folder)
        }
    };
    Ok(jobs::Courier { transport, from: config.mail_from.clone(), base_url: config.base() })
}

/// Brings the schema up to date; on PostgreSQL one node at a time. From here on the program is ready only with that schema.
pub async fn migrate(ctx: &Context) -> Result<()> {
    let migrating = ctx.db.migration_connection().await?;
    migrations::Migrator::up(migrating.connection(), None).await.context("the schema cannot be brought up to date")?;
    migrating.end().await?;
    ctx.db.expect_migrations(migrations::Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect());
    Ok(())
}
