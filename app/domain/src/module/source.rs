//! What a statement rests on: a law article, a regulation, an official guide.

use std::fmt;
use std::str::FromStr;

use crate::ids::BadName;

/// The name of a fact of `content/facts`: `T2-13`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(String);

impl FactId {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for FactId {
    type Err = BadName;
    fn from_str(text: &str) -> Result<Self, BadName> {
        let parts = text.strip_prefix('T').and_then(|rest| rest.split_once('-'));
        let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        match parts {
            Some((theme, number)) if digits(theme) && digits(number) => Ok(Self(text.to_owned())),
            _ => Err(BadName(text.to_owned())),
        }
    }
}

/// One source of a lesson or a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The fact it stands for, if it is one of ours.
    pub fact: Option<FactId>,
    /// The reference as a reader sees it: « Règlement (UE) 2016/679, art. 33 ».
    pub reference: String,
    /// Where to read it.
    pub url: Option<String>,
    /// The date of what was read (`2026-11`), if known.
    pub as_of: Option<String>,
}
