//! What was typed, corrected: a number with what is accepted, a text that waits for its marking, an opinion.

use leptos::prelude::*;

use super::corrected_kinds::Worth;
use super::marks::{Language, html, line, look};
use crate::components::Icon;
use crate::safe_html::SafeHtml;
use crate::shell::Shell;

/// A number that is accepted.
#[derive(Clone, Debug)]
pub struct AcceptedNumber {
    /// The number, with its unit.
    pub value: String,
    /// The least and the greatest number taken for it, when they differ.
    pub bounds: Option<(String, String)>,
    /// The part of the marks it gives, as written, when it is not all of them.
    pub part: Option<String>,
}

/// What is looked at in an open text.
#[derive(Clone, Debug)]
pub struct CorrectedCriterion {
    /// The words.
    pub html: SafeHtml,
    /// The most points it gives.
    pub points: u16,
    /// What a good answer holds.
    pub feedback: Option<SafeHtml>,
}

/// The line of what was typed, or that nothing was.
fn given_line(shell: &Shell, given: Option<String>, worth: Worth, feedback: Option<SafeHtml>, lang: Language) -> AnyView {
    match given {
        Some(text) => {
            let (tone, drawing, tag) = look(worth);
            line(tone, Some(drawing), view! { <span lang=lang>{text}</span> }.into_any(), Some(shell.t(tag)), feedback, lang)
        }
        None => line("plain", Some(Icon::Circle), view! { <span>{shell.t("verdict-unanswered")}</span> }.into_any(), None, feedback, lang),
    }
}

/// A number.
pub(super) fn numerical(
    shell: &Shell,
    given: Option<String>,
    worth: Worth,
    accepted: Vec<AcceptedNumber>,
    feedback: Option<SafeHtml>,
    lang: Language,
) -> AnyView {
    let given = given_line(shell, given, worth, feedback, lang);
    let accepted: Vec<_> = accepted
        .into_iter()
        .map(|number| {
            let within = number.bounds.map(|(low, high)| {
                format!(" {}", shell.tr("number-bounds", &[("low", low.as_str().into()), ("high", high.as_str().into())]))
            });
            let part = number.part.map(|part| format!(" · {}", shell.tr("number-part", &[("part", part.as_str().into())])));
            view! { <li><strong>{number.value}</strong>{within}{part}</li> }
        })
        .collect();
    view! {
        <ul class="marks">{given}</ul>
        <p class="small-title">{shell.t("corrected-accepted")}</p>
        <ul class="list">{accepted}</ul>
    }
    .into_any()
}

/// A text that a trainer marks: what was written, and what is looked at.
pub(super) fn open(shell: &Shell, given: Option<String>, criteria: Vec<CorrectedCriterion>, waiting: bool, lang: Language) -> AnyView {
    let lines: Vec<_> = criteria
        .into_iter()
        .map(|criterion| {
            let points = shell.tr("open-points", &[("n", criterion.points.into())]);
            let words = view! { {html(criterion.html, lang)}" "<span class="criterion-points">{points}</span> };
            line("plain", Some(Icon::Target), words.into_any(), None, criterion.feedback, lang)
        })
        .collect();
    let criteria =
        (!lines.is_empty()).then(|| view! { <p class="small-title">{shell.t("open-criteria")}</p><ul class="marks">{lines}</ul> });
    let waiting = (waiting && given.is_some()).then(|| view! { <p>{shell.t("open-waiting")}</p> });
    view! { {written(shell, given, lang)}{waiting}{criteria} }.into_any()
}

/// One's own words as they were typed.
fn written(shell: &Shell, given: Option<String>, lang: Language) -> AnyView {
    match given {
        Some(text) => view! {
            <p class="small-title">{shell.t("corrected-your-text")}</p>
            <div class="own-words" lang=lang>{text}</div>
        }
        .into_any(),
        None => {
            view! { <ul class="marks">{line("plain", Some(Icon::Circle), shell.t("verdict-unanswered").into_any(), None, None, lang)}</ul> }
                .into_any()
        }
    }
}

/// One of several opinions.
pub(super) fn survey(shell: &Shell, options: Vec<(SafeHtml, bool)>, lang: Language) -> AnyView {
    let lines: Vec<_> = options
        .into_iter()
        .map(|(option, chosen)| {
            let (drawing, tag) = if chosen { (Icon::Dot, Some(shell.t("mark-chosen"))) } else { (Icon::Circle, None) };
            line(if chosen { "chosen" } else { "plain" }, Some(drawing), html(option, lang), tag, None, lang)
        })
        .collect();
    view! { <ul class="marks">{lines}</ul><p class="muted">{shell.t("survey-no-mark")}</p> }.into_any()
}

/// An opinion in one's own words.
pub(super) fn opinion(shell: &Shell, given: Option<String>, lang: Language) -> AnyView {
    view! { {written(shell, given, lang)}<p class="muted">{shell.t("survey-no-mark")}</p> }.into_any()
}
