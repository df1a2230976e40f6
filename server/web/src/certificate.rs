//! A certificate: its page, and its PDF.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use domain::ids::CertificateId;
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use pages::agent::{CertificateMail, CertificatePage, CertifiedModule, render_certificate};
use services::verify::{self, MailState};
use services::who::Agent;

use crate::error::Result;
use crate::extract::As;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// The certificate as a page: the accessible twin of the PDF.
pub(crate) async fn page(
    State(site): State<Site>,
    reader: Reader,
    As(agent): As<Agent>,
    Path(id): Path<CertificateId>,
) -> Result<Html<String>> {
    let certificate = verify::own(&site.ctx, &agent, id).await?;
    let (lang, zone) = (reader.lang, certificate.time_zone);
    let verify_url = verify::address(&site.ctx, &certificate);
    let qr = documents::qr::svg_path(&verify_url).map_err(anyhow::Error::new)?;
    let score = |points: u32| lang.percent(i64::from(points / 100));
    let mail = match verify::mail_state(&site.ctx, &agent, id).await? {
        MailState::Sent(at) => CertificateMail::Sent { date: lang.day_of(at, zone) },
        MailState::Waiting => CertificateMail::Waiting,
        MailState::Failed => CertificateMail::Failed,
    };
    let module = |module: &domain::certificate::CertifiedModule| CertifiedModule {
        title: module.title.clone(),
        version: module.version.to_string(),
    };
    let page = CertificatePage {
        modules: certificate.modules.iter().map(module).collect(),
        date: lang.day_of(certificate.issued_at, zone),
        score: certificate.show_score.then(|| score(certificate.score())),
        serial: certificate.serial.to_string(),
        name: certificate.name,
        organisation: certificate.organisation,
        course: certificate.course,
        verify_url,
        qr_path: qr.path,
        qr_size: u16::try_from(qr.size).unwrap_or(0),
        pdf_href: format!("/certificates/{id}/pdf"),
        pdf_kilobytes: None,
        mail,
    };
    Ok(Html(render_certificate(&shell(&site, &reader), page)))
}

/// The certificate as a PDF, drawn off the async threads.
pub(crate) async fn pdf(State(site): State<Site>, As(agent): As<Agent>, Path(id): Path<CertificateId>) -> Result<Response> {
    let certificate = verify::own(&site.ctx, &agent, id).await?;
    let verify_url = verify::address(&site.ctx, &certificate);
    let name = format!("attachment; filename=\"attestation-{}.pdf\"", certificate.serial);
    let drawn = tokio::task::spawn_blocking(move || documents::certificate::pdf(&certificate, &verify_url)).await;
    let pdf = drawn.map_err(anyhow::Error::new)?.map_err(anyhow::Error::new)?;
    let disposition = HeaderValue::from_str(&name).map_err(anyhow::Error::new)?;
    Ok(([(CONTENT_TYPE, HeaderValue::from_static("application/pdf")), (CONTENT_DISPOSITION, disposition)], pdf).into_response())
}
