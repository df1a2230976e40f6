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
