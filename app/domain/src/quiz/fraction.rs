//! Exact fractions: what an answer earns, what a question weighs.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};
use std::str::FromStr;

use num_rational::Ratio;
use thiserror::Error;

/// An exact fraction of a question's mark: 1 is all of it. No floating point, so that 8 out of 10 is exactly 80 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(Ratio<i128>);

/// How an answer is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Earned more than 0.999999 of the mark.
    Right,
    /// Something in between.
    Partly,
    /// Earned less than 0.000001.
    Wrong,
}

/// A text that is no number of at most seven decimals.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{0:?} is no number")]
pub struct BadNumber(pub String);

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// All of it.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));
    /// A third of it.
    pub const THIRD: Self = Self(Ratio::new_raw(1, 3));

    /// `part` out of `whole`; zero when `whole` is zero.
    pub fn of(part: i64, whole: i64) -> Self {
        if whole == 0 { Self::ZERO } else { Self(Ratio::new(i128::from(part), i128::from(whole))) }
    }

    pub(super) const fn ratio(self) -> Ratio<i128> {
        self.0
    }

    /// A count as a fraction.
    pub fn whole(count: usize) -> Self {
        Self(Ratio::from_integer(i128::try_from(count).unwrap_or(i128::MAX)))
    }

    /// Divides; zero when the divisor is zero.
    #[must_use]
    pub fn over(self, divisor: Self) -> Self {
        if divisor == Self::ZERO { Self::ZERO } else { Self(self.0 / divisor.0) }
    }

    /// Reads a percentage: `50` is a half, `33.33333` nearly a third; a comma is taken for a point.
    pub fn parse_percent(text: &str) -> Result<Self, BadNumber> {
        let number: Self = text.trim().trim_end_matches('%').trim_end().parse()?;
        Ok(Self(number.0 / 100))
    }

    /// Billionths, rounded to nearest: how it is stored.
    pub fn nanos(self) -> i64 {
        i64::try_from((self.0 * 1_000_000_000).round().to_integer()).unwrap_or(i64::MAX)
    }

    /// Hundredths of a per cent, rounded to nearest: 8 000 is 80 %.
    pub fn basis_points(self) -> u32 {
        u32::try_from((self.0 * 10_000).round().to_integer().max(0)).unwrap_or(u32::MAX)
    }

    /// Hundredths, rounded to nearest: how marks are shown.
    pub fn hundredths(self) -> i64 {
        i64::try_from((self.0 * 100).round().to_integer()).unwrap_or(i64::MAX)
    }

    /// Whole per cent, rounded down, so that 79.9 % is never shown as the 80 % it is not.
    pub fn percent_floor(self) -> i64 {
        i64::try_from((self.0 * 100).floor().to_integer()).unwrap_or(i64::MAX)
    }

    /// Whole, rounded up.
    pub fn ceil(self) -> i64 {
        i64::try_from(self.0.ceil().to_integer()).unwrap_or(i64::MAX)
    }

    /// Right above 0.999999, wrong under 0.000001, else partly right.
    pub fn verdict(self) -> Verdict {
        if self.0 > Ratio::new_raw(999_999, 1_000_000) {
            Verdict::Right
        } else if self.0 < Ratio::new_raw(1, 1_000_000) {
            Verdict::Wrong
        } else {
            Verdict::Partly
        }
    }

    /// As a percentage that [`Self::parse_percent`] reads back, with at most seven decimals.
    pub fn percent_text(self) -> String {
        decimal(self.0 * 100)
    }
}

fn decimal(value: Ratio<i128>) -> String {
    let scaled = (value * 10_000_000).round().to_integer();
    let (sign, scaled) = (if scaled < 0 { "-" } else { "" }, scaled.unsigned_abs());
    let text = format!("{sign}{}.{:07}", scaled / 10_000_000, scaled % 10_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl From<Ratio<i128>> for Fraction {
    fn from(ratio: Ratio<i128>) -> Self {
        Self(ratio)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal(self.0))
    }
}

impl FromStr for Fraction {
    type Err = BadNumber;
    fn from_str(text: &str) -> Result<Self, BadNumber> {
        let bad = || BadNumber(text.to_owned());
        let clean = text.trim().replace(',', ".");
        let (negative, digits) = clean.strip_prefix('-').map_or((false, clean.as_str()), |rest| (true, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let fits =
            !whole.is_empty() && whole.len() <= 9 && part.len() <= 7 && (whole.bytes().chain(part.bytes())).all(|b| b.is_ascii_digit());
        if !fits || (digits.contains('.') && part.is_empty()) {
            return Err(bad());
        }
        let number: i128 = format!("{whole}{part}").parse().map_err(|_| bad())?;
        let scale = 10_i128.pow(u32::try_from(part.len()).map_err(|_| bad())?);
        Ok(Self(Ratio::new(if negative { -number } else { number }, scale)))
    }
}

impl Add for Fraction {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Fraction {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul for Fraction {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0 * other.0)
    }
}

impl Neg for Fraction {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_exactly_or_not_at_all() {
        for (text, percent) in [("50", Some("50")), ("33,33333", Some("33.33333")), ("-100", Some("-100")), ("12.5 %", Some("12.5"))] {
            assert_eq!(Fraction::parse_percent(text).ok().map(Fraction::percent_text).as_deref(), percent, "{text}");
        }
        for bad in ["", "x", "1e999", "NaN", "inf", "1.", ".5", "--1", "1 000", "12345678901", "1.12345678"] {
            assert!(bad.parse::<Fraction>().is_err(), "{bad}");
        }
    }

    #[test]
    fn three_thirds_are_one() {
        let third = Fraction::of(1, 3);
        assert_eq!(third + third + third, Fraction::ONE);
        assert_eq!(third.verdict(), Verdict::Partly);
        assert_eq!(Fraction::of(8, 10), "0.8".parse().unwrap_or(Fraction::ZERO));
        assert_eq!((Fraction::of(799, 1000).percent_floor(), Fraction::of(4, 5).basis_points()), (79, 8000));
        assert_eq!(Fraction::of(1, 0), Fraction::ZERO);
    }

    #[test]
    fn nearly_right_is_right() {
        let table = [
            ("0.9999995", Verdict::Right),
            ("0.999999", Verdict::Partly),
            ("0.000001", Verdict::Partly),
            ("0.0000005", Verdict::Wrong),
            ("-1", Verdict::Wrong),
        ];
        for (text, verdict) in table {
            assert_eq!(text.parse::<Fraction>().map(Fraction::verdict), Ok(verdict), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_decimal_reads_back(units in -999_999_999_i64..999_999_999) {
            let fraction = Fraction::of(units, 10_000_000);
            prop_assert_eq!(fraction.to_string().parse(), Ok(fraction));
            prop_assert_eq!(Fraction::parse_percent(&Fraction::of(units, 100_000_000).percent_text()), Ok(Fraction::of(units, 100_000_000)));
        }
    }
}
