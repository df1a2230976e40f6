//! Words and sentences of a text of Markdown.

use crate::people::fold;

/// The words of a text without its marks: a link is its words, a glossary term what is shown of it.
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(term) = rest.strip_prefix("[[").and_then(|inner| inner.split_once("]]")) {
            words.push_str(term.0.rsplit('|').next().unwrap_or_default());
            rest = term.1;
        } else if let Some(after) = rest.strip_prefix("](").and_then(|inner| inner.split_once(')')) {
            rest = after.1;
        } else {
            if !matches!(c, '*' | '`' | '[' | ']' | '#' | '\\' | '|' | '~') {
                words.push(c);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    words
}

/// The words of a text in small letters without accents: `l’accord` is `l` and `accord`; `don’t` is `do` and `not`.
pub fn tokens(text: &str) -> Vec<String> {
    let folded = fold(&plain(text)).replace("n't", " not");
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a text in small letters with their accents, for counting syllables; numbers are left out.
pub fn words(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let pieces = small.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'));
    pieces.flat_map(|word| word.split(['\'', '’'])).filter(|word| word.chars().any(char::is_alphabetic)).map(str::to_owned).collect()
}

/// The sentences of a text. A full stop ends one only before a capital letter: `art. 33` and `cyber.gouv.fr` go on.
pub fn sentences(text: &str) -> Vec<String> {
    let text = plain(text);
    let mut all = Vec::new();
    for line in text.lines() {
        let mut from = 0;
        for (at, c) in line.char_indices() {
            let end = at + c.len_utf8();
            if matches!(c, '.' | '!' | '?' | '…') && ends(&line[end..]) {
                all.push(line[from..end].trim().to_owned());
                from = end;
            }
        }
        all.push(line[from..].trim().to_owned());
    }
    all.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    all
}

/// Whether a sentence may end before these words.
fn ends(after: &str) -> bool {
    let rest = after.trim_start_matches(['.', '!', '?', '…', '»', '”', '’', '"', ')', '\u{a0}', '\u{202f}']);
    let next = rest.trim_start();
    next.is_empty() || rest.len() > next.len() && next.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '“' | '‘' | '"' | '('))
}

/// A text without what is quoted in it: words that somebody else says. A quotation that never ends is kept.
pub fn unquoted(text: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let end = match c {
            '«' => after.find('»'),
            '“' => after.find('”'),
            // The sign that closes is the apostrophe's, too: it closes where no letter follows.
            '‘' => after.match_indices('’').map(|(at, _)| at).find(|at| !after[at + '’'.len_utf8()..].starts_with(char::is_alphabetic)),
            _ => None,
        };
        rest = match end {
            Some(at) => after[at..].chars().next().map_or("", |closing| &after[at + closing.len_utf8()..]),
            None => {
                kept.push(c);
                after
            }
        };
    }
    kept
}

/// What two texts have in common if a reader takes them for the same: neither capitals, accents nor a last full stop count.
pub fn same(text: &str) -> String {
    let folded = fold(&plain(text));
    let bare = folded.trim_end_matches(['.', ';', ',', '…', ' ']);
    if bare.is_empty() { folded } else { bare.to_owned() }
}

/// The beginning of a text, to show which one is meant.
pub fn shown(text: &str) -> String {
    let text = plain(text);
    let short: String = text.trim().chars().take(60).collect();
    if short.len() < text.trim().len() { format!("{}…", short.trim_end()) } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_words() {
        assert_eq!(
            plain("**Le [[Cloud Act]]** vise [[a|les sous-traitants]], [dit-on](https://x.fr)"),
            "Le Cloud Act vise les sous-traitants, dit-on"
        );
        assert_eq!(tokens("L’accord n’est pas *donné* : don’t!"), ["l", "accord", "n", "est", "pas", "donne", "do", "not"]);
    }

    #[test]
    fn a_full_stop_within_a_sentence_is_none() {
        let text = "Voir art. 33 du RGPD sur cyber.gouv.fr, affaire T-553/23. Et ensuite ? « Non ! » dit-il. Fin";
        assert_eq!(
            sentences(text),
            ["Voir art. 33 du RGPD sur cyber.gouv.fr, affaire T-553/23.", "Et ensuite ?", "« Non ! » dit-il.", "Fin"]
        );
    }

    #[test]
    fn what_others_say_can_be_left_out() {
        assert_eq!(unquoted("Il dit « je ne peux pas » et part."), "Il dit  et part.");
        assert_eq!(unquoted("the mayor’s ‘it’s never’, she ‘says"), "the mayor’s , she ‘says");
    }
}
