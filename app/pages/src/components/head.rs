//! The top of a page's body.

use domain::locale::Lang;
use leptos::prelude::*;

use super::breadcrumb::{Breadcrumb, Crumb};

/// The way to the page, its one `<h1>`, and a sentence of introduction.
#[component]
pub fn PageHead(
    /// The interface's language.
    lang: Lang,
    /// The text of the `<h1>`.
    #[prop(into)]
    title: String,
    /// The way from the top; none on a first-level page.
    #[prop(optional)]
    crumbs: Vec<Crumb>,
    /// A sentence or two under the title.
    #[prop(optional_no_strip, into)]
    lead: Option<String>,
) -> impl IntoView {
    let way = (!crumbs.is_empty()).then(|| view! { <Breadcrumb lang=lang crumbs=crumbs /> });
    view! {
        {way}
        <div class="page-head">
            <h1>{title}</h1>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        </div>
    }
    .into_any()
}
