//! Every page that can be reached by links, in both languages: its language, its heading, its title, nothing from elsewhere.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use anyhow::Result;
use domain::locale::Lang;
use domain::people::Roles;
use tests::agent::Agent;
use tests::app::{AGENT, TestApp};
use tests::browser::{Browser, Page};

/// What a browser loads by itself.
const LOADS: [(&str, &str); 9] = [
    ("script[src]", "src"),
    ("link[href]", "href"),
    ("img[src]", "src"),
    ("img[srcset]", "srcset"),
    ("iframe[src]", "src"),
    ("source[src]", "src"),
    ("video[src], audio[src], embed[src]", "src"),
    ("object[data]", "data"),
    ("use[href], image[href]", "href"),
];

/// Everything reached from a page by following links of this site.
async fn reached(browser: &Browser, starts: &[&str]) -> BTreeMap<String, Page> {
    let mut waiting: VecDeque<String> = starts.iter().map(|path| (*path).to_owned()).collect();
    let (mut known, mut pages): (BTreeSet<String>, _) = (waiting.iter().cloned().collect(), BTreeMap::new());
    while let Some(path) = waiting.pop_front() {
        let page = browser.get(&path).await;
        assert!(page.status.is_success() || page.status.is_redirection(), "{path}: {}", page.status);
        let is_html = page.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let links = if is_html { page.attributes("a[href], form[method=get][action]", "href") } else { Vec::new() };
        let links =
            links.into_iter().chain(page.location.clone()).chain(if is_html { page.attributes("img[src]", "src") } else { Vec::new() });
        for link in links {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            // Sorting and paging give the same page in another order.
            let same = link.contains("sort=") || link.contains("page=");
            if link.starts_with('/') && !same && known.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
        if is_html {
            pages.insert(path, page);
        }
    }
    pages
}

/// What is wrong with a page, in words.
fn faults(path: &str, page: &Page, lang: Lang) -> Vec<String> {
    if page.location.is_some() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut expect = |holds: bool, fault: String| {
        if !holds {
            found.push(format!("{path}: {fault}"));
        }
    };
    let (h1, ids, text) = (page.texts("h1"), page.attributes("[id]", "id"), page.text());
    expect(page.attributes("html", "lang") == [lang.tag()], format!("lang {:?}", page.attributes("html", "lang")));
    expect(h1.len() == 1 && !h1[0].is_empty(), format!("headings of the first level {h1:?}"));
    expect(page.texts("main").len() == 1, "no main".to_owned());
    expect(page.attributes("[style]", "style").is_empty() && page.texts("style").is_empty(), "inline style".to_owned());
    let handlers = ["onclick", "onload", "onsubmit", "onchange"];
    expect(handlers.iter().all(|name| page.attributes(&format!("[{name}]"), name).is_empty()), "inline script".to_owned());
    for (selector, attribute) in LOADS {
        for address in page.attributes(selector, attribute) {
            let own = (address.starts_with('/') && !address.starts_with("//")) || address.starts_with('#');
            expect(own, format!("loads {address}"));
        }
    }
    // A source may be cited wherever it is; a form stays here.
    for address in page.attributes("a[href]", "href") {
        expect(!address.is_empty() && !address.starts_with("//") && !address.starts_with("javascript:"), format!("a link to {address:?}"));
    }
    for address in page.attributes("form[action]", "action") {
        expect(address.starts_with('/') && !address.starts_with("//"), format!("a form to {address}"));
    }
    expect(ids.iter().collect::<BTreeSet<_>>().len() == ids.len(), format!("an id twice among {ids:?}"));
    for label in page.attributes("label[for]", "for") {
        expect(ids.contains(&label), format!("the label of nothing, {label}"));
    }
    for heading in page.texts("h2, h3, legend, caption") {
        expect(!heading.is_empty(), "an empty heading".to_owned());
    }
    for missing in ["⟦", "{ $", "{$", "undefined"] {
        expect(!text.contains(missing), format!("says {missing}"));
    }
    found
}

/// Two pages of one title, if there are any.
fn same_titles(pages: &BTreeMap<String, Page>) -> Vec<String> {
    let (mut titles, mut found) = (BTreeMap::<String, &str>::new(), Vec::new());
    for (path, page) in pages.iter().filter(|(_, page)| page.location.is_none()) {
        let title = page.texts("head title").pop().unwrap_or_default();
        let plain = path.split('?').next().unwrap_or_default();
        if let Some(other) = titles.insert(title.clone(), plain)
            && other != plain
        {
            found.push(format!("{plain} and {other} are both called {title}"));
        }
    }
    found
}

/// Fails with everything that is wrong with some pages.
fn are_well_made(pages: &BTreeMap<String, Page>, lang: Lang) {
    let mut found: Vec<String> = pages.iter().flat_map(|(path, page)| faults(path, page, lang)).collect();
    found.extend(same_titles(pages));
    assert!(found.is_empty(), "{lang:?}:\n{}", found.join("\n"));
}

#[tokio::test]
async fn every_page_that_links_lead_to_is_well_made() -> Result<()> {
    let app = TestApp::new().await?;
    let lang = Lang::Fr;
    let all = Roles { hr: true, trainer: true, admin: true };
    let person = app.person(app.org, "Paul", lang, all).await?;
    let browser = app.signed_in(app.org, person.id).await?;
    let boss = Agent { app: &app, browser, person };
    let blank = reached(&boss.browser, &["/", "/hr", "/trainer", "/admin"]).await;
    are_well_made(&blank, lang);
    assert!(blank.len() > 60, "{:?}", blank.keys());
    boss.start("cloud-act").await?;
    let under_way = reached(&boss.browser, &["/path", "/modules/cloud-act"]).await;
    are_well_made(&under_way, lang);
    assert!(under_way.keys().any(|path| path.contains("/questions/")), "{:?}", under_way.keys());
    Ok(())
}

#[tokio::test]
async fn results_and_certificates_are_well_made_in_both_languages() -> Result<()> {
    let app = TestApp::new().await?;
    for (lang, name) in [(Lang::Fr, "Zoé"), (Lang::En, "Zoey")] {
        let person = app.person(app.org, name, lang, AGENT).await?;
        let browser = app.signed_in(app.org, person.id).await?;
        let zoe = Agent { app: &app, browser, person };
        for slug in ["cloud-act", "rgpd"] {
            let id = zoe.start(slug).await?;
            zoe.answer_first_right(id, app.attempt(id).await?.slots.len()).await?;
            let result = zoe.submit(id).await;
            are_well_made(&[(result.path.clone(), result)].into(), lang);
        }
        let pages = reached(&zoe.browser, &["/path"]).await;
        are_well_made(&pages, lang);
        assert!(pages.keys().any(|path| path.starts_with("/certificates/")), "{:?}", pages.keys());
    }
    Ok(())
}

#[tokio::test]
async fn pages_for_nobody_are_well_made_in_both_languages() -> Result<()> {
    let app = TestApp::new().await?;
    for (lang, languages) in [(Lang::Fr, "fr-FR,fr;q=0.9"), (Lang::En, "en-GB,en;q=0.9,fr;q=0.1")] {
        let mut browser = app.browser();
        browser.languages = languages;
        let pages = reached(&browser, &["/", "/sign-in", "/forgotten-password", "/verify", "/privacy"]).await;
        are_well_made(&pages, lang);
        for path in ["/nowhere", "/verify/AAAA", "/reset-password/x", "/set-up/x"] {
            let page = browser.get(path).await.is(404);
            are_well_made(&[(path.to_owned(), page)].into(), lang);
        }
    }
    Ok(())
}

#[tokio::test]
async fn every_answer_has_the_headers_that_keep_it_safe() -> Result<()> {
    let app = TestApp::new().await?;
    let zoe = app.agent("Zoé").await?;
    for path in ["/path", "/nowhere", "/hr", "/sign-in", "/modules/rgpd/lessons/donnees"] {
        let page = zoe.browser.get(path).await;
        let header = |name: &str| page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'") || policy.contains("default-src 'self'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert!(header("cache-control").contains("no-store"), "{path}: {}", header("cache-control"));
        assert!(!header("x-request-id").is_empty() && !header("strict-transport-security").is_empty(), "{path}");
    }
    Ok(())
}
