use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::Facts;

static NONE: std::sync::LazyLock<Facts> = std::sync::LazyLock::new(Facts::default);

fn home() -> Home<'static> {
    Home { objective: "o1".parse().expect("a name"), facts: &NONE }
}

const GOOD: &str = "Qui contrôle ?\nA. La CNIL\nB) L’ANSSI\nANSWER: A\n";

#[rstest]
#[case(GOOD, 1, &[])]
#[case("Une question\nsur deux lignes\n\nA) un\nB) deux\n\nANSWER: B", 1, &[])]
#[case("q\na. un\nb. deux\nanswer: b\n", 1, &[])]
#[case("q\nA. un\nB. deux\n\nq2\nA. un\nB. deux\nANSWER: A\n", 1, &[(1, "aiken-no-answer")])]
#[case("q\n\nq2\nA. un\nB. deux\nANSWER: A\n", 1, &[(1, "aiken-no-options")])]
#[case("q\nA. un\nB. deux\nANSWER: C\n", 0, &[(1, "aiken-answer-unknown")])]
#[case("q\nA. un\nB. deux\nANSWER: A, B\n", 0, &[(1, "aiken-answer-unknown")])]
#[case("q\nA. un\nB. deux\nANSWER:\n", 0, &[(1, "aiken-answer-unknown")])]
#[case("q\nA. un\nA. deux\nANSWER: A\n", 0, &[(1, "aiken-letter-twice")])]
#[case("q\nA. un\nANSWER: A\n", 0, &[(1, "too-few-options")])]
#[case("q\nA. un\nsuite\nB. deux\nANSWER: A\n", 0, &[(1, "aiken-line")])]
#[case("ANSWER: A\n", 0, &[(1, "aiken-answer-alone")])]
#[case("q\nA. un\nB. deux\n", 0, &[(1, "aiken-no-answer")])]
fn files(#[case] text: &str, #[case] good: usize, #[case] refused: &[(usize, &str)]) {
    let found = parse(text.as_bytes(), &home()).expect("usable");
    assert_eq!(found.questions.len(), good, "{:?}", found.refused);
    assert_eq!(found.refused.iter().map(|one| (one.line, one.reason.key)).collect::<Vec<_>>(), refused);
}

#[test]
fn a_question_is_written_as_it_was() {
    let found = parse(GOOD.as_bytes(), &home()).expect("usable");
    assert_eq!(print(&found.questions).text, "Qui contrôle ?\nA. La CNIL\nB. L’ANSSI\nANSWER: A\n\n");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn anything_reads_back(pieces in proptest::collection::vec(r"A\. |B\) |C\. |ANSWER: |A|B|\n|\n\n|\*|_|<b>|[a-zé]{1,4}| |\PC", 0..40)) {
        let text = format!("q{}\nA. x\nB. y\nANSWER: A\n\n{}", pieces.concat(), pieces.concat());
        let bare = |found: Imported| found.questions.into_iter().map(|one| one.question).map(|one| (one.stem, one.body)).collect::<Vec<_>>();
        let Ok(found) = parse(text.as_bytes(), &home()) else { return Ok(()) };
        let printed = print(&found.questions);
        prop_assert_eq!(&printed.refused, &Vec::new());
        if found.questions.is_empty() {
            return Ok(());
        }
        prop_assert_eq!(bare(parse(printed.text.as_bytes(), &home()).expect("usable")), bare(found), "{}", printed.text);
    }
}
