//! The questions side by side.

use domain::quiz::statistics::Advice;
use leptos::prelude::*;

use super::chart::{Bar, bars};
use super::number::{number, percent};
use super::{Measured, MeasuredQuestion};
use crate::components::{Column, Table};
use crate::shell::Shell;

/// The charts, and the table with their figures.
pub(super) fn questions(shell: &Shell, measured: &Measured) -> AnyView {
    let columns = vec![
        Column::new(shell.t("statistics-column-question")),
        Column::number(shell.t("statistics-column-attempts")),
        Column::number(shell.t("statistics-facility")),
        Column::number(shell.t("statistics-sd")),
        Column::number(shell.t("statistics-discrimination")),
        Column::number(shell.t("statistics-efficiency")),
        Column::number(shell.t("statistics-weight")),
        Column::number(shell.t("statistics-guess")),
    ];
    let rows: Vec<_> = measured.questions.iter().enumerate().map(|(place, question)| row(shell, place + 1, question)).collect();
    let odd = |question: &MeasuredQuestion, wanted: &[Advice]| question.report.advice().iter().any(|advice| wanted.contains(advice));
    let bar = |(place, question): (usize, &MeasuredQuestion), value: Option<f64>, wanted: &[Advice]| Bar {
        label: (place + 1).to_string(),
        value,
        shown: percent(shell.lang, value),
        odd: odd(question, wanted),
    };
    let all = || measured.questions.iter().enumerate();
    let facility: Vec<_> =
        all().map(|one| bar(one, one.1.report.figures.facility, &[Advice::TooEasy, Advice::TooHard, Advice::NoBetterThanChance])).collect();
    let discrimination: Vec<_> =
        all().map(|one| bar(one, one.1.report.figures.discrimination_index, &[Advice::CheckKey, Advice::WeakDiscrimination])).collect();
    view! {
        <section class="room-section" aria-labelledby="questions">
            <div class="section-head"><h2 id="questions" tabindex="-1">{shell.t("statistics-questions")}</h2></div>
            <Table lang=shell.lang caption=shell.t("statistics-table") columns=columns>{rows}</Table>
            <dl class="facts">{explained(shell)}</dl>
            <div class="charts">
                {bars("chart-facility", shell.t("statistics-chart-facility"), (0.0, 100.0), &facility)}
                {bars("chart-discrimination", shell.t("statistics-chart-discrimination"), (-100.0, 100.0), &discrimination)}
            </div>
        </section>
    }
    .into_any()
}

fn row(shell: &Shell, place: usize, question: &MeasuredQuestion) -> AnyView {
    let (lang, figures) = (shell.lang, &question.report.figures);
    let retired = question.report.retired.then(|| view! { <span class="row-note">{shell.t("statistics-retired")}</span> });
    let weight = if figures.negative_covariance {
        view! { {percent(lang, None)}<span class="row-note">{shell.t("statistics-negative")}</span> }.into_any()
    } else {
        percent(lang, figures.effective_weight).into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <a class="row-name" href=format!("#question-{place}")>
                    {format!("{place}. ")}<span lang=question.foreign(shell)>{question.words()}</span>
                </a>
                {retired}
            </th>
            <td class="number">{figures.attempts}</td>
            <td class="number">{percent(lang, figures.facility)}</td>
            <td class="number">{number(lang, figures.sd, 2)}</td>
            <td class="number">{percent(lang, figures.discrimination_index)}</td>
            <td class="number">{percent(lang, figures.discriminative_efficiency)}</td>
            <td class="number">{weight}</td>
            <td class="number">{percent(lang, question.report.guess)}</td>
        </tr>
    }
    .into_any()
}

/// What each column means.
fn explained(shell: &Shell) -> Vec<AnyView> {
    let line = |name: &str| {
        let (name, text) = (shell.t(&format!("statistics-{name}")), shell.t(&format!("statistics-{name}-means")));
        view! { <div class="facts-row"><dt>{name}</dt><dd>{text}</dd></div> }.into_any()
    };
    ["facility", "sd", "discrimination", "efficiency", "weight", "guess"].map(line).into()
}
