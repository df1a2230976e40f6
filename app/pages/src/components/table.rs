//! A table of data that can be scrolled sideways by keyboard.

use domain::locale::Lang;
use leptos::prelude::*;

use super::icon::{Icon, icon};

/// The way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortDirection {
    /// From small to great.
    Ascending,
    /// From great to small.
    Descending,
}

/// The head of a column.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// The words.
    pub label: String,
    /// Where a click leads, if the table can be sorted by this column.
    pub sort_href: Option<String>,
    /// How the table is sorted by this column at the moment.
    pub sorted: Option<SortDirection>,
    /// Whether it holds numbers, which are set to the right.
    pub number: bool,
    /// Whether the words are for screen readers only, such as over a column of buttons.
    pub quiet: bool,
}

impl Column {
    /// A plain column.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { number: true, ..Self::new(label) }
    }

    /// A column whose head only screen readers hear.
    pub fn quiet(label: impl Into<String>) -> Self {
        Self { quiet: true, ..Self::new(label) }
    }

    /// The same column, to sort by.
    #[must_use]
    pub fn sortable(self, href: impl Into<String>, sorted: Option<SortDirection>) -> Self {
        Self { sort_href: Some(href.into()), sorted, ..self }
    }
}

/// A table: caption, heads, and rows given as `<tr>` whose first cell is a `<th scope="row">`.
#[component]
pub fn Table(
    /// The interface's language.
    lang: Lang,
    /// What the table shows; it also names the scrollable region.
    #[prop(into)]
    caption: String,
    /// Whether the caption is for screen readers only, when a heading just above says the same.
    #[prop(optional)]
    quiet_caption: bool,
    /// The heads.
    columns: Vec<Column>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heads: Vec<_> = columns.into_iter().map(|column| head(lang, column)).collect();
    // The section around often bears the caption's words already, and two landmarks need two names.
    let name = words::tr(lang, "table-region", &[("name", caption.as_str().into())]);
    let caption_class = if quiet_caption { "visually-hidden" } else { "table-caption" };
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=name>
            <table class="table">
                <caption class=caption_class>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(lang: Lang, column: Column) -> AnyView {
    let (sort, drawing) = match column.sorted {
        Some(SortDirection::Ascending) => (Some("ascending"), Some(Icon::Up)),
        Some(SortDirection::Descending) => (Some("descending"), Some(Icon::Down)),
        None => (None, None),
    };
    let class = if column.number { "number" } else { "" };
    let class = (!class.is_empty()).then_some(class);
    let label = match column.sort_href {
        Some(href) => {
            let about = words::t(lang, "table-sort-by");
            view! { <a class="table-sort" href=href><span class="visually-hidden">{about}" "</span>{column.label}{drawing.map(icon)}</a> }
                .into_any()
        }
        None if column.quiet => view! { <span class="visually-hidden">{column.label}</span> }.into_any(),
        None => column.label.into_any(),
    };
    view! { <th scope="col" class=class aria-sort=sort>{label}</th> }.into_any()
}
