//! The part of a question's form that depends on its kind.

use domain::quiz::OrderingScheme;
use leptos::prelude::*;

use super::answer_rows::{choices, items, pairs, patterns};
use super::answers::Answers;
use crate::components::{Checkbox, Choice, FieldError, Icon, RadioGroup, SelectField, SelectOption, TextArea, error_of, icon};
use crate::shell::Shell;

/// The id of the answers, where the button that adds rows leads.
pub(super) const ANSWERS: &str = "answers";

/// The answers' fields; rows of a kind that has rows can be added.
pub(super) fn answer_fields(shell: &Shell, answers: &Answers, errors: &[FieldError], own: &str) -> AnyView {
    let with_rows = |hint: &str, rows: Vec<AnyView>, end: AnyView| with_rows(shell, hint, rows, end, own);
    match answers {
        Answers::Single(rows) => with_rows("trainer-answers-single-hint", choices(shell, rows, errors), ().into_any()),
        Answers::Multiple(rows) => with_rows("trainer-answers-multiple-hint", choices(shell, rows, errors), ().into_any()),
        Answers::TrueFalse { key, when_true, when_false } => true_false(shell, *key, when_true, when_false, errors),
        Answers::Ordering { rows, scheme: chosen } => {
            with_rows("trainer-answers-ordering-hint", items(shell, rows, errors), scheme(shell, *chosen, errors).into_any())
        }
        Answers::Matching(rows) => with_rows("trainer-answers-matching-hint", pairs(shell, rows, errors), ().into_any()),
        Answers::Short { rows, case, accents } => {
            let strictness = view! {
                <div class="choices">
                    <Checkbox name="case" label=shell.t("trainer-answer-case") checked=*case />
                    <Checkbox name="accents" label=shell.t("trainer-answer-accents") checked=*accents />
                </div>
            };
            with_rows("trainer-answers-short-hint", patterns(shell, rows, errors), strictness.into_any())
        }
        Answers::Written { kind, text } => view! {
            <TextArea
                lang=shell.lang name="written" label=shell.t("trainer-answers-written") hint=shell.t(&format!("trainer-answers-{kind}-hint"))
                value=text.clone() rows=10 code=true error=error_of(errors, "written")
            />
        }
        .into_any(),
    }
}

fn with_rows(shell: &Shell, hint: &str, rows: Vec<AnyView>, end: AnyView, own: &str) -> AnyView {
    view! {
        <p class="field-hint">{shell.t(hint)}</p>
        <div class="answer-rows">{rows}</div>
        <p>
            <button class="button button-secondary" type="submit" name="go" value="add-row" formaction=format!("{own}#{ANSWERS}")>
                {icon(Icon::Plus)}{shell.t("trainer-question-add-row")}
            </button>
        </p>
        {end}
    }
    .into_any()
}

fn scheme(shell: &Shell, chosen: OrderingScheme, errors: &[FieldError]) -> impl IntoView + use<> {
    let options = OrderingScheme::ALL
        .iter()
        .map(|scheme| SelectOption::new(scheme.word(), shell.t(&format!("trainer-answer-scheme-{scheme}"))))
        .collect();
    view! {
        <SelectField
            lang=shell.lang name="scheme" label=shell.t("trainer-answer-scheme") options=options value=chosen.word()
            error=error_of(errors, "scheme")
        />
    }
}

fn true_false(shell: &Shell, key: Option<bool>, when_true: &str, when_false: &str, errors: &[FieldError]) -> AnyView {
    let choice = |value: bool, word: &str| Choice {
        value: word.to_owned(),
        label: shell.t(&format!("trainer-answer-key-{word}")),
        chosen: key == Some(value),
    };
    let choices = vec![choice(true, "true"), choice(false, "false")];
    view! {
        <RadioGroup lang=shell.lang name="key" legend=shell.t("trainer-answer-key") choices=choices error=error_of(errors, "key") />
        <TextArea
            lang=shell.lang name="feedback-true" label=shell.t("trainer-answer-feedback-true") value=when_true.to_owned() rows=2
            error=error_of(errors, "feedback-true")
        />
        <TextArea
            lang=shell.lang name="feedback-false" label=shell.t("trainer-answer-feedback-false") value=when_false.to_owned() rows=2
            error=error_of(errors, "feedback-false")
        />
    }
    .into_any()
}
