//! The table of people, read back by another program's rules.

use chrono::NaiveDate;
use documents::{PeopleRow, people_csv};
use domain::locale::Lang;
use proptest::prelude::*;

fn row() -> PeopleRow {
    PeopleRow {
        name: "Zoé Lefèvre".to_owned(),
        email: "zoe.lefevre@mairie.fr".to_owned(),
        department: Some("Voirie ; espaces \"verts\"".to_owned()),
        course: "Souveraineté numérique".to_owned(),
        state: "app-name",
        modules_passed: 3,
        modules_total: 4,
        completed_on: NaiveDate::from_ymd_opt(2026, 11, 4),
        certificate: Some("04HM-ASW9-NF6Y-Y093".to_owned()),
    }
}

fn parsed(file: &[u8]) -> Vec<Vec<String>> {
    let text = file.strip_prefix("\u{feff}".as_bytes()).expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text);
    reader.records().map(|record| record.expect("a line of nine cells").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_file_is_what_french_excel_expects() {
    let empty = PeopleRow { department: None, completed_on: None, certificate: None, ..row() };
    let file = String::from_utf8(people_csv(Lang::Fr, &[row(), empty])).expect("UTF-8");
    let expected = [
        "\u{feff}Nom;Adresse électronique;Service;Parcours;État;Modules réussis;Modules du parcours;Terminé le;Attestation",
        "Zoé Lefèvre;zoe.lefevre@mairie.fr;\"Voirie ; espaces \"\"verts\"\"\";Souveraineté numérique;Trajectoire;3;4;2026-11-04;04HM-ASW9-NF6Y-Y093",
        "Zoé Lefèvre;zoe.lefevre@mairie.fr;;Souveraineté numérique;Trajectoire;3;4;;",
        "",
    ];
    assert_eq!(file, expected.join("\r\n"));
    assert!(people_csv(Lang::En, &[]).starts_with("\u{feff}Name;E-mail address;Department;".as_bytes()));
}

#[test]
fn no_cell_is_a_formula() {
    for evil in ["=HYPERLINK(\"http://evil\")", "+33 1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"] {
        let cells = parsed(&people_csv(Lang::Fr, &[PeopleRow { name: evil.to_owned(), ..row() }]));
        assert_eq!(cells[1][0], format!("'{evil}"));
    }
}

proptest! {
    #[test]
    fn every_cell_reads_back(names in prop::collection::vec("\\PC*|[=+@\t\r\n;\",'-]{0,6}[a-z]?", 0..6), course in any::<String>()) {
        let rows: Vec<PeopleRow> = names.iter().map(|name| PeopleRow { name: name.clone(), course: course.clone(), ..row() }).collect();
        let cells = parsed(&people_csv(Lang::Fr, &rows));
        prop_assert_eq!(cells.len(), rows.len() + 1);
        for (read, row) in cells.iter().skip(1).zip(&rows) {
            for (cell, text) in [(&read[0], &row.name), (&read[3], &row.course)] {
                let dangerous = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
                prop_assert!(!dangerous, "{:?}", cell);
                prop_assert!(cell == text || cell.strip_prefix('\'') == Some(text), "{:?} for {:?}", cell, text);
            }
            prop_assert_eq!((read[5].as_str(), read[6].as_str()), ("3", "4"));
        }
    }
}
