//! A module: what it is for, its lessons, its quiz.

use domain::locale::Lang;
use leptos::prelude::*;

use super::quiz_card::{QuizCard, quiz_card};
use super::{lang_of, other_language};
use crate::components::{Badge, Breadcrumb, ButtonKind, ButtonLink, Crumb, Html, Icon, icon};
use crate::safe_html::{SafeHtml, typeset};
use crate::shell::{Shell, document};

use super::path::ModuleState;

/// A module.
#[derive(Clone, Debug)]
pub struct ModulePage {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is good for.
    pub summary: String,
    /// A few lines before the lessons.
    pub introduction: SafeHtml,
    /// What one will be able to do.
    pub objectives: Vec<String>,
    /// How long it takes, lessons and quiz together.
    pub minutes: u16,
    /// How far one is.
    pub state: ModuleState,
    /// Its lessons in order.
    pub lessons: Vec<LessonLine>,
    /// Its quiz.
    pub quiz: QuizCard,
    /// The day until which its facts were checked, in words.
    pub valid_as_of: String,
    /// The language it is written in.
    pub content_lang: Lang,
}

/// A lesson in a list.
#[derive(Clone, Debug)]
pub struct LessonLine {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How long it takes to read.
    pub minutes: u16,
    /// Whether it has been read.
    pub done: bool,
    /// The language of its title.
    pub lang: Lang,
}

/// `GET /modules/{slug}`.
pub fn render_module(shell: &Shell, page: ModulePage) -> String {
    document(shell, &page.title.clone(), false, || body(shell, page))
}

fn body(shell: &Shell, page: ModulePage) -> AnyView {
    let summary = typeset(&page.summary).into_owned();
    let lang = lang_of(shell, page.content_lang);
    let (tone, drawing, word) = page.state.look();
    let way = vec![Crumb::link(shell.t("path-title"), "/path"), Crumb::here(page.title.clone())];
    let read = page.lessons.iter().filter(|lesson| lesson.done).count();
    let progress = shell.tr("card-lessons", &[("read", read.into()), ("total", page.lessons.len().into())]);
    let introduction =
        (!page.introduction.is_empty()).then(|| view! { <Html content=page.introduction.clone() lang=lang.map(str::to_owned) /> });
    view! {
        <div class="page">
            <Breadcrumb lang=shell.lang crumbs=way />
            <div class="page-head">
                <p class="meta"><Badge tone=tone text=shell.t(word) drawing=drawing /></p>
                <h1 lang=lang>{page.title.clone()}</h1>
                <p class="lead" lang=lang>{summary}</p>
                <p class="meta">
                    <span class="meta-item">{icon(Icon::Clock)}{shell.tr("minutes", &[("n", page.minutes.into())])}</span>
                    <span class="meta-item">{icon(Icon::Book)}{progress}</span>
                </p>
            </div>
            {other_language(shell, page.content_lang)}
            <div class="columns columns-wide">
                <div class="stack">
                    {introduction}
                    {lessons(shell, &page)}
                </div>
                <div class="stack">
                    {quiz_card(shell, &page.slug, page.quiz)}
                    {objectives(shell, page.objectives, lang)}
                    <p class="note">{shell.tr("module-validity", &[("date", page.valid_as_of.into())])}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn lessons(shell: &Shell, page: &ModulePage) -> AnyView {
    let items: Vec<_> = page
        .lessons
        .iter()
        .enumerate()
        .map(|(number, lesson)| {
            let mark = if lesson.done {
                let word = shell.t("lesson-read");
                view! { <span class="step step-done">{icon(Icon::Check)}<span class="visually-hidden">{word}</span></span> }.into_any()
            } else {
                view! { <span class="step">{(number + 1).to_string()}</span> }.into_any()
            };
            let lang = lang_of(shell, lesson.lang);
            view! {
                <li class="row row-link">
                    {mark}
                    <span class="row-words">
                        <a lang=lang href=format!("/modules/{}/lessons/{}", page.slug, lesson.id)>{typeset(&lesson.title).into_owned()}</a>
                    </span>
                    <span class="muted">{shell.tr("minutes", &[("n", lesson.minutes.into())])}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card" aria-labelledby="lessons">
            <div class="section-head"><h2 id="lessons">{shell.t("module-lessons")}</h2></div>
            <ol class="rows">{items}</ol>
            {continue_reading(shell, page)}
        </section>
    }
    .into_any()
}

fn continue_reading(shell: &Shell, page: &ModulePage) -> Option<AnyView> {
    let next = page.lessons.iter().find(|lesson| !lesson.done)?;
    let begun = page.lessons.iter().any(|lesson| lesson.done);
    let label = shell.t(if begun { "next-read" } else { "module-start-reading" });
    let href = format!("/modules/{}/lessons/{}", page.slug, next.id);
    // Once an attempt is open, going back to it comes first.
    let kind = if page.quiz.under_way.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
    Some(view! { <p class="actions"><ButtonLink href=href label=label kind=kind drawing=Icon::Book /></p> }.into_any())
}

fn objectives(shell: &Shell, objectives: Vec<String>, lang: Option<&'static str>) -> Option<AnyView> {
    if objectives.is_empty() {
        return None;
    }
    let items: Vec<_> = objectives
        .into_iter()
        .map(|text| view! { <li>{icon(Icon::Target)}<span lang=lang>{typeset(&text).into_owned()}</span></li> })
        .collect();
    Some(
        view! {
            <section class="card card-quiet" aria-labelledby="objectives">
                <h2 id="objectives">{shell.t("module-objectives")}</h2>
                <ul class="icon-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
