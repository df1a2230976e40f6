//! Places in a text: `{1}` is the first; `\{1}` are the four characters. Backslashes right before either stand twice.

use domain::quiz::Piece;

use crate::text;

/// The number, from 0, of a place that a text begins with, and what follows it.
pub(super) fn leading(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.strip_prefix('{')?.split_once('}')?;
    let written = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let number = digits.parse::<u16>().ok().filter(|_| written)?;
    Some((number.checked_sub(1)?, rest))
}

/// Reads a text with places.
pub(super) fn read(text: &str) -> Vec<Piece> {
    let (mut pieces, mut words, mut rest) = (Vec::new(), String::new(), text.trim());
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        let Some((number, after)) = leading(from) else {
            words.push_str(&rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        };
        let bare = before.trim_end_matches('\\');
        let backslashes = before.len() - bare.len();
        words.push_str(&before[..bare.len() + backslashes / 2]);
        if backslashes % 2 == 1 {
            words.push_str(&from[..from.len() - after.len()]);
        } else {
            if !words.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut words)));
            }
            pieces.push(Piece::Place(number));
        }
        rest = after;
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Text(words));
    }
    pieces
}

/// Writes a text with places that [`read`] reads back but for white space at its ends.
pub(super) fn print(pieces: &[Piece]) -> String {
    let mut out = String::new();
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => words.push_str(&text::unix(text)),
            Piece::Place(number) => {
                escape(&mut out, &std::mem::take(&mut words));
                double_last(&mut out);
                out += &format!("{{{}}}", u32::from(*number) + 1);
            }
        }
    }
    escape(&mut out, &words);
    out.trim().to_owned()
}

/// Adds words in which nothing is a place.
fn escape(out: &mut String, words: &str) {
    let mut rest = words;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        if leading(&rest[at..]).is_some() {
            double_last(out);
            out.push('\\');
        }
        out.push('{');
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Doubles the backslashes at the end.
fn double_last(out: &mut String) {
    let count = out.len() - out.trim_end_matches('\\').len();
    out.extend(std::iter::repeat_n('\\', count));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_place_is_a_number_in_braces() {
        let text = |words: &str| Piece::Text(words.into());
        assert_eq!(read("Soit {1}, soit{2}."), [text("Soit "), Piece::Place(0), text(", soit"), Piece::Place(1), text(".")]);
        assert_eq!(read(r"{0} {01} {a} { 1 } {} \{1} {"), [text("{0} {01} {a} { 1 } {} {1} {")]);
        assert_eq!(read(r"C:\\{12}\a"), [text(r"C:\"), Piece::Place(11), text(r"\a")]);
        assert_eq!(read(r"\\\{1}"), [text(r"\{1}")]);
        assert_eq!(read("{99999}"), [text("{99999}")]);
    }

    proptest! {
        #[test]
        fn a_text_with_places_reads_back(pieces in prop::collection::vec(prop_oneof![
            r"[{}0-9\\a é]{0,8}".prop_map(Piece::Text),
            (0_u16..9999).prop_map(Piece::Place),
        ], 0..8)) {
            let once = read(&print(&pieces));
            prop_assert_eq!(read(&print(&once)), once.clone());
            let places = |pieces: &[Piece]| pieces.iter().filter(|piece| matches!(piece, Piece::Place(_))).cloned().collect::<Vec<_>>();
            prop_assert_eq!(places(&once), places(&pieces));
            let words = |pieces: &[Piece]| pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "" }).collect::<String>();
            prop_assert_eq!(words(&once).trim().to_owned(), words(&pieces).trim().to_owned());
        }
    }
}
