//! What can be drawn of a text: letters that the font lacks are replaced by their nearest, and none is lost for who copies or listens.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// The sign for a letter that cannot be drawn; the font has it.
const BOX: char = '\u{fffd}';

/// The text as the PDF will carry it: composed, on one line, without what PDF/A forbids or what nobody can see.
pub(crate) fn clean(text: &str) -> String {
    text.nfc()
        .filter(|c| !invisible(*c))
        .map(|c| match c {
            _ if c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}') => ' ',
            _ if c.is_control() || private(c) => BOX,
            _ => c,
        })
        .collect()
}

/// Marks that shape or hide text, without a look of their own.
const fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Code points without a meaning of their own, which PDF/A-3a does not allow.
const fn private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{fffb}' | '\u{f0000}'..) || (c as u32) & 0xfffe == 0xfffe
}

/// The characters to draw for a cleaned text, each with the bytes that it stands for.
///
/// A letter that the font lacks falls apart into its base letter and the marks that the font has (`ữ` → `u`), else becomes a box.
pub(crate) fn drawable(text: &str, has: impl Fn(char) -> bool) -> Vec<(char, Range<usize>)> {
    let mut drawn: Vec<(char, Range<usize>)> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let range = start..start + c.len_utf8();
        if has(c) {
            drawn.push((c, range));
            continue;
        }
        let mut parts = Vec::new();
        decompose_canonical(c, |part| parts.push(part));
        let whole = parts.first().copied();
        parts.retain(|part| has(*part));
        let base = parts.first().copied();
        if unicode_normalization::char::is_combining_mark(c) && !drawn.is_empty() {
            // A mark that the font lacks: its letter stands for both.
            drawn.last_mut().into_iter().for_each(|last| last.1.end = range.end);
        } else if base.is_some() && base == whole {
            drawn.extend(parts.into_iter().map(|part| (part, range.clone())));
        } else {
            drawn.push((BOX, range));
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> String {
        drawable(&clean(text), |c| c.is_ascii() || "éÉœ\u{a0}\u{202f}\u{fffd}".contains(c)).into_iter().map(|(c, _)| c).collect()
    }

    #[test]
    fn a_letter_that_is_missing_gives_its_nearest_or_a_box() {
        for (text, drawn) in [
            ("Zoé", "Zoé"),
            ("e\u{301}", "é"),
            ("Nguyễn Thị Hữu", "Nguyen Thi Huu"),
            ("x\u{323}", "x"),
            ("Иван", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("\u{301}a", "\u{fffd}a"),
            ("co\u{ad}pro\u{200b}", "copro"),
            ("a\tb\u{2003}c\u{202f}!", "a b c\u{202f}!"),
            ("\u{e000}\u{0}\u{feff}\u{fffe}", "\u{fffd}\u{fffd}\u{fffd}"),
            ("", ""),
        ] {
            assert_eq!(look(text), drawn, "{text:?}");
        }
    }

    #[test]
    fn every_byte_of_the_text_stays_with_what_is_drawn() {
        let text = clean("Hữu x\u{323} Иван");
        let drawn = drawable(&text, |c| c.is_ascii() || c == BOX);
        let mut reached = 0;
        for (_, range) in drawn {
            assert!(range.start <= reached && range.end >= reached, "{range:?} after {reached}");
            reached = range.end;
        }
        assert_eq!(reached, text.len());
    }
}
