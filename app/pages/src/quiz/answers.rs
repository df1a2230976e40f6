//! The controls by which a question is answered, in a group whose legend is the question.

use domain::locale::Lang;
use leptos::prelude::*;

use super::choices::{options, true_false};
use super::view::{QuestionKind, QuestionView};
use super::widgets::{categorise, matching, ordering};
use super::{scenario, texts, written};
use crate::agent::lang_of;
use crate::components::{Html, Icon, icon};
use crate::shell::Shell;

/// The id of the first control, or of the whole group, where the error summary leads.
pub(super) const FIRST: &str = "field-answer";

/// A question with its controls. `error` is said between the question and the controls.
pub fn question_fields(shell: &Shell, question: QuestionView, content: Lang, error: Option<String>) -> AnyView {
    let lang = lang_of(shell, content);
    let hint = hint(shell, &question.kind).map(|text| view! { <p class="field-hint" id="answer-hint">{text}</p> });
    let described = match (hint.is_some(), error.is_some()) {
        (true, true) => Some("answer-hint answer-error"),
        (true, false) => Some("answer-hint"),
        (false, true) => Some("answer-error"),
        (false, false) => None,
    };
    let scene = (!question.stem.scene.is_empty()).then(|| view! { <Html content=question.stem.scene lang=lang.map(str::to_owned) /> });
    // A stem that does not end with a paragraph cannot be a legend: the group is then named by what is expected.
    let legend = if question.stem.question.is_empty() {
        view! { <legend class="question-legend">{shell.t("answer-legend")}</legend> }.into_any()
    } else {
        view! { <legend class="question-legend" lang=lang inner_html=question.stem.question.into_string()></legend> }.into_any()
    };
    let invalid = error.is_some();
    let error = error.map(|text| {
        view! {
            <p class="field-error" id="answer-error">
                {icon(Icon::Warning)}<span><span class="visually-hidden">{shell.t("error-prefix")}" "</span>{text}</span>
            </p>
        }
    });
    // The widgets have no first control that stays: the group itself is what the error summary leads to.
    let group = matches!(question.kind, QuestionKind::Ordering { .. } | QuestionKind::Matching { .. } | QuestionKind::Categorise { .. });
    // Of a case that branches, the steps behind and what happens now come between the question and the decisions.
    let (behind, now) = match &question.kind {
        QuestionKind::Scenario(case) => (scenario::past(shell, case, lang), scenario::now(case, lang)),
        _ => (None, None),
    };
    let controls = match question.kind {
        QuestionKind::Single { options: list } => options(list, "radio", lang).into_any(),
        QuestionKind::Multiple { options: list } => options(list, "checkbox", lang).into_any(),
        QuestionKind::TrueFalse { chosen } => true_false(shell, chosen).into_any(),
        QuestionKind::Ordering { items } => ordering(shell, items, content).into_any(),
        QuestionKind::Matching { lefts, rights } => matching(shell, lefts, rights, content).into_any(),
        QuestionKind::Categorise { items, buckets } => categorise(shell, items, buckets, content),
        QuestionKind::Gaps { pieces } => texts::gaps(shell, pieces, lang, invalid),
        QuestionKind::HotText { pieces } => texts::passages(pieces, lang),
        QuestionKind::Short { text } => written::short(shell, text, lang, invalid),
        QuestionKind::Numerical { text, units, unit } => written::numerical(shell, text, units, unit.as_deref(), invalid),
        QuestionKind::Scenario(case) => scenario::decisions(shell, case, lang),
        QuestionKind::Open { text, criteria, words, most } => written::open(shell, text, criteria, (words, most), lang, invalid),
        QuestionKind::Survey { options, text } => written::survey(shell, options, text, lang, invalid),
    };
    view! {
        {scene}
        <fieldset class="question" id=group.then_some(FIRST) tabindex=group.then_some("-1") aria-describedby=described>
            {legend}
            {behind}
            {now}
            {hint}
            {error}
            {controls}
        </fieldset>
    }
    .into_any()
}

fn hint(shell: &Shell, kind: &QuestionKind) -> Option<String> {
    let key = match kind {
        QuestionKind::Single { .. } | QuestionKind::TrueFalse { .. } => return None,
        QuestionKind::Multiple { .. } => "hint-multiple",
        QuestionKind::Ordering { .. } => "hint-ordering",
        QuestionKind::Matching { .. } => "hint-matching",
        QuestionKind::Short { .. } => "hint-short",
        QuestionKind::Categorise { .. } => "hint-categorise",
        QuestionKind::Gaps { .. } => "hint-gaps",
        QuestionKind::Numerical { units, .. } if units.len() > 1 => "hint-numerical-unit",
        QuestionKind::Numerical { .. } => "hint-numerical",
        QuestionKind::HotText { .. } => "hint-hot-text",
        QuestionKind::Scenario(case) if case.is_over() => return None,
        QuestionKind::Scenario(_) => "hint-scenario",
        QuestionKind::Open { .. } => "hint-open",
        QuestionKind::Survey { .. } => "hint-survey",
    };
    Some(shell.t(key))
}
