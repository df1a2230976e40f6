//! A section that can be folded away, without script.

use leptos::prelude::*;

/// A section under its own `<h2>`, folded or open.
#[component]
pub fn Fold(
    /// The text of the heading.
    #[prop(into)]
    title: String,
    /// The id of its content: a link to it unfolds the section.
    #[prop(into)]
    id: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// A few words beside the heading.
    #[prop(optional_no_strip, into)]
    note: Option<String>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold" open=open>
            <summary><h2>{title}</h2>{note.map(|note| view! { <span class="fold-note">{note}</span> })}</summary>
            <div class="fold-body" id=id>{children()}</div>
        </details>
    }
    .into_any()
}
