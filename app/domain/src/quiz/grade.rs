//! Grading: a pure function of the question and the answer. The order of display has no part in it.

use std::collections::BTreeSet;

use super::{Answer, Body, Choice, Fraction, OrderingScheme, QuestionForGrading, fits};

/// What an answer earns, as a part of the question's mark. A blank answer, or one of another type, earns nothing.
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
        (Body::Short { patterns, case, accents }, Answer::Text(text)) => {
            patterns.iter().find(|pattern| fits(&pattern.text, text, *case, *accents)).map_or(Fraction::ZERO, |pattern| pattern.fraction)
        }
        _ => Fraction::ZERO,
    }
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

/// An attempt's score: Σ fraction × mark, out of Σ mark. A wrong option may cost within its question, never below zero in all.
pub fn score<'a>(graded: impl IntoIterator<Item = (&'a QuestionForGrading, Fraction)>) -> (Fraction, Fraction) {
    let (earned, whole) = graded.into_iter().fold((Fraction::ZERO, Fraction::ZERO), |(earned, whole), (question, fraction)| {
        (earned + fraction * question.mark, whole + question.mark)
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
