//! Proven roles as arguments of handlers.

use axum::extract::FromRequestParts;
use http::request::Parts;
use services::who::{Admin, Agent, Hr, SignedIn, Trainer};

use crate::error::{Error, Result};
use crate::reader::Reader;

/// A proven role: `As(hr): As<Hr>`. There is none for who lacks it.
pub(crate) struct As<T>(pub(crate) T);

/// A role that a session may prove.
pub(crate) trait Role: Sized {
    /// The role, if the person has it.
    fn of(who: &SignedIn) -> Option<Self>;
}

macro_rules! roles {
    ($($name:ident),+) => {$(
        impl Role for $name {
            fn of(who: &SignedIn) -> Option<Self> {
                Self::of(who)
            }
        }
    )+};
}
roles!(Agent, Hr, Trainer, Admin);

impl<S: Send + Sync, T: Role> FromRequestParts<S> for As<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let reader = Reader::from_request_parts(parts, state).await?;
        let who = reader.who.as_ref().ok_or(services::Error::Forbidden)?;
        Ok(Self(T::of(who).ok_or(services::Error::Forbidden)?))
    }
}
