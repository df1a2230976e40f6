//! Buttons and links that look like them.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on the page.
    Primary,
    /// Another thing one may do.
    #[default]
    Secondary,
    /// A small thing.
    Quiet,
    /// A thing that takes something away.
    Danger,
}

impl ButtonKind {
    /// The classes of a button of this kind.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A form of one button: something that is done by a POST.
#[component]
pub fn PostButton(
    /// Where the form is posted.
    #[prop(into)]
    action: String,
    /// The words.
    #[prop(into)]
    label: String,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional_no_strip, into)]
    drawing: Option<Icon>,
    /// Words for screen readers only, after the label, when the label alone would not say on what it acts.
    #[prop(optional_no_strip, into)]
    about: Option<String>,
    /// Hidden fields.
    #[prop(optional)]
    fields: Vec<(&'static str, String)>,
) -> impl IntoView {
    let hidden: Vec<_> = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect();
    view! {
        <form class="inline-form" method="post" action=action>
            {hidden}
            <button class=kind.class() type="submit">
                {drawing.map(icon)}{label}{about.map(|about| view! { <span class="visually-hidden">" "{about}</span> })}
            </button>
        </form>
    }
    .into_any()
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    /// The address.
    #[prop(into)]
    href: String,
    /// The words.
    #[prop(into)]
    label: String,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional_no_strip, into)]
    drawing: Option<Icon>,
    /// Words for screen readers only, after the label.
    #[prop(optional_no_strip, into)]
    about: Option<String>,
) -> impl IntoView {
    view! {
        <a class=kind.class() href=href>
            {drawing.map(icon)}{label}{about.map(|about| view! { <span class="visually-hidden">" "{about}</span> })}
        </a>
    }
    .into_any()
}
