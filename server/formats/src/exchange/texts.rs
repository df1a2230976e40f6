//! Texts of other tools in their several formats, into our Markdown and back.

use std::collections::BTreeSet;

use domain::module::Reason;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::html;
use crate::markdown::OPTIONS;

/// How a text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Written {
    /// As a person types: line ends count, tags of HTML are tags, everything else is words.
    #[default]
    Auto,
    /// Words and line ends.
    Plain,
    /// HTML.
    Html,
    /// Our own Markdown.
    Markdown,
}

/// A text of several lines, in Markdown.
pub(super) fn block(text: &str, written: Written, lost: &mut BTreeSet<Reason>) -> String {
    match written {
        Written::Markdown => crate::text::block(text),
        Written::Html => told(html::to_markdown(text, &|_| None), lost),
        Written::Auto | Written::Plain => told(html::to_markdown(&as_html(text, written), &|_| None), lost),
    }
}

/// A text of one line, in Markdown.
pub(super) fn line(text: &str, written: Written, lost: &mut BTreeSet<Reason>) -> String {
    match written {
        Written::Markdown => crate::text::line(text),
        Written::Html => told(html::to_line(text, &|_| None), lost),
        Written::Auto | Written::Plain => told(html::to_line(&as_html(text, written), &|_| None), lost),
    }
}

fn told(read: html::Text, lost: &mut BTreeSet<Reason>) -> String {
    lost.extend(read.lost);
    read.markdown
}

/// The tags that people type in texts; `<` before anything else is a sign.
const TAGS: [&str; 36] = [
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "script",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

fn as_html(text: &str, written: Written) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 16);
    let mut paragraph = false;
    for line in text.split('\n') {
        let line = line.trim();
        if line.is_empty() {
            paragraph = !out.is_empty();
            continue;
        }
        if paragraph {
            out += "<p>";
        } else if !out.is_empty() {
            out += "<br>";
        }
        paragraph = false;
        push_words(&mut out, line, written);
    }
    out
}

fn push_words(out: &mut String, line: &str, written: Written) {
    for (at, c) in line.char_indices() {
        match c {
            '<' if written == Written::Plain || !is_tag(&line[at + 1..]) => *out += "&lt;",
            '&' if written == Written::Plain => *out += "&amp;",
            other => out.push(other),
        }
    }
}

fn is_tag(after: &str) -> bool {
    let after = after.strip_prefix('/').unwrap_or(after);
    let end = after.bytes().take(12).position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(after.len().min(12));
    let ends = after.as_bytes().get(end).is_some_and(|byte| matches!(byte, b'>' | b'/' | b' ' | b'\n'));
    // A tag closes somewhere near, or it is a sign.
    ends && TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(&after[..end])) && after.as_bytes()[..after.len().min(1_000)].contains(&b'>')
}

/// The words of a Markdown text, if it is nothing but words in paragraphs; line ends count.
pub(super) fn words(markdown: &str) -> Option<String> {
    let mut out = String::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(text) => out += &text,
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Paragraph) => {
                if !out.is_empty() {
                    out += "\n\n";
                }
            }
            Event::End(TagEnd::Paragraph) => {}
            _ => return None,
        }
    }
    Some(out)
}

/// The words of a Markdown text without what sets them off: on one line.
pub(super) fn bare(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => out += &text,
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock)
                if !out.ends_with(' ') =>
            {
                out.push(' ');
            }
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first words of a text, to know a question by.
pub(super) fn beginning(text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    let words = short.split_whitespace().collect::<Vec<_>>().join(" ");
    if short.len() < text.len() { format!("{words}…") } else { words }
}
