//! A quiz: one question a page, the check before handing in, the result.

mod answers;
mod choices;
mod corrected;
mod corrected_kinds;
mod corrected_scenario;
mod corrected_texts;
mod corrected_written;
mod marks;
mod navigator;
mod question;
mod result;
mod result_head;
mod review;
mod scenario;
mod texts;
mod view;
mod widgets;
mod written;

pub use answers::question_fields;
pub use corrected::{CorrectedQuestion, Verdict, corrected_question};
pub use corrected_kinds::{CorrectedItem, CorrectedKind, CorrectedOption, CorrectedPair, Extra, Worth};
pub use corrected_scenario::{CorrectedDecision, CorrectedScenario};
pub use corrected_texts::{CorrectedGap, CorrectedSpan, TextPiece};
pub use corrected_written::{AcceptedNumber, CorrectedCriterion};
pub use question::{QuestionPage, QuestionState, render_question};
pub use result::{ResultPage, render_result};
pub use result_head::ObjectiveResult;
pub use review::{ReviewLine, ReviewPage, ReviewState, render_review};
pub use view::{
    CriterionView, GapPiece, LeftView, OptionView, OrderView, PassagePiece, PastStep, QuestionKind, QuestionView, RightView, ScenarioView,
    TimerView,
};

use leptos::prelude::*;

use crate::components::{Icon, icon};
use crate::shell::Shell;

/// How long is left, to the minute: a clock that ticks would be read out again and again.
fn timer(shell: &Shell, timer: &TimerView) -> AnyView {
    let minutes = timer.remaining_seconds.div_ceil(60);
    let left = if timer.remaining_seconds <= 120 { shell.t("timer-short") } else { shell.tr("timer-left", &[("n", minutes.into())]) };
    let until = shell.tr("timer-until", &[("time", timer.label.as_str().into())]);
    let urgent = timer.remaining_seconds <= 120;
    view! { <p class="timer" class:timer-urgent=urgent role="timer">{icon(Icon::Clock)}{format!("{left} {until}")}</p> }.into_any()
}
