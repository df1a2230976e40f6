//! From a view to a whole HTML document.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::footer::footer;
use super::header::header;
use super::{FlashKind, Shell, Theme};
use crate::components::{Alert, Tone};

/// The whole document of a page: `title` without the application's name, `islands` if the body holds some, and the body of `<main>`.
///
/// The body is a function because islands must be made under the document's own reactive owner.
pub fn document<V: IntoView>(shell: &Shell, title: &str, islands: bool, body: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| whole(shell, title, islands, body().into_any()).to_html());
    owner.unset_with_forced_cleanup();
    let mut page = String::with_capacity(html.len() + 16);
    page.push_str("<!DOCTYPE html>");
    without_markers(&html, &mut page);
    page
}

fn whole(shell: &Shell, title: &str, islands: bool, body: AnyView) -> impl IntoView + use<> {
    let theme = (shell.theme != Theme::Auto).then(|| shell.theme.value());
    let assets = &shell.assets;
    view! {
        <html lang=shell.lang.tag() data-theme=theme>
            <head>
                <meta charset="utf-8" />
                <title>{format!("{title} – {}", shell.t("app-name"))}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content=color_scheme(shell.theme) />
                <link rel="stylesheet" href=assets.css.clone() />
                <link rel="icon" type="image/svg+xml" href=assets.favicon.clone() />
                {islands.then(|| view! {
                    <link rel="modulepreload" href=assets.js.clone() />
                    <link rel="preload" href=assets.wasm.clone() r#as="fetch" type="application/wasm" crossorigin="anonymous" />
                    <script type="module" src=assets.loader.clone()></script>
                })}
            </head>
            <body>
                <a class="skip-link" href="#main">{shell.t("skip-to-content")}</a>
                {shell.demo.then(|| view! { <aside class="demo-banner" aria-label=shell.t("demo-banner-name")><p>{shell.t("demo-banner")}</p></aside> })}
                {header(shell)}
                <main id="main" tabindex="-1">
                    {flash(shell)}
                    {body}
                </main>
                {footer(shell)}
            </body>
        </html>
    }
}

const fn color_scheme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn flash(shell: &Shell) -> Option<AnyView> {
    let flash = shell.flash.as_ref()?;
    let tone = match flash.kind {
        FlashKind::Success => Tone::Success,
        FlashKind::Info => Tone::Info,
        FlashKind::Error => Tone::Error,
    };
    let message = flash.message.clone();
    let action = flash.action.as_ref().map(|action| {
        view! {
            <form method="post" action=action.url.clone()>
                <button class="button button-quiet" type="submit">{action.label.clone()}</button>
            </form>
        }
    });
    let role = if flash.kind == FlashKind::Error { "alert" } else { "status" };
    Some(view! { <div class="flash" role=role><Alert tone=tone lang=shell.lang><p>{message}</p>{action}</Alert></div> }.into_any())
}

const MARKER: &str = "<!>";
const ISLAND: &str = "<leptos-island ";
const ISLAND_END: &str = "</leptos-island>";

/// Copies a document without the renderer's markers: they are invalid HTML (a bogus comment), and only islands count on them.
/// Within an island they become the empty comment that they are to a browser anyway. Text and attributes cannot hold one: `<` is escaped.
fn without_markers(html: &str, page: &mut String) {
    let mut rest = html;
    while let Some(start) = rest.find(ISLAND) {
        let end = rest[start..].find(ISLAND_END).map_or(rest.len(), |length| start + length);
        replace(&rest[..start], "", page);
        replace(&rest[start..end], "<!---->", page);
        rest = &rest[end..];
    }
    replace(rest, "", page);
}

fn replace(html: &str, by: &str, page: &mut String) {
    for (number, piece) in html.split(MARKER).enumerate() {
        if number > 0 {
            page.push_str(by);
        }
        page.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::without_markers;

    #[test]
    fn markers_stay_only_where_an_island_wakes_up() {
        let mut page = String::new();
        without_markers("<p>a<!>b</p><leptos-island data-component=\"X\"><p>c<!>d</p></leptos-island><p>e<!></p>", &mut page);
        assert_eq!(page, "<p>ab</p><leptos-island data-component=\"X\"><p>c<!---->d</p></leptos-island><p>e</p>");
    }
}
