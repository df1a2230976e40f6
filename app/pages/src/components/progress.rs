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
    // The circle is 100 round (2 π × 15.9155), so that a per cent is one unit of dash.
    let arc = (percent > 0).then(|| {
        let dash = format!("{percent} 100");
        view! { <circle class="ring-arc" cx="20" cy="20" r="15.9155" stroke-dasharray=dash transform="rotate(-90 20 20)"></circle> }
    });
    let long = figure.chars().count() > 3;
    view! {
        <svg class="ring" class:ring-full=percent == 100 viewBox="0 0 40 40" width="80" height="80" aria-hidden="true" focusable="false">
            <circle class="ring-track" cx="20" cy="20" r="15.9155"></circle>
            {arc}
            <text class="ring-figure" class:ring-figure-long=long x="20" y="20.5" text-anchor="middle" dominant-baseline="middle">
                {figure}
            </text>
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
