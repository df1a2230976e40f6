//! A lesson.

use domain::locale::Lang;
use leptos::prelude::*;

use super::sources::{Source, source_list};
use super::{lang_of, other_language};
use crate::components::{Breadcrumb, Crumb, Html, Icon, icon};
use crate::safe_html::{GlossaryTerm, SafeHtml, typeset};
use crate::shell::{Shell, document};

/// A lesson.
#[derive(Clone, Debug)]
pub struct LessonPage {
    /// The module's name in addresses.
    pub module_slug: String,
    /// The module's title.
    pub module_title: String,
    /// The lesson's name in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its place in the module, from 1.
    pub number: u16,
    /// How many lessons the module has.
    pub total: u16,
    /// How long it takes to read.
    pub minutes: u16,
    /// Its text.
    pub body: SafeHtml,
    /// The glossary's terms that the text names.
    pub terms: Vec<GlossaryTerm>,
    /// The objectives it serves, each in its language.
    pub objectives: Vec<(String, Lang)>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// The lesson before.
    pub previous: Option<Neighbour>,
    /// The lesson after; after the last one, the module's page.
    pub next: Option<Neighbour>,
    /// Whether it has been read.
    pub done: bool,
    /// All the lessons of the module, this one included.
    pub outline: Vec<OutlineItem>,
    /// The language it is written in.
    pub content_lang: Lang,
}

/// The lesson before or after.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
}

/// A lesson in the outline beside the text.
#[derive(Clone, Debug)]
pub struct OutlineItem {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Whether it has been read.
    pub done: bool,
    /// Whether it is the one on this page.
    pub current: bool,
    /// The language of its title.
    pub lang: Lang,
}

/// `GET /modules/{slug}/lessons/{lesson}`.
pub fn render_lesson(shell: &Shell, page: LessonPage) -> String {
    let title = format!("{} – {}", page.title, page.module_title);
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: LessonPage) -> AnyView {
    let lang = lang_of(shell, page.content_lang);
    let way = vec![
        Crumb::link(shell.t("path-title"), "/path"),
        Crumb::link(page.module_title.clone(), format!("/modules/{}", page.module_slug)),
        Crumb::here(page.title.clone()),
    ];
    let place = shell.tr("lesson-place", &[("n", page.number.into()), ("total", page.total.into())]);
    let read = page.done.then(|| view! { <span class="meta-item meta-done">{icon(Icon::Check)}{shell.t("lesson-read")}</span> });
    let nav = onward(shell, &page);
    view! {
        <div class="page">
            <Breadcrumb lang=shell.lang crumbs=way />
            <div class="lesson">
                <article class="lesson-main">
                    <div class="page-head">
                        <p class="meta">
                            <span class="meta-item">{icon(Icon::Book)}{place}</span>
                            <span class="meta-item">{icon(Icon::Clock)}{shell.tr("minutes", &[("n", page.minutes.into())])}</span>
                            {read}
                        </p>
                        <h1 lang=lang>{typeset(&page.title).into_owned()}</h1>
                    </div>
                    {other_language(shell, page.content_lang)}
                    <Html content=page.body.clone() lang=lang.map(str::to_owned) />
                    {nav}
                    {glossary(shell, page.terms, lang)}
                    {about(shell, page.objectives, page.sources)}
                </article>
                {outline(shell, page.outline)}
            </div>
        </div>
    }
    .into_any()
}

fn onward(shell: &Shell, page: &LessonPage) -> AnyView {
    let last = page.number >= page.total;
    let label = shell.t(match (page.done, last) {
        (false, false) => "lesson-done-next",
        (false, true) => "lesson-done-last",
        (true, false) => "lesson-next",
        (true, true) => "lesson-to-quiz",
    });
    let onward = match (page.done, &page.next) {
        (true, Some(next)) => view! { <a class="button button-primary" href=next.href.clone()>{label}{icon(Icon::Right)}</a> }.into_any(),
        _ => view! {
            <form class="inline-form" method="post" action=format!("/modules/{}/lessons/{}/done", page.module_slug, page.id)>
                <button class="button button-primary" type="submit">{label}{icon(Icon::Right)}</button>
            </form>
        }
        .into_any(),
    };
    let back = page.previous.clone().map(|previous| {
        let title = previous.title;
        view! {
            <a class="button button-secondary" href=previous.href>
                {icon(Icon::Left)}{shell.t("lesson-previous")}<span class="visually-hidden">" "{title}</span>
            </a>
        }
    });
    let what = page
        .next
        .clone()
        .map(|next| view! { <p class="muted onward-next">{shell.tr("lesson-up-next", &[("title", next.title.into())])}</p> });
    view! { <div class="onward"><div class="actions">{onward}{back}</div>{what}</div> }.into_any()
}

/// The terms that a text names, at its foot.
pub(crate) fn glossary(shell: &Shell, terms: Vec<GlossaryTerm>, lang: Option<&'static str>) -> Option<AnyView> {
    if terms.is_empty() {
        return None;
    }
    let items: Vec<_> =
        terms.into_iter().map(|term| view! { <dt id=term.id tabindex="-1">{term.term}</dt><dd>{term.definition}</dd> }).collect();
    Some(
        view! {
            <section class="lesson-foot" aria-labelledby="glossary">
                <h2 id="glossary">{shell.t("lesson-glossary")}</h2>
                <dl class="glossary" lang=lang>{items}</dl>
            </section>
        }
        .into_any(),
    )
}

fn about(shell: &Shell, objectives: Vec<(String, Lang)>, sources: Vec<Source>) -> AnyView {
    let objectives = (!objectives.is_empty()).then(|| {
        let items: Vec<_> = objectives
            .into_iter()
            .map(|(text, lang)| view! { <li>{icon(Icon::Target)}<span lang=lang_of(shell, lang)>{typeset(&text).into_owned()}</span></li> })
            .collect();
        view! {
            <section class="lesson-foot" aria-labelledby="objectives">
                <h2 id="objectives">{shell.t("lesson-objectives")}</h2>
                <ul class="icon-list">{items}</ul>
            </section>
        }
    });
    let sources = source_list(shell, sources).map(|list| {
        view! {
            <section class="lesson-foot" aria-labelledby="sources">
                <h2 id="sources">{shell.t("sources")}</h2>
                {list}
            </section>
        }
    });
    view! { {objectives}{sources} }.into_any()
}

fn outline(shell: &Shell, items: Vec<OutlineItem>) -> AnyView {
    let items: Vec<_> = items
        .into_iter()
        .enumerate()
        .map(|(number, item)| {
            let mark = if item.done {
                view! { <span class="step step-done">{icon(Icon::Check)}<span class="visually-hidden">{shell.t("lesson-read")}</span></span> }.into_any()
            } else {
                view! { <span class="step">{(number + 1).to_string()}</span> }.into_any()
            };
            let lang = lang_of(shell, item.lang);
            view! { <li><a href=item.href aria-current=item.current.then_some("page")>{mark}<span lang=lang>{typeset(&item.title).into_owned()}</span></a></li> }
        })
        .collect();
    view! {
        <nav class="outline" aria-labelledby="outline">
            <h2 id="outline" class="small-title">{shell.t("lesson-outline")}</h2>
            <ol>{items}</ol>
        </nav>
    }
    .into_any()
}
