//! A number of marks, exact to eighteen decimals.

use std::fmt;
use std::ops::Neg;
use std::str::FromStr;

use thiserror::Error;

use crate::quiz::Fraction;

/// A number of marks: exact to eighteen decimals, within a thousand million either side of zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(pub(super) i128);

/// So many decimals are kept; those beyond are rounded to nearest.
const DECIMALS: i32 = 18;
/// How many units one mark is.
const UNITS: i128 = 1_000_000_000_000_000_000;
/// The same, to divide by.
pub(super) const UNITS_F: f64 = 1e18;
/// The largest mark, in units: with it, a thousand questions and a million attempts, no sum of products overflows 256 bits.
const MOST: i128 = 1_000_000_000 * UNITS;
/// Digits that are read; more are a mistake, not a mark.
const MOST_DIGITS: usize = 60;

/// Why a text is no mark.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum BadMark {
    /// Words, `NaN`, two signs and the like.
    #[error("is not a number")]
    NotANumber,
    /// More than a thousand million.
    #[error("is too large a number")]
    TooLarge,
}

impl Mark {
    /// None.
    pub const ZERO: Self = Self(0);

    /// The nearest floating number, for showing.
    pub fn to_f64(self) -> f64 {
        nearest(self.0) / UNITS_F
    }

    /// Takes units that are no more than [`MOST`] away from zero.
    fn within(units: Option<i128>) -> Result<Self, BadMark> {
        units.filter(|units| (-MOST..=MOST).contains(units)).map(Self).ok_or(BadMark::TooLarge)
    }

    /// An exact number of marks, rounded to the billionth as it is stored.
    pub fn of(marks: Fraction) -> Result<Self, BadMark> {
        Self::within(i128::from(marks.nanos()).checked_mul(UNITS / 1_000_000_000))
    }
}

/// As it reads back: `0.75`, `-2`, without zeros at the end.
impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, units) = (if self.0 < 0 { "-" } else { "" }, self.0.abs());
        let text = format!("{sign}{}.{:018}", units / UNITS, units % UNITS);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

impl Neg for Mark {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

/// The floating number nearest to a whole one.
#[expect(clippy::cast_precision_loss, reason = "the nearest floating number is what is wanted")]
pub(super) fn nearest(whole: i128) -> f64 {
    whole as f64
}

/// Reads `2`, `0.75`, `-0,5`, `.5`, `1e-3`: a point or a comma, and an exponent as programs write it.
impl FromStr for Mark {
    type Err = BadMark;
    fn from_str(text: &str) -> Result<Self, BadMark> {
        let text = text.trim();
        let (negative, rest) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (number, exponent) = match rest.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent_of(exponent)?),
            None => (rest, 0),
        };
        let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let digits = whole.len() + part.len();
        if digits == 0 || digits > MOST_DIGITS || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
            return Err(BadMark::NotANumber);
        }
        let decimals = i32::try_from(part.len()).unwrap_or(i32::MAX);
        let units = units(&format!("{whole}{part}"), DECIMALS - decimals + exponent);
        Self::within(if negative { units.map(|units| -units) } else { units })
    }
}

fn exponent_of(text: &str) -> Result<i32, BadMark> {
    let digits = text.trim_start_matches(['+', '-']);
    let fits = text.len() - digits.len() <= 1 && (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().map_err(|_| BadMark::NotANumber) } else { Err(BadMark::NotANumber) }
}

/// `digits` × 10^`shift`, rounded to nearest, halves away from zero; none if it is too large to matter how large.
fn units(digits: &str, shift: i32) -> Option<i128> {
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(0);
    }
    if shift >= 0 {
        let power = 10_i128.checked_pow(shift.unsigned_abs())?;
        return digits.parse::<i128>().ok()?.checked_mul(power);
    }
    let dropped = usize::try_from(shift.unsigned_abs()).ok()?;
    if dropped > digits.len() {
        return Some(0);
    }
    let (kept, beyond) = digits.split_at(digits.len() - dropped);
    let kept: i128 = if kept.is_empty() { 0 } else { kept.parse().ok()? };
    Some(kept + i128::from(beyond.as_bytes().first().is_some_and(|digit| *digit >= b'5')))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2", 2 * UNITS)]
    #[case(" 0,5 ", UNITS / 2)]
    #[case("-0.25", -UNITS / 4)]
    #[case("+1.", UNITS)]
    #[case(".5", UNITS / 2)]
    #[case("1e-3", UNITS / 1000)]
    #[case("1.5E2", 150 * UNITS)]
    #[case("0.3333333333333333", 333_333_333_333_333_300)]
    #[case("0.0033333333333333335", 3_333_333_333_333_334)]
    #[case("0e999", 0)]
    #[case("1e-999", 0)]
    #[case("-0", 0)]
    #[case("1000000000", MOST)]
    fn a_mark_is_read_to_eighteen_decimals(#[case] text: &str, #[case] units: i128) {
        assert_eq!(text.parse(), Ok(Mark(units)));
    }

    #[rstest]
    #[case("", BadMark::NotANumber)]
    #[case("-", BadMark::NotANumber)]
    #[case(".", BadMark::NotANumber)]
    #[case("NaN", BadMark::NotANumber)]
    #[case("inf", BadMark::NotANumber)]
    #[case("1,000.5", BadMark::NotANumber)]
    #[case("1 000", BadMark::NotANumber)]
    #[case("--1", BadMark::NotANumber)]
    #[case("1e", BadMark::NotANumber)]
    #[case("1e+-1", BadMark::NotANumber)]
    #[case("٣", BadMark::NotANumber)]
    #[case("0x10", BadMark::NotANumber)]
    #[case("1e999", BadMark::TooLarge)]
    #[case("-1e999", BadMark::TooLarge)]
    #[case("1000000000.1", BadMark::TooLarge)]
    fn what_is_no_mark_is_refused(#[case] text: &str, #[case] why: BadMark) {
        assert_eq!(text.parse::<Mark>(), Err(why));
    }

    #[rstest]
    #[case("0")]
    #[case("-0.25")]
    #[case("1000000000")]
    #[case("0.333333333333333333")]
    #[case("-0.000000000000000001")]
    fn a_mark_is_written_as_it_reads_back(#[case] text: &str) {
        assert_eq!(text.parse::<Mark>().map(|mark| mark.to_string()).as_deref(), Ok(text));
    }

    #[test]
    fn half_of_two_marks_is_one() {
        assert_eq!(Mark::of(Fraction::of(1, 2) * Fraction::whole(2)), Ok(Mark(UNITS)));
        assert_eq!(Mark::of(Fraction::of(2, 3)), Ok(Mark(666_666_667_000_000_000)));
        assert_eq!(Mark::of(Fraction::whole(2_000_000_000)), Err(BadMark::TooLarge));
        assert!((Mark(UNITS / 4).to_f64() - 0.25).abs() < f64::EPSILON);
    }
}
