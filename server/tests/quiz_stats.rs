//! `trajectoire quiz stats` as a shell sees it.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn Error>>;

fn stats(file: &Path) -> Result<Output, std::io::Error> {
    Command::new(env!("CARGO_BIN_EXE_trajectoire")).args(["quiz", "stats"]).arg(file).output()
}

#[test]
fn a_table_of_marks_gives_json_and_nothing_else() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/statistics");
    let output = stats(&folder.join("seven_questions.csv"))?;
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let text = String::from_utf8(output.stdout)?;
    assert!(text.starts_with("{\n  \"questions\": [\n    {\n      \"name\": \"cloud-act\",\n      \"facility\": "), "{text}");
    assert!(text.contains("\"n\": 25") && text.contains("\"effective_weight\": null") && !text.contains("NaN"), "{text}");
    Ok(())
}

#[test]
fn a_malformed_file_is_refused_with_its_lines_and_nothing_is_printed() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (file, missing) = (folder.path().join("marks.csv"), folder.path().join("missing.csv"));
    fs::write(&file, "attempt,a\nmax,1\n1,NaN\n2,0,5\n")?;
    let output = stats(&file)?;
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr)?;
    let name = file.display();
    assert_eq!(said, format!("{name}:3: \"NaN\", the mark at \"a\", is not a number\n{name}:4: 3 cells where the header has 2\n"));
    let output = stats(&missing)?;
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true));
    Ok(())
}
