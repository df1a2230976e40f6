//! Text that needs no Markdown, and Markdown reduced to its words.

use pulldown_cmark::{Event, Parser, TagEnd};

use super::typeset::typeset;
use super::{SafeHtml, layout};

/// Whether a text holds nothing that Markdown or HTML could read as more than words. Most options do not, and skip the whole machinery.
pub(super) fn is_plain(text: &str) -> bool {
    let starts_a_list = |line: &str| {
        line.starts_with(|c: char| c.is_ascii_digit()) && line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')'])
    };
    let starts_a_block = |line: &str| line.starts_with(['#', '>', '-', '+', '=', '|', ':']) || starts_a_list(line);
    let trimmed = text.trim();
    !trimmed.contains(['*', '_', '`', '[', ']', '<', '>', '&', '\\', '~', '^', '|', '\n', '\r', '\t']) && !starts_a_block(trimmed)
}

/// Plain words as HTML.
pub(super) fn escape(text: &str) -> SafeHtml {
    SafeHtml(typeset(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").into())
}

/// The words of a Markdown text, on one line.
pub(super) fn words(text: &str) -> String {
    if is_plain(text) {
        return typeset(text.trim()).into_owned();
    }
    let mut words = String::new();
    for event in Parser::new_ext(text, layout::OPTIONS) {
        match event {
            Event::Text(piece) | Event::Code(piece) => words.push_str(&piece),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::TableCell) => {
                words.push(' ');
            }
            _ => {}
        }
    }
    let line = words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    typeset(&line).into_owned()
}
