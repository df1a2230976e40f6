//! Documents that leave the house: the certificate (PDF), its QR code, the table of people (CSV). Domain types in, bytes out.
//!
//! Owns their look and their file formats. Pure: the same input gives the same bytes; no clock, no file, no network.
//! Never imports the store, mail, services or a web framework.

use thiserror::Error;

pub mod certificate;
mod legible;
mod paragraph;
mod people_csv;
pub mod qr;
mod typeface;

pub use people_csv::{PeopleRow, people_csv};

/// Why a document could not be made. Says nothing of the person whom it was for.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DocumentError {
    /// An embedded font cannot be read: the build is broken.
    #[error("an embedded font cannot be read")]
    Font,
    /// The text is too long for a QR code (about 2 300 bytes).
    #[error("the text does not fit in a QR code")]
    Qr,
    /// The PDF breaks a rule of PDF/A-3a or PDF/UA-1, or could not be written.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}
