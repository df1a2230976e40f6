//! Accepted numbers: `72`, `72 ± 1`, `72 ± 5%`, `72 */ 10%`, `70..74`.

use domain::module::Reason;
use domain::quiz::{Fraction, Number, Tolerance};

/// A value and how far from it is still right.
pub(super) fn read(text: &str) -> Result<(Fraction, Tolerance), Reason> {
    let split = |mark: &str| text.split_once(mark);
    if let Some((value, reach)) = split("±").or_else(|| split("+-")) {
        let value = number(value)?;
        Ok((value, part(reach)?.map_or_else(|| reach_of(reach).map(Tolerance::Absolute), |part| Ok(Tolerance::Relative(part)))?))
    } else if let Some((value, reach)) = split("*/") {
        let reach_read = part(reach)?.ok_or_else(|| bad(reach))?;
        Ok((number(value)?, Tolerance::Geometric(reach_read)))
    } else if let Some((low, high)) = split("..") {
        let found = Number::between(number(low)?, number(high)?).filter(|(middle, reach)| [*middle, *reach].into_iter().all(reads_back));
        found.map(|(middle, reach)| (middle, Tolerance::Absolute(reach))).ok_or_else(|| bad(text))
    } else {
        Ok((number(text)?, Tolerance::Absolute(Fraction::ZERO)))
    }
}

/// Writes what [`read`] reads back.
pub(super) fn print(value: Fraction, tolerance: Tolerance) -> String {
    let value = value.number_text();
    let size = |reach: Fraction| reach.max(-reach);
    let percent = |reach: Fraction| (size(reach) * Fraction::whole(100)).number_text();
    match tolerance {
        Tolerance::Absolute(reach) if reach == Fraction::ZERO => value,
        Tolerance::Absolute(reach) => format!("{value} ± {}", size(reach).number_text()),
        Tolerance::Relative(reach) => format!("{value} ± {}%", percent(reach)),
        Tolerance::Geometric(reach) => format!("{value} */ {}%", percent(reach)),
    }
}

fn bad(text: &str) -> Reason {
    Reason::with("bad-number", "text", text.trim())
}

fn number(text: &str) -> Result<Fraction, Reason> {
    Fraction::parse_number(text).map_err(|_| bad(text))
}

/// How far, not below zero.
fn reach_of(text: &str) -> Result<Fraction, Reason> {
    number(text).and_then(|reach| if reach < Fraction::ZERO { Err(bad(text)) } else { Ok(reach) })
}

/// A reach in per cent; none if it is not one.
fn part(text: &str) -> Result<Option<Fraction>, Reason> {
    text.trim_end().strip_suffix('%').map(|percent| reach_of(percent).map(|reach| reach.over(Fraction::whole(100)))).transpose()
}

/// Whether a number is written as exactly as it is.
fn reads_back(number: Fraction) -> bool {
    Fraction::parse_number(&number.number_text()).is_ok_and(|read| read == number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_five_ways() {
        let number = |text| Fraction::parse_number(text).expect("a number");
        for (text, value, tolerance, printed) in [
            ("72", "72", Tolerance::Absolute(Fraction::ZERO), "72"),
            ("1 000,5 +- 0,5", "1000.5", Tolerance::Absolute(number("0.5")), "1000.5 ± 0.5"),
            ("-72 ±5 %", "-72", Tolerance::Relative(number("0.05")), "-72 ± 5%"),
            ("1e6 */ 10%", "1000000", Tolerance::Geometric(number("0.1")), "1000000 */ 10%"),
            ("70..74", "72", Tolerance::Absolute(number("2")), "72 ± 2"),
            ("-1 .. 2", "0.5", Tolerance::Absolute(number("1.5")), "0.5 ± 1.5"),
            ("3..3", "3", Tolerance::Absolute(Fraction::ZERO), "3"),
        ] {
            assert_eq!(read(text), Ok((number(value), tolerance)), "{text}");
            assert_eq!(print(number(value), tolerance), printed);
            assert_eq!(read(printed), Ok((number(value), tolerance)));
        }
        for text in
            ["", "x", "72 ± x", "72 ± -1", "72 */ 10", "74..70", "1..2..3", "72 km", "1 ± 2 ± 3", "0,000000000000000001..1e29", "5%"]
        {
            assert!(read(text).is_err_and(|reason| reason.key == "bad-number"), "{text}");
        }
    }
}
