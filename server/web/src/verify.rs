//! Checking a certificate, for anyone who holds its number.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::certificate::Serial;
use http::StatusCode;
use pages::account::{VerifiedCertificate, VerifyOutcome, VerifyPage, render_verify};

use crate::error::Result;
use crate::form::Form;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// The form for a number; one that was typed leads to its page.
pub(crate) async fn form(State(site): State<Site>, reader: Reader) -> Response {
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    match query.find("serial").map(str::trim).filter(|typed| !typed.is_empty()) {
        None => Html(render_verify(&shell(&site, &reader), VerifyPage { serial: String::new(), outcome: None })).into_response(),
        Some(typed) => {
            let written = typed.parse::<Serial>().map_or_else(|_| typed.to_owned(), |serial| serial.to_string());
            let encoded: String = url::form_urlencoded::byte_serialize(written.as_bytes()).collect();
            Redirect::to(&format!("/verify/{}", encoded.replace('+', "%20"))).into_response()
        }
    }
}

/// Valid, with what the certificate itself shows, or unknown.
pub(crate) async fn verify(State(site): State<Site>, reader: Reader, Path(typed): Path<String>) -> Result<Response> {
    let found = match typed.parse::<Serial>() {
        Ok(serial) => services::verify::verify(&site.ctx, &serial).await?,
        Err(_) => None,
    };
    let status = if found.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let outcome = found.map_or(VerifyOutcome::Unknown, |certificate| {
        VerifyOutcome::Valid(VerifiedCertificate {
            date: reader.lang.day_of(certificate.issued_at, certificate.time_zone),
            name: certificate.name,
            course: certificate.course,
            organisation: certificate.organisation,
        })
    });
    let page = VerifyPage { serial: typed.chars().take(40).collect(), outcome: Some(outcome) };
    Ok((status, Html(render_verify(&shell(&site, &reader), page))).into_response())
}
