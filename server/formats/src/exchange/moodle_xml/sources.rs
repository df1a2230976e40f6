//! Sources, which Moodle has no place for: a list of our own at the end of the general feedback, read back if it is there.

use domain::module::Source;
use roxmltree::{Document, Node};

use super::guard;
use crate::Facts;

/// How the list begins.
const OPEN: &str = "<div class=\"trajectoire-sources\">";
const CLOSE: &str = "</div>";

/// The list, to be put after a text; nothing if there are none.
pub(super) fn write(sources: &[Source]) -> String {
    if sources.is_empty() {
        return String::new();
    }
    let mut out = format!("{OPEN}<p>Sources</p><ul>");
    for source in sources {
        let part = |class: &str, text: Option<&str>| {
            text.map_or(String::new(), |text| format!("<span class=\"{class}\">{}</span>", quick_xml::escape::escape(text)))
        };
        let fact = source.fact.as_ref().map(ToString::to_string);
        let address = source.url.as_deref().map_or(String::new(), |url| format!("<a href=\"{0}\">{0}</a>", quick_xml::escape::escape(url)));
        let parts =
            [part("fact", fact.as_deref()), part("reference", Some(&source.reference)), address, part("as-of", source.as_of.as_deref())];
        out += &format!("<li>{}</li>", parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "));
    }
    out + "</ul>" + CLOSE
}

/// Takes the list away from a text, if it is there as we wrote it.
pub(super) fn read(html: &str, facts: &Facts) -> (String, Vec<Source>) {
    let found = html.rfind(OPEN).and_then(|at| Some((at, at + html[at..].find(CLOSE)? + CLOSE.len())));
    let Some((start, end)) = found else { return (html.to_owned(), Vec::new()) };
    let Some(sources) = list(&html[start..end], facts) else { return (html.to_owned(), Vec::new()) };
    (format!("{}{}", &html[..start], &html[end..]).trim().to_owned(), sources)
}

fn list(html: &str, facts: &Facts) -> Option<Vec<Source>> {
    guard::check(html).ok()?;
    let document = Document::parse(html).ok()?;
    let items = document.descendants().filter(|node| node.has_tag_name("li"));
    Some(items.map(|item| source(item, facts)).collect()).filter(|sources: &Vec<Source>| !sources.is_empty())
}

fn source(item: Node<'_, '_>, facts: &Facts) -> Source {
    let part =
        |class: &str| item.children().find(|part| part.attribute("class") == Some(class)).and_then(|part| part.text()).map(str::to_owned);
    let url = item.children().find(|part| part.has_tag_name("a")).and_then(|link| link.attribute("href")).map(str::to_owned);
    let fact = part("fact").and_then(|name| name.parse().ok());
    if let Some(known) = fact.as_ref().and_then(|fact| facts.get(fact)) {
        return known.to_source();
    }
    Source {
        fact,
        reference: part("reference").unwrap_or_default(),
        url: url.filter(|url| crate::sources::is_address(url)),
        as_of: part("as-of"),
    }
}
