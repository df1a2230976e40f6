//! An agent's own pages: the path, a module, a lesson, a certificate.

mod certificate;
mod lesson;
mod module;
mod next_step;
mod path;
mod quiz_card;
mod sources;

use domain::locale::Lang;
use leptos::prelude::*;

pub use certificate::{CertificateMail, CertificatePage, CertifiedModule, render_certificate};
pub use lesson::{LessonPage, Neighbour, OutlineItem, render_lesson};
pub use module::{LessonLine, ModulePage, render_module};
pub use next_step::{NextAction, NextStep};
pub use path::{CertificateLine, CourseView, ModuleCard, ModuleState, PathPage, render_path};
pub use quiz_card::{AttemptLine, BestResult, QuizCard, UnderWay};
pub use sources::{Source, source_list};

pub(crate) use lesson::glossary;

use crate::components::{Alert, Tone};
use crate::shell::Shell;

/// The note that content is shown in another language than the interface, and the `lang` to put on it.
pub(crate) fn other_language(shell: &Shell, content: Lang) -> Option<AnyView> {
    let key = match content {
        Lang::Fr => "shown-in-french",
        Lang::En => "shown-in-english",
    };
    (content != shell.lang).then(|| view! { <Alert tone=Tone::Info lang=shell.lang message=shell.t(key) /> }.into_any())
}

/// The `lang` attribute of content, when it is not the page's.
pub(crate) fn lang_of(shell: &Shell, content: Lang) -> Option<&'static str> {
    (content != shell.lang).then(|| content.tag())
}
