//! The one thing to do now.

use leptos::prelude::*;

use crate::components::{Icon, ProgressRing, icon};
use crate::shell::Shell;

/// The one thing to do now, and where.
#[derive(Clone, Debug)]
pub struct NextStep {
    /// What kind of thing it is.
    pub action: NextAction,
    /// The module's title, or the course's when all is done.
    pub title: String,
    /// Where the button leads.
    pub href: String,
    /// How many minutes are left in the module, if it is worth saying.
    pub minutes_left: Option<u16>,
    /// How many modules of the course are passed.
    pub passed: u16,
    /// How many modules the course has.
    pub total: u16,
}

/// What kind of thing comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextAction {
    /// A module that has not been begun.
    Start,
    /// A lesson of a module under way.
    Read {
        /// Its title.
        lesson: String,
    },
    /// All is read: the quiz is next.
    TakeQuiz,
    /// An attempt has been left open.
    ResumeQuiz {
        /// How many questions are answered.
        answered: u16,
        /// How many there are.
        total: u16,
    },
    /// A module that was passed must be done again.
    Renew,
    /// The course is complete: see the certificate.
    Done,
}

impl NextAction {
    const fn key(&self) -> &'static str {
        match self {
            Self::Start => "next-start",
            Self::Read { .. } => "next-read",
            Self::TakeQuiz => "next-quiz",
            Self::ResumeQuiz { .. } => "next-resume",
            Self::Renew => "next-renew",
            Self::Done => "next-done",
        }
    }

    fn detail(&self, shell: &Shell) -> String {
        match self {
            Self::Read { lesson } => shell.tr("next-read-detail", &[("lesson", lesson.as_str().into())]),
            Self::ResumeQuiz { answered, total } => {
                shell.tr("next-resume-detail", &[("answered", (*answered).into()), ("total", (*total).into())])
            }
            other => shell.t(&format!("{}-detail", other.key())),
        }
    }
}

/// The card of the next step.
pub(super) fn next_step(shell: &Shell, step: NextStep) -> AnyView {
    let eyebrow = shell.t(if step.action == NextAction::Done { "next-eyebrow-done" } else { "next-eyebrow" });
    let name = eyebrow.clone();
    let minutes = step.minutes_left.map(|n| {
        view! { <span class="meta-item">{icon(Icon::Clock)}{shell.tr("next-minutes", &[("n", n.into())])}</span> }
    });
    let percent = u8::try_from(u32::from(step.passed) * 100 / u32::from(step.total.max(1))).unwrap_or(100);
    let progress = shell.tr("next-progress", &[("passed", step.passed.into()), ("total", step.total.into())]);
    view! {
        <section class="hero" aria-label=name>
            <div class="hero-words">
                <p class="eyebrow">{eyebrow}</p>
                <h2>{step.title}</h2>
                <p class="hero-detail">{step.action.detail(shell)}</p>
                <p class="hero-actions">
                    <a class="button button-hero" href=step.href>{shell.t(step.action.key())}{icon(Icon::Right)}</a>
                    {minutes}
                </p>
            </div>
            <div class="hero-progress">
                <ProgressRing percent=percent figure=format!("{}/{}", step.passed, step.total) />
                <p>{progress}</p>
            </div>
        </section>
    }
    .into_any()
}
