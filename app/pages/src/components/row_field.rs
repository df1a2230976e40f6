//! A field in a series of alike rows.

use domain::locale::Lang;
use leptos::prelude::*;

use super::errors::{described_by, field_error, field_id};
use super::textarea::content;

/// A labelled field of a row. No mark says that it may be left empty: whole rows may, and the words above the rows say so.
#[component]
pub fn RowField(
    /// The interface's language.
    lang: Lang,
    /// The name in the form; its control's id is `field-<name>`.
    #[prop(into)]
    name: String,
    /// The words of the label.
    #[prop(into)]
    label: String,
    /// What it holds now.
    #[prop(into)]
    value: String,
    /// How many lines are seen at once; one makes a field of one line.
    #[prop(default = 1)]
    rows: u16,
    /// Whether it holds a short number.
    #[prop(optional)]
    number: bool,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    let id = field_id(&name);
    let described = described_by(&id, false, error.is_some());
    let invalid = error.is_some();
    let control = if rows > 1 {
        view! {
            <textarea
                class="input" id=id.clone() name=name rows=rows aria-describedby=described aria-invalid=invalid.then_some("true")
                inner_html=content(&value)
            ></textarea>
        }
        .into_any()
    } else {
        let mode = number.then_some("text");
        view! {
            <input
                class="input" id=id.clone() type="text" name=name value=(!value.is_empty()).then_some(value) inputmode=mode
                autocomplete="off" aria-describedby=described aria-invalid=invalid.then_some("true")
            />
        }
        .into_any()
    };
    view! {
        <div class="field" class:field-number=number class:field-invalid=invalid>
            <label class="field-label" for=id.clone()>{label}</label>
            {field_error(lang, &id, error)}
            {control}
        </div>
    }
}
