//! Clues that let a person find the key without knowing the subject.

use super::Finding;
use super::phrases;
use super::seen::{self, Group};
use super::text::{plain, shown, tokens, words};
use crate::locale::Lang;
use crate::module::Reason;
use crate::quiz::{Body, Fraction, Level, QuestionForGrading};

/// The clues of a question.
pub fn of(question: &QuestionForGrading, lang: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    for group in seen::groups(question) {
        let stem = tokens(group.asked);
        found.extend(longest(&group));
        found.extend(of_the_others(&group, lang));
        found.extend(absolutes(&group, &stem, lang));
        found.extend(echo(&group, &stem, lang));
    }
    if question.level == Level::Know && asks_for_a_figure(question, lang) {
        found.push(Finding::advice(Reason::plain("bare-figure")));
    }
    found
}

/// How many letters longer than the others a key must be to be seen at a glance.
const AT_A_GLANCE: usize = 10;

fn length(text: &&str) -> usize {
    plain(text).trim().chars().count()
}

/// Every right option longer than any wrong one, by a quarter or more.
fn longest(group: &Group<'_>) -> Option<Finding> {
    let least = group.right().iter().map(length).min()?;
    let most = group.wrong().iter().map(length).max()?;
    let clear = least * 4 >= most * 5 && least >= most + AT_A_GLANCE;
    clear.then(|| {
        let percent = Fraction::whole(least - most).over(Fraction::whole(most)).percent_floor();
        Finding::warning(Reason::with("longest-is-key", "percent", percent))
    })
}

/// How many words an option may have that stands for the others.
const SHORT: usize = 7;

fn of_the_others(group: &Group<'_>, lang: Lang) -> Vec<Finding> {
    let stands_for_others = |text: &&str| {
        let words = tokens(text);
        let (count, words) = (words.len(), words.join(" "));
        phrases::whole_of_the_others(lang).contains(&words.as_str())
            || count <= SHORT && phrases::of_the_others(lang).iter().any(|phrase| words.starts_with(phrase))
    };
    let texts = group.options.iter().map(|option| option.text);
    texts.filter(stands_for_others).map(|text| Finding::warning(Reason::with("of-the-others", "option", shown(text)))).collect()
}

/// « Toujours » and « jamais » in wrong options alone: nothing is always so, and everybody knows it.
fn absolutes(group: &Group<'_>, stem: &[String], lang: Lang) -> Option<Finding> {
    let first = |words: &[String]| phrases::absolutes(lang).iter().copied().find(|word| words.iter().any(|other| other == word));
    if first(stem).is_some() || group.right().into_iter().any(|text| first(&tokens(text)).is_some()) {
        return None;
    }
    let wrong: Vec<_> = group.wrong().into_iter().filter_map(|text| first(&tokens(text))).collect();
    let word = *wrong.first()?;
    Some(Finding::advice(Reason::with("absolute-in-wrong", "word", word)))
}

/// A word of the stem that stands in the key and in no other option, while no other option has such a word.
fn echo(group: &Group<'_>, stem: &[String], lang: Lang) -> Option<Finding> {
    if !group.one {
        return None;
    }
    let stem = content(stem, lang);
    let words = |text: &&str| content(&tokens(text), lang);
    let (right, wrong): (Vec<_>, Vec<_>) = (group.right().iter().map(words).collect(), group.wrong().iter().map(words).collect());
    let [key] = right.as_slice() else { return None };
    let heard = |own: &[String], others: &[&Vec<String>]| {
        own.iter().find(|word| stem.contains(word) && !others.iter().any(|other| other.contains(word))).cloned()
    };
    let word = heard(key, &wrong.iter().collect::<Vec<_>>())?;
    let another_echoes = wrong.iter().enumerate().any(|(place, own)| {
        let others = wrong.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, words)| words).chain([key]);
        heard(own, &others.collect::<Vec<_>>()).is_some()
    });
    (!another_echoes).then(|| Finding::advice(Reason::with("stem-word-in-key", "word", as_written(group.right()[0], &word, lang))))
}

/// A word as it stands in a text, where only its bare form is known.
fn as_written(text: &str, bare: &str, lang: Lang) -> String {
    words(text).into_iter().find(|word| content(&tokens(word), lang) == [bare]).unwrap_or_else(|| bare.to_owned())
}

/// Words that carry a meaning, without accents and in the singular.
fn content(words: &[String], lang: Lang) -> Vec<String> {
    let long = words.iter().filter(|word| word.chars().count() >= 5 && !phrases::empty(lang).contains(&word.as_str()));
    long.map(|word| word.trim_end_matches(['s', 'x']).to_owned()).collect()
}

/// Whether the answer is a number and nothing else: such figures are forgotten, and change.
fn asks_for_a_figure(question: &QuestionForGrading, lang: Lang) -> bool {
    let figure = |text: &str| {
        let words = tokens(text);
        let digits = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
        let number = |word: &String| digits(word) || phrases::number_words(lang).contains(&word.as_str());
        (words.len() <= 2 || words.iter().filter(|word| number(word)).count() * 2 > words.len()) && words.iter().any(number)
    };
    // « 24 heures, 72 heures, un mois » asks for a figure, too.
    let mostly = |group: &Group<'_>| group.options.iter().filter(|option| figure(option.text)).count() * 3 >= group.options.len() * 2;
    let chosen = seen::groups(question).iter().any(|group| group.one && !group.options.is_empty() && mostly(group));
    let typed = seen::typed(question).iter().any(|typed| {
        let mut full = typed.patterns.iter().filter(|pattern| pattern.fraction == Fraction::ONE).peekable();
        full.peek().is_some() && full.all(|pattern| figure(&pattern.text))
    });
    chosen || typed || matches!(question.body, Body::Numerical { .. })
}
