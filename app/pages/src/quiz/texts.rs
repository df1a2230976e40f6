//! Controls inside a running text: gaps to fill, passages to tick.

use leptos::prelude::*;

use super::answers::FIRST;
use super::view::{GapPiece, PassagePiece};
use crate::safe_html::typeset;
use crate::shell::Shell;

/// A text with gaps: a select or an input in the very place of each, named "Gap 2 of 3".
pub(super) fn gaps(shell: &Shell, pieces: Vec<GapPiece>, lang: Option<&'static str>, invalid: bool) -> AnyView {
    let total = pieces.iter().filter(|piece| !matches!(piece, GapPiece::Words(_))).count();
    let mut count = 0_usize;
    let pieces: Vec<_> = pieces
        .into_iter()
        .map(|piece| {
            if !matches!(piece, GapPiece::Words(_)) {
                count += 1;
            }
            let name = shell.tr("gap-name", &[("n", count.into()), ("total", total.into())]);
            let id = if count == 1 { FIRST.to_owned() } else { format!("{FIRST}-{count}") };
            match piece {
                GapPiece::Words(words) => words_of(&words, lang),
                GapPiece::Choice { index, options, chosen } => {
                    let options: Vec<_> = options
                        .into_iter()
                        .map(|option| {
                            let selected = chosen.as_ref() == Some(&option.value);
                            view! { <option value=option.value selected=selected lang=lang>{option.text}</option> }
                        })
                        .collect();
                    view! {
                        <select class="gap" id=id name=format!("gap-{index}") aria-label=name autocomplete="off">
                            <option value="">{shell.t("gap-blank")}</option>
                            {options}
                        </select>
                    }
                    .into_any()
                }
                GapPiece::Typed { index, text } => view! {
                    <input
                        class="gap gap-typed"
                        id=id
                        type="text"
                        name=format!("gap-{index}")
                        value=(!text.is_empty()).then_some(text)
                        aria-label=name
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-invalid=invalid.then_some("true")
                    />
                }
                .into_any(),
            }
        })
        .collect();
    view! { <div class="running-text gap-text">{pieces}</div> }.into_any()
}

/// A text whose passages are boxes to tick, where they stand.
pub(super) fn passages(pieces: Vec<PassagePiece>, lang: Option<&'static str>) -> AnyView {
    let mut count = 0_usize;
    let pieces: Vec<_> = pieces
        .into_iter()
        .map(|piece| match piece {
            PassagePiece::Words(words) => words_of(&words, lang),
            PassagePiece::Passage { value, text, chosen } => {
                count += 1;
                let id = if count == 1 { FIRST.to_owned() } else { format!("{FIRST}-{count}") };
                let words = typeset(&text).into_owned();
                view! {
                    <label class="passage">
                        <input type="checkbox" id=id name="choice" value=value checked=chosen />
                        <span lang=lang>{words}</span>
                    </label>
                }
                .into_any()
            }
        })
        .collect();
    view! { <div class="running-text passage-text">{pieces}</div> }.into_any()
}

/// Words between the controls.
pub(super) fn words_of(words: &str, lang: Option<&'static str>) -> AnyView {
    let words = typeset(words).into_owned();
    match lang {
        Some(lang) => view! { <span lang=lang>{words}</span> }.into_any(),
        None => words.into_any(),
    }
}
