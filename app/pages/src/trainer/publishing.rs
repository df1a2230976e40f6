//! From a draft to a version: what has to be mended first, the note, and the course.

use domain::locale::Lang;
use leptos::prelude::*;

use super::conflict::revision_field;
use super::draft::DraftPage;
use crate::components::{Alert, ButtonKind, Icon, PostButton, TextArea, Tone, error_of};
use crate::shell::Shell;

/// What keeps a draft from being published.
#[derive(Clone, Debug)]
pub struct ProblemLine {
    /// Where.
    pub place: ProblemPlace,
    /// The language of the text that has it; only French can be mended in this room.
    pub lang: Lang,
    /// A whole sentence in the reader's language.
    pub message: String,
}

/// Where something has to be mended.
#[derive(Clone, Debug)]
pub enum ProblemPlace {
    /// In the module's details.
    Details,
    /// In a lesson.
    Lesson {
        /// Its lasting name.
        id: String,
        /// Its title.
        title: String,
    },
    /// In a question.
    Question {
        /// Its lasting name.
        id: String,
    },
}

/// The section about publishing.
pub(super) fn publishing(shell: &Shell, base: &str, page: &DraftPage) -> impl IntoView + use<> {
    let newest = page.versions.first().map(|version| version.number);
    let content = match newest {
        Some(number) if !page.changed => view! { <p>{shell.tr("publish-nothing", &[("number", number.into())])}</p> }.into_any(),
        _ if !page.problems.is_empty() => problems(shell, base, &page.problems),
        _ => form(shell, base, page, newest.unwrap_or(0) + 1),
    };
    let discard = (page.changed && newest.is_some()).then(|| {
        view! {
            <div class="card-aside">
                <p>{shell.t("discard-text")}</p>
                <PostButton
                    action=format!("{base}/discard") label=shell.t("discard-button") kind=ButtonKind::Danger
                    fields=vec![("revision", page.revision.to_string())]
                />
            </div>
        }
    });
    view! {
        <section class="card" aria-labelledby="publish">
            <h2 id="publish" tabindex="-1">{shell.t("draft-publish")}</h2>
            <div id="field-publish">{content}</div>
            {discard}
            {newest.map(|_| course(shell, base, page.in_course))}
        </section>
    }
}

fn problems(shell: &Shell, base: &str, problems: &[ProblemLine]) -> AnyView {
    let lines: Vec<_> =
        problems.iter().map(|problem| view! { <li>{place(shell, base, problem)}" – "{problem.message.clone()}</li> }).collect();
    let title = shell.tr("publish-problems", &[("count", problems.len().into())]);
    view! { <Alert tone=Tone::Warning lang=shell.lang title=title><ul class="problems">{lines}</ul></Alert> }.into_any()
}

/// The place in words; a link where this room can mend it.
fn place(shell: &Shell, base: &str, problem: &ProblemLine) -> AnyView {
    let (words, href) = match &problem.place {
        ProblemPlace::Details => (shell.t("publish-place-details"), "#details".to_owned()),
        ProblemPlace::Lesson { id, title } => {
            (shell.tr("publish-place-lesson", &[("title", title.as_str().into())]), format!("{base}/lessons/{id}"))
        }
        ProblemPlace::Question { id } => {
            (shell.tr("publish-place-question", &[("id", id.as_str().into())]), format!("{base}/questions/{id}"))
        }
    };
    if problem.lang == Lang::Fr {
        view! { <a href=href>{words}</a> }.into_any()
    } else {
        shell.tr("publish-place-lang", &[("lang", problem.lang.tag().into()), ("place", words.into())]).into_any()
    }
}

fn form(shell: &Shell, base: &str, page: &DraftPage, number: u32) -> AnyView {
    view! {
        <p>{shell.t("publish-ready")}</p>
        <form class="card-form" method="post" action=format!("{base}/publish") novalidate>
            {revision_field(page.revision)}
            <TextArea
                lang=shell.lang name="note" label=shell.t("publish-note") hint=shell.t("publish-note-hint") value=page.note.clone()
                error=error_of(&page.publish_errors, "note") rows=2 required=false
            />
            <div class="actions">
                <button class="button button-primary" type="submit">{shell.tr("publish-button", &[("number", number.into())])}</button>
            </div>
        </form>
    }
    .into_any()
}

fn course(shell: &Shell, base: &str, inside: bool) -> impl IntoView + use<> {
    let (text, label, wanted, drawing) =
        if inside { ("course-inside", "course-remove", "no", Icon::Cross) } else { ("course-outside", "course-add", "yes", Icon::Plus) };
    view! {
        <div class="card-aside">
            <p>{shell.t(text)}</p>
            <PostButton
                action=format!("{base}/course")
                label=shell.t(label)
                kind=ButtonKind::Secondary
                drawing=drawing
                fields=vec![("inside", wanted.to_owned())]
            />
        </div>
    }
}
