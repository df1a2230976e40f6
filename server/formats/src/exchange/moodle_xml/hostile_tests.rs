//! Files that are made to cost more than they are worth.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::collection::vec;
use proptest::prelude::*;

use super::parse;
use crate::Facts;
use crate::exchange::{Home, Imported, MOST_QUESTIONS, Unusable};

fn read(xml: &[u8]) -> Result<Imported, Unusable> {
    parse(xml, &Home { objective: "o1".parse().expect("a name"), facts: &Facts::default() })
}

fn why(xml: &str) -> (usize, &'static str) {
    let found = read(xml.as_bytes()).expect_err("unusable");
    (found.line, found.reason.key)
}

#[test]
fn what_is_no_file_of_questions_is_refused_as_a_whole() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<quiz>&b;</quiz>";
    let outside = "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\"><name><text>&x;</text></name></question></quiz>";
    let table = [
        (bomb.to_owned(), (2, "xml-doctype")),
        (outside.to_owned(), (1, "xml-doctype")),
        ("<!DOCTYPE quiz SYSTEM \"https://a.example/x.dtd\"><quiz/>".to_owned(), (1, "xml-doctype")),
        ("<quiz>\n<question type=\"essay\">\n</quiz>".to_owned(), (3, "xml-not-readable")),
        ("<quiz>&eacute;</quiz>".to_owned(), (1, "xml-not-readable")),
        ("<quiz><question>\u{1}</question></quiz>".to_owned(), (1, "xml-not-readable")),
        ("Une question {=a ~b}".to_owned(), (1, "xml-not-readable")),
        ("<html><body/></html>".to_owned(), (0, "xml-not-a-quiz")),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<quiz/>".to_owned(), (1, "import-encoding")),
        ("<?xml version=\"1.0\" encoding=\"windows-1252\"?><quiz/>".to_owned(), (1, "import-encoding")),
        (format!("<quiz>{}", "<a>".repeat(100_000)), (1, "xml-too-deep")),
        (format!("<quiz>{}</quiz>", "<a/>".repeat(600_000)), (1, "xml-too-much")),
        (format!("<quiz>{}</quiz>", "<question type=\"x\"></question>".repeat(MOST_QUESTIONS + 1)), (1, "import-too-many-questions")),
        (format!("<quiz><a {}/></quiz>", (0..200_000).map(|at| format!("a{at}=\"\" ")).collect::<String>()), (1, "xml-too-much")),
    ];
    for (xml, expected) in table {
        let start = Instant::now();
        assert_eq!(why(&xml), expected, "{}", &xml.chars().take(80).collect::<String>());
        assert!(start.elapsed() < Duration::from_secs(8));
    }
    assert_eq!(
        read("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><quiz>\u{e9}</quiz>".chars().map(|c| c as u8).collect::<Vec<_>>().as_slice())
            .map_err(|found| found.reason.key),
        Err("import-encoding")
    );
}

/// A picture of so many bytes, one of which is given.
fn picture(length: usize, byte: u8) -> String {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.resize(length, byte);
    STANDARD.encode(bytes)
}

/// A question with one picture that its text shows thousands of times.
fn shown_often(content: &str) -> String {
    let shown = "<img src=\"@@PLUGINFILE@@/a.png\" alt=\"a\">".repeat(19_000);
    format!(
        "<quiz><question type=\"truefalse\"><questiontext><text><![CDATA[{shown}]]></text><file name=\"a.png\">{content}</file></questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>"
    )
}

/// A question of many pictures, each unlike any other.
fn small_pictures(number: usize) -> String {
    let (mut shown, mut files) = (String::new(), String::new());
    for at in 0..150 {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        bytes.extend((number * 150 + at).to_be_bytes());
        shown += &format!("<img src=\"@@PLUGINFILE@@/{at}.png\">");
        files += &format!("<file name=\"{at}.png\">{}</file>", STANDARD.encode(bytes));
    }
    format!(
        "<question type=\"truefalse\"><questiontext><text><![CDATA[{shown}]]></text>{files}</questiontext><answer fraction=\"100\"><text>true</text></answer></question>"
    )
}

#[test]
fn a_refused_question_takes_away_no_figure_of_another() {
    let question = |content: &str, answers: &str| {
        format!(
            "<question type=\"truefalse\"><questiontext><text><![CDATA[<img src=\"@@PLUGINFILE@@/a.png\" alt=\"a\">]]></text><file name=\"a.png\">{content}</file></questiontext>{answers}</question>"
        )
    };
    let answers = "<answer fraction=\"100\"><text>true</text></answer><generalfeedback><text>x</text></generalfeedback><defaultgrade>";
    let (good, bad) = (format!("{answers}1</defaultgrade>"), format!("{answers}x</defaultgrade>"));
    let (a, b) = (picture(100, 1), picture(100, 2));
    let xml = format!("<quiz>{}{}{}{}</quiz>", question(&a, &good), question(&b, &bad), question(&a, &good), question(&b, &good));
    let found = read(xml.as_bytes()).expect("usable");
    assert_eq!((found.questions.len(), found.refused.len()), (3, 1));
    let stems: Vec<&str> = found.questions.iter().map(|one| one.question.stem.as_str()).collect();
    assert_eq!(stems[0], stems[1]);
    assert_ne!(stems[0], stems[2]);
    assert_eq!(found.attachments.len(), 2);
}

/// Each takes long if some step goes over a text once for every piece of it.
#[test]
fn large_questions_are_read_in_time() {
    let cloze = |inside: String| {
        format!(
            "<quiz><question type=\"cloze\"><name><text>n</text></name><questiontext><text><![CDATA[{inside}]]></text></questiontext></question></quiz>"
        )
    };
    let choice = |inside: String| {
        format!(
            "<quiz><question type=\"multichoice\"><questiontext><text><![CDATA[{inside}]]></text></questiontext><answer fraction=\"100\"><text>a</text></answer></question></quiz>"
        )
    };
    let files = [
        cloze("{1:SA:".repeat(300_000)),
        cloze("{".repeat(1_000_000)),
        cloze("{1:SA:=a}".repeat(100_000)),
        cloze(format!("{{1:SA:{}}}", "=a~".repeat(300_000))),
        cloze("[[".repeat(500_000)),
        choice("<ul><li>".repeat(200_000)),
        choice("<b>a</b>*_[".repeat(100_000)),
        choice("<blockquote><p>a".repeat(100_000)),
        choice("<a href=\"https://a.fr\">a</a>".repeat(50_000)),
        choice("&eacute;".repeat(300_000)),
        choice("<img src=\"@@PLUGINFILE@@/a.png\">".repeat(30_000)),
        shown_often(&picture(1_000_000, 0)),
        shown_often(&picture(6_000_000, 0)),
        format!("<quiz>{}</quiz>", (0..400).map(small_pictures).collect::<String>()),
        format!(
            "<quiz><question type=\"essay\"><graderinfo><text><![CDATA[<table class=\"trajectoire-rubric\">{}]]></text></graderinfo></question></quiz>",
            "<td>".repeat(100_000)
        ),
        choice("<div class=\"trajectoire-sources\">".repeat(100_000)),
        choice("[[1]]![](<".repeat(100_000)),
        format!(
            "<quiz>{}</quiz>",
            "<question type=\"shortanswer\"><name><text>Q</text></name><answer fraction=\"100\"><text>a</text></answer></question>"
                .repeat(MOST_QUESTIONS)
        ),
        format!("<quiz>{}</quiz>", "<![CDATA[]]>a".repeat(200_000)),
    ];
    for file in files {
        let start = Instant::now();
        let _ = read(file.as_bytes());
        // Tests are built without optimisation and run beside others.
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{:?} {}",
            start.elapsed(),
            &file.chars().skip(100).take(80).collect::<String>()
        );
    }
}

fn shapes() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(
        "multichoice truefalse shortanswer numerical matching essay cloze gapselect ddwtos ordering description category calculated x"
            .split(' ')
            .map(|kind| format!("<question type=\"{kind}\">"))
            .chain(
                [
                    "</question>",
                    "<name>",
                    "</name>",
                    "<text>",
                    "</text>",
                    "<questiontext format=\"html\">",
                    "</questiontext>",
                    "<answer fraction=\"50\">",
                    "<answer>",
                    "</answer>",
                ]
                .map(str::to_owned),
            )
            .chain(
                [
                    "<tolerance>1</tolerance>",
                    "<subquestion>",
                    "</subquestion>",
                    "<hint>",
                    "</hint>",
                    "<tags>",
                    "</tags>",
                    "<unit>",
                    "</unit>",
                    "*",
                    "1",
                    "[[1]]",
                    "{1:MC:=a~b}",
                ]
                .map(str::to_owned),
            )
            .chain(
                [
                    "<![CDATA[<p>",
                    "]]>",
                    "<dragbox>",
                    "</dragbox>",
                    "<selectoption/>",
                    "<file name=\"a.png\">",
                    "</file>",
                    "&lt;b&gt;",
                    "<graderinfo>",
                    "</graderinfo>",
                ]
                .map(str::to_owned),
            )
            .collect::<Vec<_>>(),
    );
    vec(piece, 0..30).prop_map(|pieces| format!("<quiz>{}</quiz>", pieces.concat()))
}

/// A question whose elements close, whatever stands in them.
fn closed() -> impl Strategy<Value = String> {
    let kind = prop::sample::select(
        "multichoice truefalse shortanswer numerical matching essay cloze gapselect ddwtos ordering description category calculated"
            .split(' ')
            .collect::<Vec<_>>(),
    );
    let names = "name questiontext generalfeedback answer subquestion hint tags tag units unit multiplier unit_name dragbox selectoption group graderinfo defaultgrade penalty single usecase showunits idnumber tolerance file category feedback text";
    let name = prop::sample::select(names.split(' ').collect::<Vec<_>>());
    let words = r"[ -~é]{0,12}|\{1:[A-Z]{2}:=[a-z#~]{0,6}\}|\[\[[0-9]\]\]|-?[0-9]{1,3}\.?[0-9]*|\*";
    let leaf =
        (name.clone(), words).prop_map(|(name, words)| format!("<{name}><text><![CDATA[{}]]></text></{name}>", words.replace("]]>", "")));
    let branch =
        (name, vec(leaf.clone(), 0..4)).prop_map(|(name, inside)| format!("<{name} fraction=\"100\">{}</{name}>", inside.concat()));
    (kind, vec(prop_oneof![leaf, branch], 0..10))
        .prop_map(|(kind, inside)| format!("<quiz><question type=\"{kind}\">{}</question></quiz>", inside.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_the_reading(xml in prop_oneof![shapes(), closed(), any::<String>()]) {
        if let Ok(found) = read(xml.as_bytes()) {
            let again = super::print(&found.questions, &std::collections::BTreeMap::new());
            prop_assert!(read(again.text.as_bytes()).is_ok(), "{}", again.text);
        }
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes);
    }
}
