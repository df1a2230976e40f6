use domain::quiz::Body;
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::Facts;

static NONE: std::sync::LazyLock<Facts> = std::sync::LazyLock::new(Facts::default);

fn home() -> Home<'static> {
    Home { objective: "o1".parse().expect("a name"), facts: &NONE }
}

fn read(text: &str) -> (Vec<String>, Vec<(usize, &'static str)>) {
    match parse(text.as_bytes(), &home()) {
        Ok(found) => (
            found.questions.iter().map(|one| format!("{} {}", one.question.kind(), one.question.id)).collect(),
            found.refused.iter().map(|one| (one.line, one.reason.key)).collect(),
        ),
        Err(unusable) => (Vec::new(), vec![(unusable.line, unusable.reason.key)]),
    }
}

#[rstest]
#[case("type,question,right,wrong\nsingle,Qui ?,Un,Deux | Trois\n", &["single qui"], &[])]
#[case("\u{feff}Type;Question;Right;Wrong;Id\nsingle;Qui ?;Un;Deux;a\nTrue False;Vrai ?;faux;;b\n", &["single a", "true-false b"], &[])]
#[case("type,question,right\nmultiple,q,\"a | b\"\nshort,q,a\nnumerical,q,3:1 | 5..6\nordering,q,a|b|c\nmatching,q,a -> 1 | b -> 2\n",
    &["multiple q", "short q-2", "numerical q-3", "ordering q-4", "matching q-5"], &[])]
#[case("type,question,right\nnumerical,q,trois\n\"single\",\"a\nb\",x\nopen,q,x\nnope,q,x\ntrue-false,q,peut-être\nshort,q,\n",
    &[], &[(2, "gift-no-number"), (3, "too-few-options"), (5, "no-type-for-it"), (6, "csv-unknown-type"), (7, "csv-true-or-false"), (8, "no-answers")])]
#[case("type,question,right,wrong\nsingle,q,a|b,c\nshort,q,a,b\nsingle,q,a,b,c\nmatching,q,a|b,c\n",
    &[], &[(2, "csv-one-right"), (3, "csv-wrong-unused"), (4, "csv-too-many-cells"), (5, "gift-no-arrow")])]
#[case("question,right\n", &[], &[(1, "csv-no-column")])]
#[case("type,question,right,couleur\n", &[], &[(1, "csv-unknown-column")])]
#[case("type,question,right,mark\ntrue-false,q,vrai,0\ntrue-false,q,vrai,x\ntrue-false,q,vrai,\"2,5\"\n", &["true-false q"], &[(2, "mark-not-above-zero"), (3, "bad-number")])]
#[case("\n\ntype;question;right\n\n\nsingle;q;a\n", &[], &[(6, "too-few-options")])]
#[case("\n , \ntype,question,right,couleur\n", &[], &[(3, "csv-unknown-column")])]
#[case("type,question,right\nshort,q,a\nshort,\"q,a\nshort,q,a\n", &[], &[(3, "csv-open-quote")])]
fn rows(#[case] text: &str, #[case] questions: &[&str], #[case] refused: &[(usize, &str)]) {
    let (found, wrong) = read(text);
    assert_eq!(found, questions);
    assert_eq!(wrong, refused);
}

#[test]
fn what_would_not_be_read_is_not_written() {
    let mut found = parse(b"type,question,right\nordering,q,a|b\nshort,q,a\n", &home()).expect("usable").questions;
    for one in &mut found {
        match &mut one.question.body {
            Body::Ordering { items, .. } => items.truncate(1),
            Body::Short { patterns, .. } => patterns.clear(),
            other => panic!("{}", other.kind()),
        }
    }
    let printed = print(&found);
    let reasons: Vec<_> = printed.refused.iter().map(|one| (one.line, one.reason.key)).collect();
    assert_eq!(reasons, [(1, "too-few-options"), (2, "no-answers")]);
    assert_eq!(printed.text.lines().count(), 1);
}

#[test]
fn no_cell_is_a_formula() {
    let text = "type,question,right,wrong\nsingle,'=HYPERLINK(1),'-1,'@a | +b\nsingle,''cité',a,b\n";
    let found = parse(text.as_bytes(), &home()).expect("usable");
    assert_eq!(found.questions[0].question.stem, "=HYPERLINK(1)");
    assert_eq!(found.questions[1].question.stem, "'cité'");
    let printed = print(&found.questions).text;
    let mut reader = csv::ReaderBuilder::new().from_reader(printed.as_bytes());
    assert!(reader.records().all(|row| row.expect("a row").iter().all(|cell| !cell.starts_with(FORMULA))), "{printed}");
}

const PIECES: &str = r#""|,|;|\||\\|\n|=|->|'|-|\+|@|[0-9]|[a-zé]{1,3}| |\PC"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_table_reads_back(
        rows in proptest::collection::vec((prop::sample::select(QuestionType::ALL), proptest::collection::vec(PIECES, 0..6), proptest::collection::vec(PIECES, 1..9), proptest::collection::vec(PIECES, 0..6)), 0..5)
    ) {
        let mut text = "type,question,right,wrong,tags,feedback\n".to_owned();
        for (kind, stem, right, wrong) in rows {
            let cell = |pieces: &[String]| format!("\"{}\"", pieces.concat().replace('"', "\"\""));
            text += &format!("{kind},{},{},{},{},{}\n", cell(&stem), cell(&right), cell(&wrong), cell(&stem), cell(&wrong));
        }
        let bare = |found: Imported| found.questions.into_iter().map(|one| Exchanged { line: 0, changed: Vec::new(), ..one }).collect::<Vec<_>>();
        let Ok(found) = parse(text.as_bytes(), &home()) else { return Ok(()) };
        let once = bare(found);
        let printed = print(&once);
        let kept: Vec<_> = (1..).zip(once).filter(|(at, _)| printed.refused.iter().all(|one| one.line != *at)).map(|(_, one)| one).collect();
        let read = parse(printed.text.as_bytes(), &home()).expect("usable");
        prop_assert_eq!(&read.refused, &Vec::new(), "{}", &printed.text);
        prop_assert_eq!(bare(read), kept, "{}", printed.text);
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = parse(&[b"type,question,right\n".as_slice(), &bytes].concat(), &home());
    }
}
