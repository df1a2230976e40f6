//! What every question has, whatever its type.

use domain::module::Reason;
use domain::quiz::{Body, Fraction, Level, QuestionForGrading, USUAL_PENALTY};
use roxmltree::Node;

use super::files::Files;
use super::texts::{self, Texts, child, children};
use super::{choices, gaps, typed};
use crate::exchange::Home;
use crate::exchange::fractions;
use crate::exchange::html::plain;
use crate::exchange::moodle_xml::sources;
use crate::exchange::naming::Names;

/// What is said after an attempt by default, in the languages of our readers: nothing is lost with it.
const USUAL_WORDS: [&str; 6] = [
    "Your answer is correct.",
    "Your answer is partially correct.",
    "Your answer is incorrect.",
    "Votre réponse est correcte.",
    "Votre réponse est partiellement correcte.",
    "Votre réponse est incorrecte.",
];

/// Types of Moodle that have no like among ours.
const OTHER_TYPES: [&str; 11] = [
    "calculated",
    "calculatedsimple",
    "calculatedmulti",
    "randomsamatch",
    "random",
    "ddimageortext",
    "ddmarker",
    "missingtype",
    "formulas",
    "stack",
    "coderunner",
];

/// The most elements of a question: answers, hints and all.
const MOST_PARTS: usize = 1_000;

/// The most tags of a question.
const MOST_TAGS: usize = 100;

/// A question that is being read.
pub(super) struct Question<'a, 'f> {
    pub node: Node<'a, 'a>,
    pub texts: Texts<'f>,
    home: &'f Home<'f>,
    /// Whether the options of some gap are to stay in their order.
    pub in_order: bool,
}

/// A body, and the stem if the body took its part of the question's text.
pub(super) struct Read {
    pub body: Body,
    pub stem: Option<String>,
    pub mark: Option<Fraction>,
}

impl From<Body> for Read {
    fn from(body: Body) -> Self {
        Self { body, stem: None, mark: None }
    }
}

impl<'a, 'f> Question<'a, 'f> {
    pub fn new(node: Node<'a, 'a>, files: &'f mut Files, home: &'f Home<'f>) -> Self {
        Self { node, texts: Texts::new(node, files), home, in_order: false }
    }

    /// A value: the text of a child.
    pub fn value(&self, name: &str) -> String {
        texts::of(child(self.node, name))
    }

    /// Its title.
    pub fn title(&self) -> String {
        texts::short(child(self.node, "name"))
    }

    /// Whether a child says yes; `otherwise` if there is none.
    pub fn flag(&self, name: &str, otherwise: bool) -> bool {
        match self.value(name).to_ascii_lowercase().as_str() {
            "" => otherwise && child(self.node, name).is_none(),
            "0" | "false" | "no" => false,
            _ => true,
        }
    }

    pub fn answers(&self) -> Vec<Node<'a, 'a>> {
        children(self.node, "answer").collect()
    }

    /// Notes that something is not as it was.
    pub fn changed(&mut self, reason: Reason) {
        self.texts.changed.insert(reason);
    }

    /// What an answer earns.
    pub fn fraction(answer: Node<'_, '_>) -> Result<Fraction, Reason> {
        let written = answer.attribute("fraction").unwrap_or("0");
        fractions::percent(written).ok_or_else(|| Reason::with("bad-number", "text", written))
    }

    pub fn feedback(&mut self, answer: Node<'_, '_>) -> String {
        self.texts.block(child(answer, "feedback"))
    }

    /// Reads it, or says why it cannot be taken.
    pub fn read(&mut self, kind: &str, title: &str, names: &mut Names) -> Result<QuestionForGrading, Reason> {
        if self.node.children().filter(Node::is_element).take(MOST_PARTS + 1).count() > MOST_PARTS {
            return Err(Reason::with("too-many-options", "most", MOST_PARTS));
        }
        let Read { body, stem, mark } = self.body(kind)?;
        let stem = stem.unwrap_or_else(|| self.stem());
        let general = child(self.node, "generalfeedback");
        let (general_html, sources) = sources::read(&texts::of(general), self.home.facts);
        let feedback = match general {
            Some(node) if !sources.is_empty() => self.texts.html(node, &general_html),
            other => self.texts.block(other),
        };
        let hints: Vec<String> = children(self.node, "hint")
            .map(|hint| self.texts.block(child(hint, "hintcontent").or(Some(hint))))
            .filter(|hint| !hint.is_empty())
            .collect();
        let mark = self.mark(mark)?;
        self.note_what_is_lost();
        if let Some(reason) = self.texts.refused() {
            return Err(reason);
        }
        Ok(QuestionForGrading {
            id: names.question(&self.value("idnumber"), title),
            objective: self.home.objective.clone(),
            level: Level::Know,
            lesson: None,
            sources,
            tags: self.tags(),
            mark,
            shuffle: self.shuffle(kind),
            stem,
            body,
            feedback,
            hints,
            penalty: self.penalty(),
            author: None,
            review_by: None,
        })
    }

    fn stem(&mut self) -> String {
        let mut stem = self.texts.block(child(self.node, "questiontext"));
        // The picture of a question in the files of Moodle 1.
        let (name, content) = (self.value("image"), self.value("image_base64"));
        if !content.is_empty() {
            let name = name.rsplit('/').next().unwrap_or_default();
            if let Some(ours) = self.texts.take(name, &content) {
                stem = format!("{stem}\n\n![]({ours})");
            }
        }
        stem
    }

    fn body(&mut self, kind: &str) -> Result<Read, Reason> {
        match kind {
            "multichoice" => choices::multichoice(self).map(Read::from),
            "truefalse" => choices::true_false(self).map(Read::from),
            "matching" | "match" | "ddmatch" => choices::matching(self).map(Read::from),
            "ordering" => choices::ordering(self).map(Read::from),
            "shortanswer" => typed::short(self).map(Read::from),
            "numerical" => typed::numerical(self).map(Read::from),
            "essay" => typed::essay(self).map(Read::from),
            "gapselect" | "ddwtos" => gaps::select(self, kind),
            "cloze" | "multianswer" => gaps::cloze(self),
            "description" => Err(Reason::plain("moodle-description")),
            other if OTHER_TYPES.contains(&other) => Err(Reason::with("moodle-type-without-like", "type", other)),
            other => Err(Reason::with("moodle-unknown-type", "type", plain(other))),
        }
    }

    fn mark(&mut self, of_body: Option<Fraction>) -> Result<Fraction, Reason> {
        let written = self.value("defaultgrade");
        if written.is_empty() {
            return Ok(of_body.unwrap_or(Fraction::ONE));
        }
        Fraction::parse_number(&written).map_err(|_| Reason::with("bad-number", "text", &written))
    }

    /// What a failed try costs; files of older Moodles round a third in several ways.
    fn penalty(&self) -> Fraction {
        let written = self.value("penalty");
        let Some(penalty) = fractions::part(&written) else { return USUAL_PENALTY };
        let off = penalty - Fraction::THIRD;
        let near = Fraction::of(5, 1000);
        if off < near && -near < off { Fraction::THIRD } else { penalty }
    }

    /// Whether its options may be shuffled; what Moodle always mixes, or has nothing to mix, may.
    fn shuffle(&self, kind: &str) -> bool {
        match kind {
            "multichoice" | "gapselect" | "ddwtos" => self.flag("shuffleanswers", false),
            "cloze" | "multianswer" => self.flag("shuffleanswers", !self.in_order),
            _ => self.flag("shuffleanswers", true),
        }
    }

    fn tags(&self) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for list in children(self.node, "tags") {
            for tag in children(list, "tag").take(MOST_TAGS) {
                let tag = texts::short(Some(tag)).replace(',', " ");
                let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
                if !tag.is_empty() && !tags.contains(&tag) {
                    tags.push(tag);
                }
            }
        }
        tags
    }

    fn note_what_is_lost(&mut self) {
        if self.flag("hidden", false) {
            self.changed(Reason::plain("changed-hidden"));
        }
        let overall = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];
        let said = overall
            .iter()
            .map(|name| texts::short(child(self.node, name)))
            .any(|words| !words.is_empty() && !USUAL_WORDS.contains(&words.as_str()));
        if said {
            self.changed(Reason::plain("lost-overall-feedback"));
        }
    }
}
