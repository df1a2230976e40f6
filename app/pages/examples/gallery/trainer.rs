//! Samples of the trainer's room.

use domain::locale::Lang;
use domain::quiz::QuestionType;
use domain::quiz::lint::Severity;
use pages::components::FieldError;
use pages::shell::Shell;
use pages::trainer::*;

use crate::content::lesson as lesson_text;
use crate::surroundings::at;
use crate::trainer_questions::question_pages;
use crate::trainer_statistics::statistics_pages;

/// What is wrong with a field.
pub fn error(field: &str, message: &str) -> FieldError {
    FieldError { field: field.to_owned(), message: message.to_owned() }
}

/// Names with words, as owned text.
pub fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, words)| ((*name).to_owned(), (*words).to_owned())).collect()
}

fn modules() -> Vec<ModuleLine> {
    let line = |slug: &str, title: &str, published: Option<(u32, &str)>, draft, questions| ModuleLine {
        slug: slug.to_owned(),
        title: title.to_owned(),
        published: published.map(|(number, when)| (number, when.to_owned())),
        draft,
        questions,
    };
    vec![
        line("cloud-act", "Cloud Act et lois extraterritoriales", Some((3, "18 novembre 2026")), true, 24),
        line("rgpd", "RGPD : les bons réflexes", Some((1, "2 novembre 2026")), false, 22),
        line("courriels", "Reconnaître un courriel <script>piégé</script>", None, true, 0),
    ]
}

fn details() -> DetailsForm {
    let own = str::to_owned;
    DetailsForm {
        title: own("Cloud Act et lois extraterritoriales"),
        summary: own("Savoir répondre à une collègue, à une élue, à un prestataire."),
        introduction: own("Les données d’une mairie **voyagent**."),
        objectives: own("o1 = Expliquer ce que la loi permet de demander\no2 = Poser les trois questions à un prestataire"),
        glossary: own("Cloud Act = Loi fédérale américaine de 2018\nDPO = Délégué à la protection des données"),
        minutes: own("15"),
        valid_as_of: own("2026-11-23"),
        review_by: own("2027-02-28"),
        quiz_questions: own("10"),
        pass_mark: own("80"),
        time_limit: String::new(),
        quiz_rules: own("shuffle_questions = true\nshuffle_options = true\n"),
        errors: Vec::new(),
    }
}

fn draft() -> DraftPage {
    let lesson = |id: &str, title: &str, minutes| LessonLine { id: id.to_owned(), title: title.to_owned(), minutes };
    let question = |id: &str, kind, stem: &str, objective: &str| QuestionLine {
        id: id.to_owned(),
        kind,
        stem: stem.to_owned(),
        objective: objective.to_owned(),
        remarks: usize::from(kind == QuestionType::Ordering),
    };
    let version = |number, when: &str, note: &str| VersionLine {
        number,
        when: when.to_owned(),
        who: (number > 1).then(|| "Paul Garnier".to_owned()),
        note: note.to_owned(),
    };
    DraftPage {
        slug: "cloud-act".to_owned(),
        title: "Cloud Act et lois extraterritoriales".to_owned(),
        revision: 7,
        changed: true,
        details: details(),
        asked: 10,
        lessons: vec![
            lesson("perimetre", "Ce que la loi permet de demander", 2),
            lesson("renseignement", "Le renseignement, c’est autre chose", 3),
            lesson("trois-questions", "Trois questions à poser", 2),
        ],
        questions: vec![
            question("ca-roubaix", QuestionType::Single, "Un prestataire américain héberge vos données à Roubaix…", "o1"),
            question("ca-ordre", QuestionType::Ordering, "Un prestataire annonce un changement. Dans quel ordre agir ?", "o2"),
            question("ca-vide", QuestionType::Short, "", "o2"),
        ],
        versions: vec![version(3, "18 novembre 2026", "Deux questions de plus sur SecNumCloud."), version(2, "4 novembre 2026", "")],
        in_course: true,
        ..DraftPage::default()
    }
}

fn problems() -> Vec<ProblemLine> {
    let problem = |place, lang, message: &str| ProblemLine { place, lang, message: message.to_owned() };
    vec![
        problem(ProblemPlace::Details, Lang::Fr, "L’objectif o2 n’a aucune question."),
        problem(
            ProblemPlace::Lesson { id: "perimetre".to_owned(), title: "Ce que la loi permet de demander".to_owned() },
            Lang::Fr,
            "Une image n’a pas de description.",
        ),
        problem(ProblemPlace::Question { id: "ca-vide".to_owned() }, Lang::Fr, "L’énoncé est vide."),
        problem(ProblemPlace::Question { id: "ca-roubaix".to_owned() }, Lang::En, "Elle n’a pas la forme de la question française."),
    ]
}

fn lesson() -> LessonPage {
    LessonPage {
        module_slug: "cloud-act".to_owned(),
        module_title: "Cloud Act et lois extraterritoriales".to_owned(),
        id: Some("perimetre".to_owned()),
        revision: 7,
        form: LessonForm {
            title: "Ce que la loi permet de demander".to_owned(),
            minutes: "2".to_owned(),
            objectives: vec!["o1".to_owned()],
            sources: "T2-01\nT2-03".to_owned(),
            body: "## Trois questions\n\nOù sont les données ? </textarea><script>alert(1)</script>".to_owned(),
            ..LessonForm::default()
        },
        objectives: pairs(&[("o1", "Expliquer ce que la loi permet de demander"), ("o2", "Poser les trois questions")]),
        terms: vec!["Cloud Act".to_owned(), "DPO".to_owned()],
        media: vec!["flux.svg".to_owned(), "frise.svg".to_owned()],
        ..LessonPage::default()
    }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let shell = at(shell, "/trainer");
    let refused = ModulesPage { modules: modules(), title: String::new(), waiting: 1, errors: vec![error("title", "Donnez un titre.")] };
    let remarks = vec![RemarkLine {
        severity: Severity::Warning,
        message: "La bonne réponse est la plus longue dans 9 des 12 questions à choix unique.".to_owned(),
    }];
    let stuck = DraftPage { remarks, problems: problems(), undo: Some(Undo::LessonRemoved), ..draft() };
    let fresh = DraftPage { lessons: Vec::new(), questions: Vec::new(), versions: Vec::new(), in_course: false, ..draft() };
    let same = DraftPage { changed: false, in_course: false, undo: Some(Undo::DraftDiscarded), ..draft() };
    let bad = DetailsForm { pass_mark: "beaucoup".to_owned(), errors: vec![error("pass_mark", "Un nombre de 1 à 100.")], ..details() };
    let late = DraftPage { conflict: true, details: bad, ..draft() };
    let new = LessonPage {
        id: None,
        form: LessonForm { errors: vec![error("title", "Donnez un titre."), error("minutes", "Un nombre.")], ..LessonForm::default() },
        terms: Vec::new(),
        media: Vec::new(),
        objectives: Vec::new(),
        ..lesson()
    };
    let preview = LessonPage { preview: Some(lesson_text()), problems: vec!["Une image n’a pas de description.".to_owned()], ..lesson() };
    let late_lesson = LessonPage { conflict: true, ..lesson() };
    let mut all = vec![
        ("trainer", modules_page(&shell, &ModulesPage { modules: modules(), ..ModulesPage::default() })),
        ("trainer-refused", modules_page(&shell, &refused)),
        ("trainer-none", modules_page(&shell, &ModulesPage::default())),
        ("trainer-draft", draft_page(&shell, &draft())),
        ("trainer-draft-problems", draft_page(&shell, &stuck)),
        ("trainer-draft-fresh", draft_page(&shell, &fresh)),
        ("trainer-draft-same", draft_page(&shell, &same)),
        ("trainer-draft-late", draft_page(&shell, &late)),
        ("trainer-lesson", lesson_page(&shell, &lesson())),
        ("trainer-lesson-new", lesson_page(&shell, &new)),
        ("trainer-lesson-preview", lesson_page(&shell, &preview)),
        ("trainer-lesson-late", lesson_page(&shell, &late_lesson)),
    ];
    all.extend(question_pages(&shell));
    all.extend(statistics_pages(&shell));
    all
}
