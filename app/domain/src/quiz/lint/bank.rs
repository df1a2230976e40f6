//! Clues that only show over many questions.

use super::Finding;
use super::seen;
use super::text::plain;
use crate::module::Reason;
use crate::quiz::{Fraction, QuestionForGrading};

/// So few single choices say nothing of a habit.
const FEWEST: usize = 8;

/// The key is the longest option far more often than chance would have it: beyond 2.33 standard deviations, which happens once in
/// a hundred banks of an author without the habit.
pub fn of(questions: &[QuestionForGrading]) -> Vec<Finding> {
    let (mut count, mut longest, mut expected, mut variance) = (0, 0, Fraction::ZERO, Fraction::ZERO);
    for group in questions.iter().flat_map(seen::groups).filter(|group| group.one && group.options.len() > 1) {
        let [key] = group.right()[..] else { continue };
        let length = |text: &str| plain(text).trim().chars().count();
        let chance = Fraction::ONE.over(Fraction::whole(group.options.len()));
        count += 1;
        longest += usize::from(group.wrong().into_iter().all(|text| length(text) < length(key)));
        expected = expected + chance;
        variance = variance + chance * (Fraction::ONE - chance);
    }
    let above = Fraction::whole(longest) - expected;
    let far = above > Fraction::ZERO && above * above > Fraction::of(543, 100) * variance;
    if count < FEWEST || !far {
        return Vec::new();
    }
    let reason = Reason { key: "bank-longest-is-key", values: vec![("longest", longest.to_string()), ("count", count.to_string())] };
    vec![Finding::warning(reason)]
}
