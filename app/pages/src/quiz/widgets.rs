//! Ordering, matching and saving by themselves: islands over plain controls, with their words.

use domain::locale::Lang;
use islands::{
    AutosaveIsland, AutosaveWords, MatchingIsland, MatchingLeft, MatchingRight, MatchingWords, OrderingIsland, OrderingItem, OrderingWords,
};
use leptos::prelude::*;

use super::view::{LeftView, OrderView, RightView};
use crate::agent::lang_of;
use crate::shell::Shell;

/// Items to put in order.
pub(super) fn ordering(shell: &Shell, items: Vec<OrderView>, content: Lang) -> AnyView {
    let items = items.into_iter().map(|item| OrderingItem { value: item.value, text: item.text, position: item.position }).collect();
    let words = OrderingWords {
        up: shell.t("ordering-up"),
        up_item: template(shell, "ordering-up-item"),
        down: shell.t("ordering-down"),
        down_item: template(shell, "ordering-down-item"),
        position_of: template(shell, "ordering-position-of"),
        blank: shell.t("ordering-blank"),
        place: template(shell, "ordering-place"),
        hint: shell.t("ordering-hint"),
        keep: shell.t("ordering-keep"),
        kept: shell.t("ordering-kept"),
        moved: template(shell, "ordering-moved"),
        at_end: template(shell, "ordering-at-end"),
        cancelled: shell.t("drag-cancelled"),
    };
    view! { <OrderingIsland items=items words=words lang=content.tag().to_owned() /> }.into_any()
}

/// Items to match.
pub(super) fn matching(shell: &Shell, lefts: Vec<LeftView>, rights: Vec<RightView>, content: Lang) -> AnyView {
    let lefts = lefts.into_iter().map(|left| MatchingLeft { index: left.index, text: left.text, chosen: left.chosen }).collect();
    let lang = lang_of(shell, content);
    let list: Vec<_> = rights.iter().map(|right| view! { <li lang=lang>{right.text.clone()}</li> }).collect();
    // A closed select shows but the beginning of a long answer: the list gives all of it, and the letter finds it again.
    let rights = ('A'..)
        .zip(rights)
        .map(|(letter, right)| MatchingRight { value: right.value, text: format!("{letter}. {}", right.text) })
        .collect();
    view! {
        <ol class="matching-rights">{list}</ol>
        <MatchingIsland field="match".to_owned() lefts=lefts rights=rights words=pairing(shell, "matching") lang=content.tag().to_owned() />
    }
    .into_any()
}

/// Items to put into categories.
pub(super) fn categorise(shell: &Shell, items: Vec<LeftView>, buckets: Vec<RightView>, content: Lang) -> AnyView {
    let lefts = items.into_iter().map(|item| MatchingLeft { index: item.index, text: item.text, chosen: item.chosen }).collect();
    let rights = buckets.into_iter().map(|bucket| MatchingRight { value: bucket.value, text: bucket.text }).collect();
    let words = pairing(shell, "categorise");
    view! { <MatchingIsland field="bucket".to_owned() lefts=lefts rights=rights words=words lang=content.tag().to_owned() /> }.into_any()
}

/// What the widget of pairs says of matching, or of categories.
fn pairing(shell: &Shell, of: &str) -> MatchingWords {
    MatchingWords {
        blank: shell.t(&format!("{of}-blank")),
        hint: shell.t(&format!("{of}-hint")),
        paired: template(shell, &format!("{of}-paired")),
        cancelled: shell.t("drag-cancelled"),
    }
}

/// The line that tells whether the answer is saved.
pub(super) fn autosave(shell: &Shell, form: &str) -> AnyView {
    let words = AutosaveWords {
        saving: shell.t("autosave-saving"),
        saved: shell.t("autosave-saved"),
        failed: shell.t("autosave-failed"),
        refused: shell.t("autosave-refused"),
        stale: shell.t("autosave-stale"),
        reload: shell.t("autosave-reload"),
    };
    view! { <AutosaveIsland form=form.to_owned() words=words /> }.into_any()
}

/// A sentence whose places the island fills in the browser: each variable becomes its own name in braces.
fn template(shell: &Shell, key: &str) -> String {
    shell.tr(key, &[("item", "{item}".into()), ("n", "{n}".into()), ("total", "{total}".into()), ("match", "{match}".into())])
}
