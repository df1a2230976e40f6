//! One's own path: what is done, what comes next.

use leptos::prelude::*;

use super::next_step::{NextStep, next_step};
use crate::components::{Alert, Badge, EmptyState, Icon, PageHead, ProgressBar, Tone, icon};
use crate::memory::{MemoryOffer, memory_offer};
use crate::safe_html::typeset;
use crate::shell::{Shell, document};

/// One's own path.
#[derive(Clone, Debug, Default)]
pub struct PathPage {
    /// The one thing to do now.
    pub next: Option<NextStep>,
    /// The courses one is enrolled in.
    pub courses: Vec<CourseView>,
    /// The certificates earned, the latest first.
    pub certificates: Vec<CertificateLine>,
    /// Reviews: begun, waiting, or to be offered.
    pub memory: Option<MemoryOffer>,
}

/// A course and its modules.
#[derive(Clone, Debug)]
pub struct CourseView {
    /// Its title.
    pub title: String,
    /// The day it was completed, in words.
    pub completed_on: Option<String>,
    /// Its modules in order.
    pub modules: Vec<ModuleCard>,
}

/// A module in a course.
#[derive(Clone, Debug)]
pub struct ModuleCard {
    /// Its name in addresses.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is good for.
    pub summary: String,
    /// How far one is.
    pub state: ModuleState,
    /// How long it takes, lessons and quiz together.
    pub minutes: u16,
    /// How many lessons are read.
    pub lessons_read: u16,
    /// How many lessons there are.
    pub lessons_total: u16,
}

/// How far one is with a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleState {
    /// Not begun.
    ToDo,
    /// Begun.
    UnderWay,
    /// The quiz is passed.
    Passed,
    /// It was passed, but too long ago.
    Expired,
}

impl ModuleState {
    /// The tint, the drawing and the key of the word.
    pub(super) const fn look(self) -> (Tone, Icon, &'static str) {
        match self {
            Self::ToDo => (Tone::Neutral, Icon::Circle, "state-to-do"),
            Self::UnderWay => (Tone::Info, Icon::Half, "state-under-way"),
            Self::Passed => (Tone::Success, Icon::Check, "state-passed"),
            Self::Expired => (Tone::Warning, Icon::Again, "state-expired"),
        }
    }
}

/// A certificate in a list.
#[derive(Clone, Debug)]
pub struct CertificateLine {
    /// The course's title.
    pub title: String,
    /// The day it was issued, in words.
    pub date: String,
    /// The address of its page.
    pub href: String,
    /// The address of its PDF.
    pub pdf_href: String,
}

/// `GET /path`.
pub fn render_path(shell: &Shell, page: PathPage) -> String {
    document(shell, &shell.t("path-title"), false, || body(shell, page))
}

fn body(shell: &Shell, page: PathPage) -> AnyView {
    let hello = shell.reader.as_ref().map(|reader| shell.tr("path-hello", &[("name", reader.name.as_str().into())]));
    let empty = page.courses.is_empty().then(|| {
        view! { <EmptyState drawing=Icon::Book title=shell.t("path-empty-title") text=shell.t("path-empty-text") /> }
    });
    let courses: Vec<_> = page.courses.into_iter().enumerate().map(|(number, course)| course_view(shell, number, course)).collect();
    view! {
        <div class="page">
            <PageHead lang=shell.lang title=shell.t("path-title") lead=hello />
            {page.next.map(|step| next_step(shell, step))}
            {empty}
            {courses}
            {page.memory.map(|offer| memory_offer(shell, offer))}
            {certificates(shell, page.certificates)}
        </div>
    }
    .into_any()
}

fn course_view(shell: &Shell, number: usize, course: CourseView) -> AnyView {
    let id = format!("course-{}", number + 1);
    let passed = course.modules.iter().filter(|module| module.state == ModuleState::Passed).count();
    let figures = shell.tr("course-progress", &[("passed", passed.into()), ("total", course.modules.len().into())]);
    let completed = course
        .completed_on
        .map(|date| view! { <Alert tone=Tone::Success lang=shell.lang message=shell.tr("course-completed", &[("date", date.into())]) /> });
    let modules: Vec<_> = course.modules.into_iter().map(|module| module_card(shell, module)).collect();
    view! {
        <section class="section" aria-labelledby=id.clone()>
            <div class="section-head">
                <h2 id=id.clone()>{course.title}</h2>
                <p class="muted">{figures}</p>
            </div>
            {completed}
            <ol class="cards">{modules}</ol>
        </section>
    }
    .into_any()
}

fn module_card(shell: &Shell, module: ModuleCard) -> AnyView {
    let (tone, drawing, word) = module.state.look();
    let lessons = shell.tr("card-lessons", &[("read", module.lessons_read.into()), ("total", module.lessons_total.into())]);
    let bar = (module.state != ModuleState::ToDo).then(|| {
        view! { <ProgressBar value=module.lessons_read.into() max=module.lessons_total.into() label=lessons.clone() /> }
    });
    view! {
        <li class="card card-link">
            <div class="card-top"><Badge tone=tone text=shell.t(word) drawing=drawing /></div>
            <h3><a href=format!("/modules/{}", module.slug)>{typeset(&module.title).into_owned()}</a></h3>
            <p class="card-text">{typeset(&module.summary).into_owned()}</p>
            <div class="card-foot">
                {bar}
                <p class="meta">
                    <span class="meta-item">{icon(Icon::Clock)}{shell.tr("minutes", &[("n", module.minutes.into())])}</span>
                    <span class="meta-item">{icon(Icon::Book)}{lessons}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}

fn certificates(shell: &Shell, lines: Vec<CertificateLine>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let items: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let issued = shell.tr("certificate-issued", &[("date", line.date.into())]);
            view! {
                <li class="row">
                    <span class="row-icon">{icon(Icon::Award)}</span>
                    <span class="row-words"><a href=line.href>{line.title.clone()}</a><span class="muted">{issued}</span></span>
                    <a class="button button-secondary" href=line.pdf_href>
                        {icon(Icon::Download)}{shell.t("certificate-pdf")}<span class="visually-hidden">" "{line.title}</span>
                    </a>
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <section class="section" aria-labelledby="certificates">
                <div class="section-head"><h2 id="certificates">{shell.t("path-certificates")}</h2></div>
                <ul class="rows card">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
