//! Files named by their content, with compressed twins beside them.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use crate::checksum;

/// `main.css` becomes `main.0123456789ab.css`: the first 12 digits of the content's SHA-256.
pub fn hashed(file: &str, content: &[u8]) -> String {
    let hash = &checksum::of(content)[..12];
    match file.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{hash}.{extension}"),
        None => format!("{file}.{hash}"),
    }
}

/// Writes a file under its hashed name, and `.br` and `.gz` beside it where they are smaller. Returns the name.
pub fn write(folder: &Path, file: &str, content: &[u8]) -> Result<String> {
    let name = hashed(file, content);
    fs::write(folder.join(&name), content).with_context(|| name.clone())?;
    for (extension, compressed) in [("br", brotli(content)?), ("gz", gzip(content)?)] {
        if compressed.len() < content.len() {
            fs::write(folder.join(format!("{name}.{extension}")), compressed)?;
        }
    }
    Ok(name)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut input = content;
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut input, &mut compressed, &settings)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{hashed, write};

    #[test]
    fn the_name_changes_with_the_content() {
        assert_eq!(hashed("main.css", b""), "main.e3b0c44298fc.css");
        assert_ne!(hashed("main.css", b"a"), hashed("main.css", b"b"));
        assert_eq!(hashed("LICENCE", b""), "LICENCE.e3b0c44298fc");
    }

    #[test]
    fn compressed_twins_give_the_file_back_and_are_left_out_when_larger() -> anyhow::Result<()> {
        use std::io::Read;

        let folder = tempfile::tempdir()?;
        let content = "trajectoire ".repeat(100);
        let name = write(folder.path(), "a.txt", content.as_bytes())?;
        let mut back = String::new();
        brotli::Decompressor::new(std::fs::File::open(folder.path().join(format!("{name}.br")))?, 4096).read_to_string(&mut back)?;
        assert_eq!(back, content);
        back.clear();
        flate2::read::GzDecoder::new(std::fs::File::open(folder.path().join(format!("{name}.gz")))?).read_to_string(&mut back)?;
        assert_eq!(back, content);

        let name = write(folder.path(), "b.txt", b"x")?;
        assert!(folder.path().join(&name).is_file() && !folder.path().join(format!("{name}.br")).exists());
        Ok(())
    }
}
