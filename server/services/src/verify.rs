//! Whether a certificate is real: for anyone who holds its serial number.

use domain::certificate::{Certificate, Serial};
use domain::ids::CertificateId;
use store::{certificates, directory};

use crate::who::Agent;
use crate::{Context, Error, Result};

/// The certificate of a serial number. Shows no more than what its bearer shows.
pub async fn verify(ctx: &Context, serial: &Serial) -> Result<Option<Certificate>> {
    let Some(org) = directory::find(ctx.db.read(), directory::SERIAL, serial.as_str()).await? else { return Ok(None) };
    Ok(certificates::find_by_serial(ctx.db.read(), org, serial).await?.map(|row| row.certificate))
}

/// One's own certificate.
pub async fn own(ctx: &Context, agent: &Agent, id: CertificateId) -> Result<Certificate> {
    let row = certificates::find(ctx.db.read(), agent.org(), id).await?.filter(|row| row.person == agent.id());
    Ok(row.ok_or(Error::NotFound)?.certificate)
}

/// The address at which a certificate is checked.
pub fn address(ctx: &Context, certificate: &Certificate) -> String {
    format!("{}/verify/{}", ctx.base_url, certificate.serial)
}

/// Where the mail of a certificate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// Handed to the mail server at that time.
    Sent(chrono::DateTime<chrono::Utc>),
    /// Not yet.
    Waiting,
    /// Given up; HR sees it.
    Failed,
}

/// Where the mail of one's own certificate stands.
pub async fn mail_state(ctx: &Context, agent: &Agent, id: CertificateId) -> Result<MailState> {
    let job = store::jobs::find_by_key(ctx.db.read(), agent.org(), &format!("certificate-{id}")).await?;
    Ok(match job.map(|job| (job.state, job.done_at)) {
        Some((store::jobs::JobState::Done, Some(at))) => MailState::Sent(at),
        Some((store::jobs::JobState::Failed, _)) => MailState::Failed,
        _ => MailState::Waiting,
    })
}
