//! Help on the Markdown of lessons: what to type for what.

use leptos::prelude::*;

use crate::components::{Column, Table};
use crate::shell::Shell;

/// A folded table of examples, with the module's own terms and figures.
pub(super) fn syntax(shell: &Shell, terms: &[String], media: &[String]) -> impl IntoView + use<> {
    let columns = vec![Column::new(shell.t("trainer-syntax-what")), Column::new(shell.t("trainer-syntax-write"))];
    let rows: Vec<_> = examples(shell, terms, media)
        .into_iter()
        .map(|(what, code, note)| {
            let note = note.map(|note| view! { <p class="row-note">{note}</p> });
            view! { <tr><th scope="row">{what}</th><td><pre class="syntax"><code>{code}</code></pre>{note}</td></tr> }
        })
        .collect();
    view! {
        <details class="fold fold-small">
            <summary>{shell.t("trainer-syntax-title")}</summary>
            <div class="fold-body">
                <Table lang=shell.lang caption=shell.t("trainer-syntax-title") quiet_caption=true columns=columns>{rows}</Table>
            </div>
        </details>
    }
}

/// What for, what to type, and a note.
type Example = (String, String, Option<String>);

fn examples(shell: &Shell, terms: &[String], media: &[String]) -> Vec<Example> {
    let t = |key: &str| shell.t(&format!("trainer-syntax-{key}"));
    let mut all = vec![
        (t("heading"), format!("## {}", t("heading-text")), None),
        (t("strong"), format!("**{}**, *{}*", t("strong-text"), t("emphasis-text")), None),
        (t("list"), format!("- {}\n- {}", t("list-one"), t("list-two")), None),
        (t("link"), format!("[{}](https://www.cnil.fr/)", t("link-text")), None),
        (t("callout"), format!("> [!IMPORTANT]\n> {}", t("callout-text")), Some(t("callout-kinds"))),
        (t("table"), format!("{}\n|---|---|\n{}", t("table-heads"), t("table-line")), None),
    ];
    all.extend(own_examples(shell, terms, media));
    all
}

/// The examples that name what this module has.
fn own_examples(shell: &Shell, terms: &[String], media: &[String]) -> [Example; 2] {
    let t = |key: &str| shell.t(&format!("trainer-syntax-{key}"));
    let known_terms = match terms {
        [] => t("glossary-none"),
        some => shell.tr("trainer-syntax-glossary-known", &[("terms", some.join(", ").into())]),
    };
    let known_media = match media {
        [] => t("image-none"),
        some => shell.tr("trainer-syntax-image-known", &[("names", some.join(", ").into())]),
    };
    let (term, words) = (t("glossary-term"), t("glossary-words"));
    let file = media.first().map_or("image.svg", String::as_str);
    [
        (t("glossary"), format!("[[{term}]]\n[[{term}|{words}]]"), Some(known_terms)),
        (t("image"), format!("![{}]({file} \"{}\")", t("image-alt"), t("image-caption")), Some(known_media)),
    ]
}
