//! What holds for every page in every state and language, checked on the catalogue's samples.

#[path = "../examples/gallery/account.rs"]
mod account;
#[path = "../examples/gallery/admin.rs"]
mod admin;
#[path = "../examples/gallery/agent.rs"]
mod agent;
#[path = "../examples/gallery/content.rs"]
mod content;
#[path = "../examples/gallery/corrected.rs"]
mod corrected;
#[path = "../examples/gallery/hr.rs"]
mod hr;
#[path = "../examples/gallery/memory.rs"]
mod memory;
#[path = "../examples/gallery/quiz.rs"]
mod quiz;
#[path = "../examples/gallery/surroundings.rs"]
mod surroundings;
#[path = "../examples/gallery/trainer.rs"]
mod trainer;
#[path = "../examples/gallery/trainer_questions.rs"]
mod trainer_questions;
#[path = "../examples/gallery/trainer_statistics.rs"]
mod trainer_statistics;

use std::collections::BTreeSet;

use domain::locale::Lang;
use pages::shell::Theme;
use scraper::{ElementRef, Html, Selector};

fn every_page() -> Vec<(String, Html, String)> {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let shell = surroundings::shell(lang, Theme::Auto);
        let pages = [
            account::pages(&shell),
            agent::pages(&shell),
            quiz::pages(&shell),
            memory::pages(&shell),
            hr::pages(&shell),
            trainer::pages(&shell),
            admin::pages(&shell),
        ]
        .concat();
        assert!(pages.len() > 40, "the catalogue is not there");
        all.extend(pages.into_iter().map(|(name, html)| (format!("{}-{name}", lang.tag()), Html::parse_document(&html), html)));
    }
    all
}

fn select(css: &str) -> Selector {
    Selector::parse(css).expect("the tests' own selector")
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn ids(page: &Html) -> Vec<String> {
    page.select(&select("[id]")).filter_map(|e| e.attr("id")).map(str::to_owned).collect()
}

#[test]
fn there_is_one_main_heading_and_no_level_is_skipped() {
    for (name, page, _) in every_page() {
        let levels: Vec<u8> = page.select(&select("h1, h2, h3, h4, h5, h6")).map(|e| e.value().name().as_bytes()[1] - b'0').collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: h{} after h{}", pair[1], pair[0]);
        }
    }
}

#[test]
fn a_page_has_its_language_title_and_landmarks() {
    let mut titles = BTreeSet::new();
    for (name, page, html) in every_page() {
        assert!(html.starts_with("<!DOCTYPE html><html lang=\""), "{name}");
        let title = page.select(&select("title")).next().map(text).expect("a title");
        assert!(title.ends_with(" – Trajectoire"), "{name}: {title}");
        titles.insert(title);
        for landmark in ["header", "main", "footer", "a.skip-link[href='#main']"] {
            assert_eq!(page.select(&select(&format!("body > {landmark}"))).count(), 1, "{name}: {landmark}");
        }
    }
    assert!(titles.len() > 40, "pages share their titles");
}

#[test]
fn ids_are_unique_and_every_reference_has_its_target() {
    for (name, page, _) in every_page() {
        let all = ids(&page);
        let unique: BTreeSet<_> = all.iter().cloned().collect();
        assert_eq!(all.len(), unique.len(), "{name}: an id stands twice");
        for (css, attribute) in [
            ("[aria-describedby]", "aria-describedby"),
            ("[aria-labelledby]", "aria-labelledby"),
            ("[for]", "for"),
            ("button[form]", "form"),
        ] {
            for element in page.select(&select(css)) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    assert!(unique.contains(id), "{name}: {attribute}={id} leads nowhere");
                }
            }
        }
        for link in page.select(&select("a[href^='#']")) {
            let target = link.attr("href").unwrap_or_default().trim_start_matches('#');
            assert!(unique.contains(target), "{name}: #{target} leads nowhere");
        }
    }
}

#[test]
fn nothing_in_a_page_offends_the_content_security_policy() {
    for (name, page, html) in every_page() {
        assert_eq!(page.select(&select("[style], style, script:not([src]), base, iframe, object")).count(), 0, "{name}");
        for element in page.select(&select("*")) {
            assert!(!element.value().attrs().any(|(key, _)| key.starts_with("on")), "{name}: an event attribute");
        }
        let islands = page.select(&select("leptos-island")).count() > 0;
        assert_eq!(
            page.select(&select("script")).count(),
            usize::from(islands),
            "{name}: a script without an island, or the other way round"
        );
        assert!(!html.contains("<!>"), "{name}: a marker is left");
    }
}

#[test]
fn every_control_has_a_name() {
    for (name, page, _) in every_page() {
        for control in page.select(&select("input:not([type='hidden']), select, textarea")) {
            let id = control.attr("id").unwrap_or_default();
            let labelled = control.attr("aria-label").is_some()
                || (!id.is_empty() && page.select(&select(&format!("label[for='{id}']"))).any(|label| !text(label).is_empty()))
                || control.ancestors().filter_map(ElementRef::wrap).any(|e| e.value().name() == "label" && !text(e).is_empty());
            assert!(labelled, "{name}: {}", control.html());
        }
        for button in page.select(&select("button:not([aria-hidden='true']), a, summary")) {
            assert!(!text(button).is_empty(), "{name}: {}", button.html());
        }
    }
}

#[test]
fn radio_buttons_and_repeated_boxes_stand_in_a_group_with_its_question() {
    for (name, page, _) in every_page() {
        for control in page.select(&select("input[type='radio'], input[name='choice']")) {
            let group = control.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == "fieldset").expect("a fieldset");
            let legend = group.select(&select("legend")).next().map(text).unwrap_or_default();
            assert!(!legend.is_empty(), "{name}: a group without its question");
        }
    }
}

#[test]
fn tables_say_what_they_show_and_head_their_columns() {
    for (name, page, _) in every_page() {
        for table in page.select(&select("table")) {
            assert!(table.select(&select("thead th[scope='col']")).count() > 0, "{name}: a table without heads");
            let region = table.parent().and_then(ElementRef::wrap).expect("a parent");
            assert_eq!((region.attr("role"), region.attr("tabindex")), (Some("region"), Some("0")), "{name}");
            assert!(region.attr("aria-label").is_some_and(|label| !label.is_empty()), "{name}");
        }
    }
}

#[test]
fn a_form_with_mistakes_says_so_in_its_title_and_at_its_top() {
    let mut seen = 0;
    for (name, page, _) in every_page() {
        let invalid = page.select(&select("[aria-invalid]")).count() > 0;
        let summary = page.select(&select("main .error-summary[tabindex='-1'] a[href^='#']")).count() > 0;
        let title = page.select(&select("title")).next().map(text).unwrap_or_default();
        let said = title.starts_with("Erreur") || title.starts_with("Error:");
        assert!(!invalid || (summary && said), "{name}: {title}");
        assert!(!summary || said, "{name}: {title}");
        seen += usize::from(invalid);
    }
    assert!(seen > 4, "no sample has mistakes");
}

#[test]
fn forms_go_somewhere_and_links_to_other_sites_tell_them_nothing() {
    for (name, page, _) in every_page() {
        for form in page.select(&select("form")) {
            assert!(form.attr("action").is_some_and(|action| action.starts_with('/')), "{name}: {}", form.html());
            assert!(matches!(form.attr("method"), Some("post" | "get")), "{name}");
            for inner in form.select(&select("form")) {
                assert_eq!(inner.id(), form.id(), "{name}: a form in a form");
            }
        }
        for link in page.select(&select("main a[href^='http']:not([href*='trajectoire'])")) {
            assert_eq!(link.attr("rel"), Some("noreferrer"), "{name}: {}", link.html());
        }
    }
}

#[test]
fn what_is_shown_in_another_language_is_marked() {
    for (name, page, _) in every_page().into_iter().filter(|(name, _, _)| name == "en-lesson" || name == "en-question-single") {
        assert!(page.select(&select("main [lang='fr']")).count() > 0, "{name}");
        assert!(page.select(&select("main .alert")).any(|note| text(note).contains("French")), "{name}: nothing says it");
    }
}
