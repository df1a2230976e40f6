//! Our Markdown as HTML that other tools show.

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, LinkType, Parser, Tag, TagEnd, html};

use crate::markdown::{OPTIONS, term};

/// A text as HTML; `figure` gives the address of a figure.
pub fn to_html(markdown: &str, figure: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut writer = Writer { figure, in_term: false };
    html::push_html(&mut out, Parser::new_ext(markdown, OPTIONS).filter_map(|event| writer.event(event)));
    out.trim_end().to_owned()
}

/// A text of one line as HTML without a paragraph around it.
pub fn line_to_html(markdown: &str, figure: &dyn Fn(&str) -> String) -> String {
    let html = to_html(markdown, figure);
    let inside = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>"));
    inside.filter(|inside| !inside.contains("<p>")).map_or(html.clone(), str::to_owned)
}

struct Writer<'a> {
    figure: &'a dyn Fn(&str) -> String,
    in_term: bool,
}

impl Writer<'_> {
    fn event<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        Some(match event {
            // What is no Markdown is shown as it stands, as our pages do.
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::Start(Tag::Link { link_type: LinkType::WikiLink { .. }, dest_url, .. }) => {
                self.in_term = true;
                let mut title = String::new();
                escape_attribute(&mut title, term(&dest_url));
                Event::InlineHtml(CowStr::from(format!("<span class=\"trajectoire-term\" title=\"{title}\">")))
            }
            Event::End(TagEnd::Link) if std::mem::take(&mut self.in_term) => Event::InlineHtml("</span>".into()),
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = CowStr::from((self.figure)(&dest_url));
                let link_type = if matches!(link_type, LinkType::WikiLink { .. }) { LinkType::Inline } else { link_type };
                Event::Start(Tag::Image { link_type, dest_url, title, id })
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                let name = match kind {
                    BlockQuoteKind::Note => "note",
                    BlockQuoteKind::Tip => "tip",
                    BlockQuoteKind::Important => "important",
                    BlockQuoteKind::Warning => "warning",
                    BlockQuoteKind::Caution => "caution",
                };
                Event::Html(CowStr::from(format!("<blockquote class=\"markdown-alert-{name}\">\n")))
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => Event::Html("</blockquote>\n".into()),
            other => other,
        })
    }
}

/// A text within an attribute.
fn escape_attribute(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => *out += "&amp;",
            '<' => *out += "&lt;",
            '>' => *out += "&gt;",
            '"' => *out += "&quot;",
            other => out.push(other),
        }
    }
}
