//! From the fields of a question's form to a question, and back.

use chrono::NaiveDate;
use domain::ids::{QuestionId, name_from_title};
use domain::locale::Lang;
use domain::quiz::{Body, Choice, Fraction, Item, Level, Pair, Pattern, QuestionForGrading, QuestionType, USUAL_PENALTY};

use pages::components::FieldError as PageError;
use pages::trainer::{Answers, ChoiceRow, ItemRow, PairRow, PatternRow, QuestionForm};
use services::author::Facts;
use services::{FieldError, author};

use super::details::{Mistakes, in_line};
use crate::form::Form;

/// Rows that a form may have at the most; fields of further ones are not looked for.
const MOST_ROWS: usize = 30;

fn field(form: &Form, prefix: &str, row: usize, part: &str) -> String {
    form.get(&format!("{prefix}-{row}-{part}")).replace('\r', "").trim().to_owned()
}

/// The rows of a form that hold anything, in order, from row 1 or 0.
fn rows<T>(form: &Form, prefix: &str, parts: &[&str], make: impl Fn(usize) -> T) -> Vec<T> {
    (0..MOST_ROWS).filter(|row| parts.iter().any(|part| !field(form, prefix, *row, part).is_empty())).map(make).collect()
}

fn choice_rows(form: &Form) -> Vec<ChoiceRow> {
    rows(form, "option", &["text", "feedback"], |row| ChoiceRow {
        text: field(form, "option", row, "text"),
        fraction: field(form, "option", row, "fraction"),
        feedback: field(form, "option", row, "feedback"),
        last: form.is(&format!("option-{row}-last")),
    })
}

/// The answers as typed.
fn answers(form: &Form, kind: QuestionType) -> Answers {
    match kind {
        QuestionType::Single => Answers::Single(choice_rows(form)),
        QuestionType::Multiple => Answers::Multiple(choice_rows(form)),
        QuestionType::TrueFalse => Answers::TrueFalse {
            key: form.find("key").map(|key| key == "true"),
            when_true: form.get("feedback-true").replace('\r', ""),
            when_false: form.get("feedback-false").replace('\r', ""),
        },
        QuestionType::Ordering => Answers::Ordering {
            rows: rows(form, "item", &["text", "feedback"], |row| ItemRow {
                text: field(form, "item", row, "text"),
                feedback: field(form, "item", row, "feedback"),
            }),
            scheme: form.get("scheme").parse().unwrap_or_default(),
        },
        QuestionType::Matching => Answers::Matching(rows(form, "pair", &["left", "right", "feedback"], |row| PairRow {
            left: field(form, "pair", row, "left"),
            right: field(form, "pair", row, "right"),
            feedback: field(form, "pair", row, "feedback"),
        })),
        QuestionType::Short => Answers::Short {
            rows: rows(form, "pattern", &["text", "feedback"], |row| PatternRow {
                text: field(form, "pattern", row, "text"),
                fraction: field(form, "pattern", row, "fraction"),
                feedback: field(form, "pattern", row, "feedback"),
            }),
            case: form.is("case"),
            accents: form.is("accents"),
        },
        _ => Answers::Written { kind, text: form.get("written").replace('\r', "") },
    }
}

/// Two more empty rows.
fn more(answers: &mut Answers) {
    match answers {
        Answers::Single(rows) | Answers::Multiple(rows) => rows.extend([ChoiceRow::default(), ChoiceRow::default()]),
        Answers::Ordering { rows, .. } => rows.extend([ItemRow::default(), ItemRow::default()]),
        Answers::Matching(rows) => rows.extend([PairRow::default(), PairRow::default()]),
        Answers::Short { rows, .. } => rows.extend([PatternRow::default(), PatternRow::default()]),
        Answers::TrueFalse { .. } | Answers::Written { .. } => {}
    }
}

/// The form as it was typed.
pub(super) fn typed(form: &Form, kind: QuestionType, errors: Vec<PageError>, add_rows: bool) -> QuestionForm {
    let mut answers = answers(form, kind);
    if add_rows {
        more(&mut answers);
    }
    let text = |name: &str| form.get(name).replace('\r', "");
    QuestionForm {
        id: text("id"),
        objective: text("objective"),
        level: form.get("level").parse().unwrap_or_default(),
        lesson: text("lesson"),
        sources: text("sources"),
        tags: text("tags"),
        mark: text("mark"),
        penalty: text("penalty"),
        hints: text("hints"),
        author: text("author"),
        review_by: text("review_by"),
        shuffle: form.is("shuffle"),
        stem: text("stem"),
        feedback: text("feedback"),
        answers,
        errors,
    }
}

/// The form of what is stored.
pub(super) fn stored(question: &QuestionForGrading) -> QuestionForm {
    let choice = |choice: &Choice| ChoiceRow {
        text: choice.text.clone(),
        fraction: choice.fraction.percent_text(),
        feedback: choice.feedback.clone(),
        last: choice.keep_last,
    };
    let answers = match &question.body {
        Body::Single(choices) => Answers::Single(choices.iter().map(choice).collect()),
        Body::Multiple(choices) => Answers::Multiple(choices.iter().map(choice).collect()),
        Body::TrueFalse { key, when_true, when_false } => {
            Answers::TrueFalse { key: Some(*key), when_true: when_true.clone(), when_false: when_false.clone() }
        }
        Body::Ordering { items, scheme } => Answers::Ordering {
            rows: items.iter().map(|item| ItemRow { text: item.text.clone(), feedback: item.feedback.clone() }).collect(),
            scheme: *scheme,
        },
        Body::Matching { pairs, rights } => {
            let right = |number: u16| rights.get(usize::from(number)).map(|item| item.text.clone()).unwrap_or_default();
            let own =
                pairs.iter().map(|pair| PairRow { left: pair.left.clone(), right: right(pair.right), feedback: pair.feedback.clone() });
            let used = |number: usize| pairs.iter().any(|pair| usize::from(pair.right) == number);
            let distractors = rights.iter().enumerate().filter(|(number, _)| !used(*number));
            let distractors =
                distractors.map(|(_, item)| PairRow { left: String::new(), right: item.text.clone(), feedback: item.feedback.clone() });
            Answers::Matching(own.chain(distractors).collect())
        }
        Body::Short { patterns, case, accents } => Answers::Short {
            rows: patterns
                .iter()
                .map(|pattern| PatternRow {
                    text: pattern.text.clone(),
                    fraction: pattern.fraction.percent_text(),
                    feedback: pattern.feedback.clone(),
                })
                .collect(),
            case: *case,
            accents: *accents,
        },
        _ => Answers::Written { kind: question.kind(), text: author::answer_lines(question) },
    };
    QuestionForm {
        id: question.id.to_string(),
        objective: question.objective.to_string(),
        level: question.level,
        lesson: question.lesson.as_ref().map(ToString::to_string).unwrap_or_default(),
        sources: author::source_lines(&question.sources),
        tags: question.tags.join(", "),
        mark: question.mark.to_string(),
        penalty: if question.penalty == USUAL_PENALTY { String::new() } else { question.penalty.percent_text() },
        hints: question.hints.join("\n"),
        author: question.author.clone().unwrap_or_default(),
        review_by: question.review_by.map(|day| day.to_string()).unwrap_or_default(),
        shuffle: question.shuffle,
        stem: question.stem.clone(),
        feedback: question.feedback.clone(),
        answers,
        errors: Vec::new(),
    }
}

fn percent(text: &str, empty: Fraction) -> Result<Option<Fraction>, &'static str> {
    if text.is_empty() { Ok(Some(empty)) } else { Fraction::parse_percent(text).map(Some).map_err(|_| "not-a-number") }
}

fn choices(rows: Vec<ChoiceRow>, mistakes: &mut Mistakes) -> Vec<Choice> {
    let make = |(number, row): (usize, ChoiceRow)| Choice {
        fraction: mistakes
            .take(&format!("option-{}-fraction", number + 1), percent(&row.fraction, Fraction::ZERO))
            .unwrap_or(Fraction::ZERO),
        text: row.text,
        feedback: row.feedback,
        keep_last: row.last,
    };
    rows.into_iter().enumerate().map(make).collect()
}

fn body(lang: Lang, answers: Answers, mistakes: &mut Mistakes) -> Option<Body> {
    Some(match answers {
        Answers::Single(rows) => Body::Single(choices(rows, mistakes)),
        Answers::Multiple(rows) => Body::Multiple(choices(rows, mistakes)),
        Answers::TrueFalse { key, when_true, when_false } => {
            Body::TrueFalse { key: mistakes.take("key", key.map(Some).ok_or("required")).unwrap_or(false), when_true, when_false }
        }
        Answers::Ordering { rows, scheme } => {
            Body::Ordering { items: rows.into_iter().map(|row| Item { text: row.text, feedback: row.feedback }).collect(), scheme }
        }
        Answers::Matching(rows) => matching(rows),
        Answers::Short { rows, case, accents } => {
            let make = |(number, row): (usize, PatternRow)| Pattern {
                fraction: mistakes
                    .take(&format!("pattern-{}-fraction", number + 1), percent(&row.fraction, Fraction::ONE))
                    .unwrap_or(Fraction::ZERO),
                text: row.text,
                feedback: row.feedback,
            };
            Body::Short { patterns: rows.into_iter().enumerate().map(make).collect(), case, accents }
        }
        Answers::Written { kind, text } => {
            let read = author::read_answers(kind, &text);
            if let Err(faults) = &read {
                mistakes.0.extend(faults.iter().map(|fault| in_line(lang, "written", fault)));
            }
            return read.ok();
        }
    })
}

/// Pairs first, then what stands on the right alone; the same words on the right are one item.
fn matching(rows: Vec<PairRow>) -> Body {
    let (mut pairs, mut rights): (Vec<Pair>, Vec<Item>) = (Vec::new(), Vec::new());
    let (with, without): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| !row.left.is_empty());
    for row in with {
        let place = rights.iter().position(|item| item.text == row.right).unwrap_or_else(|| {
            rights.push(Item { text: row.right.clone(), feedback: String::new() });
            rights.len() - 1
        });
        pairs.push(Pair { left: row.left, right: u16::try_from(place).unwrap_or(u16::MAX), feedback: row.feedback });
    }
    rights.extend(without.into_iter().map(|row| Item { text: row.right, feedback: row.feedback }));
    Body::Matching { pairs, rights }
}

/// Reads the form; every mistake at once.
pub(super) fn read(
    lang: Lang,
    form: &Form,
    kind: QuestionType,
    changed: Option<&QuestionForGrading>,
    facts: &Facts,
    taken: impl Fn(&QuestionId) -> bool,
) -> Result<QuestionForGrading, Vec<FieldError>> {
    let mut mistakes = Mistakes::default();
    let stem = form.get("stem").replace('\r', "").trim().to_owned();
    if stem.is_empty() {
        mistakes.0.push(FieldError::new("stem", "required"));
    }
    let name = match (changed, form.get("id").trim()) {
        (Some(question), _) => Ok(Some(question.id.clone())),
        (None, "") => name_from_title(&stem).parse().map(Some).map_err(|_| "bad-name"),
        (None, text) => text.parse().map(Some).map_err(|_| "bad-name"),
    };
    let name: Option<QuestionId> = mistakes.take("id", name);
    if name.as_ref().is_some_and(taken) {
        mistakes.0.push(FieldError::new("id", "name-taken"));
    }
    let objective = mistakes.take("objective", form.get("objective").parse().map(Some).map_err(|_| "unknown-objective"));
    let mark = form.get("mark").trim();
    let mark = if mark.is_empty() { Ok(Some(Fraction::ONE)) } else { mark.parse().map(Some).map_err(|_| "not-a-number") };
    let mark = mistakes.take("mark", mark);
    let penalty = Fraction::parse_percent(form.get("penalty")).ok().filter(|part| (Fraction::ZERO..=Fraction::ONE).contains(part));
    let penalty = match form.get("penalty").trim() {
        "" => Some(USUAL_PENALTY),
        _ => mistakes.take("penalty", penalty.map(Some).ok_or("not-a-number")),
    };
    let review_by = match form.get("review_by").trim() {
        "" => Ok(None),
        day => day.parse::<NaiveDate>().map(Some).map_err(|_| "not-a-date"),
    };
    let review_by = mistakes.take("review_by", review_by);
    let sources = mistakes.take("sources", author::sources(facts, form.get("sources")));
    let body = body(lang, answers(form, kind), &mut mistakes);
    match (mistakes.0.is_empty(), name, objective, mark, body) {
        (true, Some(id), Some(objective), Some(mark), Some(body)) => Ok(QuestionForGrading {
            id,
            objective,
            level: form.get("level").parse::<Level>().unwrap_or_default(),
            lesson: form.get("lesson").parse().ok(),
            sources,
            tags: form.get("tags").split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
            mark,
            shuffle: form.is("shuffle"),
            stem,
            body,
            feedback: form.get("feedback").replace('\r', "").trim().to_owned(),
            hints: form.get("hints").lines().map(str::trim).filter(|hint| !hint.is_empty()).map(str::to_owned).collect(),
            penalty: penalty.unwrap_or(USUAL_PENALTY),
            author: Some(form.get("author").trim().to_owned()).filter(|author| !author.is_empty()),
            review_by,
        }),
        _ => Err(mistakes.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(query: &str, kind: QuestionType) -> Result<QuestionForGrading, Vec<String>> {
        let facts = Facts::default();
        let sources = "&sources=RGPD%2C+art.+33+%3Chttps%3A%2F%2Feur-lex.europa.eu%2F%3E&objective=o1&stem=Que+faire%3F";
        read(Lang::Fr, &Form::of_query(Some(&format!("{query}{sources}"))), kind, None, &facts, |_| false)
            .map_err(|errors| errors.into_iter().map(|error| error.field).collect())
    }

    #[test]
    fn every_type_reads_back_from_its_own_form() {
        let forms = [
            ("option-0-text=a&option-0-fraction=100&option-0-feedback=x&option-1-text=b&option-1-feedback=y", QuestionType::Single),
            (
                "option-0-text=a&option-0-fraction=100&option-0-feedback=x&option-1-text=b&option-1-fraction=-100&option-1-feedback=y",
                QuestionType::Multiple,
            ),
            ("key=false&feedback-true=a&feedback-false=b", QuestionType::TrueFalse),
            ("item-0-text=a&item-1-text=b&scheme=longest", QuestionType::Ordering),
            ("pair-0-left=a&pair-0-right=1&pair-1-left=b&pair-1-right=2&pair-2-right=3", QuestionType::Matching),
            ("pattern-0-text=a*&pattern-1-text=b&pattern-1-fraction=50&accents=on", QuestionType::Short),
        ];
        for (query, kind) in forms {
            let read = question(query, kind).expect("a good form");
            assert_eq!(read.kind(), kind);
            assert_eq!(read.problems(), Vec::new(), "{kind}");
            let again = super::stored(&read);
            assert_eq!(again.answers.kind(), kind);
        }
    }

    #[test]
    fn mistakes_are_named_by_their_field() {
        let refused =
            question("option-0-text=a&option-0-fraction=x&mark=1e999&id=Bad+Name", QuestionType::Single).err().unwrap_or_default();
        assert_eq!(refused, ["id", "mark", "option-1-fraction"]);
    }
}
