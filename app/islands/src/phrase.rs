//! Translated sentences with places to fill.

/// Fills `{name}` places. A place that the sentence does not have is left out, for a language may not need it.
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(sentence.len());
    let mut rest = sentence;
    // One pass, so that a value which itself contains braces is never filled again.
    while let Some(open) = rest.find('{') {
        filled.push_str(&rest[..open]);
        let inner = &rest[open + 1..];
        let value = inner.find('}').and_then(|close| {
            let name = &inner[..close];
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, close))
        });
        if let Some((value, close)) = value {
            filled.push_str(value);
            rest = &inner[close + 1..];
        } else {
            filled.push('{');
            rest = inner;
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn places_are_filled_in_any_order() {
        assert_eq!(fill("« {item} » en {n} sur {total}", &[("n", "2"), ("item", "X"), ("total", "5")]), "« X » en 2 sur 5");
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(fill("{item}, {n}", &[("item", "{n}"), ("n", "1")]), "{n}, 1");
    }

    #[test]
    fn unknown_and_unclosed_places_stay_as_they_are() {
        assert_eq!(fill("{other} {n", &[("n", "1")]), "{other} {n");
    }
}
