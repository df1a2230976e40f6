//! What authored Markdown must be before it is published: readable by everyone, and nothing but Markdown.

use std::collections::BTreeSet;

use domain::module::Reason;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::{sources, text};

/// The Markdown that pages show: tables, callouts, glossary terms and struck words beside CommonMark.
pub(crate) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_GFM).union(Options::ENABLE_WIKILINKS).union(Options::ENABLE_STRIKETHROUGH);

/// Link texts that say nothing of where the link goes (RGAA 6.1), without the marks around them.
const EMPTY_WORDS: [&str; 22] = [
    "ici",
    "cliquez ici",
    "cliquer ici",
    "cliquez",
    "lien",
    "ce lien",
    "le lien",
    "lien ici",
    "en savoir plus",
    "lire la suite",
    "suite",
    "plus",
    "voir",
    "here",
    "click here",
    "click",
    "link",
    "this link",
    "read more",
    "more",
    "learn more",
    "see",
];

/// What a text may name.
pub(crate) struct Around<'a> {
    /// The terms of the glossary in small letters: capitals do not count.
    pub terms: &'a BTreeSet<String>,
    /// The names of the figures.
    pub media: &'a BTreeSet<String>,
    /// Whether it may have headings.
    pub headings: bool,
}

/// Everything wrong with a text, each with how many lines stand above it.
pub(crate) fn check(text: &str, around: &Around<'_>) -> Vec<(usize, Reason)> {
    let mut check = Check::empty(text, around);
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        check.event(event, text::line_at(text, range.start) - 1);
    }
    check.close_run();
    check.found
}

/// A paragraph that is being read.
#[derive(Default)]
struct Paragraph {
    line: usize,
    images: usize,
    words: bool,
}

struct Check<'a> {
    text: &'a str,
    around: &'a Around<'a>,
    found: Vec<(usize, Reason)>,
    /// The level of the last heading.
    level: usize,
    paragraph: Option<Paragraph>,
    /// The words of a link, a picture or a heading that is being read.
    words: Vec<String>,
    /// Plain words since the last block began, and their line.
    run: Option<(usize, String)>,
    in_image: bool,
    in_code: bool,
    /// Whether a quote has just begun.
    quote: bool,
    /// The line of a table's head that is being read, and whether it has words.
    head: Option<(usize, bool)>,
}

impl<'a> Check<'a> {
    fn empty(text: &'a str, around: &'a Around<'a>) -> Self {
        let (found, words) = (Vec::new(), Vec::new());
        Self { text, around, found, level: 1, paragraph: None, words, run: None, in_image: false, in_code: false, quote: false, head: None }
    }

    fn fault(&mut self, line: usize, reason: Reason) {
        self.found.push((line, reason));
    }

    fn event(&mut self, event: Event<'_>, line: usize) {
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(tag, line),
            Event::Html(_) | Event::InlineHtml(_) => self.fault(line, Reason::plain("raw-html")),
            Event::Text(text) => {
                self.say(&text);
                if !self.in_code {
                    self.run.get_or_insert_with(|| (line, String::new())).1.push_str(&text);
                }
            }
            Event::Code(text) => self.say(&text),
            _ => self.words.iter_mut().for_each(|words| words.push(' ')),
        }
    }

    /// Words, wherever they stand.
    fn say(&mut self, text: &str) {
        self.words.iter_mut().for_each(|words| words.push_str(text));
        let white = text.trim().is_empty();
        if let Some(paragraph) = self.paragraph.as_mut().filter(|_| !self.in_image) {
            paragraph.words |= !white;
        }
        if let Some((_, has)) = &mut self.head {
            *has |= !white;
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        match tag {
            Tag::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, line),
            Tag::Image { link_type, dest_url, .. } => self.image(link_type, &dest_url, line),
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            block => {
                self.close_run();
                match block {
                    Tag::CodeBlock(_) => self.in_code = true,
                    Tag::Paragraph => self.paragraph = Some(Paragraph { line, ..Paragraph::default() }),
                    Tag::Heading { level, .. } => self.heading(level as usize, line),
                    Tag::BlockQuote(kind) => self.quote = kind.is_none(),
                    Tag::TableHead => self.head = Some((line, false)),
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd, line: usize) {
        match tag {
            TagEnd::Link => {
                let words = self.words.pop().unwrap_or_default();
                if says_nothing(&words) {
                    self.fault(line, Reason::with("link-says-nothing", "text", words.trim()));
                }
            }
            TagEnd::Image => {
                self.in_image = false;
                if self.words.pop().is_none_or(|words| words.trim().is_empty()) {
                    self.fault(line, Reason::plain("image-without-alt"));
                }
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            block => {
                self.close_run();
                self.end_block(block, line);
            }
        }
    }

    fn end_block(&mut self, tag: TagEnd, line: usize) {
        match tag {
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Paragraph => {
                if let Some(Paragraph { line, .. }) = self.paragraph.take().filter(|it| it.images > 1 || it.images == 1 && it.words) {
                    self.fault(line, Reason::plain("image-not-alone"));
                }
            }
            TagEnd::Heading(_) if self.words.pop().is_none_or(|words| words.trim().is_empty()) => {
                self.fault(line, Reason::plain("heading-empty"));
            }
            TagEnd::TableHead => {
                if let Some((line, false)) = self.head.take() {
                    self.fault(line, Reason::plain("table-without-header"));
                }
            }
            _ => {}
        }
    }

    fn heading(&mut self, level: usize, line: usize) {
        self.words.push(String::new());
        if !self.around.headings {
            self.fault(line, Reason::plain("heading-in-question"));
        } else if level == 1 {
            self.fault(line, Reason::plain("heading-one"));
        } else if level > self.level + 1 {
            self.fault(
                line,
                Reason { key: "heading-skips", values: vec![("level", level.to_string()), ("expected", (self.level + 1).to_string())] },
            );
        }
        self.level = level.max(1);
    }

    fn link(&mut self, kind: LinkType, address: &str, line: usize) {
        self.words.push(String::new());
        match kind {
            LinkType::WikiLink { .. } => {
                let term = term(address);
                if !self.around.terms.contains(&term.to_lowercase()) {
                    self.fault(line, Reason::with("unknown-term", "term", term));
                }
            }
            LinkType::Email => {}
            _ if leads_somewhere(address) => {}
            _ => self.fault(line, Reason::with("bad-address", "address", address)),
        }
    }

    fn image(&mut self, kind: LinkType, name: &str, line: usize) {
        self.words.push(String::new());
        self.in_image = true;
        if !self.around.media.contains(name) {
            self.fault(line, Reason::with("unknown-figure", "name", name));
        }
        // `![[flux.svg]]` would give the file's name as its alternative text.
        if matches!(kind, LinkType::WikiLink { .. }) {
            self.fault(line, Reason::plain("image-without-alt"));
        }
        match &mut self.paragraph {
            Some(paragraph) => paragraph.images += 1,
            None => self.fault(line, Reason::plain("image-not-alone")),
        }
    }

    /// Looks at the plain words of a block for marks that were meant as something else.
    fn close_run(&mut self) {
        let Some((line, run)) = self.run.take() else { return };
        let quote = std::mem::take(&mut self.quote);
        if run.contains("[[") {
            self.fault(line, Reason::plain("term-not-closed"));
        }
        if run.starts_with('|') && self.text.lines().nth(line).is_some_and(|line| line.trim_start().starts_with('|')) {
            self.fault(line, Reason::plain("table-without-header"));
        }
        if quote && run.starts_with("[!") {
            self.fault(line, Reason::plain("unknown-callout"));
        }
    }
}

/// The term that a link between double brackets names: in a table the bar of `[[term\|words]]` has a backslash, which is left at
/// its address.
pub(crate) fn term(address: &str) -> &str {
    address.trim_end_matches('\\').trim()
}

/// Whether a link leads to a site, a page of ours, a mail program or a telephone.
pub(crate) fn leads_somewhere(address: &str) -> bool {
    let near = address.starts_with('/') && !address.starts_with("//");
    let way = near || address.starts_with("mailto:") || address.starts_with("tel:");
    sources::is_address(address) || way && !address.contains('\\') && !address.contains(char::is_control)
}

/// Whether a link's words say nothing of where it goes.
fn says_nothing(words: &str) -> bool {
    let plain = words.to_lowercase().replace('’', "'");
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    plain.is_empty() || EMPTY_WORDS.contains(&plain)
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
