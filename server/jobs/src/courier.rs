//! How mails leave: from whom, and by which road.

use chrono::{DateTime, Utc};
use domain::ids::JobId;
use domain::people::{DisplayName, EmailAddress};
use mail::{Letter, Mailbox, Message, SendError, Transport};

/// How mails leave. Cheap to clone.
#[derive(Clone)]
pub struct Courier {
    /// The road.
    pub transport: Transport,
    /// The sender.
    pub from: Mailbox,
    /// The site's address, whose host is the right part of every Message-ID.
    pub base_url: String,
}

/// Why a job did not end well.
pub(crate) enum Failure {
    /// Worth trying again: a code for the log and for HR.
    Later(String),
    /// Not worth it.
    Never(String),
}

impl From<services::Error> for Failure {
    fn from(error: services::Error) -> Self {
        tracing::error!(error = %error, "a job could not be prepared");
        Self::Later("internal".to_owned())
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        services::Error::from(error).into()
    }
}

impl Courier {
    /// Sends a letter. Its Message-ID comes from the job's id, so that a mail sent twice is one mail.
    pub(crate) async fn send(
        &self,
        id: JobId,
        to: &EmailAddress,
        name: &DisplayName,
        letter: Letter,
        date: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let message =
            Message { id, base_url: self.base_url.clone(), from: self.from.clone(), to: to.clone(), to_name: name.clone(), date, letter };
        self.transport.send(&message).await.map_err(|error| match error {
            SendError::Temporary(code) => Failure::Later(code),
            SendError::Permanent(code) => Failure::Never(code),
        })
    }
}
