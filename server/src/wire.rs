//! Wiring: from the configuration to the surroundings of use cases.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use migrations::MigratorTrait;
use services::Context;
use services::password::Hasher;
use store::Db;

use crate::clock::{system_chance, system_clock};
use crate::config::Config;

/// Opens the database and puts the surroundings together. Migrations are the caller's to run.
pub async fn context(config: &Config) -> Result<Context> {
    if config.database_url.starts_with("sqlite:") {
        create_private(&config.data_dir).with_context(|| format!("TRAJECTOIRE_DATA_DIR {}", config.data_dir.display()))?;
    }
    let settings = store::Settings { url: config.database_url.clone(), max_connections: config.database_connections };
    let db = Db::open(&settings).await.context("TRAJECTOIRE_DATABASE_URL: the database cannot be opened")?;
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
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// The way mails go: a mail server, or a folder.
pub fn courier(config: &Config) -> Result<jobs::Courier> {
    let from = config.mail_from.parse().map_err(|_| anyhow::anyhow!("TRAJECTOIRE_MAIL_FROM cannot be read; expected a mailbox"))?;
    let transport = match &config.smtp_url {
        Some(url) => {
            let ca = config.smtp_ca_file.as_ref().map(std::fs::read).transpose().context("TRAJECTOIRE_SMTP_CA_FILE")?;
            mail::Transport::smtp(url, ca.as_deref()).context("TRAJECTOIRE_SMTP_URL")?
        }
        None => {
            let folder = config.data_dir.join("mail");
            create_private(&folder).with_context(|| folder.display().to_string())?;
            mail::Transport::Folder(folder)
        }
    };
    Ok(jobs::Courier { transport, from, base_url: config.base() })
}

/// Brings the schema up to date; on PostgreSQL one node at a time.
pub async fn migrate(ctx: &Context) -> Result<()> {
    let migrating = ctx.db.migration_connection().await?;
    migrations::Migrator::up(migrating.connection(), None).await.context("the schema cannot be brought up to date")?;
    migrating.end().await?;
    Ok(())
}
