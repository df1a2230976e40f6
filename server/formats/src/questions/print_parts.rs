//! Writing the bodies that have parts: gaps, passages, steps, buckets.

use domain::quiz::{Fill, Gap, Item, Pair, Piece, QuestionType, Span, Step, Unit};

use super::header::is_unit;
use super::print::{answer, mark, option, pattern_mark, push};
use super::{marks, places};
use crate::{escape, text};

fn arrowless(text: &str) -> String {
    escape::before(&text::line(text), "->")
}

/// Buckets stand by themselves first unless the items name them all in their order.
pub(super) fn categorise(out: &mut String, buckets: &[Item], items: &[Pair]) {
    let mut named = Vec::new();
    for item in items {
        let at = usize::from(item.right);
        if !named.contains(&at) {
            named.push(at);
        }
    }
    let plain = named.iter().copied().eq(0..named.len()) && buckets.iter().take(named.len()).all(|bucket| bucket.feedback.is_empty());
    let bucket = |out: &mut String, bucket: &Item| answer(out, "-", format!("-> {}", arrowless(&bucket.text)).trim(), &bucket.feedback);
    let (before, after) = buckets.split_at(if plain { 0 } else { buckets.len() });
    for one in before {
        bucket(out, one);
    }
    for item in items {
        let text = buckets.get(usize::from(item.right)).map(|bucket| arrowless(&bucket.text)).unwrap_or_default();
        answer(out, "-", format!("{} -> {text}", arrowless(&item.left)).trim(), &item.feedback);
    }
    for one in after.iter().skip(named.len()) {
        bucket(out, one);
    }
}

/// A text, each line with its mark.
fn lines(out: &mut String, pieces: &[Piece]) {
    let text = places::print(pieces);
    if text.is_empty() {
        return;
    }
    for line in text.split('\n') {
        push(out, &if line.is_empty() { "~".to_owned() } else { format!("~ {line}") });
    }
    out.push('\n');
}

pub(super) fn gaps(out: &mut String, text: &[Piece], gaps: &[Gap]) {
    lines(out, text);
    for (at, gap) in gaps.iter().enumerate() {
        let place = format!("{{{}}}", at + 1);
        match &gap.fill {
            // A gap without answers has one without words, so that those after it keep their numbers.
            Fill::Choice(choices) if choices.is_empty() => push(out, &format!("{place} ( )")),
            Fill::Typed { patterns, .. } if patterns.is_empty() => push(out, &format!("{place} =")),
            Fill::Choice(choices) => {
                for choice in choices {
                    answer(out, &format!("{place} {}", mark(choice.fraction)), &option(choice), &choice.feedback);
                }
            }
            Fill::Typed { patterns, .. } => {
                for pattern in patterns {
                    let mark = format!("{place} {}", pattern_mark(pattern.fraction));
                    answer(out, &mark, &text::line(&pattern.text), &pattern.feedback);
                }
            }
        }
    }
}

/// For which gaps a way of comparing counts: `yes` for all that are typed, else their numbers; none if for none.
pub(super) fn which_gaps(gaps: &[Gap], way: impl Fn(bool, bool) -> bool) -> Option<String> {
    let typed = gaps.iter().enumerate().filter_map(|(at, gap)| match gap.fill {
        Fill::Typed { case, accents, .. } => Some((at + 1, way(case, accents))),
        Fill::Choice(_) => None,
    });
    let (yes, no): (Vec<_>, Vec<_>) = typed.partition(|(_, counts)| *counts);
    match (yes.is_empty(), no.is_empty()) {
        (true, _) => None,
        (false, true) => Some("yes".to_owned()),
        (false, false) => Some(yes.iter().map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(", ")),
    }
}

pub(super) fn hot_text(out: &mut String, text: &[Piece], spans: &[Span]) {
    lines(out, text);
    for (at, span) in spans.iter().enumerate() {
        let mark = format!("{{{}}} {}", at + 1, if span.right { "[x]" } else { "[ ]" });
        answer(out, &mark, &text::line(&span.text), &span.feedback);
    }
}

pub(super) fn scenario(out: &mut String, steps: &[Step]) {
    let name =
        |at: usize, step: &Step| Some(text::line(&step.name)).filter(|name| !name.is_empty()).unwrap_or_else(|| (at + 1).to_string());
    for (at, step) in steps.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        push(out, &format!("@ {}", name(at, step)));
        let text = text::block(&step.text);
        for line in text.lines() {
            push(out, &escape::start(line, |line| marks::ends_stem(QuestionType::Scenario, line)));
        }
        if !text.is_empty() && !step.decisions.is_empty() {
            out.push('\n');
        }
        for decision in &step.decisions {
            let words = arrowless(&decision.text);
            let next = decision.next.map(usize::from).and_then(|next| Some((next, steps.get(next)?)));
            let to = next.map(|(at, step)| format!("{words} -> {}", escape::before(&name(at, step), "->")));
            answer(out, &mark(decision.fraction), to.unwrap_or(words).trim(), &decision.feedback);
        }
    }
}

/// `km, m=1000`; what a name cannot hold is left out of it.
pub(super) fn units(units: &[Unit]) -> String {
    let one = |(at, unit): (usize, &Unit)| {
        let name = text::line(&unit.name).replace([',', '='], " ");
        let name = text::line(&name);
        let name = if is_unit(&name) { name } else { format!("unit {name}").trim().to_owned() };
        let factor = unit.factor.number_text();
        if at == 0 && factor == "1" { name } else { format!("{name}={factor}") }
    };
    units.iter().enumerate().map(one).collect::<Vec<_>>().join(", ")
}
