//! Negations that have to be undone in one's head.

use super::Finding;
use super::phrases;
use super::seen;
use super::text::{sentences, shown, tokens, unquoted};
use crate::locale::Lang;
use crate::module::Reason;
use crate::quiz::{Body, QuestionForGrading};

/// Double negations: within a clause of the stem, between the stem and an option, between a statement and « false ».
pub fn of(question: &QuestionForGrading, lang: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    for text in seen::asking(question) {
        let sentences = sentences(text);
        let double = sentences.iter().flat_map(|sentence| clauses(sentence)).find(|clause| is_double(&count(clause, lang)));
        found.extend(double.map(|clause| Finding::warning(Reason::with("double-negation", "text", shown(clause)))));
    }
    for group in seen::groups(question).iter().filter(|group| asks_with_not(group.asked, lang)) {
        let also = group.options.iter().map(|option| option.text).find(|text| denies(text, lang));
        found.extend(also.map(|text| Finding::warning(Reason::with("negation-twice", "option", shown(text)))));
    }
    if matches!(question.body, Body::TrueFalse { .. }) && asks_with_not(&question.stem, lang) {
        found.push(Finding::advice(Reason::plain("negative-statement")));
    }
    found
}

/// Whether the last question of a text, or its last sentence, is negative.
fn asks_with_not(text: &str, lang: Lang) -> bool {
    let sentences = sentences(text);
    let asked = sentences.iter().rev().find(|sentence| sentence.contains('?')).or(sentences.last());
    asked.is_some_and(|sentence| denies(&unquoted(sentence), lang))
}

/// The parts of a sentence in which two negations meet.
fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split([',', ';', ':', '(', ')', '–', '—', '«', '»'])
}

/// The negations of a clause.
struct Negations {
    /// Those that turn a verb round.
    of_verb: usize,
    /// « sans », and adjectives that deny.
    others: usize,
}

fn is_double(negations: &Negations) -> bool {
    negations.of_verb > 0 && negations.of_verb + negations.others > 1
}

/// Whether a text turns a verb round.
fn denies(text: &str, lang: Lang) -> bool {
    clauses(text).any(|clause| count(clause, lang).of_verb > 0)
}

fn count(clause: &str, lang: Lang) -> Negations {
    let words = tokens(clause);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let adjectives = words.iter().filter(|word| phrases::denying(lang).contains(word)).count();
    let (of_verb, without) = match lang {
        Lang::Fr => (french(&words), follows(&words, "sans", &["doute", "cesse"])),
        Lang::En => (english(&words), follows(&words, "without", &["doubt"])),
    };
    Negations { of_verb, others: without + adjectives }
}

/// How often a word stands there and none of some others after it.
fn follows(words: &[&str], word: &str, except: &[&str]) -> usize {
    let next = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    words.iter().enumerate().filter(|(at, other)| **other == word && !except.contains(&next(*at))).count()
}

/// What completes « ne », before or after it.
const COMPLETES_NE: [&str; 12] =
    ["pas", "plus", "jamais", "rien", "aucun", "aucune", "personne", "guere", "ni", "nul", "nulle", "nullement"];

/// So many words may stand between « ne » and what completes it.
const NEAR: usize = 6;

/// « ne … pas » and the like; « ne … que » and « avant qu’il ne » deny nothing.
fn french(words: &[&str]) -> usize {
    let completed = |at: usize| {
        let around = &words[at.saturating_sub(NEAR)..(at + 1 + NEAR).min(words.len())];
        around.iter().any(|word| COMPLETES_NE.contains(word))
    };
    words.iter().enumerate().filter(|(at, word)| matches!(**word, "ne" | "n") && completed(*at)).count()
}

/// « not », « never », « nobody »; « not only » and « or not » deny nothing.
fn english(words: &[&str]) -> usize {
    let next = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    let before = |at: usize| at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
    let counts = |(at, word): &(usize, &&str)| match **word {
        "not" => next(*at) != "only" && before(*at) != "or",
        "no" => !matches!(next(*at), "doubt" | "matter"),
        "never" | "cannot" | "none" | "nobody" | "nothing" | "neither" => true,
        _ => false,
    };
    words.iter().enumerate().filter(counts).count()
}
