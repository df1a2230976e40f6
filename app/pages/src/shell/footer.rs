//! The foot of every page.

use leptos::prelude::*;

use super::Shell;

/// The foot of every page: checking a certificate, who sees what.
pub(super) fn footer(shell: &Shell) -> AnyView {
    let owner = shell.organisation.clone().map_or_else(|| shell.t("app-name"), |name| format!("{} · {name}", shell.t("app-name")));
    view! {
        <footer class="site-footer">
            <div class="site-footer-row">
                <p>{owner}</p>
                <nav aria-label=shell.t("nav-footer")>
                    <ul>
                        <li><a href="/verify">{shell.t("nav-verify")}</a></li>
                        <li><a href="/privacy">{shell.t("nav-privacy")}</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
    .into_any()
}
