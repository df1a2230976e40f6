//! Configuration: `TRAJECTOIRE_*` variables over a TOML file. Every wrong value is named, with what is expected.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use mail::{BadSmtp, Mailbox, Transport};
use tracing_subscriber::EnvFilter;
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
    /// The mail server, if any, with the certificate authority of the house.
    pub smtp: Option<Transport>,
    /// Who mails come from.
    pub mail_from: Mailbox,
    /// Proxies whose word on the client's address is taken.
    pub trusted_proxies: Vec<IpAddr>,
    /// The password of the demonstration's accounts, if chosen.
    pub demo_password: Option<String>,
    /// What is logged: a filter that can be read.
    pub log: String,
    /// How it is logged.
    pub log_format: LogFormat,
    /// Database connections at the most.
    pub database_connections: u32,
}

const PREFIX: &str = "TRAJECTOIRE_";

/// Who mails come from when nobody is said: with a mail server of one's own it is worth saying.
const NOBODY: &str = "Trajectoire <trajectoire@localhost.localdomain>";

/// Every name, with what is expected of its value: the list that `--help` and the errors show.
pub const KEYS: [(&str, &str); 12] = [
    ("LISTEN", "an address and a port, such as 127.0.0.1:3000"),
    ("BASE_URL", "the site's address, such as https://formation.exemple.fr"),
    ("DATABASE_URL", "sqlite:///path/to/file.db or postgres://user:password@host/name"),
    ("DATA_DIR", "a folder that can be written to, such as ./data"),
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
    let environment = environment(std::env::vars_os())?;
    let file = file.map(read_file).transpose()?.unwrap_or_default();
    from(file, environment)
}

/// Our variables, without their prefix. Others are nobody's business here, whatever bytes they hold.
fn environment(variables: impl IntoIterator<Item = (OsString, OsString)>) -> Result<BTreeMap<String, String>> {
    let mut ours = BTreeMap::new();
    for (name, value) in variables {
        let name = name.to_string_lossy();
        // What begins with TEST_ is for the suite.
        let Some(name) = name.strip_prefix(PREFIX).filter(|name| !name.starts_with("TEST_")) else { continue };
        let value = value.into_string().map_err(|_| wrong(name).context(format!("{PREFIX}{name} is not UTF-8")))?;
        ours.insert(name.to_owned(), value);
    }
    Ok(ours)
}

fn read_file(path: &Path) -> Result<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("the configuration file {}", path.display()))?;
    // The error itself would show the line, which may hold a password.
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = text.get(..error.span().map_or(0, |span| span.start)).unwrap_or_default().matches('\n').count() + 1;
        anyhow::anyhow!("the configuration file {}:{line}: {}", path.display(), error.message())
    })?;
    let mut values = BTreeMap::new();
    for (name, value) in table {
        let value = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            _ => bail!("{name} in {}: expected a text or a number", path.display()),
        };
        if values.insert(name.to_uppercase(), value).is_some() {
            bail!("{} in {}: expected once", name.to_lowercase(), path.display());
        }
    }
    Ok(values)
}

/// Puts the environment over the file and reads every value.
fn from(file: BTreeMap<String, String>, environment: BTreeMap<String, String>) -> Result<Config> {
    let mut values = file;
    values.extend(environment);
    values.retain(|_, value| !value.trim().is_empty());
    if let Some(unknown) = values.keys().find(|name| !KEYS.iter().any(|(known, _)| known == name)) {
        let known: Vec<_> = KEYS.iter().map(|(name, _)| format!("{PREFIX}{name}")).collect();
        bail!("{PREFIX}{unknown} is not known; known are {}", known.join(", "));
    }
    let data_dir = read(&values, "DATA_DIR", data_dir)?.unwrap_or_else(|| PathBuf::from("./data"));
    let listen: SocketAddr = read(&values, "LISTEN", |text| text.parse().ok())?.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 3000)));
    let base_url = read(&values, "BASE_URL", base_url)?;
    let smtp = smtp(&values)?;
    let base_url = match base_url {
        Some(url) => url,
        None => Url::parse(&format!("http://{listen}")).context("LISTEN")?,
    };
    if base_url.scheme() == "https" && smtp.is_none() {
        bail!("{PREFIX}SMTP_URL is missing: a site on https sends its mails; expected {}", expected("SMTP_URL"));
    }
    Ok(Config {
        listen,
        base_url,
        database_url: read(&values, "DATABASE_URL", database_url)?
            .unwrap_or_else(|| format!("sqlite://{}", data_dir.join("trajectoire.db").display())),
        smtp,
        mail_from: read(&values, "MAIL_FROM", |text| text.parse().ok())?.map_or_else(|| NOBODY.parse(), Ok)?,
        trusted_proxies: read(&values, "TRUSTED_PROXIES", |text| text.split(',').map(|one| one.trim().parse().ok()).collect())?
            .unwrap_or_default(),
        demo_password: read(&values, "DEMO_PASSWORD", |text| (text.chars().count() >= 12).then(|| text.to_owned()))?,
        log: read(&values, "LOG", |text| EnvFilter::try_new(text).is_ok().then(|| text.to_owned()))?.unwrap_or_else(|| "info".to_owned()),
        log_format: read(&values, "LOG_FORMAT", log_format)?.unwrap_or(LogFormat::Json),
        database_connections: read(&values, "DATABASE_CONNECTIONS", |text| text.parse().ok().filter(|n| (1..=200).contains(n)))?
            .unwrap_or(16),
        data_dir,
    })
}

fn expected(name: &str) -> &'static str {
    KEYS.iter().find(|(known, _)| *known == name).map_or("another value", |(_, expected)| expected)
}

/// The refusal of a value: its name and what is expected. The value itself may hold a password: it is not repeated.
pub fn wrong(name: &str) -> anyhow::Error {
    anyhow::anyhow!("{PREFIX}{name} cannot be used; expected {}", expected(name))
}

fn read<T>(values: &BTreeMap<String, String>, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
    values.get(name).map(|text| parse(text.trim()).ok_or_else(|| wrong(name))).transpose()
}

/// The mail server, and the authority that vouches for it; an authority is looked at even where no server needs one.
fn smtp(values: &BTreeMap<String, String>) -> Result<Option<Transport>> {
    let ca = read(values, "SMTP_CA_FILE", |text| std::fs::read(text).ok())?;
    let server = |url: &Url| {
        Transport::smtp(url, ca.as_deref()).map_err(|reason| {
            let name = if reason == BadSmtp::Authority { "SMTP_CA_FILE" } else { "SMTP_URL" };
            anyhow::Error::new(reason).context(wrong(name).to_string())
        })
    };
    if ca.is_some() {
        server(&Url::parse("smtps://localhost")?)?;
    }
    let Some(url) = read(values, "SMTP_URL", |text| Url::parse(text).ok())? else { return Ok(None) };
    server(&url).map(Some)
}

/// A folder, or a place where one can be made.
fn data_dir(text: &str) -> Option<PathBuf> {
    let nearest = Path::new(text).ancestors().find_map(|path| std::fs::metadata(path).ok());
    nearest.is_none_or(|found| found.is_dir()).then(|| PathBuf::from(text))
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

    /// A file that is neither a folder nor a certificate.
    const A_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");

    /// Why a configuration was refused, as it is printed.
    fn refusal(config: Result<Config>) -> String {
        config.err().map(|error| format!("{error:#}")).unwrap_or_default()
    }

    fn with(values: &[(&str, &str)]) -> Result<Config> {
        from(BTreeMap::new(), values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn nothing_said_is_a_working_instance() {
        let config = with(&[]).expect("defaults");
        assert_eq!((config.listen.port(), config.base(), config.secure()), (3000, "http://127.0.0.1:3000".to_owned(), false));
        assert_eq!(config.database_url, "sqlite://./data/trajectoire.db");
    }

    /// Wrong values of a variable, none of which may start the program.
    fn wrong_values(name: &str) -> &'static [&'static str] {
        match name {
            "LISTEN" => &["localhost", "3000", "127.0.0.1:70000"],
            "BASE_URL" => &["formation.exemple.fr", "https://exemple.fr/formation", "ftp://exemple.fr"],
            "DATABASE_URL" => &["mysql://x", "trajectoire.db"],
            "DATA_DIR" => &[A_FILE, concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/data")],
            "DATABASE_CONNECTIONS" => &["0", "201", "many"],
            "SMTP_URL" => &[
                "smtp",
                "http://mail.exemple.fr",
                "smtp://",
                "smtp://formation@mail.exemple.fr",
                "smtp://:secret@mail.exemple.fr",
                "smtp://u:%ff@mail.exemple.fr",
                "smtp+insecure://mail.exemple.fr",
            ],
            "SMTP_CA_FILE" => &[A_FILE, concat!(env!("CARGO_MANIFEST_DIR"), "/missing.pem")],
            "MAIL_FROM" => &["Bureau", "Bureau <>", "Bureau <bureau>", "Bureau <a@exemple.fr"],
            "TRUSTED_PROXIES" => &["10.0.0.1, proxy", "10.0.0.0/8"],
            "DEMO_PASSWORD" => &["court"],
            "LOG" => &["web=loud", "info,=,"],
            "LOG_FORMAT" => &["xml", "JSON"],
            _ => &[],
        }
    }

    #[test]
    fn every_wrong_value_is_refused_by_name() {
        for (name, expected) in KEYS {
            assert!(!wrong_values(name).is_empty(), "{name} has no wrong value in this test");
            for value in wrong_values(name) {
                let error = refusal(with(&[(name, value)]));
                assert!(error.contains(&format!("TRAJECTOIRE_{name} ")) && error.contains(expected), "{name}={value}: {error}");
                assert!(!error.contains(&format!("{value} ")), "the value is not repeated: {error}");
            }
        }
        let unknown = refusal(with(&[("LISTN", "x")]));
        assert!(unknown.starts_with("TRAJECTOIRE_LISTN is not known"), "{unknown}");
    }

    #[test]
    fn an_authority_is_looked_at_beside_a_server_too() {
        for server in ["smtps://mail.exemple.fr", "smtp+insecure://localhost"] {
            let error = refusal(with(&[("SMTP_URL", server), ("SMTP_CA_FILE", A_FILE)]));
            assert!(error.starts_with("TRAJECTOIRE_SMTP_CA_FILE cannot be used; expected a PEM file"), "{server}: {error}");
        }
    }

    #[test]
    fn a_wrong_mail_server_is_told_why_and_its_password_is_not_shown() {
        let error = refusal(with(&[("SMTP_URL", "smtp+insecure://u:quatrecanards@mail.exemple.fr")]));
        assert!(error.contains("for this machine only") && !error.contains("quatrecanards"), "{error}");
        let config = with(&[("SMTP_URL", "smtps://u:quatrecanards@mail.exemple.fr")]).expect("a mail server");
        assert!(!format!("{config:?}").contains("quatrecanards"));
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_not_utf8_is_refused_if_it_is_ours() {
        use std::os::unix::ffi::OsStringExt;
        let variable = |name: &[u8]| (OsString::from_vec(name.to_vec()), OsString::from_vec(b"\xff".to_vec()));
        for others in [&b"PATH"[..], b"\xff", b"TRAJECTOIRE_TEST_DATABASE"] {
            assert_eq!(environment([variable(others)]).expect("others are let alone"), BTreeMap::new());
        }
        for (name, expected) in KEYS {
            let error = environment([variable(format!("TRAJECTOIRE_{name}").as_bytes())]).map(|_| ()).expect_err(name);
            let error = format!("{error:#}");
            assert!(error.contains(&format!("TRAJECTOIRE_{name} is not UTF-8")) && error.contains(expected), "{error}");
        }
        let named = environment([(OsString::from_vec(b"TRAJECTOIRE_\xff".to_vec()), "x".into())]).expect("the value is fine");
        assert!(refusal(from(BTreeMap::new(), named)).contains("is not known"));
    }

    #[test]
    fn https_without_mail_does_not_start() {
        let error = refusal(with(&[("BASE_URL", "https://formation.exemple.fr")]));
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

    /// Reads the text as a TOML file, with nothing in the environment.
    fn of_file(text: &str) -> Result<Config> {
        let file = tempfile::NamedTempFile::new()?;
        std::fs::write(file.path(), text)?;
        from(read_file(file.path())?, BTreeMap::new())
    }

    #[test]
    fn a_file_says_what_variables_would() {
        let config = of_file(
            "listen = \"[::1]:8080\"\ndatabase_connections = 40\nmail_from = \"Formation <f@exemple.fr>\"\n\
             trusted_proxies = \"10.0.0.1, ::1\"\nlog_format = \"text\"\ndata_dir = \"\"\n",
        )
        .expect("a good file");
        assert_eq!((config.listen.to_string().as_str(), config.database_connections), ("[::1]:8080", 40));
        assert_eq!((config.mail_from.address.as_str(), config.trusted_proxies.len()), ("f@exemple.fr", 2));
        assert_eq!((config.log_format, config.data_dir), (LogFormat::Text, PathBuf::from("./data")), "what is empty is not said");
        assert_eq!(of_file("").expect("an empty file").listen.port(), 3000);
    }

    #[test]
    fn a_wrong_file_is_refused_by_name() {
        for (text, said) in [
            ("listen = true", "listen in "),
            ("trusted_proxies = [\"10.0.0.1\"]", ": expected a text or a number"),
            ("[listen]\nport = 3000", "listen in "),
            ("database_connections = 1.5", "database_connections in "),
            ("listen = 3000", "TRAJECTOIRE_LISTEN cannot be used; expected an address and a port"),
            ("mail_from = \"Formation\"", "TRAJECTOIRE_MAIL_FROM cannot be used; expected a mailbox"),
            ("listn = \"127.0.0.1:1\"", "TRAJECTOIRE_LISTN is not known"),
            ("test_database = \"postgres\"", "TRAJECTOIRE_TEST_DATABASE is not known"),
            ("log = \"info\"\nlisten = ", ":2: "),
            ("smtp_url = \"smtp://u:quatrecanards@mail.exemple.fr\n", ":1: "),
            ("log = \"info\"\nlog = \"debug\"", "the configuration file "),
            ("log = \"info\"\nLOG = \"debug\"", "log in "),
        ] {
            let error = refusal(of_file(text));
            assert!(error.contains(said) && !error.contains("quatrecanards"), "{text}: {error}");
        }
    }

    #[test]
    fn a_missing_file_is_refused_by_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = folder.path().join("missing.toml");
        for file in [missing.as_path(), folder.path()] {
            let error = read_file(file).map(|_| ()).expect_err("no file");
            assert!(error.to_string().contains(&file.display().to_string()), "{error}");
        }
    }
}
