use proptest::collection::vec;
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser};
use rstest::rstest;

use super::*;
use crate::markdown::OPTIONS;

fn figure(address: &str) -> Option<String> {
    (address == "@@PLUGINFILE@@/a%20b.png").then(|| "a-b.png".to_owned())
}

fn read(html: &str) -> String {
    to_markdown(html, &figure).markdown
}

fn again(markdown: &str) -> String {
    let html = to_html(markdown, &|name| if name == "a-b.png" { "@@PLUGINFILE@@/a%20b.png".to_owned() } else { name.to_owned() });
    read(&html)
}

#[rstest]
#[case("Bonjour", "Bonjour")]
#[case("<p>Un</p>\n<p>Deux</p>", "Un\n\nDeux")]
#[case(
    "<p dir=\"ltr\" style=\"text-align: left;\">L&rsquo;&eacute;t&eacute;&nbsp;: 5&nbsp;&lt; 6 &amp; 7</p>",
    "L’été\u{a0}: 5\u{a0}< 6 & 7"
)]
#[case("<p>a<br>b<br /><br/>c</p>", "a\\\nb\n\nc")]
#[case("<p><b>Attention</b> : <em>lire</em> <strong><i>tout</i></strong></p>", "**Attention** : *lire* ***tout***")]
#[case("<p><b> gras </b>mot</p>", "**gras** mot")]
#[case("<p>a<b>(b)</b>c</p>", "a(b)c")]
#[case("<p><b>Note :</b>suite</p>", "Note :suite")]
#[case("<b>x <i>y</i> z</b>", "**x** ***y*** **z**")]
#[case("<ul><li>un</li><li>deux<ul><li>deux bis</li></ul></li></ul><p>Fin</p>", "- un\n- deux\n  - deux bis\n\nFin")]
#[case("<ol start=\"3\"><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n4. c")]
#[case("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
#[case("<p>x</p><blockquote><p>a</p></blockquote><p>y</p>", "x\n\n> a\n\ny")]
#[case("<ul><li><p>x</p><blockquote>a</blockquote></li></ul>", "- x\n\n  > a")]
#[case("<blockquote class=\"markdown-alert-note\"><p>a</p></blockquote>", "> [!NOTE]\n> a")]
#[case("<h3>Titre</h3><p>texte</p>", "**Titre**\n\ntexte")]
#[case("<pre>a\n  b &lt; c</pre>", "```\na\n  b < c\n```")]
#[case("<p>le <code>a*b`c</code></p>", "le ``a*b`c``")]
#[case("<p>Voir <a href=\"https://cnil.fr/a_(b)\">la <b>CNIL</b></a>.</p>", "Voir [la **CNIL**](<https://cnil.fr/a_(b)>).")]
#[case("<p>Oui !<a href=\"https://a.fr\">x</a></p>", "Oui \\![x](https://a.fr)")]
#[case("<p>Voir <a href=\"javascript:alert(1)\">ici</a></p>", "Voir ici")]
#[case("<p>Avant <img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"Un plan\"> après</p>", "Avant\n\n![Un plan](a-b.png)\n\naprès")]
#[case("<p>x<sup>2</sup> + H<sub>2</sub>O, 1<sup>er</sup></p>", "x² + H₂O, 1er")]
#[case(
    "<table><thead><tr><th>a</th><th>b|c</th></tr></thead><tbody><tr><td>1</td><td><b>2</b></td></tr></tbody></table>",
    "| a | b\\|c |\n| --- | --- |\n| 1 | **2** |"
)]
#[case("<p>1 * 2 * 3*4 _a_ snake_case [x] \\ ~~ `</p>", "1 * 2 * 3\\*4 \\_a\\_ snake_case \\[x\\] \\\\ \\~\\~ \\`")]
#[case("<p># a</p><p>- b</p><p>1. c</p><p>&gt; d</p><p>+ e</p>", "\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n\\+ e")]
#[case("<p>&nbsp;</p><p></p><div><span>x</span></div>", "x")]
#[case("a < b et <3, &copie &;", "a < b et <3, &copie &;")]
#[case("a<!-- b -->c<script>d < e</script>f<style>g</style>", "acf")]
#[case("<p>pas fermé <b>gras", "pas fermé **gras**")]
#[case("</p></ul></b>x", "x")]
#[case(
    "<span class=\"trajectoire-term\" title=\"rgpd\">le texte</span> et <span class=\"trajectoire-term\" title=\"x\">x</span>",
    "[[rgpd|le texte]] et [[x]]"
)]
#[case("<p>a <span class=\"trajectoire-term\" title=\"x\">b</p><p>c</p>", "a [[x|b]]\n\nc")]
#[case("a <span class=\"trajectoire-term\" title=\"x\">b", "a [[x|b]]")]
#[case("<span class='trajectoire-term' title='x'>b<span class='trajectoire-term' title='y'>c</span>", "[[x|b]][[y|c]]")]
#[case("<span class='trajectoire-term' title='x'>a * [b] *c* | `</span>", "[[x|a * \\[b\\] \\*c\\* \\| \\`]]")]
#[case(
    "<table><tr><td>a</td><td>b</td></tr><tr><td><span class='trajectoire-term' title='x'>les x</span></td><td>c</td></tr></table>",
    "| a | b |\n| --- | --- |\n| [[x\\|les x]] | c |"
)]
fn html_is_read(#[case] html: &str, #[case] expected: &str) {
    assert_eq!(read(html), expected);
    assert_eq!(again(expected), expected);
}

#[test]
fn what_cannot_be_kept_is_told() {
    let lost = |html: &str| to_markdown(html, &figure).lost.into_iter().map(|reason| reason.key).collect::<Vec<_>>();
    assert_eq!(lost("<img src=\"https://a.example/x.png\" alt=\"x\">"), ["lost-picture"]);
    assert_eq!(lost("<a href=\"javascript:x\">x</a><video src=\"x\"></video>"), ["lost-link", "lost-media"]);
    assert_eq!(lost("<input type=\"text\">x<sup>a-b</sup>"), ["lost-field", "lost-raised"]);
    assert_eq!(lost("<span class=\"trajectoire-term\" title=\"a|b\">x</span>"), ["lost-term"]);
}

#[test]
fn a_line_is_one_line() {
    let line = |html: &str| to_line(html, &figure).markdown;
    assert_eq!(line("a <span class=\"trajectoire-term\" title=\"x\">b"), "a [[x|b]]");
    assert_eq!(line("<p>a<br>b</p><ul><li>c</li></ul>"), "a b c");
    assert_eq!(line("<p>- a</p>"), "\\- a");
    assert_eq!(line("<p>Le <img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"plan\"></p>"), "Le ![plan](a-b.png)");
    assert_eq!(line_to_html("a **b**", &str::to_owned), "a <strong>b</strong>");
}

/// A million tags, and no more time than that takes.
#[test]
fn deep_and_wide_html_is_read() {
    for piece in [
        "<ul>",
        "<ul><li>",
        "<blockquote>",
        "<b>",
        "<div>",
        "<table><tr><td>",
        "<a href=\"https://a.fr\"><p>x",
        "<span",
        "<!--",
        "&amp",
        "&#0;",
        "<sup>",
    ] {
        let html = piece.repeat(100_000);
        let text = to_markdown(&html, &figure);
        assert!(text.markdown.len() < 6_000_000, "{piece}");
    }
}

/// The words of a Markdown text of one paragraph, if it is nothing else.
fn words_of(markdown: &str) -> Option<String> {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(text) => words += &text,
            Event::Start(pulldown_cmark::Tag::Paragraph) | Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
            _ => return None,
        }
    }
    Some(words)
}

const PIECES: &str = r"[a-zé]{1,4}| |\*|_|`|\[|\]\(|<|>|<b|&|&amp;|&lt;|#|- |1\. |\||~|!|\\|\+|=|:|\PC|https://a\.fr";

fn html() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(
        "<p> </p> <b> </b> <i> </i> <s> </s> <br> <ul> </ul> <ol> </ol> <li> </li> <blockquote> </blockquote> <h2> </h2> <pre> </pre> <code> </code> <hr> <sup> </sup> <table> <tr> <td> </table> </a> <div>"
            .split(' ')
            .chain(["<a href='https://a.fr/(b'>", "<img src='@@PLUGINFILE@@/a%20b.png' alt='x [y] *'>", "<span class='trajectoire-term' title='x'>", "<span class='trajectoire-term' title='x'>", "</span>", "</span>", "\n", "&nbsp;"])
            .collect::<Vec<_>>(),
    );
    vec(prop_oneof![tags.prop_map(str::to_owned), PIECES, "[a-z]{1,3}"], 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn plain_words_stay_words(pieces in vec(PIECES, 0..8)) {
        let text = pieces.concat();
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let markdown = to_markdown(&text.replace('&', "&amp;").replace('<', "&lt;"), &|_| None).markdown;
        prop_assert_eq!(words_of(&markdown).map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")), Some(folded), "{}", markdown);
    }

    #[test]
    fn what_was_read_reads_back(html in html()) {
        let once = read(&html);
        prop_assert_eq!(again(&once), once.clone(), "{}", to_html(&once, &str::to_owned));
    }
}
