//! What each option of a choice tells.

use serde::{Deserialize, Serialize};

use super::mark::nearest;
use super::sums::Sums;
use super::table::{Column, Table};
use super::wide::Wide;

/// An option's figures over the attempts that drew its question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionFigures {
    /// How many chose it.
    pub chosen: usize,
    /// How many chose it, in per cent.
    pub share: Option<f64>,
    /// From −1 to 1: whether those who chose it did better in all than the others. None if everybody or nobody did.
    pub point_biserial: Option<f64>,
}

impl OptionFigures {
    /// One for each list of choosers; whoever did not draw the question did not choose either.
    pub(super) fn of(table: &Table, column: &Column, chosen_by: &[Vec<u32>]) -> Vec<Self> {
        let all = Sums::of_one(column.rows.iter().map(|row| table.total(*row)));
        let spread = all.spread().xx;
        let one = |rows: &Vec<u32>| {
            let met = rows.iter().filter(|row| column.rows.binary_search(row).is_ok());
            let (chosen, sum) = met.fold((0_usize, 0), |(count, sum), row| (count + 1, sum + table.total(*row)));
            Self::one(&all, spread, chosen, sum)
        };
        chosen_by.iter().map(one).collect()
    }

    /// `sum` is what those who chose it earned in all.
    fn one(all: &Sums, spread: Wide, chosen: usize, sum: i128) -> Self {
        let own = i128::try_from(chosen).unwrap_or(i128::MAX);
        let (n, choosers, others) = (nearest(all.n), nearest(own), nearest(all.n - own));
        // (mean of the choosers − mean of the others) / SD · √(p(1−p)), with what cancels left out.
        let apart = own > 0 && own < all.n && spread.is_positive();
        let point_biserial = apart.then(|| {
            let difference = nearest(all.n * sum - own * all.x());
            let sd = (spread.to_f64() / (n * (n - 1.0))).sqrt();
            difference / (n * (choosers * others).sqrt() * sd)
        });
        Self { chosen, share: (all.n > 0).then(|| 100.0 * choosers / n), point_biserial }
    }
}
