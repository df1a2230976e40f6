//! The table of people and their progress as a CSV file that French Excel opens with a double click.

use chrono::NaiveDate;
use domain::locale::Lang;
use words::t;

/// One line of the table: one person in one course. Carries no score: HR sees who has finished, not how well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleRow {
    /// The person's name.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// The name of their department, if they have one.
    pub department: Option<String>,
    /// The course's title in the file's language.
    pub course: String,
    /// The key of the word for their state (`words::t`), such as the ones that the HR pages show.
    pub state: &'static str,
    /// How many modules of the course they have passed.
    pub modules_passed: u32,
    /// How many modules the course has.
    pub modules_total: u32,
    /// The day when they completed it, in the organisation's time zone.
    pub completed_on: Option<NaiveDate>,
    /// The serial of their certificate, if they earned it.
    pub certificate: Option<String>,
}

const HEADER: [&str; 9] = [
    "document-csv-name",
    "document-csv-email",
    "document-csv-department",
    "document-csv-course",
    "document-csv-state",
    "document-csv-modules-passed",
    "document-csv-modules-total",
    "document-csv-completed-on",
    "document-csv-certificate",
];

/// Writes the table: UTF-8 with a byte-order mark, `;` between cells, CRLF after lines, dates as `2026-11-24`.
///
/// Passed and total modules have a column each, since a spreadsheet reads `3/4` as the third of April.
pub fn people_csv(lang: Lang, rows: &[PeopleRow]) -> Vec<u8> {
    let mut file = "\u{feff}".as_bytes().to_vec();
    line(&mut file, &HEADER.map(|key| t(lang, key)));
    for row in rows {
        line(
            &mut file,
            &[
                row.name.clone(),
                row.email.clone(),
                row.department.clone().unwrap_or_default(),
                row.course.clone(),
                t(lang, row.state),
                row.modules_passed.to_string(),
                row.modules_total.to_string(),
                row.completed_on.map(|day| day.format("%F").to_string()).unwrap_or_default(),
                row.certificate.clone().unwrap_or_default(),
            ],
        );
    }
    file
}

fn line(file: &mut Vec<u8>, cells: &[String; 9]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            file.push(b';');
        }
        let cell = harmless(cell);
        if cell.contains([';', '"', '\r', '\n']) {
            file.extend(format!("\"{}\"", cell.replace('"', "\"\"")).as_bytes());
        } else {
            file.extend(cell.as_bytes());
        }
    }
    file.extend(b"\r\n");
}

/// A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if formula { format!("'{cell}") } else { cell.to_owned() }
}
