//! A message set apart, with its tone in an icon and a word.

use domain::locale::Lang;
use leptos::prelude::*;

use super::icon::{Icon, icon};

/// The tone of an alert or of a badge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Neutral,
    /// Something to know.
    Info,
    /// It went well.
    Success,
    /// Take care.
    Warning,
    /// It went wrong.
    Error,
}

impl Tone {
    /// The end of the class name.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The drawing that goes with it.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Neutral | Self::Info => Icon::Info,
            Self::Success => Icon::Check,
            Self::Warning => Icon::Warning,
            Self::Error => Icon::Cross,
        }
    }

    /// The key of the word that a screen reader says before the message.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Neutral | Self::Info => "tone-info",
            Self::Success => "tone-success",
            Self::Warning => "tone-warning",
            Self::Error => "tone-error",
        }
    }
}

/// A message set apart: a sentence, or flow content such as lists and forms.
#[component]
pub fn Alert(
    /// The tone.
    tone: Tone,
    /// The language of the word for the tone.
    lang: Lang,
    /// A title, when the message is more than a sentence.
    #[prop(optional_no_strip, into)]
    title: Option<String>,
    /// The message, when it is one sentence.
    #[prop(optional_no_strip, into)]
    message: Option<String>,
    /// The message, when it is more than that.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = title.map(|title| view! { <p class="alert-title">{title}</p> });
    let message = message.map(|message| view! { <p>{message}</p> });
    view! {
        <div class=format!("alert alert-{}", tone.class())>
            <span class="alert-icon">{icon(tone.icon())}<span class="visually-hidden">{words::t(lang, tone.word())}</span></span>
            <div class="alert-body">{title}{message}{children.map(|children| children())}</div>
        </div>
    }
    .into_any()
}
