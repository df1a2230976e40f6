//! The only door by which authored text reaches a page: Markdown in, HTML that can do no harm out.
//!
//! Two locks one behind the other: the Markdown events are rewritten into a small set of elements (raw HTML is dropped here already),
//! and the result goes through an allow-list.

mod allow;
mod glossary;
mod layout;
mod links;
mod plain;
mod rewrite;
mod stem;
#[cfg(test)]
mod tests;
mod typeset;

use std::sync::Arc;

use domain::locale::Lang;

pub use glossary::GlossaryTerm;
pub use stem::Stem;
pub use typeset::typeset;

/// HTML that may stand in a page as it is. Made only in this module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeHtml(Arc<str>);

impl SafeHtml {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML, to be put into a page.
    pub fn into_string(self) -> String {
        self.0.as_ref().to_owned()
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// How authored Markdown is to be read.
#[derive(Clone, Debug)]
pub struct Markdown {
    /// The language it is written in, for the words added to it ("Note", "Tableau 1").
    pub lang: Lang,
    /// What is put before a figure's file name, ending in `/`.
    pub media: String,
    /// The glossary: terms with their definitions.
    pub glossary: Vec<(String, String)>,
    /// The level of its highest heading: 2 for a lesson, whose page has its own `<h1>`.
    pub heading: u8,
}

/// A lesson ready to be shown.
#[derive(Clone, Debug, Default)]
pub struct LessonText {
    /// The body.
    pub body: SafeHtml,
    /// The glossary's terms that the body names, in alphabetical order, each linked from the body.
    pub terms: Vec<GlossaryTerm>,
}

impl Markdown {
    /// A reader of plain authored text without figures, terms or headings of its own.
    pub fn simple(lang: Lang) -> Self {
        Self { lang, media: String::new(), glossary: Vec::new(), heading: 3 }
    }

    /// Text of several paragraphs. Glossary terms are shown as plain words.
    pub fn block(&self, text: &str) -> SafeHtml {
        let rewritten = rewrite::blocks(self, false, text);
        allow::clean(&rewritten.html)
    }

    /// Text for a place where only words may stand (a label, a cell): paragraphs become lines.
    pub fn inline(&self, text: &str) -> SafeHtml {
        if plain::is_plain(text) {
            return plain::escape(text.trim());
        }
        allow::clean(&rewrite::inline(self, text))
    }

    /// A question's stem, split into what goes before and the question itself.
    pub fn stem(&self, text: &str) -> Stem {
        stem::split(self, text)
    }

    /// The body of a lesson with the terms it names; the page must show these terms in a glossary.
    pub fn lesson(&self, text: &str) -> LessonText {
        let rewritten = rewrite::blocks(self, true, text);
        LessonText { body: allow::clean(&rewritten.html), terms: glossary::collect(&self.glossary, rewritten.terms) }
    }
}

/// The words alone, for places that cannot hold HTML (`<option>`, a title).
pub fn plain_text(text: &str) -> String {
    plain::words(text)
}
