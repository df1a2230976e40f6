//! Variances and covariances as exact whole numbers.

use super::wide::Wide;

/// Sums over pairs of numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// How many pairs.
    pub n: i128,
    x: i128,
    y: i128,
    xx: Wide,
    xy: Wide,
    yy: Wide,
}

/// n(n−1) times a variance or covariance, in squared units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    pub xx: Wide,
    pub xy: Wide,
    pub yy: Wide,
}

impl Sums {
    pub fn of(pairs: impl Iterator<Item = (i128, i128)>) -> Self {
        let mut sums = Self::default();
        for (x, y) in pairs {
            let (wide_x, wide_y) = (Wide::from(x), Wide::from(y));
            sums.n += 1;
            sums.x += x;
            sums.y += y;
            sums.xx += wide_x * wide_x;
            sums.xy += wide_x * wide_y;
            sums.yy += wide_y * wide_y;
        }
        sums
    }

    /// Sums of one number each: those of the other stay zero.
    pub fn of_one(numbers: impl Iterator<Item = i128>) -> Self {
        let mut sums = Self::default();
        for x in numbers {
            let wide = Wide::from(x);
            sums.n += 1;
            sums.x += x;
            sums.xx += wide * wide;
        }
        sums
    }

    /// nΣxy − ΣxΣy alone.
    pub fn covariance(pairs: impl Iterator<Item = (i128, i128)>) -> Wide {
        let mut sums = Self::default();
        for (x, y) in pairs {
            sums.n += 1;
            sums.x += x;
            sums.y += y;
            sums.xy += Wide::from(x) * Wide::from(y);
        }
        sums.spread().xy
    }

    /// Σx.
    pub fn x(&self) -> i128 {
        self.x
    }

    /// nΣxy − ΣxΣy and its like.
    pub fn spread(&self) -> Spread {
        let (n, x, y) = (Wide::from(self.n), Wide::from(self.x), Wide::from(self.y));
        Spread { xx: n * self.xx - x * x, xy: n * self.xy - x * y, yy: n * self.yy - y * y }
    }
}
