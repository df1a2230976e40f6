//! Samples of the form of a question, of each kind.

use domain::quiz::lint::Severity;
use domain::quiz::{Level, OrderingScheme, QuestionType};
use pages::quiz::{CorrectedKind, CorrectedOption, CorrectedQuestion, OptionView, QuestionKind, QuestionView, Verdict, Worth};
use pages::shell::Shell;
use pages::trainer::*;

use crate::content::markdown;
use crate::trainer::{error, pairs};

fn choices() -> Vec<ChoiceRow> {
    let row = |text: &str, fraction: &str, feedback: &str, last| ChoiceRow {
        text: text.to_owned(),
        fraction: fraction.to_owned(),
        feedback: feedback.to_owned(),
        last,
    };
    vec![
        row("Non, puisque les données sont en France.", "0", "Le lieu de stockage ne suffit pas.", false),
        row("Oui, car elle vise ce que le prestataire contrôle.", "100", "C’est cela : le critère est le contrôle.", false),
        row("Seulement si la maison mère a signé.", "", "", true),
    ]
}

fn page(answers: Answers) -> QuestionPage {
    let form = QuestionForm {
        id: String::new(),
        objective: "o1".to_owned(),
        level: Level::Apply,
        lesson: "perimetre".to_owned(),
        sources: "T2-01\nCNIL <https://www.cnil.fr/>".to_owned(),
        tags: "cloud, achats".to_owned(),
        mark: "1".to_owned(),
        penalty: String::new(),
        hints: "Où est le siège du prestataire ?".to_owned(),
        author: "Zoé".to_owned(),
        review_by: String::new(),
        shuffle: true,
        stem: "Un prestataire américain héberge vos données à Roubaix. Une demande est-elle possible ?".to_owned(),
        feedback: String::new(),
        answers,
        errors: Vec::new(),
    };
    QuestionPage {
        module_slug: "cloud-act".to_owned(),
        module_title: "Cloud Act et lois extraterritoriales".to_owned(),
        id: Some("ca-roubaix".to_owned()),
        revision: 7,
        conflict: false,
        form,
        objectives: pairs(&[("o1", "Expliquer ce que la loi permet de demander"), ("o2", "Poser les trois questions")]),
        lessons: pairs(&[("perimetre", "Ce que la loi permet de demander")]),
        problems: Vec::new(),
        remarks: Vec::new(),
        preview: None,
    }
}

fn preview() -> QuestionPreview {
    let stem = markdown().stem("Un prestataire américain héberge vos données à Roubaix. Une demande est-elle possible ?");
    let played = choices()
        .into_iter()
        .enumerate()
        .map(|(n, row)| OptionView { value: format!("o{n}"), html: markdown().inline(&row.text), chosen: false })
        .collect();
    let options = choices()
        .into_iter()
        .map(|row| CorrectedOption {
            html: markdown().inline(&row.text),
            worth: if row.fraction == "100" { Worth::Right } else { Worth::Wrong },
            chosen: false,
            feedback: Some(markdown().block(&row.feedback)),
        })
        .collect();
    QuestionPreview {
        played: QuestionView { stem: stem.clone(), kind: QuestionKind::Single { options: played } },
        corrected: CorrectedQuestion {
            number: 1,
            stem,
            verdict: Verdict::Unanswered,
            marks: None,
            kind: CorrectedKind::Options { options },
            feedback: None,
            sources: Vec::new(),
            lesson: None,
        },
    }
}

fn ordering() -> Answers {
    let row = |text: &str| ItemRow { text: text.to_owned(), feedback: String::new() };
    Answers::Ordering { rows: vec![row("Prévenir le DPO"), row("Poser les questions"), row("Décider")], scheme: OrderingScheme::Longest }
}

fn matching() -> Answers {
    let row = |left: &str, right: &str| PairRow { left: left.to_owned(), right: right.to_owned(), feedback: String::new() };
    Answers::Matching(vec![row("Cloud Act", "Enquête pénale"), row("Section 702", "Renseignement"), row("", "Transfert de données")])
}

fn short() -> Answers {
    let row = PatternRow { text: "DPO".to_owned(), fraction: "100".to_owned(), feedback: "Oui.".to_owned() };
    Answers::Short { rows: vec![row], case: false, accents: true }
}

/// The form of each kind of question, and its states.
pub fn question_pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let mut refused = page(Answers::Multiple(choices()));
    refused.form.errors = vec![
        error("stem", "Écrivez l’énoncé."),
        error("option-3-feedback", "Chaque réponse a besoin d’une explication."),
        error("option-2-fraction", "Un nombre de -100 à 100."),
    ];
    let with_preview = QuestionPage {
        preview: Some(preview()),
        problems: vec!["Une réponse n’a pas d’explication.".to_owned()],
        remarks: [(Severity::Warning, "Deux négations se croisent."), (Severity::Advice, "Les phrases ont 31 mots en moyenne.")]
            .map(|(severity, message)| RemarkLine { severity, message: message.to_owned() })
            .into(),
        ..page(Answers::Single(choices()))
    };
    let true_false = Answers::TrueFalse { key: Some(false), when_true: "Non.".to_owned(), when_false: "Oui.".to_owned() };
    let new = QuestionPage { id: None, conflict: true, ..page(Answers::empty(QuestionType::Single)) };
    vec![
        ("trainer-question-new", question_page(shell, &new)),
        ("trainer-question-single", question_page(shell, &page(Answers::Single(choices())))),
        ("trainer-question-preview", question_page(shell, &with_preview)),
        ("trainer-question-refused", question_page(shell, &refused)),
        ("trainer-question-true-false", question_page(shell, &page(true_false))),
        ("trainer-question-ordering", question_page(shell, &page(ordering()))),
        ("trainer-question-matching", question_page(shell, &page(matching()))),
        ("trainer-question-short", question_page(shell, &page(short()))),
    ]
}
