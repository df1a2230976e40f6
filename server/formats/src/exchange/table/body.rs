//! The answers of a row.

use domain::module::Reason;
use domain::quiz::{Body, Choice, Fraction, Item, Number, OrderingScheme, Pair, Pattern, QuestionType, Tolerance};

use super::kind;
use crate::exchange::gift::read_number;
use crate::exchange::{Format, refused_type, texts};

/// The body that the cells of a row make.
pub(super) fn read(cell: &dyn Fn(&str) -> String) -> Result<Body, Reason> {
    let (right, wrong) = (list(&cell("right")), list(&cell("wrong")));
    let kind = kind(&cell("type"))?;
    if right.is_empty() {
        return Err(Reason::plain("no-answers"));
    }
    if !wrong.is_empty() && !matches!(kind, QuestionType::Single | QuestionType::Multiple | QuestionType::Matching) {
        return Err(Reason::plain("csv-wrong-unused"));
    }
    match kind {
        QuestionType::Single if right.len() != 1 => Err(Reason::plain("csv-one-right")),
        QuestionType::Single => choices(right, wrong, (Fraction::ONE, Fraction::ZERO)).map(Body::Single),
        QuestionType::Multiple => {
            let share = Fraction::ONE.over(Fraction::whole(right.len()));
            choices(right, wrong, (share, -share)).map(Body::Multiple)
        }
        QuestionType::TrueFalse => true_false(&right),
        QuestionType::Short => {
            let pattern = |text| Pattern { text, fraction: Fraction::ONE, feedback: String::new() };
            Ok(Body::Short { patterns: right.into_iter().map(pattern).collect(), case: false, accents: false })
        }
        QuestionType::Numerical => {
            let values = right.iter().map(|text| number(text)).collect::<Result<_, _>>()?;
            Ok(Body::Numerical { values, units: Vec::new() })
        }
        QuestionType::Ordering => {
            enough(right.len())?;
            let items = right.into_iter().map(item).collect();
            Ok(Body::Ordering { items, scheme: OrderingScheme::default() })
        }
        QuestionType::Matching => matching(&right, wrong),
        other => Err(refused_type(other, Format::Csv)),
    }
}

/// The entries of a cell: one a line, or with bars between them; `\|` is a bar.
fn list(cell: &str) -> Vec<String> {
    let (mut all, mut now) = (Vec::new(), String::new());
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if matches!(chars.peek(), Some('|' | '\\')) => now.extend(chars.next()),
            '|' | '\n' => all.push(std::mem::take(&mut now)),
            other => now.push(other),
        }
    }
    all.push(now);
    all.into_iter().map(|text| crate::text::line(&text)).filter(|text| !text.is_empty()).collect()
}

fn enough(count: usize) -> Result<(), Reason> {
    match count {
        0 | 1 => Err(Reason::plain("too-few-options")),
        2..=255 => Ok(()),
        _ => Err(Reason::with("too-many-options", "most", 255)),
    }
}

fn choices(right: Vec<String>, wrong: Vec<String>, (full, nothing): (Fraction, Fraction)) -> Result<Vec<Choice>, Reason> {
    enough(right.len() + wrong.len())?;
    let choice = |fraction: Fraction| move |text| Choice { text, fraction, feedback: String::new(), keep_last: false };
    Ok(right.into_iter().map(choice(full)).chain(wrong.into_iter().map(choice(nothing))).collect())
}

fn true_false(right: &[String]) -> Result<Body, Reason> {
    let key = match right.join(" ").trim_end_matches('.').to_lowercase().as_str() {
        "true" | "vrai" | "t" | "v" | "1" | "yes" | "oui" => true,
        "false" | "faux" | "f" | "0" | "no" | "non" => false,
        other => return Err(Reason::with("csv-true-or-false", "text", texts::beginning(other))),
    };
    Ok(Body::TrueFalse { key, when_true: String::new(), when_false: String::new() })
}

fn number(text: &str) -> Result<Number, Reason> {
    let (value, tolerance) = read_number(text).ok_or_else(|| Reason::with("gift-no-number", "text", texts::beginning(text)))?;
    Ok(Number { value, tolerance: Tolerance::Absolute(tolerance), fraction: Fraction::ONE, feedback: String::new() })
}

fn item(text: String) -> Item {
    Item { text, feedback: String::new() }
}

fn matching(right: &[String], wrong: Vec<String>) -> Result<Body, Reason> {
    enough(right.len())?;
    let (mut pairs, mut rights) = (Vec::new(), Vec::<Item>::new());
    for text in right {
        let Some((left, text)) = text.split_once("->").map(|(left, right)| (left.trim(), right.trim())) else {
            return Err(Reason::with("gift-no-arrow", "text", texts::beginning(text)));
        };
        if left.is_empty() || text.is_empty() {
            return Err(Reason::with("gift-no-arrow", "text", texts::beginning(text)));
        }
        let at = rights.iter().position(|known| known.text == text).unwrap_or_else(|| {
            rights.push(item(text.to_owned()));
            rights.len() - 1
        });
        pairs.push(Pair { left: left.to_owned(), right: u16::try_from(at).unwrap_or(u16::MAX), feedback: String::new() });
    }
    for text in wrong {
        if !rights.iter().any(|known| known.text == text) {
            rights.push(item(text));
        }
    }
    Ok(Body::Matching { pairs, rights })
}
