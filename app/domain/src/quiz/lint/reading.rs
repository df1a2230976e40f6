//! How hard a text is to read.

use super::Finding;
use super::seen;
use super::text::{sentences, words};
use crate::locale::Lang;
use crate::module::Reason;
use crate::quiz::{Fraction, QuestionForGrading};

/// Counts of a text, from which its ease of reading is reckoned. Words without a letter are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Syllables, counted by rule: right within a few per cent over a text, not for every word.
    pub syllables: usize,
}

impl Reading {
    /// Counts some texts of Markdown in a language; each ends its last sentence.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>, lang: Lang) -> Self {
        let mut reading = Self::default();
        for sentence in texts.into_iter().flat_map(sentences) {
            let words = words(&sentence);
            if !words.is_empty() {
                reading.sentences += 1;
                reading.words += words.len();
                reading.syllables += words.iter().map(|word| syllables(word, lang)).sum::<usize>();
            }
        }
        reading
    }

    /// Words per sentence.
    pub fn sentence_length(self) -> Fraction {
        Fraction::whole(self.words).over(Fraction::whole(self.sentences))
    }

    /// Ease of reading, from 0 (scientific) to 100 (very easy); plain language lies above 50.
    ///
    /// English: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (R. Flesch, « A new readability yardstick »,
    /// Journal of Applied Psychology 32(3), 1948). French: 207 − 1.015 × words per sentence − 73.6 × syllables per word (L. Kandel
    /// and A. Moles, « Application de l’indice de Flesch à la langue française », Cahiers d’études de radio-télévision 19, 1958).
    pub fn ease(self, lang: Lang) -> Fraction {
        let (base, per_syllable) = match lang {
            Lang::Fr => (Fraction::whole(207), Fraction::of(736, 10)),
            Lang::En => (Fraction::of(206_835, 1000), Fraction::of(846, 10)),
        };
        let syllables = Fraction::whole(self.syllables).over(Fraction::whole(self.words));
        base - Fraction::of(1015, 1000) * self.sentence_length() - per_syllable * syllables
    }
}

/// Fewer words than this have no level: one long word would decide it.
const FEWEST_WORDS: usize = 60;
/// Below this ease a text is for specialists.
const HARDEST: usize = 30;
/// The longest that sentences may be on average.
const LONGEST_SENTENCES: usize = 25;

/// Whether a question, with its answers and what is said of them, is hard to read.
pub fn of(question: &QuestionForGrading, lang: Lang) -> Vec<Finding> {
    let reading = Reading::of(seen::prose(question), lang);
    let mut found = Vec::new();
    if reading.words >= FEWEST_WORDS && reading.ease(lang) < Fraction::whole(HARDEST) {
        let reason = Reason { key: "hard-to-read", values: vec![("ease", whole(reading.ease(lang))), ("least", HARDEST.to_string())] };
        found.push(Finding::advice(reason));
    }
    let average = reading.sentence_length();
    if average > Fraction::whole(LONGEST_SENTENCES) {
        let reason = Reason { key: "long-sentences", values: vec![("average", whole(average)), ("most", LONGEST_SENTENCES.to_string())] };
        found.push(Finding::advice(reason));
    }
    found
}

/// The nearest whole number, not below zero.
fn whole(number: Fraction) -> String {
    ((number.hundredths().max(0) + 50) / 100).to_string()
}

/// The syllables of a word in small letters; never none.
fn syllables(word: &str, lang: Lang) -> usize {
    let count = match lang {
        Lang::Fr => french(&word.chars().collect::<Vec<_>>()),
        Lang::En => english(word),
    };
    count.max(1)
}

fn is_vowel(c: char) -> bool {
    "aeiouyàâäéèêëîïôöùûüÿœæ".contains(c)
}

/// Groups of vowels that are heard: the u of « qu » and « gue » is silent, a y between vowels parts them, é and the diaeresis
/// begin a group of their own after a, e, é and o, and a last e is silent.
fn french(word: &[char]) -> usize {
    let at = |place: usize| word.get(place).copied().unwrap_or(' ');
    let sounds = |place: usize| {
        let (before, c, after) = (place.checked_sub(1).map_or(' ', at), at(place), at(place + 1));
        match c {
            'u' => !(before == 'q' || before == 'g' && "eiéèê".contains(after)),
            'y' => !(is_vowel(before) && is_vowel(after)),
            _ => is_vowel(c),
        }
    };
    let mut count = 0;
    for place in 0..word.len() {
        let before = place.checked_sub(1).map_or(' ', at);
        let parts = ("éèëïü".contains(at(place)) && "aeéo".contains(before))
            || (before == 'é' && ("aou".contains(at(place)) || at(place) == 'e' && !ends_silently(&word[place..])));
        if sounds(place) && (place == 0 || !sounds(place - 1) || parts) {
            count += 1;
        }
    }
    let bare = if word.last() == Some(&'s') { &word[..word.len() - 1] } else { word };
    let silent = matches!(bare, [.., _, 'e']) && !sounds(bare.len() - 2);
    count - usize::from(silent && count > 1)
}

/// Whether an e and what follows it is silent after é: `année`, `années`, `créent`.
fn ends_silently(rest: &[char]) -> bool {
    matches!(rest, ['e'] | ['e', 's'] | ['e', 'n', 't'])
}

/// Groups of vowels, less a last e that is not heard (`-e`, `-es`, `-ed`), more where two vowels part (`-ia`, `-io`, `-eo`).
fn english(word: &str) -> usize {
    let word: Vec<char> = word.chars().collect();
    let vowel = |place: usize| word.get(place).copied().is_some_and(is_vowel);
    let groups = (0..word.len()).filter(|place| vowel(*place) && (*place == 0 || !vowel(*place - 1))).count();
    let parted = (1..word.len()).filter(|place| {
        let before = place.checked_sub(2).map_or(' ', |at| word[at]);
        match (word[*place - 1], word[*place]) {
            ('i', 'a' | 'o' | 'u') => !"ctgs".contains(before),
            ('e', 'o') | ('u', 'a') => !"gq".contains(before),
            _ => false,
        }
    });
    (groups + parted.count()).saturating_sub(usize::from(ends_mute(&word)))
}

/// Whether an English word's last e is silent: `rule`, `files`, `stored`, but not `table`, `boxes`, `needed`.
fn ends_mute(word: &[char]) -> bool {
    let (stem, kept) = match word {
        [stem @ .., 'e'] => (stem, ""),
        [stem @ .., 'e', 's'] => (stem, "sxzcgh"),
        [stem @ .., 'e', 'd'] => (stem, "td"),
        _ => return false,
    };
    match stem {
        [.., before, 'l'] if !is_vowel(*before) => false,
        [.., last] => !is_vowel(*last) && !kept.contains(*last),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("que", 1)]
    #[case("données", 2)]
    #[case("délégué", 3)]
    #[case("collectivité", 5)]
    #[case("commune", 2)]
    #[case("mairie", 2)]
    #[case("payer", 2)]
    #[case("réunion", 3)]
    #[case("création", 3)]
    #[case("maïs", 2)]
    #[case("eau", 1)]
    #[case("logiciel", 3)]
    #[case("logique", 2)]
    #[case("langues", 1)]
    #[case("européenne", 4)]
    #[case("chiffrement", 3)]
    fn french_syllables(#[case] word: &str, #[case] expected: usize) {
        assert_eq!(syllables(word, Lang::Fr), expected, "{word}");
    }

    #[rstest]
    #[case("the", 1)]
    #[case("data", 2)]
    #[case("table", 2)]
    #[case("requested", 3)]
    #[case("stored", 1)]
    #[case("services", 3)]
    #[case("material", 4)]
    #[case("violation", 4)]
    #[case("social", 2)]
    #[case("contracts", 2)]
    #[case("responsibility", 6)]
    #[case("files", 1)]
    #[case("municipal", 4)]
    fn english_syllables(#[case] word: &str, #[case] expected: usize) {
        assert_eq!(syllables(word, Lang::En), expected, "{word}");
    }

    #[test]
    fn the_formulas_are_those_of_their_authors() {
        let reading = Reading { words: 100, sentences: 10, syllables: 150 };
        assert_eq!(reading.ease(Lang::Fr), Fraction::of(8645, 100));
        assert_eq!(reading.ease(Lang::En), Fraction::of(69_785, 1000));
        assert_eq!(reading.sentence_length(), Fraction::whole(10));
    }

    #[test]
    fn an_empty_text_has_no_length() {
        assert_eq!(Reading::of([""], Lang::Fr), Reading::default());
        assert_eq!(Reading::of(["", "72 + 3."], Lang::En).sentence_length(), Fraction::ZERO);
    }
}
