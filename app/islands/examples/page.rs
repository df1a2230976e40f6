//! Writes a page with one of each island to the standard output, to try them by hand in a browser.
//!
//! `cargo run -p islands --features ssr --example page -- STYLE LOADER > page.html`, with the addresses of the style sheet and the loader.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use islands::{
    AutosaveIsland, AutosaveWords, MatchingIsland, MatchingLeft, MatchingRight, MatchingWords, OrderingIsland, OrderingItem, OrderingWords,
};
use leptos::prelude::*;

fn ordering_words() -> OrderingWords {
    OrderingWords {
        up: "Move up".into(),
        up_item: "Move up “{item}”".into(),
        down: "Move down".into(),
        down_item: "Move down “{item}”".into(),
        position_of: "Position of “{item}”".into(),
        blank: "Choose a position".into(),
        place: "{n} of {total}".into(),
        hint: "Move the items with the buttons, or drag them.".into(),
        keep: "Keep this order".into(),
        kept: "Order kept".into(),
        moved: "“{item}” moved to position {n} of {total}".into(),
        at_end: "“{item}” is already in position {n} of {total}".into(),
        cancelled: "Move cancelled".into(),
    }
}

fn matching_words() -> MatchingWords {
    MatchingWords {
        blank: "Choose an answer".into(),
        hint: "You may also drag an answer onto an item.".into(),
        paired: "“{item}” matched with “{match}”".into(),
        cancelled: "Move cancelled".into(),
    }
}

fn autosave_words() -> AutosaveWords {
    AutosaveWords {
        saving: "Saving…".into(),
        saved: "Saved".into(),
        failed: "Not saved yet: trying again in a moment.".into(),
        refused: "Not saved automatically: use the button “Save”.".into(),
        stale: "A newer answer exists.".into(),
        reload: "Show the newest answer".into(),
    }
}

fn body() -> impl IntoView {
    let items = ["Isolate the computer", "Tell the security team", "Change the password", "Write down what happened"];
    let items = items.iter().zip(["a", "b", "c", "d"]).map(|(text, value)| OrderingItem {
        value: value.into(),
        text: (*text).into(),
        position: None,
    });
    let lefts = ["Phishing", "Ransomware"];
    let lefts = lefts.iter().zip(0..).map(|(text, index)| MatchingLeft { index, text: (*text).into(), chosen: None });
    let rights = ["Files are locked", "A false sender", "A lost badge"];
    let rights = rights.iter().zip(["x", "y", "z"]).map(|(text, value)| MatchingRight { value: value.into(), text: (*text).into() });
    view! {
        <main>
            <h1>"Islands"</h1>
            <form id="answer" method="post" action="/answers" autocomplete="off">
                <input type="hidden" name="question" value="1" />
                <input type="hidden" name="revision" value="0" />
                <OrderingIsland items=items.collect() words=ordering_words() lang="en".to_string() />
                <MatchingIsland field="match".to_owned() lefts=lefts.collect() rights=rights.collect() words=matching_words() />
                <label for="text">"In a word"</label>
                <input id="text" name="text" />
                <AutosaveIsland form="answer".to_string() words=autosave_words() />
                <button name="go" value="next">"Next"</button>
            </form>
        </main>
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (style, loader) = (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let main = owner.with(|| body().to_html());
    println!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Islands</title><link rel=\"stylesheet\" href=\"{style}\"><script type=\"module\" src=\"{loader}\"></script></head><body>{main}</body></html>"
    );
}
