//! A drawn page, and questions about it.

use domain::locale::Lang;
use pages::shell::Theme;
use scraper::{ElementRef, Html, Selector};

use crate::{admin, hr, surroundings, trainer};

/// A drawn page.
pub struct Page {
    /// The sample's name.
    pub name: String,
    /// The HTML as sent.
    pub html: String,
    document: Html,
}

/// Every sample of these rooms in a language.
pub fn all(lang: Lang) -> Vec<Page> {
    let shell = surroundings::shell(lang, Theme::Auto);
    [hr::pages(&shell), admin::pages(&shell), trainer::pages(&shell)]
        .concat()
        .into_iter()
        .map(|(name, html)| Page { name: format!("{}-{name}", lang.tag()), document: Html::parse_document(&html), html })
        .collect()
}

/// One sample, in French.
pub fn one(name: &str) -> Page {
    all(Lang::Fr).into_iter().find(|page| page.name == format!("fr-{name}")).expect("the sample exists")
}

impl Page {
    /// The elements of a selector.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a valid selector");
        self.document.select(&selector).collect()
    }

    /// An attribute of each element of a selector.
    pub fn values(&self, selector: &str, attribute: &str) -> Vec<String> {
        self.all(selector).into_iter().filter_map(|element| element.attr(attribute).map(str::to_owned)).collect()
    }

    /// Whether something stands in the page.
    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// The text of an element.
    pub fn text(&self, selector: &str) -> String {
        self.all(selector).iter().flat_map(scraper::ElementRef::text).collect()
    }
}
