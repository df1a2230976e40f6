//! From page to page of a long list.

use domain::locale::Lang;
use leptos::prelude::*;

use super::icon::{Icon, icon};

/// Links to the previous and next page of a list. Nothing if all fits on one.
#[component]
pub fn Pagination(
    /// The interface's language.
    lang: Lang,
    /// The page shown, from 1.
    page: u32,
    /// How many pages there are.
    pages: u32,
    /// The address without its page number, ending in `?` or `&`; `page=N` is put after it.
    #[prop(into)]
    base: String,
) -> impl IntoView {
    (pages > 1).then(|| {
        let previous = (page > 1).then(|| {
            let href = format!("{base}page={}", page - 1);
            view! { <a class="button button-secondary" href=href rel="prev">{icon(Icon::Left)}{words::t(lang, "page-previous")}</a> }
        });
        let next = (page < pages).then(|| {
            let href = format!("{base}page={}", page + 1);
            view! { <a class="button button-secondary" href=href rel="next">{words::t(lang, "page-next")}{icon(Icon::Right)}</a> }
        });
        let place = words::tr(lang, "page-of", &[("page", page.into()), ("pages", pages.into())]);
        view! {
            <nav class="pagination" aria-label=words::t(lang, "pagination")>
                <span class="pagination-side">{previous}</span>
                <span class="pagination-place">{place}</span>
                <span class="pagination-side">{next}</span>
            </nav>
        }
    })
}
