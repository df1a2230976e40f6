//! The tags, words and entities of HTML, whatever its state: nothing is an error.

use std::borrow::Cow;
use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser};

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Words, their entities decoded.
    Text(Cow<'a, str>),
    /// A tag that opens, its name in small letters.
    Open(String, Attributes),
    /// A tag that closes.
    Close(String),
}

/// Attributes by their names in small letters.
pub(crate) type Attributes = BTreeMap<String, String>;

/// Elements of which nothing is read.
const UNREAD: [&str; 10] = ["script", "style", "noscript", "template", "svg", "video", "audio", "object", "iframe", "canvas"];

/// The most attributes of a tag that are kept.
const MOST_ATTRIBUTES: usize = 32;

/// The pieces of a text. Comments are passed over, and what stands in scripts and styles.
pub(crate) fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut reader = Reader { rest: html, known: BTreeMap::new(), found: Vec::new() };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.found
}

/// A text without its entities.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    decode(text, &mut BTreeMap::new())
}

/// The words of a text, without tags; white space folded.
pub(crate) fn plain(html: &str) -> String {
    let mut words = String::new();
    for token in tokens(html) {
        match token {
            Token::Text(text) => words += &text,
            Token::Open(name, _) | Token::Close(name) if !crate::exchange::html::inline::is_inline(&name) => words.push(' '),
            _ => {}
        }
    }
    words.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

struct Reader<'a> {
    rest: &'a str,
    known: BTreeMap<String, Option<String>>,
    found: Vec<Token<'a>>,
}

impl<'a> Reader<'a> {
    fn step(&mut self) {
        let words = self.rest.char_indices().find(|(at, c)| *c == '<' && begins_tag(&self.rest[at + 1..]));
        let (words, tag) = self.rest.split_at(words.map_or(self.rest.len(), |(at, _)| at));
        if !words.is_empty() {
            let text = decode(words, &mut self.known);
            self.found.push(Token::Text(text));
        }
        self.rest = tag;
        if let Some(after) = tag.strip_prefix("<!--") {
            self.rest = after.find("-->").map_or("", |end| &after[end + 3..]);
        } else if let Some(after) = tag.strip_prefix("</") {
            let (name, rest) = name(after);
            self.rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
            self.found.push(Token::Close(name));
        } else if tag.starts_with("<!") || tag.starts_with("<?") {
            self.rest = tag.find('>').map_or("", |end| &tag[end + 1..]);
        } else if let Some(after) = tag.strip_prefix('<') {
            self.open(after);
        }
    }

    fn open(&mut self, tag: &'a str) {
        let (name, mut rest) = name(tag);
        let mut attributes = Attributes::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            if rest.is_empty() {
                break;
            }
            let (key, value, after) = attribute(rest);
            if attributes.len() < MOST_ATTRIBUTES && !key.is_empty() {
                let value = decode(value, &mut self.known).into_owned();
                attributes.entry(key.to_ascii_lowercase()).or_insert(value);
            }
            rest = after;
        }
        if UNREAD.contains(&name.as_str()) {
            let close = format!("</{name}");
            rest = find_ascii_case(rest, &close).map_or("", |at| &rest[at..]);
        }
        self.rest = rest;
        self.found.push(Token::Open(name, attributes));
    }
}

fn begins_tag(after: &str) -> bool {
    let letter = after.strip_prefix('/').unwrap_or(after);
    letter.starts_with(|c: char| c.is_ascii_alphabetic()) || after.starts_with(['!', '?'])
}

fn name(text: &str) -> (String, &str) {
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    (text[..end].to_ascii_lowercase(), &text[end..])
}

/// An attribute's name and value, and what follows; at least one character is taken.
fn attribute(text: &str) -> (&str, &str, &str) {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let end = text[first..].find(|c: char| c.is_ascii_whitespace() || "=>/".contains(c)).map_or(text.len(), |at| first + at);
    let (key, rest) = text.split_at(end);
    let Some(value) = rest.trim_start().strip_prefix('=') else { return (key, "", rest) };
    let value = value.trim_start();
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.split_once(quote).map_or((key, inside, ""), |(value, rest)| (key, value, rest));
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len());
    (key, &value[..end], &value[end..])
}

fn find_ascii_case(text: &str, needle: &str) -> Option<usize> {
    text.match_indices('<')
        .map(|(at, _)| at)
        .find(|at| text.as_bytes().get(*at..at + needle.len()).is_some_and(|found| found.eq_ignore_ascii_case(needle.as_bytes())))
}

/// The longest name of an entity.
const LONGEST_ENTITY: usize = 33;

fn decode<'a>(text: &'a str, known: &mut BTreeMap<String, Option<String>>) -> Cow<'a, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out += &rest[..at];
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let entity = end.map(|end| &rest[..=end]).filter(|entity| {
            let inside = entity[1..entity.len() - 1].strip_prefix('#').unwrap_or(&entity[1..entity.len() - 1]);
            !inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
        match entity.and_then(|entity| Some((entity, character(entity, known)?))) {
            Some((entity, character)) => {
                out += &character;
                rest = &rest[entity.len()..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    Cow::Owned(out + rest)
}

/// What an entity stands for. Markdown has the entities of HTML, all of them: its reader knows.
fn character(entity: &str, known: &mut BTreeMap<String, Option<String>>) -> Option<String> {
    if let Some(found) = known.get(entity) {
        return found.clone();
    }
    let read = Parser::new(entity).find_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    });
    let white = match entity {
        "&#10;" | "&#13;" | "&#x0A;" | "&#x0a;" | "&#xA;" | "&#xa;" | "&NewLine;" => Some("\n".to_owned()),
        "&#9;" | "&#32;" | "&#x20;" | "&Tab;" => Some(" ".to_owned()),
        _ => None,
    };
    let found = white.or(read).filter(|read| read != entity && !read.contains(['\0', '\u{fffd}']));
    known.insert(entity.to_owned(), found.clone());
    found
}
