use domain::quiz::{Body, QuestionType};

use super::*;

#[test]
fn a_file_is_guessed_by_its_name_and_its_words() {
    let table = [
        ("a.xml", "", Some(Format::MoodleXml)),
        ("a.txt", "<?xml version=\"1.0\"?>", Some(Format::MoodleXml)),
        ("a.GIFT", "", Some(Format::Gift)),
        ("a.txt", "// x\n::q::a{T}", Some(Format::Gift)),
        ("a.txt", "Qui ?\nA. a\nB. b\nANSWER: A\n", Some(Format::Aiken)),
        ("a.csv", "type;question", Some(Format::Csv)),
        ("questions.md", "", Some(Format::Trajectoire)),
        ("a.txt", "## q1\ntype: single\n", Some(Format::Trajectoire)),
        ("a.txt", "bonjour", None),
    ];
    for (name, text, expected) in table {
        assert_eq!(Format::guess(name, text.as_bytes()), expected, "{name} {text}");
    }
}

/// Questions of the types that have no example of their own.
const OTHERS: &str = "\
## a1
type: single
objective: o1

Qui ?

(x) Un
( ) Deux

## a2
type: multiple
objective: o1

Quoi ?

[x] Un
[ ] Deux

## a3
type: true-false
objective: o1

Vrai ?

(x) Vrai
( ) Faux

## a4
type: ordering
objective: o1

Ordre ?

1. Un
2. Deux

## a5
type: matching
objective: o1

Paires ?

- a -> b
- c -> d

## a6
type: short
objective: o1

Mot ?

= oui

";

/// One of every type.
#[test]
fn what_a_format_cannot_hold_is_refused_by_name() {
    let facts = Facts::default();
    let home = Home { objective: "o1".parse().expect("a name"), facts: &facts };
    let mut text = OTHERS.to_owned();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/questions/examples");
    let mut paths: Vec<_> = std::fs::read_dir(folder).expect("the examples").map(|entry| entry.expect("an example").path()).collect();
    paths.sort();
    for path in paths {
        text += &std::fs::read_to_string(path).expect("a text");
        text += "\n";
    }
    let found = parse(Format::Trajectoire, text.as_bytes(), &home).expect("usable");
    assert!(QuestionType::ALL.iter().all(|kind| found.questions.iter().any(|one| one.question.kind() == *kind)), "{:?}", found.refused);
    for format in Format::ALL {
        let printed = print(*format, &found.questions, &BTreeMap::new(), &home);
        let again = parse(*format, printed.text.as_bytes(), &home).expect("usable");
        assert_eq!(
            again.questions.len() + printed.refused.len(),
            found.questions.len(),
            "{format}: {:?} {:?}",
            printed.refused,
            again.refused
        );
        assert_eq!(again.refused, [], "{format}");
        let scenario = found.questions.iter().position(|one| matches!(one.question.body, Body::Scenario { .. })).expect("a scenario");
        assert_eq!(printed.refused.iter().any(|one| one.line == scenario + 1), *format != Format::Trajectoire, "{format}");
    }
}
