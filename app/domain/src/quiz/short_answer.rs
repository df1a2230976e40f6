//! Whether a typed text fits an accepted one: no fuzzy score that would accept wrong words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::people::fold;

/// One piece of a pattern: a character, or anything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Char(char),
    Anything,
}

/// Whether `text` fits `pattern`: NFC on both, trimmed, runs of spaces folded; case and accents count only when asked;
/// `*` stands for any text, `\*` for a star.
pub fn fits(pattern: &str, text: &str, case: bool, accents: bool) -> bool {
    let pattern = pieces(&normal(pattern, case, accents));
    let text: Vec<char> = normal(text, case, accents).chars().collect();
    matches(&pattern, &text)
}

/// Stands for « anything » of a pattern that is looked at as a text: no keyboard has it, and only a star takes it.
const ANY_TEXT: char = '\u{10FFFD}';

/// Whether every text that fits `later` also fits `earlier`, so that `later`, tried second, is never reached.
pub(super) fn covers(earlier: &str, later: &str, case: bool, accents: bool) -> bool {
    let later = pieces(&normal(later, case, accents)).into_iter().map(|piece| match piece {
        Piece::Char(c) => c,
        Piece::Anything => ANY_TEXT,
    });
    matches(&pieces(&normal(earlier, case, accents)), &later.collect::<Vec<_>>())
}

fn normal(text: &str, case: bool, accents: bool) -> String {
    if !case && !accents {
        return fold(text);
    }
    let text: String = if accents { text.nfc().collect() } else { text.nfd().filter(|c| !is_combining_mark(*c)).nfc().collect() };
    let text = if case { text } else { text.to_lowercase() };
    text.replace('’', "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pieces(pattern: &str) -> Vec<Piece> {
    let mut all = Vec::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('*' | '\\')) => all.extend(chars.next().map(Piece::Char)),
            ('*', _) => all.push(Piece::Anything),
            (other, _) => all.push(Piece::Char(other)),
        }
    }
    all
}

/// Wildcard matching in O(pattern × text) at worst, by going back to the last star only.
fn matches(pattern: &[Piece], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(Piece::Anything) => {
                star = Some((p, t));
                p += 1;
            }
            Some(Piece::Char(c)) if *c == text[t] => {
                p += 1;
                t += 1;
            }
            _ => {
                let Some((at, from)) = star else { return false };
                star = Some((at, from + 1));
                p = at + 1;
                t = from + 1;
            }
        }
    }
    pattern[p..].iter().all(|piece| *piece == Piece::Anything)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("œuvre", "Oeuvre", false, false, true)]
    #[case("réversibilité", "  Reversibilite ", false, false, true)]
    #[case("réversibilité", "reversibilite", false, true, false)]
    #[case("DPO", "dpo", true, true, false)]
    #[case("délégué * données", "Délégué à la protection   des données", false, false, true)]
    #[case("a*b*c", "aXbYbZc", false, false, true)]
    #[case("a*b", "acbd", false, false, false)]
    #[case("5 \\* 3", "5 * 3", false, false, true)]
    #[case("5 \\* 3", "5 x 3", false, false, false)]
    #[case("*", "", false, false, true)]
    #[case("l’été", "l'ete", false, false, true)]
    #[case("e\u{301}t\u{e9}", "\u{e9}te\u{301}", true, true, true)]
    #[case("72 heures", "720 heures", false, false, false)]
    fn patterns(#[case] pattern: &str, #[case] text: &str, #[case] case: bool, #[case] accents: bool, #[case] expected: bool) {
        assert_eq!(fits(pattern, text, case, accents), expected);
    }

    #[rstest]
    #[case("*dpo*", "le dpo", true)]
    #[case("*dpo*", "* dpo *", true)]
    #[case("* dpo", "*dpo", false)]
    #[case("dpo", "*dpo*", false)]
    #[case("*", "\\*", true)]
    #[case("\\*", "*", false)]
    #[case("a*b*", "a*c*b", true)]
    fn an_earlier_pattern_may_take_everything(#[case] earlier: &str, #[case] later: &str, #[case] expected: bool) {
        assert_eq!(covers(earlier, later, false, false), expected);
    }

    proptest! {
        #[test]
        fn what_fits_a_covered_pattern_fits_the_earlier_one(earlier in "[ab*]{0,6}", later in "[ab*]{0,6}", text in "[ab]{0,8}") {
            if covers(&earlier, &later, false, false) && fits(&later, &text, false, false) {
                prop_assert!(fits(&earlier, &text, false, false));
            }
        }

        #[test]
        fn a_text_fits_itself(text in "[a-zA-Zé0-9 ]{0,40}") {
            prop_assert!(fits(&text, &text, true, true));
        }

        #[test]
        fn many_stars_end(stars in 1_usize..40, text in "a{0,200}") {
            let pattern = "*a".repeat(stars) + "b";
            prop_assert!(!fits(&pattern, &text, false, false));
        }
    }
}
