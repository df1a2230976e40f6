//! What has been published so far.

use leptos::prelude::*;

use crate::components::{Badge, Icon, Tone};
use crate::shell::Shell;

/// One published version.
#[derive(Clone, Debug, Default)]
pub struct VersionLine {
    /// Its number, from 1.
    pub number: u32,
    /// When it was published, in words.
    pub when: String,
    /// Who published it, if it is known.
    pub who: Option<String>,
    /// What changed, in the trainer's words; may be empty.
    pub note: String,
}

/// The versions, newest first.
pub(super) fn versions(shell: &Shell, versions: &[VersionLine]) -> impl IntoView + use<> {
    if versions.is_empty() {
        return view! { <p>{shell.t("trainer-versions-none")}</p> }.into_any();
    }
    let lines: Vec<_> = versions.iter().enumerate().map(|(place, version)| line(shell, version, place == 0)).collect();
    view! { <ol class="lines" reversed>{lines}</ol> }.into_any()
}

fn line(shell: &Shell, version: &VersionLine, newest: bool) -> AnyView {
    let when = version.when.as_str();
    let published = match &version.who {
        Some(who) => shell.tr("trainer-version-by", &[("when", when.into()), ("name", who.as_str().into())]),
        None => shell.tr("trainer-version-on", &[("when", when.into())]),
    };
    let badge = newest.then(|| view! { " "<Badge tone=Tone::Success text=shell.t("trainer-version-current") drawing=Icon::Check /> });
    let note = (!version.note.trim().is_empty()).then(|| view! { <p class="line-note">{version.note.clone()}</p> });
    view! {
        <li class="line">
            <div class="line-words">
                <span class="row-name">{shell.tr("trainer-version-name", &[("number", version.number.into())])}{badge}</span>
                <span class="row-note">{published}</span>
                {note}
            </div>
        </li>
    }
    .into_any()
}
