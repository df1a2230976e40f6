//! What every page of these rooms owes to its readers.

use std::collections::BTreeSet;

use domain::locale::Lang;

use crate::page::{Page, all};

fn every(check: impl Fn(&Page)) {
    for lang in Lang::ALL {
        let pages = all(lang);
        assert!(pages.len() > 25, "the samples are there");
        pages.iter().for_each(&check);
    }
}

#[test]
fn a_page_has_one_heading_of_the_first_level_and_skips_none() {
    every(|page| {
        assert_eq!(page.all("h1").len(), 1, "{}", page.name);
        let mut last = 0;
        for heading in page.all("h1, h2, h3, h4") {
            let level = heading.value().name()[1..].parse::<u8>().expect("a heading's name ends in its level");
            assert!(level <= last + 1 || last == 0, "{}: h{last} then h{level}", page.name);
            last = level;
        }
    });
}

#[test]
fn ids_are_unique_and_whatever_names_one_finds_it() {
    every(|page| {
        let ids = page.values("[id]", "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{}: an id stands twice in {ids:?}", page.name);
        let mut named = page.values("label[for]", "for");
        for attribute in ["aria-describedby", "aria-labelledby"] {
            let lists = page.values(&format!("[{attribute}]"), attribute);
            named.extend(lists.iter().flat_map(|list| list.split(' ')).map(str::to_owned));
        }
        let inner = page.values("a[href^='#']", "href");
        named.extend(inner.iter().map(|href| href[1..].to_owned()));
        for id in named {
            assert!(unique.contains(&id), "{}: nothing has the id {id}", page.name);
        }
    });
}

#[test]
fn every_field_has_a_label() {
    every(|page| {
        let labelled = page.values("label[for]", "for");
        for field in page.all("input:not([type=hidden]), select, textarea") {
            let by_id = field.attr("id").is_some_and(|id| labelled.iter().any(|label| label == id));
            let around = field.ancestors().filter_map(scraper::ElementRef::wrap).any(|parent| parent.value().name() == "label");
            assert!(by_id || around, "{}: {:?} has no label", page.name, field.attr("name"));
        }
    });
}

#[test]
fn a_group_says_what_it_is_about() {
    every(|page| {
        for group in page.all("fieldset") {
            let first = group.child_elements().next().map(|child| child.value().name());
            assert_eq!(first, Some("legend"), "{}", page.name);
        }
        for table in page.all("table") {
            let first = table.child_elements().next().map(|child| child.value().name());
            assert_eq!(first, Some("caption"), "{}", page.name);
        }
        assert!(!page.has("thead th:not([scope])") && !page.has("tbody th:not([scope])"), "{}", page.name);
    });
}

#[test]
fn a_mistake_is_said_in_the_title_at_the_top_and_at_its_field() {
    every(|page| {
        let mistakes = page.all(".error-summary a").len();
        let title = page.text("title");
        let conflict = page.has("[role=alert] .alert");
        let told = title.starts_with("Erreur\u{a0}:") || title.starts_with("Error:");
        assert_eq!(told, mistakes > 0 || conflict, "{}: {title}", page.name);
        let at_fields = page.all(".field-error").len();
        assert_eq!(at_fields, mistakes, "{}", page.name);
    });
}

#[test]
fn nothing_typed_becomes_markup_and_no_style_is_written_inline() {
    every(|page| {
        assert!(!page.html.contains("<script>") && !page.has("script"), "{}: a name became a script", page.name);
        assert!(!page.has("main b"), "{}: a name became bold", page.name);
        assert!(!page.has("[style]"), "{}", page.name);
        assert!(!page.html.contains("<!>"), "{}: a marker of the renderer", page.name);
    });
}

#[test]
fn buttons_and_links_have_words() {
    every(|page| {
        for button in page.all("button:not([aria-hidden]), a[href]") {
            let words: String = button.text().collect();
            assert!(!words.trim().is_empty(), "{}: {}", page.name, button.html());
        }
        let actions: Vec<String> = page
            .all("main .inline-form button")
            .iter()
            .map(|button| {
                let form = button.parent().and_then(scraper::ElementRef::wrap).and_then(|form| form.attr("action")).unwrap_or_default();
                format!("{} → {form}", button.text().collect::<String>())
            })
            .collect();
        let words: BTreeSet<&str> = actions.iter().filter_map(|action| action.split(" → ").next()).collect();
        assert_eq!(words.len(), actions.len(), "{}: two buttons say the same: {actions:?}", page.name);
    });
}

#[test]
fn titles_tell_pages_apart() {
    for lang in Lang::ALL {
        let titles: BTreeSet<String> =
            ["hr", "hr-filtered", "hr-mails", "admin", "admin-person", "trainer", "trainer-draft", "trainer-lesson"]
                .into_iter()
                .map(|name| {
                    let page = all(lang).into_iter().find(|page| page.name == format!("{}-{name}", lang.tag())).expect("the sample exists");
                    page.text("title")
                })
                .collect();
        assert_eq!(titles.len(), 8, "{titles:?}");
    }
}
