//! Where a fact comes from.

use leptos::prelude::*;

use crate::shell::Shell;

/// A reference.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its words.
    pub text: String,
    /// Its address, `http` or `https`.
    pub href: Option<String>,
    /// The day it was checked, in words.
    pub as_of: Option<String>,
}

/// The references of a lesson or of a question.
pub fn source_list(shell: &Shell, sources: Vec<Source>) -> Option<AnyView> {
    if sources.is_empty() {
        return None;
    }
    let items: Vec<_> = sources
        .into_iter()
        .map(|source| {
            let as_of = source.as_of.map(|date| view! { <span class="muted">" "{shell.tr("source-as-of", &[("date", date.into())])}</span> });
            // Authored addresses: anything but the web is shown as words.
            let address = source.href.filter(|href| href.starts_with("https://") || href.starts_with("http://"));
            let words = match address {
                Some(href) => view! {
                    <a class="external" href=href rel="noreferrer">{source.text}<span class="visually-hidden">" "{shell.t("external-mark")}</span></a>
                }
                .into_any(),
                None => source.text.into_any(),
            };
            view! { <li>{words}{as_of}</li> }
        })
        .collect();
    Some(view! { <ul class="sources">{items}</ul> }.into_any())
}
