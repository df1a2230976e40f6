//! What was answered beside what is right, type by type.

use domain::locale::Lang;
use domain::quiz::{Fraction, Piece, Verdict as Earned};
use pages::quiz::{
    AcceptedNumber, CorrectedCriterion, CorrectedDecision, CorrectedGap, CorrectedItem, CorrectedKind, CorrectedOption, CorrectedPair,
    CorrectedScenario, CorrectedSpan, TextPiece, Worth,
};
use pages::safe_html::plain_text;
use services::corrected::{self as body, CorrectedBody};
use services::result::Marking;

use super::corrected::feedback;
use crate::learn::{count, percent};
use crate::markdown;

const fn worth(right: bool) -> Worth {
    if right { Worth::Right } else { Worth::Wrong }
}

/// What was answered beside what is right.
pub(super) fn kind(lang: Lang, content: Lang, body: CorrectedBody, earned: Fraction, marking: Marking) -> CorrectedKind {
    match body {
        CorrectedBody::Options(options) => {
            let option = |option: body::CorrectedOption| CorrectedOption {
                html: markdown::inline(content, &option.text),
                worth: worth(option.right),
                chosen: option.chosen,
                feedback: feedback(content, &option.feedback),
            };
            CorrectedKind::Options { options: options.into_iter().map(option).collect() }
        }
        CorrectedBody::TrueFalse { key, given, when_true, when_false } => {
            let option = |value: bool, word: &str, text: &str| CorrectedOption {
                html: markdown::inline(lang, &words::t(lang, word)),
                worth: worth(key == value),
                chosen: given == Some(value),
                feedback: feedback(content, text),
            };
            CorrectedKind::Options { options: vec![option(true, "answer-true", &when_true), option(false, "answer-false", &when_false)] }
        }
        CorrectedBody::Order { right, given } => {
            let place = |text: &String| given.iter().position(|other| other == text).map(|place| count(place + 1));
            let item = |(text, said): (String, String)| CorrectedItem {
                given: place(&text),
                html: markdown::inline(content, &text),
                feedback: feedback(content, &said),
            };
            CorrectedKind::Ordering { items: right.into_iter().map(item).collect() }
        }
        CorrectedBody::Pairs(pairs) => {
            let pair = |pair: body::CorrectedPair| CorrectedPair {
                left: markdown::inline(content, &pair.left),
                right: markdown::inline(content, &pair.right),
                chosen: pair.given.map(|text| markdown::inline(content, &text)),
                is_right: pair.is_right,
                feedback: feedback(content, &pair.feedback),
            };
            CorrectedKind::Matching { pairs: pairs.into_iter().map(pair).collect(), extras: Vec::new() }
        }
        CorrectedBody::Text { given, accepted, feedback: said } => {
            CorrectedKind::Short { given, right: earned.verdict() == Earned::Right, accepted, feedback: feedback(content, &said) }
        }
        CorrectedBody::Gaps { text, gaps } => {
            let gap = |gap: body::CorrectedGap| CorrectedGap {
                given: gap.given.map(|given| plain_text(&given)),
                worth: worth_of(gap.fraction),
                right: gap.right.iter().map(|text| plain_text(text)).collect(),
                feedback: feedback(content, &gap.feedback),
            };
            CorrectedKind::Gaps { text: pieces(text), gaps: gaps.into_iter().map(gap).collect() }
        }
        CorrectedBody::Number { given, accepted, feedback: said } => CorrectedKind::Numerical {
            given: given.map(|(text, unit)| with_unit(text, unit.as_deref())),
            worth: worth_of(earned),
            accepted: accepted.into_iter().map(|number| accepted_number(lang, number)).collect(),
            feedback: feedback(content, &said),
        },
        CorrectedBody::Passages { text, spans } => {
            let span = |span: body::CorrectedOption| CorrectedSpan {
                text: plain_text(&span.text),
                right: span.right,
                chosen: span.chosen,
                feedback: feedback(content, &span.feedback),
            };
            CorrectedKind::HotText { text: pieces(text), spans: spans.into_iter().map(span).collect() }
        }
        CorrectedBody::Scenario { path, ending, over, best } => {
            let decision = |taken: body::CorrectedDecision| CorrectedDecision {
                step: markdown::block(content, &taken.step),
                decision: markdown::inline(content, &taken.decision),
                worth: if taken.best {
                    Worth::Right
                } else if taken.fraction > Fraction::ZERO {
                    Worth::Partly
                } else {
                    Worth::Wrong
                },
                feedback: feedback(content, &taken.feedback),
            };
            CorrectedKind::Scenario(CorrectedScenario {
                path: path.into_iter().map(decision).collect(),
                ending: feedback(content, &ending),
                over,
                best: best.into_iter().map(decision).collect(),
            })
        }
        CorrectedBody::Open { given, criteria } => {
            let criterion = |(text, points, said): (String, u16, String)| CorrectedCriterion {
                html: markdown::inline(content, &text),
                points,
                feedback: feedback(content, &said),
            };
            CorrectedKind::Open { given, criteria: criteria.into_iter().map(criterion).collect(), waiting: marking == Marking::Awaited }
        }
        CorrectedBody::Opinion { options, given } if options.is_empty() => CorrectedKind::Opinion { given },
        CorrectedBody::Opinion { options, .. } => CorrectedKind::Survey {
            options: options.into_iter().map(|(text, chosen)| (markdown::inline(content, &text), chosen)).collect(),
        },
    }
}

fn worth_of(fraction: Fraction) -> Worth {
    match fraction.verdict() {
        Earned::Right => Worth::Right,
        Earned::Partly => Worth::Partly,
        Earned::Wrong => Worth::Wrong,
    }
}

fn pieces(text: Vec<Piece>) -> Vec<TextPiece> {
    let piece = |piece| match piece {
        Piece::Text(words) => TextPiece::Words(words),
        Piece::Place(place) => TextPiece::Place(place),
    };
    text.into_iter().map(piece).collect()
}

/// A number and its unit, which no line end parts.
fn with_unit(number: String, unit: Option<&str>) -> String {
    match unit {
        Some(unit) => format!("{number}\u{a0}{unit}"),
        None => number,
    }
}

fn accepted_number(lang: Lang, number: body::AcceptedNumber) -> AcceptedNumber {
    let written = |value: Fraction| lang.number(&value.to_string());
    let (low, high) = number.bounds;
    AcceptedNumber {
        value: with_unit(written(number.value), number.unit.as_deref()),
        bounds: (low != high).then(|| (written(low), written(high))),
        part: (number.fraction != Fraction::ONE).then(|| percent(lang, number.fraction)),
    }
}
