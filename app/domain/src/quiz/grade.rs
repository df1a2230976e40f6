//! Grading: a pure function of the question and the answer. The order of display has no part in it.

use std::collections::BTreeSet;

use super::body::gap_option;
use super::scenario::{best, walk};
use super::{Answer, Body, Choice, Fill, Filled, Fraction, Gap, Number, OrderingScheme, Pattern, QuestionForGrading, Unit, fits};

/// What an answer earns, as a part of the question's mark (quiz-semantics §3). A blank answer, or one of another type, earns
/// nothing; so does an open text here, which waits for its trainer, and an opinion, which has no mark.
pub fn grade(question: &QuestionForGrading, answer: Option<&Answer>) -> Fraction {
    let Some(answer) = answer.filter(|answer| !answer.is_blank() && answer.check(question).is_ok()) else { return Fraction::ZERO };
    match (&question.body, answer) {
        (Body::Single(choices), Answer::Choice(chosen)) => fraction_of(choices, *chosen),
        (Body::TrueFalse { key, .. }, Answer::TrueFalse(given)) => all_or_nothing(key == given),
        (Body::Multiple(choices), Answer::Set(chosen)) => {
            let sum: Fraction = chosen.iter().map(|choice| fraction_of(choices, *choice)).sum();
            sum.clamp(Fraction::ZERO, Fraction::ONE)
        }
        (Body::Ordering { scheme, .. }, Answer::Order(order)) => ordering(*scheme, order),
        (Body::Matching { pairs, .. }, Answer::Pairs(given)) => {
            let right = pairs
                .iter()
                .enumerate()
                .filter(|(left, pair)| u16::try_from(*left).is_ok_and(|left| given.get(&left) == Some(&pair.right)));
            Fraction::whole(right.count()).over(Fraction::whole(pairs.len()))
        }
        (Body::Short { patterns, case, accents }, Answer::Text(text)) => typed(patterns, text, *case, *accents),
        (Body::Categorise { items, .. }, Answer::Buckets(given)) => {
            let right = given.iter().filter(|(item, bucket)| items.get(usize::from(**item)).is_some_and(|item| item.right == **bucket));
            Fraction::whole(right.count()).over(Fraction::whole(items.len()))
        }
        (Body::Gaps { gaps, .. }, Answer::Gaps(given)) => {
            let earned = (0_u16..).zip(gaps).map(|(place, gap)| {
                let filled = given.get(&place);
                filled.map_or(Fraction::ZERO, |filled| gap_fraction(gaps, gap, filled) * gap.weight)
            });
            earned.sum::<Fraction>().over(gaps.iter().map(|gap| gap.weight).sum())
        }
        (Body::Numerical { values, units }, Answer::Number { text, unit }) => {
            numerical(values, units, text, *unit).map_or(Fraction::ZERO, |number| number.fraction)
        }
        (Body::HotText { spans, .. }, Answer::Set(chosen)) => {
            let rights = spans.iter().filter(|span| span.right).count();
            let right = chosen.iter().filter(|span| spans.get(usize::from(**span)).is_some_and(|span| span.right)).count();
            let sum = Fraction::whole(right) - Fraction::whole(chosen.len() - right);
            sum.over(Fraction::whole(rights)).clamp(Fraction::ZERO, Fraction::ONE)
        }
        (Body::Scenario { steps }, Answer::Path(path)) => {
            let sum = walk(steps, path).map_or(Fraction::ZERO, |walk| walk.sum);
            sum.over(best(steps)).clamp(Fraction::ZERO, Fraction::ONE)
        }
        _ => Fraction::ZERO,
    }
}

fn typed(patterns: &[Pattern], text: &str, case: bool, accents: bool) -> Fraction {
    patterns.iter().find(|pattern| fits(&pattern.text, text, case, accents)).map_or(Fraction::ZERO, |pattern| pattern.fraction)
}

/// What a filled gap earns of its own weight.
pub fn gap_fraction(gaps: &[Gap], gap: &Gap, filled: &Filled) -> Fraction {
    match (&gap.fill, filled) {
        (Fill::Choice(_), Filled::Choice(option)) => gap_option(gaps, *option).map_or(Fraction::ZERO, |(_, choice)| choice.fraction),
        (Fill::Typed { patterns, case, accents }, Filled::Text(text)) if !text.trim().is_empty() => typed(patterns, text, *case, *accents),
        _ => Fraction::ZERO,
    }
}

/// The accepted value that a typed number fits, if any. With several units, a number without one fits nothing.
pub fn numerical<'a>(values: &'a [Number], units: &[Unit], text: &str, unit: Option<u16>) -> Option<&'a Number> {
    let typed = Fraction::parse_number(text).ok()?;
    let number = match (units, unit) {
        ([] | [_], None) => typed,
        (_, Some(unit)) => units.get(usize::from(unit))?.to_first(typed)?,
        (_, None) => return None,
    };
    values.iter().find(|value| value.takes(number))
}

fn all_or_nothing(right: bool) -> Fraction {
    if right { Fraction::ONE } else { Fraction::ZERO }
}

fn fraction_of(choices: &[Choice], number: u16) -> Fraction {
    choices.get(usize::from(number)).map_or(Fraction::ZERO, |choice| choice.fraction)
}

/// `order` holds, from first to last place, the right place of the item put there.
fn ordering(scheme: OrderingScheme, order: &[u16]) -> Fraction {
    let n = order.len();
    let exact = order.iter().enumerate().filter(|(place, item)| *place == usize::from(**item)).count();
    match scheme {
        OrderingScheme::AllOrNothing => all_or_nothing(exact == n),
        OrderingScheme::Position => Fraction::whole(exact).over(Fraction::whole(n)),
        OrderingScheme::Distance if n < 2 => all_or_nothing(exact == n),
        OrderingScheme::Distance => {
            let near: usize =
                order.iter().enumerate().map(|(place, item)| (n - 1).saturating_sub(place.abs_diff(usize::from(*item)))).sum();
            Fraction::whole(near).over(Fraction::whole(n * (n - 1)))
        }
        OrderingScheme::Longest => Fraction::whole(longest_increasing(order)).over(Fraction::whole(n)),
    }
}

/// The length of the longest increasing subsequence (patience sorting, Fredman 1975).
fn longest_increasing(order: &[u16]) -> usize {
    let mut tails: Vec<u16> = Vec::new();
    for item in order {
        let place = tails.partition_point(|tail| tail < item);
        match tails.get_mut(place) {
            Some(tail) => *tail = *item,
            None => tails.push(*item),
        }
    }
    tails.len()
}

/// An attempt's score: Σ fraction × mark, out of Σ mark; a survey weighs nothing. A wrong option may cost within its question, never below zero in all.
pub fn score<'a>(graded: impl IntoIterator<Item = (&'a QuestionForGrading, Fraction)>) -> (Fraction, Fraction) {
    let (earned, whole) = graded.into_iter().fold((Fraction::ZERO, Fraction::ZERO), |(earned, whole), (question, fraction)| {
        (earned + fraction * question.weight(), whole + question.weight())
    });
    (earned.max(Fraction::ZERO), whole)
}

/// The options of a choice that are worth having, for showing what was right.
impl QuestionForGrading {
    /// The numbers of the right options of a choice: those that earn something.
    pub fn right_options(&self) -> BTreeSet<u16> {
        let (Body::Single(choices) | Body::Multiple(choices)) = &self.body else { return BTreeSet::new() };
        let best = choices.iter().map(|choice| choice.fraction).max().unwrap_or(Fraction::ZERO);
        let single = matches!(self.body, Body::Single(_));
        (0_u16..)
            .zip(choices)
            .filter(|(_, choice)| if single { choice.fraction == best } else { choice.fraction > Fraction::ZERO })
            .map(|(number, _)| number)
            .collect()
    }
}

#[cfg(test)]
#[path = "grade_tests.rs"]
mod tests;
