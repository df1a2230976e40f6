use proptest::prelude::*;

use super::*;

fn facts() -> Facts {
    let line = |id: &str| {
        format!(
            r#"{{"id":"{id}","theme":2,"text":"…","ref":"art. 1 ; 2","conf":"V","source":"https://a.example/","as_of":"2026-06","volatility":""}}"#
        )
    };
    Facts::parse(&format!("{}\n{}", line("T2-01"), line("T2-03"))).expect("good facts")
}

fn text(reference: &str, url: Option<&str>) -> Source {
    Source { fact: None, reference: reference.into(), url: url.map(str::to_owned), as_of: None }
}

#[test]
fn facts_and_references_stand_in_one_line() {
    let facts = facts();
    let known = |id: &str| facts.get(&id.parse().expect("a name")).expect("a fact").to_source();
    let unknown = Source { fact: Some("T9-01".parse().expect("a name")), ..text("T9-01", None) };
    let table = [
        ("T2-01,T2-03", vec![known("T2-01"), known("T2-03")], "T2-01, T2-03"),
        ("T9-01", vec![unknown], "T9-01"),
        (
            "T2-01 ; Code pénal, art. 226-16; 17 <https://l.example/a;b> ; T2-03",
            vec![known("T2-01"), text("Code pénal, art. 226-16; 17", Some("https://l.example/a;b")), known("T2-03")],
            "T2-01 ; Code pénal, art. 226-16\\; 17 <https://l.example/a;b> ; T2-03",
        ),
        ("a < b", vec![text("a < b", None)], "a \\< b"),
        ("\\T2-01", vec![text("T2-01", None)], "\\T2-01"),
        ("", vec![], ""),
    ];
    for (line, expected, printed) in table {
        assert_eq!(parse(line, &facts), Ok(expected.clone()), "{line}");
        assert_eq!(print(&expected), printed);
    }
}

#[test]
fn what_is_no_fact_and_no_address_is_refused() {
    for (line, key) in [
        ("T2-01, T2-", "bad-fact-name"),
        ("t2-01", "bad-fact-name"),
        ("T2-01; Code pénal", "bad-fact-name"),
        ("T2-01 <https://a.example>", "bad-fact-name"),
        ("T2-01 ;T2-03", "bad-fact-name"),
        ("a <javascript:alert(1)>", "bad-address"),
        ("a <https://>", "bad-address"),
        ("a <b>", "bad-address"),
        ("a <https://x\"y>", "bad-address"),
    ] {
        assert_eq!(parse(line, &facts()).expect_err("a fault").key, key, "{line}");
    }
}

/// Any source that a line can hold.
pub(crate) fn source() -> impl Strategy<Value = Source> {
    let any = |text: String| text::line(&text);
    let reference = prop_oneof![r"[Tt]2-01(, a| b|)", r"[\\;<>,T é0-9a-c-]{1,14}", r"\PC{1,20}"]
        .prop_map(any)
        .prop_filter("no text", |text| !text.is_empty());
    let url = prop_oneof![Just(None), r"https?://[a-z0-9][a-z0-9/?=&.;#()-]{0,20}".prop_map(Some)];
    let fact = prop_oneof![Just("T2-01"), Just("T2-03"), Just("T9-99")];
    prop_oneof![
        (reference, url).prop_map(|(reference, url)| Source { fact: None, reference, url, as_of: None }),
        fact.prop_map(fact_source),
    ]
}

fn fact_source(id: &str) -> Source {
    super::fact(id.parse().expect("a name"), &facts())
}

/// The facts that [`source`] draws from.
pub(crate) fn known_facts() -> Facts {
    facts()
}

proptest! {
    #[test]
    fn a_source_line_reads_back(sources in prop::collection::vec(source(), 0..4)) {
        prop_assert_eq!(parse(&print(&sources), &facts()), Ok(sources));
    }

    #[test]
    fn any_line_is_read_without_panic(line in r"\PC{0,60}") {
        if let Ok(read) = parse(&line, &facts()) {
            prop_assert_eq!(parse(&print(&read), &facts()), Ok(read));
        }
    }
}
