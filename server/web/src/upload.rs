//! A form that may carry a file.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::response::IntoResponse;
use http::StatusCode;
use http::header::CONTENT_TYPE;

use crate::form::Form;

/// A file as it was sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sent {
    /// Its name on the sender's disk; may be empty.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The fields of a form, and its file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Upload {
    /// The fields.
    pub form: Form,
    /// The file; none if none was picked.
    pub file: Option<Sent>,
    /// Whether it is larger than the road takes; nothing of it is kept.
    pub too_large: bool,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = axum::response::Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let multipart = request.headers().get(CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(b"multipart/form-data"));
        if !multipart {
            return Ok(Self { form: Form::from_request(request, state).await?, ..Self::default() });
        }
        let parts = Multipart::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        match read(parts).await {
            Ok(upload) => Ok(upload),
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => Ok(Self { too_large: true, ..Self::default() }),
            Err(error) => Err(error.status().into_response()),
        }
    }
}

async fn read(mut parts: Multipart) -> Result<Upload, MultipartError> {
    let (mut fields, mut file) = (Vec::new(), None);
    while let Some(part) = parts.next_field().await? {
        let name = part.name().unwrap_or_default().to_owned();
        let of_file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await?;
        match of_file {
            // A field without a file picked is sent with an empty name.
            Some(name) if !(name.is_empty() && bytes.is_empty()) => file = Some(Sent { name, bytes: bytes.into() }),
            Some(_) => {}
            None => fields.push((name, String::from_utf8_lossy(&bytes).replace('\0', ""))),
        }
    }
    Ok(Upload { form: Form::of_pairs(fields), file, too_large: false })
}
