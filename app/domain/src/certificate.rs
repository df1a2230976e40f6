//! The certificate: what it says, for ever, and the serial number by which anyone can check it.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::locale::Lang;

/// The letters of a serial: Crockford's base 32, without I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A serial number: 80 random bits, written `XXXX-XXXX-XXXX-XXXX`. Random, so that nobody can guess another's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Serial(String);

/// A text that cannot be a serial number.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("a serial number is 16 letters and digits")]
pub struct BadSerial;

impl Serial {
    /// Writes ten random bytes as a serial.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        let bits = bytes.iter().fold(0_u128, |all, byte| (all << 8) | u128::from(*byte));
        let text: String = (0..16)
            .map(|place| {
                let five = usize::try_from((bits >> (75 - 5 * place)) & 31).unwrap_or(0);
                char::from(LETTERS[five])
            })
            .collect();
        Self(group(&text))
    }

    /// The serial as text, in groups of four.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn group(text: &str) -> String {
    text.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect::<Vec<_>>().join("-")
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Serial {
    type Err = BadSerial;
    /// Forgives what people mistype: case, spaces, hyphens, O for 0, I and L for 1.
    fn from_str(text: &str) -> Result<Self, BadSerial> {
        let mut clean = String::with_capacity(16);
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            if !u8::try_from(c).is_ok_and(|byte| LETTERS.contains(&byte)) || clean.len() == 16 {
                return Err(BadSerial);
            }
            clean.push(c);
        }
        if clean.len() == 16 { Ok(Self(group(&clean))) } else { Err(BadSerial) }
    }
}

impl TryFrom<String> for Serial {
    type Error = BadSerial;
    fn try_from(text: String) -> Result<Self, BadSerial> {
        text.parse()
    }
}

impl From<Serial> for String {
    fn from(serial: Serial) -> Self {
        serial.0
    }
}

/// One module of a certificate, as it stood when it was passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedModule {
    /// Its title in the certificate's language.
    pub title: String,
    /// The number of the version that the passed attempt played.
    pub version: u32,
    /// When it was passed.
    pub passed_at: DateTime<Utc>,
    /// The counting score in hundredths of a per cent (8 000 = 80 %).
    pub score: u32,
}

/// Everything a certificate says, frozen when it is earned: a later change of name or of module does not alter it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The number by which it is checked.
    pub serial: Serial,
    /// The language it is written in.
    pub lang: Lang,
    /// The agent's name.
    pub name: String,
    /// The organisation's name.
    pub organisation: String,
    /// The organisation's time zone, in which the date is read.
    pub time_zone: chrono_tz::Tz,
    /// The course's title in the certificate's language.
    pub course: String,
    /// The modules, in the course's order.
    pub modules: Vec<CertifiedModule>,
    /// When the course was completed.
    pub issued_at: DateTime<Utc>,
    /// Whether the organisation wants scores on it.
    pub show_score: bool,
}

impl Certificate {
    /// The mean of the modules' scores, in hundredths of a per cent, rounded to nearest.
    pub fn score(&self) -> u32 {
        let sum: u64 = self.modules.iter().map(|module| u64::from(module.score)).sum();
        let count = u64::try_from(self.modules.len()).unwrap_or(1).max(1);
        u32::try_from((sum + count / 2) / count).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_mistype_is_forgiven() {
        let serial = Serial::from_random([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23]);
        assert_eq!(serial.as_str(), "04HM-ASW9-NF6Y-Y093");
        for typed in ["04hm asw9 nf6y yo93", "O4HMASW9NF6YY093", " 04HM-ASW9-NF6Y-Y093 "] {
            assert_eq!(typed.parse(), Ok(serial.clone()), "{typed}");
        }
        for bad in ["", "04HM", "04HM-ASW9-NF6Y-Y0933", "04HM-ASW9-NF6Y-Y09U", "é4HM-ASW9-NF6Y-Y093"] {
            assert!(bad.parse::<Serial>().is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn every_serial_reads_back(bytes: [u8; 10]) {
            let serial = Serial::from_random(bytes);
            prop_assert_eq!(serial.as_str().parse(), Ok(serial.clone()));
        }
    }
}
