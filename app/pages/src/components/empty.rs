//! What stands where there is nothing yet.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// A sentence, and the one thing to do about it.
#[component]
pub fn EmptyState(
    /// The drawing.
    drawing: Icon,
    /// What is not there, in a few words.
    #[prop(into)]
    title: String,
    /// Why, or what will happen.
    #[prop(optional_no_strip, into)]
    text: Option<String>,
    /// The words and the address of the way on.
    #[prop(optional_no_strip, into)]
    action: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty-icon">{icon(drawing)}</span>
            <p class="empty-title">{title}</p>
            {text.map(|text| view! { <p class="empty-text">{text}</p> })}
            {action.map(|(label, href)| view! { <p><a class="button button-secondary" href=href>{label}</a></p> })}
        </div>
    }
    .into_any()
}
