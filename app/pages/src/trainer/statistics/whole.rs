//! The quiz as a whole.

use leptos::prelude::*;

use super::Measured;
use super::number::{number, percent};
use crate::shell::Shell;

/// Its figures, each with what it means.
pub(super) fn whole(shell: &Shell, measured: &Measured) -> AnyView {
    let (lang, whole) = (shell.lang, &measured.whole);
    let rows: Vec<_> = [
        ("mean", number(lang, whole.mean, 2)),
        ("median", number(lang, whole.median, 2)),
        ("deviation", number(lang, whole.sd, 2)),
        ("skewness", number(lang, whole.skewness, 2)),
        ("kurtosis", number(lang, whole.kurtosis, 2)),
        ("consistency", percent(lang, whole.cic)),
        ("error-ratio", percent(lang, whole.error_ratio)),
        ("standard-error", number(lang, whole.standard_error, 2)),
    ]
    .into_iter()
    .map(|(name, figure)| {
        let (term, text) = (shell.t(&format!("statistics-{name}")), shell.t(&format!("statistics-{name}-means")));
        view! {
            <div class="facts-row"><dt>{term}</dt><dd><strong class="figure-value">{figure}</strong>" "<span class="row-note">{text}</span></dd></div>
        }
    })
    .collect();
    let drawn = measured.drawn.then(|| view! { <p class="row-note">{shell.t("statistics-drawn")}</p> });
    view! {
        <section class="room-section" aria-labelledby="whole">
            <div class="section-head"><h2 id="whole" tabindex="-1">{shell.t("statistics-whole")}</h2></div>
            <dl class="facts">{rows}</dl>
            {drawn}
        </section>
    }
    .into_any()
}
