//! What must go away with the process, even one that panics or is killed: temporary folders, a database server.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// Runs a shell script once this process has ended, however it ends. Arguments are `$1`, `$2`, …
pub fn after_exit(script: &str, arguments: &[&str]) -> io::Result<()> {
    /// The shells wait for the end of their input, which the system closes with this process and not before.
    static WAITING: Mutex<Vec<Child>> = Mutex::new(Vec::new());
    let shell = Command::new("sh")
        .args(["-c", &format!("read -r _; {script}"), "sweep"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // An interrupt from the keyboard is for this process, not for the shell.
        .process_group(0)
        .spawn()?;
    WAITING.lock().unwrap_or_else(PoisonError::into_inner).push(shell);
    Ok(())
}
