//! The form of a module's details: what was stored, what was typed, and from there to a change.

use std::str::FromStr;

use chrono::{NaiveDate, TimeDelta};
use domain::locale::Lang;
use domain::module::{Edition, Module, Reason};
use domain::quiz::{Fraction, Settings};
use pages::components::FieldError as PageError;
use pages::trainer::DetailsForm;
use services::FieldError;
use services::author::{self, Overview};

use super::sentence;
use crate::form::Form;

fn lines<K: ToString>(pairs: &[(K, String)]) -> String {
    pairs.iter().map(|(name, text)| format!("{} = {text}", name.to_string())).collect::<Vec<_>>().join("\n")
}

/// The form of what is stored.
pub(super) fn stored(module: &Module) -> DetailsForm {
    let (words, quiz) = (module.master(), &module.quiz);
    DetailsForm {
        title: words.title.clone(),
        summary: words.summary.clone(),
        introduction: words.introduction.clone(),
        objectives: lines(&words.objectives),
        glossary: lines(&words.glossary),
        minutes: module.minutes.to_string(),
        valid_as_of: module.valid_as_of.to_string(),
        review_by: module.review_by.to_string(),
        quiz_questions: quiz.questions.to_string(),
        pass_mark: quiz.pass_mark.percent_text(),
        time_limit: quiz.time_limit.map(|limit| limit.num_minutes().to_string()).unwrap_or_default(),
        quiz_rules: author::quiz_rules(quiz),
        errors: Vec::new(),
    }
}

/// The form as it was typed.
pub(super) fn typed(form: &Form, errors: Vec<PageError>) -> DetailsForm {
    let field = |name: &str| form.get(name).to_owned();
    DetailsForm {
        title: field("title"),
        summary: field("summary"),
        introduction: field("introduction"),
        objectives: field("objectives"),
        glossary: field("glossary"),
        minutes: field("minutes"),
        valid_as_of: field("valid_as_of"),
        review_by: field("review_by"),
        quiz_questions: field("quiz_questions"),
        pass_mark: field("pass_mark"),
        time_limit: field("time_limit"),
        quiz_rules: field("quiz_rules").replace('\r', ""),
        errors,
    }
}

/// Reads `name = text` lines.
fn pairs<K: FromStr>(text: &str) -> Result<Vec<(K, String)>, &'static str> {
    let read = |line: &str| {
        let (name, text) = line.split_once('=').ok_or("not-a-pair")?;
        let text = text.trim();
        if text.is_empty() {
            return Err("not-a-pair");
        }
        Ok((name.trim().parse().map_err(|_| "bad-name")?, text.to_owned()))
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(read).collect()
}

/// Collects every mistake of a form before giving up.
#[derive(Default)]
pub(super) struct Mistakes(pub(super) Vec<FieldError>);

impl Mistakes {
    /// The value, or its default with the mistake noted.
    pub(super) fn take<T: Default>(&mut self, field: &str, read: Result<T, &'static str>) -> T {
        read.unwrap_or_else(|key| {
            self.0.push(FieldError::new(field, key));
            T::default()
        })
    }
}

/// A mistake in one line of a field.
pub(super) fn in_line(lang: Lang, field: &str, (line, reason): &(usize, Reason)) -> FieldError {
    FieldError { values: vec![("line", line.to_string()), ("reason", sentence(lang, reason))], ..FieldError::new(field, "line") }
}

pub(super) fn number(text: &str, most: u16) -> Result<u16, &'static str> {
    text.trim().parse().ok().filter(|number| (1..=most).contains(number)).ok_or("not-a-number")
}

fn pass_mark(text: &str) -> Option<Fraction> {
    let mark = Fraction::parse_percent(text).ok()?;
    (mark > Fraction::ZERO && mark <= Fraction::ONE).then_some(mark)
}

/// Reads the form; every mistake at once.
pub(super) fn read(lang: Lang, form: &Form) -> Result<Overview, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let title = form.get("title").trim().to_owned();
    if title.is_empty() {
        mistakes.0.push(FieldError::new("title", "required"));
    }
    let day = |name: &str| form.get(name).trim().parse::<NaiveDate>().map_err(|_| "not-a-date");
    let limit = match form.get("time_limit").trim() {
        "" => Ok(None),
        text => number(text, 600).map(|minutes| Some(TimeDelta::minutes(i64::from(minutes)))),
    };
    let asked = Settings {
        questions: mistakes.take("quiz_questions", number(form.get("quiz_questions"), 100)),
        pass_mark: mistakes.take("pass_mark", pass_mark(form.get("pass_mark")).map(Some).ok_or("not-a-number")).unwrap_or(Fraction::ONE),
        time_limit: mistakes.take("time_limit", limit),
        ..Settings::default()
    };
    let quiz = author::read_quiz_rules(form.get("quiz_rules"), &asked).unwrap_or_else(|faults| {
        mistakes.0.extend(faults.iter().map(|fault| in_line(lang, "quiz_rules", fault)));
        asked
    });
    let overview = Overview {
        minutes: mistakes.take("minutes", number(form.get("minutes"), 600)),
        valid_as_of: mistakes.take("valid_as_of", day("valid_as_of")),
        review_by: mistakes.take("review_by", day("review_by")),
        quiz,
        edition: Edition {
            title,
            summary: form.get("summary").trim().to_owned(),
            introduction: form.get("introduction").replace('\r', ""),
            objectives: mistakes.take("objectives", pairs(form.get("objectives"))),
            glossary: mistakes.take("glossary", pairs(form.get("glossary"))),
            lessons: Vec::new(),
            questions: Vec::new(),
        },
    };
    if mistakes.0.is_empty() { Ok(overview) } else { Err(mistakes.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "title=T&summary=S&introduction=I&objectives=o1+%3D+Savoir&glossary=&minutes=10&valid_as_of=2026-11-24&\
                        review_by=2027-05-24&quiz_questions=5&pass_mark=80&time_limit=";

    #[test]
    fn a_good_form_is_read() {
        let overview = read(Lang::Fr, &Form::of_query(Some(GOOD))).expect("good");
        assert_eq!((overview.quiz.pass_mark, overview.quiz.time_limit), (Fraction::of(4, 5), None));
        assert_eq!(overview.edition.objectives[0].1, "Savoir");
    }

    #[test]
    fn every_mistake_is_named_at_once() {
        let bad = GOOD
            .replace("minutes=10", "minutes=0")
            .replace("pass_mark=80", "pass_mark=101")
            .replace("o1+%3D+Savoir", "Savoir")
            .replace("2027-05-24", "demain")
            + "&quiz_rules=attempts+%3D+x";
        let fields: Vec<_> = read(Lang::Fr, &Form::of_query(Some(&bad))).expect_err("bad").into_iter().map(|error| error.field).collect();
        assert_eq!(fields, ["pass_mark", "quiz_rules", "minutes", "review_by", "objectives"]);
    }
}
