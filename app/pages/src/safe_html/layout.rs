//! The Markdown that is read, and the HTML of its larger pieces.

use domain::locale::Lang;
use pulldown_cmark::{Alignment, BlockQuoteKind, Options};

/// CommonMark with tables, callouts, terms and strike-through.
pub(super) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_GFM).union(Options::ENABLE_WIKILINKS).union(Options::ENABLE_STRIKETHROUGH);

/// Opens a callout, its label in words.
pub(super) fn open_callout(lang: Lang, kind: BlockQuoteKind) -> String {
    let name = match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        // GitHub's fifth kind has no meaning of its own here.
        BlockQuoteKind::Warning | BlockQuoteKind::Caution => "warning",
    };
    let label = words::t(lang, &format!("callout-{name}"));
    format!("<div class=\"callout callout-{name}\" role=\"note\"><p class=\"callout-label\">{label}</p>")
}

/// Opens a table in a region that scrolls, numbered so that each region has its own name.
pub(super) fn open_table(lang: Lang, number: u32) -> String {
    let name = words::tr(lang, "prose-table", &[("n", number.into())]);
    format!("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\"><table class=\"table\">")
}

/// The class of a cell by its column's alignment.
pub(super) const fn cell_class(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Right => " class=\"number\"",
        Alignment::Center => " class=\"centre\"",
        Alignment::None | Alignment::Left => "",
    }
}
