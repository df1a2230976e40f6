//! Configuration: `TRAJECTOIRE_*` variables over a TOML file. Every wrong value is named, with what is expected.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use url::Url;

/// How logs are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// One JSON object a line.
    Json,
    /// Plain lines.
    Text,
}

/// Everything the program is told.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The site's address as people type it, without a slash at the end.
    pub base_url: Url,
    /// The database.
    pub database_url: String,
    /// Where the embedded database and mails on disk are kept.
    pub data_dir: PathBuf,
    /// The mail server, if any.
    pub smtp_url: Option<Url>,
    /// A certificate authority of the house, for the mail server.
    pub smtp_ca_file: Option<PathBuf>,
    /// Who mails come from.
    pub mail_from: String,
    /// Proxies whose word on the client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The password of the demonstration's accounts, if chosen.
    pub demo_password: Option<String>,
    /// What is logged.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
    /// Database connections at the most.
    pub database_connections: u32,
}

const PREFIX: &str = "TRAJECTOIRE_";

/// Every name, with what is expected of its value: the list that `--help` and the errors show.
pub const KEYS: [(&str, &str); 12] = [
    ("LISTEN", "an address and a port, such as 127.0.0.1:3000"),
    ("BASE_URL", "the site's address, such as https://formation.exemple.fr"),
    ("DATABASE_URL", "sqlite:///path/to/file.db or postgres://user:password@host/name"),
    ("DATA_DIR", "a folder, such as ./data"),
    ("DATABASE_CONNECTIONS", "a number from 1 to 200"),
    ("SMTP_URL", "smtp://user:password@host:587 (STARTTLS), smtps://… (TLS), or smtp+insecure://127.0.0.1:25"),
    ("SMTP_CA_FILE", "a PEM file with the certificate authority of the mail server"),
    ("MAIL_FROM", "a mailbox, such as Formation <formation@exemple.fr>"),
    ("TRUSTED_PROXIES", "network addresses separated by commas"),
    ("DEMO_PASSWORD", "12 characters or more"),
    ("LOG", "a filter such as info or web=debug"),
    ("LOG_FORMAT", "json or text"),
];

/// Reads the configuration of this process.
pub fn load(file: Option<&Path>) -> Result<Config> {
    #[expect(clippy::disallowed_methods, reason = "the one home of the environment")]
    let environment = std::env::vars().filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?.to_owned(), value)));
    let file = file.map(read_file).transpose()?.unwrap_or_default();
    from(file, environment.collect())
}

fn read_file(path: &Path) -> Result<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("the configuration file {}", path.display()))?;
    let table: toml::Table = text.parse().with_context(|| format!("the configuration file {}", path.display()))?;
    table
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                toml::Value::String(text) => text,
                toml::Value::Integer(number) => number.to_string(),
                _ => bail!("{name} in {}: expected a text or a number", path.display()),
            };
            Ok((name.to_uppercase(), value))
        })
        .collect()
}

/// Puts the environment over the file and reads every value.
fn from(file: BTreeMap<String, String>, environment: BTreeMap<String, String>) -> Result<Config> {
    let mut values = file;
    values.extend(environment);
    values.retain(|name, value| !value.trim().is_empty() && !name.starts_with("TEST_"));
    if let Some(unknown) = values.keys().find(|name| !KEYS.iter().any(|(known, _)| known == name)) {
        let known: Vec<_> = KEYS.iter().map(|(name, _)| format!("{PREFIX}{name}")).collect();
        bail!("{PREFIX}{unknown} is not known; known are {}", known.join(", "));
    }
    let data_dir = PathBuf::from(values.get("DATA_DIR").map_or("./data", String::as_str));
    let listen: SocketAddr = read(&values, "LISTEN", |text| text.parse().ok())?.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 3000)));
    let base_url = read(&values, "BASE_URL", base_url)?;
    let smtp_url = read(&values, "SMTP_URL", |text| Url::parse(text).ok().filter(|url| url.host_str().is_some()))?;
    let base_url = match base_url {
        Some(url) => url,
        None => Url::parse(&format!("http://{listen}")).context("LISTEN")?,
    };
    if base_url.scheme() == "https" && smtp_url.is_none() {
        bail!("{PREFIX}SMTP_URL is missing: a site on https sends its mails; expected {}", expected("SMTP_URL"));
    }
    Ok(Config {
        listen,
        base_url,
        database_url: read(&values, "DATABASE_URL", database_url)?
            .unwrap_or_else(|| format!("sqlite://{}", data_dir.join("trajectoire.db").display())),
        smtp_url,
        smtp_ca_file: values.get("SMTP_CA_FILE").map(PathBuf::from),
        mail_from: values.get("MAIL_FROM").cloned().unwrap_or_else(|| "Trajectoire <trajectoire@localhost.localdomain>".to_owned()),
        trusted_proxies: read(&values, "TRUSTED_PROXIES", |text| text.split(',').map(|one| one.trim().parse().ok()).collect())?
            .unwrap_or_default(),
        demo_password: read(&values, "DEMO_PASSWORD", |text| (text.chars().count() >= 12).then(|| text.to_owned()))?,
        log: values.get("LOG").cloned().unwrap_or_else(|| "info".to_owned()),
        log_format: read(&values, "LOG_FORMAT", log_format)?.unwrap_or(LogFormat::Json),
        database_connections: read(&values, "DATABASE_CONNECTIONS", |text| text.parse().ok().filter(|n| (1..=200).contains(n)))?
            .unwrap_or(16),
        data_dir,
    })
}

fn expected(name: &str) -> &'static str {
    KEYS.iter().find(|(known, _)| *known == name).map_or("another value", |(_, expected)| expected)
}

fn read<T>(values: &BTreeMap<String, String>, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    let Some(text) = values.get(name) else { return Ok(None) };
    match parse(text.trim()) {
        Some(value) => Ok(Some(value)),
        // The value itself may hold a password: it is not repeated.
        None => bail!("{PREFIX}{name} cannot be read; expected {}", expected(name)),
    }
}

fn base_url(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let plain = matches!(url.scheme(), "http" | "https") && url.host_str().is_some() && url.query().is_none() && url.fragment().is_none();
    (plain && url.path() == "/").then_some(url)
}

fn database_url(text: &str) -> Option<String> {
    ["sqlite://", "postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)).then(|| text.to_owned())
}

fn log_format(text: &str) -> Option<LogFormat> {
    match text {
        "json" => Some(LogFormat::Json),
        "text" => Some(LogFormat::Text),
        _ => None,
    }
}

impl Config {
    /// The site's address without a slash at the end.
    pub fn base(&self) -> String {
        self.base_url.as_str().trim_end_matches('/').to_owned()
    }

    /// Whether people reach it by https.
    pub fn secure(&self) -> bool {
        self.base_url.scheme() == "https"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(values: &[(&str, &str)]) -> Result<Config> {
        from(BTreeMap::new(), values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn nothing_said_is_a_working_instance() {
        let config = with(&[]).expect("defaults");
        assert_eq!((config.listen.port(), config.base(), config.secure()), (3000, "http://127.0.0.1:3000".to_owned(), false));
        assert_eq!(config.database_url, "sqlite://./data/trajectoire.db");
    }

    #[test]
    fn every_wrong_value_is_refused_by_name() {
        for (name, value) in [
            ("LISTEN", "localhost"),
            ("BASE_URL", "formation.exemple.fr"),
            ("BASE_URL", "https://exemple.fr/formation"),
            ("DATABASE_URL", "mysql://x"),
            ("DATABASE_CONNECTIONS", "0"),
            ("SMTP_URL", "smtp"),
            ("TRUSTED_PROXIES", "10.0.0.1, proxy"),
            ("DEMO_PASSWORD", "court"),
            ("LOG_FORMAT", "xml"),
        ] {
            let error = with(&[(name, value)]).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(&format!("TRAJECTOIRE_{name}")) && error.contains(expected(name)), "{name}={value}: {error}");
            assert!(!error.contains(&format!("{value} ")), "the value is not repeated: {error}");
        }
        let unknown = with(&[("LISTN", "x")]).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(unknown.starts_with("TRAJECTOIRE_LISTN is not known"), "{unknown}");
    }

    #[test]
    fn https_without_mail_does_not_start() {
        let error = with(&[("BASE_URL", "https://formation.exemple.fr")]).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains("TRAJECTOIRE_SMTP_URL"), "{error}");
        let config =
            with(&[("BASE_URL", "https://formation.exemple.fr"), ("SMTP_URL", "smtp://u:p@mail.exemple.fr:587")]).expect("complete");
        assert!(config.secure());
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let file = BTreeMap::from([("LISTEN".to_owned(), "127.0.0.1:1".to_owned())]);
        let environment = BTreeMap::from([("LISTEN".to_owned(), "127.0.0.1:2".to_owned())]);
        assert_eq!(from(file, environment).expect("both are good").listen.port(), 2);
    }
}
