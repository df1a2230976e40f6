//! Writing questions as a file that Moodle reads.

mod body;
pub(super) mod rubric;
mod xml;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::module::Reason;
use domain::quiz::{Body, QuestionForGrading};

use super::{PLUGIN_FILE, sources};
use crate::File;
use crate::exchange::html::{line_to_html, to_html};
use crate::exchange::{Exchanged, Exported, Refused, lost_about, refused_title};
use xml::Xml;

/// What stands around a text with gaps, after the stem.
pub(super) const GAPS: [&str; 2] = ["<div class=\"trajectoire-gaps\">", "</div>"];

/// Writes questions, each category before its questions; `figures` are the figures by name.
pub fn print(questions: &[Exchanged], figures: &BTreeMap<String, File>) -> Exported {
    let mut xml = Xml::new();
    let mut out = Exported::default();
    let mut category = "";
    xml.open("quiz", &[]);
    for (at, one) in questions.iter().enumerate() {
        if let Err(reason) = body::check(&one.question.body) {
            out.refused.push(Refused { line: at + 1, title: refused_title(one), reason });
            continue;
        }
        if one.category != category {
            category = &one.category;
            xml.open("question", &[("type", "category")]);
            let path = if category.is_empty() { "$course$/top".to_owned() } else { format!("$course$/top/{category}") };
            xml.text("category", &path);
            xml.close("question");
        }
        let mut writer = Writer { xml, figures, changed: BTreeSet::new() };
        writer.question(one);
        out.changed.extend(writer.changed.into_iter().map(|reason| (at + 1, reason)));
        xml = writer.xml;
    }
    xml.close("quiz");
    out.text = xml.finish();
    out
}

struct Writer<'a> {
    xml: Xml,
    figures: &'a BTreeMap<String, File>,
    changed: BTreeSet<Reason>,
}

impl Writer<'_> {
    fn question(&mut self, one: &Exchanged) {
        let question = &one.question;
        self.xml.open("question", &[("type", body::kind(&question.body))]);
        self.xml.text("name", &refused_title(one));
        match &question.body {
            Body::Gaps { text, gaps } => {
                let (gaps, weights) = body::gaps(text, gaps, question.shuffle, &mut self.changed);
                if weights != question.mark {
                    self.changed.insert(Reason::with("changed-mark", "mark", weights));
                }
                self.rich("questiontext", &[], |figure| {
                    let gaps = gaps.iter().map(|piece| piece.html(figure)).collect::<String>();
                    format!("{}{}{gaps}{}", to_html(&question.stem, figure).replace('{', "&#123;"), GAPS[0], GAPS[1])
                });
            }
            _ => self.block("questiontext", &question.stem),
        }
        self.rich("generalfeedback", &[], |figure| to_html(&question.feedback, figure) + &sources::write(&question.sources));
        self.xml.value("defaultgrade", &[], &question.mark.number_text());
        self.xml.value("penalty", &[], &question.penalty.to_string());
        self.xml.value("hidden", &[], "0");
        self.xml.value("idnumber", &[], question.id.as_str());
        self.body(question);
        for hint in &question.hints {
            self.block("hint", hint);
        }
        if !question.tags.is_empty() {
            self.xml.open("tags", &[]);
            question.tags.iter().for_each(|tag| self.xml.text("tag", tag));
            self.xml.close("tags");
        }
        self.xml.close("question");
        self.note_what_is_lost(question);
    }

    fn note_what_is_lost(&mut self, question: &QuestionForGrading) {
        if !question.sources.is_empty() {
            self.changed.insert(Reason::plain("changed-sources"));
        }
        if lost_about(question).contains("lost-about") {
            self.changed.insert(Reason::plain("lost-about"));
        }
    }

    /// A text of several lines.
    fn block(&mut self, name: &str, markdown: &str) {
        self.rich(name, &[], |figure| to_html(markdown, figure));
    }

    /// A text of one line.
    fn line(&mut self, name: &str, attributes: &[(&str, &str)], markdown: &str, inside: impl FnOnce(&mut Self)) {
        self.open_rich(name, attributes, |figure| line_to_html(markdown, figure));
        inside(self);
        self.xml.close(name);
    }

    fn rich(&mut self, name: &str, attributes: &[(&str, &str)], html: impl FnOnce(&dyn Fn(&str) -> String) -> String) {
        self.open_rich(name, attributes, html);
        self.xml.close(name);
    }

    /// Opens an element with a text in HTML and the figures that it shows.
    fn open_rich(&mut self, name: &str, attributes: &[(&str, &str)], html: impl FnOnce(&dyn Fn(&str) -> String) -> String) {
        let shown = RefCell::new(BTreeSet::new());
        let html = html(&|figure| {
            shown.borrow_mut().insert(figure.to_owned());
            format!("{PLUGIN_FILE}{figure}")
        });
        let mut all = attributes.to_vec();
        all.push(("format", "html"));
        self.xml.open(name, &all);
        self.xml.value("text", &[], &html);
        for figure in shown.into_inner() {
            match self.figures.get(&figure) {
                Some(file) => {
                    let attributes = [("name", figure.as_str()), ("path", "/"), ("encoding", "base64")];
                    self.xml.value("file", &attributes, &STANDARD.encode(file.as_bytes()));
                }
                None => {
                    self.changed.insert(Reason::with("lost-figure", "name", figure));
                }
            }
        }
    }
}
