//! Files as Moodle and other tools write them, each with what becomes of it: `tests/formats/moodle-xml/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::{parse, print};
use crate::exchange::{Home, Imported, Unusable};
use crate::{Facts, File, questions};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/formats/moodle-xml")
}

fn read(bytes: &[u8]) -> Result<Imported, Unusable> {
    parse(bytes, &Home { objective: "o1".parse().expect("a name"), facts: &Facts::default() })
}

/// What becomes of a file, for a person to read.
fn told(bytes: &[u8]) -> String {
    let mut out = String::new();
    match read(bytes) {
        Err(found) => writeln!(out, "unusable {}: {} {:?}", found.line, found.reason.key, found.reason.values).expect("memory"),
        Ok(found) => {
            for one in &found.questions {
                writeln!(out, "line {} [{}] {}", one.line, one.category, one.title).expect("memory");
                for reason in &one.changed {
                    writeln!(out, "  {} {:?}", reason.key, reason.values).expect("memory");
                }
                out += &questions::print(std::slice::from_ref(&one.question));
                out.push('\n');
            }
            for one in &found.attachments {
                writeln!(out, "figure {} ({} bytes)", one.name, one.file.as_bytes().len()).expect("memory");
            }
            for one in &found.refused {
                writeln!(out, "refused {}: {}: {} {:?}", one.line, one.title, one.reason.key, one.reason.values).expect("memory");
            }
        }
    }
    out
}

fn samples() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder()).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "xml"));
    files.sort();
    files
}

#[test]
fn every_sample_becomes_what_stands_beside_it() {
    let files = samples();
    assert!(files.len() >= 25);
    for path in files {
        let bytes = std::fs::read(&path).expect("a file");
        let expected = std::fs::read_to_string(path.with_extension("txt")).expect("what becomes of it");
        let told = told(&bytes);
        assert_eq!(told, expected, "{}", path.display());
    }
}

#[test]
fn every_sample_goes_out_and_comes_back() {
    for path in samples() {
        let Ok(found) = read(&std::fs::read(&path).expect("a file")) else { continue };
        let figures: BTreeMap<String, File> = found.attachments.iter().map(|one| (one.name.clone(), one.file.clone())).collect();
        let printed = print(&found.questions, &figures);
        assert_eq!(printed.refused, [], "{}", path.display());
        let again = read(printed.text.as_bytes()).expect("what we wrote");
        assert_eq!(again.attachments, found.attachments, "{}", path.display());
        for (place, (again, one)) in again.questions.iter().zip(&found.questions).enumerate() {
            if printed.changed.iter().any(|(at, reason)| *at == place + 1 && reason.key == "lost-setting-in-answers") {
                continue;
            }
            let mut expected = one.question.clone();
            if let domain::quiz::Body::Gaps { gaps, .. } = &mut expected.body {
                for gap in gaps {
                    if let domain::quiz::Fill::Typed { accents, .. } = &mut gap.fill {
                        *accents = true;
                    }
                }
            }
            assert_eq!(again.question, expected, "{} {}", path.display(), printed.text);
        }
        assert_eq!(again.questions.len(), found.questions.len());
    }
}
