//! A mail server that behaves as it is told, on this machine, in its own threads: the clock of a test may be stopped, not the server.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the server does when it hears a command; `CONNECT` is the connection itself, `.` the end of a mail.
#[derive(Clone, Copy)]
pub enum Manner {
    /// Takes every mail.
    Accept,
    /// Answers this command with this reply.
    Reply(&'static str, &'static str),
    /// Closes the connection at this command.
    HangUp(&'static str),
    /// Says nothing at this command until `wake` is called, then what it should have said.
    Silent(&'static str),
}

/// How the server encrypts.
#[derive(Clone)]
pub enum Security {
    /// It does not.
    Plain,
    /// When asked by STARTTLS.
    StartTls(Arc<ServerConfig>),
    /// From the first byte.
    Wrapped(Arc<ServerConfig>),
}

struct State {
    manner: Mutex<Manner>,
    woken: (Mutex<bool>, Condvar),
    heard: Mutex<Vec<String>>,
    mails: Mutex<Vec<Vec<u8>>>,
    security: Security,
}

/// The server.
pub struct Sink {
    /// Where it listens on 127.0.0.1.
    pub port: u16,
    state: Arc<State>,
}

trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

impl Sink {
    /// Starts a server.
    pub fn start(security: Security) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let woken = (Mutex::new(false), Condvar::new());
        let state = State { manner: Mutex::new(Manner::Accept), woken, heard: Mutex::default(), mails: Mutex::default(), security };
        let state = Arc::new(state);
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                std::thread::spawn(move || drop(serve(stream, &state)));
            }
        });
        Self { port, state }
    }

    /// Changes its manner.
    pub fn behave(&self, manner: Manner) {
        *self.state.manner.lock().expect("whole") = manner;
    }

    /// Ends a silence.
    pub fn wake(&self) {
        *self.state.woken.0.lock().expect("whole") = true;
        self.state.woken.1.notify_all();
    }

    /// The mails that it took.
    pub fn mails(&self) -> Vec<Vec<u8>> {
        self.state.mails.lock().expect("whole").clone()
    }

    /// The commands that it heard, `CONNECT` for each connection.
    pub fn heard(&self) -> Vec<String> {
        self.state.heard.lock().expect("whole").clone()
    }
}

fn serve(stream: TcpStream, state: &State) -> io::Result<()> {
    let wrapped: Box<dyn Stream> = match &state.security {
        Security::Wrapped(config) => encrypt(stream.try_clone()?, config)?,
        _ => Box::new(stream.try_clone()?),
    };
    let mut line = BufReader::new(wrapped);
    let mut encrypted = matches!(state.security, Security::Wrapped(_));
    let mut command = "CONNECT".to_owned();
    loop {
        let verb = command.split([' ', '\r']).next().unwrap_or_default().to_ascii_uppercase();
        state.heard.lock().expect("whole").push(command.trim_end().to_owned());
        let offers_tls = matches!(state.security, Security::StartTls(_)) && !encrypted;
        let usual = match verb.as_str() {
            "CONNECT" => "220 sink",
            "EHLO" if offers_tls => "250-sink\r\n250 STARTTLS",
            "EHLO" => "250-sink\r\n250 AUTH PLAIN",
            "AUTH" => "235 2.7.0 welcome",
            "STARTTLS" => "220 go ahead",
            "DATA" => "354 go ahead",
            "QUIT" => "221 bye",
            _ => "250 2.0.0 ok",
        };
        let Some(reply) = reply(state, &verb, usual) else { return Ok(()) };
        line.get_mut().write_all(format!("{reply}\r\n").as_bytes())?;
        line.get_mut().flush()?;
        match (verb.as_str(), &state.security) {
            ("QUIT", _) => return Ok(()),
            ("STARTTLS", Security::StartTls(config)) => {
                line = BufReader::new(encrypt(stream.try_clone()?, config)?);
                encrypted = true;
            }
            ("DATA", _) if reply.starts_with("354") => {
                let mail = data(&mut line)?;
                // A mail is taken when the server says so, before its reply can be lost.
                state.heard.lock().expect("whole").push(".".to_owned());
                let Some(reply) = self::reply(state, ".", "250 2.0.0 taken") else { return Ok(()) };
                if reply.starts_with('2') {
                    state.mails.lock().expect("whole").push(mail);
                }
                line.get_mut().write_all(format!("{reply}\r\n").as_bytes())?;
                line.get_mut().flush()?;
            }
            _ => {}
        }
        command.clear();
        if line.read_line(&mut command)? == 0 {
            return Ok(());
        }
    }
}

/// What to say to a command; none to hang up.
fn reply(state: &State, verb: &str, usual: &'static str) -> Option<&'static str> {
    let manner = *state.manner.lock().expect("whole");
    match manner {
        Manner::Reply(at, reply) if at == verb => Some(reply),
        Manner::HangUp(at) if at == verb => None,
        Manner::Silent(at) if at == verb => {
            let woken = state.woken.0.lock().expect("whole");
            drop(state.woken.1.wait_while(woken, |woken| !*woken).expect("whole"));
            Some(usual)
        }
        _ => Some(usual),
    }
}

fn data(line: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut mail = Vec::new();
    loop {
        let mut part = Vec::new();
        if line.read_until(b'\n', &mut part)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if part == b".\r\n" {
            return Ok(mail);
        }
        mail.extend(part.strip_prefix(b".").unwrap_or(&part));
    }
}

fn encrypt(stream: TcpStream, config: &Arc<ServerConfig>) -> io::Result<Box<dyn Stream>> {
    let connection = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
    Ok(Box::new(StreamOwned::new(connection, stream)))
}
