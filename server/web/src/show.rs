//! From what services say to what pages show: the shell, errors, and what has just been done.

use domain::locale::Lang;
use http::StatusCode;
use pages::components::FieldError;
use pages::error::{ErrorPage, render_error};
use pages::shell::{Assets, Flash, FlashKind, Reader as PageReader, Shell, Theme};
use words::Value;

use crate::form::Form;
use crate::reader::Reader;
use crate::state::Site;

/// What every page is told about its surroundings.
pub(crate) fn shell(site: &Site, reader: &Reader) -> Shell {
    let assets = &site.assets;
    let who = reader.who.as_ref();
    let theme = who.map(|who| who.person().theme.as_str()).or(reader.theme.as_deref());
    Shell {
        lang: reader.lang,
        assets: Assets {
            css: assets.address("css"),
            loader: assets.address("loader"),
            js: assets.address("js"),
            wasm: assets.address("wasm"),
            favicon: assets.address("favicon"),
        },
        organisation: who.map(|who| who.organisation().name.to_string()),
        reader: who.map(|who| {
            let roles = who.roles();
            PageReader { name: who.person().name.to_string(), hr: roles.hr, trainer: roles.trainer, admin: roles.admin }
        }),
        demo: site.demo.is_some(),
        path: reader.path.clone(),
        flash: done(reader).map(|message| Flash { kind: FlashKind::Success, message, action: None }),
        theme: theme.and_then(Theme::parse).unwrap_or_default(),
    }
}

/// What has just been done, named in the address by `?done=…`; only names that have a message are heard.
pub(crate) fn done(reader: &Reader) -> Option<String> {
    let query = Form::of_query(reader.path.split_once('?').map(|(_, query)| query));
    let key = format!("done-{}", query.find("done")?);
    words::knows(&key).then(|| words::t(reader.lang, &key))
}

/// The words of fields to mend.
pub(crate) fn field_errors(lang: Lang, errors: &[services::FieldError]) -> Vec<FieldError> {
    let say = |error: &services::FieldError| {
        let values: Vec<(&str, Value<'_>)> = error.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        FieldError { field: error.field.clone(), message: words::tr(lang, &format!("invalid-{}", error.key), &values) }
    };
    errors.iter().map(say).collect()
}

/// The name of an error page's message.
pub(crate) fn error_key(status: StatusCode, part: &str) -> &'static str {
    macro_rules! keys {
        ($name:literal) => {
            if part == "title" { concat!("error-", $name, "-title") } else { concat!("error-", $name, "-text") }
        };
    }
    match status.as_u16() {
        401 => keys!("unauthorized"),
        403 => keys!("forbidden"),
        404 | 405 => keys!("not-found"),
        409 => keys!("conflict"),
        413 => keys!("too-large"),
        429 => keys!("too-many"),
        503 => keys!("busy"),
        400..=499 => keys!("bad-request"),
        _ => keys!("unexpected"),
    }
}

/// The page of a refusal.
pub(crate) fn error_page(site: &Site, reader: &Reader, status: StatusCode, request_id: &str, retry_after: Option<u32>) -> String {
    let page = ErrorPage { status: status.as_u16(), request_id: request_id.to_owned(), retry_after };
    render_error(&shell(site, reader), page)
}
