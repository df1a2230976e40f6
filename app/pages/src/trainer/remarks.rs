//! What is weak in what is stored, beside the form that can mend it.

use domain::quiz::lint::Severity;
use leptos::prelude::*;

use crate::components::{Badge, Tone};
use crate::shell::Shell;

/// A weakness, and what to do about it.
#[derive(Clone, Debug)]
pub struct RemarkLine {
    /// How much it matters.
    pub severity: Severity,
    /// Whole sentences in the reader's language.
    pub message: String,
}

/// The remarks under a heading of their own; nothing when there are none.
pub(super) fn remarks(shell: &Shell, title: &str, remarks: &[RemarkLine]) -> Option<AnyView> {
    (!remarks.is_empty()).then(|| {
        let lines: Vec<_> = remarks.iter().map(|remark| line(shell, remark)).collect();
        view! {
            <section class="remarks" aria-labelledby="remarks">
                <h2 id="remarks" tabindex="-1">{shell.t(title)}</h2>
                <p>{shell.t("lint-intro")}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn line(shell: &Shell, remark: &RemarkLine) -> impl IntoView + use<> {
    let tone = match remark.severity {
        Severity::Warning => Tone::Warning,
        Severity::Advice => Tone::Neutral,
    };
    let word = shell.t(&format!("lint-{}", remark.severity.word()));
    view! { <li><Badge tone=tone text=word />" "{remark.message.clone()}</li> }
}
