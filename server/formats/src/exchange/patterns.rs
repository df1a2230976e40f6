//! The patterns of typed answers, where a star stands for anything: as other tools write them, and as we do.

/// A pattern as ours: a backslash is one more there than here, but before a star.
pub(super) fn ours(theirs: &str) -> String {
    let line = crate::text::line(theirs);
    let mut out = String::with_capacity(line.len());
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('*')) => {
                out += "\\*";
                chars.next();
            }
            ('\\', _) => out += "\\\\",
            (other, _) => out.push(other),
        }
    }
    out
}

/// A pattern as theirs; none if a backslash would stand before a wildcard.
pub(super) fn theirs(ours: &str) -> Option<String> {
    let mut out = String::with_capacity(ours.len());
    let mut chars = ours.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('*')) => {
                out += "\\*";
                chars.next();
            }
            ('\\', Some('\\')) => {
                out.push('\\');
                chars.next();
                if chars.peek() == Some(&'*') {
                    return None;
                }
            }
            ('\\', Some(_) | None) => out.push('\\'),
            (other, _) => out.push(other),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backslash_is_one_more_here_than_there() {
        for (foreign, our) in [(r"\\srv", r"\\\\srv"), (r"a\b", r"a\\b"), (r"\*", r"\*"), ("CNIL*", "CNIL*"), (r"a\", r"a\\")] {
            assert_eq!(ours(foreign), our);
            assert_eq!(theirs(our).as_deref(), Some(foreign));
        }
        assert_eq!(theirs(r"a\\*"), None);
    }
}
