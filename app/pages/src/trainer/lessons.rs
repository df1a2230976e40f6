//! The lessons of a draft, in their order.

use leptos::prelude::*;

use crate::components::{ButtonKind, ButtonLink, Icon, PostButton};
use crate::shell::Shell;

/// One lesson's line.
#[derive(Clone, Debug, Default)]
pub struct LessonLine {
    /// Its lasting name.
    pub id: String,
    /// The title.
    pub title: String,
    /// How long it takes to read.
    pub minutes: u16,
}

/// The list, with what moves and removes a lesson.
pub(super) fn lessons(shell: &Shell, base: &str, revision: u32, lessons: &[LessonLine]) -> impl IntoView + use<> {
    let bottom = lessons.len().saturating_sub(1);
    let lines: Vec<_> =
        lessons.iter().enumerate().map(|(place, lesson)| line(shell, base, revision, lesson, (place > 0, place < bottom))).collect();
    let list = if lines.is_empty() {
        view! { <p>{shell.t("trainer-lessons-none")}</p> }.into_any()
    } else {
        view! { <ol class="lines lines-moved">{lines}</ol> }.into_any()
    };
    view! {
        <section class="room-section" aria-labelledby="lessons">
            <div class="section-head">
                <h2 id="lessons" tabindex="-1">{shell.t("draft-lessons")}</h2>
                <ButtonLink href=format!("{base}/lessons/new") label=shell.t("trainer-lesson-add") kind=ButtonKind::Secondary drawing=Icon::Plus />
            </div>
            {list}
        </section>
    }
}

fn line(shell: &Shell, base: &str, revision: u32, lesson: &LessonLine, (up, down): (bool, bool)) -> AnyView {
    let own = format!("{base}/lessons/{}", lesson.id);
    let about = shell.tr("trainer-lesson-about", &[("title", lesson.title.as_str().into())]);
    let title = if lesson.title.trim().is_empty() { lesson.id.clone() } else { lesson.title.clone() };
    let moves: Vec<_> = [(up, "up", "trainer-lesson-up", Icon::Up), (down, "down", "trainer-lesson-down", Icon::Down)]
        .into_iter()
        .map(|(possible, dir, key, drawing)| {
            // An empty place keeps the same button of all lines one above the other.
            if !possible {
                return view! { <span></span> }.into_any();
            }
            let fields = vec![("revision", revision.to_string()), ("dir", dir.to_owned())];
            view! {
                <PostButton
                    action=format!("{own}/move") label=shell.t(key) kind=ButtonKind::Quiet drawing=drawing about=about.clone() fields=fields
                />
            }
            .into_any()
        })
        .collect();
    view! {
        <li class="line">
            <div class="line-words">
                <a class="row-name" href=own.clone()>{title}</a>
                <span class="row-note">{shell.tr("minutes", &[("n", lesson.minutes.into())])}</span>
            </div>
            <div class="line-actions">
                {moves}
                <PostButton
                    action=format!("{own}/delete") label=shell.t("trainer-lesson-delete") kind=ButtonKind::Quiet drawing=Icon::Trash
                    about=about.clone() fields=vec![("revision", revision.to_string())]
                />
            </div>
        </li>
    }
    .into_any()
}
