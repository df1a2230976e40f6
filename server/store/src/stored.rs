//! Between columns and values: texts that parse, JSON, counts, hashes.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use domain::locale::Lang;
use sea_orm::prelude::ChronoUnixTimestampMillis;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// An instant as it is stored: milliseconds since the epoch.
pub(crate) type Millis = ChronoUnixTimestampMillis;

pub(crate) fn time(stored: Option<Millis>) -> Option<DateTime<Utc>> {
    stored.map(|millis| millis.0)
}

/// Reads a text that was written from a value of this type.
pub(crate) fn parse<T: FromStr>(what: &'static str, text: &str) -> Result<T> {
    text.parse().map_err(|_| Error::Unreadable(what))
}

pub(crate) fn lang(tag: &str) -> Result<Lang> {
    Lang::parse(tag).ok_or(Error::Unreadable("language"))
}

pub(crate) fn from_json<T: DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Unreadable(what))
}

pub(crate) fn to_json<T: Serialize>(what: &'static str, value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Unreadable(what))
}

/// A count as a column holds it; neither database has unsigned numbers.
pub(crate) fn int(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub(crate) fn count(stored: i32) -> u32 {
    u32::try_from(stored).unwrap_or(0)
}

pub(crate) fn place(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX)
}

pub(crate) fn hash(bytes: &[u8]) -> Result<[u8; 32]> {
    bytes.try_into().map_err(|_| Error::Unreadable("hash"))
}

/// Fails unless a row was changed.
pub(crate) fn changed(what: &'static str, rows: u64) -> Result<()> {
    if rows == 0 { Err(Error::Missing(what)) } else { Ok(()) }
}
