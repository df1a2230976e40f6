//! Whether inputs have changed, by their content.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::checksum;

/// All files under a folder, or the file itself, sorted; none when it does not exist.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| path.display().to_string())? {
            let path = entry?.path();
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if !hidden {
                found.extend(files(&path)?);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// One hash over the names and contents of all inputs.
pub fn of(root: &Path, inputs: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for input in inputs {
        for file in files(&root.join(input))? {
            let content = fs::read(&file).with_context(|| file.display().to_string())?;
            hash.update(file.strip_prefix(root).unwrap_or(&file).to_string_lossy().as_bytes());
            hash.update([0]);
            hash.update(content.len().to_le_bytes());
            hash.update(content);
        }
    }
    Ok(checksum::hex(&hash.finalize()))
}

/// Whether a stamp was left by the same inputs.
pub fn fits(stamp: &Path, now: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|before| before == now)
}

#[cfg(test)]
mod tests {
    use super::{files, fits, of};

    #[test]
    fn a_stamp_follows_names_and_contents() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let root = folder.path();
        std::fs::create_dir(root.join("in"))?;
        std::fs::write(root.join("in/a"), "1")?;
        let first = of(root, &["in"])?;
        assert_eq!(first, of(root, &["in", "absent"])?);
        std::fs::write(root.join("in/a"), "2")?;
        let second = of(root, &["in"])?;
        assert_ne!(first, second);
        std::fs::rename(root.join("in/a"), root.join("in/b"))?;
        assert_ne!(second, of(root, &["in"])?);
        std::fs::write(root.join("stamp"), &second)?;
        assert!(fits(&root.join("stamp"), &second) && !fits(&root.join("stamp"), &first) && !fits(&root.join("none"), &first));
        Ok(())
    }

    #[test]
    fn files_are_found_deep_down_and_hidden_ones_are_not() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::create_dir_all(folder.path().join("x/y"))?;
        for name in ["x/y/deep", "x/.hidden", "top"] {
            std::fs::write(folder.path().join(name), "")?;
        }
        let found: Vec<_> =
            files(folder.path())?.iter().filter_map(|path| path.strip_prefix(folder.path()).ok().map(ToOwned::to_owned)).collect();
        assert_eq!(found, ["top", "x/y/deep"].map(std::path::PathBuf::from));
        Ok(())
    }
}
