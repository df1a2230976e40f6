//! The languages of the interface and how they write dates and numbers.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A language of the interface, of the content and of mails. French is the one everything exists in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the master language.
    #[default]
    Fr,
    /// English.
    En,
}

const MONTHS_FR: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

impl Lang {
    /// Every language, the master first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The BCP 47 tag, as in `<html lang>` and in the folders of `content/`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// Reads a tag such as `fr`, `fr-FR` or `EN`; none if the language is not spoken here.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The first language of an `Accept-Language` header (RFC 9110 §12.5.4) that is spoken here.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, usize, Self)> = header
            .split(',')
            .enumerate()
            .filter_map(|(place, part)| {
                let mut pieces = part.split(';');
                let lang = Self::parse(pieces.next()?)?;
                let weight = pieces.find_map(|p| p.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                (weight > 0.0).then_some((weight, place, lang))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        wanted.first().map(|w| w.2)
    }

    /// A day in words: `24 novembre 2026`, `24 November 2026`.
    pub fn date(self, day: NaiveDate) -> String {
        let month = usize::try_from(day.month0()).unwrap_or(0);
        match self {
            Self::Fr if day.day() == 1 => format!("1er {} {}", MONTHS_FR[month], day.year()),
            Self::Fr => format!("{} {} {}", day.day(), MONTHS_FR[month], day.year()),
            Self::En => format!("{} {} {}", day.day(), MONTHS_EN[month], day.year()),
        }
    }

    /// A month (`2026-01`) or a day (`2026-01-15`) in words; none if it is neither, so that nobody reads a raw date.
    pub fn month_or_day(self, text: &str) -> Option<String> {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Some(self.date(day));
        }
        let first: NaiveDate = format!("{text}-01").parse().ok()?;
        let month = usize::try_from(first.month0()).unwrap_or(0);
        let name = if self == Self::Fr { MONTHS_FR[month] } else { MONTHS_EN[month] };
        Some(format!("{name} {}", first.year()))
    }

    /// The day of an instant in a time zone, in words.
    pub fn day_of(self, instant: DateTime<Utc>, zone: Tz) -> String {
        self.date(instant.with_timezone(&zone).date_naive())
    }

    /// An instant in a time zone, to the minute: `24 novembre 2026 à 9 h 05`, `24 November 2026 at 09:05`.
    pub fn date_time(self, instant: DateTime<Utc>, zone: Tz) -> String {
        let local = instant.with_timezone(&zone);
        let day = self.date(local.date_naive());
        match self {
            Self::Fr => format!("{day} à {}\u{a0}h\u{a0}{:02}", local.hour(), local.minute()),
            Self::En => format!("{day} at {:02}:{:02}", local.hour(), local.minute()),
        }
    }

    /// The time of day of an instant in a time zone: `9 h 05`, `09:05`.
    pub fn time_of(self, instant: DateTime<Utc>, zone: Tz) -> String {
        let local = instant.with_timezone(&zone);
        match self {
            Self::Fr => format!("{}\u{a0}h\u{a0}{:02}", local.hour(), local.minute()),
            Self::En => format!("{:02}:{:02}", local.hour(), local.minute()),
        }
    }

    /// A percentage rounded to a whole number: `80 %` with a no-break space in French, `80%` in English.
    pub fn percent(self, whole: i64) -> String {
        match self {
            Self::Fr => format!("{whole}\u{a0}%"),
            Self::En => format!("{whole}%"),
        }
    }

    /// A number written plainly (`-12345.67`), as the language writes it: `-12 345,67` in French, `-12,345.67` in English.
    pub fn number(self, plain: &str) -> String {
        let (mark, between) = match self {
            Self::Fr => (',', '\u{202f}'),
            Self::En => ('.', ','),
        };
        let (whole, part) = plain.split_once('.').map_or((plain, None), |(whole, part)| (whole, Some(part)));
        let digits = whole.chars().filter(char::is_ascii_digit).count();
        let mut written = String::with_capacity(plain.len() + 8);
        let mut left = if digits > 4 { digits } else { 0 };
        for letter in whole.chars() {
            written.push(letter);
            if letter.is_ascii_digit() && left > 1 {
                left -= 1;
                if left % 3 == 0 {
                    written.push(between);
                }
            }
        }
        if let Some(part) = part {
            written.push(mark);
            written.push_str(part);
        }
        written
    }

    /// Hundredths as a number with at most two decimals: `7,5` in French, `7.5` in English.
    pub fn hundredths(self, value: i64) -> String {
        let sign = if value < 0 { "-" } else { "" };
        let (whole, rest) = (value.unsigned_abs() / 100, value.unsigned_abs() % 100);
        let mark = match self {
            Self::Fr => ',',
            Self::En => '.',
        };
        match (rest, rest % 10) {
            (0, _) => format!("{sign}{whole}"),
            (_, 0) => format!("{sign}{whole}{mark}{}", rest / 10),
            _ => format!("{sign}{whole}{mark}{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_the_language_they_asked_for_most() {
        assert_eq!(Lang::from_accept_language("de, en;q=0.8, fr;q=0.9"), Some(Lang::Fr));
        assert_eq!(Lang::from_accept_language("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_accept_language("de, fr;q=0"), None);
        assert_eq!(Lang::from_accept_language(""), None);
    }

    #[test]
    fn digits_stand_in_threes_from_five_on() {
        for (plain, fr) in
            [("72", "72"), ("-1000.5", "-1000,5"), ("12345", "12\u{202f}345"), ("-1234567.89", "-1\u{202f}234\u{202f}567,89")]
        {
            assert_eq!(Lang::Fr.number(plain), fr);
        }
        assert_eq!(Lang::En.number("20000000"), "20,000,000");
    }

    #[test]
    fn dates_and_numbers_are_written_as_the_language_does() {
        let instant = DateTime::from_timestamp(1_793_516_400, 0).unwrap_or_default();
        assert_eq!(Lang::Fr.day_of(instant, chrono_tz::Europe::Paris), "1er novembre 2026");
        assert_eq!(Lang::Fr.date_time(instant, chrono_tz::Europe::Paris), "1er novembre 2026 à 8\u{a0}h\u{a0}00");
        assert_eq!(Lang::En.date_time(instant, chrono_tz::Europe::Paris), "1 November 2026 at 08:00");
        assert_eq!(Lang::Fr.month_or_day("2026-01").as_deref(), Some("janvier 2026"));
        assert_eq!(Lang::En.month_or_day("2026-01-15").as_deref(), Some("15 January 2026"));
        assert_eq!(Lang::Fr.month_or_day("n.d."), None);
        for (value, fr, en) in [(750, "7,5", "7.5"), (800, "8", "8"), (833, "8,33", "8.33"), (-5, "-0,05", "-0.05")] {
            assert_eq!((Lang::Fr.hundredths(value).as_str(), Lang::En.hundredths(value).as_str()), (fr, en));
        }
    }
}
