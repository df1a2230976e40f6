//! A corrected text: what was put into its gaps, which of its passages were to be found. Marked where it stands by a drawing, told below in words.

use leptos::prelude::*;

use super::corrected_kinds::Worth;
use super::marks::{Language, line, look};
use super::texts::words_of;
use crate::components::{Icon, icon};
use crate::safe_html::{SafeHtml, typeset};
use crate::shell::Shell;

/// A piece of a text.
#[derive(Clone, Debug)]
pub enum TextPiece {
    /// Words, as plain text; a line end is a line end.
    Words(String),
    /// The place of a gap or a passage, by its number from 0.
    Place(u16),
}

/// A gap after the answer.
#[derive(Clone, Debug)]
pub struct CorrectedGap {
    /// What was put there, as plain text.
    pub given: Option<String>,
    /// What that is worth.
    pub worth: Worth,
    /// What is right, as plain text, the best first.
    pub right: Vec<String>,
    /// What there is to say about what was put there.
    pub feedback: Option<SafeHtml>,
}

/// A passage after the answer.
#[derive(Clone, Debug)]
pub struct CorrectedSpan {
    /// Its words, as plain text.
    pub text: String,
    /// Whether it was to be found.
    pub right: bool,
    /// Whether it was chosen.
    pub chosen: bool,
    /// What it teaches.
    pub feedback: Option<SafeHtml>,
}

/// What stands at a place of the text: its look, its words, and its mark in words.
struct InPlace {
    tone: &'static str,
    drawing: Option<Icon>,
    words: String,
    said: String,
}

/// The text with what stands at each place, which its number leads back to in the lines below.
fn running(shell: &Shell, text: Vec<TextPiece>, lang: Language, at: impl Fn(usize) -> Option<InPlace>) -> AnyView {
    let pieces: Vec<_> = text
        .into_iter()
        .map(|piece| match piece {
            TextPiece::Words(words) => words_of(&words, lang),
            TextPiece::Place(place) => at(usize::from(place)).map_or_else(
                || ().into_any(),
                |InPlace { tone, drawing, words, said }| {
                    let number = usize::from(place) + 1;
                    view! {
                        <span class=format!("in-place in-place-{tone}")>
                            // The drawing never stands on another line than the first word.
                            {drawing.map(|drawing| view! { {icon(drawing)}"\u{a0}" })}
                            <span lang=lang>{words}</span>
                            <sup class="in-place-number">
                                <span class="visually-hidden">" ("{said}", "{shell.t("corrected-number")}" "</span>
                                {number.to_string()}
                                <span class="visually-hidden">")"</span>
                            </sup>
                        </span>
                    }
                    .into_any()
                },
            ),
        })
        .collect();
    view! { <div class="running-text corrected-text">{pieces}</div> }.into_any()
}

fn numbered(number: usize, words: impl IntoView + 'static) -> AnyView {
    view! { <span class="mark-place">{format!("{number}.")}</span>" "{words} }.into_any()
}

/// Gaps, one by one.
pub(super) fn gaps(shell: &Shell, text: Vec<TextPiece>, gaps: Vec<CorrectedGap>, lang: Language) -> AnyView {
    let nothing = shell.t("gap-left-open");
    let text = running(shell, text, lang, |place| {
        let gap = gaps.get(place)?;
        let (tone, drawing, tag) = if gap.given.is_some() { look(gap.worth) } else { ("plain", Icon::Circle, "verdict-unanswered") };
        let words = gap.given.as_deref().map_or_else(|| "…".to_owned(), |given| typeset(given).into_owned());
        Some(InPlace { tone, drawing: Some(drawing), words, said: shell.t(tag) })
    });
    let lines: Vec<_> = (1..)
        .zip(gaps)
        .map(|(number, gap)| {
            let (tone, drawing, tag) = if gap.given.is_some() { look(gap.worth) } else { ("plain", Icon::Circle, "verdict-unanswered") };
            let right = (gap.worth != Worth::Right || gap.given.is_none()).then(|| {
                let right = gap.right.iter().map(|text| typeset(text).into_owned()).collect::<Vec<_>>().join(" / ");
                view! { <div class="mark-given">{shell.t("gap-right")}" "<strong lang=lang>{right}</strong></div> }
            });
            let given = match gap.given {
                Some(given) => view! { <span lang=lang>{typeset(&given).into_owned()}</span> }.into_any(),
                None => nothing.clone().into_any(),
            };
            let tag = (tag != "verdict-unanswered").then(|| shell.t(tag));
            line(tone, Some(drawing), view! { {numbered(number, given)}{right} }.into_any(), tag, gap.feedback, lang)
        })
        .collect();
    view! { {text}<ul class="marks">{lines}</ul> }.into_any()
}

/// Passages: those that were to be found, and those that were chosen.
pub(super) fn passages(shell: &Shell, text: Vec<TextPiece>, spans: Vec<CorrectedSpan>, lang: Language) -> AnyView {
    let text = running(shell, text, lang, |place| {
        let span = spans.get(place)?;
        let (tone, drawing, tag) = passage_look(span);
        Some(InPlace { tone, drawing, words: typeset(&span.text).into_owned(), said: shell.t(tag) })
    });
    let lines: Vec<_> = (1..)
        .zip(spans)
        .map(|(number, span)| {
            let (tone, drawing, tag) = passage_look(&span);
            let words = view! { <span lang=lang>{typeset(&span.text).into_owned()}</span> };
            line(tone, drawing, numbered(number, words), Some(shell.t(tag)), span.feedback, lang)
        })
        .collect();
    view! { {text}<ul class="marks">{lines}</ul> }.into_any()
}

const fn passage_look(span: &CorrectedSpan) -> (&'static str, Option<Icon>, &'static str) {
    match (span.right, span.chosen) {
        (true, true) => ("right", Some(Icon::Check), "passage-found"),
        (true, false) => ("missed", Some(Icon::Target), "passage-missed"),
        (false, true) => ("wrong", Some(Icon::Cross), "passage-wrong"),
        (false, false) => ("plain", None, "passage-left"),
    }
}
