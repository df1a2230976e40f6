//! FSRS-6, the scheduler: how long a memory holds, and what a review makes of it.
//!
//! Formulas: "The Algorithm" in the wiki of open-spaced-repetition (`awesome-fsrs`), chapter FSRS-6; weights: the defaults of the
//! crate `fsrs` 6.6 (BSD-3-Clause). Written here because that crate also holds an optimiser, with ndarray and rayon, and this one must
//! compile for a browser; `tests/suite/memory_fsrs.rs` holds both side by side.

use super::Grade;

/// The default weights of FSRS-6, w₀ to w₂₀.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729,
    0.5425, 0.0912, 0.0658, 0.1542,
];
/// Stability is kept between these, in days.
const STABILITY: (f64, f64) = (0.001, 36_500.0);
/// Difficulty is kept between these.
const DIFFICULTY: (f64, f64) = (1.0, 10.0);

/// The chance of remembering that reviews are planned for.
pub const RETENTION: f64 = 0.9;

/// How well something is remembered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days after which it is still remembered nine times out of ten.
    pub stability: f64,
    /// From 1, easy, to 10.
    pub difficulty: f64,
}

impl Memory {
    /// What a first answer leaves.
    pub fn first(grade: Grade) -> Self {
        let stability = match grade {
            Grade::Again => W[0],
            Grade::Hard => W[1],
            Grade::Good => W[2],
            Grade::Easy => W[3],
        };
        Self { stability, difficulty: within(first_difficulty(grade), DIFFICULTY) }.kept()
    }

    /// What a review after so many whole days leaves.
    #[must_use]
    pub fn after(self, grade: Grade, days: u32) -> Self {
        let (s, d) = (within(self.stability, STABILITY), within(self.difficulty, DIFFICULTY));
        let r = Self { stability: s, difficulty: d }.retrievability(days);
        let stability = match grade {
            _ if days == 0 => short_term(s, grade),
            Grade::Again => forgotten(s, d, r),
            _ => recalled(s, d, r, grade),
        };
        Self { stability: within(stability, STABILITY), difficulty: within(next_difficulty(d, grade), DIFFICULTY) }.kept()
    }

    /// The chance of remembering it after so many days without a review.
    pub fn retrievability(self, days: u32) -> f64 {
        (f64::from(days) / self.stability * factor() + 1.0).powf(-W[20])
    }

    /// Days until that chance has come down to [`RETENTION`].
    pub fn interval(self) -> f64 {
        self.stability / factor() * (RETENTION.powf(-1.0 / W[20]) - 1.0)
    }

    /// To the millionth, as it is stored: the same on every machine.
    fn kept(self) -> Self {
        let millionth = |value: f64| (value * 1e6).round() / 1e6;
        Self { stability: millionth(self.stability), difficulty: millionth(self.difficulty) }
    }
}

/// What makes the chance nine in ten after as many days as the stability says.
fn factor() -> f64 {
    0.9_f64.powf(-1.0 / W[20]) - 1.0
}

fn within(value: f64, (least, most): (f64, f64)) -> f64 {
    value.clamp(least, most)
}

/// 1 for "again" to 4 for "easy".
fn number(grade: Grade) -> f64 {
    match grade {
        Grade::Again => 1.0,
        Grade::Hard => 2.0,
        Grade::Good => 3.0,
        Grade::Easy => 4.0,
    }
}

fn first_difficulty(grade: Grade) -> f64 {
    W[4] - (W[5] * (number(grade) - 1.0)).exp() + 1.0
}

/// Damped near the top, and drawn a little towards what "easy" would have given.
fn next_difficulty(d: f64, grade: Grade) -> f64 {
    let moved = d - W[6] * (number(grade) - 3.0) * (10.0 - d) / 9.0;
    W[7] * (first_difficulty(Grade::Easy) - moved) + moved
}

fn recalled(s: f64, d: f64, r: f64, grade: Grade) -> f64 {
    let hard = if grade == Grade::Hard { W[15] } else { 1.0 };
    let easy = if grade == Grade::Easy { W[16] } else { 1.0 };
    s * (W[8].exp() * (11.0 - d) * s.powf(-W[9]) * ((W[10] * (1.0 - r)).exp() - 1.0) * hard * easy + 1.0)
}

fn forgotten(s: f64, d: f64, r: f64) -> f64 {
    let left = W[11] * d.powf(-W[12]) * ((s + 1.0).powf(W[13]) - 1.0) * (W[14] * (1.0 - r)).exp();
    left.min(s / (W[17] * W[18]).exp())
}

/// Within a day.
fn short_term(s: f64, grade: Grade) -> f64 {
    let growth = (W[17] * (number(grade) - 3.0 + W[18])).exp() * s.powf(-W[19]);
    s * if grade == Grade::Again { growth } else { growth.max(1.0) }
}
