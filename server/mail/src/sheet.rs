//! The one sheet that every mail is written on, as HTML and as plain text.

use domain::locale::Lang;

use crate::letter::Letter;

const FRAME: &str = include_str!("../../../content/mail/frame.html");
const PARAGRAPH: &str = include_str!("../../../content/mail/paragraph.html");
const BUTTON: &str = include_str!("../../../content/mail/button.html");
const NOTE: &str = include_str!("../../../content/mail/note.html");

/// What is written on the sheet, every text as plain text.
#[derive(Default)]
pub(crate) struct Sheet {
    /// The language.
    pub(crate) lang: Lang,
    /// The subject, also the title.
    pub(crate) subject: String,
    /// The first line.
    pub(crate) greeting: String,
    /// What it says.
    pub(crate) paragraphs: Vec<String>,
    /// The label and the address of the button.
    pub(crate) button: Option<(String, String)>,
    /// The words before the address in clear.
    pub(crate) fallback: String,
    /// What is said more quietly.
    pub(crate) notes: Vec<String>,
    /// Who sends it.
    pub(crate) foot: String,
}

/// Writes the sheet both ways.
pub(crate) fn letter(sheet: &Sheet) -> Letter {
    let subject = one_line(&sheet.subject);
    Letter { lang: sheet.lang, text: text(sheet), html: html(sheet, &subject), subject, attachments: Vec::new(), unsubscribe: None }
}

/// A text without line breaks or other control characters, which no header may carry.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn text(sheet: &Sheet) -> String {
    let mut parts = vec![one_line(&sheet.greeting)];
    parts.extend(sheet.paragraphs.iter().map(|text| one_line(text)));
    if let Some((label, link)) = &sheet.button {
        // The address stands alone on its line, so that every program makes a link of all of it and of nothing else.
        parts.push(format!("{}\n{}", one_line(label), one_line(link)));
    }
    parts.extend(sheet.notes.iter().map(|text| one_line(text)));
    parts.push(format!("-- \n{}\n", one_line(&sheet.foot)));
    parts.join("\n\n")
}

fn html(sheet: &Sheet, subject: &str) -> String {
    let mut body = String::new();
    for text in std::iter::once(&sheet.greeting).chain(&sheet.paragraphs) {
        body.push_str(&fill(PARAGRAPH, &[("text", &escape(text))]));
    }
    if let Some((label, link)) = &sheet.button {
        body.push_str(&fill(BUTTON, &[("label", &escape(label)), ("link", &escape(link)), ("fallback", &escape(&sheet.fallback))]));
    }
    for text in &sheet.notes {
        body.push_str(&fill(NOTE, &[("text", &escape(text))]));
    }
    let preview = sheet.paragraphs.first().map(|text| escape(text)).unwrap_or_default();
    let title = escape(subject);
    fill(
        FRAME,
        &[
            ("lang", sheet.lang.tag()),
            ("subject", &title),
            ("title", &title),
            ("preview", &preview),
            ("body", &body),
            ("foot", &escape(&sheet.foot)),
        ],
    )
}

/// Puts values, already HTML, in the places of a template. What a value brings is never read again as a place.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(key, _)| *key == name);
        debug_assert!(value.is_some(), "no value for {name}");
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled + rest
}

/// Plain text as HTML, in an element or in a quoted attribute.
fn escape(text: &str) -> String {
    one_line(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_value_brings_is_text() {
        let evil = "<script>\"'&{{foot}}</script>";
        let letter = letter(&Sheet {
            subject: format!("Line\r\nBcc: x@y.fr {evil}"),
            greeting: evil.to_owned(),
            paragraphs: vec![evil.to_owned()],
            button: Some((evil.to_owned(), format!("https://a.fr/?a=1&b={evil}"))),
            notes: vec![evil.to_owned()],
            foot: "the foot".to_owned(),
            ..Sheet::default()
        });
        assert_eq!(letter.subject, format!("Line Bcc: x@y.fr {evil}"));
        assert!(!letter.html.contains("<script") && letter.html.matches("the foot").count() == 1, "{}", letter.html);
        assert!(letter.html.contains("&lt;script&gt;&quot;&#39;&amp;{{foot}}&lt;/script&gt;"), "{}", letter.html);
        assert!(letter.html.contains("href=\"https://a.fr/?a=1&amp;b=&lt;"), "{}", letter.html);
        assert!(letter.text.contains(evil), "plain text needs no escaping: {}", letter.text);
    }
}
