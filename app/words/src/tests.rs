use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// Each key of a language with the variables its message names.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (file, text) in sources(lang) {
        let resource = FluentResource::try_new((*text).to_owned()).map_err(|(_, errors)| errors);
        assert!(resource.is_ok(), "{}/{file}.ftl: {:?}", lang.tag(), resource.err());
        let mut current: Option<String> = None;
        for line in text.lines() {
            let starts = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
            if let (true, Some((key, _))) = (starts, line.split_once('=')) {
                let fresh = all.insert(key.trim().to_owned(), BTreeSet::new()).is_none();
                assert!(fresh, "{}/{file}.ftl: {key} stands twice", lang.tag());
                current = Some(key.trim().to_owned());
            }
            let Some(vars) = current.as_ref().and_then(|key| all.get_mut(key)) else { continue };
            for piece in line.split('$').skip(1) {
                vars.insert(piece.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect());
            }
        }
    }
    all
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let master = keys(Lang::Fr);
    assert!(master.len() > 50, "the French messages are not there");
    for lang in Lang::ALL {
        let own = keys(lang);
        let missing: Vec<_> = master.keys().filter(|key| !own.contains_key(*key)).collect();
        let extra: Vec<_> = own.keys().filter(|key| !master.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{}: missing {missing:?}, unknown in French {extra:?}", lang.tag());
        for (key, vars) in &master {
            assert_eq!(vars, &own[key], "{}: variables of {key}", lang.tag());
        }
    }
}

#[test]
fn french_messages_follow_french_typography() {
    for (file, text) in sources(Lang::Fr) {
        for (number, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
            let message = line.split_once('=').map_or(line, |(_, value)| value);
            let place = format!("fr/{file}.ftl:{}: {message}", number + 1);
            for bad in [" ;", " !", " ?", " :", " »", "« ", "..."] {
                assert!(!message.contains(bad), "{place}: «{bad}» wants a no-break space or an ellipsis");
            }
            let between = |c: char| message.split(c).collect::<Vec<_>>();
            for pair in between('\'').windows(2) {
                let inside = pair[0].ends_with(char::is_alphabetic) && pair[1].starts_with(char::is_alphabetic);
                assert!(!inside, "{place}: the apostrophe is ’");
            }
        }
    }
}
