//! Reading a file, question by question.

mod choices;
mod files;
mod gaps;
mod question;
mod texts;
mod typed;

use domain::module::Reason;
use roxmltree::{Document, Node};

use super::guard;
use crate::exchange::html::plain;
use crate::exchange::naming::Names;
use crate::exchange::texts::beginning;
use crate::exchange::{Exchanged, Home, Imported, Refused, Unusable, text_of};
use files::Files;
use question::Question;

/// Reads a file: what can be taken, and what cannot with its line and its reason.
pub fn parse(bytes: &[u8], home: &Home<'_>) -> Result<Imported, Unusable> {
    let text = text_of(bytes)?;
    guard::check(text)?;
    let document = Document::parse(text).map_err(|error| Unusable {
        line: usize::try_from(error.pos().row).unwrap_or(0),
        reason: Reason::with("xml-not-readable", "detail", error),
    })?;
    let quiz = document.root_element();
    if quiz.tag_name().name() != "quiz" {
        return Err(Unusable { line: 0, reason: Reason::with("xml-not-a-quiz", "name", quiz.tag_name().name()) });
    }
    let mut import = Import { home, names: Names::default(), files: Files::default(), category: String::new(), found: Imported::default() };
    let (mut line, mut at) = (1, 0);
    for node in quiz.children().filter(|node| node.has_tag_name("question")) {
        let start = node.range().start;
        line += text[at..start].bytes().filter(|byte| *byte == b'\n').count();
        at = start;
        import.take(node, line);
    }
    import.found.attachments = import.files.into_attachments();
    Ok(import.found)
}

struct Import<'a> {
    home: &'a Home<'a>,
    names: Names,
    files: Files,
    category: String,
    found: Imported,
}

impl Import<'_> {
    fn take(&mut self, node: Node<'_, '_>, line: usize) {
        let kind = node.attribute("type").unwrap_or_default().trim().to_ascii_lowercase();
        if kind == "category" {
            self.category = category(&texts::of(texts::child(node, "category")));
            return;
        }
        let before = self.files.mark();
        let mut question = Question::new(node, &mut self.files, self.home);
        let title = texts::short(texts::child(node, "name"));
        match question.read(&kind, &title, &mut self.names) {
            Ok(read) => {
                let changed = question.texts.changed.into_iter().collect();
                self.found.questions.push(Exchanged { question: read, title, category: self.category.clone(), line, changed });
            }
            Err(reason) => {
                let title = if title.is_empty() { beginning(&texts::short(texts::child(node, "questiontext"))) } else { title };
                self.files.forget(before);
                self.found.refused.push(Refused { line, title, reason });
            }
        }
    }
}

/// A category's path without the context it was in: `$course$/top/Default for X`.
fn category(path: &str) -> String {
    let path = path.trim();
    let within = path.strip_prefix('$').and_then(|rest| rest.split_once("$/")).map_or(path, |(_, rest)| rest);
    let within = within.strip_prefix("top/").unwrap_or(if within == "top" { "" } else { within });
    plain(within)
}
