//! What the totals tell of the quiz as a whole.

use serde::{Deserialize, Serialize};

use super::mark::{UNITS_F, nearest};
use super::sums::Sums;
use super::table::Table;
use super::wide::Wide;

/// The figures of a quiz. Mean, median, deviation and standard error are in marks of the total.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WholeFigures {
    /// How many attempts.
    pub n: usize,
    /// The mean total.
    pub mean: Option<f64>,
    /// The total in the middle, or the mean of the two there.
    pub median: Option<f64>,
    /// The standard deviation of the totals.
    pub sd: Option<f64>,
    /// Above zero, a tail of high totals; below, of low ones.
    pub skewness: Option<f64>,
    /// Above zero, more very high and very low totals than in a bell curve.
    pub kurtosis: Option<f64>,
    /// Internal consistency (Cronbach's alpha) in per cent: whether the questions measure one thing. None where attempts drew
    /// different questions, for it compares attempts at the same ones.
    pub cic: Option<f64>,
    /// How much of the deviation is chance, in per cent.
    pub error_ratio: Option<f64>,
    /// How far a total may be from what the person is worth, by chance.
    pub standard_error: Option<f64>,
}

impl WholeFigures {
    pub(super) fn of(table: &Table) -> Self {
        let totals = &table.totals;
        let sums = Sums::of_one(totals.iter().copied());
        let (n, spread) = (nearest(sums.n), sums.spread().xx);
        let sd = (sums.n > 1).then(|| (spread.to_f64() / (n * (n - 1.0))).sqrt() / UNITS_F);
        let (cic, error_ratio) = consistency(table, spread).unzip();
        let (skewness, kurtosis) = shape(totals, sums.x(), spread);
        Self {
            n: totals.len(),
            mean: (sums.n > 0).then(|| nearest(sums.x()) / n / UNITS_F),
            median: median(totals),
            sd,
            skewness,
            kurtosis,
            cic,
            error_ratio,
            standard_error: error_ratio.zip(sd).map(|(ratio, sd)| ratio * sd / 100.0),
        }
    }
}

fn median(totals: &[i128]) -> Option<f64> {
    let mut sorted = totals.to_vec();
    sorted.sort_unstable();
    let (low, high) = (sorted.get(sorted.len().checked_sub(1)? / 2)?, sorted.get(sorted.len() / 2)?);
    Some(nearest(low + high) / 2.0 / UNITS_F)
}

/// Skewness and kurtosis, from deviations that are exact (n·T − ΣT) before they are raised to a power; the unit cancels.
fn shape(totals: &[i128], sum: i128, spread: Wide) -> (Option<f64>, Option<f64>) {
    if !spread.is_positive() {
        return (None, None);
    }
    let count = i128::try_from(totals.len()).unwrap_or(i128::MAX);
    let s = nearest(count);
    let moment = |power: i32| compensated(totals.iter().map(|total| nearest(count * total - sum).powi(power))) / s;
    // Σ(n·T − ΣT)² is n · (nΣT² − (ΣT)²): the second moment is the exact spread.
    let m2 = spread.to_f64();
    let k2 = s * m2 / (s - 1.0);
    let skewness = (count > 2).then(|| s * s * moment(3) / ((s - 1.0) * (s - 2.0)) / k2.powf(1.5));
    let kurtosis = (count > 3).then(|| {
        let k4 = s * s * ((s + 1.0) * moment(4) - 3.0 * (s - 1.0) * m2 * m2) / ((s - 1.0) * (s - 2.0) * (s - 3.0));
        k4 / (k2 * k2)
    });
    (skewness, kurtosis)
}

/// A sum with what each addition loses kept apart (Neumaier 1974).
fn compensated(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, lost) = numbers.fold((0.0_f64, 0.0_f64), |(sum, lost), number| {
        let next = sum + number;
        let slip = if sum.abs() >= number.abs() { (sum - next) + number } else { (number - next) + sum };
        (next, lost + slip)
    });
    sum + lost
}

/// Internal consistency and error ratio. With p questions that bear marks, V the sum of their variances and K the totals' variance:
/// CIC = 100·p/(p−1)·(1 − V/K), and 1 − CIC/100 = (pV − K)/((p−1)K), whose numerator is exact and never negative.
fn consistency(table: &Table, totals: Wide) -> Option<(f64, f64)> {
    // A question worth nothing, such as a survey, or that nobody drew measures nothing.
    let marked: Vec<_> = table.columns.iter().filter(|column| column.max.0 > 0 && !column.rows.is_empty()).collect();
    let defined = marked.len() > 1 && table.attempts() > 2 && totals.is_positive();
    if !defined || !marked.iter().all(|column| table.is_fixed(column)) {
        return None;
    }
    let of_column = |column: &&super::table::Column| Sums::of_one(column.marks.iter().map(|mark| mark.0)).spread().xx;
    let items = marked.iter().map(of_column).fold(Wide::default(), |sum, variance| sum + variance);
    let count = i128::try_from(marked.len()).ok()?;
    let (p, all) = (nearest(count), totals.to_f64());
    let cic = 100.0 * p / (p - 1.0) * ((totals - items).to_f64() / all);
    let by_chance = (Wide::from(count) * items - totals).to_f64() / all / (p - 1.0);
    Some((cic, 100.0 * by_chance.sqrt()))
}
