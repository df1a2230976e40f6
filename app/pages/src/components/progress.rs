//! How far: a ring and a bar, both with their words beside them.

use leptos::prelude::*;

/// A ring that fills up. Silent to screen readers: give the same figure in words next to it.
#[component]
pub fn ProgressRing(
    /// How full, in whole per cent.
    percent: u8,
    /// The figure in the middle.
    #[prop(into)]
    figure: String,
) -> impl IntoView {
    let percent = percent.min(100);
    // The path is declared 100 long, so that a per cent is one unit of dash.
    let arc = (percent > 0).then(|| {
        view! { <circle class="ring-arc" cx="40" cy="40" r="34" pathLength="100" stroke-dasharray=format!("{percent} 100") transform="rotate(-90 40 40)"></circle> }
    });
    let long = figure.chars().count() > 3;
    view! {
        <svg class="ring" class:ring-full=percent == 100 viewBox="0 0 80 80" width="80" height="80" aria-hidden="true" focusable="false">
            <circle class="ring-track" cx="40" cy="40" r="34"></circle>
            {arc}
            <text class="ring-figure" class:ring-figure-long=long x="40" y="41" text-anchor="middle" dominant-baseline="middle">{figure}</text>
        </svg>
    }
    .into_any()
}

/// A bar that fills up, named by `label`.
#[component]
pub fn ProgressBar(
    /// How much is done.
    value: u32,
    /// How much there is in all; an empty whole shows an empty bar.
    max: u32,
    /// What it measures, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let full = max > 0 && value >= max;
    view! { <progress class="bar" class:bar-full=full value=value.min(max.max(1)) max=max.max(1) aria-label=label></progress> }.into_any()
}
