//! The way to the sections of a long page.

use domain::locale::Lang;
use leptos::prelude::*;

/// Links to the sections of this page.
#[component]
pub fn LocalNav(
    /// The interface's language.
    lang: Lang,
    /// The sections: id and words.
    sections: Vec<(&'static str, String)>,
) -> impl IntoView {
    let links: Vec<_> = sections.into_iter().map(|(id, words)| view! { <li><a href=format!("#{id}")>{words}</a></li> }).collect();
    view! { <nav class="local-nav" aria-label=words::t(lang, "on-this-page")><ul>{links}</ul></nav> }.into_any()
}
