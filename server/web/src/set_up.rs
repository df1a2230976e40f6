//! The first administrator of an instance.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use pages::account::{SetUpPage, render_set_up};
use services::secret::Secret;
use services::set_up::{self as service, SetUpForm};
use services::{Error as ServiceError, FieldError};

use crate::account::MIN_LENGTH;
use crate::error::Result;
use crate::form::Form;
use crate::reader::{Reader, welcome};
use crate::show::{field_errors, shell};
use crate::state::Site;

fn html(site: &Site, reader: &Reader, token: String, form: &Form, errors: &[FieldError]) -> Html<String> {
    let page = SetUpPage {
        token,
        organisation: form.get("organisation").to_owned(),
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        min_length: MIN_LENGTH,
        errors: field_errors(reader.lang, errors),
    };
    Html(render_set_up(&shell(site, reader), page))
}

/// The form behind the link that the start prints.
pub(crate) async fn page(State(site): State<Site>, reader: Reader, Path(token): Path<String>) -> Result<Html<String>> {
    let secret = Secret::parse(&token).ok_or(ServiceError::NotFound)?;
    if !service::works(&site.ctx, &secret).await? {
        return Err(ServiceError::NotFound.into());
    }
    Ok(html(&site, &reader, token, &Form::default(), &[]))
}

/// The first administrator creates their organisation.
pub(crate) async fn set_up(State(site): State<Site>, reader: Reader, Path(token): Path<String>, form: Form) -> Result<Response> {
    let secret = Secret::parse(&token).ok_or(ServiceError::NotFound)?;
    let typed = SetUpForm {
        organisation: form.get("organisation").to_owned(),
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        password: form.get("password").to_owned(),
        password_again: form.get("password_again").to_owned(),
    };
    match service::set_up(&site.ctx, &secret, typed, &site.library, reader.lang).await {
        Ok(session) => welcome(&site, &session, "/admin"),
        Err(ServiceError::Invalid(errors)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&site, &reader, token, &form, &errors)).into_response())
        }
        Err(other) => Err(other.into()),
    }
}
