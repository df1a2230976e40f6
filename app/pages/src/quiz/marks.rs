//! A line of a correction: a drawing, the words, a mark in words, what it teaches.

use leptos::prelude::*;

use super::corrected_kinds::Worth;
use crate::components::{Icon, icon};
use crate::safe_html::SafeHtml;

/// The `lang` attribute of content, when it is not the page's.
pub(super) type Language = Option<&'static str>;

/// A line: a drawing, the words, a mark in words, the feedback.
pub(super) fn line(
    tone: &'static str,
    drawing: Option<Icon>,
    words: AnyView,
    tag: Option<String>,
    feedback: Option<SafeHtml>,
    lang: Language,
) -> AnyView {
    let tag = tag.map(|tag| view! { <span class="mark-tag">{tag}</span> });
    let feedback = taught(feedback, lang);
    view! {
        <li class=format!("mark mark-{tone}")>
            <span class="mark-icon">{drawing.map(icon)}</span>
            <div class="mark-body"><div class="mark-words">{words}</div>{tag}{feedback}</div>
        </li>
    }
    .into_any()
}

/// Authored words in a line.
pub(super) fn html(content: SafeHtml, lang: Language) -> AnyView {
    view! { <span lang=lang inner_html=content.into_string()></span> }.into_any()
}

/// How something that was answered looks: its tone, its drawing, the key of its mark in words.
pub(super) const fn look(worth: Worth) -> (&'static str, Icon, &'static str) {
    match worth {
        Worth::Right => ("right", Icon::Check, "mark-chosen-right"),
        Worth::Partly => ("partly", Icon::Half, "mark-chosen-partly"),
        Worth::Wrong => ("wrong", Icon::Cross, "mark-chosen-wrong"),
    }
}

/// What an answer teaches, if it does.
pub(super) fn taught(feedback: Option<SafeHtml>, lang: Language) -> Option<AnyView> {
    let feedback = feedback.filter(|text| !text.is_empty())?;
    Some(view! { <div class="mark-feedback prose" lang=lang inner_html=feedback.into_string()></div> }.into_any())
}
