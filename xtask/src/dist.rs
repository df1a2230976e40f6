//! The one file to install.

use std::fs;

use anyhow::{Context, Result};

use crate::{checksum, run, serve};

/// Builds the program and puts it, with its checksum, into `target/dist`.
pub fn dist() -> Result<()> {
    let program = serve::build_release()?;
    let folder = run::target().join("dist");
    fs::create_dir_all(&folder)?;
    let placed = folder.join("trajectoire");
    fs::copy(&program, &placed).with_context(|| format!("cannot copy {}", program.display()))?;
    let content = fs::read(&placed)?;
    fs::write(folder.join("trajectoire.sha256"), sum_line(&content, "trajectoire"))?;
    println!(
        "{}: {:.1} MB, everything inside; check it with `sha256sum -c trajectoire.sha256`",
        placed.display(),
        megabytes(content.len())
    );
    Ok(())
}

/// A line as `sha256sum` writes it.
fn sum_line(content: &[u8], name: &str) -> String {
    format!("{}  {name}\n", checksum::of(content))
}

#[expect(clippy::cast_precision_loss, reason = "a file's size, for reading")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1_000_000.0
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_one_that_sha256sum_reads() {
        let line = super::sum_line(b"", "trajectoire");
        assert_eq!(line, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  trajectoire\n");
    }
}
