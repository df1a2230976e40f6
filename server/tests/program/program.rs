//! The program as a child process, in a folder of its own. Nothing outlives its test.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use store::{Db, Settings};
use tempfile::TempDir;

/// Longer, and it never happens.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often it is looked whether something has happened.
const LOOK: Duration = Duration::from_millis(5);

/// The first administrator's address.
pub const ADMINISTRATOR: &str = "maire@ville.example";

/// A machine of one's own: a folder for data, nothing in the environment but what a test says.
pub struct Home {
    /// Whatever a test wants to put there.
    pub folder: TempDir,
}

impl Home {
    /// A machine on which the program never ran.
    pub fn new() -> Result<Self> {
        Ok(Self { folder: tempfile::tempdir()? })
    }

    /// One with an organisation, whose modules are those inside the program.
    pub fn with_an_organisation() -> Result<Self> {
        let home = Self::new()?;
        let arguments = ["admin", "create", "--organisation", "Saint-Aubrac", "--name", "La Maire", "--email", ADMINISTRATOR];
        let mut program = Program::start(home.command(&arguments).stdin(Stdio::piped()))?;
        program.child.stdin.take().context("its input")?.write_all(b"quatre canards bleus\n")?;
        let ended = program.end()?;
        assert!(ended.status.success(), "{ended:?}");
        Ok(home)
    }

    /// Where the program keeps its data.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The command line, with this machine's environment: a free port, and the data folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trajectoire"));
        command.args(arguments).env_clear().current_dir(self.folder.path());
        command.env("TRAJECTOIRE_DATA_DIR", self.data()).env("TRAJECTOIRE_LISTEN", "127.0.0.1:0");
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Result<Ended> {
        Program::start(&mut self.command(arguments))?.end()
    }

    /// The database, opened beside the program.
    pub async fn database(&self) -> Result<Db> {
        let url = format!("sqlite://{}", self.data().join("trajectoire.db").display());
        Ok(Db::open(&Settings { url, max_connections: 2 }).await?)
    }

    /// The mails that were written to the data folder.
    pub fn mails(&self) -> Result<Vec<PathBuf>> {
        let files = std::fs::read_dir(self.data().join("mail"))?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        Ok(files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "eml")).collect())
    }
}

/// Waits until something has happened.
pub fn until(what: &str, happened: impl Fn() -> Result<bool>) -> Result<()> {
    let begun = Instant::now();
    while !happened()? {
        if begun.elapsed() > PATIENCE {
            bail!("never: {what}");
        }
        thread::sleep(LOOK);
    }
    Ok(())
}

/// What a stream has said, line by line.
struct Said {
    lines: Receiver<String>,
    text: String,
}

impl Said {
    fn listen(stream: impl Read + Send + 'static) -> Self {
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Self { lines, text: String::new() }
    }

    /// The next line that holds these words.
    fn line_with(&mut self, words: &str) -> Result<String> {
        loop {
            let line = self.lines.recv_timeout(PATIENCE).with_context(|| format!("{words:?} was never said, only:\n{}", self.text))?;
            writeln!(self.text, "{line}")?;
            if line.contains(words) {
                return Ok(line);
            }
        }
    }

    /// All of it, once the stream has ended.
    fn whole(mut self) -> Result<String> {
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => writeln!(self.text, "{line}")?,
                Err(RecvTimeoutError::Disconnected) => return Ok(self.text),
                Err(RecvTimeoutError::Timeout) => bail!("it never ends"),
            }
        }
    }
}

/// A process that has ended.
#[derive(Debug)]
pub struct Ended {
    /// How.
    pub status: ExitStatus,
    /// What it said.
    pub out: String,
    /// What it said on the other stream.
    pub err: String,
}

/// A running program; it ends with this value.
pub struct Program {
    child: Child,
    out: Option<Said>,
    err: Option<Said>,
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    /// Starts a command.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let (out, err) = (child.stdout.take().map(Said::listen), child.stderr.take().map(Said::listen));
        Ok(Self { child, out, err })
    }

    /// Starts one that serves, and waits until it does; with its port.
    pub fn serve(command: &mut Command) -> Result<(Self, u16)> {
        let mut program = Self::start(command)?;
        let line = program.says("Serving on ")?;
        let port = line.trim_end_matches(')').rsplit(':').next().context("a port")?.parse().with_context(|| line.clone())?;
        Ok((program, port))
    }

    /// Waits for a line on standard output.
    pub fn says(&mut self, words: &str) -> Result<String> {
        self.out.as_mut().context("its output")?.line_with(words)
    }

    /// Waits for a line of the log.
    pub fn logs(&mut self, words: &str) -> Result<String> {
        self.err.as_mut().context("its log")?.line_with(words)
    }

    /// Asks it to stop, as a service manager does.
    pub fn terminate(&self) -> Result<()> {
        let pid = self.child.id().to_string();
        let status = Command::new("sh").args(["-c", r#"kill -TERM "$1""#, "stop", &pid]).status()?;
        if status.success() { Ok(()) } else { bail!("the signal could not be sent: {status}") }
    }

    /// Waits for its end.
    pub fn end(mut self) -> Result<Ended> {
        let (out, err) = (self.out.take().context("its output")?, self.err.take().context("its log")?);
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait()? {
                break status;
            }
            if begun.elapsed() > PATIENCE {
                bail!("the program does not end");
            }
            thread::sleep(LOOK);
        };
        Ok(Ended { status, out: out.whole()?, err: err.whole()? })
    }

    /// Asks it to stop and waits for its end.
    pub fn stop(self) -> Result<Ended> {
        self.terminate()?;
        self.end()
    }
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The headers, as they came.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Reply {
    /// Reads an answer to the end of its connection.
    pub fn read(mut stream: impl Read) -> Result<Self> {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").with_context(|| format!("no whole answer: {text:?}"))?;
        let status = head.split(' ').nth(1).context("a status")?.parse()?;
        Ok(Self { status, head: head.to_owned(), body: body.to_owned() })
    }

    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut fields = self.head.lines().filter_map(|line| line.split_once(": "));
        fields.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// A connection to the program.
pub fn connect(port: u16) -> Result<TcpStream> {
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok(stream)
}

/// Asks for a page.
pub fn get(port: u16, path: &str) -> Result<Reply> {
    let mut stream = connect(port)?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    Reply::read(stream)
}

/// The head of a posted form.
pub fn form_head(port: u16, path: &str, length: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\n"
    )
}

/// Posts a form.
pub fn post(port: u16, path: &str, form: &str) -> Result<Reply> {
    let mut stream = connect(port)?;
    write!(stream, "{}\r\n{form}", form_head(port, path, form.len()))?;
    Reply::read(stream)
}
