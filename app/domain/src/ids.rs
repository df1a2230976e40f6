//! Identifiers: newtypes over UUIDv7 for records, over short words for what authors name.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

macro_rules! record_ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

record_ids! {
    /// An organisation: a commune, an agglomération, a département, a région.
    OrganisationId;
    /// A department of an organisation.
    DepartmentId;
    /// A person: agent, HR, trainer, administrator.
    PersonId;
    /// A module, whatever its version.
    ModuleId;
    /// One published version of a module, never changed afterwards.
    ModuleVersionId;
    /// A course: modules that make one certificate.
    CourseId;
    /// One person's attempt at one module's quiz.
    AttemptId;
    /// A certificate that a person earned.
    CertificateId;
    /// One person's review of what they keep in memory.
    MemoryReviewId;
    /// A limit granted to a person or a department for one quiz.
    GrantId;
    /// A job of the outbox; also the left part of a mail's Message-ID.
    JobId;
}

/// A name that authors give: lower-case letters, digits and hyphens, 1 to 64 characters, as in a URL or a file name.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{0:?} is no name: lower-case letters, digits and hyphens, 1 to 64 characters")]
pub struct BadName(pub String);

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadName;
            fn from_str(text: &str) -> Result<Self, BadName> {
                let fits = (1..=64).contains(&text.len())
                    && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                    && !text.starts_with('-')
                    && !text.ends_with('-');
                if fits { Ok(Self(text.to_owned())) } else { Err(BadName(text.to_owned())) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadName;
            fn try_from(text: String) -> Result<Self, BadName> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }
    )+};
}

names! {
    /// The lasting name of a module, as in its URL.
    ModuleSlug;
    /// The lasting name of a course.
    CourseSlug;
    /// The lasting name of a lesson within its module.
    LessonId;
    /// The lasting name of a question within its module.
    QuestionId;
    /// The lasting name of a learning objective within its module.
    ObjectiveId;
}

/// Turns a title into a name: accents dropped, everything else a hyphen. Empty titles give none.
pub fn name_from_title(title: &str) -> String {
    let folded = crate::people::fold(title);
    let mut name = String::new();
    for c in folded.chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() == 60 {
            break;
        }
    }
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_in_a_url() {
        for (text, good) in
            [("cloud-act", true), ("q1", true), ("", false), ("-a", false), ("a-", false), ("É", false), ("a b", false), ("../x", false)]
        {
            assert_eq!(text.parse::<QuestionId>().is_ok(), good, "{text:?}");
        }
        assert!("a".repeat(65).parse::<LessonId>().is_err());
        assert!(serde_json::from_str::<ModuleSlug>("\"../etc\"").is_err());
    }

    #[test]
    fn a_title_becomes_a_name() {
        assert_eq!(name_from_title("L’été — à Évry !"), "l-ete-a-evry");
        assert_eq!(name_from_title("¿?"), "");
    }
}
