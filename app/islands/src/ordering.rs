//! Putting items in order.

use leptos::{
    ev,
    html::{Div, Ol},
    prelude::*,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    dom,
    drag::{self, Extent},
    order::{self, Step},
    phrase::fill,
};

/// An item to put in order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OrderingItem {
    /// What the form sends; it names the field `position-<value>`.
    pub value: String,
    /// What is read, as plain text.
    pub text: String,
    /// The place already given to it, from 1.
    pub position: Option<u16>,
}

/// What the ordering widget says, in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OrderingWords {
    /// The button that moves an item towards the first place: “Monter”.
    pub up: String,
    /// The same, for a screen reader: “Monter « {item} »”. It begins with the words of `up`.
    pub up_item: String,
    /// The button that moves an item towards the last place: “Descendre”.
    pub down: String,
    /// The same, for a screen reader: “Descendre « {item} »”. It begins with the words of `down`.
    pub down_item: String,
    /// The label of an item's select: “Position de « {item} »”.
    pub position_of: String,
    /// The empty choice of a select: “Choisissez une position”.
    pub blank: String,
    /// A choice of a select: “{n} sur {total}”.
    pub place: String,
    /// What to do, above the list: “Déplacez les éléments avec les boutons, ou en les faisant glisser.”
    pub hint: String,
    /// The button that takes the shown order as the answer: “Garder cet ordre”.
    pub keep: String,
    /// Said when the shown order was taken: “Ordre gardé”.
    pub kept: String,
    /// Said after a move: “Élément « {item} » déplacé en position {n} sur {total}”.
    pub moved: String,
    /// Said when an item cannot go further: “« {item} » est déjà en position {n} sur {total}”.
    pub at_end: String,
    /// Said when a drag was given up: “Déplacement annulé”.
    pub cancelled: String,
}

/// A drag under way.
#[derive(Clone, Debug)]
struct Held {
    item: usize,
    pointer: i32,
    /// From the upper edge of the row to the pointer, in CSS pixels.
    grip: f64,
    /// How far the row is drawn from its place, in CSS pixels.
    shift: f64,
    /// The order to go back to.
    before: Vec<usize>,
}

/// The widget's state: what the form's selects do not already hold.
#[derive(Clone, Copy)]
struct Widget {
    items: StoredValue<Vec<OrderingItem>>,
    words: StoredValue<OrderingWords>,
    fields: NodeRef<Div>,
    list: NodeRef<Ol>,
    awake: RwSignal<bool>,
    order: RwSignal<Vec<usize>>,
    answered: RwSignal<bool>,
    held: RwSignal<Option<Held>>,
    said: RwSignal<String>,
}

/// Puts items in order: numbered selects without script; buttons, keyboard and drag with it.
///
/// As long as nothing was moved nor the shown order kept, the selects stay blank and so does the answer.
#[island]
pub fn OrderingIsland(
    /// The items as displayed; those that have a position are shown in that order.
    items: Vec<OrderingItem>,
    /// The words of the widget.
    words: OrderingWords,
    /// The language of the items, when it is not the page's.
    #[prop(optional)]
    lang: Option<String>,
) -> impl IntoView {
    let positions: Vec<_> = items.iter().map(|item| item.position).collect();
    let items: Vec<_> = order::from_positions(&positions).into_iter().map(|index| items[index].clone()).collect();
    let shown = fields(&items, &words, lang.as_deref());
    let widget = Widget {
        order: RwSignal::new((0..items.len()).collect()),
        items: StoredValue::new(items),
        words: StoredValue::new(words),
        fields: NodeRef::new(),
        list: NodeRef::new(),
        awake: RwSignal::new(false),
        answered: RwSignal::new(false),
        held: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    Effect::new(move |_| widget.wake());
    view! {
        <div class="island-ordering">
            <div class="island-fields" node_ref=widget.fields hidden=move || widget.awake.get() on:focusout=move |_| widget.wake_later()>
                {shown}
            </div>
            {move || widget.awake.get().then(|| rows(widget, lang.clone()))}
            <p class="island-spoken" aria-live="polite">{move || widget.said.get()}</p>
        </div>
    }
}

/// The form controls, which are the whole widget when there is no script.
fn fields(items: &[OrderingItem], words: &OrderingWords, lang: Option<&str>) -> impl IntoView + use<> {
    let total = items.len().to_string();
    items
        .iter()
        .map(|item| {
            let name = format!("position-{}", item.value);
            let label = fill(&words.position_of, &[("item", &item.text)]);
            let options: Vec<_> = (1..=items.len())
                .map(|n| {
                    let selected = item.position.is_some_and(|position| usize::from(position) == n);
                    view! { <option value=n.to_string() selected=selected>{fill(&words.place, &[("n", &n.to_string()), ("total", &total)])}</option> }
                })
                .collect();
            view! {
                <div class="island-field">
                    <label class="island-text" for=name.clone() lang=lang.map(str::to_owned)>{item.text.clone()}</label>
                    <select id=name.clone() name=name aria-label=label autocomplete="off">
                        <option value="">{words.blank.clone()}</option>
                        {options}
                    </select>
                </div>
            }
        })
        .collect::<Vec<_>>()
}

/// The list that can be moved about.
fn rows(widget: Widget, lang: Option<String>) -> impl IntoView {
    view! {
        <p class="island-hint">{widget.words.with_value(|words| words.hint.clone())}</p>
        <ol
            class="island-rows"
            class:is-dragging=move || widget.held.with(Option::is_some)
            role="list"
            node_ref=widget.list
            on:pointermove=move |event| widget.drag(&event)
            on:pointerup=move |event| widget.drop(&event)
            on:pointercancel=move |_| widget.cancel()
            on:lostpointercapture=move |_| widget.cancel()
        >
            <For each=move || widget.order.get() key=|item| *item children=move |item| row(widget, item, lang.clone()) />
        </ol>
        {move || {
            (!widget.answered.get())
                .then(|| {
                    view! {
                        <button type="button" class="island-keep" on:click=move |_| widget.keep()>
                            {widget.words.with_value(|words| words.keep.clone())}
                        </button>
                    }
                })
        }}
    }
}

fn row(widget: Widget, item: usize, lang: Option<String>) -> impl IntoView {
    let text = widget.text(item);
    let button = move |step: Step| {
        let (words, named, path) = widget.words.with_value(|words| match step {
            Step::Up => (words.up.clone(), fill(&words.up_item, &[("item", &widget.text(item))]), "M12 19V5M6 11l6-6 6 6"),
            Step::Down => (words.down.clone(), fill(&words.down_item, &[("item", &widget.text(item))]), "M12 5v14M6 13l6 6 6-6"),
        });
        view! {
            <button
                type="button"
                class="island-move"
                aria-label=named
                // Not `disabled`: a disabled button would lose the keyboard at the very moment an item reaches its end.
                aria-disabled=move || widget.is_at_end(item, step).then_some("true")
                on:click=move |event| widget.step(item, step, &event)
            >
                <svg class="island-icon" viewBox="0 0 24 24" aria-hidden="true">
                    <path d=path />
                </svg>
                <span class="island-word">{words}</span>
            </button>
        }
    };
    view! {
        <li
            class="island-row"
            class:is-held=move || widget.held.with(|held| held.as_ref().is_some_and(|held| held.item == item))
            on:pointerdown=move |event| widget.grab(item, &event)
        >
            <span class="island-grip" aria-hidden="true"></span>
            <span class="island-text" lang=lang>{text}</span>
            <span class="island-moves">{button(Step::Up)} {button(Step::Down)}</span>
        </li>
    }
}

impl Widget {
    fn text(self, item: usize) -> String {
        self.items.with_value(|items| items.get(item).map(|item| item.text.clone()).unwrap_or_default())
    }

    /// Takes over from the selects, unless somebody is using one: then once they have left it.
    fn wake(self) {
        let Some(fields) = self.fields.get() else { return };
        if self.awake.get_untracked() || dom::has_focus(&fields) {
            return;
        }
        // What the selects say now, not what the server drew: they may have been used before the script came.
        let positions: Vec<Option<u16>> = dom::selects(&fields).iter().map(|select| select.value().parse().ok()).collect();
        self.order.set(order::from_positions(&positions));
        self.answered.set(order::is_complete(&positions));
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && self.held.with_untracked(Option::is_some) {
                event.prevent_default();
                self.cancel();
            }
        });
        self.awake.set(true);
    }

    /// The keyboard has left a select; whether it went to another one is known a moment later.
    fn wake_later(self) {
        request_animation_frame(move || self.wake());
    }

    fn place(self, item: usize) -> Option<usize> {
        self.order.with(|order| order.iter().position(|other| *other == item))
    }

    fn is_at_end(self, item: usize, step: Step) -> bool {
        let last = self.order.with(Vec::len).checked_sub(1);
        match step {
            Step::Up => self.place(item) == Some(0),
            Step::Down => self.place(item) == last,
        }
    }

    fn step(self, item: usize, step: Step, event: &ev::MouseEvent) {
        let moved = self.order.try_update(|order| order::step(order, item, step)).flatten();
        if moved.is_some() {
            self.answer();
            if let Some(button) = event.current_target().and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                dom::refocus(button);
            }
        }
        self.say(item, moved.is_some());
    }

    fn keep(self) {
        self.answer();
        self.said.set(self.words.with_value(|words| words.kept.clone()));
        // The button goes away: the keyboard goes on to the list it spoke of.
        let first = self.list.get_untracked().and_then(|list| list.query_selector("button").ok().flatten());
        if let Some(first) = first.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            dom::refocus(first);
        }
    }

    /// Writes the order into the form.
    fn answer(self) {
        self.answered.set(true);
        let Some(fields) = self.fields.get_untracked() else { return };
        let selects = dom::selects(&fields);
        self.order.with_untracked(|order| {
            for (place, item) in order.iter().enumerate() {
                if let Some(select) = selects.get(*item) {
                    select.set_value(&(place + 1).to_string());
                }
            }
        });
        dom::tell_changed(&fields);
    }

    fn say(self, item: usize, moved: bool) {
        let (n, total) = self.order.with_untracked(|order| (order.iter().position(|other| *other == item), order.len()));
        let n = n.map_or(0, |n| n + 1).to_string();
        let sentence = self.words.with_value(|words| if moved { words.moved.clone() } else { words.at_end.clone() });
        self.said.set(fill(&sentence, &[("item", &self.text(item)), ("n", &n), ("total", &total.to_string())]));
    }

    /// A mouse takes a row anywhere; a finger only by its grip, so that the page can still be scrolled.
    fn grab(self, item: usize, event: &ev::PointerEvent) {
        let by_mouse = event.pointer_type() == "mouse";
        let wanted = if by_mouse { dom::closest(event, "button").is_none() } else { dom::closest(event, ".island-grip").is_some() };
        if !wanted || !event.is_primary() || event.button() != 0 || self.held.with_untracked(Option::is_some) {
            return;
        }
        let (Some(list), Some(row)) = (self.list.get_untracked(), dom::closest(event, ".island-row")) else { return };
        // The list keeps the pointer: a row would lose it when it is moved.
        if list.set_pointer_capture(event.pointer_id()).is_err() {
            return;
        }
        event.prevent_default();
        self.held.set(Some(Held {
            item,
            pointer: event.pointer_id(),
            grip: f64::from(event.client_y()) - Extent::of(&row).top,
            shift: 0.0,
            before: self.order.get_untracked(),
        }));
    }

    fn elements(self) -> Vec<HtmlElement> {
        let Some(list) = self.list.get_untracked() else { return Vec::new() };
        let children = list.children();
        (0..children.length()).filter_map(|index| children.item(index)?.dyn_into().ok()).collect()
    }

    fn drag(self, event: &ev::PointerEvent) {
        let Some(held) = self.held.get_untracked().filter(|held| held.pointer == event.pointer_id()) else { return };
        let y = f64::from(event.client_y());
        drag::scroll_near_edge(y);
        let extents: Vec<_> = self.elements().iter().map(|row| Extent::of(row)).collect();
        if let Some(from) = self.order.with_untracked(|order| order.iter().position(|other| *other == held.item)) {
            let to = drag::place_at(y, &extents, from);
            if to != from {
                self.order.update(|order| {
                    let item = order.remove(from);
                    order.insert(to, item);
                });
            }
        }
        // Once the rows stand in their new order, the held one is drawn under the pointer.
        request_animation_frame(move || self.follow(y));
    }

    fn follow(self, y: f64) {
        let Some(mut held) = self.held.get_untracked() else { return };
        let place = self.order.with_untracked(|order| order.iter().position(|other| *other == held.item));
        let rows = self.elements();
        let Some(row) = place.and_then(|place| rows.get(place)) else { return };
        held.shift += y - held.grip - Extent::of(row).top;
        drag::shift(row, 0.0, held.shift);
        self.held.set(Some(held));
    }

    fn drop(self, event: &ev::PointerEvent) {
        let Some(held) = self.held.get_untracked().filter(|held| held.pointer == event.pointer_id()) else { return };
        self.release();
        if self.order.with_untracked(|order| *order != held.before) {
            self.answer();
            self.say(held.item, true);
        }
    }

    fn cancel(self) {
        let Some(held) = self.held.get_untracked() else { return };
        self.release();
        self.order.set(held.before);
        self.said.set(self.words.with_value(|words| words.cancelled.clone()));
    }

    fn release(self) {
        let Some(held) = self.held.get_untracked() else { return };
        self.held.set(None);
        for row in self.elements() {
            drag::settle(&row);
        }
        if let Some(list) = self.list.get_untracked() {
            // The browser has already let go when the pointer was lifted.
            let _ = list.release_pointer_capture(held.pointer);
        }
    }
}
