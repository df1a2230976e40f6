//! From the key of a question to the fields of its form: the right answer, as this attempt shows the options.

use domain::quiz::{Body, Fill, Fraction, Gap, Pattern, QuestionForGrading, Slot, scenario};

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
        Body::Short { patterns, .. } => best(patterns).map(|text| ("text".to_owned(), text)).into_iter().collect(),
        Body::Categorise { items, .. } => {
            items.iter().enumerate().map(|(item, pair)| (format!("bucket-{}", place(item)), pair.right.to_string())).collect()
        }
        Body::Gaps { gaps, .. } => filled(gaps, place),
        Body::Numerical { values, units } => {
            let value = values.iter().find(|value| value.fraction == Fraction::ONE).map(|value| value.value.to_string());
            let unit = (units.len() > 1).then(|| ("unit".to_owned(), "0".to_owned()));
            value.map(|value| ("number".to_owned(), value)).into_iter().chain(unit).collect()
        }
        Body::HotText { spans, .. } => {
            spans.iter().enumerate().filter(|(_, span)| span.right).map(|(written, _)| choice(written)).collect()
        }
        Body::Scenario { steps } => {
            let path: Vec<String> = scenario::best_path(steps).into_iter().map(|number| place(usize::from(number)).to_string()).collect();
            let decided =
                |(last, behind): (&String, &[String])| vec![("path".to_owned(), behind.join(",")), ("choice".to_owned(), last.clone())];
            path.split_last().map(decided).unwrap_or_default()
        }
        Body::Open { .. } => vec![("text".to_owned(), "Un fichier est parti, changez de mot de passe.".to_owned())],
        Body::Survey { options } if options.is_empty() => vec![("text".to_owned(), "Rien à ajouter.".to_owned())],
        Body::Survey { .. } => vec![choice(0)],
    }
}

/// What is wholly right in every gap.
fn filled(gaps: &[Gap], place: impl Fn(usize) -> usize) -> Vec<(String, String)> {
    let mut first = 0;
    let mut all = Vec::new();
    for (number, gap) in gaps.iter().enumerate() {
        let right = match &gap.fill {
            Fill::Choice(choices) => {
                choices.iter().position(|choice| choice.fraction == Fraction::ONE).map(|right| place(first + right).to_string())
            }
            Fill::Typed { patterns, .. } => best(patterns),
        };
        all.extend(right.map(|right| (format!("gap-{number}"), right)));
        first += gap.options();
    }
    all
}

/// A text that is wholly right.
fn best(patterns: &[Pattern]) -> Option<String> {
    patterns.iter().find(|pattern| pattern.fraction == Fraction::ONE).map(|pattern| typed(&pattern.text))
}

/// A text that a pattern accepts: nothing where a star stands for anything.
fn typed(pattern: &str) -> String {
    pattern.replace(r"\*", "\u{1}").replace('*', "").replace('\u{1}', "*")
}
