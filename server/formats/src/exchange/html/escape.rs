//! Plain words as Markdown that says just these words.

/// Words within a line, between two characters.
pub(super) fn words(text: &str, before: Option<char>, after: Option<char>) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = before;
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next().or(after);
        let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let meant = match c {
            '\\' | '`' | '[' | ']' | '~' | '|' => true,
            '*' => !(last.is_none_or(char::is_whitespace) && next.is_none_or(char::is_whitespace)),
            '_' => alone(last) || alone(next),
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
            '&' => is_entity(&text[at + 1..]),
            _ => false,
        };
        if meant {
            out.push('\\');
        }
        out.push(c);
        last = Some(c);
    }
    out
}

/// Whether what follows an ampersand makes it an entity.
fn is_entity(after: &str) -> bool {
    let name = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').take(40).count();
    name > 0 && after[name..].starts_with(';')
}

/// A line of a block that would be read as another kind of block.
pub(super) fn start(line: &str) -> String {
    let mut chars = line.chars();
    let first = chars.next();
    let then = chars.next();
    let white = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let escaped = match first {
        Some('#') => line.trim_start_matches('#').chars().next().is_none_or(char::is_whitespace),
        Some('>' | '=') => true,
        Some('-') => white(then) || line.chars().all(|c| c == '-' || c.is_whitespace()),
        Some('+' | '*') => white(then),
        _ => false,
    };
    if escaped {
        return format!("\\{line}");
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']) && white(line[digits + 1..].chars().next()) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    line.to_owned()
}
