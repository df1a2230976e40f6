//! A bundle: all the files of one module, as a folder holds them and as the database keeps a version or a draft.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Months, NaiveDate};
use domain::ids::ModuleSlug;
use domain::locale::Lang;
use domain::module::{Edition, Reason};
use domain::quiz::Settings;
use serde::{Deserialize, Serialize};

use crate::path::Kind;
use crate::{Fault, edit, media, path, text};

/// The most bytes a file may have: 1 MiB.
pub const MOST_BYTES_OF_A_FILE: usize = 1024 * 1024;
/// The most bytes a bundle may have: 10 MiB.
pub const MOST_BYTES: usize = 10 * MOST_BYTES_OF_A_FILE;

/// The files of a module. As JSON: an object of paths, a text as a string and bytes as `{"base64": "…"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Bundle {
    /// The files by their path inside the module's folder, such as `fr/questions.md`.
    pub files: BTreeMap<String, File>,
}

/// One file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub enum File {
    /// A text: everything but a picture of dots.
    Text(String),
    /// A picture of dots: png, webp or avif, under `media/` only.
    Bytes(Vec<u8>),
}

/// A file as JSON keeps it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    Text(String),
    Bytes { base64: String },
}

impl From<File> for Stored {
    fn from(file: File) -> Self {
        match file {
            File::Text(text) => Self::Text(text),
            File::Bytes(bytes) => Self::Bytes { base64: STANDARD.encode(bytes) },
        }
    }
}

impl TryFrom<Stored> for File {
    type Error = base64::DecodeError;
    fn try_from(stored: Stored) -> Result<Self, base64::DecodeError> {
        match stored {
            Stored::Text(text) => Ok(Self::Text(text)),
            Stored::Bytes { base64 } => STANDARD.decode(base64).map(Self::Bytes),
        }
    }
}

impl File {
    /// Its content as bytes.
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Bytes(bytes) => bytes,
        }
    }
}

impl Bundle {
    /// A fresh draft that parses: a title, no lesson, no question; to be read again six months after `today`.
    pub fn new(slug: &ModuleSlug, title: &str, today: NaiveDate) -> Self {
        let mut bundle = Self::default();
        let review_by = today.checked_add_months(Months::new(6)).unwrap_or(today);
        edit::put_settings(&mut bundle, slug, 15, today, review_by, &Settings::default());
        edit::put_overview(&mut bundle, Lang::Fr, &Edition { title: title.to_owned(), ..Edition::default() });
        bundle
    }

    /// Reads the files of a folder or an archive. What a computer leaves behind (`.DS_Store`) and `README.md` are passed over.
    pub fn from_files<P: Into<String>>(files: impl IntoIterator<Item = (P, Vec<u8>)>) -> Result<Self, Vec<Fault>> {
        let (mut bundle, mut faults) = (Self::default(), Vec::new());
        for (path, bytes) in files {
            let path = path.into().replace('\\', "/");
            if is_litter(&path) {
                continue;
            }
            match file(&path, bytes) {
                Ok(file) => {
                    bundle.files.insert(path, file);
                }
                Err((line, reason)) => faults.push(Fault::new(path, line, reason)),
            }
        }
        faults.extend(bundle.size_faults());
        if faults.is_empty() { Ok(bundle) } else { Err(faults) }
    }

    /// The text of a file; none if it is not there or holds bytes.
    pub fn text(&self, path: &str) -> Option<&str> {
        match self.files.get(path)? {
            File::Text(text) => Some(text),
            File::Bytes(_) => None,
        }
    }

    /// The bytes of a file, be it a text or not.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(File::as_bytes)
    }

    /// How many bytes its files have together.
    pub fn size(&self) -> usize {
        self.files.values().map(|file| file.as_bytes().len()).sum()
    }

    /// The names of its figures.
    pub fn media(&self) -> Vec<String> {
        let names = self.files.keys().map(|path| path::kind(path));
        names.filter_map(|kind| if let Kind::Media(name) = kind { Some(name) } else { None }).collect()
    }

    pub(crate) fn put_text(&mut self, path: String, text: String) {
        self.files.insert(path, File::Text(text));
    }

    /// What is too big.
    pub(crate) fn size_faults(&self) -> Vec<Fault> {
        let big = self.files.iter().filter(|(_, file)| file.as_bytes().len() > MOST_BYTES_OF_A_FILE);
        let mut faults: Vec<_> = big.map(|(path, _)| Fault::new(path, 0, Reason::with("file-too-big", "most", "1"))).collect();
        if self.size() > MOST_BYTES {
            faults.push(Fault::new(path::SETTINGS, 0, Reason::with("bundle-too-big", "most", "10")));
        }
        faults
    }
}

/// Whether a file is none of ours: hidden files, an operating system's notes, a README.
fn is_litter(path: &str) -> bool {
    let litter =
        |part: &str| part.starts_with('.') && part != ".." || ["__MACOSX", "Thumbs.db", "desktop.ini", "README.md"].contains(&part);
    path.split('/').any(litter)
}

fn file(path: &str, bytes: Vec<u8>) -> Result<File, (usize, Reason)> {
    match path::kind(path) {
        Kind::Unknown => return Err((0, Reason::plain("unknown-file"))),
        Kind::Media(name) if media::is_binary(&name) => return Ok(File::Bytes(bytes)),
        _ => {}
    }
    match String::from_utf8(bytes) {
        Ok(read) => Ok(File::Text(text::unix(&read))),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let line = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
            Err((line, Reason::plain("not-utf8")))
        }
    }
}

#[cfg(test)]
#[path = "bundle_tests.rs"]
mod tests;
