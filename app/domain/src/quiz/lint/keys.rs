//! More than one possible key: two right options, the same words right and wrong, an answer that is never reached.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::seen::{self, Partners, Typed};
use super::text::{same, shown};
use crate::module::Reason;
use crate::quiz::short_answer::covers;
use crate::quiz::{Fraction, Pattern, QuestionForGrading};

/// Where a question has more than one key, or a key that cannot be given.
pub fn of(question: &QuestionForGrading) -> Vec<Finding> {
    let mut found = Vec::new();
    for group in seen::groups(question) {
        let full = group.options.iter().filter(|option| option.worth == Fraction::ONE).count();
        if group.one && full > 1 {
            found.push(Finding::warning(Reason::with("two-keys", "count", full)));
        }
        let mut worths = BTreeMap::new();
        for option in &group.options {
            let earlier = *worths.entry(same(option.text)).or_insert(option.worth);
            if earlier != option.worth {
                found.push(Finding::warning(Reason::with("right-and-wrong", "option", shown(option.text))));
            }
        }
    }
    if let Some(Partners { pairs, rights }) = seen::partners(question) {
        let mut partners = BTreeMap::new();
        for (left, right) in pairs {
            let right = right.map(same);
            if *partners.entry(same(left)).or_insert_with(|| right.clone()) != right {
                found.push(Finding::warning(Reason::with("right-and-wrong", "option", shown(left))));
            }
        }
        let mut known = BTreeSet::new();
        for right in rights {
            if !known.insert(same(right)) {
                found.push(Finding::warning(Reason::with("same-right-hand", "option", shown(right))));
            }
        }
    }
    found.extend(seen::typed(question).iter().flat_map(never_reached));
    found
}

/// Patterns that an earlier one has already taken everything from.
fn never_reached(typed: &Typed<'_>) -> Vec<Finding> {
    let shadowed = typed.patterns.iter().enumerate().filter_map(|(place, later)| {
        let earlier = typed.patterns[..place].iter().find(|earlier| covers(&earlier.text, &later.text, typed.case, typed.accents))?;
        Some(shadow(earlier, later, later.fraction == earlier.fraction))
    });
    shadowed.collect()
}

fn shadow(earlier: &Pattern, later: &Pattern, same_worth: bool) -> Finding {
    let reason = Reason { key: "never-reached", values: vec![("pattern", later.text.clone()), ("earlier", earlier.text.clone())] };
    if same_worth { Finding::advice(reason) } else { Finding::warning(reason) }
}

/// Short answers of a translation that the French ones, tried before them, already take at another worth.
pub fn across(master: &QuestionForGrading, translation: &QuestionForGrading) -> Vec<Finding> {
    let (masters, translations) = (seen::typed(master), seen::typed(translation));
    let pairs = masters.iter().zip(&translations).flat_map(|(first, then)| then.patterns.iter().map(move |later| (first, later)));
    let taken = pairs.filter_map(|(first, later)| {
        let earlier = first.patterns.iter().find(|earlier| covers(&earlier.text, &later.text, first.case, first.accents))?;
        (earlier.fraction != later.fraction).then(|| shadow(earlier, later, false))
    });
    taken.collect()
}
