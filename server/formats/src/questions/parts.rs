//! The bodies that have parts: gaps, passages, steps, buckets.

use std::collections::BTreeMap;

use domain::module::Reason;
use domain::quiz::{Body, Decision, Fill, Fraction, Gap, Item, Pair, Pattern, Piece, Span, Step};

use super::answers::{self, Faults, Line};
use super::header::Header;
use super::marks::{Answer, Worth};
use super::places;
use crate::escape;

/// Items and the buckets they go into; `- -> bucket` is a bucket by itself.
pub(super) fn categorise(lines: &[Line<'_>]) -> Body {
    let (mut buckets, mut items) = (Vec::<Item>::new(), Vec::new());
    for line in lines {
        let Answer::Pair { left, right } = line.answer else { continue };
        let (left, text) = (escape::undo_before(left, "->"), escape::undo_before(right, "->"));
        let at = buckets.iter().position(|bucket| bucket.text == text).unwrap_or_else(|| {
            buckets.push(Item { text, feedback: String::new() });
            buckets.len() - 1
        });
        if !left.is_empty() {
            items.push(Pair { left, right: answers::number(at), feedback: line.said() });
        } else if !line.feedback.is_empty() {
            buckets[at].feedback = line.said();
        }
    }
    Body::Categorise { buckets, items }
}

/// The text with places, and the answers after it, whose numbers start at 1; `same` if one may stand again for one more option.
fn text_and_places<'b, 'a>(lines: &'b [Line<'a>], same: bool, faults: &mut Faults) -> (Vec<Piece>, Vec<(usize, &'b Line<'a>)>) {
    let (mut text, mut found) = (Vec::new(), Vec::<(usize, &Line<'_>)>::new());
    for line in lines {
        let place = match line.answer {
            Answer::Text(words) if found.is_empty() => {
                text.push(super::body::said(words));
                continue;
            }
            Answer::Text(_) => {
                faults.push((line.at, Reason::plain("text-not-first")));
                continue;
            }
            Answer::PlaceChoice { place, .. } | Answer::PlacePattern { place, .. } => usize::from(place),
            _ => continue,
        };
        let next = found.last().map_or(0, |(last, _)| last + 1);
        if place != next && !(same && place + 1 == next) {
            faults.push((line.at, Reason::with("place-out-of-order", "expected", next + 1)));
        }
        found.push((place, line));
    }
    (places::read(&text.join("\n")), found)
}

pub(super) fn gaps(header: &Header, lines: &[Line<'_>], faults: &mut Faults) -> Body {
    let (text, found) = text_and_places(lines, true, faults);
    let mut fills: Vec<Fill> = Vec::new();
    let mut last = None;
    for (place, line) in found {
        let new = last != Some(place);
        last = Some(place);
        match line.answer {
            Answer::PlaceChoice { square, worth, text, .. } => {
                let choice = answers::choice(line, (square, false), worth, text, (Fraction::ONE, Fraction::ZERO), faults);
                match fills.last_mut() {
                    Some(Fill::Choice(choices)) if !new => choices.push(choice),
                    _ if new => fills.push(Fill::Choice(vec![choice])),
                    _ => faults.push((line.at, Reason::with("gap-mixed", "gap", place + 1))),
                }
            }
            Answer::PlacePattern { worth, text, .. } => {
                let fraction = answers::worth_of_pattern(line.at, worth, faults);
                let pattern = Pattern { text: text.to_owned(), fraction, feedback: line.said() };
                match fills.last_mut() {
                    Some(Fill::Typed { patterns, .. }) if !new => patterns.push(pattern),
                    _ if new => {
                        let (case, accents) = (header.case.hold(place), header.accents.hold(place));
                        fills.push(Fill::Typed { patterns: vec![pattern], case, accents });
                    }
                    _ => faults.push((line.at, Reason::with("gap-mixed", "gap", place + 1))),
                }
            }
            _ => {}
        }
    }
    let weights = header.weights.as_ref().filter(|_| !fills.is_empty());
    if let Some((line, weights)) = weights.filter(|(_, weights)| weights.len() != fills.len()) {
        let (gaps, weights) = (fills.len().to_string(), weights.len().to_string());
        faults.push((*line, Reason { key: "weights-not-one-a-gap", values: vec![("gaps", gaps), ("weights", weights)] }));
    }
    let weight = |gap: usize| weights.and_then(|(_, weights)| weights.get(gap)).copied().unwrap_or(Fraction::ONE);
    let gaps = fills.into_iter().enumerate().map(|(at, fill)| Gap { weight: weight(at), fill }).collect();
    Body::Gaps { text, gaps }
}

pub(super) fn hot_text(lines: &[Line<'_>], faults: &mut Faults) -> Body {
    let (text, found) = text_and_places(lines, false, faults);
    let mut spans = Vec::new();
    for (_, line) in found {
        let Answer::PlaceChoice { square, worth, text, .. } = line.answer else { continue };
        if !square || matches!(worth, Worth::Percent(_)) {
            faults.push((line.at, Reason::with("wrong-brackets", "right", "{1} [x], {1} [ ]")));
        }
        spans.push(Span { text: text.to_owned(), right: worth == Worth::Full, feedback: line.said() });
    }
    Body::HotText { text, spans }
}

pub(super) fn scenario(lines: &[Line<'_>], faults: &mut Faults) -> Body {
    let mut names = BTreeMap::new();
    let heads = lines.iter().filter_map(|line| if let Answer::Step(name) = line.answer { Some((line.at, name)) } else { None });
    for (number, (at, name)) in (0_u16..).zip(heads) {
        if name.is_empty() {
            faults.push((at, Reason::plain("step-without-name")));
        } else if names.insert(name.to_owned(), number).is_some() {
            faults.push((at, Reason::with("twice", "name", name)));
        }
    }
    let mut steps = Vec::<Step>::new();
    for line in lines {
        match line.answer {
            Answer::Step(name) => steps.push(Step { name: name.to_owned(), text: line.said(), decisions: Vec::new() }),
            Answer::Choice { square, worth, text } => {
                let decision = decision(line, (square, worth, text), &names, faults);
                match steps.last_mut() {
                    Some(step) => step.decisions.push(decision),
                    None => faults.push((line.at, Reason::plain("decision-outside-step"))),
                }
            }
            _ => {}
        }
    }
    Body::Scenario { steps }
}

/// A decision and the step it leads to, if it leads to one.
fn decision(
    line: &Line<'_>,
    (square, worth, written): (bool, Worth<'_>, &str),
    names: &BTreeMap<String, u16>,
    faults: &mut Faults,
) -> Decision {
    let (text, target) = split_target(written);
    let fraction = answers::fraction(line.at, (square, false), worth, (Fraction::ONE, Fraction::ZERO), faults);
    let target = escape::undo_before(target.unwrap_or_default(), "->");
    let next = names.get(&target).copied();
    if next.is_none() && !target.is_empty() {
        faults.push((line.at, Reason::with("unknown-step", "step", target)));
    }
    Decision { text: escape::undo_before(text, "->"), fraction, feedback: line.said(), next }
}

/// A decision's words, and the name of a step after the last arrow.
pub(super) fn split_target(text: &str) -> (&str, Option<&str>) {
    escape::find_last(text, "->").map_or((text, None), |at| (text[..at].trim_end(), Some(text[at + 2..].trim_start())))
}
