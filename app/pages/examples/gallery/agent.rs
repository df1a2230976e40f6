//! Samples of an agent's pages.

use domain::locale::Lang;
use pages::agent::*;
use pages::memory::MemoryOffer;
use pages::shell::Shell;

use crate::content;
use crate::surroundings::agent;

fn card(slug: &str, title: &str, summary: &str, state: ModuleState, read: u16) -> ModuleCard {
    ModuleCard {
        slug: slug.to_owned(),
        title: title.to_owned(),
        summary: summary.to_owned(),
        state,
        minutes: 15,
        lessons_read: read,
        lessons_total: 6,
    }
}

fn path_page() -> PathPage {
    let modules = vec![
        card(
            "rgpd",
            "RGPD au quotidien",
            "Traiter les données des habitants sans se tromper : les réflexes qui comptent, en un quart d’heure.",
            ModuleState::Passed,
            6,
        ),
        card(
            "cloud-act",
            "Cloud Act et lois extraterritoriales",
            "« Hébergé en France » : c’est un début de réponse, pas une garantie. Les questions à poser à un prestataire.",
            ModuleState::UnderWay,
            2,
        ),
        card("mots-de-passe", "Mots de passe", "Choisir, retenir, ne pas se faire voler.", ModuleState::ToDo, 0),
        card("hameconnage", "Hameçonnage", "Reconnaître un message piégé et prévenir les bonnes personnes.", ModuleState::Expired, 5),
    ];
    PathPage {
        next: Some(NextStep {
            action: NextAction::Read { lesson: "Trois questions à poser".to_owned() },
            title: "Cloud Act et lois extraterritoriales".to_owned(),
            href: "/modules/cloud-act/lessons/trois-questions".to_owned(),
            minutes_left: Some(10),
            passed: 1,
            total: 4,
        }),
        courses: vec![CourseView { title: "Données et nuage".to_owned(), completed_on: None, modules }],
        certificates: Vec::new(),
        memory: Some(MemoryOffer::Waiting { due: 3 }),
    }
}

fn finished() -> PathPage {
    let mut page = path_page();
    for course in &mut page.courses {
        course.completed_on = Some("24 novembre 2026".to_owned());
        for module in &mut course.modules {
            module.state = ModuleState::Passed;
            module.lessons_read = module.lessons_total;
        }
    }
    page.next = Some(NextStep {
        action: NextAction::Done,
        title: "Données et nuage".to_owned(),
        href: "/certificates/1".to_owned(),
        minutes_left: None,
        passed: 4,
        total: 4,
    });
    page.memory = Some(MemoryOffer::Kept);
    page.certificates = vec![CertificateLine {
        title: "Données et nuage".to_owned(),
        date: "24 novembre 2026".to_owned(),
        href: "/certificates/1".to_owned(),
        pdf_href: "/certificates/1.pdf".to_owned(),
    }];
    page
}

const LESSONS: [(&str, &str); 6] = [
    ("perimetre", "Ce que le Cloud Act permet de demander"),
    ("renseignement", "Le renseignement : deux autres textes"),
    ("trois-questions", "Trois questions à poser"),
    ("accords", "Trois accords, deux invalidations"),
    ("secnumcloud", "Ce que SecNumCloud apporte"),
    ("lundi", "Lundi, un courriel arrive"),
];

fn module(state: ModuleState, read: usize, quiz: QuizCard) -> ModulePage {
    ModulePage {
        slug: "cloud-act".to_owned(),
        title: "Cloud Act et lois extraterritoriales".to_owned(),
        summary: "« Hébergé en France » : c’est un début de réponse, pas une garantie. En un quart d’heure, vous saurez quelles questions poser à un prestataire et à qui passer le relais.".to_owned(),
        introduction: content::markdown().block("Mairie de Saint-Aubrac-les-Vernes (commune fictive), lundi, 9 h 10. Samia, du service scolaire, ouvre un courriel. L’éditeur du portail familles « migre vers un nuage américain, région Paris, pour plus de performance ».\n\nSix leçons courtes, puis dix questions."),
        objectives: ["Expliquer à un collègue ce que le Cloud Act permet, et ce qu’il ne permet pas", "Repérer ce que la mention « hébergé en France » laisse sans réponse"].map(str::to_owned).to_vec(),
        minutes: 15,
        state,
        lessons: LESSONS.iter().enumerate().map(|(n, (id, title))| LessonLine { id: (*id).to_owned(), title: (*title).to_owned(), minutes: 2, done: n < read, lang: Lang::Fr }).collect(),
        quiz,
        valid_as_of: "23 novembre 2026".to_owned(),
        content_lang: Lang::Fr,
    }
}

fn quiz() -> QuizCard {
    QuizCard { questions: 10, pass_mark: "80\u{a0}%".to_owned(), ..QuizCard::default() }
}

fn attempt(percent: &str, passed: bool) -> AttemptLine {
    AttemptLine {
        date: "24 novembre 2026".to_owned(),
        percent: percent.to_owned(),
        passed: Some(passed),
        href: "/attempts/1/result".to_owned(),
    }
}

fn lesson(done: bool) -> LessonPage {
    let text = content::lesson();
    LessonPage {
        module_slug: "cloud-act".to_owned(),
        module_title: "Cloud Act et lois extraterritoriales".to_owned(),
        id: "perimetre".to_owned(),
        title: LESSONS[0].1.to_owned(),
        number: 1,
        total: 6,
        minutes: 2,
        body: text.body,
        terms: text.terms,
        objectives: vec![("Expliquer à un collègue ce que le Cloud Act permet, et ce qu’il ne permet pas".to_owned(), Lang::Fr)],
        sources: vec![
            Source {
                text: "CLOUD Act, 18 U.S.C. § 2713".to_owned(),
                href: Some("https://www.congress.gov/bill/115th-congress/house-bill/4943".to_owned()),
                as_of: Some("23 novembre 2026".to_owned()),
            },
            Source { text: "Guide interne de la direction juridique, page 4".to_owned(), href: None, as_of: None },
        ],
        previous: None,
        next: Some(Neighbour { title: LESSONS[1].1.to_owned(), href: "/modules/cloud-act/lessons/renseignement".to_owned() }),
        done,
        outline: LESSONS
            .iter()
            .enumerate()
            .map(|(n, (id, title))| OutlineItem {
                title: (*title).to_owned(),
                href: format!("/modules/cloud-act/lessons/{id}"),
                done: done && n == 0,
                current: n == 0,
                lang: Lang::Fr,
            })
            .collect(),
        content_lang: Lang::Fr,
    }
}

fn certificate() -> CertificatePage {
    CertificatePage {
        name: "Zoé Martin".to_owned(),
        organisation: "Mairie de Saint-Aubrac-les-Vernes".to_owned(),
        course: "Données et nuage".to_owned(),
        modules: ["RGPD au quotidien", "Cloud Act et lois extraterritoriales"]
            .map(|title| CertifiedModule { title: title.to_owned(), version: "version 3, 23 novembre 2026".to_owned() })
            .to_vec(),
        date: "24 novembre 2026".to_owned(),
        score: Some("92\u{a0}%".to_owned()),
        serial: "TRJ-7F3K-92QD".to_owned(),
        verify_url: "https://trajectoire.saint-aubrac.example/verify/TRJ-7F3K-92QD".to_owned(),
        qr_path: (0..21_u32)
            .flat_map(|y| {
                (0..21_u32).filter(move |x| (x * 7 + y * 13 + x * y) % 3 == 0).map(move |x| format!("M{} {}h1v1h-1z", x + 4, y + 4))
            })
            .collect(),
        qr_size: 29,
        pdf_href: "/certificates/1.pdf".to_owned(),
        pdf_kilobytes: Some(84),
        mail: CertificateMail::Sent { date: "24 novembre 2026 à 9\u{a0}h\u{a0}05".to_owned() },
    }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let own = agent(shell, "/path");
    let all_rooms = Shell { path: "/path".to_owned(), ..shell.clone() };
    let open = UnderWay { href: "/attempts/1".to_owned(), answered: 4, total: 10 };
    let tried = QuizCard {
        best: Some(BestResult { percent: "60\u{a0}%".to_owned(), passed: false }),
        attempts: vec![attempt("60\u{a0}%", false)],
        ..quiz()
    };
    let passed = QuizCard {
        best: Some(BestResult { percent: "90\u{a0}%".to_owned(), passed: true }),
        attempts: vec![attempt("90\u{a0}%", true), attempt("60\u{a0}%", false)],
        time_limit_minutes: Some(20),
        ..quiz()
    };
    let waiting = CertificatePage { mail: CertificateMail::Waiting, pdf_kilobytes: None, score: None, ..certificate() };
    vec![
        ("path", render_path(&own, path_page())),
        ("path-all-rooms", render_path(&all_rooms, path_page())),
        ("path-finished", render_path(&own, finished())),
        ("path-empty", render_path(&own, PathPage::default())),
        ("module-to-do", render_module(&own, module(ModuleState::ToDo, 0, quiz()))),
        ("module-under-way", render_module(&own, module(ModuleState::UnderWay, 2, QuizCard { under_way: Some(open), ..tried }))),
        ("module-passed", render_module(&own, module(ModuleState::Passed, 6, passed))),
        ("lesson", render_lesson(&own, lesson(false))),
        ("lesson-read", render_lesson(&own, lesson(true))),
        ("certificate", render_certificate(&own, certificate())),
        ("certificate-waiting", render_certificate(&own, waiting)),
    ]
}
