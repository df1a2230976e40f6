//! Mails: what they say in the reader's language, how they are built, and the roads by which they leave.
//!
//! Owns the letters (words from `content/i18n`, sheet from `content/mail`), the message (headers, attachments) and the transport.
//! Pure but for `Transport::send`. The id of a job makes the Message-ID, so that a mail sent twice is one mail.
//! Never imports the store, services or a web framework. Logs carry codes, never an address, a link or a password.

pub mod letter;
mod mailbox;
mod message;
mod send_error;
mod sheet;
mod transport;

pub use letter::{Attachment, Letter};
pub use mailbox::{BadMailbox, Mailbox};
pub use message::Message;
pub use send_error::SendError;
pub use transport::{BadSmtp, Smtp, Transport};
