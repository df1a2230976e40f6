//! The fields of a posted form, in the order they came, several of a name allowed.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::IntoResponse;
use http::StatusCode;
use http::header::CONTENT_TYPE;

/// The fields of a form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// The first field of a name; empty when there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default()
    }

    /// The first field of a name.
    pub(crate) fn find(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every field of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a box is ticked.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The rest of the name and the value of every field whose name begins so.
    pub(crate) fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value.as_str())))
    }

    /// Reads encoded fields. The null character is dropped: nobody types it, and PostgreSQL has no place for it.
    fn parse(encoded: &[u8]) -> Self {
        let pairs = url::form_urlencoded::parse(encoded);
        Self(pairs.map(|(name, value)| (name.replace('\0', ""), value.replace('\0', ""))).collect())
    }

    /// Fields that were read elsewhere.
    pub(crate) fn of_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Reads the fields of a query.
    pub(crate) fn of_query(query: Option<&str>) -> Self {
        Self::parse(query.unwrap_or_default().as_bytes())
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = axum::response::Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let urlencoded =
            request.headers().get(CONTENT_TYPE).is_none_or(|value| value.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
        if !urlencoded {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
        }
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        if std::str::from_utf8(&body).is_err() {
            return Err(StatusCode::BAD_REQUEST.into_response());
        }
        Ok(Self::parse(&body))
    }
}
