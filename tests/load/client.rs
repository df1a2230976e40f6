//! A connection of HTTP/1.1 that is kept open: enough of a client for this server, and cheap beside it.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// A connection.
pub struct Client {
    stream: BufReader<TcpStream>,
    port: u16,
}

/// Who asks what.
#[derive(Clone, Copy)]
pub struct Ask<'a> {
    /// The session's cookie; empty for nobody's.
    pub cookie: &'a str,
    /// The path and query.
    pub path: &'a str,
    /// A form to post; without one, it is a GET.
    pub form: Option<&'a str>,
    /// Whether JSON is wanted, as an island wants it.
    pub json: bool,
}

impl<'a> Ask<'a> {
    /// A page or a file.
    pub const fn get(cookie: &'a str, path: &'a str) -> Self {
        Self { cookie, path, form: None, json: false }
    }

    /// A form.
    pub const fn post(cookie: &'a str, path: &'a str, form: &'a str) -> Self {
        Self { cookie, path, form: Some(form), json: false }
    }
}

/// What came back.
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Where a redirection leads.
    pub location: Option<String>,
    /// The body as it was transferred.
    pub body: Vec<u8>,
    brotli: bool,
    asked: String,
}

impl Client {
    /// Connects to a port of this machine.
    pub async fn connect(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream), port })
    }

    /// Asks and waits for the whole answer. Bodies are asked for in brotli, as browsers do over TLS.
    pub async fn ask(&mut self, ask: Ask<'_>) -> Result<Reply> {
        let (method, accept) =
            (if ask.form.is_some() { "POST" } else { "GET" }, if ask.json { "application/json" } else { "text/html,*/*" });
        let mut request = format!(
            "{method} {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept: {accept}\r\nAccept-Encoding: br\r\nAccept-Language: fr\r\nSec-Fetch-Site: same-origin\r\n",
            ask.path, self.port
        );
        if !ask.cookie.is_empty() {
            write!(request, "Cookie: session={}\r\n", ask.cookie)?;
        }
        if let Some(form) = ask.form {
            write!(request, "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", form.len())?;
        }
        request.push_str("\r\n");
        request.push_str(ask.form.unwrap_or_default());
        self.stream.get_mut().write_all(request.as_bytes()).await?;
        self.reply(ask.path).await
    }

    async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line).await? == 0 {
            bail!("the connection ended");
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }

    async fn reply(&mut self, asked: &str) -> Result<Reply> {
        let status = self.line().await?;
        let status = status.split(' ').nth(1).and_then(|code| code.parse().ok()).context("a status")?;
        let mut reply = Reply { status, location: None, body: Vec::new(), brotli: false, asked: asked.to_owned() };
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line().await?;
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().context("a length")?,
                "transfer-encoding" => chunked = value.eq_ignore_ascii_case("chunked"),
                "content-encoding" => reply.brotli = value.eq_ignore_ascii_case("br"),
                "location" => reply.location = Some(value.to_owned()),
                _ => {}
            }
        }
        if !chunked {
            reply.body.resize(length, 0);
            self.stream.read_exact(&mut reply.body).await?;
            return Ok(reply);
        }
        loop {
            let size = usize::from_str_radix(&self.line().await?, 16).context("a chunk's size")?;
            let start = reply.body.len();
            reply.body.resize(start + size, 0);
            self.stream.read_exact(&mut reply.body[start..]).await?;
            self.line().await?;
            if size == 0 {
                return Ok(reply);
            }
        }
    }
}

impl Reply {
    /// The body of a page that must have come.
    pub fn page(&self) -> Result<String> {
        self.must(200)?;
        let mut plain = Vec::new();
        if self.brotli {
            brotli::BrotliDecompress(&mut self.body.as_slice(), &mut plain)?;
        } else {
            plain.clone_from(&self.body);
        }
        Ok(String::from_utf8(plain)?)
    }

    /// Where a redirection leads that must have come.
    pub fn leads_to(&self) -> Result<&str> {
        self.must(303)?;
        self.location.as_deref().context("a redirection says where to")
    }

    /// Fails unless the status is this one.
    pub fn must(&self, status: u16) -> Result<()> {
        if self.status == status {
            return Ok(());
        }
        let said = if self.brotli { "" } else { &String::from_utf8_lossy(&self.body) };
        bail!("{} answered {} instead of {status}: {}", self.asked, self.status, said.chars().take(300).collect::<String>())
    }
}
