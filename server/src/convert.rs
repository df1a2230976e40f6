//! `trajectoire quiz convert`: question files from one tool's format into another's.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use domain::locale::Lang;
use domain::module::Reason;
use formats::exchange::{self, Exchanged, Format, Home, Imported, MOST_BYTES, Refused};
use serde_json::{Value, json};

use crate::quiz::UNUSABLE;

/// What a shell is told when some questions were refused.
const SOME_REFUSED: u8 = 3;

/// The options of the command.
#[derive(Debug, Args)]
pub struct Convert {
    /// The format of the file that is read: gift, moodle-xml, aiken, csv, trajectoire.
    #[arg(long, value_name = "FORMAT")]
    from: Format,
    /// The format of the file that is written.
    #[arg(long, value_name = "FORMAT")]
    to: Format,
    /// Writes what became of each question as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The file that is read; `-` is standard input.
    #[arg(value_name = "IN")]
    input: PathBuf,
    /// The file that is written; `-` is standard output.
    #[arg(value_name = "OUT")]
    output: PathBuf,
}

/// Does it: 0 if every question went in, 3 if some were refused, 2 if the file cannot be used and nothing was written.
pub fn run(convert: &Convert) -> ExitCode {
    let name = if is_stdio(&convert.input) { "<stdin>".to_owned() } else { convert.input.display().to_string() };
    let bytes = match read(&convert.input) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{name}:0: {error}");
            return ExitCode::from(UNUSABLE);
        }
    };
    let facts = formats::Facts::default();
    let objective = "o1".parse().expect("a name");
    let home = Home { objective, facts: &facts };
    let imported = match exchange::parse(convert.from, &bytes, &home) {
        Ok(imported) => imported,
        Err(unusable) => {
            let message = sentence(&unusable.reason);
            eprintln!("{name}:{}: {message}", unusable.line);
            let line = unusable.line;
            let why = json!({ "line": line, "reason": unusable.reason.key, "message": message });
            let report = json!({ "from": convert.from.word(), "to": convert.to.word(), "unusable": why, "imported": [], "refused": [],
                "warnings": [], "totals": { "imported": 0, "refused": 0, "warnings": 0 } });
            write_report(convert, &report);
            return ExitCode::from(UNUSABLE);
        }
    };
    let figures: BTreeMap<_, _> = imported.attachments.iter().map(|figure| (figure.name.clone(), figure.file.clone())).collect();
    let exported = exchange::print(convert.to, &imported.questions, &figures, &home);
    let (report, refused) = report(convert, &imported, &exported);
    for line in &refused {
        eprintln!("{name}:{}: {}: {}", line.line, line.title, sentence(&line.reason));
    }
    if let Err(error) = write(&convert.output, exported.text.as_bytes()) {
        eprintln!("{}:0: {error}", convert.output.display());
        return ExitCode::from(UNUSABLE);
    }
    if !write_report(convert, &report) {
        return ExitCode::from(UNUSABLE);
    }
    if refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(SOME_REFUSED) }
}

/// What became of each question, and those that were refused on the way in or out, by their lines.
fn report(convert: &Convert, imported: &Imported, exported: &exchange::Exported) -> (Value, Vec<Refused>) {
    let at = |place: usize| imported.questions.get(place - 1);
    let on_the_way_out = exported.refused.iter().map(|one| Refused { line: at(one.line).map_or(0, |found| found.line), ..one.clone() });
    let mut refused: Vec<Refused> = imported.refused.iter().cloned().chain(on_the_way_out).collect();
    refused.sort_by_key(|one| one.line);
    let stayed: BTreeSet<usize> = exported.refused.iter().map(|one| one.line).collect();
    let taken: Vec<(usize, &Exchanged)> = (1..).zip(&imported.questions).filter(|(place, _)| !stayed.contains(place)).collect();
    let mut lost: BTreeMap<usize, Vec<&Reason>> = BTreeMap::new();
    for (place, reason) in &exported.changed {
        lost.entry(*place).or_default().push(reason);
    }
    let entry = |one: &Exchanged| json!({ "line": one.line, "name": one.question.id.as_str(), "title": one.title, "type": one.question.kind().word() });
    let warning = |one: &Exchanged, reason: &Reason| json!({ "line": one.line, "name": one.question.id.as_str(), "reason": reason.key, "message": sentence(reason) });
    let mut warnings: Vec<Value> = Vec::new();
    for (place, one) in &taken {
        warnings.extend(one.changed.iter().chain(lost.get(place).into_iter().flatten().copied()).map(|reason| warning(one, reason)));
    }
    let refused_entries: Vec<Value> = refused
        .iter()
        .map(|one| json!({ "line": one.line, "name": one.title, "reason": one.reason.key, "message": sentence(&one.reason) }))
        .collect();
    let totals = json!({ "imported": taken.len(), "refused": refused.len(), "warnings": warnings.len() });
    let entries: Vec<Value> = taken.iter().map(|(_, one)| entry(one)).collect();
    let report = json!({ "from": convert.from.word(), "to": convert.to.word(), "imported": entries, "refused": refused_entries,
        "warnings": warnings, "totals": totals });
    (report, refused)
}

fn sentence(reason: &Reason) -> String {
    words::reason(Lang::En, "problem", reason)
}

fn is_stdio(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads a file, of one that is too large no more than shows that it is.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if is_stdio(path) {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Writes a file whole or not at all: beside it first, then in its place.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if is_stdio(path) {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes)?;
        return out.flush();
    }
    // What is no plain file, a device or a pipe, has no place of its own.
    if std::fs::metadata(path).is_ok_and(|known| !known.is_file()) {
        return std::fs::write(path, bytes);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let done = std::fs::File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&part, path)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    done
}

fn write_report(convert: &Convert, report: &Value) -> bool {
    let Some(path) = &convert.report else { return true };
    let text = serde_json::to_string_pretty(report).unwrap_or_default() + "\n";
    match write(path, text.as_bytes()) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("{}:0: {error}", path.display());
            false
        }
    }
}
