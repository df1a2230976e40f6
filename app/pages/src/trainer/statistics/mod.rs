//! `/trainer/modules/{slug}/statistics`: what the quiz's attempts tell of its questions.

mod advice;
mod chart;
mod number;
mod question;
mod table;
mod whole;

use domain::locale::Lang;
use domain::quiz::statistics::{QuestionReport, Which, WholeFigures};
use leptos::prelude::*;

use crate::components::{Crumb, EmptyState, Icon, LocalNav, PageHead, SelectField, SelectOption, icon};
use crate::shell::{Shell, document};

/// What `/trainer/modules/{slug}/statistics` shows.
#[derive(Clone, Debug, Default)]
pub struct StatisticsPage {
    /// The module's lasting name.
    pub slug: String,
    /// The module's title.
    pub title: String,
    /// Which attempts count.
    pub which: Which,
    /// Whether anybody has submitted an attempt.
    pub attempted: bool,
    /// The figures; none before they were measured for the first time.
    pub measured: Option<Measured>,
}

/// Figures, with the words they speak of.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// When they were measured, in words.
    pub when: String,
    /// The quiz as a whole.
    pub whole: WholeFigures,
    /// Whether attempts drew different questions.
    pub drawn: bool,
    /// The questions.
    pub questions: Vec<MeasuredQuestion>,
}

/// A question with its figures.
#[derive(Clone, Debug)]
pub struct MeasuredQuestion {
    /// The language of its words.
    pub lang: Lang,
    /// What is asked, without Markdown; none for a question that the newest version has no more.
    pub stem: Option<String>,
    /// Its options' words, as its figures number them.
    pub options: Vec<String>,
    /// Its figures.
    pub report: QuestionReport,
}

impl MeasuredQuestion {
    /// Its words, or its name where they are gone.
    fn words(&self) -> String {
        self.stem.clone().filter(|stem| !stem.trim().is_empty()).unwrap_or_else(|| self.report.id.to_string())
    }

    /// The language to mark its words with, where it is not the page's.
    fn foreign(&self, shell: &Shell) -> Option<&'static str> {
        (self.lang != shell.lang).then(|| self.lang.tag())
    }
}

/// Draws `/trainer/modules/{slug}/statistics`.
pub fn statistics_page(shell: &Shell, page: &StatisticsPage) -> String {
    let title = shell.tr("statistics-title-of", &[("title", page.title.as_str().into())]);
    document(shell, &title, false, || body(shell, page))
}

fn body(shell: &Shell, page: &StatisticsPage) -> impl IntoView + use<> {
    let base = format!("/trainer/modules/{}", page.slug);
    let crumbs = vec![
        Crumb::link(shell.t("trainer-title"), "/trainer"),
        Crumb::link(page.title.clone(), base.clone()),
        Crumb::here(shell.t("statistics-title")),
    ];
    let figures = match &page.measured {
        Some(measured) if measured.whole.n > 0 => figures(shell, &base, page.which, measured),
        _ => nothing(shell, page.attempted),
    };
    view! {
        <div class="page">
            <PageHead lang=shell.lang title=shell.t("statistics-title") crumbs=crumbs lead=shell.t("statistics-lead") />
            {which_form(shell, &base, page.which)}
            {figures}
        </div>
    }
}

fn which_form(shell: &Shell, base: &str, which: Which) -> impl IntoView + use<> {
    let options = Which::ALL.map(|which| SelectOption::new(which.word(), shell.t(&format!("statistics-which-{which}"))));
    view! {
        <form class="filters" method="get" action=format!("{base}/statistics")>
            <SelectField
                lang=shell.lang name="attempts" label=shell.t("statistics-which") options=options.to_vec() value=which.word()
            />
            <div class="filters-actions">
                <button class="button button-primary" type="submit">{icon(Icon::Search)}{shell.t("statistics-show")}</button>
            </div>
        </form>
    }
}

fn nothing(shell: &Shell, attempted: bool) -> AnyView {
    let (title, text) = if attempted { ("statistics-soon", "statistics-soon-text") } else { ("statistics-none", "statistics-none-text") };
    view! { <EmptyState drawing=Icon::Clock title=shell.t(title) text=shell.t(text) /> }.into_any()
}

fn figures(shell: &Shell, base: &str, which: Which, measured: &Measured) -> AnyView {
    let as_of = shell.tr("statistics-as-of", &[("when", measured.when.as_str().into()), ("count", measured.whole.n.into())]);
    let sections = vec![
        ("look", shell.t("statistics-look")),
        ("questions", shell.t("statistics-questions")),
        ("whole", shell.t("statistics-whole")),
        ("each", shell.t("statistics-each")),
    ];
    let each: Vec<_> = measured.questions.iter().enumerate().map(|(place, one)| question::question(shell, base, place + 1, one)).collect();
    view! {
        <div class="list-head">
            <p class="list-count">{as_of}</p>
            <a class="button button-secondary" href=format!("{base}/statistics.csv?attempts={which}") download="">
                {icon(Icon::Download)}{shell.t("statistics-export")}
            </a>
        </div>
        <LocalNav lang=shell.lang sections=sections />
        {advice::list(shell, measured)}
        {table::questions(shell, measured)}
        {whole::whole(shell, measured)}
        <section class="room-section" aria-labelledby="each">
            <div class="section-head"><h2 id="each" tabindex="-1">{shell.t("statistics-each")}</h2></div>
            {each}
        </section>
    }
    .into_any()
}
