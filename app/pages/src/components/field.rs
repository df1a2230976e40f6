//! A field of one line.

use domain::locale::Lang;
use leptos::prelude::*;

use super::errors::{described_by, field_error, field_id, hint as hint_line, label as label_line};

/// What a one-line field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Words.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A secret.
    Password,
    /// Words to look for.
    Search,
    /// A whole number: a text field with a numeric keyboard.
    Number,
    /// A day (`YYYY-MM-DD`).
    Date,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Search => "search",
            Self::Date => "date",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("numeric"),
            _ => None,
        }
    }

    const fn width(self) -> &'static str {
        match self {
            Self::Number | Self::Date => "input input-short",
            _ => "input",
        }
    }
}

/// A labelled field of one line; its control's id is `field-<name>` unless `id` says otherwise.
#[component]
pub fn TextField(
    /// The interface's language.
    lang: Lang,
    /// The name in the form.
    #[prop(into)]
    name: String,
    /// The words of the label.
    #[prop(into)]
    label: String,
    /// What it holds now. A password is never given back.
    #[prop(optional, into)]
    value: String,
    /// What kind of thing it holds.
    #[prop(optional)]
    kind: InputKind,
    /// A hint under the label.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether it may not be left empty.
    #[prop(default = true)]
    required: bool,
    /// The autofill token (HTML, `autocomplete`).
    #[prop(optional_no_strip, into)]
    autocomplete: Option<String>,
    /// What makes the id unique when several forms of a page have this name; `error.field` must then be the same.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = field_id(id.as_deref().unwrap_or(&name));
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    let value = (kind != InputKind::Password && !value.is_empty()).then_some(value);
    // Names, addresses and secrets are not words of a dictionary.
    let spellcheck = (kind != InputKind::Text).then_some("false");
    view! {
        <div class="field" class:field-invalid=invalid>
            {label_line(lang, &id, label, required)}
            {hint_line(&id, hint)}
            {field_error(lang, &id, error)}
            <input
                class=kind.width()
                id=id.clone()
                type=kind.html_type()
                name=name
                value=value
                required=required
                inputmode=kind.input_mode()
                autocomplete=autocomplete
                spellcheck=spellcheck
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
            />
        </div>
    }
    .into_any()
}
