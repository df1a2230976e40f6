//! A module's quiz, seen from outside.

use leptos::prelude::*;

use crate::components::{Alert, Badge, ButtonKind, ButtonLink, Icon, PostButton, Tone};
use crate::shell::Shell;

/// A module's quiz: its rules and what one has done so far.
#[derive(Clone, Debug, Default)]
pub struct QuizCard {
    /// How many questions are drawn.
    pub questions: u16,
    /// The share of marks needed, in per cent as written (`80 %`).
    pub pass_mark: String,
    /// The minutes given, if there is a limit.
    pub time_limit_minutes: Option<u16>,
    /// When the quiz closes, as written, if it does.
    pub closes: Option<String>,
    /// How many attempts each person has, if they are counted.
    pub most_attempts: Option<u32>,
    /// Why no further attempt can begin now, in words.
    pub refused: Option<String>,
    /// The attempt left open, if any.
    pub under_way: Option<UnderWay>,
    /// The best result so far.
    pub best: Option<BestResult>,
    /// The attempts handed in, the latest first.
    pub attempts: Vec<AttemptLine>,
}

/// An attempt left open.
#[derive(Clone, Debug)]
pub struct UnderWay {
    /// Where to go on.
    pub href: String,
    /// How many questions are answered.
    pub answered: u16,
    /// How many there are.
    pub total: u16,
}

/// The best result so far.
#[derive(Clone, Debug)]
pub struct BestResult {
    /// The share of marks as written (`90 %`).
    pub percent: String,
    /// Whether it is enough.
    pub passed: bool,
}

/// An attempt handed in.
#[derive(Clone, Debug)]
pub struct AttemptLine {
    /// When, in words.
    pub date: String,
    /// The share of marks as written.
    pub percent: String,
    /// Whether it is enough; none while it waits for its marking.
    pub passed: Option<bool>,
    /// The address of its result.
    pub href: String,
}

/// The card of a module's quiz.
pub(super) fn quiz_card(shell: &Shell, slug: &str, quiz: QuizCard) -> AnyView {
    let time = match quiz.time_limit_minutes {
        Some(n) => shell.tr("quiz-rule-time", &[("n", n.into())]),
        None => shell.t("quiz-rule-no-time"),
    };
    let best = quiz.best.as_ref().map(|best| {
        let (tone, drawing) = if best.passed { (Tone::Success, Icon::Check) } else { (Tone::Warning, Icon::Again) };
        let text = shell.tr("quiz-best", &[("percent", best.percent.as_str().into())]);
        view! { <p><Badge tone=tone text=text drawing=drawing /></p> }
    });
    let retry = match quiz.most_attempts {
        Some(n) => shell.tr("quiz-rule-attempts", &[("n", n.into())]),
        None => shell.t("quiz-rule-retry"),
    };
    let closes = quiz.closes.as_ref().map(|date| view! { <li>{shell.tr("quiz-rule-closes", &[("date", date.as_str().into())])}</li> });
    let action = action(shell, slug, &quiz);
    view! {
        <section class="card" aria-labelledby="quiz">
            <h2 id="quiz">{shell.t("quiz-card-title")}</h2>
            {best}
            <ul class="list">
                <li>{shell.tr("quiz-rule-questions", &[("n", quiz.questions.into())])}</li>
                <li>{shell.tr("quiz-rule-pass", &[("percent", quiz.pass_mark.into())])}</li>
                <li>{time}</li>
                <li>{retry}</li>
                {closes}
            </ul>
            {action}
            {attempts(shell, quiz.attempts)}
        </section>
    }
    .into_any()
}

fn action(shell: &Shell, slug: &str, quiz: &QuizCard) -> AnyView {
    if let Some(open) = &quiz.under_way {
        let state = shell.tr("next-resume-detail", &[("answered", open.answered.into()), ("total", open.total.into())]);
        return view! {
            <p class="muted">{state}</p>
            <p class="actions"><ButtonLink href=open.href.clone() label=shell.t("next-resume") kind=ButtonKind::Primary drawing=Icon::Quiz /></p>
        }
        .into_any();
    }
    if let Some(why) = &quiz.refused {
        return view! { <Alert tone=Tone::Info lang=shell.lang message=why.clone() /> }.into_any();
    }
    let (label, kind) = match &quiz.best {
        None => ("quiz-start", ButtonKind::Primary),
        Some(best) if best.passed => ("quiz-again-for-practice", ButtonKind::Secondary),
        Some(_) => ("quiz-again", ButtonKind::Primary),
    };
    view! { <div class="actions"><PostButton action=format!("/modules/{slug}/attempts") label=shell.t(label) kind=kind drawing=Icon::Quiz /></div> }
        .into_any()
}

fn attempts(shell: &Shell, lines: Vec<AttemptLine>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let items: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let (tone, text) = match line.passed {
                Some(true) => (Tone::Success, format!("{} · {}", line.percent, shell.t("attempt-passed"))),
                Some(false) => (Tone::Neutral, format!("{} · {}", line.percent, shell.t("attempt-not-passed"))),
                None => (Tone::Neutral, shell.t("verdict-waiting")),
            };
            view! { <li class="row"><span class="row-words"><a href=line.href>{line.date}</a></span><Badge tone=tone text=text /></li> }
        })
        .collect();
    Some(view! { <h3 class="small-title">{shell.t("quiz-attempts")}</h3><ul class="rows rows-tight">{items}</ul> }.into_any())
}
