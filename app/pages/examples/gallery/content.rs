//! Real authored text, read from the repository's own content.

use domain::locale::Lang;
use pages::safe_html::{LessonText, Markdown};

const LESSON: &str = include_str!("../../../../content/modules/cloud-act/fr/lessons/01-perimetre.md");

/// How the samples' Markdown is read.
pub fn markdown() -> Markdown {
    let glossary = [
        (
            "Cloud Act",
            "Loi fédérale américaine du 23 mars 2018. Un fournisseur soumis à la juridiction des États-Unis doit remettre les données demandées qu’il détient ou contrôle, où qu’elles soient stockées.",
        ),
        ("juridiction", "Ici : pouvoir des lois et des juges d’un pays sur une entreprise."),
        ("extraterritorialité", "Fait, pour une loi, de produire des effets hors du pays qui l’a adoptée."),
        ("DPO", "Délégué à la protection des données."),
    ];
    Markdown {
        lang: Lang::Fr,
        media: "media/".to_owned(),
        glossary: glossary.into_iter().map(|(term, definition)| (term.to_owned(), definition.to_owned())).collect(),
        heading: 2,
    }
}

/// A real lesson.
pub fn lesson() -> LessonText {
    let body = LESSON.splitn(3, "+++").nth(2).unwrap_or_default();
    markdown().lesson(body)
}
