//! Options that say nearly the same.

use std::collections::BTreeMap;

use super::Finding;
use super::seen;
use super::text::{same, shown, tokens};
use crate::locale::Lang;
use crate::module::Reason;
use crate::quiz::QuestionForGrading;

/// Pairs of options that a reader can hardly tell apart.
pub fn of(question: &QuestionForGrading, lang: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in seen::rows(question) {
        let texts: Vec<Text> = row.iter().map(|text| Text::new(text)).collect();
        for second in 1..texts.len() {
            if let Some(first) = (0..second).find(|first| texts[*first].is_nearly(&texts[second], lang)) {
                let reason = Reason { key: "near-duplicates", values: vec![("first", shown(row[first])), ("second", shown(row[second]))] };
                found.push(Finding::warning(reason));
            }
        }
    }
    found
}

/// A word without the mark of its plural, as near as spelling tells.
fn singular(word: String) -> String {
    let bare = word.trim_end_matches(['s', 'x']);
    if bare.len() < 2 { word } else { bare.to_owned() }
}

/// Words that turn a text round, as [`singular`] leaves them: two options that differ by one of them are opposites, not twins.
const fn turning(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Fr => &["ne", "n", "pa", "non", "oui", "san", "avec", "jamai", "toujour", "aucun", "aucune", "tou", "toute", "avant", "apre"],
        Lang::En => &["not", "no", "ye", "without", "with", "never", "alway", "none", "all", "before", "after"],
    }
}

/// An option made ready for comparing.
struct Text {
    same: String,
    words: Vec<String>,
}

impl Text {
    fn new(text: &str) -> Self {
        Self { same: same(text), words: tokens(text).into_iter().map(singular).collect() }
    }

    fn is_nearly(&self, other: &Self, lang: Lang) -> bool {
        if self.same == other.same {
            return true;
        }
        let (first, second) = (&self.words, &other.words);
        let (longest, shortest) = (first.len().max(second.len()), first.len().min(second.len()));
        // Figures are told apart by a single sign.
        let has_figure = |words: &[String]| words.iter().any(|word| word.chars().any(|c| c.is_ascii_digit()));
        if shortest * 5 < longest * 4 || shortest == 0 || has_figure(first) || has_figure(second) {
            return false;
        }
        let mut counts: BTreeMap<&str, i32> = BTreeMap::new();
        for (word, step) in first.iter().map(|word| (word, 1)).chain(second.iter().map(|word| (word, -1))) {
            *counts.entry(word).or_default() += step;
        }
        let apart: Vec<&str> = counts.iter().filter(|(_, count)| **count != 0).map(|(word, _)| *word).collect();
        if apart.iter().any(|word| turning(lang).contains(word)) {
            return false;
        }
        // Nine words in ten shared, or one word that differs by a letter or two: a slip of the pen, not another answer.
        let differing: usize = counts.values().map(|count| count.unsigned_abs() as usize).sum();
        differing * 10 <= first.len() + second.len() || (apart.len() <= 2 && letters_alike(&first.join(" "), &second.join(" ")))
    }
}

/// The longest text whose letters are compared.
const LONGEST: usize = 300;

/// Whether fewer than one letter in twelve has to be changed.
fn letters_alike(first: &str, second: &str) -> bool {
    let (first, second): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    let longest = first.len().max(second.len());
    (12..=LONGEST).contains(&longest) && distance(&first, &second) * 12 <= longest
}

/// How many letters have to be put in, left out or replaced (Levenshtein 1965).
fn distance(first: &[char], second: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=second.len()).collect();
    for (i, a) in first.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in second.iter().enumerate() {
            let replaced = corner + usize::from(a != b);
            corner = row[j + 1];
            row[j + 1] = replaced.min(corner + 1).min(row[j] + 1);
        }
    }
    row[second.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        for (first, second, count) in [("niche", "chiens", 5), ("", "abc", 3), ("même", "même", 0), ("sitting", "kitten", 3)] {
            assert_eq!(distance(&chars(first), &chars(second)), count, "{first} {second}");
        }
    }
}
