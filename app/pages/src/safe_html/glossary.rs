//! The terms a lesson names.

use std::collections::BTreeSet;

use super::typeset::typeset;

/// A term of the glossary at the foot of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryTerm {
    /// The anchor, without `#`.
    pub id: String,
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
}

/// The number of a term in the glossary, whatever its capitals.
pub(super) fn find(glossary: &[(String, String)], term: &str) -> Option<usize> {
    let wanted = term.trim().to_lowercase();
    glossary.iter().position(|(known, _)| known.to_lowercase() == wanted)
}

/// The anchor of a term: its number keeps it unique and free of accents.
pub(super) fn anchor(number: usize) -> String {
    format!("glossary-{}", number + 1)
}

/// The terms that were named, in alphabetical order.
pub(super) fn collect(glossary: &[(String, String)], named: BTreeSet<usize>) -> Vec<GlossaryTerm> {
    let mut terms: Vec<GlossaryTerm> = named
        .into_iter()
        .filter_map(|number| {
            let (term, definition) = glossary.get(number)?;
            Some(GlossaryTerm { id: anchor(number), term: term.clone(), definition: typeset(definition).into_owned() })
        })
        .collect();
    terms.sort_by_key(|term| sort_key(&term.term));
    terms
}

/// Close enough to the order of a French dictionary: accents and capitals do not count.
fn sort_key(term: &str) -> String {
    term.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'à' | 'â' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect()
}
