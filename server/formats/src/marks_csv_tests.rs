use domain::quiz::statistics::BadMark;
use rstest::rstest;

use super::*;

const GOOD: &str = "attempt,a,b\nmax,1,2\n1,0.5,2\n2,,-1\n3,1,0\n";

#[rstest]
#[case::as_it_is(GOOD)]
#[case::byte_order_mark("\u{feff}attempt,a,b\nmax,1,2\n1,0.5,2\n2,,-1\n3,1,0\n")]
#[case::windows_lines("attempt,a,b\r\nmax,1,2\r\n1,0.5,2\r\n2,,-1\r\n3,1,0")]
#[case::semicolons_and_decimal_commas("attempt;a;b\nmax;1;2\n1;0,5;2\n2;;-1\n3;1;0\n")]
#[case::quoted_decimal_commas("\"attempt\",\"a\",\"b\"\nmax,1,\"2,0\"\n1,\"0,5\",2\n2,,-1\n3,1,0\n")]
#[case::tabs("attempt\ta\tb\nmax\t1\t2\n1\t0.5\t2\n2\t\t-1\n3\t1\t0\n")]
#[case::spaces_and_blank_lines("\nAttempt , a , b\n\nMAX, 1, 2\n1, 0.5, 2\n\n2, , -1\n3, 1, 0\n\n")]
#[case::a_name_of_two_lines("attempt,a,b\nmax,1,2\n\"first\nperson, twice\",0.5,2\n2,,-1\n3,1,0\n")]
fn the_same_table_in_every_dress(#[case] text: &str) {
    let (found, expected) = (read(text.as_bytes()).expect("good marks"), read(GOOD.as_bytes()).expect("good marks"));
    assert_eq!(found.statistics(), expected.statistics());
    assert_eq!((found.attempts(), found.statistics().questions[0].attempts), (3, 2));
}

#[rstest]
#[case::empty("", 1, Reason::Empty)]
#[case::only_a_mark("\u{feff}\r\n", 1, Reason::Empty)]
#[case::no_header("1,0.5,2\nmax,1,2\n", 1, Reason::NoHeader)]
#[case::no_question("attempt\nmax\n", 1, Reason::NoQuestions)]
#[case::a_blank_name("attempt,a,\nmax,1,2\n", 1, Reason::NamelessQuestion(3))]
#[case::two_of_a_name("attempt,a, a\nmax,1,2\n", 1, Reason::QuestionTwice("a".to_owned()))]
#[case::nothing_but_a_header("attempt,a,b\n", 2, Reason::NoMaximum)]
#[case::no_maximum("attempt,a,b\n1,0.5,2\n", 2, Reason::NoMaximum)]
#[case::half_a_maximum("attempt,a,b\nmax,1,\n", 2, Reason::NoMaximumOf("b".to_owned()))]
#[case::a_maximum_below_zero("attempt,a,b\nmax,1,-2\n", 2, Reason::NegativeMaximum("b".to_owned()))]
#[case::two_maxima("attempt,a,b\nmax,1,2\nmax,1,2\n", 3, Reason::SecondMaximum)]
#[case::too_few_cells("attempt,a,b\nmax,1,2\n1,0\n", 3, Reason::Columns { found: 2, expected: 3 })]
#[case::too_many_cells("attempt,a,b\nmax,1,2\n1,0,5,2\n", 3, Reason::Columns { found: 4, expected: 3 })]
#[case::too_many_maxima("attempt,a,b\nmax,1,2,3\n1,0,2\n", 2, Reason::Columns { found: 4, expected: 3 })]
#[case::no_mark("attempt,a,b\nmax,1,2\n1,,\n", 3, Reason::NoMark)]
#[case::a_quote_left_open("attempt,a,b\nmax,1,2\n1,\"0,5,2\n2,0,1\n", 3, Reason::OpenQuote)]
#[case::above_the_maximum("attempt,a,b\nmax,1,2\n\n1,1.01,2\n", 4, Reason::OutOfRange { question: "a".to_owned(), mark: "1.01".to_owned() })]
#[case::far_below("attempt,a,b\nmax,1,2\n1,0,-2.1\n", 3, Reason::OutOfRange { question: "b".to_owned(), mark: "-2.1".to_owned() })]
fn a_malformed_file_is_refused_at_its_line(#[case] text: &str, #[case] line: usize, #[case] reason: Reason) {
    assert_eq!(read(text.as_bytes()).err(), Some(vec![Refusal { line, reason }]));
}

#[rstest]
#[case("NaN", BadMark::NotANumber)]
#[case("1e999", BadMark::TooLarge)]
#[case("inf", BadMark::NotANumber)]
#[case("-", BadMark::NotANumber)]
#[case("1 000", BadMark::NotANumber)]
fn what_is_no_number_is_refused_with_the_column_it_stands_in(#[case] cell: &str, #[case] why: BadMark) {
    let text = format!("attempt,a,b\nmax,1,2\n1,0,0\n2,0,{cell}\n");
    let reason = Reason::BadMark { question: "b".to_owned(), cell: cell.to_owned(), why };
    assert_eq!(read(text.as_bytes()).err(), Some(vec![Refusal { line: 4, reason }]));
}

#[test]
fn every_bad_line_is_told_up_to_a_limit() {
    let text = "attempt,a,b\nmax,1,2\n1,x,y\n2,0,0\n3,9,0\n";
    let lines: Vec<_> = read(text.as_bytes()).expect_err("bad").iter().map(|refusal| refusal.line).collect();
    assert_eq!(lines, [3, 3, 5]);
    let text = format!("attempt,a\nmax,1\n{}", "1,x\n".repeat(1_000));
    assert_eq!(read(text.as_bytes()).expect_err("bad").len(), MOST_REFUSALS);
}

#[test]
fn another_encoding_is_refused_with_advice() {
    let mut bytes = b"attempt,a\nmax,1\n1,0\nAgn".to_vec();
    bytes.extend([0xe8, b's', b',', b'1', b'\n']);
    let refusals = read(&bytes).expect_err("Windows-1252");
    assert_eq!(refusals, [Refusal { line: 4, reason: Reason::NotUtf8 }]);
    assert!(refusals[0].to_string().contains("iconv -f windows-1252"));
}

#[test]
fn the_header_may_not_be_wider_than_a_quiz() {
    let names: Vec<_> = (0..=MOST_QUESTIONS).map(|number| format!("q{number}")).collect();
    let refusals = read(format!("attempt,{}\n", names.join(",")).as_bytes()).expect_err("too wide");
    assert_eq!(refusals, [Refusal { line: 1, reason: Reason::TooManyQuestions }]);
}

#[test]
fn what_is_written_reads_back() {
    let table = read("attempt;\"a, b\";c\nmax;1;2\nx;0,5;2\ny;;-1\nz;0,333333333;0\n".as_bytes()).expect("good marks");
    let written = print(&table);
    let text = String::from_utf8(written.clone()).expect("text");
    assert_eq!(text, "attempt,\"a, b\",c\r\nmax,1,2\r\n1,0.5,2\r\n2,,-1\r\n3,0.333333333,0\r\n");
    assert_eq!(read(&written).expect("good marks").statistics(), table.statistics());
}

proptest::proptest! {
    #[test]
    fn whatever_the_bytes_it_answers(bytes: Vec<u8>) {
        let _ = read(&bytes);
        let _ = read(&[b"attempt,a\nmax,1\n", bytes.as_slice()].concat());
    }
}
