//! The second lock: an allow-list of elements, attributes and classes.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::SafeHtml;

static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from([
            "p",
            "br",
            "hr",
            "strong",
            "em",
            "del",
            "sub",
            "sup",
            "code",
            "pre",
            "span",
            "a",
            "ul",
            "ol",
            "li",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "img",
        ]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "rel"])),
            ("img", HashSet::from(["src", "alt", "loading"])),
            ("ol", HashSet::from(["start"])),
            ("th", HashSet::from(["scope"])),
            ("div", HashSet::from(["role", "tabindex", "aria-label"])),
        ]))
        .allowed_classes(HashMap::from([
            ("a", HashSet::from(["term", "external"])),
            ("p", HashSet::from(["callout-label"])),
            ("div", HashSet::from(["table-scroll", "callout", "callout-note", "callout-tip", "callout-important", "callout-warning"])),
            ("table", HashSet::from(["table"])),
            ("td", HashSet::from(["number", "centre"])),
            ("th", HashSet::from(["number", "centre"])),
            ("span", HashSet::from(["visually-hidden"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .clean_content_tags(HashSet::from(["script", "style"]));
    builder
});

/// Lets through what is allowed and nothing else.
pub(super) fn clean(html: &str) -> SafeHtml {
    // The serializer writes a no-break space as an entity; the character itself is shorter and reads better in the source.
    SafeHtml(ALLOWED.clean(html).to_string().trim().replace("&nbsp;", "\u{a0}").into())
}
