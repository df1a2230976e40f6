//! A certificate, as a page: the same words as its PDF.

use leptos::prelude::*;

use crate::components::{Alert, Breadcrumb, Crumb, Icon, Tone, icon};
use crate::shell::{Shell, document};

/// A certificate.
#[derive(Clone, Debug)]
pub struct CertificatePage {
    /// The person's name.
    pub name: String,
    /// The organisation that issued it.
    pub organisation: String,
    /// The course's title.
    pub course: String,
    /// The modules passed.
    pub modules: Vec<CertifiedModule>,
    /// The day it was issued, in words.
    pub date: String,
    /// The share of marks as written, if the organisation shows it.
    pub score: Option<String>,
    /// Its number.
    pub serial: String,
    /// Where anybody may check it.
    pub verify_url: String,
    /// The dark squares of the QR code of that address, as the `d` of an SVG path; one unit a square, quiet zone included.
    pub qr_path: String,
    /// The width of the QR code in squares, quiet zone included.
    pub qr_size: u16,
    /// The address of the PDF.
    pub pdf_href: String,
    /// The weight of the PDF, when it is known.
    pub pdf_kilobytes: Option<u32>,
    /// What became of the mail.
    pub mail: CertificateMail,
}

/// A module on a certificate.
#[derive(Clone, Debug)]
pub struct CertifiedModule {
    /// Its title.
    pub title: String,
    /// The version that was passed, in words.
    pub version: String,
}

/// What became of the mail with the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertificateMail {
    /// It is sent.
    Sent {
        /// When, in words.
        date: String,
    },
    /// It will be.
    Waiting,
    /// It could not be delivered; HR knows.
    Failed,
}

/// `GET /certificates/{id}`.
pub fn render_certificate(shell: &Shell, page: CertificatePage) -> String {
    let title = shell.tr("certificate-title", &[("course", page.course.as_str().into())]);
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: CertificatePage) -> AnyView {
    let way = vec![Crumb::link(shell.t("path-title"), "/path"), Crumb::here(shell.t("certificate"))];
    let (tone, mail) = match &page.mail {
        CertificateMail::Sent { date } => (Tone::Success, shell.tr("certificate-mail-sent", &[("date", date.as_str().into())])),
        CertificateMail::Waiting => (Tone::Info, shell.t("certificate-mail-waiting")),
        CertificateMail::Failed => (Tone::Warning, shell.t("certificate-mail-failed")),
    };
    let pdf = match page.pdf_kilobytes {
        Some(size) => shell.tr("certificate-download-sized", &[("size", size.to_string().into())]),
        None => shell.t("certificate-download"),
    };
    let href = page.pdf_href.clone();
    view! {
        <div class="page">
            <Breadcrumb lang=shell.lang crumbs=way />
            {sheet(shell, page)}
            <div class="certificate-around">
                <p class="actions"><a class="button button-primary" href=href>{icon(Icon::Download)}{pdf}</a></p>
                <Alert tone=tone lang=shell.lang message=mail />
            </div>
        </div>
    }
    .into_any()
}

fn sheet(shell: &Shell, page: CertificatePage) -> AnyView {
    let modules: Vec<_> = page
        .modules
        .into_iter()
        .map(|module| view! { <li>{module.title}" "<span class="muted">{format!("({})", module.version)}</span></li> })
        .collect();
    let score = page.score.map(|score| view! { <p>{shell.tr("certificate-score", &[("percent", score.into())])}</p> });
    let issued = shell.tr("certificate-issued-by", &[("date", page.date.into()), ("organisation", page.organisation.as_str().into())]);
    let box_ = format!("0 0 {0} {0}", page.qr_size);
    view! {
        <article class="certificate">
            <div class="certificate-head">
                <p class="certificate-organisation">{page.organisation}</p>
                <span class="certificate-seal">{icon(Icon::Award)}</span>
            </div>
            <h1>{shell.t("certificate")}</h1>
            <p>{shell.t("certificate-awarded-to")}</p>
            <p class="certificate-name">{page.name}</p>
            <p>{shell.t("certificate-for")}</p>
            <p class="certificate-course">{page.course}</p>
            <h2 class="visually-hidden">{shell.t("certificate-modules")}</h2>
            <ul class="certificate-modules">{modules}</ul>
            {score}
            <div class="certificate-foot">
                <div>
                    <p>{issued}</p>
                    <p class="muted">{shell.t("certificate-serial")}" "<code>{page.serial}</code></p>
                    <p class="muted">{shell.t("certificate-check")}" "<a href=page.verify_url.clone()>{page.verify_url.clone()}</a></p>
                </div>
                <svg class="certificate-qr" viewBox=box_ width="120" height="120" role="img" aria-label=shell.t("certificate-qr")>
                    <rect width="100%" height="100%" fill="#fff"></rect>
                    <path d=page.qr_path fill="#000"></path>
                </svg>
            </div>
        </article>
    }
    .into_any()
}
