//! Figures as a reader sees them: two decimals at the most, and a dash for what is undefined.

use domain::locale::Lang;

/// What stands where a figure is undefined: never a zero.
pub(super) const UNDEFINED: &str = "—";

/// A number with so many decimals at the most; `—` if it is undefined.
pub(super) fn number(lang: Lang, figure: Option<f64>, decimals: usize) -> String {
    let Some(figure) = figure.filter(|figure| figure.is_finite()) else { return UNDEFINED.to_owned() };
    let text = format!("{figure:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let (sign, digits) = match text.strip_prefix('-') {
        Some("0") => ("", "0"),
        Some(digits) => ("\u{2212}", digits),
        None => ("", text),
    };
    match lang {
        Lang::Fr => format!("{sign}{}", digits.replace('.', ",")),
        Lang::En => format!("{sign}{digits}"),
    }
}

/// A percentage with a decimal at the most; `—` if it is undefined.
pub(super) fn percent(lang: Lang, figure: Option<f64>) -> String {
    let text = number(lang, figure, 1);
    match lang {
        _ if text == UNDEFINED => text,
        Lang::Fr => format!("{text}\u{a0}%"),
        Lang::En => format!("{text}%"),
    }
}

/// The letter of an option: A, B, C, then numbers.
pub(super) fn letter(place: usize) -> String {
    let letter = u8::try_from(place).ok().filter(|place| *place < 26).map(|place| char::from(b'A' + place));
    letter.map_or_else(|| (place + 1).to_string(), String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_the_language_does() {
        let table = [
            (Some(62.5), "62,5\u{a0}%", "62.5%"),
            (Some(100.0), "100\u{a0}%", "100%"),
            (Some(-28.898), "\u{2212}28,9\u{a0}%", "\u{2212}28.9%"),
            (Some(-0.01), "0\u{a0}%", "0%"),
            (None, "—", "—"),
            (Some(f64::NAN), "—", "—"),
        ];
        for (figure, fr, en) in table {
            assert_eq!((percent(Lang::Fr, figure).as_str(), percent(Lang::En, figure).as_str()), (fr, en));
        }
        assert_eq!((number(Lang::Fr, Some(4.617), 2), number(Lang::En, Some(1200.0), 0)), ("4,62".to_owned(), "1200".to_owned()));
        assert_eq!((letter(0), letter(25), letter(26)), ("A".to_owned(), "Z".to_owned(), "27".to_owned()));
    }
}
