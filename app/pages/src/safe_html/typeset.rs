//! French spacing, which few people type: no-break spaces where a line must not break.

use std::borrow::Cow;

const NARROW: char = '\u{202f}';
const NO_BREAK: char = '\u{a0}';

/// The same words with a no-break space before `; : ! ? » %` and after `«`, wherever a plain space was typed there.
///
/// Harmless in other languages, which put no space there.
pub fn typeset(text: &str) -> Cow<'_, str> {
    if !text.contains(' ') {
        return Cow::Borrowed(text);
    }
    let mut set = String::new();
    let mut kept = 0;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let space = (letter == ' ').then(|| no_break(before, letters.peek().map_or('.', |next| next.1))).flatten();
        if let Some(space) = space {
            set.push_str(&text[kept..at]);
            set.push(space);
            kept = at + 1;
        }
        before = letter;
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    set.push_str(&text[kept..]);
    Cow::Owned(set)
}

fn no_break(before: char, after: char) -> Option<char> {
    match (before, after) {
        ('«', _) | (_, ':' | '»' | '%') => Some(NO_BREAK),
        (_, ';' | '!' | '?') => Some(NARROW),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::typeset;

    #[test]
    fn a_line_never_breaks_before_french_punctuation() {
        assert_eq!(typeset("« Oui » : 80 % ; vrai ?"), "«\u{a0}Oui\u{a0}»\u{a0}: 80\u{a0}%\u{202f}; vrai\u{202f}?");
    }

    #[test]
    fn a_quotation_may_open_or_close_at_an_edge() {
        assert_eq!(typeset("dit « "), "dit «\u{a0}");
        assert_eq!(typeset(" »."), "\u{a0}».");
    }

    #[test]
    fn other_text_is_left_alone() {
        for text in ["Yes: it is, really?", "sansespace", "", "a b", "É é"] {
            assert_eq!(typeset(text), text);
        }
    }
}
