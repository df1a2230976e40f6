//! The few things every island asks of the browser.

use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, EventTarget, HtmlElement, HtmlSelectElement};

/// The selects inside an element, in document order.
pub fn selects(within: &Element) -> Vec<HtmlSelectElement> {
    let Ok(found) = within.query_selector_all("select") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Tells the form that one of its controls was changed by script, as the browser does for a person.
pub fn tell_changed(control: &EventTarget) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("change", &init) {
        // Fails only for an event that is already under way, which a fresh one is not.
        let _ = control.dispatch_event(&event);
    }
}

/// The event's target, or the nearest element around it, that fits a selector.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Whether the keyboard is inside an element at this moment.
pub fn has_focus(within: &Element) -> bool {
    window().document().and_then(|document| document.active_element()).is_some_and(|active| within.contains(Some(&active)))
}

/// Puts the keyboard back on an element once the page has been redrawn, for a moved element loses it.
pub fn refocus(element: HtmlElement) {
    request_animation_frame(move || {
        // Fails only for an element that has left the page.
        let _ = element.focus();
    });
}
