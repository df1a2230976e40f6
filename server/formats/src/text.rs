//! The normal form of texts: what is kept of white space when a text goes through a file.

/// A text of several lines: line ends are `\n`, nothing white at either end.
pub(crate) fn block(text: &str) -> String {
    unix(text).trim().to_owned()
}

/// A text of one line: line ends become spaces, nothing white at either end.
pub(crate) fn line(text: &str) -> String {
    unix(text).lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Line ends as `\n`, and no byte order mark.
pub(crate) fn unix(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// The line, from 1, on which a byte of a text stands.
pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Where a text begins: how many white lines stand before its first word.
pub(crate) fn lines_before(text: &str) -> usize {
    text.len().checked_sub(text.trim_start().len()).map_or(0, |white| line_at(text, white) - 1)
}
