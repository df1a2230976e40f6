//! Bars, drawn as SVG. Each chart stands beside the table that holds the same figures.

use leptos::prelude::*;

/// One bar.
pub(super) struct Bar {
    /// What it is of, in a few signs.
    pub label: String,
    /// How long it is; none draws no bar.
    pub value: Option<f64>,
    /// The figure in words, at its end.
    pub shown: String,
    /// Whether it wants looking at: it is then outlined, not only in another colour.
    pub odd: bool,
}

const WIDTH: f64 = 360.0;
const LABEL: f64 = 44.0;
const FIGURE: f64 = 60.0;
const ROW: f64 = 22.0;
const THICK: f64 = 14.0;

/// A chart of bars from `low` to `high`, named by its caption.
pub(super) fn bars(id: &str, caption: String, (low, high): (f64, f64), rows: &[Bar]) -> AnyView {
    let plot = WIDTH - LABEL - FIGURE;
    let at = move |value: f64| LABEL + plot * (value.clamp(low, high) - low) / (high - low);
    let height = rows.iter().fold(8.0, |height, _| height + ROW);
    let zero = at(0.0);
    let drawn: Vec<_> = rows
        .iter()
        .scan(4.0, |top, bar| {
            let own = *top;
            *top += ROW;
            Some(row(bar, own, zero, at))
        })
        .collect();
    let box_of = format!("0 0 {WIDTH} {height}");
    let bottom = height.to_string();
    view! {
        <figure class="chart">
            <figcaption id=id.to_owned()>{caption}</figcaption>
            <svg class="chart-drawing" viewBox=box_of role="img" aria-labelledby=id.to_owned() focusable="false">
                <line class="chart-edge" x1=at(low).to_string() x2=at(low).to_string() y1="0" y2=bottom.clone()></line>
                <line class="chart-edge" x1=at(high).to_string() x2=at(high).to_string() y1="0" y2=bottom.clone()></line>
                <line class="chart-zero" x1=zero.to_string() x2=zero.to_string() y1="0" y2=bottom></line>
                {drawn}
            </svg>
        </figure>
    }
    .into_any()
}

fn row(bar: &Bar, top: f64, zero: f64, at: impl Fn(f64) -> f64) -> AnyView {
    let middle = (top + ROW / 2.0).to_string();
    let end = bar.value.map(&at);
    let class = if bar.odd { "chart-bar chart-bar-odd" } else { "chart-bar" };
    let rectangle = end.map(|end| {
        let (x, width) = (zero.min(end), (zero - end).abs().max(1.0));
        let y = top + (ROW - THICK) / 2.0;
        view! { <rect class=class x=format!("{x:.1}") y=format!("{y:.1}") width=format!("{width:.1}") height=THICK.to_string()></rect> }
    });
    view! {
        <text class="chart-label" x=(LABEL - 6.0).to_string() y=middle.clone() text-anchor="end" dominant-baseline="middle">
            {bar.label.clone()}
        </text>
        {rectangle}
        <text class="chart-figure" x=(WIDTH - FIGURE + 6.0).to_string() y=middle dominant-baseline="middle">{bar.shown.clone()}</text>
    }
    .into_any()
}
