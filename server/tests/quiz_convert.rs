//! `trajectoire quiz convert` as a shell sees it.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn Error>>;

/// Converts a text; what a shell sees, what was written and what was reported, if anything was.
struct Done {
    output: Output,
    written: Option<String>,
    report: Option<Value>,
    /// The files there are afterwards.
    files: Vec<String>,
}

fn convert(text: &str, to: &str) -> Result<Done, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = |name: &str| folder.path().join(name);
    fs::write(path("in.gift"), text)?;
    let output = Command::new(env!("CARGO_BIN_EXE_trajectoire"))
        .current_dir(folder.path())
        .args(["quiz", "convert", "--from", "gift", "--to", to, "--report", "report.json", "in.gift", "out"])
        .output()?;
    let read = |path: &Path| fs::read_to_string(path).ok();
    let report = read(&path("report.json")).map(|text| serde_json::from_str(&text)).transpose()?;
    let mut files = fs::read_dir(folder.path())?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    files.sort();
    Ok(Done { output, written: read(&path("out")), report, files })
}

#[test]
fn every_question_goes_in() -> Outcome {
    let done = convert("::a::Qui ?{=Un ~Deux}\n\n::b::Vrai ?{T#Si.}\n", "csv")?;
    assert_eq!(done.output.status.code(), Some(0), "{:?}", done.output);
    assert!(done.output.stdout.is_empty() && done.output.stderr.is_empty(), "{:?}", done.output);
    let written = done.written.ok_or("nothing was written")?;
    assert_eq!(written.lines().count(), 3, "{written}");
    let report = done.report.ok_or("no report")?;
    assert_eq!(report["totals"], json!({ "imported": 2, "refused": 0, "warnings": 1 }));
    assert_eq!(report["imported"][1], json!({ "line": 3, "name": "b", "title": "b", "type": "true-false" }));
    assert_eq!([&report["warnings"][0]["line"], &report["warnings"][0]["reason"]], [&json!(3), &json!("lost-feedback")]);
    Ok(())
}

#[test]
fn what_is_refused_on_the_way_in_or_out_is_named_and_the_rest_is_written() -> Outcome {
    let done = convert("::a::Qui ?{=Un ~Deux}\n\n::b::Dites.{}\n\n::c::Fini ?{=Un\n", "csv")?;
    assert_eq!(done.output.status.code(), Some(3), "{:?}", done.output);
    let said = String::from_utf8(done.output.stderr)?;
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines.len() == 2 && lines[0].starts_with("in.gift:3: b: ") && lines[1].starts_with("in.gift:5: c: "), "{said}");
    assert!(done.written.is_some_and(|written| written.lines().count() == 2));
    let report = done.report.ok_or("no report")?;
    assert_eq!(report["totals"], json!({ "imported": 1, "refused": 2, "warnings": 0 }));
    assert_eq!(
        [&report["refused"][0]["reason"], &report["refused"][1]["reason"]],
        [&json!("no-type-for-it"), &json!("gift-braces-not-closed")]
    );
    Ok(())
}

#[test]
fn of_a_file_that_cannot_be_used_nothing_is_written() -> Outcome {
    let done = convert("\n", "csv")?;
    assert_eq!(done.output.status.code(), Some(2), "{:?}", done.output);
    assert!(done.output.stdout.is_empty() && done.written.is_none());
    assert_eq!(String::from_utf8(done.output.stderr)?, "in.gift:0: The file is empty.\n");
    let report = done.report.ok_or("no report")?;
    assert_eq!(report["unusable"], json!({ "line": 0, "reason": "import-empty", "message": "The file is empty." }));
    assert_eq!(report["totals"], json!({ "imported": 0, "refused": 0, "warnings": 0 }));
    assert_eq!(done.files, ["in.gift", "report.json"]);
    Ok(())
}
