//! The backslash of GIFT, and what old exports leave of it.

/// What a backslash may stand before.
const ESCAPED: &[u8] = b"\\:#={}~n";

/// The places that Moodle keeps escaped characters in while it reads; some exports let them slip out.
const PLACEHOLDERS: [(&str, char); 8] = [
    ("&&010;", '\n'),
    ("&&035;", '#'),
    ("&&058;", ':'),
    ("&&061;", '='),
    ("&&092;", '\\'),
    ("&&123;", '{'),
    ("&&125;", '}'),
    ("&&126;", '~'),
];

/// The places of bytes that mean something: those without a backslash before them.
pub(super) fn marks<'a>(text: &'a str, wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(byte) = bytes.get(at) {
            let here = at;
            let escapes = *byte == b'\\' && bytes.get(at + 1).is_some_and(|next| ESCAPED.contains(next));
            at += if escapes { 2 } else { 1 };
            if !escapes && wanted.contains(byte) {
                return Some(here);
            }
        }
        None
    })
}

/// The first place of a byte that means something.
pub(super) fn find(text: &str, wanted: u8) -> Option<usize> {
    marks(text, &[wanted]).next()
}

/// The first place of a mark of two bytes.
pub(super) fn find_two(text: &str, mark: &str) -> Option<usize> {
    let first = &mark.as_bytes()[..1];
    marks(text, first).find(|at| text[*at..].starts_with(mark))
}

/// The place of the last four hashes.
pub(super) fn last_four_hashes(text: &str) -> Option<usize> {
    let (mut run, mut last) = ((0, 0), None);
    for at in marks(text, b"#") {
        run = if run.1 > 0 && run.0 == at { (at + 1, run.1 + 1) } else { (at + 1, 1) };
        if run.1 >= 4 {
            last = Some(at - 3);
        }
    }
    last
}

/// A text without its backslashes.
pub(super) fn undo(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '&']) {
        out += &rest[..at];
        rest = &rest[at..];
        let placeholder = PLACEHOLDERS.iter().find(|(name, _)| rest.starts_with(name));
        let escaped = rest.strip_prefix('\\').and_then(|after| after.bytes().next()).filter(|next| ESCAPED.contains(next));
        let (character, length) = match (placeholder, escaped) {
            (Some((name, character)), _) => (*character, name.len()),
            (None, Some(b'n')) => ('\n', 2),
            (None, Some(next)) => (char::from(next), 2),
            (None, None) => (char::from(rest.as_bytes()[0]), 1),
        };
        out.push(character);
        rest = &rest[length..];
    }
    out + rest
}

/// A text with a backslash before all that would mean something; one line.
pub(super) fn put(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out += "\\n",
            '\\' | ':' | '#' | '=' | '{' | '}' | '~' => {
                out.push('\\');
                out.push(c);
            }
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_found_and_taken_away() {
        assert_eq!(find(r"a\{b{c", b'{'), Some(4));
        assert_eq!(find(r"a\\{b", b'{'), Some(3));
        assert_eq!(find(r"a\é{", b'{'), Some(4));
        assert_eq!(last_four_hashes("a#b####c"), Some(3));
        assert_eq!(last_four_hashes("a#####c"), Some(2));
        assert_eq!(last_four_hashes(r"a###\#c"), None);
        assert_eq!(undo(r"a\:b\\n\nc\d &&058; &&123;&"), "a:b\\n\nc\\d : {&");
    }

    proptest! {
        #[test]
        fn what_is_put_is_undone(text in r"[\\:#={}~n a\n&;0-9]{0,12}") {
            let clean = undo(&text);
            prop_assume!(!clean.contains("&&"));
            let put = put(&clean);
            prop_assert_eq!(marks(&put, b":#={}~").next(), None);
            prop_assert_eq!(undo(&put), clean);
        }
    }
}
