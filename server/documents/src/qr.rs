//! QR codes as squares: a path for HTML, a grid for the PDF.

use qrcode::{Color, EcLevel, QrCode};

use crate::DocumentError;

/// The light modules that must surround a QR code (ISO/IEC 18004).
pub const QUIET_ZONE: u32 = 4;

/// A QR code as one SVG path, in units of one module, the quiet zone included: `<svg viewBox="0 0 {size} {size}"><path d="{path}"/></svg>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPath {
    /// The `d` attribute: one rectangle per run of dark modules.
    pub path: String,
    /// The side of the square in modules, both quiet zones included.
    pub size: u32,
}

/// One run of dark modules in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// Modules from the left, the quiet zone included.
    pub(crate) x: u32,
    /// Modules from the top, the quiet zone included.
    pub(crate) y: u32,
    /// How many dark modules follow one another.
    pub(crate) length: u32,
}

/// The dark runs of a text's QR code and the side of its square in modules.
///
/// Level Q (a quarter of the code may be damaged) while that keeps the modules large, else M.
pub(crate) fn runs(text: &str) -> Result<(Vec<Run>, u32), DocumentError> {
    let at = |level| QrCode::with_error_correction_level(text, level).map_err(|_| DocumentError::Qr);
    let code = at(EcLevel::Q).ok().filter(|code| code.width() <= 41).map_or_else(|| at(EcLevel::M), Ok)?;
    let width = code.width();
    let number = |value: usize| u32::try_from(value).map_err(|_| DocumentError::Qr);
    let colours = code.to_colors();
    let mut runs = Vec::new();
    for (row, modules) in colours.chunks(width).enumerate() {
        let mut column = 0;
        for same in modules.chunk_by(PartialEq::eq) {
            if same.first() == Some(&Color::Dark) {
                runs.push(Run { x: number(column)? + QUIET_ZONE, y: number(row)? + QUIET_ZONE, length: number(same.len())? });
            }
            column += same.len();
        }
    }
    Ok((runs, number(width)? + 2 * QUIET_ZONE))
}

/// The QR code of a text as an SVG path, to draw in a dark colour on a light square.
pub fn svg_path(text: &str) -> Result<QrPath, DocumentError> {
    let (runs, size) = runs(text)?;
    let piece = |run: &Run| format!("M{} {}h{}v1h-{}z", run.x, run.y, run.length, run.length);
    let path = runs.iter().map(piece).collect::<Vec<_>>().concat();
    Ok(QrPath { path, size })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_too_long_is_an_error() {
        assert_eq!(svg_path(&"x".repeat(3000)), Err(DocumentError::Qr));
    }

    #[test]
    fn the_first_finder_stands_after_the_quiet_zone() {
        let qr = svg_path("https://formation.example.fr/verifier/04HM-ASW9-NF6Y-Y093").expect("it fits");
        assert!(qr.path.starts_with("M4 4h7v1h-7z"), "{}", qr.path);
        assert!(qr.size >= 29 && (qr.size - 8 - 17).is_multiple_of(4), "{}", qr.size);
    }
}
