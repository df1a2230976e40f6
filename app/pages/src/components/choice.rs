//! Boxes to tick and buttons to pick, always in a group with its question.

use domain::locale::Lang;
use leptos::prelude::*;

use super::errors::{described_by, field_error, field_id, hint as hint_line};

/// One box or button.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The value in the form.
    pub value: String,
    /// The words.
    pub label: String,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// A single box, whose value in the form is `on`.
#[component]
pub fn Checkbox(
    /// The name in the form.
    #[prop(into)]
    name: String,
    /// The words.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    #[prop(optional)]
    checked: bool,
    /// A line under the words.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What makes the id unique when several forms of a page have this name.
    #[prop(optional_no_strip, into)]
    id: Option<String>,
) -> impl IntoView {
    let id = field_id(id.as_deref().unwrap_or(&name));
    let described = described_by(&id, hint.is_some(), false);
    view! {
        <div class="choice">
            <input class="choice-input" type="checkbox" id=id.clone() name=name value="on" checked=checked aria-describedby=described />
            <label class="choice-label" for=id.clone()>{label}</label>
            {hint_line(&id, hint)}
        </div>
    }
    .into_any()
}

/// Buttons of which one is picked.
#[component]
pub fn RadioGroup(
    /// The interface's language.
    lang: Lang,
    /// The name in the form.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The buttons.
    choices: Vec<Choice>,
    /// A hint under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    group(lang, name, legend, choices, hint, error, "radio")
}

/// Boxes of which any number is ticked.
#[component]
pub fn CheckboxGroup(
    /// The interface's language.
    lang: Lang,
    /// The name in the form, repeated for each ticked box.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The boxes.
    choices: Vec<Choice>,
    /// A hint under the question.
    #[prop(optional_no_strip, into)]
    hint: Option<String>,
    /// What is wrong with it.
    #[prop(optional_no_strip, into)]
    error: Option<String>,
) -> impl IntoView {
    group(lang, name, legend, choices, hint, error, "checkbox")
}

fn group(
    lang: Lang,
    name: String,
    legend: String,
    choices: Vec<Choice>,
    hint: Option<String>,
    error: Option<String>,
    kind: &'static str,
) -> AnyView {
    let id = field_id(&name);
    let described = described_by(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some();
    let lines: Vec<_> = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            // The first one carries the field's id, where the error summary leads.
            let own = if place == 0 { id.clone() } else { format!("{id}-{place}") };
            view! {
                <div class="choice">
                    <input class="choice-input" type=kind id=own.clone() name=name.clone() value=choice.value checked=choice.chosen />
                    <label class="choice-label" for=own>{choice.label}</label>
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="field" class:field-invalid=invalid aria-describedby=described>
            <legend class="field-label">{legend}</legend>
            {hint_line(&id, hint)}
            {field_error(lang, &id, error)}
            <div class="choices">{lines}</div>
        </fieldset>
    }
    .into_any()
}
