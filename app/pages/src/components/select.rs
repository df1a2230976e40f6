//! A field with a list to pick from.

use domain::locale::Lang;
use leptos::prelude::*;

use super::errors::{described_by, field_error, field_id, hint as hint_line, label as label_line};

/// One line of a list.
#[derive(Clone, Debug)]
pub struct SelectOption {
    /// The value in the form.
    pub value: String,
    /// The words.
    pub label: String,
}

impl SelectOption {
    /// A value with its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A labelled list; its control's id is `field-<name>` unless `id` says otherwise.
#[component]
pub fn SelectField(
    /// The interface's language.
    lang: Lang,
    /// The name in the form.
    #[prop(into)]
    name: String,
    /// The words of the label.
    #[prop(into)]
    label: String,
    /// The lines to pick from. For a choice that may stay open, give a first line with an empty value.
    options: Vec<SelectOption>,
    /// The value picked now.
    #[prop(optional, into)]
    value: String,
    /// A hint under the label.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether it may not be left open.
    #[prop(default = true)]
    required: bool,
    /// What makes the id unique when several forms of a page have this name; `error.field` must then be the same.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = field_id(id.as_deref().unwrap_or(&name));
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    let lines: Vec<_> = options
        .into_iter()
        .map(|option| {
            let picked = option.value == value;
            view! { <option value=option.value selected=picked>{option.label}</option> }
        })
        .collect();
    view! {
        <div class="field" class:field-invalid=invalid>
            {label_line(lang, &id, label, required)}
            {hint_line(&id, hint)}
            {field_error(lang, &id, error)}
            <select class="input" id=id.clone() name=name aria-describedby=described aria-invalid=invalid.then_some("true")>
                {lines}
            </select>
        </div>
    }
    .into_any()
}
