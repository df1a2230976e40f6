//! A corrected scenario: the path taken, what each decision led to, and the best path.

use leptos::prelude::*;

use super::corrected_kinds::Worth;
use super::marks::{Language, html, line, look, taught};
use crate::components::{Html, Icon, icon};
use crate::safe_html::SafeHtml;
use crate::shell::Shell;

/// A scenario after the answer.
#[derive(Clone, Debug)]
pub struct CorrectedScenario {
    /// The decisions taken.
    pub path: Vec<CorrectedDecision>,
    /// How the case ended, if it was played to an end that has words.
    pub ending: Option<SafeHtml>,
    /// Whether it was played to its end.
    pub over: bool,
    /// The best path, unless the one taken is as good; what happened is left out where the path taken has told it.
    pub best: Vec<CorrectedDecision>,
}

/// A decision after the answer.
#[derive(Clone, Debug)]
pub struct CorrectedDecision {
    /// What happened; may be empty.
    pub step: SafeHtml,
    /// What was decided.
    pub decision: SafeHtml,
    /// What that is worth: right if no other decision of the step leads to more.
    pub worth: Worth,
    /// What it teaches: its consequence.
    pub feedback: Option<SafeHtml>,
}

/// The path taken, then the best one.
pub(super) fn scenario(shell: &Shell, case: CorrectedScenario, lang: Language) -> AnyView {
    let taken: Vec<_> = case.path.into_iter().map(|decision| taken_line(shell, decision, lang)).collect();
    let taken = if taken.is_empty() {
        view! { <ul class="marks">{line("plain", Some(Icon::Circle), shell.t("scenario-no-decision").into_any(), None, None, lang)}</ul> }
            .into_any()
    } else {
        view! { <p class="small-title">{shell.t("scenario-your-path")}</p><ol class="marks case-marks">{taken}</ol> }.into_any()
    };
    let unfinished =
        (!case.over).then(|| view! { <p class="case-end">{icon(Icon::Warning)}<span>{shell.t("scenario-unfinished")}</span></p> });
    let ending = case.ending.map(|ending| {
        view! { <div class="case-ending"><p class="small-title">{shell.t("scenario-ending")}</p><Html content=ending lang=lang.map(str::to_owned) /></div> }
    });
    let best: Vec<_> = case.best.into_iter().map(|decision| best_line(decision, lang)).collect();
    let best = (!best.is_empty()).then(|| {
        view! { <p class="small-title">{shell.t("scenario-best-path")}</p><ol class="list case-best">{best}</ol> }
    });
    view! { {taken}{unfinished}{ending}{best} }.into_any()
}

fn taken_line(shell: &Shell, decision: CorrectedDecision, lang: Language) -> AnyView {
    let (tone, drawing, _) = look(decision.worth);
    let tag = match decision.worth {
        Worth::Right => "decision-best",
        Worth::Partly => "decision-acceptable",
        Worth::Wrong => "decision-bad",
    };
    let words = view! {
        <Html content=decision.step lang=lang.map(str::to_owned) />
        <p><strong>{shell.t("scenario-decided")}</strong>" "{html(decision.decision, lang)}</p>
    };
    line(tone, Some(drawing), words.into_any(), Some(shell.t(tag)), decision.feedback, lang)
}

fn best_line(decision: CorrectedDecision, lang: Language) -> AnyView {
    let step = (!decision.step.is_empty()).then(|| view! { <Html content=decision.step lang=lang.map(str::to_owned) /> });
    view! {
        <li>
            {step}
            <strong>{html(decision.decision, lang)}</strong>
            {taught(decision.feedback, lang)}
        </li>
    }
    .into_any()
}
