//! Logs: one JSON object a line, or plain lines for a person at a terminal.

use anyhow::{Context, Result};
use tracing_subscriber::EnvFilter;

use crate::config::{self, Config, LogFormat};

/// Starts logging to standard error.
pub fn start(config: &Config) -> Result<()> {
    let filter = EnvFilter::try_new(&config.log).with_context(|| config::wrong("LOG").to_string())?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.log_format {
        LogFormat::Json => builder.json().flatten_event(true).init(),
        LogFormat::Text => builder.init(),
    }
    Ok(())
}
