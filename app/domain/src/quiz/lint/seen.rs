//! A question as the rules look at it, whatever its type: what is chosen among, what is typed, what is said. A new type of
//! question is added here and nowhere else.

use super::Finding;
use crate::module::Reason;
use crate::quiz::{Body, Choice, Decision, Fill, Fraction, Gap, Pair, Pattern, Piece, QuestionForGrading, Step};

/// Options among which a person chooses.
pub struct Group<'a> {
    /// The text that asks: the stem, or what a step of a scenario tells.
    pub asked: &'a str,
    /// The options, as written.
    pub options: Vec<Opt<'a>>,
    /// Whether only one of them can be chosen.
    pub one: bool,
}

/// An option.
#[derive(Clone, Copy)]
pub struct Opt<'a> {
    pub text: &'a str,
    pub worth: Fraction,
}

impl<'a> Opt<'a> {
    fn of_decision(decision: &'a Decision) -> Self {
        Self { text: &decision.text, worth: decision.fraction }
    }
}

impl<'a> Group<'a> {
    fn new(asked: &'a str, choices: &'a [Choice], one: bool) -> Self {
        Self { asked, options: choices.iter().map(|choice| Opt { text: &choice.text, worth: choice.fraction }).collect(), one }
    }

    fn of_step(step: &'a Step) -> Self {
        Self { asked: &step.text, options: step.decisions.iter().map(Opt::of_decision).collect(), one: true }
    }

    /// The texts of the options that earn the most; of all that earn something, where several may be chosen.
    pub fn right(&self) -> Vec<&'a str> {
        self.split(true)
    }

    /// The texts of the others.
    pub fn wrong(&self) -> Vec<&'a str> {
        self.split(false)
    }

    fn split(&self, right: bool) -> Vec<&'a str> {
        let best = self.options.iter().map(|option| option.worth).max().unwrap_or(Fraction::ZERO);
        let least = if self.one { best } else { Fraction::of(1, 1_000_000) };
        let is_right = |option: &&Opt<'_>| option.worth > Fraction::ZERO && option.worth >= least;
        self.options.iter().filter(|option| is_right(option) == right).map(|option| option.text).collect()
    }
}

/// The words that a person may type, in the order in which they are tried.
pub struct Typed<'a> {
    pub patterns: &'a [Pattern],
    pub case: bool,
    pub accents: bool,
}

/// The options of a gap that is filled by choosing.
fn chosen(gap: &Gap) -> Option<&[Choice]> {
    match &gap.fill {
        Fill::Choice(choices) => Some(choices),
        Fill::Typed { .. } => None,
    }
}

/// What is chosen among. The passages of a text are none of it: they are as long, and as absolute, as the text needs them.
pub fn groups(question: &QuestionForGrading) -> Vec<Group<'_>> {
    match &question.body {
        Body::Single(choices) => vec![Group::new(&question.stem, choices, true)],
        Body::Multiple(choices) => vec![Group::new(&question.stem, choices, false)],
        Body::Gaps { gaps, .. } => gaps.iter().filter_map(chosen).map(|choices| Group::new(&question.stem, choices, true)).collect(),
        Body::Scenario { steps } => steps.iter().filter(|step| !step.decisions.is_empty()).map(Group::of_step).collect(),
        Body::TrueFalse { .. } | Body::Ordering { .. } | Body::Matching { .. } | Body::Short { .. } => Vec::new(),
        Body::Categorise { .. } | Body::Numerical { .. } | Body::HotText { .. } | Body::Open { .. } | Body::Survey { .. } => Vec::new(),
    }
}

/// The texts that ask: the stem, and each step of a scenario that leaves a choice.
pub fn asking(question: &QuestionForGrading) -> Vec<&str> {
    let groups = groups(question);
    let steps = groups.iter().map(|group| group.asked).filter(|asked| *asked != question.stem);
    [question.stem.as_str()].into_iter().chain(steps).collect()
}

/// The text that stands between the stem and the answers, in pieces.
fn told(question: &QuestionForGrading) -> Vec<&str> {
    match &question.body {
        Body::Gaps { text, .. } | Body::HotText { text, .. } => {
            text.iter().filter_map(|piece| if let Piece::Text(words) = piece { Some(words.as_str()) } else { None }).collect()
        }
        Body::Scenario { steps } => steps.iter().map(|step| step.text.as_str()).collect(),
        _ => Vec::new(),
    }
}

/// What goes with what: each left-hand text with its partner, and all that can be a partner.
pub struct Partners<'a> {
    pub pairs: Vec<(&'a str, Option<&'a str>)>,
    pub rights: Vec<&'a str>,
}

/// What is matched or put into buckets.
pub fn partners(question: &QuestionForGrading) -> Option<Partners<'_>> {
    let (pairs, rights) = match &question.body {
        Body::Matching { pairs, rights } => (pairs, rights),
        Body::Categorise { buckets, items } => (items, buckets),
        _ => return None,
    };
    let partner = |pair: &Pair| rights.get(usize::from(pair.right)).map(|right| right.text.as_str());
    Some(Partners {
        pairs: pairs.iter().map(|pair| (pair.left.as_str(), partner(pair))).collect(),
        rights: rights.iter().map(|right| right.text.as_str()).collect(),
    })
}

/// What is typed.
pub fn typed(question: &QuestionForGrading) -> Vec<Typed<'_>> {
    match &question.body {
        Body::Short { patterns, case, accents } => vec![Typed { patterns, case: *case, accents: *accents }],
        Body::Gaps { gaps, .. } => {
            let mut all = Vec::new();
            for gap in gaps {
                if let Fill::Typed { patterns, case, accents } = &gap.fill {
                    all.push(Typed { patterns, case: *case, accents: *accents });
                }
            }
            all
        }
        Body::Single(_) | Body::Multiple(_) | Body::TrueFalse { .. } | Body::Ordering { .. } | Body::Matching { .. } => Vec::new(),
        Body::Categorise { .. } | Body::Numerical { .. } | Body::HotText { .. } | Body::Scenario { .. } => Vec::new(),
        Body::Open { .. } | Body::Survey { .. } => Vec::new(),
    }
}

/// Texts that stand side by side and must be told apart.
pub fn rows(question: &QuestionForGrading) -> Vec<Vec<&str>> {
    match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => vec![choices.iter().map(|choice| choice.text.as_str()).collect()],
        Body::Ordering { items, .. } => vec![items.iter().map(|item| item.text.as_str()).collect()],
        Body::Matching { pairs, rights } => {
            vec![pairs.iter().map(|pair| pair.left.as_str()).collect(), rights.iter().map(|item| item.text.as_str()).collect()]
        }
        Body::Categorise { buckets, items } => {
            vec![items.iter().map(|item| item.left.as_str()).collect(), buckets.iter().map(|bucket| bucket.text.as_str()).collect()]
        }
        Body::Gaps { gaps, .. } => {
            gaps.iter().filter_map(chosen).map(|choices| choices.iter().map(|choice| choice.text.as_str()).collect()).collect()
        }
        Body::HotText { spans, .. } => vec![spans.iter().map(|span| span.text.as_str()).collect()],
        Body::Scenario { steps } => {
            steps.iter().map(|step| step.decisions.iter().map(|decision| decision.text.as_str()).collect()).collect()
        }
        Body::Open { rubric } => vec![rubric.iter().map(|criterion| criterion.text.as_str()).collect()],
        Body::Survey { options } => vec![options.iter().map(|option| option.text.as_str()).collect()],
        Body::TrueFalse { .. } | Body::Short { .. } | Body::Numerical { .. } => Vec::new(),
    }
}

/// What is said of each answer, and whether each of them must teach: a choice does, a place in an order may leave it to the
/// general feedback.
fn said(question: &QuestionForGrading) -> (Vec<&str>, bool) {
    match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => (choices.iter().map(|choice| choice.feedback.as_str()).collect(), true),
        Body::TrueFalse { when_true, when_false, .. } => (vec![when_true, when_false], true),
        Body::Ordering { items, .. } => (items.iter().map(|item| item.feedback.as_str()).collect(), false),
        Body::Matching { pairs, .. } => (pairs.iter().map(|pair| pair.feedback.as_str()).collect(), false),
        Body::Short { patterns, .. } => (patterns.iter().map(|pattern| pattern.feedback.as_str()).collect(), false),
        Body::Categorise { items, .. } => (items.iter().map(|item| item.feedback.as_str()).collect(), false),
        Body::Gaps { gaps, .. } => (gaps.iter().flat_map(said_of_gap).collect(), false),
        Body::Numerical { values, .. } => (values.iter().map(|value| value.feedback.as_str()).collect(), false),
        Body::HotText { spans, .. } => (spans.iter().map(|span| span.feedback.as_str()).collect(), true),
        Body::Scenario { steps } => {
            (steps.iter().flat_map(|step| &step.decisions).map(|decision| decision.feedback.as_str()).collect(), true)
        }
        Body::Open { rubric } => (rubric.iter().map(|criterion| criterion.feedback.as_str()).collect(), false),
        Body::Survey { .. } => (Vec::new(), false),
    }
}

fn said_of_gap(gap: &Gap) -> Vec<&str> {
    match &gap.fill {
        Fill::Choice(choices) => choices.iter().map(|choice| choice.feedback.as_str()).collect(),
        Fill::Typed { patterns, .. } => patterns.iter().map(|pattern| pattern.feedback.as_str()).collect(),
    }
}

/// Everything that is read, before and after answering.
pub fn prose(question: &QuestionForGrading) -> Vec<&str> {
    let (feedback, _) = said(question);
    let answers = rows(question).into_iter().flatten();
    let hints = question.hints.iter().map(String::as_str);
    let before = [question.stem.as_str()].into_iter().chain(told(question));
    before.chain(answers).chain(feedback).chain(hints).chain([question.feedback.as_str()]).collect()
}

/// Answers that teach nothing, and a key that rests on nothing.
pub fn untaught(question: &QuestionForGrading) -> Vec<Finding> {
    let mut found = Vec::new();
    let (feedback, each) = said(question);
    let silent = feedback.iter().filter(|text| text.trim().is_empty()).count();
    let general = !question.feedback.trim().is_empty();
    if silent > 0 && (each || !general) {
        found.push(Finding::warning(Reason::with("no-feedback", "count", silent)));
    }
    if question.sources.is_empty() && !matches!(question.body, Body::Survey { .. }) {
        found.push(Finding::warning(Reason::plain("no-source")));
    }
    found
}
