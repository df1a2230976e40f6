//! Every word of the interface, in every language: Fluent messages of `content/i18n/<language>/*.ftl`, embedded.
//!
//! Owns the look-up of a message and nothing else. Never imports a page, a server room or a database.
//! French is the master: a message missing elsewhere is shown in French, and a test fails.

use std::sync::LazyLock;

use domain::locale::Lang;
use domain::module::Reason;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

mod sources;
pub use sources::sources;

struct Words {
    fr: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words { fr: bundle(Lang::Fr, langid!("fr")), en: bundle(Lang::En, langid!("en")) });

fn bundle(lang: Lang, id: LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks are for mixed right-to-left text; here they would leak into attributes and mails.
    bundle.set_use_isolating(false);
    for (_, text) in sources(lang) {
        // A file with a mistake still gives its good messages; the test below names the mistake.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(good, _)| good);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A value put into a message: `("count", 3.into())`, `("name", name.into())`.
pub type Value<'a> = FluentValue<'a>;

/// The message of a key, without values.
pub fn t(lang: Lang, key: &str) -> String {
    tr(lang, key, &[])
}

/// The message of a key with its values; in French if the language lacks it, and the key itself if none has it.
pub fn tr(lang: Lang, key: &str, values: &[(&str, Value<'_>)]) -> String {
    let words = &*WORDS;
    let own = match lang {
        Lang::Fr => &words.fr,
        Lang::En => &words.en,
    };
    let found = [own, &words.fr].into_iter().find_map(|bundle| {
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    });
    debug_assert!(found.is_some(), "no message for {key}");
    found.unwrap_or_else(|| key.to_owned())
}

/// The sentence of a reason, whose message has the family's name before its own: `problem`, `lint`. A day is written as the
/// language does, a number counts in plurals.
pub fn reason(lang: Lang, family: &str, reason: &Reason) -> String {
    let value = |name: &str, text: &str| match name {
        "date" => lang.month_or_day(text).unwrap_or_else(|| text.to_owned()).into(),
        "count" => text.parse::<u32>().map_or_else(|_| text.to_owned().into(), Value::from),
        _ => text.to_owned().into(),
    };
    let values: Vec<(&str, Value<'_>)> = reason.values.iter().map(|(name, text)| (*name, value(name, text))).collect();
    tr(lang, &format!("{family}-{}", reason.key), &values)
}

/// Whether a key has a message in the master language.
pub fn knows(key: &str) -> bool {
    WORDS.fr.get_message(key).is_some_and(|message| message.value().is_some())
}

#[cfg(test)]
mod tests;
