//! Matching items two by two.

use leptos::{ev, html::Div, prelude::*};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::{dom, drag, phrase::fill};

/// An item that waits for its match.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MatchingLeft {
    /// It names the field, after the widget's own word: `match-<index>`.
    pub index: u16,
    /// What is read, as plain text.
    pub text: String,
    /// The value of the right-hand item already chosen for it.
    pub chosen: Option<String>,
}

/// An item that can be chosen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MatchingRight {
    /// What the form sends.
    pub value: String,
    /// What is read, as plain text.
    pub text: String,
}

/// What the matching widget says, in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MatchingWords {
    /// The empty choice of a select: “Choisissez une réponse”.
    pub blank: String,
    /// What to do with the cards: “Vous pouvez aussi faire glisser une réponse sur un élément.”
    pub hint: String,
    /// Said after a drag: “« {item} » associé à « {match} »”.
    pub paired: String,
    /// Said when a drag was given up: “Déplacement annulé”.
    pub cancelled: String,
}

/// A card in the hand.
#[derive(Clone, Copy, Debug)]
struct Held {
    right: usize,
    pointer: i32,
    /// From the card's corner to the pointer, in CSS pixels.
    grip: (f64, f64),
    /// How far the card is drawn from its place, in CSS pixels.
    shift: (f64, f64),
    /// The left-hand item under it.
    over: Option<usize>,
}

#[derive(Clone, Copy)]
struct Widget {
    lefts: StoredValue<Vec<MatchingLeft>>,
    rights: StoredValue<Vec<MatchingRight>>,
    words: StoredValue<MatchingWords>,
    pairs: NodeRef<Div>,
    cards: NodeRef<Div>,
    /// Whether a right-hand item is used up once it is chosen: a category is not.
    used_up: bool,
    awake: RwSignal<bool>,
    /// What the selects hold, by left-hand item: only to mark the cards in use.
    chosen: RwSignal<Vec<String>>,
    held: RwSignal<Option<Held>>,
    said: RwSignal<String>,
}

/// Matches items two by two: a select for each left-hand item, and with script cards to drag onto them besides.
///
/// The selects remain the control for the keyboard and for screen readers; the cards are hidden from the latter, which they would only
/// tell everything twice.
#[island]
pub fn MatchingIsland(
    /// What the fields' names begin with: `match`, or `bucket` for categories.
    field: String,
    /// The items that wait for a match.
    lefts: Vec<MatchingLeft>,
    /// The items to choose from, as displayed.
    rights: Vec<MatchingRight>,
    /// The words of the widget.
    words: MatchingWords,
    /// The language of the items, when it is not the page's.
    #[prop(optional)]
    lang: Option<String>,
) -> impl IntoView {
    let widget = Widget {
        chosen: RwSignal::new(lefts.iter().map(|left| left.chosen.clone().unwrap_or_default()).collect()),
        lefts: StoredValue::new(lefts),
        rights: StoredValue::new(rights),
        words: StoredValue::new(words),
        pairs: NodeRef::new(),
        cards: NodeRef::new(),
        used_up: field == "match",
        awake: RwSignal::new(false),
        held: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    Effect::new(move |_| widget.wake());
    let lang_of_cards = lang.clone();
    view! {
        <div class="island-matching">
            <div class="island-pairs" node_ref=widget.pairs on:change=move |_| widget.read()>
                {widget.lefts.with_value(|lefts| {
                    lefts.iter().enumerate().map(|(row, left)| pair(widget, row, left, &field, lang.as_deref())).collect::<Vec<_>>()
                })}
            </div>
            {move || widget.awake.get().then(|| cards(widget, lang_of_cards.clone()))}
            <p class="island-spoken" aria-live="polite">{move || widget.said.get()}</p>
        </div>
    }
}

fn pair(widget: Widget, row: usize, left: &MatchingLeft, field: &str, lang: Option<&str>) -> impl IntoView + use<> {
    let name = format!("{field}-{}", left.index);
    let options = widget.rights.with_value(|rights| {
        rights
            .iter()
            .map(|right| {
                let selected = left.chosen.as_ref() == Some(&right.value);
                view! { <option value=right.value.clone() selected=selected lang=lang.map(str::to_owned)>{right.text.clone()}</option> }
            })
            .collect::<Vec<_>>()
    });
    view! {
        <div class="island-pair" class:is-over=move || widget.held.with(|held| held.is_some_and(|held| held.over == Some(row)))>
            <label class="island-text" for=name.clone() lang=lang.map(str::to_owned)>{left.text.clone()}</label>
            <select id=name.clone() name=name autocomplete="off">
                <option value="">{widget.words.with_value(|words| words.blank.clone())}</option>
                {options}
            </select>
        </div>
    }
}

fn cards(widget: Widget, lang: Option<String>) -> impl IntoView {
    let card = |index: usize, right: &MatchingRight| {
        let value = right.value.clone();
        view! {
            <span
                class="island-card"
                class:is-used=move || widget.used_up && widget.chosen.with(|chosen| chosen.contains(&value))
                class:is-held=move || widget.held.with(|held| held.is_some_and(|held| held.right == index))
                lang=lang.clone()
                on:pointerdown=move |event| widget.grab(index, &event)
            >
                {right.text.clone()}
            </span>
        }
    };
    view! {
        <div
            class="island-cards"
            aria-hidden="true"
            node_ref=widget.cards
            on:pointermove=move |event| widget.drag(&event)
            on:pointerup=move |event| widget.drop(&event)
            on:pointercancel=move |_| widget.cancel()
            on:lostpointercapture=move |_| widget.cancel()
        >
            <p class="island-hint">{widget.words.with_value(|words| words.hint.clone())}</p>
            {widget.rights.with_value(|rights| rights.iter().enumerate().map(|(index, right)| card(index, right)).collect::<Vec<_>>())}
        </div>
    }
}

impl Widget {
    fn wake(self) {
        if self.awake.get_untracked() {
            return;
        }
        self.read();
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && self.held.with_untracked(Option::is_some) {
                event.prevent_default();
                self.cancel();
            }
        });
        self.awake.set(true);
    }

    /// Notes what the selects hold.
    fn read(self) {
        if let Some(pairs) = self.pairs.get_untracked() {
            self.chosen.set(dom::selects(&pairs).iter().map(web_sys::HtmlSelectElement::value).collect());
        }
    }

    fn card(self, index: usize) -> Option<HtmlElement> {
        let cards = self.cards.get_untracked()?.query_selector_all(".island-card").ok()?;
        cards.item(u32::try_from(index).ok()?)?.dyn_into().ok()
    }

    fn grab(self, right: usize, event: &ev::PointerEvent) {
        if !event.is_primary() || event.button() != 0 || self.held.with_untracked(Option::is_some) {
            return;
        }
        let (Some(cards), Some(card)) = (self.cards.get_untracked(), self.card(right)) else { return };
        if cards.set_pointer_capture(event.pointer_id()).is_err() {
            return;
        }
        event.prevent_default();
        let rect = card.get_bounding_client_rect();
        self.held.set(Some(Held {
            right,
            pointer: event.pointer_id(),
            grip: (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top()),
            shift: (0.0, 0.0),
            over: None,
        }));
    }

    fn drag(self, event: &ev::PointerEvent) {
        let Some(mut held) = self.held.get_untracked().filter(|held| held.pointer == event.pointer_id()) else { return };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        drag::scroll_near_edge(y);
        if let Some(card) = self.card(held.right) {
            let rect = card.get_bounding_client_rect();
            held.shift.0 += x - held.grip.0 - rect.left();
            held.shift.1 += y - held.grip.1 - rect.top();
            drag::shift(&card, held.shift.0, held.shift.1);
        }
        held.over = self.row_at(x, y);
        self.held.set(Some(held));
    }

    /// The left-hand item at a point of the screen.
    fn row_at(self, x: f64, y: f64) -> Option<usize> {
        let pairs = self.pairs.get_untracked()?.children();
        (0..pairs.length()).filter_map(|index| pairs.item(index)).position(|pair: Element| {
            let rect = pair.get_bounding_client_rect();
            (rect.left()..=rect.right()).contains(&x) && (rect.top()..=rect.bottom()).contains(&y)
        })
    }

    fn drop(self, event: &ev::PointerEvent) {
        let Some(held) = self.held.get_untracked().filter(|held| held.pointer == event.pointer_id()) else { return };
        self.release(held);
        let Some(row) = self.row_at(f64::from(event.client_x()), f64::from(event.client_y())) else { return };
        let select = self.pairs.get_untracked().and_then(|pairs| dom::selects(&pairs).into_iter().nth(row));
        let right = self.rights.with_value(|rights| rights.get(held.right).cloned());
        let (Some(select), Some(right)) = (select, right) else { return };
        select.set_value(&right.value);
        dom::tell_changed(&select);
        let item = self.lefts.with_value(|lefts| lefts.get(row).map(|left| left.text.clone())).unwrap_or_default();
        self.said.set(self.words.with_value(|words| fill(&words.paired, &[("item", &item), ("match", &right.text)])));
    }

    fn cancel(self) {
        let Some(held) = self.held.get_untracked() else { return };
        self.release(held);
        self.said.set(self.words.with_value(|words| words.cancelled.clone()));
    }

    fn release(self, held: Held) {
        self.held.set(None);
        if let Some(card) = self.card(held.right) {
            drag::settle(&card);
        }
        if let Some(cards) = self.cards.get_untracked() {
            // The browser has already let go when the pointer was lifted.
            let _ = cards.release_pointer_capture(held.pointer);
        }
    }
}
