//! What each option of a choice tells.

use serde::{Deserialize, Serialize};

use super::mark::nearest;
use super::sums::Sums;
use super::table::{Column, Table};

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
    pub(super) fn of(table: &Table, column: &Column, chosen_by: &[u32]) -> Self {
        let met = |row: &&u32| column.rows.binary_search(row).is_ok();
        let own = Sums::of(chosen_by.iter().filter(met).map(|row| (table.total(*row), 0)));
        let all = Sums::of(column.rows.iter().map(|row| (table.total(*row), 0)));
        let (n, chosen, others) = (nearest(all.n), nearest(own.n), nearest(all.n - own.n));
        // (mean of the choosers − mean of the others) / SD · √(p(1−p)), with what cancels left out.
        let spread = all.spread().xx;
        let apart = own.n > 0 && own.n < all.n && spread.is_positive();
        let point_biserial = apart.then(|| {
            let difference = nearest(all.n * own.x() - own.n * all.x());
            let sd = (spread.to_f64() / (n * (n - 1.0))).sqrt();
            difference / (n * (chosen * others).sqrt() * sd)
        });
        Self { chosen: usize::try_from(own.n).unwrap_or(usize::MAX), share: (all.n > 0).then(|| 100.0 * chosen / n), point_biserial }
    }
}
