//! The roads by which mails leave.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use url::Url;

use crate::message::Message;
use crate::send_error::SendError;

mod address;
mod folder;
mod smtp;

pub use address::BadSmtp;
pub use smtp::Smtp;

/// A road. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Transport {
    /// A mail server.
    Smtp(Arc<Smtp>),
    /// A folder that gets one `<job id>.eml` a mail; the same job overwrites its own file.
    Folder(PathBuf),
    /// A list, for tests.
    Memory(Arc<Mutex<Vec<Message>>>),
}

impl Transport {
    /// A mail server by its address: `smtp://user:password@host:587` (STARTTLS is required), `smtps://…:465` (TLS from the start),
    /// or `smtp+insecure://127.0.0.1:25` (no encryption, this machine only).
    ///
    /// `ca` holds certificates in PEM that are trusted beside the system's: a town's own authority.
    pub fn smtp(url: &Url, ca: Option<&[u8]>) -> Result<Self, BadSmtp> {
        Ok(Self::Smtp(Arc::new(Smtp::new(url, ca)?)))
    }

    /// Sends a mail, in 30 seconds at most. After an error the mail may still have left: only the Message-ID tells.
    pub async fn send(&self, message: &Message) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Folder(folder) => folder::write(folder, message).await,
            Self::Memory(list) => {
                message.built()?;
                list.lock().unwrap_or_else(PoisonError::into_inner).push(message.clone());
                Ok(())
            }
        }
    }
}
