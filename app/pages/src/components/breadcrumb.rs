//! The way back up.

use domain::locale::Lang;
use leptos::prelude::*;

/// One step of the way: the last one is the page itself and has no link.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// The words.
    pub label: String,
    /// The address, except for the page itself.
    pub href: Option<String>,
}

impl Crumb {
    /// A step with a link.
    pub fn link(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }

    /// The page itself.
    pub fn here(label: impl Into<String>) -> Self {
        Self { label: label.into(), href: None }
    }
}

/// The way from the top to this page.
#[component]
pub fn Breadcrumb(
    /// The interface's language.
    lang: Lang,
    /// The steps, the page itself last.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let items: Vec<_> = crumbs
        .into_iter()
        .map(|crumb| match crumb.href {
            Some(href) => view! { <li><a href=href>{crumb.label}</a></li> }.into_any(),
            None => view! { <li aria-current="page">{crumb.label}</li> }.into_any(),
        })
        .collect();
    view! { <nav class="breadcrumb" aria-label=words::t(lang, "breadcrumb")><ol>{items}</ol></nav> }.into_any()
}
