//! A file of another tool as text: what is too large or in another encoding is refused, with advice.

use domain::module::Reason;

use super::Unusable;

/// The most bytes of a file: 10 MiB.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;

/// The most questions of a file.
pub const MOST_QUESTIONS: usize = 5_000;

/// The text of a file, without a byte order mark.
pub fn text_of(bytes: &[u8]) -> Result<&str, Unusable> {
    let unusable = |line, reason| Err(Unusable { line, reason });
    if bytes.len() > MOST_BYTES {
        return unusable(0, Reason::with("import-too-large", "most", MOST_BYTES / 1024 / 1024));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.iter().take(4).any(|byte| *byte == 0) {
        return unusable(0, Reason::with("import-encoding", "name", "UTF-16"));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => unusable(0, Reason::plain("import-empty")),
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            unusable(line, Reason::with("import-encoding", "name", "Windows-1252"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_text_in_utf_8_or_says_how_to_be() {
        let why = |bytes: &[u8]| text_of(bytes).map(str::to_owned).map_err(|found| (found.line, found.reason.key));
        assert_eq!(text_of("\u{feff}été".as_bytes()), Ok("été"));
        assert_eq!(why(b"a\n\xe9t\xe9"), Err((2, "import-encoding")));
        assert_eq!(why(b"\xff\xfea\0"), Err((0, "import-encoding")));
        assert_eq!(why(b"a\0b\0"), Err((0, "import-encoding")));
        assert_eq!(why(b" \r\n"), Err((0, "import-empty")));
        assert_eq!(why(&vec![b'a'; MOST_BYTES + 1]), Err((0, "import-too-large")));
    }
}
