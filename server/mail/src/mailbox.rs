//! Who mails come from, as it stands in the configuration.

use std::str::FromStr;

use domain::people::{DisplayName, EmailAddress};
use thiserror::Error;

/// A name and an address: `Trajectoire <ne-pas-repondre@ville.fr>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// The name shown.
    pub name: DisplayName,
    /// The address.
    pub address: EmailAddress,
}

/// A text that is not a mailbox.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("expected a name and an address, such as Trajectoire <ne-pas-repondre@ville.fr>")]
pub struct BadMailbox;

impl FromStr for Mailbox {
    type Err = BadMailbox;
    /// Reads `Name <address>`; a bare address is its own name.
    fn from_str(text: &str) -> Result<Self, BadMailbox> {
        let (name, address) = match text.trim().strip_suffix('>').and_then(|text| text.rsplit_once('<')) {
            Some((name, address)) => (name.trim().trim_matches('"'), address),
            None => (text, text),
        };
        let address: EmailAddress = address.parse().map_err(|_| BadMailbox)?;
        let name = if name.trim().is_empty() { address.as_str() } else { name };
        Ok(Self { name: name.parse().map_err(|_| BadMailbox)?, address })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_is_a_name_and_an_address() {
        for (text, name, address) in [
            ("Trajectoire <formation@ville.fr>", "Trajectoire", "formation@ville.fr"),
            ("\"Ville d’Évry, RH\" <Formation@Ville.fr>", "Ville d’Évry, RH", "formation@ville.fr"),
            ("formation@ville.fr", "formation@ville.fr", "formation@ville.fr"),
            (" <formation@ville.fr> ", "formation@ville.fr", "formation@ville.fr"),
        ] {
            let mailbox: Mailbox = text.parse().expect(text);
            assert_eq!((mailbox.name.as_str(), mailbox.address.as_str()), (name, address));
        }
        for bad in ["", "Trajectoire", "Trajectoire <>", "T <a@b.fr", "T\r\nBcc: x@y.fr <a@b.fr>", "T <a@b.fr\r\nBcc: x@y.fr>"] {
            assert_eq!(bad.parse::<Mailbox>(), Err(BadMailbox), "{bad:?}");
        }
    }
}
