//! `/trainer/marking`: open texts that wait for their points, and one of them. Nothing here says who wrote them.

use domain::locale::Lang;
use leptos::prelude::*;

use crate::components::{
    Column, Crumb, EmptyState, ErrorSummary, FieldError, Html, Icon, InputKind, PageHead, Table, TextField, error_of, icon,
};
use crate::safe_html::SafeHtml;
use crate::shell::{Shell, document};

/// One text's line.
#[derive(Clone, Debug, Default)]
pub struct WaitingLine {
    /// Its page.
    pub href: String,
    /// The beginning of the question.
    pub question: String,
    /// The module's title.
    pub module: String,
    /// Which of its writer's attempts it is.
    pub attempt: u32,
    /// Since when it waits, in words.
    pub since: String,
}

/// One text with what it is marked by.
#[derive(Clone, Debug, Default)]
pub struct MarkingPage {
    /// Its page.
    pub href: String,
    /// The module's title.
    pub module: String,
    /// Which of its writer's attempts it is.
    pub attempt: u32,
    /// The language of the question's words.
    pub lang: Lang,
    /// The question.
    pub stem: SafeHtml,
    /// What was answered.
    pub text: String,
    /// What is looked at.
    pub criteria: Vec<CriterionLine>,
    /// What is wrong with the points.
    pub errors: Vec<FieldError>,
}

/// One thing that is looked at.
#[derive(Clone, Debug, Default)]
pub struct CriterionLine {
    /// Its words.
    pub text: String,
    /// What a good answer holds.
    pub good: SafeHtml,
    /// The most points it gives.
    pub most: u16,
    /// The points as typed (`points-1`, `points-2`, …).
    pub points: String,
}

/// Draws `/trainer/marking`.
pub fn waiting_page(shell: &Shell, lines: &[WaitingLine]) -> String {
    let title = shell.t("marking-title");
    document(shell, &title.clone(), false, || {
        let crumbs = vec![Crumb::link(shell.t("trainer-title"), "/trainer"), Crumb::here(title.clone())];
        let body = if lines.is_empty() { none(shell) } else { list(shell, lines) };
        view! { <div class="page"><PageHead lang=shell.lang title=title crumbs=crumbs lead=shell.t("marking-lead") />{body}</div> }
    })
}

fn none(shell: &Shell) -> AnyView {
    let action = (shell.t("marking-none-action"), "/trainer".to_owned());
    view! { <EmptyState drawing=Icon::Check title=shell.t("marking-none") text=shell.t("marking-none-text") action=action /> }.into_any()
}

fn list(shell: &Shell, lines: &[WaitingLine]) -> AnyView {
    let columns = vec![
        Column::new(shell.t("marking-question")),
        Column::new(shell.t("marking-module")),
        Column::number(shell.t("marking-attempt")),
        Column::new(shell.t("marking-since")),
    ];
    let row = |line: &WaitingLine| {
        view! {
            <tr>
                <th scope="row"><a class="row-name" href=line.href.clone()>{line.question.clone()}</a></th>
                <td>{line.module.clone()}</td>
                <td class="number">{line.attempt}</td>
                <td>{line.since.clone()}</td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    view! { <Table lang=shell.lang caption=shell.t("marking-title") quiet_caption=true columns=columns>{rows}</Table> }.into_any()
}

/// Draws one text with its criteria, also after points were refused.
pub fn marking_page(shell: &Shell, page: &MarkingPage) -> String {
    let title = shell.title(&shell.t("marking-one-title"), !page.errors.is_empty());
    document(shell, &title, false, || {
        let crumbs = vec![
            Crumb::link(shell.t("trainer-title"), "/trainer"),
            Crumb::link(shell.t("marking-title"), "/trainer/marking"),
            Crumb::here(shell.t("marking-one-title")),
        ];
        let lead = shell.tr("marking-one-lead", &[("module", page.module.as_str().into()), ("attempt", page.attempt.into())]);
        let criteria: Vec<_> = page.criteria.iter().enumerate().map(|(place, one)| criterion(shell, page, place + 1, one)).collect();
        let lines: Vec<_> = page.text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect();
        view! {
            <div class="page">
                <ErrorSummary lang=shell.lang errors=page.errors.clone() />
                <PageHead lang=shell.lang title=shell.t("marking-one-title") crumbs=crumbs lead=lead />
                <section class="card" aria-labelledby="question">
                    <h2 id="question">{shell.t("marking-question")}</h2>
                    <Html content=page.stem.clone() lang=page.lang.tag().to_owned() />
                </section>
                <section class="card" aria-labelledby="answer">
                    <h2 id="answer">{shell.t("marking-answer")}</h2>
                    <blockquote>{lines}</blockquote>
                </section>
                <section class="card" aria-labelledby="points">
                    <h2 id="points">{shell.t("marking-points")}</h2>
                    <form class="card-form" method="post" action=page.href.clone() novalidate>
                        {criteria}
                        <div class="actions">
                            <button class="button button-primary" type="submit">{icon(Icon::Check)}{shell.t("marking-save")}</button>
                        </div>
                    </form>
                </section>
            </div>
        }
    })
}

fn criterion(shell: &Shell, page: &MarkingPage, number: usize, one: &CriterionLine) -> AnyView {
    let name = format!("points-{number}");
    let good = (!one.good.is_empty()).then(|| {
        view! { <p class="hint">{shell.t("marking-good")}</p><Html content=one.good.clone() lang=page.lang.tag().to_owned() /> }
    });
    let label = shell.tr("marking-points-of", &[("criterion", one.text.as_str().into())]);
    let hint = shell.tr("marking-points-hint", &[("most", one.most.into())]);
    view! {
        <div>
            {good}
            <TextField
                lang=shell.lang name=name.clone() label=label hint=hint value=one.points.clone() kind=InputKind::Number
                error=error_of(&page.errors, &name) autocomplete="off".to_owned()
            />
        </div>
    }
    .into_any()
}
