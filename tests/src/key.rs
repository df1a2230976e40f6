//! From the key of a question to the fields of its form: the right answer, as this attempt shows the options.

use domain::quiz::{Body, Fraction, QuestionForGrading, Slot};

/// The fields of the right answer.
pub fn right_answer(question: &QuestionForGrading, slot: &Slot) -> Vec<(String, String)> {
    let place = |written: usize| slot.order.iter().position(|number| usize::from(*number) == written).unwrap_or(usize::MAX);
    let choice = |written: usize| ("choice".to_owned(), place(written).to_string());
    match &question.body {
        Body::Single(choices) => choices.iter().position(|option| option.fraction == Fraction::ONE).map(choice).into_iter().collect(),
        Body::Multiple(choices) => {
            choices.iter().enumerate().filter(|(_, option)| option.fraction > Fraction::ZERO).map(|(written, _)| choice(written)).collect()
        }
        Body::TrueFalse { key, .. } => vec![("choice".to_owned(), key.to_string())],
        Body::Ordering { items, .. } => {
            (0..items.len()).map(|item| (format!("position-{}", place(item)), (item + 1).to_string())).collect()
        }
        Body::Matching { pairs, .. } => {
            let pair = |(left, right): (usize, u16)| (format!("match-{left}"), place(usize::from(right)).to_string());
            pairs.iter().map(|pair| pair.right).enumerate().map(pair).collect()
        }
        Body::Short { patterns, .. } => {
            let best = patterns.iter().find(|pattern| pattern.fraction == Fraction::ONE);
            best.map(|pattern| ("text".to_owned(), typed(&pattern.text))).into_iter().collect()
        }
    }
}

/// A text that a pattern accepts: nothing where a star stands for anything.
fn typed(pattern: &str) -> String {
    pattern.replace(r"\*", "\u{1}").replace('*', "").replace('\u{1}', "*")
}
