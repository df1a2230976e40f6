//! Random secrets: session cookies and the links of mails. Only their hash is stored.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::ids::OrganisationId;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::clock::Chance;

/// A secret together with the organisation that knows it, so that no query is made without an organisation.
/// 48 bytes, 64 characters of base 64 for URLs.
#[derive(Clone)]
pub struct Secret {
    org: OrganisationId,
    bytes: [u8; 32],
}

impl Secret {
    /// A fresh one.
    pub fn random(org: OrganisationId, chance: &Chance) -> Self {
        Self { org, bytes: chance.bytes() }
    }

    /// Reads one back from a cookie or a link.
    pub fn parse(text: &str) -> Option<Self> {
        let all: [u8; 48] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let (org, bytes) = all.split_at(16);
        Some(Self { org: Uuid::from_slice(org).ok()?.into(), bytes: bytes.try_into().ok()? })
    }

    /// As it stands in a cookie or a link.
    pub fn text(&self) -> String {
        let mut all = [0; 48];
        all[..16].copy_from_slice(self.org.0.as_bytes());
        all[16..].copy_from_slice(&self.bytes);
        URL_SAFE_NO_PAD.encode(all)
    }

    /// The organisation that knows it.
    pub fn org(&self) -> OrganisationId {
        self.org
    }

    /// What is stored of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.bytes).into()
    }
}

/// The hash of several texts, for counters that must not hold an address in clear.
pub(crate) fn hash_of(parts: &[&str]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_reads_back_and_nothing_else_does() {
        let chance = Chance::new(|bytes| bytes.fill(7));
        let secret = Secret::random(Uuid::from_u128(42).into(), &chance);
        let back = Secret::parse(&secret.text());
        assert_eq!(back.map(|back| (back.org(), back.hash())), Some((secret.org(), secret.hash())));
        for bad in ["", "x", &"A".repeat(63), &"A".repeat(65), &"é".repeat(32)] {
            assert!(Secret::parse(bad).is_none(), "{bad}");
        }
        assert_ne!(hash_of(&["ab", "c"]), hash_of(&["a", "bc"]));
    }
}
