//! A table of marks as CSV, as a spreadsheet writes it: text in, marks out; and the statistics of it as JSON.
//!
//! The header is `attempt` and the questions' names; the row `max` holds their maximum marks; then one row an attempt, an empty
//! cell for a question that it did not draw. Cells are parted by `,`, `;` or tabs; a decimal comma is taken for a point.

mod json;
mod refusal;

use csv::{Terminator, WriterBuilder};
use domain::quiz::statistics::{MOST_ATTEMPTS, MOST_QUESTIONS, Mark, Table};

use crate::csv_rows::{self, Rows};

pub use json::json;
pub use refusal::{Reason, Refusal};

/// The longest file that is read, in bytes.
pub const MOST_BYTES_OF_MARKS: usize = 256 * 1024 * 1024;
/// So many refusals are told; a file with more has the wrong shape altogether.
const MOST_REFUSALS: usize = 50;

/// Reads a table of marks; all of it, or what is wrong with it, line by line.
pub fn read(bytes: &[u8]) -> Result<Table, Vec<Refusal>> {
    let text = text_of(bytes).map_err(|refusal| vec![refusal])?;
    let mut reader = Rows::of(text, delimiter(text)).map(|row| row.map_err(|line| Refusal::new(line, Reason::Unreadable)));
    let Some((line, header)) = reader.next().transpose().map_err(|refusal| vec![refusal])? else {
        return Err(vec![Refusal::new(1, Reason::Empty)]);
    };
    let names = names(line, &header).map_err(|refusal| vec![refusal])?;
    let Some((line, second)) = reader.next().transpose().map_err(|refusal| vec![refusal])? else {
        return Err(vec![Refusal::new(line + 1, Reason::NoMaximum)]);
    };
    let maxima = maxima(line, &second, &names)?;
    let mut table = Table::new(names.iter().cloned().zip(maxima.iter().copied()));
    let mut refusals = Vec::new();
    for row in reader {
        let read = row.map_err(|refusal| vec![refusal]).and_then(|(line, row)| attempt(line, &row, &names, &maxima, &mut table));
        if let Err(found) = read {
            let full = found.iter().any(|refusal| refusal.reason == Reason::TooManyAttempts);
            refusals.extend(found);
            if full || refusals.len() >= MOST_REFUSALS {
                break;
            }
        }
    }
    refusals.truncate(MOST_REFUSALS);
    if refusals.is_empty() { Ok(table) } else { Err(refusals) }
}

/// Writes a table that [`read`] reads back, its attempts numbered from 1: decimal points, cells parted by commas, CRLF.
pub fn print(table: &Table) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut row = |cells: Vec<String>| writer.write_record(cells).expect("a record of cells is always written to memory");
    let line = |name: &str, cells: &mut dyn Iterator<Item = String>| std::iter::once(name.to_owned()).chain(cells).collect::<Vec<_>>();
    row(line("attempt", &mut table.questions().map(|(name, _)| name.to_owned())));
    row(line("max", &mut table.questions().map(|(_, max)| max.to_string())));
    for (number, marks) in (1..).zip(table.rows()) {
        let number: u32 = number;
        row(line(&number.to_string(), &mut marks.iter().map(|mark| mark.map(|mark| mark.to_string()).unwrap_or_default())));
    }
    writer.into_inner().expect("memory is always flushed")
}

fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    if bytes.len() > MOST_BYTES_OF_MARKS {
        return Err(Refusal::new(0, Reason::TooLong));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
        Refusal::new(before + 1, Reason::NotUtf8)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match csv_rows::open_quote(text) {
        Some(line) => Err(Refusal::new(line, Reason::OpenQuote)),
        None => Ok(text),
    }
}

/// What parts the cells: whichever of `;`, tab and `,` the header's first cell is followed by.
fn delimiter(text: &str) -> u8 {
    let after = csv_rows::head(text)
        .trim_start()
        .trim_start_matches('"')
        .trim_start_matches(|c: char| c.is_alphanumeric())
        .trim_start_matches(['"', ' ']);
    after.bytes().next().filter(|byte| matches!(byte, b';' | b'\t')).unwrap_or(b',')
}

fn names(line: usize, header: &[String]) -> Result<Vec<String>, Refusal> {
    let refused = |reason| Err(Refusal::new(line, reason));
    let (first, names) = header.split_first().map_or(("", &[] as &[String]), |(first, names)| (first.as_str(), names));
    if !first.eq_ignore_ascii_case("attempt") {
        return refused(Reason::NoHeader);
    }
    match names.len() {
        0 => return refused(Reason::NoQuestions),
        1..=MOST_QUESTIONS => {}
        _ => return refused(Reason::TooManyQuestions),
    }
    for (place, name) in names.iter().enumerate() {
        if name.is_empty() {
            return refused(Reason::NamelessQuestion(place + 2));
        }
        if names.iter().take(place).any(|other| other == name) {
            return refused(Reason::QuestionTwice(name.clone()));
        }
    }
    Ok(names.to_vec())
}

fn is_maximum(row: &[String]) -> bool {
    row.first().is_some_and(|name| name.eq_ignore_ascii_case("max"))
}

fn maxima(line: usize, row: &[String], names: &[String]) -> Result<Vec<Mark>, Vec<Refusal>> {
    if !is_maximum(row) {
        return Err(vec![Refusal::new(line, Reason::NoMaximum)]);
    }
    let marks = marks(line, row, names)?;
    let one = |(name, mark): (&String, &Option<Mark>)| match mark {
        None => Err(Refusal::new(line, Reason::NoMaximumOf(name.clone()))),
        Some(mark) if *mark < Mark::ZERO => Err(Refusal::new(line, Reason::NegativeMaximum(name.clone()))),
        Some(mark) => Ok(*mark),
    };
    let (good, bad): (Vec<_>, Vec<_>) = names.iter().zip(&marks).map(one).partition(Result::is_ok);
    if bad.is_empty() { Ok(good.into_iter().flatten().collect()) } else { Err(bad.into_iter().filter_map(Result::err).collect()) }
}

fn attempt(line: usize, row: &[String], names: &[String], maxima: &[Mark], table: &mut Table) -> Result<(), Vec<Refusal>> {
    let refused = |reason| Refusal::new(line, reason);
    if is_maximum(row) {
        return Err(vec![refused(Reason::SecondMaximum)]);
    }
    let marks = marks(line, row, names)?;
    let outside = |(place, mark): (usize, &Option<Mark>)| {
        let (mark, max) = ((*mark)?, *maxima.get(place)?);
        let within = -max <= mark && mark <= max;
        let reason = || Some(Reason::OutOfRange { question: names.get(place)?.clone(), mark: row.get(place + 1)?.clone() });
        if within { None } else { reason().map(refused) }
    };
    let bad: Vec<_> = marks.iter().enumerate().filter_map(outside).collect();
    if !bad.is_empty() {
        return Err(bad);
    }
    if table.attempts() >= MOST_ATTEMPTS {
        return Err(vec![refused(Reason::TooManyAttempts)]);
    }
    let drawn: Vec<_> = marks.into_iter().enumerate().filter_map(|(place, mark)| Some((place, mark?))).collect();
    table.push(&drawn).map_err(|_| vec![refused(Reason::NoMark)])
}

/// The marks of a row, without its first cell.
fn marks(line: usize, row: &[String], names: &[String]) -> Result<Vec<Option<Mark>>, Vec<Refusal>> {
    if row.len() != names.len() + 1 {
        return Err(vec![Refusal::new(line, Reason::Columns { found: row.len(), expected: names.len() + 1 })]);
    }
    let mut refusals = Vec::new();
    let mut marks = Vec::with_capacity(names.len());
    for (name, cell) in names.iter().zip(row.iter().skip(1)) {
        match cell.parse() {
            Ok(mark) => marks.push(Some(mark)),
            Err(_) if cell.is_empty() => marks.push(None),
            Err(why) => refusals.push(Refusal::new(line, Reason::BadMark { question: name.clone(), cell: cell.clone(), why })),
        }
    }
    if refusals.is_empty() { Ok(marks) } else { Err(refusals) }
}

#[cfg(test)]
#[path = "marks_csv_tests.rs"]
mod tests;
