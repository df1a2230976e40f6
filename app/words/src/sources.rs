//! The files of messages, embedded at build.

use domain::locale::Lang;

macro_rules! files {
    ($lang:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../content/i18n/", $lang, "/", $name, ".ftl")))),+]
    };
}

/// The names and texts of a language's files.
pub fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Fr => {
            files!(
                "fr": "shell", "account", "agent", "quiz", "question", "hr", "trainer", "marking", "statistics", "exchange", "admin", "document", "lint", "mail", "memory",
                "error", "problem", "service"
            )
        }
        Lang::En => {
            files!(
                "en": "shell", "account", "agent", "quiz", "question", "hr", "trainer", "marking", "statistics", "exchange", "admin", "document", "lint", "mail", "memory",
                "error", "problem", "service"
            )
        }
    }
}
