//! Elements, one after the other.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::text;

/// A file that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 2));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("memory takes what is written");
    }

    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(start(name, attributes)));
    }

    pub fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element that holds words.
    pub fn value(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        let words = allowed(words);
        if words.is_empty() {
            return self.event(Event::Empty(start(name, attributes)));
        }
        self.open(name, attributes);
        self.event(Event::Text(BytesText::new(&words)));
        self.close(name);
    }

    /// An element whose words stand in a `text` of their own.
    pub fn text(&mut self, name: &str, words: &str) {
        self.open(name, &[]);
        self.value("text", &[], words);
        self.close(name);
    }

    pub fn finish(self) -> String {
        String::from_utf8(self.0.into_inner()).expect("only text was written") + "\n"
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, allowed(value).as_str()));
    }
    start
}

/// A text without the characters that XML does not have.
fn allowed(text: &str) -> String {
    let bad = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    text::unix(text).replace(bad, "")
}
