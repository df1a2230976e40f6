//! The client's files: embedded in the program, named by their content, compressed at build.

use std::collections::HashMap;

use anyhow::Context as _;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::state::Site;

/// The client's files and their names.
#[derive(Debug, Default)]
pub struct Assets {
    files: HashMap<String, File>,
    names: HashMap<String, String>,
}

#[derive(Debug, Default)]
struct File {
    plain: Vec<u8>,
    br: Option<Vec<u8>>,
    gz: Option<Vec<u8>>,
}

impl Assets {
    /// Takes the files of a built client: `assets.json` names the roles, `x.br` and `x.gz` stand beside `x`.
    pub fn new(all: impl IntoIterator<Item = (String, Vec<u8>)>) -> anyhow::Result<Self> {
        let mut assets = Self::default();
        for (name, bytes) in all {
            if name == "assets.json" {
                assets.names = serde_json::from_slice(&bytes).context("assets.json")?;
            } else if let Some(base) = name.strip_suffix(".br") {
                assets.files.entry(base.to_owned()).or_default().br = Some(bytes);
            } else if let Some(base) = name.strip_suffix(".gz") {
                assets.files.entry(base.to_owned()).or_default().gz = Some(bytes);
            } else {
                assets.files.entry(name).or_default().plain = bytes;
            }
        }
        Ok(assets)
    }

    /// The address of a role: `css`, `loader`, `js`, `wasm`, `favicon`.
    pub(crate) fn address(&self, role: &str) -> String {
        format!("/assets/{}", self.names.get(role).map_or(role, String::as_str))
    }
}

/// A file of the client. Its name changes with its content, so a browser keeps it for a year.
pub(crate) async fn asset(State(site): State<Site>, Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = site.assets.files.get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = HeaderValue::from_str(&format!("\"{name}\"")).unwrap_or(HeaderValue::from_static("\"\""));
    if headers.get(IF_NONE_MATCH) == Some(&tag) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let takes = |coding: &str| accepted.split(',').any(|part| part.split(';').next().is_some_and(|name| name.trim() == coding));
    let (body, coding) = match (&file.br, &file.gz) {
        (Some(br), _) if takes("br") => (br, Some("br")),
        (_, Some(gz)) if takes("gzip") => (gz, Some("gzip")),
        _ => (&file.plain, None),
    };
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    let mut response = body.clone().into_response();
    let out = response.headers_mut();
    if let Ok(kind) = HeaderValue::from_str(&if kind.type_() == "text" { format!("{kind}; charset=utf-8") } else { kind.to_string() }) {
        out.insert(CONTENT_TYPE, kind);
    }
    out.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    out.insert(ETAG, tag);
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(coding) = coding {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}
