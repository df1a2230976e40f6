//! The answers of a corrected question, by type: each with a drawing and a word, never by colour alone.

use leptos::prelude::*;

use super::corrected_scenario::{CorrectedScenario, scenario};
use super::corrected_texts::{CorrectedGap, CorrectedSpan, TextPiece, gaps, passages};
use super::corrected_written::{AcceptedNumber, CorrectedCriterion, numerical, open, opinion, survey};
use super::marks::{Language, html, line, look};
use crate::components::Icon;
use crate::safe_html::SafeHtml;
use crate::shell::Shell;

/// The answers, given and right.
#[derive(Clone, Debug)]
pub enum CorrectedKind {
    /// Options, one or several to choose; true or false too.
    Options {
        /// The options as displayed.
        options: Vec<CorrectedOption>,
    },
    /// Items to put in order.
    Ordering {
        /// The items in the right order.
        items: Vec<CorrectedItem>,
    },
    /// Items to match.
    Matching {
        /// The pairs.
        pairs: Vec<CorrectedPair>,
        /// The right-hand items that belong to nothing.
        extras: Vec<Extra>,
    },
    /// A word or a few.
    Short {
        /// What was typed.
        given: Option<String>,
        /// Whether it is accepted.
        right: bool,
        /// What is accepted, the best first.
        accepted: Vec<String>,
        /// What there is to say about what was typed.
        feedback: Option<SafeHtml>,
    },
    /// A text with gaps.
    Gaps {
        /// The text, with the places of the gaps.
        text: Vec<TextPiece>,
        /// The gaps, by their numbers in the text.
        gaps: Vec<CorrectedGap>,
    },
    /// A number.
    Numerical {
        /// What was typed, with its unit.
        given: Option<String>,
        /// What that is worth.
        worth: Worth,
        /// What is accepted, the best first.
        accepted: Vec<AcceptedNumber>,
        /// What there is to say about what was typed.
        feedback: Option<SafeHtml>,
    },
    /// Passages of a text.
    HotText {
        /// The text, with the places of the passages.
        text: Vec<TextPiece>,
        /// The passages, by their numbers in the text.
        spans: Vec<CorrectedSpan>,
    },
    /// A case that goes on with each decision.
    Scenario(CorrectedScenario),
    /// A text that a trainer marks.
    Open {
        /// What was written.
        given: Option<String>,
        /// What is looked at.
        criteria: Vec<CorrectedCriterion>,
        /// Whether no trainer has marked it yet.
        waiting: bool,
    },
    /// One of several opinions: none is right.
    Survey {
        /// The options as displayed, each with whether it was chosen.
        options: Vec<(SafeHtml, bool)>,
    },
    /// An opinion in one's own words.
    Opinion {
        /// What was written.
        given: Option<String>,
    },
}

/// What an option is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// It is a right answer.
    Right,
    /// It is partly right.
    Partly,
    /// It is not.
    Wrong,
}

/// An option after the answer.
#[derive(Clone, Debug)]
pub struct CorrectedOption {
    /// The words.
    pub html: SafeHtml,
    /// What it is worth.
    pub worth: Worth,
    /// Whether it was chosen.
    pub chosen: bool,
    /// Why it is right or wrong.
    pub feedback: Option<SafeHtml>,
}

/// An item of an ordering, listed at its right place.
#[derive(Clone, Debug)]
pub struct CorrectedItem {
    /// The words.
    pub html: SafeHtml,
    /// The place it was given, from 1.
    pub given: Option<u16>,
    /// What there is to say about it.
    pub feedback: Option<SafeHtml>,
}

/// A pair of a matching.
#[derive(Clone, Debug)]
pub struct CorrectedPair {
    /// The left-hand item.
    pub left: SafeHtml,
    /// What belongs to it.
    pub right: SafeHtml,
    /// What was chosen.
    pub chosen: Option<SafeHtml>,
    /// Whether that is right.
    pub is_right: bool,
    /// What there is to say about it.
    pub feedback: Option<SafeHtml>,
}

/// A right-hand item that belongs to nothing.
#[derive(Clone, Debug)]
pub struct Extra {
    /// The words.
    pub html: SafeHtml,
    /// What there is to say about it.
    pub feedback: Option<SafeHtml>,
}

/// The answers of a question.
pub(super) fn kind_view(shell: &Shell, kind: CorrectedKind, lang: Language) -> AnyView {
    match kind {
        CorrectedKind::Options { options } => {
            let lines: Vec<_> = options.into_iter().map(|option| option_line(shell, option, lang)).collect();
            view! { <ul class="marks">{lines}</ul> }.into_any()
        }
        CorrectedKind::Ordering { items } => {
            let lines: Vec<_> = (1_u16..).zip(items).map(|(place, item)| item_line(shell, place, item, lang)).collect();
            view! { <p class="small-title">{shell.t("corrected-order")}</p><ol class="marks marks-ordered">{lines}</ol> }.into_any()
        }
        CorrectedKind::Matching { pairs, extras } => {
            let lines: Vec<_> = pairs.into_iter().map(|pair| pair_line(shell, pair, lang)).collect();
            let extras: Vec<_> = extras.into_iter().map(|extra| extra_line(shell, extra, lang)).collect();
            view! { <ul class="marks">{lines}{extras}</ul> }.into_any()
        }
        CorrectedKind::Short { given, right, accepted, feedback } => short(shell, given, right, &accepted, feedback, lang),
        CorrectedKind::Gaps { text, gaps: filled } => gaps(shell, text, filled, lang),
        CorrectedKind::Numerical { given, worth, accepted, feedback } => numerical(shell, given, worth, accepted, feedback, lang),
        CorrectedKind::HotText { text, spans } => passages(shell, text, spans, lang),
        CorrectedKind::Scenario(case) => scenario(shell, case, lang),
        CorrectedKind::Open { given, criteria, waiting } => open(shell, given, criteria, waiting, lang),
        CorrectedKind::Survey { options } => survey(shell, options, lang),
        CorrectedKind::Opinion { given } => opinion(shell, given, lang),
    }
}

fn option_line(shell: &Shell, option: CorrectedOption, lang: Language) -> AnyView {
    let (tone, drawing, tag) = match (option.worth, option.chosen) {
        (Worth::Right, true) => ("right", Some(Icon::Check), Some("mark-chosen-right")),
        (Worth::Right, false) => ("missed", Some(Icon::Check), Some("mark-right")),
        (Worth::Partly, true) => ("partly", Some(Icon::Half), Some("mark-chosen-partly")),
        (Worth::Partly, false) => ("plain", Some(Icon::Half), Some("mark-partly")),
        (Worth::Wrong, true) => ("wrong", Some(Icon::Cross), Some("mark-chosen-wrong")),
        (Worth::Wrong, false) => ("plain", None, Some("mark-wrong")),
    };
    line(tone, drawing, html(option.html, lang), tag.map(|key| shell.t(key)), option.feedback, lang)
}

fn item_line(shell: &Shell, place: u16, item: CorrectedItem, lang: Language) -> AnyView {
    let (tone, drawing, tag) = match item.given {
        Some(given) if given == place => ("right", Icon::Check, shell.t("mark-place-right")),
        Some(given) => ("wrong", Icon::Cross, shell.tr("mark-place-wrong", &[("n", given.into())])),
        None => ("plain", Icon::Circle, shell.t("mark-place-none")),
    };
    let words = view! { <span class="mark-place">{format!("{place}.")}</span>" "{html(item.html, lang)} }.into_any();
    line(tone, Some(drawing), words, Some(tag), item.feedback, lang)
}

fn pair_line(shell: &Shell, pair: CorrectedPair, lang: Language) -> AnyView {
    let (tone, drawing) = if pair.is_right { ("right", Icon::Check) } else { ("wrong", Icon::Cross) };
    let belongs = view! { <span class="mark-arrow" aria-hidden="true">"→"</span><span class="visually-hidden">{shell.t("corrected-goes-with")}</span> };
    let chosen = (!pair.is_right).then(|| {
        let label = shell.t(if pair.chosen.is_some() { "corrected-you-chose" } else { "corrected-no-choice" });
        view! { <div class="mark-given">{label}" "{pair.chosen.map(|chosen| html(chosen, lang))}</div> }
    });
    let words = view! { <strong>{html(pair.left, lang)}</strong>" "{belongs}" "{html(pair.right, lang)}{chosen} }.into_any();
    let tag = shell.t(if pair.is_right { "verdict-right" } else { "verdict-wrong" });
    line(tone, Some(drawing), words, Some(tag), pair.feedback, lang)
}

fn extra_line(shell: &Shell, extra: Extra, lang: Language) -> AnyView {
    line("plain", None, html(extra.html, lang), Some(shell.t("corrected-extra")), extra.feedback, lang)
}

fn short(shell: &Shell, given: Option<String>, right: bool, accepted: &[String], feedback: Option<SafeHtml>, lang: Language) -> AnyView {
    let given_line = match given {
        Some(text) => {
            let (tone, drawing, tag) = look(if right { Worth::Right } else { Worth::Wrong });
            line(tone, Some(drawing), view! { <span lang=lang>{text}</span> }.into_any(), Some(shell.t(tag)), feedback, lang)
        }
        None => line("plain", Some(Icon::Circle), view! { <span>{shell.t("verdict-unanswered")}</span> }.into_any(), None, feedback, lang),
    };
    let accepted: Vec<_> = accepted.iter().map(|text| view! { <li lang=lang>{text.clone()}</li> }).collect();
    view! {
        <ul class="marks">{given_line}</ul>
        <p class="small-title">{shell.t("corrected-accepted")}</p>
        <ul class="list">{accepted}</ul>
    }
    .into_any()
}
