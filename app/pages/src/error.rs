//! The page for what cannot be done, with one way out.

use leptos::prelude::*;

use crate::components::{ButtonKind, ButtonLink};
use crate::shell::{Shell, document};

/// An answer that is not what was asked for.
#[derive(Clone, Debug, Default)]
pub struct ErrorPage {
    /// The HTTP status.
    pub status: u16,
    /// The number under which the logs know this request.
    pub request_id: String,
    /// How many seconds to wait before asking again (429 and 503).
    pub retry_after: Option<u32>,
}

/// The page of an error, in words that help and never with its cause.
pub fn render_error(shell: &Shell, page: ErrorPage) -> String {
    let kind = kind(page.status);
    let title = shell.t(&format!("error-{kind}-title"));
    document(shell, &title, false, || body(shell, kind, title.clone(), page))
}

const fn kind(status: u16) -> &'static str {
    match status {
        401 => "unauthorized",
        403 => "forbidden",
        404 | 405 | 410 => "not-found",
        409 | 412 => "conflict",
        413 => "too-large",
        429 => "too-many",
        503 => "busy",
        400..=499 => "bad-request",
        _ => "unexpected",
    }
}

fn body(shell: &Shell, kind: &'static str, title: String, page: ErrorPage) -> AnyView {
    let (href, way) = match (kind, shell.reader.is_some()) {
        ("unauthorized", _) | (_, false) => ("/sign-in", "error-way-sign-in"),
        _ => ("/path", "error-way-path"),
    };
    let wait = page.retry_after.map(|seconds| view! { <p>{shell.tr("error-wait", &[("seconds", seconds.into())])}</p> });
    let reference =
        (!page.request_id.is_empty()).then(|| view! { <p class="muted">{shell.t("error-reference")}" "<code>{page.request_id}</code></p> });
    view! {
        <div class="page page-narrow">
            <div class="card error-page">
                <p class="error-status">{shell.tr("error-status", &[("status", page.status.to_string().into())])}</p>
                <h1>{title}</h1>
                <p class="lead">{shell.t(&format!("error-{kind}-text"))}</p>
                {wait}
                <p><ButtonLink href=href label=shell.t(way) kind=ButtonKind::Primary /></p>
                {reference}
            </div>
        </div>
    }
    .into_any()
}
