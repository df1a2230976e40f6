//! HTML as other tools write it, into the Markdown of our pages and back. What HTML draws but does not say (colours, sizes,
//! underlines) is passed over; what it runs or fetches is left out and told.

mod escape;
mod inline;
mod read;
mod tokens;
mod write;

use std::collections::BTreeSet;

use domain::module::Reason;

pub use read::{line_of_plain, to_line, to_markdown};
pub(crate) use tokens::{decoded, plain};
pub use write::{line_to_html, to_html};

/// Gives the figure that a text shows its name among ours, by the address it has there.
pub type Figures<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A text that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// It, in our Markdown.
    pub markdown: String,
    /// What could not be kept.
    pub lost: BTreeSet<Reason>,
}

/// How deep quotes and lists are kept; what lies deeper is kept at this depth.
const DEEPEST: usize = 8;

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
