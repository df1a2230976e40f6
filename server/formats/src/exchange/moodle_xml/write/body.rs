//! Writing the answers of a question.

use std::collections::BTreeSet;

use domain::module::Reason;
use domain::quiz::{
    Body, Choice, Criterion, Fill, Fraction, Gap, Item, Number, OrderingScheme, Pair, Pattern, Piece, QuestionForGrading, Tolerance, Unit,
};

use super::{Writer, rubric};
use crate::exchange::html::{line_of_plain, line_to_html, plain, to_html};
use crate::exchange::moodle_xml::cloze::{self, Answer, Embedded, Kind};
use crate::exchange::{Format, patterns, refused_type};

/// Moodle's name of a type.
pub(super) fn kind(body: &Body) -> &'static str {
    match body {
        Body::Single(_) | Body::Multiple(_) => "multichoice",
        Body::TrueFalse { .. } => "truefalse",
        Body::Ordering { .. } => "ordering",
        Body::Matching { .. } | Body::Categorise { .. } => "matching",
        Body::Short { .. } => "shortanswer",
        Body::Gaps { .. } => "cloze",
        Body::Numerical { .. } => "numerical",
        Body::Open { .. } => "essay",
        Body::HotText { .. } | Body::Scenario { .. } | Body::Survey { .. } => "",
    }
}

/// Why a body cannot be written, if it cannot.
pub(super) fn check(body: &Body) -> Result<(), Reason> {
    let writable = |patterns: &[Pattern]| {
        let bad = patterns.iter().find(|one| patterns::theirs(&one.text).is_none());
        bad.map_or(Ok(()), |bad| Err(Reason::with("pattern-not-writable", "text", &bad.text)))
    };
    match body {
        Body::HotText { .. } | Body::Scenario { .. } | Body::Survey { .. } => Err(refused_type(body.kind(), Format::MoodleXml)),
        Body::Short { patterns, .. } => writable(patterns),
        Body::Gaps { gaps, .. } => {
            if scale(gaps).is_none() {
                return Err(Reason::plain("weights-not-writable"));
            }
            gaps.iter().try_for_each(|gap| match &gap.fill {
                Fill::Choice(choices) if choices.is_empty() => Err(Reason::plain("no-answers")),
                Fill::Typed { patterns, .. } if patterns.is_empty() => Err(Reason::plain("no-answers")),
                Fill::Typed { patterns, .. } => writable(patterns),
                Fill::Choice(_) => Ok(()),
            })
        }
        Body::Numerical { values, .. } if values.iter().any(|value| matches!(value.tolerance, Tolerance::Geometric(_))) => {
            Err(Reason::plain("geometric-not-writable"))
        }
        _ => Ok(()),
    }
}

impl Writer<'_> {
    pub(super) fn body(&mut self, question: &QuestionForGrading) {
        let shuffle = if question.shuffle { "true" } else { "false" };
        match &question.body {
            Body::Single(choices) => self.choices("true", shuffle, choices),
            Body::Multiple(choices) => self.choices("false", shuffle, choices),
            Body::TrueFalse { key, when_true, when_false } => {
                for (word, right, feedback) in [("true", *key, when_true), ("false", !key, when_false)] {
                    self.xml.open("answer", &[("fraction", if right { "100" } else { "0" }), ("format", "moodle_auto_format")]);
                    self.xml.value("text", &[], word);
                    self.block("feedback", feedback);
                    self.xml.close("answer");
                }
            }
            Body::Ordering { items, scheme } => self.ordering(items, *scheme),
            Body::Matching { pairs, rights } => {
                self.xml.value("shuffleanswers", &[], shuffle);
                self.matching(pairs, rights);
            }
            Body::Categorise { buckets, items } => {
                self.changed.insert(Reason::plain("changed-categorise"));
                self.xml.value("shuffleanswers", &[], shuffle);
                self.matching(items, buckets);
            }
            Body::Short { patterns, case, accents } => {
                if !accents {
                    self.changed.insert(Reason::plain("changed-accents"));
                }
                self.xml.value("usecase", &[], if *case { "1" } else { "0" });
                for one in patterns {
                    let text = patterns::theirs(&one.text).unwrap_or_default();
                    self.plain_answer(&text, one.fraction, &one.feedback, |_| {});
                }
            }
            Body::Numerical { values, units } => self.numerical(values, units),
            Body::Open { rubric } => self.essay(rubric),
            Body::Gaps { .. } => {
                self.xml.value("shuffleanswers", &[], shuffle);
            }
            Body::HotText { .. } | Body::Scenario { .. } | Body::Survey { .. } => {}
        }
    }

    fn choices(&mut self, single: &str, shuffle: &str, choices: &[Choice]) {
        self.xml.value("single", &[], single);
        self.xml.value("shuffleanswers", &[], shuffle);
        self.xml.value("answernumbering", &[], "abc");
        for choice in choices {
            if choice.keep_last {
                self.changed.insert(Reason::plain("lost-keep-last"));
            }
            let fraction = choice.fraction.percent_text();
            self.line("answer", &[("fraction", &fraction)], &choice.text, |this| this.block("feedback", &choice.feedback));
        }
    }

    fn ordering(&mut self, items: &[Item], scheme: OrderingScheme) {
        let grading = match scheme {
            OrderingScheme::Distance => "RELATIVE_TO_CORRECT",
            OrderingScheme::Position => "ABSOLUTE_POSITION",
            OrderingScheme::AllOrNothing => "ALL_OR_NOTHING",
            OrderingScheme::Longest => "LONGEST_ORDERED_SUBSET",
        };
        let settings = [
            ("layouttype", "VERTICAL"),
            ("selecttype", "ALL"),
            ("selectcount", "0"),
            ("gradingtype", grading),
            ("showgrading", "SHOW"),
            ("numberingstyle", "none"),
        ];
        for (name, value) in settings {
            self.xml.value(name, &[], value);
        }
        for (at, item) in items.iter().enumerate() {
            if !item.feedback.is_empty() {
                self.changed.insert(Reason::plain("lost-item-feedback"));
            }
            let place = format!("{}.0000000", at + 1);
            self.line("answer", &[("fraction", &place)], &item.text, |_| {});
        }
    }

    fn matching(&mut self, pairs: &[Pair], rights: &[Item]) {
        let taught = pairs.iter().map(|pair| &pair.feedback).chain(rights.iter().map(|right| &right.feedback)).any(|text| !text.is_empty());
        if taught {
            self.changed.insert(Reason::plain("lost-item-feedback"));
        }
        for pair in pairs {
            let right = rights.get(usize::from(pair.right)).map_or("", |right| right.text.as_str());
            self.subquestion(&pair.left, right);
        }
        for (at, right) in rights.iter().enumerate() {
            if !pairs.iter().any(|pair| usize::from(pair.right) == at) {
                self.subquestion("", &right.text);
            }
        }
    }

    fn subquestion(&mut self, left: &str, right: &str) {
        let words = plain(&line_to_html(right, &str::to_owned));
        if line_of_plain(&words) != right {
            self.changed.insert(Reason::plain("lost-setting-in-answers"));
        }
        self.line("subquestion", &[], left, |this| this.xml.text("answer", &words));
    }

    fn plain_answer(&mut self, text: &str, fraction: Fraction, feedback: &str, more: impl FnOnce(&mut Self)) {
        self.xml.open("answer", &[("fraction", &fraction.percent_text()), ("format", "moodle_auto_format")]);
        self.xml.value("text", &[], text);
        self.block("feedback", feedback);
        more(self);
        self.xml.close("answer");
    }

    fn numerical(&mut self, values: &[Number], units: &[Unit]) {
        for one in values {
            let reach = match one.tolerance {
                Tolerance::Absolute(reach) | Tolerance::Geometric(reach) => reach,
                Tolerance::Relative(part) => {
                    self.changed.insert(Reason::plain("changed-tolerance"));
                    if one.value < Fraction::ZERO { -(one.value * part) } else { one.value * part }
                }
            };
            self.plain_answer(&one.value.number_text(), one.fraction, &one.feedback, |this| {
                this.xml.value("tolerance", &[], &reach.number_text());
            });
        }
        if !units.is_empty() {
            self.xml.open("units", &[]);
            for unit in units {
                self.xml.open("unit", &[]);
                self.xml.value("multiplier", &[], &unit.factor.number_text());
                self.xml.value("unit_name", &[], &unit.name);
                self.xml.close("unit");
            }
            self.xml.close("units");
        }
        // Several units: one is chosen, and without one nothing is earned.
        let [grading, penalty, shown] = match units.len() {
            0 => ["0", "0.1000000", "3"],
            1 => ["0", "0.1000000", "0"],
            _ => ["2", "1.0000000", "2"],
        };
        self.xml.value("unitgradingtype", &[], grading);
        self.xml.value("unitpenalty", &[], penalty);
        self.xml.value("showunits", &[], shown);
        self.xml.value("unitsleft", &[], "0");
    }

    fn essay(&mut self, criteria: &[Criterion]) {
        let settings = [
            ("responseformat", "editor"),
            ("responserequired", "1"),
            ("responsefieldlines", "10"),
            ("attachments", "0"),
            ("attachmentsrequired", "0"),
        ];
        for (name, value) in settings {
            self.xml.value(name, &[], value);
        }
        self.changed.insert(Reason::plain("changed-rubric"));
        self.rich("graderinfo", &[], |figure| rubric::write(criteria, |text| line_to_html(text, figure), |text| to_html(text, figure)));
    }
}

/// A piece of a text with gaps, ready to be written.
pub(super) enum Written<'a> {
    Words(&'a str),
    Gap(&'a Gap, Embedded),
}

impl Written<'_> {
    /// The piece as HTML.
    pub(super) fn html(&self, figure: &dyn Fn(&str) -> String) -> String {
        match self {
            Self::Words(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                text.replace('{', "&#123;").replace('\n', "<br>")
            }
            Self::Gap(gap, embedded) => {
                let mut embedded = embedded.clone();
                embedded.answers = answers(gap, figure);
                cloze::write(&embedded)
            }
        }
    }
}

/// By how much weights are multiplied to be whole; none if they cannot be.
fn scale(gaps: &[Gap]) -> Option<i64> {
    (1..=1000).find(|by| {
        let whole = |gap: &Gap| {
            let weight = gap.weight * Fraction::of(*by, 1);
            let text = weight.number_text();
            weight > Fraction::ZERO && text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= 9
        };
        gaps.iter().all(whole)
    })
}

/// The pieces of a text with gaps, and the sum of the weights as they are written.
pub(super) fn gaps<'a>(text: &'a [Piece], gaps: &'a [Gap], shuffle: bool, changed: &mut BTreeSet<Reason>) -> (Vec<Written<'a>>, Fraction) {
    let by = scale(gaps).unwrap_or(1);
    if by != 1 {
        changed.insert(Reason::with("changed-weights", "by", by));
    }
    let pieces = text.iter().filter_map(|piece| match piece {
        Piece::Text(words) => Some(Written::Words(words)),
        Piece::Place(number) => {
            let gap = gaps.get(usize::from(*number))?;
            let kind = match &gap.fill {
                Fill::Choice(choices) => {
                    if choices.iter().any(|choice| choice.keep_last) {
                        changed.insert(Reason::plain("lost-keep-last"));
                    }
                    Kind::Choice { shuffled: shuffle }
                }
                Fill::Typed { case, accents, .. } => {
                    if !accents {
                        changed.insert(Reason::plain("changed-accents"));
                    }
                    Kind::Typed { case: *case }
                }
            };
            Some(Written::Gap(gap, Embedded { weight: gap.weight * Fraction::of(by, 1), kind, answers: Vec::new() }))
        }
    });
    let pieces: Vec<_> = pieces.collect();
    let sum = pieces.iter().map(|piece| if let Written::Gap(_, embedded) = piece { embedded.weight } else { Fraction::ZERO }).sum();
    (pieces, sum)
}

fn answers(gap: &Gap, figure: &dyn Fn(&str) -> String) -> Vec<Answer> {
    match &gap.fill {
        Fill::Choice(choices) => {
            let one = |choice: &Choice| Answer {
                text: line_to_html(&choice.text, figure),
                fraction: choice.fraction,
                feedback: to_html(&choice.feedback, figure),
            };
            choices.iter().map(one).collect()
        }
        Fill::Typed { patterns, .. } => {
            let one = |one: &Pattern| Answer {
                text: patterns::theirs(&one.text).unwrap_or_default(),
                fraction: one.fraction,
                feedback: to_html(&one.feedback, figure),
            };
            patterns.iter().map(one).collect()
        }
    }
}
