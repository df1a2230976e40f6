//! People: their names, addresses, passwords and roles, as values that cannot be wrong.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text for search and sort: lower case, without accents, spaces folded.
pub fn fold(text: &str) -> String {
    let plain: String = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let plain = plain.replace('œ', "oe").replace('æ', "ae").replace('’', "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Why a name or an address is refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum BadText {
    /// Nothing but spaces.
    #[error("it is empty")]
    Empty,
    /// More characters than allowed.
    #[error("it is too long")]
    TooLong,
    /// A line break or another control character, which would break a mail header.
    #[error("it has a control character")]
    Control,
    /// Not shaped like an e-mail address.
    #[error("it is not an e-mail address")]
    NotAnAddress,
}

/// A name that can stand in a mail header or on a certificate: 1 to 120 characters, none of them a control character.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DisplayName(String);

/// Invisible characters that reorder the text around them, by which a name could pass for another on a certificate.
const fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
}

impl FromStr for DisplayName {
    type Err = BadText;
    fn from_str(text: &str) -> Result<Self, BadText> {
        if text.chars().any(|c| c.is_control() || reorders(c)) {
            return Err(BadText::Control);
        }
        let text: String = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
        match text.chars().count() {
            0 => Err(BadText::Empty),
            1..=120 => Ok(Self(text)),
            _ => Err(BadText::TooLong),
        }
    }
}

/// An e-mail address, lower-cased: one account per address, however it is typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl FromStr for EmailAddress {
    type Err = BadText;
    /// Takes what RFC 5321 allows without quoting, within its 254 characters.
    fn from_str(text: &str) -> Result<Self, BadText> {
        let text = text.trim();
        if text.is_empty() {
            return Err(BadText::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(BadText::Control);
        }
        if text.len() > 254 {
            return Err(BadText::TooLong);
        }
        let (local, host) = text.rsplit_once('@').ok_or(BadText::NotAnAddress)?;
        let local_fits = (1..=64).contains(&local.len())
            && local.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~.-".contains(&b))
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..");
        let label_fits = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let host_fits = host.contains('.') && host.split('.').all(label_fits);
        if local_fits && host_fits { Ok(Self(text.to_ascii_lowercase())) } else { Err(BadText::NotAnAddress) }
    }
}

macro_rules! text_value {
    ($($name:ident),+) => {$(
        impl $name {
            /// The value as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TryFrom<String> for $name {
            type Error = BadText;
            fn try_from(text: String) -> Result<Self, BadText> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    )+};
}
text_value!(DisplayName, EmailAddress);

/// What a person may do beside taking courses, which everyone may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles {
    /// Sees who has finished.
    pub hr: bool,
    /// Writes modules.
    pub trainer: bool,
    /// Runs the organisation: people, departments, settings.
    pub admin: bool,
}

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum WeakPassword {
    /// Under 12 characters.
    #[error("it is shorter than 12 characters")]
    TooShort,
    /// Over 128 characters: hashing it would cost too much.
    #[error("it is longer than 128 characters")]
    TooLong,
    /// One or two characters over and over.
    #[error("it repeats the same characters")]
    Repetitive,
    /// Made of the person's own name or address.
    #[error("it contains the name or the address")]
    Personal,
    /// Found in every list of stolen passwords.
    #[error("it is one of the most common")]
    Common,
}

const COMMON: [&str; 14] = [
    "motdepasse",
    "password",
    "azerty",
    "qwerty",
    "123456",
    "admin",
    "bienvenue",
    "bonjour",
    "mairie",
    "commune",
    "soleil",
    "changeme",
    "trajectoire",
    "collectivite",
];

/// Checks a new password: length over composition (CNIL, délibération 2022-100; NIST SP 800-63B).
pub fn check_password(password: &str, name: &str, email: &str) -> Result<(), WeakPassword> {
    let length = password.chars().count();
    if length < 12 {
        return Err(WeakPassword::TooShort);
    }
    if length > 128 {
        return Err(WeakPassword::TooLong);
    }
    let distinct: std::collections::BTreeSet<char> = password.chars().collect();
    if distinct.len() < 5 {
        return Err(WeakPassword::Repetitive);
    }
    let folded: String = fold(password);
    let local = email.split('@').next().unwrap_or_default();
    let own = fold(name).split(' ').map(str::to_owned).chain([fold(local)]).collect::<Vec<_>>();
    // A personal or common word is tolerated within a passphrase, not when little else is left.
    let left_over = |word: &str| folded.contains(word) && folded.replace(word, "").chars().count() < 8;
    let personal = own.iter().filter(|word| word.chars().count() >= 4);
    let without = personal.fold(folded.clone(), |left, word| left.replace(word.as_str(), ""));
    if without != folded && without.chars().filter(|c| c.is_alphanumeric()).count() < 8 {
        return Err(WeakPassword::Personal);
    }
    if COMMON.iter().any(|word| left_over(word)) {
        return Err(WeakPassword::Common);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_carry_a_header() {
        for (text, refused) in [
            ("Zoé  Lefèvre", None),
            ("", Some(BadText::Empty)),
            ("  ", Some(BadText::Empty)),
            ("Zoé\r\nBcc: x@y.fr", Some(BadText::Control)),
            ("Zoé\u{202e}lol", Some(BadText::Control)),
        ] {
            assert_eq!(text.parse::<DisplayName>().err(), refused, "{text:?}");
        }
        assert_eq!("Zoé  Lefèvre".parse::<DisplayName>().map(String::from), Ok("Zoé Lefèvre".to_owned()));
        assert_eq!("é".repeat(121).parse::<DisplayName>(), Err(BadText::TooLong));
    }

    #[test]
    fn an_address_is_one_account_however_it_is_typed() {
        assert_eq!(" Zoe@Mairie.FR ".parse::<EmailAddress>().map(String::from), Ok("zoe@mairie.fr".to_owned()));
        for bad in
            ["zoe", "zoe@", "@mairie.fr", "zoe@mairie", "zo e@mairie.fr", "a@b@c d.fr", ".a@b.fr", "a..b@c.fr", "a@-b.fr", "a@b.fr\n"]
        {
            assert!(bad.parse::<EmailAddress>().is_err() || bad.trim() != bad, "{bad:?}");
        }
        assert!("zoe@mairie.fr\r\nBcc: a@b.fr".parse::<EmailAddress>().is_err());
    }

    #[test]
    fn a_password_is_long_and_nobodys_name() {
        let check = |password| check_password(password, "Zoé Lefèvre", "zoe.lefevre@mairie.fr");
        for (password, refused) in [
            ("trois-rivieres-bleues", None),
            ("court", Some(WeakPassword::TooShort)),
            ("aaaaaaaaaaaaaaa", Some(WeakPassword::Repetitive)),
            ("Lefevre-12345", Some(WeakPassword::Personal)),
            ("zoe lefevre 2026", Some(WeakPassword::Personal)),
            ("lefevre aime les trois rivieres", None),
            ("Motdepasse2026", Some(WeakPassword::Common)),
            ("la mairie de mon village", None),
        ] {
            assert_eq!(check(password).err(), refused, "{password:?}");
        }
        assert_eq!(check(&"abcdefgh".repeat(20)), Err(WeakPassword::TooLong));
    }

    #[test]
    fn folding_forgets_case_accents_and_spaces() {
        assert_eq!(fold("  Œuvre   d’ÉTÉ "), "oeuvre d'ete");
    }
}
