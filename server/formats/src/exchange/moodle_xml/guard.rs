//! What a file must be before a tree is built of it: no document type and so no entities, not deep, not of too many parts.

use domain::module::Reason;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::{MOST_QUESTIONS, Unusable};
use crate::text::line_at;

/// How deep elements may lie. Moodle's lie eight deep.
const DEEPEST: usize = 48;

/// The most elements, comments and the like.
const MOST_PARTS: usize = 500_000;

/// The most attributes of an element.
const MOST_ATTRIBUTES: usize = 64;

/// Refuses what would cost more than it can be worth.
pub(super) fn check(text: &str) -> Result<(), Unusable> {
    let mut reader = Reader::from_str(text);
    let fault = |at: u64, reason| Err(Unusable { line: line_at(text, usize::try_from(at).unwrap_or(0)), reason });
    let (mut depth, mut parts, mut questions) = (0_usize, 0_usize, 0_usize);
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return fault(reader.error_position(), Reason::with("xml-not-readable", "detail", error)),
        };
        let at = reader.buffer_position();
        parts += usize::from(!matches!(event, Event::Text(_) | Event::GeneralRef(_) | Event::End(_)));
        match event {
            Event::Eof => return Ok(()),
            Event::DocType(_) => return fault(at, Reason::plain("xml-doctype")),
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                let fits = |name: &str| ["utf-8", "utf8", "us-ascii", "ascii"].contains(&name.to_ascii_lowercase().as_str());
                if let Some(name) = encoding.filter(|name| !fits(name)) {
                    return fault(at, Reason::with("import-encoding", "name", name));
                }
            }
            Event::Start(element) => {
                depth += 1;
                questions += usize::from(element.name().as_ref() == "question");
                if too_many_attributes(&element) {
                    return fault(at, Reason::plain("xml-too-much"));
                }
            }
            Event::Empty(element) if too_many_attributes(&element) => return fault(at, Reason::plain("xml-too-much")),
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return fault(at, Reason::with("xml-too-deep", "most", DEEPEST));
        }
        if parts > MOST_PARTS {
            return fault(at, Reason::plain("xml-too-much"));
        }
        if questions > MOST_QUESTIONS {
            return fault(at, Reason::with("import-too-many-questions", "most", MOST_QUESTIONS));
        }
    }
}

fn too_many_attributes(element: &BytesStart<'_>) -> bool {
    element.attributes_raw().bytes().filter(|byte| *byte == b'=').count() > MOST_ATTRIBUTES
}
