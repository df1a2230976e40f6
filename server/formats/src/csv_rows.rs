//! The rows of a CSV file, as a spreadsheet writes it: each with the line it begins on.

use csv::{ByteRecord, ReaderBuilder};

/// The first line that is not blank: what parts the cells is told by it.
pub(crate) fn head(text: &str) -> &str {
    text.split(['\n', '\r']).find(|line| !line.trim().is_empty()).unwrap_or_default()
}

/// The line of a quotation mark without its other half. Whatever is quoted has its marks in pairs; an odd one would swallow the
/// rest of the file.
pub(crate) fn open_quote(text: &str) -> Option<usize> {
    let odd = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
    let last = text.rfind('"').filter(|_| odd)?;
    Some(crate::text::line_at(text, last))
}

/// The rows that are not blank lines, each with the line it begins on and its cells, nothing white around them; the line at which
/// the file cannot be read, if it cannot.
pub(crate) struct Rows<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    row: ByteRecord,
}

impl<'a> Rows<'a> {
    /// The rows of a text.
    pub fn of(text: &'a str, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        Self { text, reader, row: ByteRecord::new() }
    }

    /// The line that the last row begins on; the reader's own place is before any blank lines.
    fn line(&self) -> usize {
        let Some(place) = self.row.position() else { return 0 };
        let from = usize::try_from(place.byte()).unwrap_or(usize::MAX);
        let blank =
            self.text.as_bytes().iter().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
        usize::try_from(place.line()).unwrap_or(0) + blank
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<(usize, Vec<String>), usize>;
    fn next(&mut self) -> Option<Self::Item> {
        match self.reader.read_byte_record(&mut self.row) {
            Ok(false) => None,
            Ok(true) => {
                let cells = self.row.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
                Some(Ok((self.line(), cells)))
            }
            Err(error) => Some(Err(error.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(0)))),
        }
    }
}
