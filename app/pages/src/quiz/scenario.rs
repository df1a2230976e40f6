//! A case that goes on with each decision: the steps behind, what happens now, what can be decided.

use leptos::prelude::*;

use super::answers::FIRST;
use super::choices::options;
use super::view::{PastStep, ScenarioView};
use crate::components::{Html, Icon, icon};
use crate::shell::Shell;

/// What is behind: it stands above the question under way, outside of its group.
pub(super) fn past(shell: &Shell, scenario: &ScenarioView, lang: Option<&'static str>) -> Option<AnyView> {
    let steps: Vec<_> = scenario.past.iter().map(|step| past_step(shell, step.clone(), lang)).collect();
    (!steps.is_empty()).then(|| {
        view! {
            <div class="case-past">
                <p class="small-title" id="case-past">{shell.t("scenario-past")}</p>
                <ol class="case-steps" aria-labelledby="case-past">{steps}</ol>
            </div>
        }
        .into_any()
    })
}

fn past_step(shell: &Shell, step: PastStep, lang: Option<&'static str>) -> AnyView {
    view! {
        <li class="case-step">
            <Html content=step.text lang=lang.map(str::to_owned) />
            <p class="case-decision">
                {icon(Icon::Right)}
                <span><strong>{shell.t("scenario-decided")}</strong>" "<span lang=lang inner_html=step.decision.into_string()></span></span>
            </p>
        </li>
    }
    .into_any()
}

/// What happens now.
pub(super) fn now(scenario: &ScenarioView, lang: Option<&'static str>) -> Option<AnyView> {
    (!scenario.now.is_empty())
        .then(|| view! { <div class="case-now"><Html content=scenario.now.clone() lang=lang.map(str::to_owned) /></div> }.into_any())
}

/// The decisions; at the end, that it is the end.
pub(super) fn decisions(shell: &Shell, scenario: ScenarioView, lang: Option<&'static str>) -> AnyView {
    let over = scenario.is_over();
    let path = view! { <input type="hidden" name="path" value=scenario.path /> };
    if over {
        return view! { {path}<p class="case-end" id=FIRST tabindex="-1">{icon(Icon::Check)}<span>{shell.t("scenario-over")}</span></p> }
            .into_any();
    }
    view! { {path}{options(scenario.options, "radio", lang)} }.into_any()
}
