//! Checking a certificate, open to everybody.

use leptos::prelude::*;

use crate::components::{Alert, PageHead, TextField, Tone};
use crate::shell::{Shell, document};

/// The check of a certificate by its number.
#[derive(Clone, Debug, Default)]
pub struct VerifyPage {
    /// The number as typed or as in the address.
    pub serial: String,
    /// What was found; none when nothing has been asked yet.
    pub outcome: Option<VerifyOutcome>,
}

/// What a check found.
#[derive(Clone, Debug)]
pub enum VerifyOutcome {
    /// The certificate was issued here.
    Valid(VerifiedCertificate),
    /// No certificate has this number.
    Unknown,
}

/// What anybody may read about a certificate whose number they know.
#[derive(Clone, Debug)]
pub struct VerifiedCertificate {
    /// The person's name.
    pub name: String,
    /// The course's title.
    pub course: String,
    /// The day it was issued, in words.
    pub date: String,
    /// The organisation that issued it.
    pub organisation: String,
}

/// `GET /verify`, `GET /verify?serial=…` and `GET /verify/{serial}`.
pub fn render_verify(shell: &Shell, page: VerifyPage) -> String {
    let title = match &page.outcome {
        None => shell.t("verify-title"),
        Some(VerifyOutcome::Valid(_)) => shell.t("verify-valid-title"),
        Some(VerifyOutcome::Unknown) => shell.t("verify-unknown-title"),
    };
    document(shell, &title, false, || body(shell, title.clone(), page))
}

fn body(shell: &Shell, title: String, page: VerifyPage) -> AnyView {
    let lead = page.outcome.is_none().then(|| shell.t("verify-lead"));
    let serial = page.serial.clone();
    view! {
        <div class="page page-narrow">
            <PageHead lang=shell.lang title=title lead=lead />
            {page.outcome.map(|outcome| outcome_view(shell, serial, outcome))}
            <form class="card card-form" method="get" action="/verify" role="search" novalidate>
                <TextField
                    lang=shell.lang name="serial" label=shell.t("verify-serial") hint=shell.t("verify-serial-hint") value=page.serial
                    autocomplete="off".to_owned()
                />
                <button class="button button-primary" type="submit">{shell.t("verify-button")}</button>
            </form>
        </div>
    }
    .into_any()
}

fn outcome_view(shell: &Shell, serial: String, outcome: VerifyOutcome) -> AnyView {
    match outcome {
        VerifyOutcome::Valid(found) => {
            let valid = shell.tr("verify-valid-text", &[("organisation", found.organisation.as_str().into())]);
            view! {
                <div class="card" role="status">
                    <Alert tone=Tone::Success lang=shell.lang message=valid />
                    <dl class="facts">
                        <div class="facts-row"><dt>{shell.t("full-name")}</dt><dd>{found.name}</dd></div>
                        <div class="facts-row"><dt>{shell.t("verify-course")}</dt><dd>{found.course}</dd></div>
                        <div class="facts-row"><dt>{shell.t("verify-date")}</dt><dd>{found.date}</dd></div>
                        <div class="facts-row"><dt>{shell.t("verify-serial")}</dt><dd><code>{serial}</code></dd></div>
                    </dl>
                </div>
            }
            .into_any()
        }
        VerifyOutcome::Unknown => view! {
            <div role="status">
                <Alert tone=Tone::Error lang=shell.lang message=shell.tr("verify-unknown-text", &[("serial", serial.as_str().into())]) />
            </div>
        }
        .into_any(),
    }
}
