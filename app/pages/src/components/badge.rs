//! A state in a word.

use leptos::prelude::*;

use super::alert::Tone;
use super::icon::{Icon, icon};

/// A state: a word, a tint and, if given, an icon.
#[component]
pub fn Badge(
    /// The tint.
    tone: Tone,
    /// The word.
    #[prop(into)]
    text: String,
    /// A drawing before the word.
    #[prop(optional_no_strip, into)]
    drawing: Option<Icon>,
) -> impl IntoView {
    view! { <span class=format!("badge badge-{}", tone.class())>{drawing.map(icon)}{text}</span> }.into_any()
}
