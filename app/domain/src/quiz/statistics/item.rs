//! What each question tells.

use serde::{Deserialize, Serialize};

use super::mark::{UNITS_F, nearest};
use super::sums::Sums;
use super::table::{Column, Table};
use super::wide::Wide;
use crate::quiz::{Body, Fraction, QuestionForGrading};

/// A question's figures over the attempts that drew it. x is its mark, T the attempt's total, R the rest: T − x, or T itself for a
/// question that not every attempt drew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemFigures {
    /// Its name.
    pub name: String,
    /// How many attempts drew it.
    pub attempts: usize,
    /// The mean mark in per cent of the maximum: how easy it is.
    pub facility: Option<f64>,
    /// The standard deviation of its mark, in marks.
    pub sd: Option<f64>,
    /// The correlation of x and R in per cent: near 100, who does well here does well elsewhere.
    pub discrimination_index: Option<f64>,
    /// The covariance of x and R in per cent of the greatest one that the same marks could give.
    pub discriminative_efficiency: Option<f64>,
    /// Its part in what sets the totals apart, in per cent; none where the covariance is negative.
    pub effective_weight: Option<f64>,
    /// Whether its marks go against the totals.
    pub negative_covariance: bool,
}

impl ItemFigures {
    pub(super) fn of(table: &Table) -> Vec<Self> {
        let (mut items, roots): (Vec<Self>, Vec<Option<f64>>) = table.columns.iter().map(|column| one(table, column)).unzip();
        let all: f64 = roots.iter().flatten().sum();
        // A root is zero only where the covariance is exactly zero, so a sum of zero means that no question sets anybody apart.
        if all > 0.0 {
            for (item, root) in items.iter_mut().zip(roots) {
                item.effective_weight = root.map(|root| 100.0 * root / all);
            }
        }
        items
    }
}

/// A question's figures without its effective weight, and √cov(x, T) if that has a root.
fn one(table: &Table, column: &Column) -> (ItemFigures, Option<f64>) {
    let sums = Sums::of(column.with_totals(table));
    let (n, spread) = (nearest(sums.n), sums.spread());
    let (variance, with_total) = (spread.xx, spread.xy);
    // cov(x, T − x) = cov(x, T) − var x, and var(T − x) = var T − 2 cov(x, T) + var x: exact, so no second pass is needed.
    let (with_rest, rest) = if table.is_fixed(column) {
        (with_total - variance, spread.yy - with_total - with_total + variance)
    } else {
        (with_total, spread.yy)
    };
    let several = sums.n > 1;
    let differ = variance.is_positive() && rest.is_positive();
    let negative = with_total.sign().is_lt();
    let item = ItemFigures {
        name: column.name.clone(),
        attempts: column.rows.len(),
        facility: (sums.n > 0 && column.max.0 > 0).then(|| 100.0 * (nearest(sums.x()) / n) / nearest(column.max.0)),
        sd: several.then(|| (variance.to_f64() / (n * (n - 1.0))).sqrt() / UNITS_F),
        discrimination_index: differ
            .then(|| (100.0 * with_rest.to_f64() / (variance.to_f64().sqrt() * rest.to_f64().sqrt())).clamp(-100.0, 100.0)),
        discriminative_efficiency: differ.then(|| 100.0 * with_rest.to_f64() / greatest(table, column).to_f64()),
        effective_weight: None,
        negative_covariance: negative,
    };
    let root = (several && !negative).then(|| (with_total.to_f64() / (n * (n - 1.0))).sqrt());
    (item, root)
}

/// The covariance of x and R, each sorted: more than zero whenever both vary, since then the first and the last pair differ in both.
fn greatest(table: &Table, column: &Column) -> Wide {
    let fixed = table.is_fixed(column);
    let (mut marks, mut rests): (Vec<_>, Vec<_>) =
        column.with_totals(table).map(|(mark, total)| (mark, if fixed { total - mark } else { total })).unzip();
    marks.sort_unstable();
    rests.sort_unstable();
    Sums::covariance(marks.into_iter().zip(rests))
}

/// What guessing earns on average, as a part of the mark: the mean of a single choice's options; none for other kinds.
pub fn random_guess(question: &QuestionForGrading) -> Option<Fraction> {
    let Body::Single(choices) = &question.body else { return None };
    let sum: Fraction = choices.iter().map(|choice| choice.fraction).sum();
    (!choices.is_empty()).then(|| sum.over(Fraction::whole(choices.len())))
}
