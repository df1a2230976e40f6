//! A question after it was answered: what is right, why, and where it is written.

use domain::locale::Lang;
use leptos::prelude::*;

use super::corrected_kinds::{CorrectedKind, kind_view};
use crate::agent::{Neighbour, Source, lang_of, source_list};
use crate::components::{Badge, Html, Icon, Tone};
use crate::safe_html::{SafeHtml, Stem};
use crate::shell::Shell;

/// A question with its explanation.
#[derive(Clone, Debug)]
pub struct CorrectedQuestion {
    /// Its place in the attempt, from 1.
    pub number: u16,
    /// What was asked.
    pub stem: Stem,
    /// How it went.
    pub verdict: Verdict,
    /// The marks got and the marks there were, as written, when that says more than the verdict.
    pub marks: Option<String>,
    /// The answers, given and right.
    pub kind: CorrectedKind,
    /// What there is to remember.
    pub feedback: Option<SafeHtml>,
    /// Where it is written.
    pub sources: Vec<Source>,
    /// The lesson to read again.
    pub lesson: Option<Neighbour>,
}

/// How a question went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All the marks.
    Right,
    /// Some of the marks.
    Partly,
    /// No mark.
    Wrong,
    /// No answer.
    Unanswered,
    /// A trainer has not marked it yet.
    Waiting,
    /// An opinion, which has no mark.
    Opinion,
}

impl Verdict {
    const fn look(self) -> (Tone, Icon, &'static str) {
        match self {
            Self::Right => (Tone::Success, Icon::Check, "verdict-right"),
            Self::Partly => (Tone::Warning, Icon::Half, "verdict-partly"),
            Self::Wrong => (Tone::Error, Icon::Cross, "verdict-wrong"),
            Self::Unanswered => (Tone::Neutral, Icon::Circle, "verdict-unanswered"),
            Self::Waiting => (Tone::Info, Icon::Clock, "verdict-waiting"),
            Self::Opinion => (Tone::Neutral, Icon::Dot, "verdict-opinion"),
        }
    }
}

/// A question with its explanation; `level` is the level of its heading.
pub fn corrected_question(shell: &Shell, question: CorrectedQuestion, content: Lang, level: u8) -> AnyView {
    let lang = lang_of(shell, content);
    let (tone, drawing, word) = question.verdict.look();
    let text = match question.marks {
        Some(marks) => format!("{} · {marks}", shell.t(word)),
        None => shell.t(word),
    };
    let number = shell.tr("question-number", &[("n", question.number.into())]);
    let heading = match level {
        2 => view! { <h2 class="corrected-number">{number}</h2> }.into_any(),
        _ => view! { <h3 class="corrected-number">{number}</h3> }.into_any(),
    };
    let scene = (!question.stem.scene.is_empty()).then(|| view! { <Html content=question.stem.scene lang=lang.map(str::to_owned) /> });
    let stem = (!question.stem.question.is_empty())
        .then(|| view! { <p class="corrected-stem" lang=lang inner_html=question.stem.question.into_string()></p> });
    view! {
        <article class=format!("card corrected corrected-{}", tone.class())>
            <div class="corrected-head">{heading}<Badge tone=tone text=text drawing=drawing /></div>
            {scene}
            {stem}
            {kind_view(shell, question.kind, lang)}
            {remember(shell, question.feedback, lang)}
            {further(shell, question.lesson, question.sources, lang)}
        </article>
    }
    .into_any()
}

fn remember(shell: &Shell, feedback: Option<SafeHtml>, lang: Option<&'static str>) -> Option<AnyView> {
    let feedback = feedback.filter(|text| !text.is_empty())?;
    let label = shell.t("feedback-title");
    Some(
        view! {
            <div class="callout callout-note">
                <p class="callout-label">{label}</p>
                <Html content=feedback lang=lang.map(str::to_owned) />
            </div>
        }
        .into_any(),
    )
}

fn further(shell: &Shell, lesson: Option<Neighbour>, sources: Vec<Source>, lang: Option<&'static str>) -> Option<AnyView> {
    let lesson = lesson.map(|lesson| view! { <p>{shell.t("objective-read")}" "<a href=lesson.href lang=lang>{lesson.title}</a></p> });
    let sources = source_list(shell, sources).map(|list| view! { <p class="small-title">{shell.t("sources")}</p>{list} });
    (lesson.is_some() || sources.is_some()).then(|| view! { <div class="corrected-foot">{lesson}{sources}</div> }.into_any())
}
