//! Documents as other programs see them.

mod certificate;
mod people_csv;
mod qr;
mod reader;
