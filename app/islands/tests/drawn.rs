//! What the server draws must be a whole form, before any script comes.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use islands::{
    AutosaveIsland, AutosaveWords, MatchingIsland, MatchingLeft, MatchingRight, MatchingWords, OrderingIsland, OrderingItem, OrderingWords,
};
use leptos::prelude::*;

fn drawn<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| view().into_view().to_html())
}

fn ordering(positions: [Option<u16>; 3]) -> String {
    let w = String::from;
    let words = OrderingWords {
        up: w("Up"),
        up_item: w("Up {item}"),
        down: w("Down"),
        down_item: w("Down {item}"),
        position_of: w("Position of {item}"),
        blank: w("Choose"),
        place: w("{n} of {total}"),
        hint: w("Hint"),
        keep: w("Keep"),
        kept: w("Kept"),
        moved: w("{item} {n} {total}"),
        at_end: w("{item} end"),
        cancelled: w("Cancelled"),
    };
    let items = ["<b>first", "second", "third"];
    let items = items.iter().zip(positions).zip(["a", "b", "c"]).map(|((text, position), value)| OrderingItem {
        value: value.into(),
        text: (*text).into(),
        position,
    });
    let items = items.collect::<Vec<_>>();
    drawn(move || view! { <OrderingIsland items=items words=words /> })
}

fn matching(chosen: Option<&str>) -> String {
    let words =
        MatchingWords { blank: "Choose".into(), hint: "Hint".into(), paired: "{item} {match}".into(), cancelled: "Cancelled".into() };
    let lefts = vec![MatchingLeft { index: 4, text: "left".into(), chosen: chosen.map(Into::into) }];
    let rights = ["x", "y"].map(|value| MatchingRight { value: value.into(), text: format!("right {value}") }).to_vec();
    drawn(move || view! { <MatchingIsland field="match".to_owned() lefts=lefts rights=rights words=words /> })
}

/// Without the props, which repeat the texts for the script.
fn visible(html: &str) -> &str {
    html.split_once("\">").map_or("", |(_, body)| body)
}

#[test]
fn an_untouched_ordering_is_a_blank_select_for_each_item() {
    let html = ordering([None; 3]);
    for name in ["position-a", "position-b", "position-c"] {
        assert!(html.contains(&format!("name=\"{name}\"")), "{html}");
    }
    assert_eq!(html.matches("<option value=\"\">Choose").count(), 3, "{html}");
    assert!(!html.contains(" selected"), "{html}");
    assert!(!visible(&html).contains(" hidden"), "{html}");
    assert!(!html.contains("<ol"), "the list that moves comes only with the script: {html}");
}

#[test]
fn a_given_order_is_kept_and_shown() {
    let html = ordering([Some(3), Some(1), Some(2)]);
    let body = visible(&html);
    let places: Vec<_> = ["position-b", "position-c", "position-a"].iter().map(|name| body.find(&format!("name=\"{name}\""))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {html}");
    assert_eq!(body.matches(" selected").count(), 3, "{html}");
}

#[test]
fn authored_text_is_escaped() {
    let html = ordering([None; 3]);
    assert!(!html.contains("<b>"), "{html}");
    assert!(html.contains("aria-label=\"Position of &lt;b&gt;first\""), "{html}");
}

#[test]
fn matching_is_a_labelled_select_for_each_left_item() {
    let html = matching(None);
    assert!(html.contains("for=\"match-4\"") && html.contains("id=\"match-4\"") && html.contains("name=\"match-4\""), "{html}");
    assert!(!html.contains(" selected"), "{html}");
    assert!(!html.contains("island-card"), "the cards come only with the script: {html}");
}

#[test]
fn a_given_match_is_kept() {
    let html = matching(Some("y"));
    assert!(html.contains("<option value=\"y\" selected"), "{html}");
}

#[test]
fn the_autosave_line_is_empty_without_script() {
    let words = AutosaveWords {
        saving: "Saving".into(),
        saved: "Saved".into(),
        failed: "Failed".into(),
        refused: "Refused".into(),
        stale: "Stale".into(),
        reload: "Reload".into(),
    };
    let html = drawn(move || view! { <AutosaveIsland form="answer".to_string() words=words /> });
    assert!(html.contains("role=\"status\""), "{html}");
    assert!(!visible(&html).contains("Sav"), "{html}");
}
