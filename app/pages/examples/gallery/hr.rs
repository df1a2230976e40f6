//! Samples of the HR room.

use domain::progress::CourseState;
use pages::hr::*;
use pages::shell::Shell;

use crate::surroundings::at;

fn person(name: &str, department: Option<&str>, state: CourseState, passed: usize, completed: Option<&str>) -> PersonLine {
    PersonLine {
        name: name.to_owned(),
        email: format!("{}@saint-aubrac.example", name.to_lowercase().replace(' ', ".")),
        department: department.map(str::to_owned),
        state,
        passed,
        completed: completed.map(str::to_owned),
        mail_failed: name.starts_with("Karim"),
    }
}

fn rows() -> Vec<PersonLine> {
    use CourseState::{Expired, Finished, NotStarted, UnderWay};
    vec![
        person("Amina Belkacem", Some("État civil"), Finished, 2, Some("18 novembre 2026")),
        person("Bastien Roux", Some("Service scolaire"), UnderWay, 1, None),
        person("Chloé <script>alert(1)</script>", Some("Finances"), NotStarted, 0, None),
        person("Karim Haddad", Some("Services techniques"), Finished, 2, Some("12 novembre 2026")),
        person("Maëlle Le Goff", None, Expired, 0, Some("3 octobre 2025")),
        person("Zoé Martin", Some("Service scolaire"), NotStarted, 0, None),
    ]
}

fn line(id: &str, name: &str, total: usize, finished: usize, under_way: usize) -> DepartmentLine {
    let department = (!id.is_empty()).then(|| (id.to_owned(), name.to_owned()));
    DepartmentLine { department, counts: Counts { total, finished, under_way, not_started: total - finished - under_way } }
}

fn full() -> HrPage {
    let by_department = vec![
        line("d1", "État civil", 14, 14, 0),
        line("d2", "Finances", 9, 4, 2),
        line("d3", "Service scolaire", 46, 21, 13),
        line("d4", "Services techniques", 38, 9, 11),
        line("", "", 13, 6, 2),
    ];
    HrPage {
        exists: true,
        course: "Souveraineté et sécurité numériques : l’essentiel".to_owned(),
        modules: 2,
        counts: Counts { total: 120, finished: 54, under_way: 28, not_started: 38 },
        departments: by_department.iter().filter_map(|line| line.department.clone()).collect(),
        by_department,
        rows: rows(),
        page: 1,
        pages: 3,
        total: 120,
        troubled_mails: 1,
        ..HrPage::default()
    }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let shell = at(shell, "/hr");
    let filters = Filters {
        q: "a & b".to_owned(),
        department: "d3".to_owned(),
        state: Some(CourseState::UnderWay),
        sort: SortBy::Completed,
        descending: true,
    };
    let sorted = HrPage { filters: filters.clone(), page: 2, total: 62, ..full() };
    let nobody = HrPage { filters, rows: Vec::new(), page: 1, pages: 1, total: 0, troubled_mails: 0, ..full() };
    let mail = |id: &str, name: &str, next_try: Option<&str>, reason: &str| TroubledMail {
        id: id.to_owned(),
        name: name.to_owned(),
        since: "12 novembre 2026 à 9 h 05".to_owned(),
        next_try: next_try.map(str::to_owned),
        reason: reason.to_owned(),
    };
    let mails = vec![
        mail("j1", "Karim Haddad", None, "no-such-code"),
        mail("j2", "Zoé <b>Martin</b>", Some("24 novembre 2026 à 10 h 30"), "no-such-code"),
    ];
    vec![
        ("hr", hr_page(&shell, &full())),
        ("hr-filtered", hr_page(&shell, &sorted)),
        ("hr-nobody", hr_page(&shell, &nobody)),
        ("hr-no-course", hr_page(&shell, &HrPage::default())),
        ("hr-mails", mails_page(&shell, &MailsPage { mails })),
        ("hr-mails-none", mails_page(&shell, &MailsPage::default())),
    ]
}
