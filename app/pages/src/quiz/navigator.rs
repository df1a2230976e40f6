//! All the questions of an attempt at a glance.

use leptos::prelude::*;

use super::question::QuestionState;
use crate::components::{Icon, icon};
use crate::shell::Shell;

/// One button a question. They are buttons of the answer's form (`go` = the question's number), so that going elsewhere saves first.
pub(super) fn navigator(shell: &Shell, form: &'static str, current: u16, states: &[QuestionState]) -> AnyView {
    let items: Vec<_> = (1_u16..)
        .zip(states)
        .map(|(number, state)| {
            let answered = state.answered;
            let word = shell.t(if answered { "state-answered" } else { "state-unanswered" });
            let here = (number == current).then_some("step");
            view! {
                <li>
                    <button class="jump" class:jump-answered=answered type="submit" form=form name="go" value=number.to_string() aria-current=here>
                        <span class="visually-hidden">{shell.t("question-word")}" "</span>
                        {number.to_string()}
                        {answered.then(|| icon(Icon::Check))}
                        <span class="visually-hidden">", "{word}</span>
                    </button>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="navigator" aria-labelledby="navigator">
            <h2 class="small-title" id="navigator">{shell.t("navigator-title")}</h2>
            <ol>{items}</ol>
            <p>
                <button class="button button-secondary" type="submit" form=form name="go" value="review">{shell.t("go-review")}</button>
            </p>
        </nav>
    }
    .into_any()
}
