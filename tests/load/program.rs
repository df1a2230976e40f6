//! The program under load, as a child process: its address, its processor time, its memory.

use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::process::{Child, Command};

use crate::client::{Ask, Client};

/// Longer, and it does not start at all.
const PATIENCE: Duration = Duration::from_secs(30);
/// Linux counts processor time in hundredths of a second, whatever the machine.
const TICK: Duration = Duration::from_millis(10);

/// The program; it ends with this value.
pub struct Program {
    child: Child,
    pid: u32,
    /// Where it listens on this machine.
    pub port: u16,
}

impl Program {
    /// Starts it and waits until it is ready; with how long that took.
    pub async fn start(server: &Path, url: &str, data: &Path) -> Result<(Self, Duration)> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(server);
        command.arg("serve").env_clear().kill_on_drop(true).stdin(Stdio::null()).stdout(Stdio::null());
        command.env("TRAJECTOIRE_LISTEN", format!("127.0.0.1:{port}")).env("TRAJECTOIRE_DATABASE_URL", url);
        command.env("TRAJECTOIRE_DATA_DIR", data).env("TRAJECTOIRE_LOG", "warn");
        let begun = Instant::now();
        let child = command.spawn().with_context(|| format!("cannot start {}", server.display()))?;
        let pid = child.id().context("the process runs")?;
        let mut program = Self { child, pid, port };
        while !program.is_ready().await {
            if let Some(status) = program.child.try_wait()? {
                bail!("the program ended by itself: {status}");
            }
            if begun.elapsed() > PATIENCE {
                bail!("the program was not ready after {PATIENCE:?}");
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Ok((program, begun.elapsed()))
    }

    async fn is_ready(&self) -> bool {
        let Ok(mut client) = Client::connect(self.port).await else { return false };
        client.ask(Ask::get("", "/readyz")).await.is_ok_and(|reply| reply.status == 200)
    }

    /// The processor time it has used, its own and the kernel's for it.
    pub fn cpu(&self) -> Result<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid))?;
        let (_, fields) = stat.rsplit_once(") ").context("a process's stat")?;
        let ticks = fields.split(' ').skip(11).take(2).map(str::parse::<u32>).sum::<Result<u32, _>>()?;
        Ok(TICK * ticks)
    }

    /// A line of its memory (`VmRSS:` now, `VmHWM:` at its highest), in megabytes.
    pub fn memory(&self, line: &str) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid))?;
        let rest = status.lines().find_map(|text| text.strip_prefix(line)).context("a process's status")?;
        let kibibytes: u32 = rest.trim().trim_end_matches(" kB").parse()?;
        Ok(f64::from(kibibytes) * 1024.0 / 1e6)
    }

    /// Ends it and waits until it is gone.
    pub async fn stop(&mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }
}
