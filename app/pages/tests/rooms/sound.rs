//! What every page of these rooms owes to its readers, beyond what holds for every page of the house (`every_page.rs`).

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
