//! The first lock: Markdown events rewritten into the few elements a page knows.

use std::borrow::Cow;
use std::collections::BTreeSet;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html};

use super::links::{Target, is_media_name, judge};
use super::typeset::typeset;
use super::{Markdown, glossary, layout};

/// What came out.
pub(super) struct Rewritten {
    /// The HTML, not yet through the allow-list.
    pub(super) html: String,
    /// The numbers of the terms that were named.
    pub(super) terms: BTreeSet<usize>,
}

/// Rewrites a text of several blocks; `linked` if terms become links to the glossary.
pub(super) fn blocks(markdown: &Markdown, linked: bool, text: &str) -> Rewritten {
    let mut rewriter = Rewriter::new(markdown, linked);
    let events: Vec<Event<'_>> = Parser::new_ext(text, layout::OPTIONS).collect();
    rewriter.walk(&events);
    let mut html = String::with_capacity(text.len() * 2);
    html::push_html(&mut html, rewriter.out.into_iter());
    Rewritten { html, terms: rewriter.terms }
}

/// Rewrites a text for a place that holds words only: blocks fall away, and a line break stands between two of them.
pub(super) fn inline(markdown: &Markdown, text: &str) -> String {
    let mut rewriter = Rewriter::new(markdown, false);
    let mut pending = false;
    let mut inside_image = 0_u32;
    for event in Parser::new_ext(text, layout::OPTIONS) {
        match &event {
            Event::Start(Tag::Image { .. }) => inside_image += 1,
            Event::End(TagEnd::Image) => inside_image -= 1,
            _ => {}
        }
        let is_words = matches!(event, Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak);
        let is_span = match &event {
            Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. }),
            Event::End(tag) => matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link),
            _ => false,
        };
        if is_words || is_span {
            if pending && !rewriter.out.is_empty() {
                rewriter.raw("<br>");
            }
            pending = false;
            // An image in a label is only its alternative text.
            rewriter.step(event);
        } else if matches!(event, Event::End(_)) && inside_image == 0 && !matches!(event, Event::End(TagEnd::Image)) {
            pending = true;
        }
    }
    let mut html = String::with_capacity(text.len() * 2);
    html::push_html(&mut html, rewriter.out.into_iter());
    html
}

struct Rewriter<'a> {
    markdown: &'a Markdown,
    linked: bool,
    out: Vec<Event<'a>>,
    terms: BTreeSet<usize>,
    /// What closes each open link: nothing if only its words are kept.
    links: Vec<&'static str>,
    /// What closes each open block quote.
    quotes: Vec<&'static str>,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    tables: u32,
}

impl<'a> Rewriter<'a> {
    fn new(markdown: &'a Markdown, linked: bool) -> Self {
        Self {
            markdown,
            linked,
            out: Vec::new(),
            terms: BTreeSet::new(),
            links: Vec::new(),
            quotes: Vec::new(),
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            tables: 0,
        }
    }

    fn raw(&mut self, html: impl Into<CowStr<'a>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    /// Goes through the events; a figure is a paragraph that holds one image and nothing else.
    fn walk(&mut self, events: &[Event<'a>]) {
        let mut at = 0;
        while let Some(event) = events.get(at) {
            if let (Event::Start(Tag::Paragraph), Some(Event::Start(Tag::Image { dest_url, title, .. }))) = (event, events.get(at + 1))
                && let Some(length) = events[at..].iter().position(|e| matches!(e, Event::End(TagEnd::Image)))
                && matches!(events.get(at + length + 1), Some(Event::End(TagEnd::Paragraph)))
            {
                self.figure(dest_url, title, &events[at + 2..at + length]);
                at += length + 2;
                continue;
            }
            if let Event::Start(Tag::Image { dest_url, .. }) = event
                && let Some(length) = events[at..].iter().position(|e| matches!(e, Event::End(TagEnd::Image)))
            {
                self.image(dest_url, &events[at + 1..at + length]);
                at += length + 1;
                continue;
            }
            // An empty head cell is no heading.
            if matches!(event, Event::Start(Tag::TableCell))
                && self.in_head
                && matches!(events.get(at + 1), Some(Event::End(TagEnd::TableCell)))
            {
                self.raw("<td></td>");
                self.column += 1;
                at += 2;
                continue;
            }
            self.step(event.clone());
            at += 1;
        }
    }

    fn figure(&mut self, name: &CowStr<'a>, caption: &CowStr<'a>, alternative: &[Event<'a>]) {
        if !is_media_name(name) {
            return;
        }
        self.raw("<figure>");
        self.image(name, alternative);
        if !caption.is_empty() {
            self.raw("<figcaption>");
            self.step(Event::Text(caption.clone()));
            self.raw("</figcaption>");
        }
        self.raw("</figure>\n");
    }

    fn image(&mut self, name: &CowStr<'a>, alternative: &[Event<'a>]) {
        if !is_media_name(name) {
            return;
        }
        let words: String =
            alternative.iter().filter_map(|e| if let Event::Text(t) | Event::Code(t) = e { Some(t.as_ref()) } else { None }).collect();
        let words = words.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        self.raw(format!("<img src=\"{}{name}\" alt=\"{words}\" loading=\"lazy\">", self.markdown.media));
    }

    fn step(&mut self, event: Event<'a>) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Heading { level, .. }) => self.raw(format!("<h{}>", self.level(level))),
            Event::End(TagEnd::Heading(level)) => self.raw(format!("</h{}>\n", self.level(level))),
            Event::Start(Tag::BlockQuote(kind)) => {
                let (open, close) = match kind {
                    Some(kind) => (layout::open_callout(self.markdown.lang, kind), "</div>\n"),
                    None => ("<blockquote>".to_owned(), "</blockquote>\n"),
                };
                self.quotes.push(close);
                self.raw(open);
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                let close = self.quotes.pop().unwrap_or_default();
                self.raw(close);
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => self.open_link(link_type, &dest_url),
            Event::End(TagEnd::Link) => {
                let close = self.links.pop().unwrap_or_default();
                if close == FAR {
                    let mark = words::t(self.markdown.lang, "external-mark");
                    self.raw(format!("<span class=\"visually-hidden\"> {mark}</span>"));
                    self.raw("</a>");
                } else if !close.is_empty() {
                    self.raw(close);
                }
            }
            Event::Start(Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell)
            | Event::End(TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell) => self.table(event),
            Event::Text(words) => {
                let words = match typeset(&words) {
                    Cow::Borrowed(_) => words,
                    Cow::Owned(set) => set.into(),
                };
                self.out.push(Event::Text(words));
            }
            other => self.out.push(other),
        }
    }

    fn open_link(&mut self, kind: LinkType, address: &str) {
        if let LinkType::WikiLink { .. } = kind {
            let found = glossary::find(&self.markdown.glossary, address).filter(|_| self.linked);
            if let Some(number) = found {
                self.terms.insert(number);
                self.raw(format!("<a class=\"term\" href=\"#{}\">", glossary::anchor(number)));
            }
            self.links.push(if found.is_some() { "</a>" } else { "" });
            return;
        }
        let escaped = address.trim().replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        match judge(address) {
            Target::Near => {
                self.raw(format!("<a href=\"{escaped}\">"));
                self.links.push("</a>");
            }
            Target::Far => {
                self.raw(format!("<a class=\"external\" href=\"{escaped}\" rel=\"noreferrer\">"));
                self.links.push(FAR);
            }
            Target::Refused => self.links.push(""),
        }
    }

    fn table(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::Table(alignments)) => {
                self.tables += 1;
                self.alignments = alignments;
                self.raw(layout::open_table(self.markdown.lang, self.tables));
            }
            Event::End(TagEnd::Table) => self.raw("</tbody></table></div>\n"),
            Event::Start(Tag::TableHead) => {
                self.in_head = true;
                self.column = 0;
                self.raw("<thead><tr>");
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                self.raw("</tr></thead><tbody>");
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                self.raw("<tr>");
            }
            Event::End(TagEnd::TableRow) => self.raw("</tr>"),
            Event::Start(Tag::TableCell) => {
                let class = layout::cell_class(self.alignments.get(self.column).copied().unwrap_or(Alignment::None));
                let open = if self.in_head { format!("<th scope=\"col\"{class}>") } else { format!("<td{class}>") };
                self.raw(open);
            }
            _ => {
                self.column += 1;
                self.raw(if self.in_head { "</th>" } else { "</td>" });
            }
        }
    }

    /// The level of a heading in the page: `##` stands at the top, and `#`, which has no business there, too.
    fn level(&self, level: HeadingLevel) -> u8 {
        let below_top = (level as u8).saturating_sub(2);
        (self.markdown.heading + below_top).clamp(2, 6)
    }
}

/// Marks the end of a link to another site, which says so.
const FAR: &str = "far";
