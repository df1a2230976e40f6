//! What keeps two writers from overwriting each other, and a deletion from being final.

use leptos::prelude::*;

use crate::components::{Alert, ButtonKind, Icon, PostButton, Tone};
use crate::shell::Shell;

/// What the last destructive act was, as long as it can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// A lesson was deleted.
    LessonRemoved,
    /// A question was deleted.
    QuestionRemoved,
    /// Questions were taken in from a file.
    QuestionsImported,
    /// All changes were discarded.
    DraftDiscarded,
}

impl Undo {
    const ALL: [Self; 4] = [Self::LessonRemoved, Self::QuestionRemoved, Self::QuestionsImported, Self::DraftDiscarded];

    /// Its name, as the draft keeps it and at the end of the message `draft-undo-…`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LessonRemoved => "lesson-removed",
            Self::QuestionRemoved => "question-removed",
            Self::QuestionsImported => "questions-imported",
            Self::DraftDiscarded => "draft-discarded",
        }
    }

    /// Reads the name back.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|undo| undo.word() == word)
    }
}

/// The draft's revision, which every change sends along.
pub(super) fn revision_field(revision: u32) -> impl IntoView {
    view! { <input type="hidden" name="revision" value=revision.to_string() /> }
}

/// Said over a form whose text was typed on an older draft and is kept; `saved` is where the saved version can be read, if it exists.
pub(super) fn conflict_alert(shell: &Shell, conflict: bool, saved: Option<String>) -> Option<AnyView> {
    conflict.then(|| {
        let (title, text, link) = (shell.t("draft-conflict-title"), shell.t("draft-conflict-text"), shell.t("draft-conflict-link"));
        let link = saved.map(|href| view! { <p><a href=href>{link}</a></p> });
        view! { <div role="alert"><Alert tone=Tone::Error lang=shell.lang title=title><p>{text}</p>{link}</Alert></div> }.into_any()
    })
}

/// The way back from the last deletion.
pub(super) fn undo_alert(shell: &Shell, base: &str, undo: Option<Undo>) -> Option<AnyView> {
    undo.map(|undo| {
        let what = shell.t(&format!("draft-undo-{}", undo.word()));
        let text = shell.t("draft-undo-text");
        let label = shell.t(match undo {
            Undo::DraftDiscarded => "draft-undo-discard",
            Undo::QuestionsImported => "draft-undo-import",
            Undo::LessonRemoved | Undo::QuestionRemoved => "draft-undo",
        });
        let action = format!("{base}/undo");
        view! {
            <Alert tone=Tone::Info lang=shell.lang>
                <p>{what}" "{text}</p>
                <PostButton action=action label=label kind=ButtonKind::Secondary drawing=Icon::Again />
            </Alert>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::Undo;

    #[test]
    fn every_undo_is_read_back() {
        for undo in Undo::ALL {
            assert_eq!(Undo::parse(undo.word()), Some(undo));
        }
        assert_eq!(Undo::parse("module-removed"), None);
    }
}
