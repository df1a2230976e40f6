//! One question: advice, and what its options tell.

use domain::quiz::statistics::Advice;
use leptos::prelude::*;

use super::MeasuredQuestion;
use super::advice::sentence;
use super::chart::{Bar, bars};
use super::number::{UNDEFINED, letter, number, percent};
use crate::components::{Badge, Column, Icon, Table, Tone};
use crate::shell::Shell;

/// The question's part of the page, folded when there is no advice.
pub(super) fn question(shell: &Shell, base: &str, place: usize, question: &MeasuredQuestion) -> AnyView {
    let advice: Vec<_> = question.report.advice().into_iter().map(|advice| sentence(shell, question, advice)).collect();
    let open = !advice.is_empty();
    let said = if advice.is_empty() {
        let key = if question.report.is_telling() { "statistics-well" } else { "statistics-too-few" };
        view! { <p>{shell.t(key)}</p> }.into_any()
    } else {
        let lines: Vec<_> = advice.into_iter().map(|line| view! { <li>{line}</li> }).collect();
        view! { <ul class="list">{lines}</ul> }.into_any()
    };
    let name = shell.tr("statistics-question", &[("number", place.into())]);
    let edit = question.stem.is_some().then(|| {
        let about = shell.tr("statistics-edit", &[("number", place.into())]);
        view! { <p><a href=format!("{base}/questions/{}", question.report.id)>{about}</a></p> }
    });
    view! {
        <details class="fold fold-small" open=open>
            <summary><h3>{name}" – "<span lang=question.foreign(shell)>{question.words()}</span></h3></summary>
            <div class="fold-body" id=format!("question-{place}")>
                {said}
                {options(shell, place, question)}
                {edit}
            </div>
        </details>
    }
    .into_any()
}

fn options(shell: &Shell, place: usize, question: &MeasuredQuestion) -> Option<AnyView> {
    let (lang, report) = (shell.lang, &question.report);
    (!report.options.is_empty()).then(|| {
        let columns = vec![
            Column::new(shell.t("statistics-column-option")),
            Column::number(shell.t("statistics-column-chosen")),
            Column::number(shell.t("statistics-column-share")),
            Column::number(shell.t("statistics-point-biserial")),
        ];
        let rows: Vec<_> = report
            .options
            .iter()
            .enumerate()
            .map(|(number_of, option)| {
                let words = question.options.get(number_of).cloned().unwrap_or_else(|| UNDEFINED.to_owned());
                let right = option.right.then(|| {
                    view! { " "<Badge tone=Tone::Success text=shell.t("statistics-right") drawing=Icon::Check /> }
                });
                view! {
                    <tr>
                        <th scope="row">{format!("{}. ", letter(number_of))}<span lang=question.foreign(shell)>{words}</span>{right}</th>
                        <td class="number">{option.figures.chosen}</td>
                        <td class="number">{percent(lang, option.figures.share)}</td>
                        <td class="number">{number(lang, option.figures.point_biserial, 2)}</td>
                    </tr>
                }
            })
            .collect();
        let drawn: Vec<_> = report
            .options
            .iter()
            .enumerate()
            .map(|(number_of, option)| Bar {
                label: if option.right { format!("{} ✓", letter(number_of)) } else { letter(number_of) },
                value: option.figures.share,
                shown: percent(lang, option.figures.share),
                odd: report
                    .advice()
                    .iter()
                    .any(|advice| matches!(advice, Advice::Unchosen(at) | Advice::Attractive(at) if *at == number_of)),
            })
            .collect();
        let caption = shell.tr("statistics-options", &[("number", place.into())]);
        let chart = shell.tr("statistics-chart-options", &[("number", place.into())]);
        view! {
            <Table lang=lang caption=caption columns=columns>{rows}</Table>
            {bars(&format!("chart-options-{place}"), chart, (0.0, 100.0), &drawn)}
        }
        .into_any()
    })
}
