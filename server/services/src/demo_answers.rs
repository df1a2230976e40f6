//! The answers of the demonstration's agents.

use std::collections::BTreeMap;

use domain::quiz::{Answer, Body, Fill, Filled, Fraction, Gap, Pair, QuestionForGrading, Step, scenario};

/// A right answer, or a plausible wrong one.
pub(crate) fn answer(question: &QuestionForGrading, right: bool) -> Answer {
    let number = |place: usize| u16::try_from(place).unwrap_or(0);
    match &question.body {
        Body::Single(choices) => {
            let place = choices.iter().position(|choice| (choice.fraction == Fraction::ONE) == right);
            Answer::Choice(number(place.unwrap_or(0)))
        }
        Body::TrueFalse { key, .. } => Answer::TrueFalse(*key == right),
        Body::Multiple(choices) => {
            let wanted = choices.iter().enumerate().filter(|(_, choice)| (choice.fraction > Fraction::ZERO) == right);
            Answer::Set(wanted.map(|(place, _)| number(place)).collect())
        }
        Body::Ordering { items, .. } => {
            let order = (0..items.len()).map(number);
            Answer::Order(if right { order.collect() } else { order.rev().collect() })
        }
        Body::Matching { pairs, rights } => {
            let shift = usize::from(!right);
            let pair = |(left, pair): (usize, &Pair)| (number(left), number((usize::from(pair.right) + shift) % rights.len().max(1)));
            Answer::Pairs(pairs.iter().enumerate().map(pair).collect())
        }
        Body::Short { patterns, .. } => {
            let text = patterns.first().map_or("", |pattern| pattern.text.as_str()).replace('*', "x");
            Answer::Text(if right { text } else { "je ne sais pas".to_owned() })
        }
        Body::Categorise { buckets, items } => {
            let shift = usize::from(!right);
            let bucket = |item: &Pair| number((usize::from(item.right) + shift) % buckets.len().max(1));
            Answer::Buckets(items.iter().enumerate().map(|(place, item)| (number(place), bucket(item))).collect())
        }
        Body::Gaps { gaps, .. } => filled(gaps, right),
        Body::Numerical { values, units } => {
            let value = values.iter().find(|value| value.fraction == Fraction::ONE).map_or(Fraction::ZERO, |value| value.value);
            let text = if right { value } else { -value - Fraction::ONE }.to_string();
            Answer::Number { text, unit: (units.len() > 1).then_some(0) }
        }
        Body::HotText { spans, .. } => {
            Answer::Set(spans.iter().enumerate().filter(|(_, span)| span.right == right).map(|(place, _)| number(place)).collect())
        }
        Body::Scenario { steps } => Answer::Path(if right { scenario::best_path(steps) } else { hasty_path(steps) }),
        Body::Open { .. } => Answer::Text("Je préviens mon responsable et le délégué à la protection des données.".to_owned()),
        Body::Survey { options } if options.is_empty() => Answer::Text("Utile, merci.".to_owned()),
        Body::Survey { options } => Answer::Choice(number(options.len().saturating_sub(1 + usize::from(!right)))),
    }
}

/// Every gap filled with what is wholly right, or with what is not.
fn filled(gaps: &[Gap], right: bool) -> Answer {
    let mut first = 0_usize;
    let mut all = BTreeMap::new();
    for (place, gap) in (0_u16..).zip(gaps) {
        let filled = match &gap.fill {
            Fill::Choice(choices) => {
                let at = choices.iter().position(|choice| (choice.fraction == Fraction::ONE) == right).unwrap_or(0);
                Filled::Choice(u16::try_from(first + at).unwrap_or(0))
            }
            Fill::Typed { patterns, .. } => {
                let text = patterns.iter().find(|pattern| pattern.fraction == Fraction::ONE).map_or("", |pattern| pattern.text.as_str());
                Filled::Text(if right { text.replace('*', "x") } else { "je ne sais pas".to_owned() })
            }
        };
        all.insert(place, filled);
        first += gap.options();
    }
    Answer::Gaps(all)
}

/// The path of who takes the last decision of every step.
fn hasty_path(steps: &[Step]) -> Vec<u16> {
    let (mut path, mut at) = (Vec::new(), Some(0));
    while let Some(place) = at.filter(|_| path.len() < steps.len()) {
        let Some(step) = steps.get(usize::from(place)) else { break };
        let Some(last) = step.decisions.last() else { break };
        path.push(scenario::first_decision(steps, place) + u16::try_from(step.decisions.len() - 1).unwrap_or(0));
        at = last.next;
    }
    path
}
