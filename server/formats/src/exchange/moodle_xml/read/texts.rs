//! The texts of a question, each with its format and its files.

use std::cell::RefCell;
use std::collections::BTreeSet;

use domain::module::Reason;
use roxmltree::Node;

use super::files::Files;
use crate::exchange::html;
use crate::exchange::moodle_xml::PLUGIN_FILE;
use crate::text;

/// The first child of a name.
pub(super) fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|child| child.has_tag_name(name))
}

/// All the children of a name.
pub(super) fn children<'a, 'b>(node: Node<'a, 'b>, name: &'static str) -> impl Iterator<Item = Node<'a, 'b>> + use<'a, 'b> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// What stands in an element's `text`, or in the element itself; tags that were not escaped are kept as tags.
pub(super) fn of(node: Option<Node<'_, '_>>) -> String {
    let Some(node) = node else { return String::new() };
    let inside = child(node, "text").unwrap_or(node);
    if !inside.children().any(|child| child.is_element()) {
        return inside.children().filter_map(|child| child.text().filter(|_| child.is_text())).collect::<String>().trim().to_owned();
    }
    if inside == node {
        return node.text().unwrap_or_default().trim().to_owned();
    }
    let (first, last) = (inside.first_child(), inside.last_child());
    let range = first.zip(last).map(|(first, last)| first.range().start..last.range().end);
    range.map_or_else(String::new, |range| inside.document().input_text()[range].trim().to_owned())
}

/// The beginning of what stands in an element, in plain words.
pub(super) fn short(node: Option<Node<'_, '_>>) -> String {
    let text = of(node);
    html::plain(&text.chars().take(1000).collect::<String>())
}

/// Reads texts, and notes what of them could not be kept.
pub(super) struct Texts<'f> {
    files: RefCell<&'f mut Files>,
    /// The format of a text that does not say its own.
    format: String,
    pub changed: BTreeSet<Reason>,
    /// Whether some text had more tags than are read.
    too_long: bool,
}

/// The most tags of a text.
const MOST_TAGS: usize = 20_000;

/// The most bytes of a text that are neither letters without accents nor digits.
const MOST_MARKS: usize = 400_000;

impl<'f> Texts<'f> {
    pub fn new(node: Node<'_, '_>, files: &'f mut Files) -> Self {
        let format = child(node, "questiontext").and_then(|text| text.attribute("format")).unwrap_or("html").to_owned();
        Self { files: RefCell::new(files), format, changed: BTreeSet::new(), too_long: false }
    }

    /// Why a file that a text shows cannot be taken, if one cannot.
    pub fn refused(&self) -> Option<Reason> {
        if self.too_long {
            return Some(Reason::with("text-too-long", "most", MOST_TAGS));
        }
        self.files.borrow_mut().refused.take()
    }

    /// Takes room for what stands several times in what is read; false if there is no more.
    pub fn spend(&self, bytes: usize) -> bool {
        let mut files = self.files.borrow_mut();
        let left = files.room.checked_sub(bytes);
        files.room = left.unwrap_or(files.room);
        left.is_some()
    }

    /// Whether a text is short enough to be read.
    fn fits(&mut self, html: &str) -> bool {
        let tags = html.bytes().filter(|byte| *byte == b'<').take(MOST_TAGS + 1).count();
        // The bytes of a picture within the text are letters and digits.
        let marks = html.bytes().filter(|byte| !byte.is_ascii_alphanumeric()).take(MOST_MARKS + 1).count();
        let fits = tags <= MOST_TAGS && marks <= MOST_MARKS;
        self.too_long |= !fits;
        fits
    }

    /// Takes a figure that no text shows.
    pub fn take(&self, name: &str, content: &str) -> Option<String> {
        self.files.borrow_mut().take(name, content)
    }

    /// A text of several lines.
    pub fn block(&mut self, node: Option<Node<'_, '_>>) -> String {
        let Some(node) = node else { return String::new() };
        let raw = of(Some(node));
        match node.attribute("format").unwrap_or(&self.format).trim() {
            "markdown" => self.markdown(node, &raw),
            format => {
                let html = as_html(&raw, format);
                self.html(node, &html)
            }
        }
    }

    /// A text in HTML, with the files of an element.
    pub fn html(&mut self, node: Node<'_, '_>, html: &str) -> String {
        if !self.fits(html) {
            return String::new();
        }
        let read = html::to_markdown(html, &|address| self.files.borrow_mut().find(node, address));
        self.changed.extend(read.lost);
        read.markdown
    }

    /// HTML as a text of one line.
    pub fn html_line(&mut self, node: Node<'_, '_>, html: &str) -> String {
        if !self.fits(html) {
            return String::new();
        }
        let read = html::to_line(html, &|address| self.files.borrow_mut().find(node, address));
        self.changed.extend(read.lost);
        read.markdown
    }

    /// A text of one line.
    pub fn line(&mut self, node: Node<'_, '_>) -> String {
        let raw = of(Some(node));
        match node.attribute("format").unwrap_or(&self.format).trim() {
            "markdown" => text::line(&self.markdown(node, &raw)),
            format => {
                let html = as_html(&raw, format);
                self.html_line(node, &html)
            }
        }
    }

    fn markdown(&mut self, node: Node<'_, '_>, raw: &str) -> String {
        let mut out = String::new();
        let mut rest = raw;
        while let Some(at) = rest.find(PLUGIN_FILE) {
            out += &rest[..at];
            let end = rest[at..].find(|c: char| c.is_whitespace() || ")\"'>".contains(c)).map_or(rest.len(), |end| at + end);
            let name = self.files.borrow_mut().find(node, &rest[at..end]);
            if name.is_none() {
                self.changed.insert(Reason::plain("lost-picture"));
            }
            out += &name.unwrap_or_default();
            rest = &rest[end..];
        }
        text::block(&(out + rest))
    }
}

/// A text of another format as HTML.
pub(super) fn as_html(raw: &str, format: &str) -> String {
    let broken = |text: &str| text::unix(text).replace("\n\n", "<p>").replace('\n', "<br>");
    match format {
        "plain_text" => broken(&raw.replace('&', "&amp;").replace('<', "&lt;")),
        "moodle_auto_format" if !raw.contains("<p") && !raw.contains("<br") => broken(raw),
        _ => raw.to_owned(),
    }
}
