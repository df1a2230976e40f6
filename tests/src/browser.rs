//! A browser as far as tests need one: it keeps cookies, fills forms that are really on the page, follows redirections.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use tower::ServiceExt;

use crate::form;

/// What a form is sent as.
pub const URLENCODED: &str = "application/x-www-form-urlencoded";

/// A browser; a clone shares its cookies, like another tab.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    /// The network address it comes from.
    pub peer: SocketAddr,
    /// The languages it asks for.
    pub languages: &'static str,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Page {
    /// The address asked for.
    pub path: String,
    /// The status.
    pub status: StatusCode,
    /// Where a redirection leads.
    pub location: Option<String>,
    /// All headers.
    pub headers: HeaderMap,
    /// The body.
    pub bytes: Vec<u8>,
    /// The body as text.
    pub html: String,
}

/// Words with single spaces between them, whatever spaces stood there.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn built(request: http::request::Builder, body: Body) -> Request<Body> {
    request.body(body).expect("the address can be asked for")
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

impl Browser {
    /// A browser without cookies.
    pub(crate) fn new(router: Router) -> Self {
        Self { router, cookies: Arc::default(), peer: SocketAddr::from(([192, 0, 2, 1], 40_000)), languages: "fr" }
    }

    /// Puts a cookie there, as if the site had.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), value.to_owned());
    }

    /// Sends a request as it is, with the cookies.
    pub async fn send(&self, mut request: Request<Body>) -> Page {
        let path = request.uri().to_string();
        let cookies = {
            let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
        };
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let headers = request.headers_mut();
        headers.extend(cookies.parse().ok().map(|cookies| (COOKIE, cookies)));
        headers.entry(ACCEPT_LANGUAGE).or_insert(http::HeaderValue::from_static(self.languages));
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { continue };
            let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            if cookie.contains("Max-Age=0;") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body.collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        let location = parts.headers.get(LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Page { path, status: parts.status, location, headers: parts.headers, bytes, html }
    }

    /// Opens an address of the site.
    pub async fn get(&self, path: &str) -> Page {
        let path = path.split('#').next().unwrap_or_default();
        self.send(built(Request::get(path), Body::empty())).await
    }

    /// Posts fields from a page of the site, as a form does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_body(path, form::encoded(fields)).await
    }

    /// Posts a body as a form does.
    pub async fn post_body(&self, path: &str, body: impl Into<Body>) -> Page {
        let path = path.split('#').next().unwrap_or_default();
        let request = Request::post(path).header(CONTENT_TYPE, URLENCODED).header("sec-fetch-site", "same-origin");
        self.send(built(request, body.into())).await
    }

    /// Posts fields as an island does, which wants JSON.
    pub async fn post_json(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = Request::post(path).header(CONTENT_TYPE, URLENCODED).header("sec-fetch-site", "same-origin");
        self.send(built(request.header(ACCEPT, "application/json"), form::encoded(fields).into())).await
    }

    /// Sends the form of a page whose address ends so, with some fields filled; the others stay as they are.
    ///
    /// # Panics
    /// When the page has no such form, or the form no such field.
    pub async fn submit(&self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let (path, body) = form::filled(page, action, fields);
        self.post_body(&path, body).await
    }

    /// Follows redirections to their end.
    pub async fn follow(&self, page: Page) -> Page {
        let mut page = page;
        for _ in 0..5 {
            let Some(location) = page.location.clone() else { return page };
            page = self.get(&location).await;
        }
        page
    }
}

impl Page {
    /// The page, when its status is this one.
    ///
    /// # Panics
    /// When it is another.
    #[expect(clippy::return_self_not_must_use, reason = "a test may only want to know the status")]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{} {:?}\n{}", self.path, self.location, self.text());
        self
    }

    /// The address of a redirection.
    ///
    /// # Panics
    /// When it is none.
    pub fn leads_to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}\n{}", self.path, self.text());
        self.location.as_deref().expect("a redirection says where to")
    }

    /// The words of the page, spaces made even.
    pub fn text(&self) -> String {
        let document = Html::parse_document(&self.html);
        let body = selector("body");
        let texts: Vec<&str> = document.select(&body).flat_map(|body| body.text()).collect();
        flat(&texts.join(" "))
    }

    /// Whether the page says something, whatever the spaces.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(&flat(words))
    }

    /// Whether the page says a message in French.
    pub fn tells(&self, key: &str) -> bool {
        self.says(&words::t(domain::locale::Lang::Fr, key))
    }

    /// An attribute of every element that a selector finds.
    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        Html::parse_document(&self.html)
            .select(&self::selector(selector))
            .filter_map(|found| found.attr(attribute))
            .map(str::to_owned)
            .collect()
    }

    /// The words of every element that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        Html::parse_document(&self.html).select(&self::selector(selector)).map(|found| flat(&found.text().collect::<String>())).collect()
    }
}
