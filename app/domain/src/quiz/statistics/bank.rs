//! A quiz's bank over its versions: the same question, and the same option, wherever it stands in a version.

use std::collections::BTreeMap;

use super::table::MOST_QUESTIONS;
use super::{Mark, random_guess};
use crate::ids::QuestionId;
use crate::module::Module;
use crate::quiz::{Answer, Body, Fraction, QuestionForGrading};

/// Every question that was ever drawn, those of the newest version first. A mark counts in the newest version's scale, so that a
/// question whose weight was changed stays one question.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    pub(super) questions: Vec<Known>,
    places: BTreeMap<QuestionId, u16>,
}

/// A question of the bank.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub id: QuestionId,
    /// Its maximum, in billionths of a mark.
    pub mark_nanos: i64,
    pub guess: Option<Fraction>,
    pub options: Vec<KnownOption>,
    /// Whether an author may write another option in the place of one.
    pub replaceable: bool,
    /// Whether the newest version has it no more.
    pub retired: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownOption {
    text: String,
    pub right: bool,
}

/// How one version's questions and options stand in the bank.
#[derive(Clone, Debug, Default)]
pub struct Key(BTreeMap<QuestionId, (u16, Vec<Option<u8>>)>);

/// What one question of an attempt gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The question's place in the bank.
    pub(super) question: u16,
    /// What it earned, in billionths of its mark.
    pub(super) nanos: i64,
    /// One bit for each option of the bank that was chosen.
    pub(super) chosen: u64,
}

/// Options beyond this one are not told apart; a text has forty passages at the most.
const MOST_OPTIONS: usize = 64;

impl Bank {
    /// The bank of a module's newest version.
    pub fn new(newest: &Module) -> Self {
        let mut bank = Self::default();
        for question in &newest.master().questions {
            bank.add(question, false);
        }
        bank
    }

    fn add(&mut self, question: &QuestionForGrading, retired: bool) -> Option<u16> {
        let place = u16::try_from(self.questions.len()).ok().filter(|_| self.questions.len() < MOST_QUESTIONS)?;
        self.questions.push(Known {
            id: question.id.clone(),
            // A mark that no table can hold, which no author gives, counts as none.
            mark_nanos: Mark::of(question.weight()).map_or(0, |_| question.weight().nanos()),
            guess: random_guess(question),
            options: options(question),
            replaceable: matches!(question.body, Body::Single(_) | Body::Multiple(_)),
            retired,
        });
        self.places.insert(question.id.clone(), place);
        Some(place)
    }

    /// How a version's questions stand in the bank; what the newest version has no more is added at its end.
    pub fn key(&mut self, version: &Module) -> Key {
        let mut key = Key::default();
        for question in &version.master().questions {
            let known = self.places.get(&question.id).copied();
            let Some(place) = known.or_else(|| self.add(question, true)) else { continue };
            let Some(known) = self.questions.get(usize::from(place)) else { continue };
            let place_of = |(number, option): (usize, &KnownOption)| {
                let same = |other: &KnownOption| other.text == option.text;
                let here = known.options.get(number).is_some_and(same).then_some(number);
                u8::try_from(here.or_else(|| known.options.iter().position(same))?).ok()
            };
            key.0.insert(question.id.clone(), (place, options(question).iter().enumerate().map(place_of).collect()));
        }
        key
    }
}

/// What is chosen among, as it is told apart: by their words, since a version may have them in another order.
fn options(question: &QuestionForGrading) -> Vec<KnownOption> {
    let right = question.right_options();
    match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => (0..)
            .zip(choices)
            .take(MOST_OPTIONS)
            .map(|(number, choice)| KnownOption { text: choice.text.clone(), right: right.contains(&number) })
            .collect(),
        Body::TrueFalse { key, .. } => {
            [true, false].into_iter().map(|said| KnownOption { text: said.to_string(), right: said == *key }).collect()
        }
        Body::HotText { spans, .. } => {
            spans.iter().take(MOST_OPTIONS).map(|span| KnownOption { text: span.text.clone(), right: span.right }).collect()
        }
        // An opinion is neither right nor wrong; how many share it is told all the same.
        Body::Survey { options } => {
            options.iter().take(MOST_OPTIONS).map(|option| KnownOption { text: option.text.clone(), right: false }).collect()
        }
        _ => Vec::new(),
    }
}

impl Key {
    /// What a drawn question gave: the part it earned, in billionths, and the answer as written. None for a question that the
    /// version does not have.
    pub fn cell(&self, question: &QuestionId, nanos: i64, answer: Option<&Answer>) -> Option<Cell> {
        let (place, options) = self.0.get(question)?;
        let bit = |number: &u16| match options.get(usize::from(*number)) {
            Some(Some(option)) => 1_u64.checked_shl(u32::from(*option)).unwrap_or(0),
            _ => 0,
        };
        let chosen = match answer {
            Some(Answer::Choice(number)) => bit(number),
            Some(Answer::Set(numbers)) => numbers.iter().map(bit).fold(0, |all, one| all | one),
            Some(Answer::TrueFalse(said)) => bit(&u16::from(!*said)),
            _ => 0,
        };
        Some(Cell { question: *place, nanos, chosen })
    }
}
