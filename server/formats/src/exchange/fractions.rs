//! Percentages that other tools round: `33.33333` is a third.

use domain::quiz::Fraction;

/// The greatest denominator that a rounded percentage is taken for.
const GREATEST: i64 = 60;

/// The fewest decimals that make a percentage a rounded one.
const FEWEST_DECIMALS: usize = 3;

/// Reads a percentage: a simple fraction where it is one rounded, itself if not; none if it is no number.
pub fn percent(text: &str) -> Option<Fraction> {
    let text = text.trim().trim_end_matches('%').trim_end();
    rounded(text, 100)
}

/// Reads a part of one, `0.3333333` being a third.
pub fn part(text: &str) -> Option<Fraction> {
    rounded(text.trim(), 1)
}

fn rounded(text: &str, whole: i64) -> Option<Fraction> {
    let typed = Fraction::parse_number(text).ok()?;
    let exact = typed.over(Fraction::of(whole, 1));
    let decimals = text.split_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
    if decimals < FEWEST_DECIMALS || text.contains(['e', 'E']) || exact > Fraction::ONE || exact < -Fraction::ONE {
        return Some(exact);
    }
    // Tools round to nearest or cut off: the last decimal may be one off.
    let near = Fraction::of(1, 10_i64.checked_pow(u32::try_from(decimals.min(17)).ok()?)?).over(Fraction::of(whole, 1));
    let simple = (1..=GREATEST).find_map(|denominator| {
        let scaled = exact * Fraction::of(denominator, 1);
        let found = Fraction::of((scaled.nanos() + 500_000_000).div_euclid(1_000_000_000), denominator);
        let off = exact - found;
        (off < near && -near < off).then_some(found)
    });
    Some(simple.unwrap_or(exact))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_percentage_is_what_it_stands_for() {
        let table = [
            ("100", (1, 1)),
            ("-50", (-1, 2)),
            ("33.33333", (1, 3)),
            ("33,333", (1, 3)),
            ("-33.3333333", (-1, 3)),
            ("66.66667", (2, 3)),
            ("66.66666", (2, 3)),
            ("16.66667", (1, 6)),
            ("83.33333", (5, 6)),
            ("14.28571", (1, 7)),
            ("11.11111", (1, 9)),
            ("12.5", (1, 8)),
            ("33.3", (333, 1000)),
            ("0", (0, 1)),
            ("150", (3, 2)),
        ];
        for (text, (part, whole)) in table {
            assert_eq!(percent(text), Some(Fraction::of(part, whole)), "{text}");
        }
        assert_eq!(part("0.3333333"), Some(Fraction::THIRD));
        assert_eq!(part("0.1000000"), Some(Fraction::of(1, 10)));
        assert_eq!(percent("half"), None);
        assert_eq!(percent("1e999"), None);
    }
}
