//! Options to tick: native radio buttons and boxes, each in a label as large as a hand.

use leptos::prelude::*;

use super::answers::FIRST;
use super::view::OptionView;
use crate::shell::Shell;

/// Options of one kind (`radio` or `checkbox`), all named `choice`.
pub(super) fn options(options: Vec<OptionView>, kind: &'static str, lang: Option<&'static str>) -> AnyView {
    let lines: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, option)| {
            view! {
                <label class="option">
                    <input type=kind id=id(place) name="choice" value=option.value checked=option.chosen />
                    <span lang=lang inner_html=option.html.into_string()></span>
                </label>
            }
        })
        .collect();
    view! { <div class="options">{lines}</div> }.into_any()
}

/// True or false.
pub(super) fn true_false(shell: &Shell, chosen: Option<bool>) -> AnyView {
    let lines: Vec<_> = [(true, "true"), (false, "false")]
        .into_iter()
        .enumerate()
        .map(|(place, (value, word))| {
            view! {
                <label class="option">
                    <input type="radio" id=id(place) name="choice" value=word checked=chosen == Some(value) />
                    <span>{shell.t(&format!("answer-{word}"))}</span>
                </label>
            }
        })
        .collect();
    view! { <div class="options options-two">{lines}</div> }.into_any()
}

fn id(place: usize) -> String {
    if place == 0 { FIRST.to_owned() } else { format!("{FIRST}-{place}") }
}
