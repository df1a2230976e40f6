//! A field to find something in a list.

use leptos::prelude::*;

use super::errors::field_id;

/// A labelled field for words to look for: it may always be left empty, and that needs no saying.
#[component]
pub fn SearchField(
    /// The name in the form.
    #[prop(into)]
    name: String,
    /// The words of the label.
    #[prop(into)]
    label: String,
    /// What was looked for.
    #[prop(optional, into)]
    value: String,
) -> impl IntoView {
    let id = field_id(&name);
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>{label}</label>
            <input class="input" id=id type="search" name=name value=value spellcheck="false" autocomplete="off" />
        </div>
    }
    .into_any()
}
