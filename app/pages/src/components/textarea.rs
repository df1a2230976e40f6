//! A field of several lines.

use domain::locale::Lang;
use leptos::prelude::*;

use super::errors::{described_by, field_error, field_id, hint as hint_line, label as label_line};

/// A labelled field of several lines; its control's id is `field-<name>` unless `id` says otherwise.
#[component]
pub fn TextArea(
    /// The interface's language.
    lang: Lang,
    /// The name in the form.
    #[prop(into)]
    name: String,
    /// The words of the label.
    #[prop(into)]
    label: String,
    /// What it holds now.
    #[prop(optional, into)]
    value: String,
    /// How many lines are seen at once.
    #[prop(default = 4)]
    rows: u16,
    /// A hint under the label.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
    /// Whether it may not be left empty.
    #[prop(default = true)]
    required: bool,
    /// Whether it holds code-like text, which wants letters of one width.
    #[prop(optional)]
    code: bool,
    /// What makes the id unique when several forms of a page have this name; `error.field` must then be the same.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = field_id(id.as_deref().unwrap_or(&name));
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    view! {
        <div class="field" class:field-invalid=invalid>
            {label_line(lang, &id, label, required)}
            {hint_line(&id, hint)}
            {field_error(lang, &id, error)}
            <textarea
                class=if code { "input input-code" } else { "input" }
                id=id.clone()
                name=name
                rows=rows
                required=required
                aria-describedby=described
                aria-invalid=invalid.then_some("true")
                inner_html=content(&value)
            ></textarea>
        </div>
    }
    .into_any()
}

/// The value as raw text of a `<textarea>`: the renderer would turn an empty one into a space, and the parser eats a first line feed.
pub(crate) fn content(value: &str) -> String {
    let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::content;

    #[test]
    fn a_value_cannot_close_its_field() {
        assert_eq!(content("</textarea><b>&"), "&lt;/textarea&gt;&lt;b&gt;&amp;");
        assert_eq!(content("\na"), "\n\na");
        assert_eq!(content(""), "");
    }
}
