//! Samples of the quiz.

use domain::locale::Lang;
use pages::agent::Neighbour;
use pages::memory::MemoryOffer;
use pages::quiz::*;
use pages::safe_html::Stem;
use pages::shell::Shell;

use crate::content::markdown;
use crate::corrected::corrected;
use crate::surroundings::agent;

/// A question's stem.
pub fn stem(text: &str) -> Stem {
    markdown().stem(text)
}

fn options(chosen: &[usize]) -> Vec<OptionView> {
    [
        "« Exact : cette loi ne concerne que les données stockées sur le sol américain. »",
        "« Prudence : la loi suit le fournisseur qui **contrôle** les données, où qu’elles soient. »",
        "« Exact, puisque la mairie a signé avec la filiale française et non avec la maison mère. »",
        "« Prudence : les autorités américaines lisent en continu tous les dossiers des mairies. »",
    ]
    .into_iter()
    .enumerate()
    .map(|(n, text)| OptionView { value: format!("o{n}"), html: markdown().inline(text), chosen: chosen.contains(&n) })
    .collect()
}

const ITEMS: [&str; 4] = [
    "Je transmets le courriel au DPO, à la DSI et aux achats, avec la date annoncée",
    "Le DPO demande les trois réponses manquantes au prestataire",
    "La collectivité examine les réponses",
    "Si elles ne suffisent pas, elle prépare son départ",
];

fn single() -> QuestionView {
    QuestionView {
        stem: stem(
            "Les dossiers des agents de la mairie sont chez la filiale française d’un groupe américain. Les serveurs sont à Strasbourg. Une collègue conclut : « Rien à craindre du Cloud Act. » Que lui répondre ?",
        ),
        kind: QuestionKind::Single { options: options(&[1]) },
    }
}

pub fn multiple() -> QuestionView {
    QuestionView {
        stem: stem(
            "Courriel reçu lundi :\n\n> Nous migrons vers un grand nuage américain, région Paris.\n\nQuelles phrases une élue peut-elle reprendre ?",
        ),
        kind: QuestionKind::Multiple { options: options(&[0, 1]) },
    }
}

fn ordering(placed: bool) -> QuestionView {
    let items = (1_u16..)
        .zip(ITEMS)
        .map(|(n, text)| OrderView { value: format!("i{n}"), text: text.to_owned(), position: placed.then_some(n) })
        .collect();
    QuestionView { stem: stem("Un prestataire annonce un changement. Dans quel ordre agir ?"), kind: QuestionKind::Ordering { items } }
}

fn matching() -> QuestionView {
    let lefts = ["Cloud Act (2018)", "Section 702 (2008)", "Décret 12333 (1981)"];
    let rights = [
        "Obtenir d’un fournisseur des données précises, dans une procédure pénale",
        "Faire du renseignement, avec le concours obligatoire de fournisseurs américains",
        "Faire du renseignement hors des États-Unis, sans contraindre de fournisseur",
        "Autoriser le transfert de données vers des entreprises inscrites",
    ];
    QuestionView {
        stem: stem("Trois textes américains circulent dans la presse. Reliez chacun à ce qu’il organise."),
        kind: QuestionKind::Matching {
            lefts: (0_u16..)
                .zip(lefts)
                .map(|(index, text)| LeftView { index, text: text.to_owned(), chosen: (index == 0).then(|| "r0".to_owned()) })
                .collect(),
            rights: rights.into_iter().enumerate().map(|(n, text)| RightView { value: format!("r{n}"), text: text.to_owned() }).collect(),
        },
    }
}

/// A question's page.
pub fn question(number: u16, question: QuestionView) -> QuestionPage {
    QuestionPage {
        attempt: "a1".to_owned(),
        module_slug: "cloud-act".to_owned(),
        module_title: "Cloud Act et lois extraterritoriales".to_owned(),
        number,
        states: (0..10).map(|n| QuestionState { answered: n < 4 }).collect(),
        revision: 3,
        question,
        content_lang: Lang::Fr,
        closes_at: None,
        notice: None,
        error: None,
    }
}

fn review(missing: u16) -> ReviewPage {
    ReviewPage {
        attempt: "a1".to_owned(),
        module_slug: "cloud-act".to_owned(),
        module_title: "Cloud Act et lois extraterritoriales".to_owned(),
        lines: (1..=10)
            .map(|number| ReviewLine {
                number,
                question: "Les dossiers des agents de la mairie sont chez la filiale française d’un groupe américain…".to_owned(),
                state: if number > missing { ReviewState::Answered } else { ReviewState::Missing },
                href: format!("/attempts/a1?question={number}"),
            })
            .collect(),
        closes_at: None,
        time_up: false,
    }
}

fn result(passed: bool) -> ResultPage {
    let lesson = Neighbour { title: "Trois questions à poser".to_owned(), href: "/modules/cloud-act/lessons/trois-questions".to_owned() };
    let objective = |text: &str, right: u16| ObjectiveResult { text: text.to_owned(), right, total: 3, lesson: Some(lesson.clone()) };
    ResultPage {
        module_slug: "cloud-act".to_owned(),
        module_title: "Cloud Act et lois extraterritoriales".to_owned(),
        date: "24 novembre 2026 à 9\u{a0}h\u{a0}05".to_owned(),
        passed,
        waiting: false,
        marks: if passed { "9/10" } else { "6/10" }.to_owned(),
        percent: if passed { "90\u{a0}%" } else { "60\u{a0}%" }.to_owned(),
        percent_value: if passed { 90 } else { 60 },
        pass_mark: "80\u{a0}%".to_owned(),
        objectives: vec![
            objective("Expliquer à un collègue ce que le Cloud Act et les textes américains de renseignement permettent", 3),
            objective("Repérer, pour un outil de votre service, ce que la mention « hébergé en France » laisse sans réponse", 1),
        ],
        questions: corrected(),
        certificate: passed.then(|| "/certificates/1".to_owned()),
        may_retry: true,
        memory: passed.then_some(MemoryOffer::Keep),
        content_lang: Lang::Fr,
    }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let own = agent(shell, "/attempts/a1");
    let short = QuestionView {
        stem: stem("Comment s’appelle, en trois lettres, la personne qui veille aux données personnelles ?"),
        kind: QuestionKind::Short { text: "DPO".to_owned() },
    };
    let true_false = QuestionView {
        stem: stem("Créée en 2008 pour le renseignement, la section 702 vise des personnes non américaines."),
        kind: QuestionKind::TrueFalse { chosen: Some(true) },
    };
    let timed = QuestionPage {
        closes_at: Some(TimerView { remaining_seconds: 700, label: "10\u{a0}h\u{a0}42".to_owned() }),
        notice: Some("Réponse enregistrée.".to_owned()),
        ..question(2, multiple())
    };
    let wrong = QuestionPage {
        error: Some("Deux éléments ont la même position : donnez à chacun la sienne.".to_owned()),
        ..question(5, ordering(true))
    };
    vec![
        ("question-single", render_question(&own, question(1, single()))),
        ("question-multiple", render_question(&own, timed)),
        ("question-true-false", render_question(&own, question(3, true_false))),
        ("question-ordering", render_question(&own, question(4, ordering(false)))),
        ("question-ordering-error", render_question(&own, wrong)),
        ("question-matching", render_question(&own, question(6, matching()))),
        ("question-short", render_question(&own, question(10, short))),
        ("review", render_review(&own, review(2))),
        ("review-time-up", render_review(&own, ReviewPage { time_up: true, ..review(2) })),
        ("review-complete", render_review(&own, review(0))),
        ("result-passed", render_result(&own, result(true))),
        ("result-not-passed", render_result(&own, result(false))),
    ]
}
