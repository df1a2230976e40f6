//! Advice in plain words.

use domain::quiz::statistics::{Advice, FEWEST_FOR_ADVICE};
use leptos::prelude::*;

use super::number::letter;
use super::{Measured, MeasuredQuestion};
use crate::components::{Alert, Tone};
use crate::shell::Shell;

/// One piece of advice.
pub(super) fn sentence(shell: &Shell, question: &MeasuredQuestion, advice: Advice) -> String {
    let of_option = |key: &str, place: usize| {
        let text = question.options.get(place).cloned().unwrap_or_default();
        shell.tr(key, &[("letter", letter(place).into()), ("option", text.into())])
    };
    match advice {
        Advice::CheckKey => shell.t("statistics-advice-check-key"),
        Advice::Attractive(place) => of_option("statistics-advice-attractive", place),
        Advice::Unchosen(place) => of_option("statistics-advice-unchosen", place),
        Advice::NoBetterThanChance => shell.t("statistics-advice-chance"),
        Advice::TooHard => shell.t("statistics-advice-too-hard"),
        Advice::TooEasy => shell.t("statistics-advice-too-easy"),
        Advice::WeakDiscrimination => shell.t("statistics-advice-weak"),
    }
}

/// What to look at first: every question with advice.
pub(super) fn list(shell: &Shell, measured: &Measured) -> AnyView {
    let lines: Vec<_> = measured.questions.iter().enumerate().filter_map(|(place, question)| line(shell, place + 1, question)).collect();
    let few = measured.questions.iter().any(|question| !question.report.is_telling());
    let few = few.then(|| {
        let text = shell.tr("statistics-few", &[("count", FEWEST_FOR_ADVICE.into())]);
        view! { <Alert tone=Tone::Info lang=shell.lang><p>{text}</p></Alert> }
    });
    let body = if lines.is_empty() {
        view! { <p>{shell.t("statistics-look-none")}</p> }.into_any()
    } else {
        view! { <ul class="list">{lines}</ul> }.into_any()
    };
    view! {
        <section class="room-section" aria-labelledby="look">
            <div class="section-head"><h2 id="look" tabindex="-1">{shell.t("statistics-look")}</h2></div>
            {few}
            {body}
        </section>
    }
    .into_any()
}

fn line(shell: &Shell, number: usize, question: &MeasuredQuestion) -> Option<AnyView> {
    let first = question.report.advice().first().copied()?;
    let name = shell.tr("statistics-question-said", &[("number", number.into())]);
    let said = sentence(shell, question, first);
    Some(view! { <li><a href=format!("#question-{number}")>{name}</a>" "{said}</li> }.into_any())
}
