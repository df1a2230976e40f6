//! A form of a page: what it would send.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

use crate::browser::Page;

/// Fields as a form sends them.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let byte = |byte: u8| {
        let plain = byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        if plain { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    let text = |text: &str| text.bytes().map(byte).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", text(name), text(value))).collect::<Vec<_>>().join("&")
}

/// The address and the body that the form of a page sends once these fields are filled; `action` is how its address ends.
///
/// # Panics
/// When the page has no such form, or the form no such field.
pub(crate) fn filled(page: &Page, action: &str, fields: &[(&str, &str)]) -> (String, String) {
    let document = Html::parse_document(&page.html);
    let forms = Selector::parse("form").expect("a selector");
    let of = |form: &ElementRef<'_>| form.attr("action").unwrap_or(&page.path).split('#').next().unwrap_or_default().to_owned();
    let form = document.select(&forms).find(|form| of(form).ends_with(action));
    let form = form.unwrap_or_else(|| panic!("no form …{action} on {} ({}): {}", page.path, page.status, page.text()));
    let (mut sent, names) = (Vec::new(), &mut BTreeSet::new());
    let controls = Selector::parse("input, textarea, select, button").expect("a selector");
    for control in form.select(&controls) {
        let Some(name) = control.attr("name") else { continue };
        names.insert(name.to_owned());
        if let Some(value) = value(control) {
            sent.push((name.to_owned(), value));
        }
    }
    sent.retain(|(name, _)| !fields.iter().any(|(filled, _)| filled == name));
    for (name, value) in fields {
        assert!(names.contains(*name), "the form …{action} has no field {name}: {names:?}");
        sent.push(((*name).to_owned(), (*value).to_owned()));
    }
    let pairs: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    (of(&form), encoded(&pairs))
}

/// What a control sends if nobody touches it.
fn value(control: ElementRef<'_>) -> Option<String> {
    let own = || control.attr("value").unwrap_or_default().to_owned();
    match (control.value().name(), control.attr("type").unwrap_or("text")) {
        ("button", _) | ("input", "submit") => None,
        ("input", "checkbox" | "radio") => control.attr("checked").map(|_| own()),
        ("input", _) => Some(own()),
        ("textarea", _) => Some(control.text().collect::<String>()),
        _ => {
            let options = Selector::parse("option").expect("a selector");
            let chosen = control.select(&options).find(|option| option.attr("selected").is_some());
            let option = chosen.or_else(|| control.select(&options).next())?;
            Some(option.attr("value").map_or_else(|| option.text().collect(), str::to_owned))
        }
    }
}
