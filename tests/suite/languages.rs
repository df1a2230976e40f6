//! Content that does not exist in the reader's language.

use std::sync::Arc;

use anyhow::Result;
use domain::locale::Lang;
use tests::app::{AGENT, TestApp};
use tests::browser::{Browser, Page};
use tests::library;

const LESSON: &str = "/modules/rgpd/lessons/transmettre";

/// A site where one lesson exists in French only, and somebody who reads in English.
async fn english_reader() -> Result<Browser> {
    let library = library::changed(|files| files.retain(|(path, _)| path != "modules/rgpd/en/lessons/03-transmettre.md"));
    let app = TestApp::with_library(Arc::new(library)).await?;
    let ann = app.person(app.org, "Ann", Lang::En, AGENT).await?;
    app.signed_in(app.org, ann.id).await
}

fn says_so(page: &Page) -> bool {
    page.says(&words::t(Lang::En, "shown-in-french"))
}

#[tokio::test]
async fn a_lesson_that_exists_in_french_only_is_shown_in_french_and_marked_so() -> Result<()> {
    let browser = english_reader().await?;
    let page = browser.get(LESSON).await.is(200);
    assert_eq!(page.attributes("html", "lang"), ["en"]);
    assert!(says_so(&page), "{}", page.text());
    assert_eq!(page.texts("h1[lang=fr]").len(), 1, "{}", page.text());
    let body = page.texts(".lesson-main .prose[lang=fr]").join(" ");
    assert!(body.contains("données") && body.len() > 500, "the text itself: {body}");
    let outline = (page.texts(".outline a [lang=fr]"), page.texts(".outline a").len());
    assert_eq!((outline.0.len(), outline.1), (1, 6), "only its own title is French: {:?}", outline.0);
    let objectives = page.texts("section[aria-labelledby=objectives] li");
    assert!(!objectives.is_empty() && objectives.iter().all(|text| text.contains("Decide")), "{objectives:?}");
    assert_eq!(page.texts("section[aria-labelledby=objectives] [lang=fr]"), Vec::<String>::new(), "these are in English");
    Ok(())
}

#[tokio::test]
async fn what_exists_in_both_languages_is_not_marked() -> Result<()> {
    let browser = english_reader().await?;
    let page = browser.get("/modules/rgpd/lessons/donnees").await.is(200);
    assert!(!says_so(&page) && page.texts("h1[lang], .prose[lang]").is_empty(), "{}", page.text());
    assert!(page.says("Recognising personal data"));
    assert_eq!(page.texts(".outline a [lang=fr]").len(), 1, "the one title that is French");
    let module = browser.get("/modules/rgpd").await.is(200);
    assert!(!says_so(&module) && module.texts("h1[lang]").is_empty(), "{}", module.text());
    assert_eq!(module.attributes("section[aria-labelledby=lessons] a[lang=fr]", "href"), [LESSON]);
    Ok(())
}
