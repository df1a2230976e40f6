//! What is typed: a word, a number, a text that a trainer marks, an opinion.

use leptos::prelude::*;

use super::answers::FIRST;
use super::choices::options;
use super::view::{CriterionView, OptionView, RightView};
use crate::components::textarea_content;
use crate::shell::Shell;

/// The lines that describe a control: the hint, and what is wrong.
const fn described(invalid: bool) -> &'static str {
    if invalid { "answer-hint answer-error" } else { "answer-hint" }
}

/// A word or a few.
pub(super) fn short(shell: &Shell, text: String, lang: Option<&'static str>, invalid: bool) -> AnyView {
    view! {
        <div class="field">
            <label class="field-label" for=FIRST>{shell.t("answer-legend")}</label>
            <input
                class="input"
                id=FIRST
                type="text"
                name="text"
                value=(!text.is_empty()).then_some(text)
                lang=lang
                maxlength="200"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=described(invalid)
                aria-invalid=invalid.then_some("true")
            />
        </div>
    }
    .into_any()
}

/// A number, with its unit: said in the label if there is one, to be chosen if there are several.
pub(super) fn numerical(shell: &Shell, text: String, units: Vec<RightView>, chosen: Option<&str>, invalid: bool) -> AnyView {
    let label = match units.as_slice() {
        [unit] => shell.tr("number-label-unit", &[("unit", unit.text.as_str().into())]),
        _ => shell.t("number-label"),
    };
    let suffix = if let [unit] = units.as_slice() { Some(view! { <span aria-hidden="true">{unit.text.clone()}</span> }) } else { None };
    let choice = (units.len() > 1).then(|| {
        let options: Vec<_> = units
            .into_iter()
            .map(|unit| {
                let selected = chosen == Some(unit.value.as_str());
                view! { <option value=unit.value selected=selected>{unit.text}</option> }
            })
            .collect();
        view! {
            <div class="field">
                <label class="field-label" for="field-unit">{shell.t("number-unit")}</label>
                <select class="input input-short" id="field-unit" name="unit" autocomplete="off">
                    <option value="">{shell.t("number-unit-blank")}</option>
                    {options}
                </select>
            </div>
        }
    });
    view! {
        <div class="number-fields">
            <div class="field">
                <label class="field-label" for=FIRST>{label}</label>
                <div class="number-line">
                    <input
                        class="input input-short"
                        id=FIRST
                        type="text"
                        inputmode="decimal"
                        name="number"
                        value=(!text.is_empty()).then_some(text)
                        autocomplete="off"
                        spellcheck="false"
                        aria-describedby=described(invalid)
                        aria-invalid=invalid.then_some("true")
                    />
                    {suffix}
                </div>
            </div>
            {choice}
        </div>
    }
    .into_any()
}

/// A text to write, with what will be looked at.
pub(super) fn open(
    shell: &Shell,
    text: String,
    criteria: Vec<CriterionView>,
    length: (usize, usize),
    lang: Option<&'static str>,
    invalid: bool,
) -> AnyView {
    let (words, most) = length;
    let lines: Vec<_> = criteria
        .into_iter()
        .map(|criterion| {
            let points = shell.tr("open-points", &[("n", criterion.points.into())]);
            view! { <li><span lang=lang inner_html=criterion.html.into_string()></span>" "<span class="criterion-points">{points}</span></li> }
        })
        .collect();
    let criteria = (!lines.is_empty()).then(|| {
        view! { <div class="criteria"><p class="small-title">{shell.t("open-criteria")}</p><ul class="list">{lines}</ul></div> }
    });
    let so_far = (words > 0).then(|| format!(" {}", shell.tr("open-words", &[("n", words.into())])));
    view! {
        {criteria}
        <div class="field">
            <label class="field-label" for=FIRST>{shell.t("answer-legend")}</label>
            <p class="field-hint" id="answer-length">{shell.tr("open-length", &[("most", shell.lang.number(&most.to_string()).into())])}{so_far}</p>
            {area(&text, 10, lang, if invalid { "answer-hint answer-length answer-error" } else { "answer-hint answer-length" }, invalid)}
        </div>
    }
    .into_any()
}

/// An opinion: one of the options, or a text when there are none.
pub(super) fn survey(shell: &Shell, list: Vec<OptionView>, text: String, lang: Option<&'static str>, invalid: bool) -> AnyView {
    if !list.is_empty() {
        return options(list, "radio", lang);
    }
    view! {
        <div class="field">
            <label class="field-label" for=FIRST>{shell.t("survey-legend")}</label>
            {area(&text, 5, lang, described(invalid), invalid)}
        </div>
    }
    .into_any()
}

fn area(text: &str, rows: u16, lang: Option<&'static str>, described: &'static str, invalid: bool) -> AnyView {
    view! {
        <textarea
            class="input"
            id=FIRST
            name="text"
            rows=rows
            lang=lang
            autocomplete="off"
            aria-describedby=described
            aria-invalid=invalid.then_some("true")
            inner_html=textarea_content(text)
        ></textarea>
    }
    .into_any()
}
