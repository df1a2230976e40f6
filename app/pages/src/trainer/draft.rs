//! `/trainer/modules/{slug}`: a draft and everything in it.

use leptos::prelude::*;

use super::conflict::{Undo, undo_alert};
use super::details::{DetailsForm, details};
use super::lessons::{LessonLine, lessons};
use super::publishing::{ProblemLine, publishing};
use super::questions::{QuestionLine, questions};
use super::remarks::{RemarkLine, remarks};
use super::versions::{VersionLine, versions};
use crate::components::{Alert, Badge, Crumb, ErrorSummary, FieldError, Fold, Icon, LocalNav, PageHead, Tone};
use crate::shell::{Shell, document};

/// What `/trainer/modules/{slug}` shows.
#[derive(Clone, Debug, Default)]
pub struct DraftPage {
    /// The module's lasting name.
    pub slug: String,
    /// The title of the draft.
    pub title: String,
    /// The draft's revision, which every change of this page sends along.
    pub revision: u32,
    /// Whether the draft differs from the newest version.
    pub changed: bool,
    /// Whether the last change came too late: the draft was changed meanwhile. The details keep what was typed.
    pub conflict: bool,
    /// The details, as stored or as typed.
    pub details: DetailsForm,
    /// How many questions an attempt draws.
    pub asked: u32,
    /// The lessons, in order.
    pub lessons: Vec<LessonLine>,
    /// The bank.
    pub questions: Vec<QuestionLine>,
    /// What is weak in the bank as a whole, or in the module's dates.
    pub remarks: Vec<RemarkLine>,
    /// What keeps the draft from being published.
    pub problems: Vec<ProblemLine>,
    /// Published versions, newest first.
    pub versions: Vec<VersionLine>,
    /// The note of the version to be, as typed (`note`).
    pub note: String,
    /// What is wrong with publishing (`note`, `publish`).
    pub publish_errors: Vec<FieldError>,
    /// Whether the module belongs to the course that agents follow.
    pub in_course: bool,
    /// What can be undone.
    pub undo: Option<Undo>,
}

/// Draws `/trainer/modules/{slug}`, also after a form was refused.
pub fn draft_page(shell: &Shell, page: &DraftPage) -> String {
    let errors: Vec<_> = page.publish_errors.iter().chain(&page.details.errors).cloned().collect();
    // The page where agents read it has the title alone.
    let title = format!("{} – {}", page.title, shell.t("trainer-title"));
    let title = shell.title(&title, !errors.is_empty() || page.conflict);
    document(shell, &title, false, || body(shell, page, errors))
}

fn body(shell: &Shell, page: &DraftPage, errors: Vec<FieldError>) -> impl IntoView + use<> {
    let base = format!("/trainer/modules/{}", page.slug);
    let crumbs = vec![Crumb::link(shell.t("trainer-title"), "/trainer"), Crumb::here(page.title.clone())];
    let sections = vec![
        ("publish", shell.t("draft-publish")),
        ("lessons", shell.t("draft-lessons")),
        ("questions", shell.t("draft-questions")),
        ("details", shell.t("draft-details")),
        ("versions", shell.t("draft-versions")),
    ];
    let details_open = page.conflict || !page.details.errors.is_empty() || page.lessons.is_empty();
    let details_form = details(shell, &base, page.revision, &page.details);
    let published = versions(shell, &page.versions);
    let statistics = (!page.versions.is_empty()).then(|| {
        view! { <p><a href=format!("{base}/statistics")>{shell.t("statistics-link")}</a></p> }
    });
    view! {
        <div class="page">
            <ErrorSummary lang=shell.lang errors=errors />
            <PageHead lang=shell.lang title=page.title.clone() crumbs=crumbs />
            {state(shell, page)}
            {late(shell, page)}
            {undo_alert(shell, &base, page.undo)}
            {statistics}
            <LocalNav lang=shell.lang sections=sections />
            {publishing(shell, &base, page)}
            {lessons(shell, &base, page.revision, &page.lessons)}
            {remarks(shell, "lint-title-module", &page.remarks)}
            {questions(shell, &base, page.revision, &page.questions, page.asked)}
            <Fold title=shell.t("draft-details") id="details" open=details_open>{details_form}</Fold>
            <Fold title=shell.t("draft-versions") id="versions" note=page.versions.len().to_string()>{published}</Fold>
        </div>
    }
}

/// Where the draft stands, in badges.
fn state(shell: &Shell, page: &DraftPage) -> impl IntoView + use<> {
    let published = match page.versions.first() {
        Some(version) => {
            let values = [("number", version.number.into()), ("when", version.when.as_str().into())];
            view! { <Badge tone=Tone::Success text=shell.tr("trainer-published-on", &values) drawing=Icon::Check /> }
        }
        None => view! { <Badge tone=Tone::Neutral text=shell.t("trainer-never-published") drawing=Icon::Circle /> },
    };
    let draft = if page.changed {
        view! { <Badge tone=Tone::Info text=shell.t("trainer-draft-changed") drawing=Icon::Edit /> }
    } else {
        view! { <Badge tone=Tone::Neutral text=shell.t("trainer-draft-same") drawing=Icon::Check /> }
    };
    let ready = page.changed.then(|| match page.problems.len() {
        0 => view! { <Badge tone=Tone::Success text=shell.t("draft-ready-badge") drawing=Icon::Check /> },
        count => {
            let text = shell.tr("draft-problems-badge", &[("count", count.into())]);
            view! { <Badge tone=Tone::Warning text=text drawing=Icon::Warning /> }
        }
    });
    view! { <p class="badges">{published}" "{draft}" "{ready}</p> }
}

/// Said when somebody else was faster.
fn late(shell: &Shell, page: &DraftPage) -> Option<AnyView> {
    page.conflict.then(|| {
        let (title, text) = (shell.t("draft-conflict-title"), shell.t("draft-conflict-plain"));
        view! { <div role="alert"><Alert tone=Tone::Error lang=shell.lang title=title><p>{text}</p></Alert></div> }.into_any()
    })
}
