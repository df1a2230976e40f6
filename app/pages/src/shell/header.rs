//! The banner: the name, the way to each room, the language and the account.

use leptos::prelude::*;

use super::{Reader, Shell};
use crate::components::{Icon, icon};

/// The banner of every page.
pub(super) fn header(shell: &Shell) -> AnyView {
    let home = if shell.reader.is_some() { "/path" } else { "/sign-in" };
    let organisation = shell.organisation.clone().map(|name| view! { <span class="brand-organisation">{name}</span> });
    view! {
        <header class="site-header">
            <div class="site-header-row">
                <a class="brand" href=home>
                    {mark()}
                    <span class="brand-words"><span class="brand-name">{shell.t("app-name")}</span>" "{organisation}</span>
                </a>
                <div class="site-tools">
                    {language_switch(shell)}
                    {shell.reader.as_ref().map(|reader| account(shell, reader))}
                </div>
            </div>
            {shell.reader.as_ref().map(|reader| rooms(shell, reader))}
        </header>
    }
    .into_any()
}

/// The drawing of the name: a path that rises.
fn mark() -> AnyView {
    view! {
        <svg class="brand-mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
            <rect class="brand-mark-ground" width="32" height="32" rx="8"></rect>
            <path class="brand-mark-path" d="M7 24c6 0 6-7 10-8s5-4 7-8" fill="none" stroke-width="3" stroke-linecap="round"></path>
            <circle class="brand-mark-start" cx="7" cy="24" r="2.6"></circle>
            <circle class="brand-mark-end" cx="24.5" cy="7.5" r="3.4"></circle>
        </svg>
    }
    .into_any()
}

fn language_switch(shell: &Shell) -> AnyView {
    let other = shell.other_lang();
    view! {
        <form class="language-switch" method="post" action="/language">
            <input type="hidden" name="return" value=shell.path.clone() />
            <button class="tool" type="submit" name="lang" value=other.tag() lang=other.tag()>
                {icon(Icon::Globe)}
                <span class="tool-short" aria-hidden="true">{other.tag()}</span>
                <span class="tool-words">{other.name()}</span>
            </button>
        </form>
    }
    .into_any()
}

fn account(shell: &Shell, reader: &Reader) -> AnyView {
    let current = is_in(&shell.path, "/account").then_some("page");
    view! {
        <a class="tool tool-account" href="/account" aria-current=current>
            {icon(Icon::User)}
            <span class="tool-words"><span class="visually-hidden">{shell.t("nav-account-of")}" "</span>{reader.name.clone()}</span>
        </a>
        <form method="post" action="/sign-out">
            <button class="tool" type="submit">{icon(Icon::SignOut)}<span class="tool-words">{shell.t("nav-sign-out")}</span></button>
        </form>
    }
    .into_any()
}

fn rooms(shell: &Shell, reader: &Reader) -> AnyView {
    let rooms = [
        (true, "/path", "nav-path"),
        (reader.hr, "/hr", "nav-hr"),
        (reader.trainer, "/trainer", "nav-trainer"),
        (reader.admin, "/admin", "nav-admin"),
    ];
    let links: Vec<_> = rooms
        .into_iter()
        .filter(|room| room.0)
        .map(|(_, href, key)| {
            let current = is_here(&shell.path, href).then_some("page");
            view! { <li><a href=href aria-current=current>{shell.t(key)}</a></li> }
        })
        .collect();
    view! { <nav class="site-nav" aria-label=shell.t("nav-main")><ul>{links}</ul></nav> }.into_any()
}

/// Whether a path stands in the room of a link. Modules, attempts, certificates and reviews belong to one's own path.
fn is_here(path: &str, room: &str) -> bool {
    is_in(path, room) || (room == "/path" && ["/modules", "/attempts", "/certificates", "/memory"].iter().any(|own| is_in(path, own)))
}

fn is_in(path: &str, room: &str) -> bool {
    path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

#[cfg(test)]
mod tests {
    use super::{is_here, is_in};

    #[test]
    fn a_room_is_known_by_its_first_segment() {
        assert!(is_in("/hr?page=2", "/hr") && is_in("/hr/mails", "/hr") && !is_in("/hrx", "/hr"));
        assert!(is_here("/modules/rgpd", "/path") && !is_here("/trainer/modules/rgpd", "/path"));
    }
}
