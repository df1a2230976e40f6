//! A throw-away PostgreSQL: one server a process, started when it is first asked for, gone when the process ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, bail};
use sea_orm::{ConnectOptions, ConnectionTrait, Database};

use crate::swept;

/// How every URL of a database begins.
const SERVER: &str = "postgres://postgres@localhost/";

/// A running server that listens on a socket in its own folder.
pub struct Cluster {
    folder: String,
    made: AtomicU32,
}

/// The server of this process.
///
/// # Panics
/// When PostgreSQL is not installed or does not start.
pub fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(|| Cluster::start("off").expect("PostgreSQL is installed (Debian: postgresql) and starts"))
}

impl Cluster {
    /// A server of its own whose commits wait for the disk, as those of an installed one do: for measuring.
    pub fn durable() -> Result<Self> {
        Self::start("on")
    }

    fn start(fsync: &str) -> Result<Self> {
        let user = server_user()?;
        let temporary = std::env::temp_dir().join("trajectoire-pg-XXXXXX");
        let folder = run(&user, Path::new("mktemp"), &["-d", &temporary.to_string_lossy()])?;
        let data = format!("{folder}/data");
        run(&user, &program("initdb")?, &["-D", &data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"])?;
        let control = program("pg_ctl")?;
        let options = format!("-c listen_addresses='' -c unix_socket_directories={folder} -c max_connections=300 -c fsync={fsync}");
        // Not `-w`: where nobody collects dead processes, it would wait for one in vain.
        let sweep = r#"as=$1 control=$2 folder=$3
            $as "$control" -D "$folder/data" -W -m immediate stop
            for _ in 1 2 3 4 5 6 7 8 9 10; do [ -e "$folder/data/postmaster.pid" ] || break; sleep 0.3; done
            # A process of the server may still be writing.
            for _ in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$folder"; [ -e "$folder" ] || break; sleep 0.3; done"#;
        swept::after_exit(sweep, &[&user.join(" "), &control.to_string_lossy(), &folder])?;
        run(&user, &control, &["-D", &data, "-w", "-l", &format!("{folder}/log"), "-o", &options, "start"])?;
        Ok(Self { folder, made: AtomicU32::new(0) })
    }

    /// The URL of a database of this server.
    fn url(&self, database: &str) -> String {
        format!("{SERVER}{database}?host={}", self.folder)
    }

    /// Creates an empty database and gives its URL.
    pub async fn database(&self) -> Result<String> {
        self.create("template0").await
    }

    /// Creates a database like another one, given by its URL, that nobody is connected to; gives its URL.
    pub async fn copy_of(&self, url: &str) -> Result<String> {
        let name = url.strip_prefix(SERVER).and_then(|rest| rest.split('?').next());
        self.create(name.context("a database of this server")?).await
    }

    async fn create(&self, template: &str) -> Result<String> {
        let name = format!("test_{}", self.made.fetch_add(1, Ordering::Relaxed));
        let mut options = ConnectOptions::new(self.url("postgres"));
        options.max_connections(1).sqlx_logging(false);
        let connection = Database::connect(options).await?;
        connection.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
        connection.close().await?;
        Ok(self.url(&name))
    }
}

/// How to become a user that PostgreSQL runs as: it refuses root.
fn server_user() -> Result<Vec<String>> {
    if output(Command::new("id").arg("-u"))? != "0" {
        return Ok(Vec::new());
    }
    let exists = |user: &&str| output(Command::new("id").args(["-u", user])).is_ok();
    let user = ["postgres", "nobody"].into_iter().find(exists).context("an ordinary user")?;
    Ok(["runuser", "-u", user, "--"].map(str::to_owned).to_vec())
}

/// A program of PostgreSQL, on the path or where Debian keeps it.
fn program(name: &str) -> Result<PathBuf> {
    #[expect(clippy::disallowed_methods, reason = "where the machine keeps its programs")]
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    folders.sort();
    folders.extend(std::env::split_paths(&path));
    folders.into_iter().map(|folder| folder.join(name)).find(|file| file.is_file()).with_context(|| format!("{name} is not installed"))
}

fn run(user: &[String], program: &Path, arguments: &[&str]) -> Result<String> {
    let mut words = user.iter().map(AsRef::as_ref).chain([program.as_os_str()]);
    let mut command = Command::new(words.next().context("a program")?);
    output(command.args(words).args(arguments))
}

fn output(command: &mut Command) -> Result<String> {
    // A server that kept our output open would keep whoever reads it waiting.
    let done = command.current_dir("/").stdin(Stdio::null()).output()?;
    if !done.status.success() {
        bail!("{command:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
    Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}
