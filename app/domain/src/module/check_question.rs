//! What keeps a question from being published.

use std::collections::BTreeSet;

use super::Reason;
use crate::quiz::{Body, Choice, Fill, Fraction, Gap, Number, Pattern, Piece, QuestionForGrading, Step, Unit, Verdict, scenario};

/// The most options, items or patterns a question may have; of a text with gaps or a scenario, each gap or step.
pub const MOST_OPTIONS: usize = 20;

/// The most steps a scenario may have, and the most gaps or passages a text.
const MOST_PARTS: usize = 40;

/// Whether a translation has the options of its original, each worth the same.
pub(super) fn same_shape(one: &QuestionForGrading, other: &QuestionForGrading) -> bool {
    match (&one.body, &other.body) {
        (Body::Single(a), Body::Single(b)) | (Body::Multiple(a), Body::Multiple(b)) => worth(a) == worth(b),
        (Body::TrueFalse { key: a, .. }, Body::TrueFalse { key: b, .. }) => a == b,
        (Body::Ordering { items: a, scheme: x }, Body::Ordering { items: b, scheme: y }) => a.len() == b.len() && x == y,
        (Body::Matching { pairs: a, rights: x }, Body::Matching { pairs: b, rights: y })
        | (Body::Categorise { items: a, buckets: x }, Body::Categorise { items: b, buckets: y }) => {
            x.len() == y.len() && a.iter().map(|pair| pair.right).eq(b.iter().map(|pair| pair.right))
        }
        (Body::Short { .. }, Body::Short { .. }) => true,
        (Body::Gaps { gaps: a, .. }, Body::Gaps { gaps: b, .. }) => {
            a.len() == b.len()
                && a.iter().zip(b).all(|(a, b)| {
                    a.weight == b.weight
                        && match (&a.fill, &b.fill) {
                            (Fill::Choice(a), Fill::Choice(b)) => worth(a) == worth(b),
                            (Fill::Typed { .. }, Fill::Typed { .. }) => true,
                            _ => false,
                        }
                })
        }
        (Body::Numerical { values: a, units: x }, Body::Numerical { values: b, units: y }) => {
            let number = |number: &Number| (number.value, number.tolerance, number.fraction);
            a.iter().map(number).eq(b.iter().map(number)) && x.iter().map(|unit| unit.factor).eq(y.iter().map(|unit| unit.factor))
        }
        (Body::HotText { spans: a, .. }, Body::HotText { spans: b, .. }) => {
            a.iter().map(|span| span.right).eq(b.iter().map(|span| span.right))
        }
        (Body::Scenario { steps: a }, Body::Scenario { steps: b }) => {
            let ways = |step: &Step| step.decisions.iter().map(|decision| (decision.fraction, decision.next)).collect::<Vec<_>>();
            a.iter().map(ways).eq(b.iter().map(ways))
        }
        (Body::Open { rubric: a }, Body::Open { rubric: b }) => a.iter().map(|one| one.points).eq(b.iter().map(|one| one.points)),
        (Body::Survey { options: a }, Body::Survey { options: b }) => a.len() == b.len(),
        _ => false,
    }
}

fn worth(choices: &[Choice]) -> Vec<(Fraction, bool)> {
    choices.iter().map(|choice| (choice.fraction, choice.keep_last)).collect()
}

impl QuestionForGrading {
    /// Everything wrong with this question by itself.
    pub fn problems(&self) -> Vec<Reason> {
        let mut found = Vec::new();
        if self.stem.trim().is_empty() {
            found.push(Reason::plain("no-stem"));
        }
        if self.sources.is_empty() && !matches!(self.body, Body::Survey { .. }) {
            found.push(Reason::plain("no-source"));
        }
        if self.mark <= Fraction::ZERO {
            found.push(Reason::plain("mark-not-above-zero"));
        }
        if self.penalty < Fraction::ZERO || self.penalty > Fraction::ONE {
            found.push(Reason::plain("penalty-out-of-bounds"));
        }
        self.body_problems(&mut found);
        found
    }

    fn body_problems(&self, found: &mut Vec<Reason>) {
        match &self.body {
            Body::Single(choices) => {
                distinct(choices.iter().map(|choice| &choice.text), 2, found);
                choices_taught(choices, found);
                one_is_right(choices.iter().map(|choice| choice.fraction), found);
            }
            Body::Multiple(choices) => {
                distinct(choices.iter().map(|choice| &choice.text), 2, found);
                choices_taught(choices, found);
                let right: Fraction = choices.iter().map(|choice| choice.fraction.max(Fraction::ZERO)).sum();
                if right.verdict() != Verdict::Right || right > Fraction::of(100_001, 100_000) {
                    found.push(Reason::with("right-options-not-one", "sum", right.percent_text()));
                }
            }
            Body::TrueFalse { when_true, when_false, .. } => taught([when_true, when_false], found),
            Body::Short { patterns, .. } => {
                distinct(patterns.iter().map(|pattern| &pattern.text), 0, found);
                patterns_right(patterns, found);
            }
            Body::Ordering { items, .. } => distinct(items.iter().map(|item| &item.text), 2, found),
            Body::Matching { pairs, rights } => {
                distinct(pairs.iter().map(|pair| &pair.left), 2, found);
                too_many(rights.len(), MOST_OPTIONS, found);
            }
            Body::Categorise { buckets, items } => {
                distinct(items.iter().map(|item| &item.left), 2, found);
                distinct(buckets.iter().map(|bucket| &bucket.text), 2, found);
            }
            Body::Gaps { text, gaps } => {
                parts(text, gaps.len(), found);
                for gap in gaps {
                    gap_problems(gap, found);
                }
            }
            Body::Numerical { values, units } => numerical_problems(values, units, found),
            Body::HotText { text, spans } => {
                parts(text, spans.len(), found);
                taught(spans.iter().map(|span| &span.feedback), found);
                if !spans.iter().any(|span| span.right) {
                    found.push(Reason::plain("no-right-option"));
                }
                if spans.iter().any(|span| span.text.trim().is_empty()) {
                    found.push(Reason::plain("options-not-distinct"));
                }
            }
            Body::Scenario { steps } => scenario_problems(steps, found),
            Body::Open { rubric } => {
                if rubric.is_empty() || rubric.iter().any(|criterion| criterion.points == 0) {
                    found.push(Reason::plain("no-rubric"));
                }
                distinct(rubric.iter().map(|criterion| &criterion.text), 0, found);
            }
            Body::Survey { options } if options.is_empty() => {}
            Body::Survey { options } => distinct(options.iter().map(|option| &option.text), 2, found),
        }
    }
}

fn add(reason: Reason, found: &mut Vec<Reason>) {
    if !found.contains(&reason) {
        found.push(reason);
    }
}

fn too_many(count: usize, most: usize, found: &mut Vec<Reason>) {
    if count > most {
        add(Reason::with("too-many-options", "most", most), found);
    }
}

/// Enough texts, not too many, none empty, none twice.
fn distinct<'a>(texts: impl Iterator<Item = &'a String> + Clone, least: usize, found: &mut Vec<Reason>) {
    let count = texts.clone().count();
    if count < least {
        add(Reason::plain("too-few-options"), found);
    }
    too_many(count, MOST_OPTIONS, found);
    let different: BTreeSet<_> = texts.map(|text| text.trim()).collect();
    if different.len() < count || different.contains("") {
        add(Reason::plain("options-not-distinct"), found);
    }
}

fn taught<'a>(feedback: impl IntoIterator<Item = &'a String>, found: &mut Vec<Reason>) {
    if feedback.into_iter().any(|text| text.trim().is_empty()) {
        add(Reason::plain("option-without-feedback"), found);
    }
}

fn within(mut fractions: impl Iterator<Item = Fraction>, least: Fraction, found: &mut Vec<Reason>) {
    if fractions.any(|fraction| fraction > Fraction::ONE || fraction < least) {
        add(Reason::plain("fraction-out-of-bounds"), found);
    }
}

fn one_is_right(mut fractions: impl Iterator<Item = Fraction>, found: &mut Vec<Reason>) {
    if !fractions.any(|fraction| fraction == Fraction::ONE) {
        add(Reason::plain("no-right-option"), found);
    }
}

fn choices_taught(choices: &[Choice], found: &mut Vec<Reason>) {
    taught(choices.iter().map(|choice| &choice.feedback), found);
    within(choices.iter().map(|choice| choice.fraction), -Fraction::ONE, found);
}

fn patterns_right(patterns: &[Pattern], found: &mut Vec<Reason>) {
    one_is_right(patterns.iter().map(|pattern| pattern.fraction), found);
    within(patterns.iter().map(|pattern| pattern.fraction), Fraction::ZERO, found);
    if patterns.iter().any(|pattern| pattern.text.trim().trim_matches('*').is_empty()) {
        add(Reason::plain("pattern-takes-anything"), found);
    }
}

/// The places of a text: so many, each once.
fn parts(text: &[Piece], count: usize, found: &mut Vec<Reason>) {
    if count == 0 {
        add(Reason::plain("no-gap"), found);
    }
    too_many(count, MOST_PARTS, found);
    for number in 0..count {
        if text.iter().filter(|piece| matches!(piece, Piece::Place(at) if usize::from(*at) == number)).count() != 1 {
            add(Reason::with("gap-not-once-in-text", "gap", number + 1), found);
        }
    }
}

fn gap_problems(gap: &Gap, found: &mut Vec<Reason>) {
    if gap.weight <= Fraction::ZERO {
        add(Reason::plain("weight-not-above-zero"), found);
    }
    match &gap.fill {
        Fill::Choice(choices) => {
            distinct(choices.iter().map(|choice| &choice.text), 2, found);
            choices_taught(choices, found);
            one_is_right(choices.iter().map(|choice| choice.fraction), found);
        }
        Fill::Typed { patterns, .. } => {
            distinct(patterns.iter().map(|pattern| &pattern.text), 0, found);
            patterns_right(patterns, found);
        }
    }
}

fn numerical_problems(values: &[Number], units: &[Unit], found: &mut Vec<Reason>) {
    too_many(values.len(), MOST_OPTIONS, found);
    one_is_right(values.iter().map(|value| value.fraction), found);
    within(values.iter().map(|value| value.fraction), Fraction::ZERO, found);
    if values.iter().any(|value| value.bounds().is_none()) {
        add(Reason::plain("number-out-of-reach"), found);
    }
    distinct(units.iter().map(|unit| &unit.name), 0, found);
    if units.first().is_some_and(|unit| unit.factor != Fraction::ONE) {
        add(Reason::plain("first-unit-not-one"), found);
    }
    if units.iter().any(|unit| unit.factor <= Fraction::ZERO) {
        add(Reason::plain("unit-factor-not-above-zero"), found);
    }
}

fn scenario_problems(steps: &[Step], found: &mut Vec<Reason>) {
    too_many(steps.len(), MOST_PARTS, found);
    if scenario::has_circle(steps) {
        add(Reason::plain("scenario-in-circles"), found);
    }
    if scenario::best(steps) <= Fraction::ZERO {
        add(Reason::plain("no-right-option"), found);
    }
    for (step, reached) in steps.iter().zip(scenario::reached(steps)) {
        if !reached {
            add(Reason::with("step-not-reached", "step", &step.name), found);
        }
        if step.text.trim().is_empty() {
            add(Reason::with("step-without-text", "step", &step.name), found);
        }
        if step.decisions.len() == 1 {
            add(Reason::with("step-with-one-decision", "step", &step.name), found);
        }
        distinct(step.decisions.iter().map(|decision| &decision.text), 0, found);
        taught(step.decisions.iter().map(|decision| &decision.feedback), found);
        within(step.decisions.iter().map(|decision| decision.fraction), -Fraction::ONE, found);
    }
}
