use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn found(text: &str, headings: bool) -> Vec<(usize, &'static str)> {
    let terms = ["cloud act", "base légale"].map(str::to_owned).into();
    let media = ["flux.svg".to_owned()].into();
    let around = Around { terms: &terms, media: &media, headings };
    check(text, &around).into_iter().map(|(line, reason)| (line, reason.key)).collect()
}

#[rstest]
#[case::good("## A\n\nb **c** [[Cloud Act]] [[Base légale|la base]]\n\n### D\n\n- e\n- f\n\n## G", &[])]
#[case::figure("a\n\n![What it shows](flux.svg \"Caption\")\n\nb", &[])]
#[case::callout("> [!NOTE]\n> A `<b>` callout", &[])]
#[case::table("| A | B |\n|---|---|\n| [[Cloud Act]] | [[base légale\\|la base]] |", &[])]
#[case::corner("|  | B |\n|---|---|\n| a | b |", &[])]
#[case::links("[The regulation](https://a.example) and <https://b.example>, <a@b.example>", &[])]
#[case::one("# A", &[(0, "heading-one")])]
#[case::first("a\n\n### B", &[(2, "heading-skips")])]
#[case::skip("## A\n\n#### B", &[(2, "heading-skips")])]
#[case::setext("A\n===", &[(0, "heading-one")])]
#[case::empty("##\n\na", &[(0, "heading-empty")])]
#[case::html("a\n<b>c</b>", &[(1, "raw-html"), (1, "raw-html")])]
#[case::comment("<!-- a -->", &[(0, "raw-html")])]
#[case::term("a\n[[Cloud  Act]]", &[(1, "unknown-term")])]
#[case::open_term("a [[Cloud Act] b", &[(0, "term-not-closed")])]
#[case::table_term("| A |\n|---|\n| [[Cloud Act|x]] |", &[(2, "term-not-closed")])]
#[case::no_alt("![](flux.svg)", &[(0, "image-without-alt")])]
#[case::wiki_image("![[flux.svg]]", &[(0, "image-without-alt")])]
#[case::elsewhere("![a](https://a.example/flux.svg)", &[(0, "unknown-figure")])]
#[case::inline("see ![a](flux.svg)", &[(0, "image-not-alone")])]
#[case::two("![a](flux.svg)\n![b](flux.svg)", &[(0, "image-not-alone")])]
#[case::in_list("- ![a](flux.svg)", &[(0, "image-not-alone")])]
#[case::here("[Cliquez ici !](https://a.example)", &[(0, "link-says-nothing")])]
#[case::more("a\n\n[**Here**](https://a.example).", &[(2, "link-says-nothing")])]
#[case::wordless("[](https://a.example)", &[(0, "link-says-nothing")])]
#[case::script("[The text](javascript:alert)", &[(0, "bad-address")])]
#[case::near("[The other module](/modules/rgpd), [call](tel:+331)", &[])]
#[case::tricky("[The text](//evil.example), [and](/\\\\evil.example)", &[(0, "bad-address"), (0, "bad-address")])]
#[case::relative("[The next lesson](02-x.md)", &[(0, "bad-address")])]
#[case::no_header("|  |  |\n|---|---|\n| a | b |", &[(0, "table-without-header")])]
#[case::no_rule("| a | b |\n| c | d |", &[(0, "table-without-header")])]
#[case::callout_kind("> [!DANGER]\n> a", &[(0, "unknown-callout")])]
#[case::code("```\n<b> [[x]] # y | z\n```\n`[[x]]`", &[])]
fn a_text_is_checked(#[case] text: &str, #[case] expected: &[(usize, &'static str)]) {
    assert_eq!(found(text, true), expected);
}

#[test]
fn a_question_has_no_heading() {
    assert_eq!(found("a\n\n### B", false), [(2, "heading-in-question")]);
}

proptest! {
    #[test]
    fn any_text_is_checked_without_panic(text in r"([#>|!\[\]()<a\n -]|\PC){0,80}") {
        let lines = text.split('\n').count();
        for (line, _) in found(&text, true) {
            prop_assert!(line < lines);
        }
    }
}
