//! Numbers as people type them, and how near to the right one they are.

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed};

use super::Fraction;
use super::fraction::BadNumber;

/// An accepted value of a numerical question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The value, in the first unit.
    pub value: Fraction,
    /// How far from it is still right.
    pub tolerance: Tolerance,
    /// What it earns.
    pub fraction: Fraction,
    /// What it teaches; may be empty.
    pub feedback: String,
}

/// How far from a value is still right; bounds are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// From value − t to value + t.
    Absolute(Fraction),
    /// From value − t·|value| to value + t·|value|.
    Relative(Fraction),
    /// From value ÷ (1 + t) to value × (1 + t).
    Geometric(Fraction),
}

/// A unit a number may be given in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its name: `km`.
    pub name: String,
    /// How many of it make one of the first unit: 1000 for metres when kilometres come first; above zero.
    pub factor: Fraction,
}

impl Number {
    /// The least and the greatest right value; none if they are too large to be reckoned with.
    pub fn bounds(&self) -> Option<(Fraction, Fraction)> {
        let value = self.value.ratio();
        let (low, high) = match self.tolerance {
            Tolerance::Absolute(t) => around(value, t.ratio().abs())?,
            Tolerance::Relative(t) => around(value, t.ratio().checked_mul(&value)?.abs())?,
            Tolerance::Geometric(t) => {
                let factor = t.ratio().abs().checked_add(&Ratio::from_integer(1))?;
                let (a, b) = (value.checked_div(&factor)?, value.checked_mul(&factor)?);
                (a.min(b), a.max(b))
            }
        };
        Some((low.into(), high.into()))
    }

    /// The middle of two numbers and how far from it they are; none if the first is the greater or they are too large to be
    /// reckoned with.
    pub fn between(low: Fraction, high: Fraction) -> Option<(Fraction, Fraction)> {
        let two = Ratio::from_integer(2);
        let (sum, reach) = (low.ratio().checked_add(&high.ratio())?, high.ratio().checked_sub(&low.ratio())?);
        (low <= high).then(|| Some((sum.checked_div(&two)?.into(), reach.checked_div(&two)?.into())))?
    }

    /// Whether a number, in the first unit, is right.
    pub fn takes(&self, number: Fraction) -> bool {
        self.bounds().is_some_and(|(low, high)| low <= number && number <= high)
    }
}

fn around(value: Ratio<i128>, reach: Ratio<i128>) -> Option<(Ratio<i128>, Ratio<i128>)> {
    Some((value.checked_sub(&reach)?, value.checked_add(&reach)?))
}

impl Unit {
    /// A number of this unit, in the first unit; none if it is too large to be reckoned with.
    pub fn to_first(&self, number: Fraction) -> Option<Fraction> {
        number.ratio().checked_div(&self.factor.ratio()).map(Fraction::from)
    }
}

/// The most digits a number may have.
const MOST_DIGITS: usize = 18;

/// Powers of ten between which a number's digits must stand.
const PLACES: std::ops::RangeInclusive<i32> = -18..=30;

impl Fraction {
    /// Reads a number as people type it: `72`, `-1 000,5`, `1.5e-3`; a comma is taken for a point, spaces between digits are
    /// passed over. At most 18 digits, from 10⁻¹⁸ to 10³⁰: a number beyond is refused rather than rounded.
    pub fn parse_number(text: &str) -> Result<Self, BadNumber> {
        parse(text).map(Self::from).ok_or_else(|| BadNumber(text.to_owned()))
    }

    /// A number as [`Self::parse_number`] reads it back, if it is a decimal; the nearest decimal of 18 places if not.
    pub fn number_text(self) -> String {
        let value = self.ratio();
        let whole = value.trunc().to_integer();
        let (mut rest, mut decimals) = (value.fract().abs(), String::new());
        while *rest.numer() != 0 && decimals.len() < 18 {
            rest *= 10;
            decimals.push(char::from(b'0' + u8::try_from(rest.trunc().to_integer()).unwrap_or(0)));
            rest = rest.fract();
        }
        let sign = if value.is_negative() && whole == 0 { "-" } else { "" };
        if decimals.is_empty() { whole.to_string() } else { format!("{sign}{whole}.{decimals}") }
    }
}

fn parse(text: &str) -> Option<Ratio<i128>> {
    let text = text.trim().replace(',', ".").replace(['\u{2212}', '–'], "-");
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) if exponent.len() <= 4 => (mantissa, exponent.parse::<i32>().ok()?),
        Some(_) => return None,
        None => (text.as_str(), 0),
    };
    let (negative, digits) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: String = whole.chars().filter(|c| !c.is_whitespace()).collect();
    if whole.len() + part.len() == 0 || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let joined = format!("{whole}{part}");
    let significant = joined.trim_start_matches('0');
    let bare = significant.trim_end_matches('0');
    if bare.is_empty() {
        return (joined.len() <= 64).then(|| Ratio::from_integer(0));
    }
    let power = exponent - i32::try_from(part.len()).ok()? + i32::try_from(significant.len() - bare.len()).ok()?;
    let top = power + i32::try_from(bare.len()).ok()?;
    if bare.len() > MOST_DIGITS || !PLACES.contains(&power) || !PLACES.contains(&top) {
        return None;
    }
    let number = Ratio::from_integer(bare.parse::<i128>().ok()?);
    let scale = Ratio::from_integer(10_i128.checked_pow(power.unsigned_abs())?);
    let value = if power < 0 { number.checked_div(&scale)? } else { number.checked_mul(&scale)? };
    Some(if negative { -value } else { value })
}

#[cfg(test)]
#[path = "number_tests.rs"]
mod tests;
