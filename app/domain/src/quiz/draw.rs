//! Which questions an attempt plays, and in what order: reproducible from the stored seed.

use std::collections::{BTreeMap, BTreeSet};

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use thiserror::Error;

use super::body::gap_option;
use super::{Body, Gap, Level, QuestionForGrading, Settings, Slot, Stored};
use crate::ids::{ObjectiveId, QuestionId};

/// So many questions of a kind; what is none or empty leaves the choice open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DrawRule {
    /// How many.
    pub count: u16,
    /// With every one of these tags.
    pub tags: Vec<String>,
    /// On this objective.
    pub objective: Option<ObjectiveId>,
    /// Of this level.
    pub level: Option<Level>,
}

impl DrawRule {
    /// Whether a question may be drawn by it.
    pub fn takes(&self, question: &QuestionForGrading) -> bool {
        self.tags.iter().all(|tag| question.tags.contains(tag))
            && self.objective.as_ref().is_none_or(|objective| *objective == question.objective)
            && self.level.is_none_or(|level| level == question.level)
    }
}

/// Why a quiz cannot be drawn. Publication refuses such a quiz, so no agent meets it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DrawError {
    /// Fewer questions than the quiz asks for.
    #[error("the bank holds {holds} questions, the quiz asks for {asks}")]
    TooFew {
        /// How many there are.
        holds: usize,
        /// How many are asked for.
        asks: usize,
    },
    /// Fewer questions than a rule asks for, fixed questions and those that other rules need set aside.
    #[error("rule {rule} finds {holds} questions and asks for {asks}")]
    TooFewForRule {
        /// Which rule, from 1.
        rule: usize,
        /// How many there are for it.
        holds: usize,
        /// How many it asks for.
        asks: usize,
    },
    /// A fixed question that the bank does not hold, or that is named twice.
    #[error("the fixed question {0} is not there, or is named twice")]
    BadFixed(QuestionId),
}

/// Draws an attempt. Fixed questions are set aside first. Then, without rules: one question of every objective, then any; with
/// rules: what each asks for. Those this person met least often come first, shuffled within equals; never twice the same.
/// Whether it succeeds depends on the bank and the settings alone, never on chance or on what was met.
pub fn draw(bank: &[QuestionForGrading], settings: &Settings, met: &BTreeMap<QuestionId, u32>, seed: u64) -> Result<Vec<Slot>, DrawError> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut drawn = fixed(bank, settings)?;
    let mut candidates: Vec<&QuestionForGrading> =
        bank.iter().filter(|question| !drawn.iter().any(|fixed| fixed.id == question.id)).collect();
    candidates.shuffle(&mut chance);
    candidates.sort_by_key(|question| met.get(&question.id).copied().unwrap_or(0));
    if settings.draw.is_empty() {
        drawn = by_objective(bank.len(), drawn, candidates, settings.total())?;
    } else {
        drawn.extend(by_rule(&candidates, &settings.draw)?);
    }
    if settings.shuffle_questions {
        drawn.shuffle(&mut chance);
    } else {
        let places: BTreeMap<&QuestionId, usize> = bank.iter().enumerate().map(|(place, question)| (&question.id, place)).collect();
        drawn.sort_by_key(|question| places.get(&question.id));
    }
    Ok(drawn.into_iter().map(|question| slot(question, settings, &mut chance)).collect())
}

/// One question by itself, its options in an order of their own: for a review of what was learnt.
pub fn draw_one(question: &QuestionForGrading, settings: &Settings, seed: u64) -> Slot {
    slot(question, settings, &mut ChaCha8Rng::seed_from_u64(seed))
}

fn fixed<'a>(bank: &'a [QuestionForGrading], settings: &Settings) -> Result<Vec<&'a QuestionForGrading>, DrawError> {
    let mut found: Vec<&QuestionForGrading> = Vec::with_capacity(settings.fixed.len());
    for id in &settings.fixed {
        match bank.iter().find(|question| question.id == *id) {
            Some(question) if !found.iter().any(|known| known.id == *id) => found.push(question),
            _ => return Err(DrawError::BadFixed(id.clone())),
        }
    }
    Ok(found)
}

/// The fixed ones, then one of every objective that they leave out, then any.
fn by_objective<'a>(
    holds: usize,
    fixed: Vec<&'a QuestionForGrading>,
    candidates: Vec<&'a QuestionForGrading>,
    asks: usize,
) -> Result<Vec<&'a QuestionForGrading>, DrawError> {
    if holds < asks || asks == 0 {
        return Err(DrawError::TooFew { holds, asks });
    }
    let mut objectives: BTreeSet<_> = fixed.iter().map(|question| question.objective.clone()).collect();
    let (firsts, rest): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|question| objectives.insert(question.objective.clone()));
    Ok(fixed.into_iter().chain(firsts).chain(rest).take(asks).collect())
}

/// A question for each place that the rules make, those first that stand first among the candidates. Rules may want the same
/// questions: each candidate finds its place along an augmenting path (Kuhn 1955), so that no rule takes what another cannot do
/// without; and as the sets of questions that can be placed form a matroid, taking them in order takes the best set (Edmonds 1971).
fn by_rule<'a>(candidates: &[&'a QuestionForGrading], rules: &[DrawRule]) -> Result<Vec<&'a QuestionForGrading>, DrawError> {
    let places: Vec<usize> = rules.iter().enumerate().flat_map(|(rule, DrawRule { count, .. })| (0..*count).map(move |_| rule)).collect();
    if places.is_empty() {
        return Err(DrawError::TooFew { holds: candidates.len(), asks: 0 });
    }
    let fits = |candidate: usize, place: usize| rules[places[place]].takes(candidates[candidate]);
    let mut held: Vec<Option<usize>> = vec![None; places.len()];
    for candidate in 0..candidates.len() {
        if held.contains(&None) {
            settle(candidate, &fits, &mut held, &mut vec![false; places.len()]);
        }
    }
    if let Some(empty) = held.iter().position(Option::is_none) {
        let rule = &rules[places[empty]];
        let holds = candidates.iter().filter(|question| rule.takes(question)).count();
        return Err(DrawError::TooFewForRule { rule: places[empty] + 1, holds, asks: usize::from(rule.count) });
    }
    Ok(held.into_iter().flatten().map(|candidate| candidates[candidate]).collect())
}

/// Finds a place for a candidate, moving others on to other places where it must.
fn settle(candidate: usize, fits: &impl Fn(usize, usize) -> bool, held: &mut [Option<usize>], seen: &mut [bool]) -> bool {
    for place in 0..held.len() {
        if seen[place] || !fits(candidate, place) {
            continue;
        }
        seen[place] = true;
        if held[place].is_none_or(|holder| settle(holder, fits, held, seen)) {
            held[place] = Some(candidate);
            return true;
        }
    }
    false
}

fn slot(question: &QuestionForGrading, settings: &Settings, chance: &mut ChaCha8Rng) -> Slot {
    let count = u16::try_from(question.options()).unwrap_or(u16::MAX);
    let mut order: Vec<u16> = (0..count).collect();
    let written = order.clone();
    match &question.body {
        // The written order is the key of an ordering, and the right-hand sides stand beside their left-hand ones:
        // these are always shuffled, and an ordering never comes already solved.
        Body::Ordering { .. } => {
            order.shuffle(chance);
            if order == written && order.len() > 1 {
                order.rotate_left(1);
            }
        }
        Body::Matching { .. } => order.shuffle(chance),
        Body::Single(choices) | Body::Multiple(choices) if settings.shuffle_options && question.shuffle => {
            order.shuffle(chance);
            order.sort_by_key(|number| choices.get(usize::from(*number)).is_some_and(|choice| choice.keep_last));
        }
        // An author writes items bucket by bucket: their order would say where they belong.
        Body::Categorise { .. } => order.shuffle(chance),
        Body::Gaps { gaps, .. } if settings.shuffle_options && question.shuffle => {
            shuffle_runs(&mut order, gaps.iter().map(Gap::options), chance);
            let mut first = 0;
            for gap in gaps {
                let run = &mut order[first..first + gap.options()];
                run.sort_by_key(|number| gap_option(gaps, *number).is_some_and(|(_, choice)| choice.keep_last));
                first += gap.options();
            }
        }
        Body::Scenario { steps } if settings.shuffle_options && question.shuffle => {
            shuffle_runs(&mut order, steps.iter().map(|step| step.decisions.len()), chance);
        }
        // What stands in a text, and a scale from one end to the other, have an order of their own.
        Body::HotText { .. } | Body::Survey { .. } => {}
        Body::Single(_) | Body::Multiple(_) | Body::Gaps { .. } | Body::Scenario { .. } => {}
        Body::TrueFalse { .. } | Body::Short { .. } | Body::Numerical { .. } | Body::Open { .. } => {}
    }
    Slot { question: question.id.clone(), order, stored: Stored::default() }
}

/// Shuffles the options of each gap or step among themselves.
fn shuffle_runs(order: &mut [u16], lengths: impl Iterator<Item = usize>, chance: &mut ChaCha8Rng) {
    let mut rest = order;
    for length in lengths {
        let (run, after) = rest.split_at_mut(length.min(rest.len()));
        run.shuffle(chance);
        rest = after;
    }
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
