//! What a use case may refuse, in terms its caller can mend or must report.

use domain::quiz::{AttemptError, CannotStart};
use thiserror::Error;

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal.
#[derive(Debug, Error)]
pub enum Error {
    /// No such record, for this person.
    #[error("not found")]
    NotFound,
    /// Not this person's to do.
    #[error("forbidden")]
    Forbidden,
    /// Fields to mend; nothing was stored.
    #[error("invalid: {}", fields(.0))]
    Invalid(Vec<FieldError>),
    /// Somebody else was faster; nothing was stored.
    #[error("conflict")]
    Conflict,
    /// An attempt's own refusal.
    #[error(transparent)]
    Attempt(#[from] AttemptError),
    /// A quiz that does not take another attempt of this person now.
    #[error(transparent)]
    CannotStart(#[from] CannotStart),
    /// Too much at once: try again in so many seconds.
    #[error("busy")]
    Busy {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// A fault of ours; the cause is for the log alone.
    #[error(transparent)]
    Unexpected(#[from] anyhow::Error),
}

fn fields(errors: &[FieldError]) -> String {
    errors.iter().map(|error| error.field.as_str()).collect::<Vec<_>>().join(", ")
}

/// One field to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: String,
    /// The message's name, without `invalid-`.
    pub key: &'static str,
    /// The message's values, by name.
    pub values: Vec<(&'static str, String)>,
}

impl FieldError {
    /// A mistake in a field, told by a message without values.
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key, values: Vec::new() }
    }
}

impl Error {
    /// One field to mend.
    pub fn field(field: impl Into<String>, key: &'static str) -> Self {
        Self::Invalid(vec![FieldError::new(field, key)])
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Conflict => Self::Conflict,
            other => Self::Unexpected(other.into()),
        }
    }
}
