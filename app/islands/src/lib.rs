//! The widgets that wake up in the browser where a plain form is not enough.
//!
//! Each one is drawn by the server as ordinary form controls that work without any script; once its WebAssembly has arrived it only makes
//! them more comfortable. The form's own controls stay the one home of the answer: an island reads them and writes them, and keeps no copy.
//! Never imported here: axum, tokio, a database, any crate of `server/`. No prop ever carries an answer key, a fraction or a feedback.

mod autosave;
mod dom;
mod drag;
mod matching;
mod order;
mod ordering;
mod phrase;
mod post;
mod saving;

pub use autosave::{AutosaveIsland, AutosaveWords};
pub use matching::{MatchingIsland, MatchingLeft, MatchingRight, MatchingWords};
pub use ordering::{OrderingIsland, OrderingItem, OrderingWords};

/// Wakes the runtime that the islands of a page share; the loader then wakes each island by its name.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
