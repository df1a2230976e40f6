//! Samples of corrected questions, one a type.

use pages::agent::{Neighbour, Source};
use pages::quiz::*;
use pages::safe_html::SafeHtml;

use crate::content::markdown;
use crate::quiz::stem;

fn html(text: &str) -> SafeHtml {
    markdown().inline(text)
}

fn prose(text: &str) -> Option<SafeHtml> {
    Some(markdown().block(text))
}

fn option(text: &str, worth: Worth, chosen: bool, feedback: &str) -> CorrectedOption {
    CorrectedOption { html: html(text), worth, chosen, feedback: prose(feedback) }
}

fn question(number: u16, text: &str, verdict: Verdict, kind: CorrectedKind) -> CorrectedQuestion {
    CorrectedQuestion {
        number,
        stem: stem(text),
        verdict,
        marks: (verdict == Verdict::Partly).then(|| "0,5/1".to_owned()),
        kind,
        feedback: prose("Strasbourg répond à la question « où ? ». Le Cloud Act se joue sur les deux autres."),
        sources: vec![Source {
            text: "CLOUD Act, 18 U.S.C. § 2713".to_owned(),
            href: Some("https://www.congress.gov/".to_owned()),
            as_of: None,
        }],
        lesson: Some(Neighbour {
            title: "Ce que le Cloud Act permet de demander".to_owned(),
            href: "/modules/cloud-act/lessons/perimetre".to_owned(),
        }),
    }
}

/// One question of each type.
pub fn corrected() -> Vec<CorrectedQuestion> {
    let single = CorrectedKind::Options {
        options: vec![
            option(
                "« Exact : cette loi ne concerne que les données stockées sur le sol américain. »",
                Worth::Wrong,
                true,
                "Le lieu de stockage n’est pas le critère.",
            ),
            option("« Prudence : la loi suit le fournisseur qui contrôle les données. »", Worth::Right, false, "C’est cela."),
            option(
                "« Exact, puisque la mairie a signé avec la filiale française. »",
                Worth::Wrong,
                false,
                "La signature ne règle pas tout.",
            ),
        ],
    };
    let multiple = CorrectedKind::Options {
        options: vec![
            option("Il concerne les fournisseurs soumis à la juridiction des États-Unis.", Worth::Right, true, "Oui."),
            option("Il porte sur des données que le fournisseur contrôle.", Worth::Partly, true, "Oui, en partie."),
            option("Il s’arrête aux frontières.", Worth::Wrong, false, "Non."),
        ],
    };
    let item = |text: &str, given| CorrectedItem { html: html(text), given, feedback: prose("Prévenir d’abord.") };
    let ordering = CorrectedKind::Ordering {
        items: vec![item("Je transmets le courriel", Some(1)), item("Le DPO demande", Some(3)), item("La collectivité examine", None)],
    };
    let pair = |left: &str, right: &str, is_right: bool| CorrectedPair {
        left: html(left),
        right: html(right),
        chosen: Some(html("Autoriser le transfert de données")),
        is_right,
        feedback: prose("Le seul des trois qui serve à une enquête pénale."),
    };
    let matching = CorrectedKind::Matching {
        pairs: vec![
            pair("Cloud Act (2018)", "Obtenir des données précises", true),
            pair("Section 702 (2008)", "Faire du renseignement", false),
        ],
        extras: vec![Extra { html: html("Autoriser le transfert de données"), feedback: prose("Data Privacy Framework.") }],
    };
    let short = CorrectedKind::Short {
        given: Some("RSSI".to_owned()),
        right: false,
        accepted: vec!["DPO".to_owned(), "DPD".to_owned()],
        feedback: prose("Le RSSI veille à la sécurité."),
    };
    vec![
        question(1, "Les serveurs sont à Strasbourg. Que lui répondre ?", Verdict::Wrong, single),
        question(2, "Quelles phrases peut-elle reprendre ?", Verdict::Partly, multiple),
        question(3, "Dans quel ordre agir ?", Verdict::Partly, ordering),
        question(4, "Reliez chacun à ce qu’il organise.", Verdict::Right, matching),
        question(5, "Qui veille aux données personnelles ?", Verdict::Unanswered, short),
    ]
}
