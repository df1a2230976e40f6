//! Authored Markdown made safe, kept once it is made: published words never change, and cleaning them is the dear part.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{LazyLock, RwLock};

use domain::locale::Lang;
use domain::module::Source;
use pages::agent::Source as PageSource;
use pages::safe_html::{Markdown, SafeHtml, Stem};

/// So many pieces are kept; then the shelf is emptied and fills again.
const MOST: usize = 20_000;

#[derive(Clone)]
enum Piece {
    Html(SafeHtml),
    Stem(Stem),
}

static MADE: LazyLock<RwLock<HashMap<(u64, usize), Piece>>> = LazyLock::new(RwLock::default);

/// A digest stands for the text, whose length is compared too.
fn key(kind: u8, lang: Lang, text: &str) -> (u64, usize) {
    let mut hasher = DefaultHasher::new();
    (kind, lang, text).hash(&mut hasher);
    (hasher.finish(), text.len())
}

fn kept(kind: u8, lang: Lang, text: &str, make: impl FnOnce() -> Piece) -> Piece {
    let key = key(kind, lang, text);
    if let Some(piece) = MADE.read().ok().and_then(|made| made.get(&key).cloned()) {
        return piece;
    }
    let piece = make();
    if let Ok(mut made) = MADE.write() {
        if made.len() >= MOST {
            made.clear();
        }
        made.insert(key, piece.clone());
    }
    piece
}

/// Words that stand in a line: an option, an item.
pub(crate) fn inline(lang: Lang, text: &str) -> SafeHtml {
    match kept(0, lang, text, || Piece::Html(Markdown::simple(lang).inline(text))) {
        Piece::Html(html) => html,
        Piece::Stem(_) => SafeHtml::default(),
    }
}

/// Words of several paragraphs: feedback, an introduction.
pub(crate) fn block(lang: Lang, text: &str) -> SafeHtml {
    match kept(1, lang, text, || Piece::Html(Markdown::simple(lang).block(text))) {
        Piece::Html(html) => html,
        Piece::Stem(_) => SafeHtml::default(),
    }
}

/// A question's stem.
pub(crate) fn stem(lang: Lang, text: &str) -> Stem {
    match kept(2, lang, text, || Piece::Stem(Markdown::simple(lang).stem(text))) {
        Piece::Stem(stem) => stem,
        Piece::Html(_) => Stem::default(),
    }
}

/// Sources as a page shows them.
pub(crate) fn sources(lang: Lang, sources: &[Source]) -> Vec<PageSource> {
    let show = |source: &Source| PageSource {
        text: source.reference.clone(),
        href: source.url.clone(),
        as_of: source.as_of.as_deref().and_then(|text| lang.month_or_day(text)),
    };
    sources.iter().map(show).collect()
}
