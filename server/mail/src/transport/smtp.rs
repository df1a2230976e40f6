//! A mail server, reached over connections that are kept for a while.

use std::error::Error;
use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use lettre::transport::smtp::{AsyncSmtpTransportBuilder, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use url::Url;

use crate::message::Message;
use crate::send_error::{SendError, enhanced};
use crate::transport::address::{self, BadSmtp};

/// The longest that one mail may take: lettre limits the connecting only (lettre#1027).
const PATIENCE: Duration = Duration::from_secs(30);

/// How long an unused connection is kept, at most twice as lettre looks only that often: relays drop theirs after a minute.
const IDLE: Duration = Duration::from_secs(25);

type Connections = AsyncSmtpTransport<Tokio1Executor>;

/// A mail server.
pub struct Smtp {
    builder: AsyncSmtpTransportBuilder,
    connections: Mutex<Option<Connections>>,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Smtp")
    }
}

/// Forgets every open connection unless the exchange came to its end.
///
/// An exchange cut in the middle leaves a connection on which the next mail would read this one's replies, and believe it was accepted.
struct Exchange<'a> {
    smtp: &'a Smtp,
    ended: bool,
}

impl Drop for Exchange<'_> {
    fn drop(&mut self) {
        if !self.ended {
            *self.smtp.connections.lock().unwrap_or_else(PoisonError::into_inner) = None;
        }
    }
}

impl Smtp {
    pub(super) fn new(url: &Url, ca: Option<&[u8]>) -> Result<Self, BadSmtp> {
        let pool = PoolConfig::new().max_size(4).idle_timeout(IDLE);
        let builder = address::builder(url, ca)?.timeout(Some(Duration::from_secs(10))).pool_config(pool);
        Ok(Self { builder, connections: Mutex::new(None) })
    }

    fn connections(&self) -> Connections {
        let mut connections = self.connections.lock().unwrap_or_else(PoisonError::into_inner);
        connections.get_or_insert_with(|| self.builder.clone().build()).clone()
    }

    pub(super) async fn send(&self, message: &Message) -> Result<(), SendError> {
        let mail = message.built()?;
        let mut exchange = Exchange { smtp: self, ended: false };
        let Ok(result) = tokio::time::timeout(PATIENCE, self.connections().send(mail)).await else {
            tracing::warn!(job = %message.id, "the mail server did not answer in time");
            return Err(SendError::Temporary("time-out".to_owned()));
        };
        exchange.ended = true;
        result.map(|_| ()).map_err(|error| judge(&error, message))
    }
}

/// Turns lettre's error into ours. Its text may repeat an address: only codes are kept.
fn judge(error: &lettre::transport::smtp::Error, message: &Message) -> SendError {
    if let Some(status) = error.status() {
        let text = error.source().map(ToString::to_string).unwrap_or_default();
        let (code, enhanced) = (u16::from(status), enhanced(&text));
        tracing::warn!(job = %message.id, code, enhanced, "the mail server refused a mail");
        return SendError::of_reply(code, enhanced);
    }
    let reason = if error.is_tls() || error.is_client() {
        // lettre's own refusals: the server offers no STARTTLS, or no way to sign in that we know.
        "tls"
    } else if error.is_timeout() {
        "time-out"
    } else {
        "connection"
    };
    tracing::warn!(job = %message.id, reason, "the mail server could not be reached or hung up");
    SendError::Temporary(reason.to_owned())
}
