//! CSV: a question a row, under a line of headers. `README.md` beside this file is the format.

mod body;
mod write;

use std::collections::BTreeMap;

use domain::module::Reason;
use domain::quiz::{Fraction, QuestionForGrading, QuestionType};

use super::naming::Names;
use super::{Exchanged, Home, Imported, MOST_QUESTIONS, Refused, Unusable, blank, text_of, texts};
use crate::MOST_BYTES_OF_A_FILE;
use crate::csv_rows::{self, Rows};

pub use write::print;

/// The columns, in the order they are written.
const COLUMNS: [&str; 10] = ["id", "type", "question", "right", "wrong", "feedback", "tags", "mark", "title", "category"];

/// Those that must be there.
const NEEDED: [&str; 3] = ["type", "question", "right"];

/// The most cells of a line of headers.
const MOST_COLUMNS: usize = 40;

/// Characters at the beginning of a cell that a spreadsheet takes for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Reads a file: what can be taken, and what cannot with its line and its reason.
pub fn parse(bytes: &[u8], home: &Home<'_>) -> Result<Imported, Unusable> {
    let text = text_of(bytes)?;
    let unusable = |line, reason| Err(Unusable { line, reason });
    if let Some(line) = csv_rows::open_quote(text) {
        return unusable(line, Reason::plain("csv-open-quote"));
    }
    let blank = |row: &Result<(usize, Vec<String>), usize>| matches!(row, Ok((_, cells)) if cells.iter().all(String::is_empty));
    let mut rows = Rows::of(text, delimiter(text)).filter(|row| !blank(row));
    let Some(Ok((first, head))) = rows.next() else { return unusable(1, Reason::plain("import-empty")) };
    let mut columns = BTreeMap::new();
    for (at, name) in head.iter().take(MOST_COLUMNS).enumerate() {
        let name = name.to_lowercase();
        match COLUMNS.iter().find(|known| **known == name) {
            Some(known) if columns.insert(*known, at).is_none() => {}
            None if name.is_empty() => {}
            _ => return unusable(first, Reason::with("csv-unknown-column", "name", texts::beginning(&name))),
        }
    }
    if let Some(missing) = NEEDED.iter().find(|name| !columns.contains_key(*name)) {
        return unusable(first, Reason::with("csv-no-column", "name", missing));
    }
    let mut table = Table { columns, home, names: Names::default(), found: Imported::default() };
    for row in rows {
        let Ok((line, row)) = row else { break };
        if table.found.questions.len() + table.found.refused.len() == MOST_QUESTIONS {
            return unusable(line, Reason::with("import-too-many-questions", "most", MOST_QUESTIONS));
        }
        table.row(line, &row, head.len());
    }
    Ok(table.found)
}

/// What stands between the cells: what the line of headers has most of.
fn delimiter(text: &str) -> u8 {
    let head = csv_rows::head(text);
    let count = |byte: u8| head.bytes().filter(|other| *other == byte).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|byte| (count(*byte), *byte == b',')).unwrap_or(b',')
}

struct Table<'h> {
    columns: BTreeMap<&'static str, usize>,
    home: &'h Home<'h>,
    names: Names,
    found: Imported,
}

impl Table<'_> {
    fn row(&mut self, line: usize, row: &[String], width: usize) {
        let cell = |name: &str| self.columns.get(name).and_then(|at| row.get(*at)).map_or("", |cell| unescaped(cell)).to_owned();
        let stem = crate::text::block(&cell("question"));
        let title = cell("title");
        let known_by =
            if title.is_empty() { texts::beginning(&texts::bare(&stem.chars().take(200).collect::<String>())) } else { title.clone() };
        let read = if row.iter().map(String::len).sum::<usize>() > MOST_BYTES_OF_A_FILE {
            Err(Reason::plain("question-too-long"))
        } else if row.iter().skip(width).any(|cell| !cell.is_empty()) {
            Err(Reason::with("csv-too-many-cells", "most", width))
        } else {
            body::read(&cell).and_then(|body| Ok((body, mark(&cell("mark"))?)))
        };
        match read {
            Ok((body, mark)) => {
                let id = self.names.question(&cell("id"), &known_by);
                let tags = cell("tags").split(',').map(crate::text::line).filter(|tag| !tag.is_empty()).collect();
                let question =
                    QuestionForGrading { mark, tags, feedback: crate::text::block(&cell("feedback")), ..blank(id, self.home, stem, body) };
                self.found.questions.push(Exchanged { question, title, category: cell("category"), line, changed: Vec::new() });
            }
            Err(reason) => self.found.refused.push(Refused { line, title: known_by, reason }),
        }
    }
}

fn mark(cell: &str) -> Result<Fraction, Reason> {
    if cell.is_empty() {
        return Ok(Fraction::ONE);
    }
    match cell.parse::<Fraction>() {
        Ok(mark) if mark > Fraction::ZERO => Ok(mark),
        Ok(_) => Err(Reason::plain("mark-not-above-zero")),
        Err(_) => Err(Reason::with("bad-number", "text", texts::beginning(cell))),
    }
}

/// A cell without the mark that keeps it from being a formula.
fn unescaped(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA) || rest.starts_with('\'')).unwrap_or(cell)
}

/// A cell that no spreadsheet takes for a formula.
fn escaped(cell: &str) -> String {
    if cell.starts_with(FORMULA) || cell.starts_with('\'') { format!("'{cell}") } else { cell.to_owned() }
}

/// The type of a row.
fn kind(cell: &str) -> Result<QuestionType, Reason> {
    cell.to_lowercase().replace([' ', '_'], "-").parse().map_err(|_| Reason::with("csv-unknown-type", "text", texts::beginning(cell)))
}

#[cfg(test)]
#[path = "table/tests.rs"]
mod tests;
