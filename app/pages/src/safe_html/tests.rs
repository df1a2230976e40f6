use super::*;

fn markdown() -> Markdown {
    let glossary = vec![("Cloud Act".to_owned(), "Une loi.".to_owned()), ("sous-traitant".to_owned(), "Une entreprise.".to_owned())];
    Markdown { lang: Lang::Fr, media: "/media/rgpd/".to_owned(), glossary, heading: 2 }
}

fn block(text: &str) -> String {
    markdown().block(text).into_string()
}

fn inline(text: &str) -> String {
    markdown().inline(text).into_string()
}

/// Attacks on Markdown renderers, each in a place of its own.
const ATTACKS: [&str; 22] = [
    "<script>alert(1)</script>",
    "Bonjour <img src=x onerror=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)>",
    "[clic](javascript:alert(1))",
    "[clic](JaVaScRiPt:alert(1))",
    "[clic](&#106;avascript:alert(1))",
    "[clic](java\u{9}script:alert(1))",
    "[clic](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[clic](//evil.example/x)",
    "[clic](vbscript:x)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "![x\" onerror=\"alert(1)](a.png)",
    "![x](a.png\"onerror=alert(1))",
    "![x](a.png '\"><script>alert(1)</script>')",
    "[[Cloud Act|<script>alert(1)</script>]]",
    "[[\"><script>alert(1)</script>]]",
    "<style>@import 'https://evil.example'</style>",
    "<iframe src=https://evil.example></iframe>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
];

#[test]
fn no_attack_gets_through() {
    for attack in ATTACKS {
        for html in
            [block(attack), inline(attack), markdown().lesson(attack).body.into_string(), markdown().stem(attack).question.into_string()]
        {
            for tag in html.to_lowercase().split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
                for bad in ["script", "svg", "style", "iframe", "math", "object"] {
                    assert!(!tag.starts_with(bad), "{attack}\n-> {html}");
                }
                // Words that look like an attribute may stand in the text or in an alternative, but never as an attribute.
                let outside_quotes: String = tag.split('"').step_by(2).collect();
                assert!(!outside_quotes.contains("onerror") && !outside_quotes.contains("onload"), "{attack}\n-> {html}");
                for bad in ["javascript:", "vbscript:", "data:", "//evil"] {
                    let leads = tag.contains(&format!("href=\"{bad}")) || tag.contains(&format!("src=\"{bad}"));
                    assert!(!leads, "{attack}\n-> {html}");
                }
            }
        }
    }
}

#[test]
fn headings_stay_below_the_page_s_own() {
    assert_eq!(block("# A\n\n## B\n\n### C"), "<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>");
    let deeper = Markdown { heading: 4, ..markdown() };
    assert_eq!(deeper.block("## B\n\n##### E").into_string(), "<h4>B</h4>\n<h6>E</h6>");
}

#[test]
fn a_callout_says_what_it_is_in_words() {
    let html = block("> [!WARNING]\n> Prenez **garde**.");
    assert!(html.starts_with("<div class=\"callout callout-warning\" role=\"note\"><p class=\"callout-label\">Attention</p>"), "{html}");
    assert!(html.contains("<p>Prenez <strong>garde</strong>.</p>") && html.ends_with("</div>"), "{html}");
    assert_eq!(block("> Simple."), "<blockquote>\n<p>Simple.</p>\n</blockquote>");
}

#[test]
fn a_table_scrolls_and_heads_its_columns() {
    let html = block("| A | B |\n|---|--:|\n| 1 | 2 |\n\n| | C |\n|---|---|\n| x | y |");
    assert!(html.contains("role=\"region\" tabindex=\"0\" aria-label=\"Tableau 1\""), "{html}");
    assert!(html.contains("aria-label=\"Tableau 2\""), "{html}");
    assert!(html.contains("<th scope=\"col\">A</th><th scope=\"col\" class=\"number\">B</th>"), "{html}");
    assert!(html.contains("<td>1</td><td class=\"number\">2</td>"), "{html}");
    assert!(html.contains("<thead><tr><td></td><th scope=\"col\">C</th></tr></thead>"), "{html}");
}

#[test]
fn an_image_alone_is_a_figure_and_comes_from_the_module() {
    let html = block("![Un schéma \"rouge\"](flux.svg \"La légende & la suite\")");
    assert_eq!(
        html,
        "<figure><img src=\"/media/rgpd/flux.svg\" alt=\"Un schéma &quot;rouge&quot;\" loading=\"lazy\"><figcaption>La légende &amp; la suite</figcaption></figure>"
    );
    assert_eq!(block("![x](https://evil.example/a.png)"), "");
    assert_eq!(block("![x](../secret.svg)"), "");
    assert_eq!(block("Voir ![l’icône](i.svg) ici."), "<p>Voir <img src=\"/media/rgpd/i.svg\" alt=\"l’icône\" loading=\"lazy\"> ici.</p>");
}

#[test]
fn terms_are_links_only_where_the_page_has_a_glossary() {
    let lesson = markdown().lesson("Le [[cloud act]] et [[sous-traitant|les sous-traitants]], pas [[inconnu]].");
    assert_eq!(
        lesson.body.as_str(),
        "<p>Le <a class=\"term\" href=\"#glossary-1\">cloud act</a> et <a class=\"term\" href=\"#glossary-2\">les sous-traitants</a>, pas inconnu.</p>"
    );
    assert_eq!(lesson.terms.iter().map(|term| term.id.as_str()).collect::<Vec<_>>(), ["glossary-1", "glossary-2"]);
    assert_eq!(block("Le [[Cloud Act]]."), "<p>Le Cloud Act.</p>");
}

#[test]
fn a_link_to_another_site_says_so_and_tells_it_nothing() {
    assert_eq!(
        block("[CNIL](https://www.cnil.fr/a?b=1&c=2)"),
        "<p><a class=\"external\" href=\"https://www.cnil.fr/a?b=1&amp;c=2\" rel=\"noreferrer\">CNIL<span class=\"visually-hidden\"> (autre site)</span></a></p>"
    );
    assert_eq!(block("[ici](/modules/rgpd)"), "<p><a href=\"/modules/rgpd\">ici</a></p>");
}

#[test]
fn a_label_holds_words_only() {
    assert_eq!(inline("Un **gras** et `code`"), "Un <strong>gras</strong> et <code>code</code>");
    assert_eq!(inline("Un.\n\nDeux.\n\n- trois"), "Un.<br>Deux.<br>trois");
    assert_eq!(inline("2 < 3 et 4 > 3"), "2 &lt; 3 et 4 &gt; 3");
    assert_eq!(inline("Voir ![le plan](a.png)"), "Voir le plan");
    assert_eq!(inline("1. Premier"), "Premier");
}

#[test]
fn the_short_way_for_plain_words_gives_what_the_long_way_gives() {
    for text in ["Oui, car elle vise « les données ».", "L’été (ou pas)", "50 % ; c’est peu ?", "Prix : 3 euros"] {
        assert!(plain::is_plain(text), "{text}");
        assert_eq!(inline(text), allow::clean(&rewrite::inline(&markdown(), text)).into_string());
    }
    for text in ["*a*", "a_b_", "# a", "- a", "1. a", "> a", "a\nb", "[a](b)", "a & b", "a\\*"] {
        assert!(!plain::is_plain(text), "{text}");
    }
}

#[test]
fn the_last_paragraph_of_a_stem_is_the_question() {
    let stem = markdown().stem("Courriel :\n\n> Bonjour\n\nQue **répondre** ?");
    assert_eq!(stem.scene.as_str(), "<p>Courriel\u{a0}:</p>\n<blockquote>\n<p>Bonjour</p>\n</blockquote>");
    assert_eq!(stem.question.as_str(), "Que <strong>répondre</strong>\u{202f}?");
    let alone = markdown().stem("Que faire ?");
    assert!(alone.scene.is_empty() && !alone.question.is_empty());
    let figure = markdown().stem("Regardez.\n\n![x](a.png)");
    assert!(figure.question.is_empty() && figure.scene.as_str().contains("<img"));
    let list = markdown().stem("Choisissez :\n\n- a\n- b");
    assert!(list.question.is_empty() && list.scene.as_str().contains("<li>a</li>"));
}

#[test]
fn plain_text_keeps_the_words_and_drops_the_rest() {
    assert_eq!(plain_text("Le **DPO** et la [[DSI|direction]],\n\npuis `x` <b>y</b>"), "Le DPO et la direction, puis x y");
    assert_eq!(plain_text("« Oui »"), "«\u{a0}Oui\u{a0}»");
}
