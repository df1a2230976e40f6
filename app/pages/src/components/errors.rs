//! What is wrong in a form, said twice: at the top with links, and at each field.

use domain::locale::Lang;
use leptos::prelude::*;

use super::icon::{Icon, icon};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form, or its id when the page gives it another one.
    pub field: String,
    /// A whole sentence in the reader's language.
    pub message: String,
}

/// What is wrong with a field, if anything.
pub fn error_of(errors: &[FieldError], field: &str) -> Option<String> {
    errors.iter().find(|error| error.field == field).map(|error| error.message.clone())
}

/// The id of a field's control.
pub(super) fn field_id(name: &str) -> String {
    format!("field-{name}")
}

/// The list of what is wrong, at the top of the page, each line leading to its field. Nothing if all is well.
#[component]
pub fn ErrorSummary(
    /// The interface's language.
    lang: Lang,
    /// The mistakes, in the order of the fields.
    errors: Vec<FieldError>,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let lines: Vec<_> =
            errors.into_iter().map(|error| view! { <li><a href=format!("#{}", field_id(&error.field))>{error.message}</a></li> }).collect();
        view! {
            <div class="error-summary" id="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{icon(Icon::Warning)}{words::t(lang, "errors-title")}</h2>
                <ul>{lines}</ul>
            </div>
        }
    })
}

/// The sentence at a field.
pub(super) fn field_error(lang: Lang, id: &str, message: Option<String>) -> Option<AnyView> {
    message.map(|message| {
        view! {
            <p class="field-error" id=format!("{id}-error")>
                {icon(Icon::Warning)}
                <span><span class="visually-hidden">{words::t(lang, "error-prefix")}" "</span>{message}</span>
            </p>
        }
        .into_any()
    })
}

/// The ids a control is described by: its hint and its error, where they are there.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (true, true) => Some(format!("{id}-hint {id}-error")),
    }
}

/// The label of a field, with a mark when it may be left empty.
pub(super) fn label(lang: Lang, id: &str, text: String, required: bool) -> AnyView {
    let optional = (!required).then(|| view! { <span class="field-optional">" "{words::t(lang, "optional")}</span> });
    view! { <label class="field-label" for=id.to_owned()>{text}{optional}</label> }.into_any()
}

/// The hint of a field.
pub(super) fn hint(id: &str, text: Option<String>) -> Option<AnyView> {
    text.map(|text| view! { <p class="field-hint" id=format!("{id}-hint")>{text}</p> }.into_any())
}
