//! The bank of questions of a draft.

use domain::quiz::QuestionType;
use leptos::prelude::*;

use crate::components::{ButtonKind, Column, Icon, PostButton, Table, icon};
use crate::shell::Shell;

/// One question's line.
#[derive(Clone, Debug)]
pub struct QuestionLine {
    /// Its lasting name.
    pub id: String,
    /// Its kind.
    pub kind: QuestionType,
    /// The beginning of its stem, in plain words.
    pub stem: String,
    /// The objective it measures: its name.
    pub objective: String,
    /// How many remarks there are on it.
    pub remarks: usize,
}

/// The table, and the way to one more of each kind; `asked` is how many an attempt draws.
pub(super) fn questions(shell: &Shell, base: &str, revision: u32, questions: &[QuestionLine], asked: u32) -> impl IntoView + use<> {
    let table = if questions.is_empty() {
        view! { <p>{shell.t("trainer-questions-none")}</p> }.into_any()
    } else {
        table(shell, base, revision, questions, asked)
    };
    view! {
        <section class="room-section" aria-labelledby="questions">
            <div class="section-head"><h2 id="questions" tabindex="-1">{shell.t("draft-questions")}</h2></div>
            {add(shell, base)}
            <p><a href=format!("{base}/exchange")>{shell.t("exchange-link")}</a></p>
            {table}
        </section>
    }
}

/// Links to the form of each kind.
fn add(shell: &Shell, base: &str) -> impl IntoView + use<> {
    let links: Vec<_> = QuestionType::ALL
        .iter()
        .map(|kind| {
            let href = format!("{base}/questions/new?type={kind}");
            view! { <li><a class="chip" href=href>{icon(Icon::Plus)}{shell.t(&format!("trainer-question-type-{kind}"))}</a></li> }
        })
        .collect();
    view! {
        <div class="chips">
            <p class="chips-title" id="add-question">{shell.t("trainer-question-add")}</p>
            <ul aria-labelledby="add-question">{links}</ul>
        </div>
    }
}

fn table(shell: &Shell, base: &str, revision: u32, questions: &[QuestionLine], asked: u32) -> AnyView {
    let columns = vec![
        Column::new(shell.t("trainer-question-column")),
        Column::new(shell.t("trainer-question-column-type")),
        Column::new(shell.t("trainer-question-column-objective")),
        Column::quiet(shell.t("trainer-question-column-action")),
    ];
    let count = shell.tr("trainer-questions-count", &[("count", questions.len().into())]);
    let draw = shell.tr("trainer-questions-draw", &[("asked", asked.into())]);
    let rows: Vec<_> = questions.iter().map(|question| row(shell, base, revision, question)).collect();
    view! {
        <p class="list-count">{count}" · "{draw}</p>
        <Table lang=shell.lang caption=shell.t("draft-questions") quiet_caption=true columns=columns>{rows}</Table>
    }
    .into_any()
}

fn row(shell: &Shell, base: &str, revision: u32, question: &QuestionLine) -> AnyView {
    let own = format!("{base}/questions/{}", question.id);
    let about = shell.tr("trainer-question-about", &[("id", question.id.as_str().into())]);
    let stem = if question.stem.trim().is_empty() { shell.t("trainer-question-untitled") } else { question.stem.clone() };
    let remarks = (question.remarks > 0).then(|| {
        let count = shell.tr("lint-count", &[("count", question.remarks.into())]);
        view! { " · "<a href=format!("{own}#remarks")>{count}</a> }
    });
    view! {
        <tr>
            <th scope="row">
                <a class="row-name" href=own.clone()>{stem}</a><span class="row-note">{question.id.clone()}{remarks}</span>
            </th>
            <td>{shell.t(&format!("trainer-question-type-{}", question.kind))}</td>
            <td>{question.objective.clone()}</td>
            <td class="actions-cell">
                <PostButton
                    action=format!("{own}/delete") label=shell.t("trainer-question-delete") kind=ButtonKind::Quiet drawing=Icon::Trash
                    about=about fields=vec![("revision", revision.to_string())]
                />
            </td>
        </tr>
    }
    .into_any()
}
