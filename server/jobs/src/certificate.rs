//! SendCertificate: the mail with the certificate, its PDF attached.

use domain::ids::{CertificateId, JobId, OrganisationId};
use services::{Context, deliver, verify};

use crate::courier::{Courier, Failure};

/// Sends the certificate to whom it belongs, at the address they have now, in the certificate's language.
pub(crate) async fn send(ctx: &Context, courier: &Courier, job: JobId, org: OrganisationId, id: CertificateId) -> Result<(), Failure> {
    let Some((certificate, person)) = deliver::certificate(ctx, org, id).await? else { return Ok(()) };
    let Some((person, _)) = deliver::addressee(ctx, org, person).await? else { return Ok(()) };
    let verify_url = verify::address(ctx, &certificate);
    let drawn = {
        let (certificate, verify_url) = (certificate.clone(), verify_url.clone());
        tokio::task::spawn_blocking(move || documents::certificate::pdf(&certificate, &verify_url)).await
    };
    let pdf = match drawn {
        Ok(Ok(pdf)) => pdf,
        Ok(Err(error)) => {
            tracing::error!(certificate = %id, %error, "a certificate could not be drawn");
            return Err(Failure::Later("internal".to_owned()));
        }
        Err(error) => {
            tracing::error!(certificate = %id, %error, "drawing a certificate panicked");
            return Err(Failure::Later("internal".to_owned()));
        }
    };
    let letter = mail::letter::certificate(&certificate, &verify_url, &courier.base_url, pdf);
    courier.send(job, &person.email, &person.name, letter, certificate.issued_at).await
}
