//! One save over the network.

use leptos::prelude::{set_timeout, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, FormData, Headers, HtmlFormElement, RequestInit, RequestRedirect, Response, ResponseType, UrlSearchParams};

use crate::saving::Outcome;

/// A save without a reply is given up after this time.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the server said to a save.
#[derive(Debug)]
pub enum Reply {
    /// Stored; the next save and the submission name this revision.
    Saved {
        /// As the hidden field holds it.
        revision: String,
    },
    /// A newer answer exists.
    Stale {
        /// The server's own words.
        message: Option<String>,
    },
    /// Understood and refused, or the session has ended.
    Refused {
        /// The server's own words.
        message: Option<String>,
    },
    /// No reply, or a server in trouble.
    Unreachable {
        /// How long it asked to wait, in milliseconds.
        wait: Option<u32>,
    },
}

impl Reply {
    /// What it means for the next save.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Saved { .. } => Outcome::Saved,
            Self::Stale { .. } => Outcome::Stale,
            Self::Refused { .. } => Outcome::Refused,
            Self::Unreachable { wait } => Outcome::Unreachable { wait: *wait },
        }
    }
}

/// Posts the form to its own address, as the button “save” would, and asks for JSON.
pub async fn save(form: &HtmlFormElement) -> Reply {
    match exchange(form).await {
        Ok(response) => read(&response).await,
        Err(_) => Reply::Unreachable { wait: None },
    }
}

async fn exchange(form: &HtmlFormElement) -> Result<Response, JsValue> {
    let body = UrlSearchParams::new_with_str_sequence_sequence(&FormData::new_with_form(form)?.into())?;
    body.append("go", "save");
    let headers = Headers::new()?;
    headers.set("Accept", "application/json")?;
    let patience = AbortController::new()?;
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_headers(&headers);
    init.set_body(&body);
    // A redirection leads to the sign-in page: not an answer to a save.
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(&patience.signal()));
    // The save goes on when the page is left meanwhile.
    js_sys::Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE)?;
    set_timeout(move || patience.abort(), PATIENCE);
    // The attribute, for a field named “action” would hide the property.
    let address = form.get_attribute("action").unwrap_or_default();
    JsFuture::from(window().fetch_with_str_and_init(&address, &init)).await?.dyn_into()
}

async fn read(response: &Response) -> Reply {
    let status = response.status();
    if response.type_() == ResponseType::Opaqueredirect {
        return Reply::Refused { message: None };
    }
    if status >= 500 || matches!(status, 408 | 425 | 429) {
        let seconds = response.headers().get("Retry-After").ok().flatten().and_then(|seconds| seconds.parse::<u32>().ok());
        return Reply::Unreachable { wait: seconds.map(|seconds| seconds.saturating_mul(1_000)) };
    }
    let json = match response.json() {
        Ok(json) => JsFuture::from(json).await.unwrap_or(JsValue::NULL),
        Err(_) => JsValue::NULL,
    };
    let message = field(&json, "message").and_then(|message| message.as_string());
    if field(&json, "stale").is_some_and(|stale| stale.is_truthy()) {
        return Reply::Stale { message };
    }
    match field(&json, "revision").and_then(|revision| revision.as_f64()) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a revision is a count")]
        Some(revision) if response.ok() => Reply::Saved { revision: (revision as u32).to_string() },
        _ => Reply::Refused { message },
    }
}

fn field(json: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(json, &name.into()).ok().filter(|value| !value.is_undefined())
}
