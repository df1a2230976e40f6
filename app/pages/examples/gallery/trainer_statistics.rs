//! Samples of a quiz's statistics.

use domain::locale::Lang;
use domain::quiz::statistics::{ItemFigures, OptionFigures, OptionReport, QuestionReport, Which, WholeFigures};
use pages::shell::Shell;
use pages::trainer::*;

fn option(right: bool, chosen: usize, point_biserial: Option<f64>) -> OptionReport {
    let share = u32::try_from(chosen).ok().map(|chosen| f64::from(chosen) * 2.5);
    OptionReport { right, figures: OptionFigures { chosen, share, point_biserial } }
}

fn question(id: &str, facility: Option<f64>, index: Option<f64>, options: Vec<OptionReport>) -> QuestionReport {
    QuestionReport {
        id: id.parse().expect("a name"),
        figures: ItemFigures {
            name: id.to_owned(),
            attempts: 40,
            facility,
            sd: Some(0.4714),
            discrimination_index: index,
            discriminative_efficiency: index.map(|index| index * 1.25),
            effective_weight: index.filter(|index| *index >= 0.0).map(|index| index / 2.0),
            negative_covariance: index.is_some_and(|index| index < 0.0),
        },
        guess: (!options.is_empty()).then_some(25.0),
        replaceable: true,
        options,
        retired: false,
    }
}

fn measured() -> Measured {
    let words = |stem: &str, options: &[&str], report| MeasuredQuestion {
        lang: Lang::Fr,
        stem: Some(stem.to_owned()),
        options: options.iter().map(|text| (*text).to_owned()).collect(),
        report,
    };
    let turned = vec![option(true, 8, Some(-0.31)), option(false, 32, Some(0.31)), option(false, 0, None)];
    let good = vec![option(true, 26, Some(0.42)), option(false, 10, Some(-0.2)), option(false, 4, Some(-0.33))];
    let few = QuestionReport {
        figures: ItemFigures { attempts: 4, ..question("x", None, None, Vec::new()).figures },
        ..question("ca-peu", Some(75.0), None, Vec::new())
    };
    let retired = QuestionReport { retired: true, ..question("ca-retiree", Some(50.0), Some(12.0), Vec::new()) };
    Measured {
        when: "24 novembre 2026 à 9\u{a0}h\u{a0}05".to_owned(),
        whole: WholeFigures {
            n: 40,
            mean: Some(7.25),
            median: Some(7.5),
            sd: Some(1.8123),
            skewness: Some(-0.42),
            kurtosis: None,
            cic: Some(61.4),
            error_ratio: Some(62.13),
            standard_error: Some(1.126),
        },
        drawn: true,
        questions: vec![
            words(
                "Un prestataire américain héberge vos données à Roubaix…",
                &["Oui", "Non, <b>jamais</b>", "Peut-être"],
                question("ca-roubaix", Some(65.0), Some(48.0), good),
            ),
            words("Qui peut demander ?", &["Un juge", "Un maire", "Personne"], question("ca-qui", Some(20.0), Some(-31.0), turned)),
            words("Dans quel ordre agir ?", &[], question("ca-ordre", Some(97.5), None, Vec::new())),
            words("", &[], few),
            MeasuredQuestion { lang: Lang::Fr, stem: None, options: Vec::new(), report: retired },
        ],
    }
}

/// The statistics of a quiz, in every state.
pub fn statistics_pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let page = StatisticsPage {
        slug: "cloud-act".to_owned(),
        title: "Cloud Act et lois extraterritoriales".to_owned(),
        attempted: true,
        measured: Some(measured()),
        ..StatisticsPage::default()
    };
    let soon = StatisticsPage { which: Which::Best, measured: None, ..page.clone() };
    let none = StatisticsPage { attempted: false, ..soon.clone() };
    vec![
        ("trainer-statistics", statistics_page(shell, &page)),
        ("trainer-statistics-soon", statistics_page(shell, &soon)),
        ("trainer-statistics-none", statistics_page(shell, &none)),
    ]
}
