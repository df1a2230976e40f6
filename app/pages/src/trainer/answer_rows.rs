//! The rows of answers, by kind of question.

use domain::module::MOST_OPTIONS;
use leptos::prelude::*;

use super::answers::{ChoiceRow, ItemRow, PairRow, PatternRow};
use crate::components::{Checkbox, FieldError, RowField, error_of};
use crate::shell::Shell;

/// Empty rows that always wait below the typed ones.
const SPARE: usize = 2;

/// The rows as typed and then empty ones: two at least, and so many in all, but never more than a question may have.
fn padded<T: Clone + Default + PartialEq>(rows: &[T], least: usize) -> Vec<T> {
    let mut all = rows.to_vec();
    let mut spare = rows.iter().rev().take_while(|row| **row == T::default()).count();
    while all.len() < MOST_OPTIONS && (spare < SPARE || all.len() < least) {
        all.push(T::default());
        spare += 1;
    }
    all
}

/// One field of a row: the end of its name, the key of its label, what it holds, its lines, whether it is a number.
type Cell<'a> = (&'static str, &'static str, &'a str, u16, bool);

/// A row: a group with its number and its fields, then whatever belongs to it.
fn row(shell: &Shell, prefix: &str, legend: &str, n: usize, cells: &[Cell<'_>], errors: &[FieldError], end: Option<AnyView>) -> AnyView {
    let fields: Vec<_> = cells
        .iter()
        .map(|(part, label, value, rows, number)| {
            let name = format!("{prefix}-{n}-{part}");
            let error = error_of(errors, &name);
            view! { <RowField lang=shell.lang name=name label=shell.t(label) value=(*value).to_owned() rows=*rows number=*number error=error /> }
        })
        .collect();
    view! {
        <fieldset class="answer-row">
            <legend>{shell.tr(legend, &[("n", n.into())])}</legend>
            <div class="answer-cells">{fields}</div>
            {end}
        </fieldset>
    }
    .into_any()
}

/// Options with what each earns and teaches.
pub(super) fn choices(shell: &Shell, rows: &[ChoiceRow], errors: &[FieldError]) -> Vec<AnyView> {
    (1..)
        .zip(padded(rows, 4))
        .map(|(n, choice)| {
            let cells = [
                ("text", "trainer-answer-text", choice.text.as_str(), 1, false),
                ("fraction", "trainer-answer-fraction", choice.fraction.as_str(), 1, true),
                ("feedback", "trainer-answer-feedback", choice.feedback.as_str(), 2, false),
            ];
            let last = view! { <Checkbox name=format!("option-{n}-last") label=shell.t("trainer-answer-last") checked=choice.last /> };
            row(shell, "option", "trainer-answer-choice", n, &cells, errors, Some(last.into_any()))
        })
        .collect()
}

/// Items in their right order.
pub(super) fn items(shell: &Shell, rows: &[ItemRow], errors: &[FieldError]) -> Vec<AnyView> {
    (1..)
        .zip(padded(rows, 4))
        .map(|(n, item)| {
            let cells = [
                ("text", "trainer-answer-text", item.text.as_str(), 1, false),
                ("feedback", "trainer-answer-feedback", item.feedback.as_str(), 2, false),
            ];
            row(shell, "item", "trainer-answer-item", n, &cells, errors, None)
        })
        .collect()
}

/// Left with right.
pub(super) fn pairs(shell: &Shell, rows: &[PairRow], errors: &[FieldError]) -> Vec<AnyView> {
    (1..)
        .zip(padded(rows, 4))
        .map(|(n, pair)| {
            let cells = [
                ("left", "trainer-answer-left", pair.left.as_str(), 1, false),
                ("right", "trainer-answer-right", pair.right.as_str(), 1, false),
                ("feedback", "trainer-answer-feedback", pair.feedback.as_str(), 2, false),
            ];
            row(shell, "pair", "trainer-answer-pair", n, &cells, errors, None)
        })
        .collect()
}

/// Accepted answers with what each earns and teaches.
pub(super) fn patterns(shell: &Shell, rows: &[PatternRow], errors: &[FieldError]) -> Vec<AnyView> {
    (1..)
        .zip(padded(rows, 2))
        .map(|(n, pattern)| {
            let cells = [
                ("text", "trainer-answer-text", pattern.text.as_str(), 1, false),
                ("fraction", "trainer-answer-fraction", pattern.fraction.as_str(), 1, true),
                ("feedback", "trainer-answer-feedback", pattern.feedback.as_str(), 2, false),
            ];
            row(shell, "pattern", "trainer-answer-pattern", n, &cells, errors, None)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_empty_rows_always_wait() {
        let typed = |n| vec!["x".to_owned(); n];
        assert_eq!(padded(&typed(0), 4).len(), 4);
        assert_eq!(padded(&typed(3), 4).len(), 5);
        let with_gap = [typed(3), vec![String::new(); 4]].concat();
        assert_eq!(padded(&with_gap, 4).len(), 7, "rows that were asked for stay");
        assert_eq!(padded(&typed(MOST_OPTIONS - 1), 4).len(), MOST_OPTIONS, "never more than may be stored");
        assert_eq!(padded(&typed(MOST_OPTIONS + 3), 4).len(), MOST_OPTIONS + 3, "nothing typed is lost");
    }
}
