//! Where authored text is put into a page.

use leptos::prelude::*;

use crate::safe_html::SafeHtml;

/// Authored text of several paragraphs, set as prose.
#[component]
pub fn Html(
    /// The text.
    content: SafeHtml,
    /// The language it is written in (BCP 47), when it is not the page's.
    #[prop(optional_no_strip, into)]
    lang: Option<String>,
) -> impl IntoView {
    view! { <div class="prose" lang=lang inner_html=content.into_string()></div> }.into_any()
}
