//! Every reason has its words, in every language, with the values it is given.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use domain::locale::Lang;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if !path.to_string_lossy().ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// The text between two marks, from the start of `text`.
fn quoted(text: &str) -> Option<(&str, &str)> {
    text.trim_start().strip_prefix('"')?.split_once('"')
}

/// The sources that make problems.
fn of_problems() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = ["check.rs", "check_question.rs"].map(|file| here.join("../../app/domain/src/module").join(file)).to_vec();
    sources(&here.join("src"), &mut files);
    files
}

/// The sources that make remarks.
fn of_lint() -> Vec<PathBuf> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../app/domain/src/quiz/lint"), &mut files);
    files
}

/// Each reason made in some sources with the names of its values.
fn reasons(files: Vec<PathBuf>) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (mark, has_value) in [("Reason::plain(", false), ("Reason::with(", true), ("key: ", false)] {
            for rest in code.split(mark).skip(1) {
                let Some((key, rest)) = quoted(rest) else { continue };
                let names = found.entry(key.to_owned()).or_default();
                if has_value {
                    names.extend(rest.strip_prefix(',').and_then(quoted).map(|(name, _)| name.to_owned()));
                } else if mark == "key: " {
                    let values = rest.split("};").next().unwrap_or_default();
                    let names_in = values.split("(\"").skip(1).filter_map(|rest| rest.split_once('"'));
                    names.extend(names_in.map(|(name, _)| name.to_owned()));
                }
            }
        }
    }
    found
}

/// The variables of each message `problem-…` or `lint-…` of a language.
fn messages(lang: Lang, family: &str) -> BTreeMap<String, BTreeSet<String>> {
    let (_, text) = words::sources(lang).iter().find(|(name, _)| *name == family).expect("its messages");
    let lines = text.lines().filter_map(|line| line.strip_prefix(family)?.strip_prefix('-')?.split_once(" = "));
    let variables =
        |message: &str| message.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(name, _)| name.to_owned()).collect();
    lines.map(|(key, message)| (key.to_owned(), variables(message))).collect()
}

#[test]
fn every_reason_has_its_words_with_its_values() {
    let mut reasons = reasons(of_problems());
    // Two names are given to a function that makes the reason.
    reasons.insert("bad-name".to_owned(), ["name".to_owned()].into());
    reasons.insert("bad-number".to_owned(), ["text".to_owned()].into());
    assert!(reasons.len() > 95, "reasons are not found: {reasons:?}");
    all_are_said("problem", &reasons);
}

#[test]
fn every_remark_has_its_words_with_its_values() {
    let reasons = reasons(of_lint());
    assert!(reasons.len() > 15, "remarks are not found: {reasons:?}");
    all_are_said("lint", &reasons);
}

fn all_are_said(family: &str, reasons: &BTreeMap<String, BTreeSet<String>>) {
    for lang in Lang::ALL {
        let messages = messages(lang, family);
        for (key, values) in reasons {
            let variables = messages.get(key).unwrap_or_else(|| panic!("{}: no {family}-{key}", lang.tag()));
            assert!(variables.is_subset(values), "{}: {family}-{key} says {variables:?}, but is given {values:?}", lang.tag());
        }
    }
}
