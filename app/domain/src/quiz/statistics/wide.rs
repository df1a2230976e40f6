//! Whole numbers of 256 bits: what sums of products of marks need to stay exact.

use std::cmp::Ordering;
use std::ops::{Add, AddAssign, Mul, Sub};

/// A signed whole number of 256 bits, two's complement, lowest limb first. Who uses it keeps within its bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wide([u64; 4]);

impl Wide {
    /// Which side of zero.
    pub fn sign(self) -> Ordering {
        if self.is_negative() {
            Ordering::Less
        } else if self == Self::default() {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }

    /// More than zero.
    pub fn is_positive(self) -> bool {
        self.sign() == Ordering::Greater
    }

    fn is_negative(self) -> bool {
        self.0[3] >> 63 == 1
    }

    /// A floating number within a few units in its last place.
    pub fn to_f64(self) -> f64 {
        if self.is_negative() {
            return -(Self::default() - self).to_f64();
        }
        self.0.iter().rev().fold(0.0, |number, limb| number * 18_446_744_073_709_551_616.0 + super::mark::nearest(i128::from(*limb)))
    }
}

/// The low and the high half of two limbs.
fn halves(both: u128) -> (u64, u64) {
    let bytes = both.to_le_bytes();
    let limb = |from: usize| bytes[from..from + 8].iter().rev().fold(0, |limb: u64, byte| limb << 8 | u64::from(*byte));
    (limb(0), limb(8))
}

impl From<i128> for Wide {
    fn from(number: i128) -> Self {
        let (low, high) = halves(u128::from_le_bytes(number.to_le_bytes()));
        let sign = if number < 0 { u64::MAX } else { 0 };
        Self([low, high, sign, sign])
    }
}

impl Add for Wide {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let mut sum = [0; 4];
        let mut carry = false;
        for (place, limb) in sum.iter_mut().enumerate() {
            let (once, over) = self.0[place].overflowing_add(other.0[place]);
            let (twice, again) = once.overflowing_add(u64::from(carry));
            (*limb, carry) = (twice, over || again);
        }
        Self(sum)
    }
}

impl AddAssign for Wide {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Wide {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        // −a is ¬a + 1.
        self + Self(other.0.map(|limb| !limb)) + Self([1, 0, 0, 0])
    }
}

impl Mul for Wide {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let mut product = [0_u64; 4];
        for (low, left) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (high, right) in other.0.iter().enumerate().take(4 - low) {
                let place = low + high;
                let whole = u128::from(*left) * u128::from(*right) + u128::from(product[place]) + u128::from(carry);
                (product[place], carry) = halves(whole);
            }
        }
        Self(product)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wide(number: i128) -> Wide {
        number.into()
    }

    proptest! {
        #[test]
        fn it_counts_as_smaller_numbers_do(a in -(1_i128 << 62)..1 << 62, b in -(1_i128 << 62)..1 << 62) {
            prop_assert_eq!(wide(a) + wide(b), wide(a + b));
            prop_assert_eq!(wide(a) - wide(b), wide(a - b));
            prop_assert_eq!(wide(a) * wide(b), wide(a * b));
            prop_assert_eq!(wide(a).sign(), a.cmp(&0));
        }

        #[test]
        fn it_obeys_the_laws_beyond_them(a: i128, b: i128, c in -1_000_000_i128..1_000_000) {
            prop_assert_eq!((wide(a) + wide(b)) * wide(c), wide(a) * wide(c) + wide(b) * wide(c));
            prop_assert_eq!(wide(a) * wide(b) - wide(b) * wide(a), Wide::default());
            let (float, own) = (super::super::mark::nearest(a) * super::super::mark::nearest(b), (wide(a) * wide(b)).to_f64());
            prop_assert!((float - own).abs() <= float.abs() * 1e-14, "{float} {own}");
        }
    }
}
