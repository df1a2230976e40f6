//! Numbers: `3`, `3:0.5`, `1..5`, and several of them with their weights.

use domain::module::Reason;
use domain::quiz::{Body, Fraction, Number, Tolerance, Verdict};

use super::answers::{self, shown};
use super::escape::{find, undo};
use super::question::Texts;

pub(super) fn body(answers: &str, texts: &mut Texts) -> Result<Body, Reason> {
    // What is said to whoever is wrong stands last, after a `~`.
    let cut = find(answers, b'~').unwrap_or(answers.len());
    let (answers, wrong) = answers.split_at(cut);
    if wrong.len() > 1 {
        texts.changed.insert(Reason::plain("lost-any-other-number"));
    }
    let answers = answers.trim();
    let several = answers.starts_with('=');
    let alone = format!("={answers}");
    let mut values = Vec::new();
    for answer in answers::split(if several { answers } else { &alone }, b"=")? {
        let (text, fraction) = (undo(answer.text), answer.fraction());
        if text.trim() == "*" && fraction <= Fraction::ZERO {
            texts.changed.insert(Reason::plain("lost-any-other-number"));
            continue;
        }
        let (value, tolerance) = read(&text).ok_or_else(|| Reason::with("gift-no-number", "text", shown(answer.text)))?;
        if fraction < Fraction::ZERO {
            return Err(Reason::plain("fraction-out-of-bounds"));
        }
        let feedback = texts.block(answer.feedback);
        values.push(Number { value, tolerance: Tolerance::Absolute(tolerance), fraction, feedback });
    }
    if values.iter().any(|number| number.fraction.verdict() == Verdict::Right) {
        Ok(Body::Numerical { values, units: Vec::new() })
    } else {
        Err(Reason::plain("no-right-option"))
    }
}

/// A value and how far from it is still right.
pub(in crate::exchange) fn read(text: &str) -> Option<(Fraction, Fraction)> {
    if let Some((low, high)) = text.split_once("..") {
        return Number::between(number(low)?, number(high)?);
    }
    let (value, tolerance) = text.split_once(':').map_or((text, "0"), |(value, tolerance)| (value, tolerance));
    let (value, tolerance) = (number(value)?, number(tolerance)?);
    (tolerance >= Fraction::ZERO).then_some((value, tolerance))
}

/// A number of at most eighteen digits, twelve of them after its point: so much is reckoned with exactly.
fn number(text: &str) -> Option<Fraction> {
    let number = Fraction::parse_number(text).ok()?;
    let written = number.number_text();
    let (whole, decimals) = written.trim_start_matches('-').split_once('.').unwrap_or((written.trim_start_matches('-'), ""));
    (whole.len() + decimals.len() <= 18 && decimals.len() <= 12).then_some(number)
}

/// A number as it is written here; none if it has no end.
pub(in crate::exchange) fn put(number: &Number) -> Option<String> {
    let exact = |fraction: Fraction| {
        let text = fraction.number_text();
        (Fraction::parse_number(&text).ok()? == fraction).then_some(text)
    };
    let value = exact(number.value)?;
    let text = match number.tolerance {
        Tolerance::Absolute(tolerance) if tolerance == Fraction::ZERO => value,
        Tolerance::Absolute(tolerance) => format!("{value}:{}", exact(tolerance)?),
        Tolerance::Relative(_) | Tolerance::Geometric(_) => {
            let (low, high) = number.bounds()?;
            format!("{}..{}", exact(low)?, exact(high)?)
        }
    };
    read(&text).map(|_| text)
}
