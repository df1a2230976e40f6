//! The top of a result: passed or not, and how each objective went.

use domain::locale::Lang;
use leptos::prelude::*;

use super::result::ResultPage;
use crate::agent::{Neighbour, lang_of};
use crate::components::{Badge, Icon, ProgressRing, Tone};
use crate::safe_html::typeset;
use crate::shell::Shell;

/// How an objective went.
#[derive(Clone, Debug)]
pub struct ObjectiveResult {
    /// The objective.
    pub text: String,
    /// How many of its questions are wholly right.
    pub right: u16,
    /// How many questions it had.
    pub total: u16,
    /// The lesson to read again, when some are wrong.
    pub lesson: Option<Neighbour>,
}

/// Passed or not, and by how much.
pub(super) fn summary(shell: &Shell, page: &ResultPage) -> AnyView {
    let (tone, drawing, badge, heading, text) = if page.waiting {
        (Tone::Info, Icon::Clock, "verdict-waiting", "result-waiting-title", "result-waiting-text")
    } else if page.passed {
        (Tone::Success, Icon::Check, "result-passed", "result-passed-title", "result-passed-text")
    } else {
        (Tone::Warning, Icon::Again, "result-not-passed", "result-not-passed-title", "result-not-passed-text")
    };
    let score = if page.waiting { "result-so-far" } else { "result-score" };
    let score = shell.tr(score, &[("marks", page.marks.as_str().into()), ("percent", page.percent.as_str().into())]);
    // A ring would say how it went, which is not known yet.
    let ring = (!page.waiting).then(|| view! { <ProgressRing percent=page.percent_value figure=page.percent.clone() /> });
    let needed = shell.tr("result-needed", &[("percent", page.pass_mark.as_str().into()), ("date", page.date.as_str().into())]);
    view! {
        <div class="result" class:result-ok=page.passed>
            <div class="result-words">
                <p><Badge tone=tone text=shell.t(badge) drawing=drawing /></p>
                <h1>{shell.t(heading)}</h1>
                <p class="lead">{score}</p>
                <p>{shell.t(text)}</p>
                <p class="muted">{needed}</p>
            </div>
            {ring}
        </div>
    }
    .into_any()
}

/// What is known and what is to be read again.
pub(super) fn objectives(shell: &Shell, results: Vec<ObjectiveResult>, content: Lang) -> Option<AnyView> {
    if results.is_empty() {
        return None;
    }
    let lang = lang_of(shell, content);
    let items: Vec<_> = results
        .into_iter()
        .map(|result| {
            let known = result.right >= result.total;
            let (tone, drawing, word) =
                if known { (Tone::Success, Icon::Check, "objective-known") } else { (Tone::Warning, Icon::Book, "objective-again") };
            let lesson = result.lesson.filter(|_| !known).map(|lesson| {
                view! { <span class="row-more">{shell.t("objective-read")}" "<a href=lesson.href lang=lang>{lesson.title}</a></span> }
            });
            let figures = shell.tr("objective-figures", &[("right", result.right.into()), ("total", result.total.into())]);
            view! {
                <li class="row">
                    <span class="row-words"><span lang=lang>{typeset(&result.text).into_owned()}</span><span class="muted">{figures}</span>{lesson}</span>
                    <Badge tone=tone text=shell.t(word) drawing=drawing />
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <section class="section" aria-labelledby="objectives">
                <div class="section-head"><h2 id="objectives">{shell.t("result-objectives")}</h2></div>
                <ul class="rows card">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
