//! A case that branches with each decision.

use std::cmp::Reverse;

use super::{Answer, Body, Fraction, QuestionForGrading};

/// A step of a scenario: what happens, and what can be decided. Without decisions it is an ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name among the steps, for its authors.
    pub name: String,
    /// What happens, in Markdown.
    pub text: String,
    /// What can be decided. Decisions are numbered through all steps, from the first step to the last.
    pub decisions: Vec<Decision>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its words, in Markdown of one line.
    pub text: String,
    /// What it is worth; a wrong one may cost.
    pub fraction: Fraction,
    /// What it teaches.
    pub feedback: String,
    /// The number of the step it leads to; none ends the case.
    pub next: Option<u16>,
}

/// Where a path has led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The sum of the decisions' fractions.
    pub sum: Fraction,
    /// The step reached; none if the last decision ended the case.
    pub at: Option<u16>,
}

/// The step that a decision stands in, and the decision: decisions are numbered through all steps.
pub fn decision(steps: &[Step], number: u16) -> Option<(u16, &Decision)> {
    let mut first = 0;
    for (place, step) in (0_u16..).zip(steps) {
        let at = usize::from(number) - first;
        if let Some(found) = step.decisions.get(at) {
            return Some((place, found));
        }
        first += step.decisions.len();
    }
    None
}

/// The number of a step's first decision.
pub fn first_decision(steps: &[Step], step: u16) -> u16 {
    let before = steps.iter().take(usize::from(step)).map(|step| step.decisions.len()).sum::<usize>();
    u16::try_from(before).unwrap_or(u16::MAX)
}

/// Follows decisions from the first step on; none if one of them cannot be taken where it stands.
pub fn walk(steps: &[Step], path: &[u16]) -> Option<Walk> {
    let mut state = Walk { sum: Fraction::ZERO, at: (!steps.is_empty()).then_some(0) };
    for number in path {
        let (step, taken) = decision(steps, *number)?;
        if state.at != Some(step) {
            return None;
        }
        state = Walk { sum: state.sum + taken.fraction, at: taken.next.filter(|next| usize::from(*next) < steps.len()) };
    }
    Some(state)
}

/// Whether an answer is a path that has not come to its end.
pub fn goes_on(question: &QuestionForGrading, answer: &Answer) -> bool {
    let (Body::Scenario { steps }, Answer::Path(path)) = (&question.body, answer) else { return false };
    let at = walk(steps, path).and_then(|walk| walk.at).and_then(|at| steps.get(usize::from(at)));
    at.is_some_and(|step| !step.decisions.is_empty())
}

/// The most that a path can be worth. Publication refuses a scenario that goes in circles; a step met again adds nothing here.
pub fn best(steps: &[Step]) -> Fraction {
    best_from(steps, 0, &mut vec![Known::No; steps.len()])
}

/// The most that can follow from each step on.
fn bests(steps: &[Step]) -> Vec<Fraction> {
    let mut known = vec![Known::No; steps.len()];
    (0_u16..).zip(steps).map(|(place, _)| best_from(steps, place, &mut known)).collect()
}

/// What a decision is worth with the best that can follow it.
fn worth(bests: &[Fraction], decision: &Decision) -> Fraction {
    decision.fraction + decision.next.and_then(|next| bests.get(usize::from(next)).copied()).unwrap_or(Fraction::ZERO)
}

/// Whether no other decision of the same step can lead to more.
pub fn is_best(steps: &[Step], number: u16) -> bool {
    let bests = bests(steps);
    decision(steps, number).is_some_and(|(at, taken)| {
        steps.get(usize::from(at)).is_some_and(|step| step.decisions.iter().all(|other| worth(&bests, other) <= worth(&bests, taken)))
    })
}

/// A path that is worth the most; of equal decisions, the first one written.
pub fn best_path(steps: &[Step]) -> Vec<u16> {
    let (bests, mut path, mut at) = (bests(steps), Vec::new(), Some(0));
    // A scenario that goes in circles, which only a draft can do, ends after as many decisions as it has steps.
    while let Some(place) = at.filter(|_| path.len() < steps.len()) {
        let decisions = steps.get(usize::from(place)).map_or(&[][..], |step| &step.decisions);
        let numbered = (first_decision(steps, place)..).zip(decisions);
        let Some((number, taken)) = numbered.max_by_key(|(number, decision)| (worth(&bests, decision), Reverse(*number))) else { break };
        path.push(number);
        at = taken.next;
    }
    path
}

/// What is known of the best path from a step on.
#[derive(Clone, Copy)]
enum Known {
    No,
    BeingSought,
    Worth(Fraction),
}

fn best_from(steps: &[Step], place: u16, known: &mut [Known]) -> Fraction {
    let at = usize::from(place);
    match known.get(at) {
        None | Some(Known::BeingSought) => return Fraction::ZERO,
        Some(Known::Worth(worth)) => return *worth,
        Some(Known::No) => known[at] = Known::BeingSought,
    }
    let mut most: Option<Fraction> = None;
    for decision in &steps[at].decisions {
        let after = decision.next.map_or(Fraction::ZERO, |next| best_from(steps, next, known));
        let worth = decision.fraction + after;
        most = Some(most.map_or(worth, |most| most.max(worth)));
    }
    let worth = most.unwrap_or(Fraction::ZERO);
    known[at] = Known::Worth(worth);
    worth
}

/// Whether some path goes in circles.
pub fn has_circle(steps: &[Step]) -> bool {
    // Steps whose every way on is known to end are taken away until none is left, or none can be.
    let mut ends = vec![false; steps.len()];
    loop {
        let ended = |next: u16| ends.get(usize::from(next)).copied().unwrap_or(true);
        let more: Vec<usize> = (0..steps.len())
            .filter(|place| !ends[*place] && steps[*place].decisions.iter().filter_map(|decision| decision.next).all(ended))
            .collect();
        if more.is_empty() {
            return ends.contains(&false);
        }
        for place in more {
            ends[place] = true;
        }
    }
}

/// Which steps some path leads to.
pub fn reached(steps: &[Step]) -> Vec<bool> {
    let mut seen = vec![false; steps.len()];
    let mut open = vec![0_usize];
    while let Some(place) = open.pop() {
        if seen.get(place) == Some(&false) {
            seen[place] = true;
            open.extend(steps[place].decisions.iter().filter_map(|decision| decision.next).map(usize::from));
        }
    }
    seen
}

#[cfg(test)]
#[path = "scenario_tests.rs"]
mod tests;
