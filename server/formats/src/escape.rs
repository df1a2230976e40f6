//! The backslash: a mark that is meant as text has one more before it than it would have; reading takes one away.

/// Puts one more backslash before every `mark`, after those it already has.
pub(crate) fn before(text: &str, mark: &str) -> String {
    text.replace(mark, &format!("\\{mark}"))
}

/// Takes one backslash away before every `mark` that has any.
pub(crate) fn undo_before(text: &str, mark: &str) -> String {
    text.replace(&format!("\\{mark}"), mark)
}

/// Puts one more backslash at the start when what follows those already there is special.
pub(crate) fn start(text: &str, special: impl Fn(&str) -> bool) -> String {
    if special(text.trim_start_matches('\\')) { format!("\\{text}") } else { text.to_owned() }
}

/// Takes one backslash away at the start when what follows them is special.
pub(crate) fn undo_start(text: &str, special: impl Fn(&str) -> bool) -> &str {
    match text.strip_prefix('\\') {
        Some(rest) if special(rest.trim_start_matches('\\')) => rest,
        _ => text,
    }
}

/// The place of the first `mark` without a backslash before it.
pub(crate) fn find(text: &str, mark: &str) -> Option<usize> {
    text.match_indices(mark).map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'))
}

/// The place of the last `mark` without a backslash before it.
pub(crate) fn find_last(text: &str, mark: &str) -> Option<usize> {
    text.rmatch_indices(mark).map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_escaped_mark_reads_back(text in r"[\\a>; -]{0,12}") {
            for mark in ["->", ";", "<"] {
                let escaped = before(&text, mark);
                prop_assert_eq!(find(&escaped, mark), None);
                prop_assert_eq!(undo_before(&escaped, mark), text.clone());
            }
            let special = |rest: &str| rest.starts_with('>');
            let escaped = start(&text, special);
            prop_assert!(!special(&escaped));
            prop_assert_eq!(undo_start(&escaped, special), text);
        }
    }
}
