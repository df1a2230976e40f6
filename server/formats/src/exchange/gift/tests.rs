use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use domain::quiz::{Body, Fraction, Number, Tolerance};
use proptest::prelude::*;

use super::*;
use crate::Facts;
use crate::exchange::Exchanged;

static NONE: std::sync::LazyLock<Facts> = std::sync::LazyLock::new(Facts::default);

fn home() -> Home<'static> {
    Home { objective: "o1".parse().expect("a name"), facts: &NONE }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/formats/gift");
    let mut all: Vec<_> = std::fs::read_dir(folder).expect("the cases").map(|entry| entry.expect("a case").path()).collect();
    all.retain(|path| path.extension().is_some_and(|extension| extension == "gift"));
    all.sort();
    all
}

fn worth(fraction: Fraction) -> String {
    format!("{}%", fraction.percent_text())
}

fn number(number: &Number) -> String {
    let Tolerance::Absolute(tolerance) = number.tolerance else { panic!("absolute") };
    format!("{} ± {}", number.value.number_text(), tolerance.number_text())
}

fn answers(body: &Body) -> Vec<String> {
    let said = |what: String, feedback: &str| if feedback.is_empty() { what } else { format!("{what} # {feedback:?}") };
    match body {
        Body::Single(all) | Body::Multiple(all) => {
            all.iter().map(|one| said(format!("{} {:?}", worth(one.fraction), one.text), &one.feedback)).collect()
        }
        Body::TrueFalse { key, when_true, when_false } => {
            vec![key.to_string(), said("true".into(), when_true), said("false".into(), when_false)]
        }
        Body::Matching { pairs, rights } => {
            let right = |at: u16| &rights[usize::from(at)].text;
            let pairs_told = pairs.iter().map(|pair| said(format!("{:?} -> {:?}", pair.left, right(pair.right)), &pair.feedback));
            let alone = (0..).zip(rights).filter(|(at, _)| pairs.iter().all(|pair| pair.right != *at));
            pairs_told.chain(alone.map(|(_, item)| said(format!("-> {:?}", item.text), &item.feedback))).collect()
        }
        Body::Short { patterns, .. } => {
            patterns.iter().map(|one| said(format!("{} {:?}", worth(one.fraction), one.text), &one.feedback)).collect()
        }
        Body::Numerical { values, .. } => {
            values.iter().map(|one| said(format!("{} {}", worth(one.fraction), number(one)), &one.feedback)).collect()
        }
        Body::Open { rubric } => rubric.iter().map(|one| format!("{} point: {:?}", one.points, one.text)).collect(),
        other => panic!("{} from GIFT", other.kind()),
    }
}

/// All that was read, in words.
fn told(read: &Result<Imported, Unusable>) -> String {
    let mut out = String::new();
    let imported = match read {
        Ok(imported) => imported,
        Err(unusable) => return format!("unusable: line {}: {}\n", unusable.line, unusable.reason.key),
    };
    for Exchanged { question, title, category, line, changed } in &imported.questions {
        let _ = writeln!(out, "line {line}: {} {} {title:?}", question.kind(), question.id);
        for (name, value) in [("category", category), ("tags", &question.tags.join(", "))] {
            if !value.is_empty() {
                let _ = writeln!(out, "  {name}: {value}");
            }
        }
        let _ = writeln!(out, "  {:?}", question.stem);
        for answer in answers(&question.body) {
            let _ = writeln!(out, "  - {answer}");
        }
        if !question.feedback.is_empty() {
            let _ = writeln!(out, "  general: {:?}", question.feedback);
        }
        for reason in changed {
            let _ = writeln!(out, "  changed: {}", reason.key);
        }
    }
    for Refused { line, title, reason } in &imported.refused {
        let values: Vec<_> = reason.values.iter().map(|(name, value)| format!(" {name}={value}")).collect();
        let _ = writeln!(out, "refused, line {line}: {title:?}: {}{}", reason.key, values.concat());
    }
    out
}

#[test]
fn every_case_is_read_as_it_should_be() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    for case in cases {
        let read = told(&parse(&std::fs::read(&case).expect("a case"), &home()));
        let expected = std::fs::read_to_string(case.with_extension("txt")).expect("what becomes of it");
        assert_eq!(read, expected, "{}", case.display());
    }
}

/// Writes what is read now beside each case without an expectation; to be looked through before it is kept.
#[test]
#[ignore = "writes files"]
fn new_cases_are_told() {
    for case in cases().into_iter().filter(|case| !case.with_extension("txt").exists()) {
        let read = told(&parse(&std::fs::read(&case).expect("a case"), &home()));
        std::fs::write(case.with_extension("txt"), read).expect("written");
    }
}

fn without_lines(imported: Imported) -> Vec<Exchanged> {
    imported.questions.into_iter().map(|one| Exchanged { line: 0, changed: Vec::new(), ..one }).collect()
}

fn again(bytes: &[u8]) -> Result<(), String> {
    let Ok(imported) = parse(bytes, &home()) else { return Ok(()) };
    let once = without_lines(imported);
    let printed = print(&once);
    let kept: Vec<_> =
        (1..).zip(&once).filter(|(at, _)| printed.refused.iter().all(|one| one.line != *at)).map(|(_, one)| one.clone()).collect();
    if kept.is_empty() {
        return Ok(());
    }
    let read = parse(printed.text.as_bytes(), &home()).map_err(|unusable| format!("{unusable:?}"))?;
    if read.refused.is_empty() && without_lines(read.clone()) == kept {
        Ok(())
    } else {
        Err(format!("{}\n--- refused {:?}\n--- read {}--- was {:#?}", printed.text, read.refused, told(&Ok(read.clone())), kept))
    }
}

#[test]
fn every_case_reads_back() {
    for case in cases() {
        let read = again(&std::fs::read(&case).expect("a case"));
        assert_eq!(read, Ok(()), "{}", case.display());
    }
}

#[test]
fn what_would_not_be_read_is_not_written() {
    let mut found = parse(b"::m::q{~%50%a ~%50%b ~c}\n\n::s::q{=a =%50%b}\n\n::n::q{#1}", &home()).expect("usable").questions;
    for one in &mut found {
        match &mut one.question.body {
            Body::Multiple(choices) => choices[0].fraction = Fraction::of(1, 4),
            Body::Short { patterns, .. } => patterns[1].fraction = Fraction::of(-1, 2),
            Body::Numerical { values, .. } => values[0].fraction = Fraction::of(1, 2),
            other => panic!("{}", other.kind()),
        }
    }
    let printed = print(&found);
    let reasons: Vec<_> = printed.refused.iter().map(|one| (one.line, one.reason.key)).collect();
    assert_eq!(reasons, [(1, "right-options-not-one"), (2, "fraction-out-of-bounds"), (3, "no-right-option")]);
    assert_eq!(printed.text, "");
}

#[test]
fn every_reason_of_the_cases_is_no_surprise_on_the_way_out() {
    for case in cases() {
        let Ok(imported) = parse(&std::fs::read(&case).expect("a case"), &home()) else { continue };
        assert_eq!(print(&imported.questions).refused, [], "{}", case.display());
    }
}

const PIECES: &str = r"::|\{|\}|=|~|#|####|->|%50%|%100%|%-25%|\\|\n|\n\n|//|\[id:a\]|\$CATEGORY: |T|FALSE|[0-9]{1,2}|\.\.|:|\[html\]|\[markdown\]|<b>|</b>|<br>|&amp;|\*|_|\[|\]|[a-zé]{1,4}| |\PC";

/// Questions that are nearly right more often than not.
fn nearly() -> impl Strategy<Value = String> {
    let pieces = |most| proptest::collection::vec(PIECES, 0..most).prop_map(|pieces| pieces.concat());
    let whole = (pieces(4), pieces(5), pieces(3), pieces(3), pieces(2)).prop_flat_map(|(stem, a, b, general, after)| {
        prop_oneof![
            Just(format!("{stem}{{={a}x~{b}y####{general}}}{after}")),
            Just(format!("::{stem}::q{{=x{a}=y{b}}}{after}")),
            Just(format!("q{stem}{{~%50%{a}x~%50%{b}y~%-50%z}}")),
            Just(format!("[markdown]{stem}{{=a{a} -> b{b}=c -> d}}{after}")),
            Just(format!("{stem}{{T#{a}#{b}}}{after}")),
            Just(format!("{stem}{{#3:{a}#{b}}}")),
            Just(format!("{stem}{{####{a}}}\n\n{b}")),
        ]
    });
    proptest::collection::vec(whole, 0..3).prop_map(|all| all.join("\n\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn anything_reads_back(text in prop_oneof![nearly(), proptest::collection::vec(PIECES, 0..24).prop_map(|pieces| pieces.concat())]) {
        prop_assert_eq!(again(text.as_bytes()), Ok(()));
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = parse(&bytes, &home());
    }
}

#[test]
fn ten_megabytes_of_anything_take_no_time() {
    let most = crate::exchange::MOST_BYTES / if cfg!(debug_assertions) { 32 } else { 1 };
    for piece in [
        "{",
        "}",
        "\\",
        "\\\\",
        "~",
        "=",
        "#",
        "a{=b ",
        "::",
        "//[id:",
        "a{}\n\n",
        "{\n\n",
        "{\n\n::a::\n",
        "x{~a~b ",
        "&&058;",
        "[",
        "%",
        "é",
        "a{####",
        "<b ",
        "&",
        "$CATEGORY:\n",
        "- ",
    ] {
        for around in [("", ""), ("q{", "}"), ("q{=", "~b}"), ("q{#", "}"), ("q{=a->", "=b->c}"), ("::", "::q{T}")] {
            let inside = piece.repeat((most - 20) / piece.len());
            let text = format!("{}{inside}{}", around.0, around.1);
            let start = Instant::now();
            let _ = parse(text.as_bytes(), &home());
            assert!(
                start.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 }),
                "{around:?} {piece:?}: {:?}",
                start.elapsed()
            );
        }
    }
}
