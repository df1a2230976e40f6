//! What each room may know. A new room without a line here is a fault.

/// A room's walls.
pub struct Room {
    /// The crate.
    pub name: &'static str,
    /// The rooms it may know.
    pub knows: &'static [&'static str],
    /// What it takes from outside.
    pub takes: Takes,
    /// What its sources never say, outside of their tests.
    pub never_says: &'static [Banned],
}

/// What a room takes from outside the workspace.
pub enum Takes {
    /// Nothing but these.
    Only(&'static [&'static str]),
    /// Anything but these.
    AnythingBut(&'static [&'static str]),
}

/// Words that a source must not hold.
pub struct Banned {
    /// The words.
    pub words: &'static str,
    /// Why not.
    pub because: &'static str,
    /// The files that may, by the end of their path.
    pub except: &'static [&'static str],
    /// A line that holds this may, too.
    pub unless: Option<&'static str>,
}

const fn never(words: &'static str, because: &'static str) -> Banned {
    Banned { words, because, except: &[], unless: None }
}

const NO_ASYNC: Banned = never("async fn", "this room never waits");
const NO_FILES: Banned = never("std::fs", "this room reads no file");
const NO_NETWORK: Banned = never("std::net", "this room knows no network");
const NO_ENVIRONMENT: Banned = never("std::env", "settings are read once, in server/src/config.rs");
const NO_CLOCK: Banned = never("std::time", "time is an argument");
const NO_CFG: Banned = never("cfg(feature", "a page has one form, not one for each build");
const NO_STYLE: Banned = never(" style=", "the content security policy refuses style attributes");
const ONE_HTML: Banned = Banned {
    words: "inner_html",
    because: "authored text reaches a page only as SafeHtml",
    // What stands in a textarea is text, escaped there so that its first line break is kept.
    except: &["components/textarea.rs", "components/row_field.rs", "quiz/written.rs", "trainer/exchange.rs"],
    // The one way out of a SafeHtml; a String has no such method.
    unless: Some(".into_string()"),
};

use Takes::{AnythingBut, Only};

/// The house, from the roof down.
pub const ROOMS: &[Room] = &[
    Room { name: "xtask", knows: &[], takes: AnythingBut(&["axum", "sea-orm", "leptos", "tokio"]), never_says: &[] },
    Room {
        name: "tests",
        knows: &["domain", "words", "formats", "store", "services", "jobs", "mail", "web", "pages", "documents", "migrations", "server"],
        takes: AnythingBut(&[]),
        never_says: &[],
    },
    Room {
        name: "server",
        knows: &["domain", "words", "formats", "store", "services", "jobs", "mail", "web", "documents", "migrations"],
        takes: AnythingBut(&["leptos", "lettre"]),
        never_says: &[],
    },
    Room {
        name: "web",
        knows: &["domain", "words", "formats", "pages", "islands", "services", "documents"],
        takes: AnythingBut(&["sea-orm", "sqlx", "lettre", "argon2", "clap", "rand"]),
        never_says: &[NO_ENVIRONMENT, NO_FILES],
    },
    Room {
        name: "jobs",
        knows: &["domain", "words", "services", "store", "documents", "mail"],
        takes: AnythingBut(&["axum", "hyper", "tower", "tower-http", "leptos", "lettre", "clap"]),
        never_says: &[NO_ENVIRONMENT],
    },
    Room {
        name: "services",
        knows: &["domain", "words", "formats", "store"],
        takes: AnythingBut(&["axum", "hyper", "tower", "tower-http", "leptos", "lettre", "clap", "sea-orm", "sqlx"]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK],
    },
    Room {
        name: "mail",
        knows: &["domain", "words"],
        takes: AnythingBut(&["axum", "hyper", "leptos", "sea-orm", "sqlx", "clap"]),
        never_says: &[NO_ENVIRONMENT],
    },
    Room {
        name: "documents",
        knows: &["domain", "words"],
        takes: AnythingBut(&["axum", "hyper", "leptos", "sea-orm", "sqlx", "lettre", "clap", "tokio"]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK, NO_FILES, NO_ASYNC, NO_CLOCK],
    },
    Room {
        name: "store",
        knows: &["domain"],
        takes: AnythingBut(&["axum", "hyper", "leptos", "lettre", "clap", "argon2", "rand"]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK],
    },
    Room {
        name: "formats",
        knows: &["domain"],
        takes: AnythingBut(&["axum", "hyper", "leptos", "sea-orm", "sqlx", "lettre", "clap", "tokio", "futures", "rand", "anyhow"]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK, NO_FILES, NO_ASYNC, NO_CLOCK],
    },
    Room { name: "migrations", knows: &[], takes: Only(&["sea-orm-migration", "async-trait"]), never_says: &[NO_ENVIRONMENT, NO_CLOCK] },
    Room {
        name: "pages",
        knows: &["domain", "words", "islands"],
        takes: AnythingBut(&[
            "axum",
            "hyper",
            "tower",
            "tower-http",
            "tokio",
            "futures",
            "sea-orm",
            "sqlx",
            "lettre",
            "clap",
            "anyhow",
            "rand",
            "tracing",
        ]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK, NO_FILES, NO_ASYNC, NO_CLOCK, NO_CFG, NO_STYLE, ONE_HTML],
    },
    Room {
        name: "islands",
        knows: &[],
        takes: Only(&["leptos", "serde", "wasm-bindgen", "wasm-bindgen-futures", "js-sys", "web-sys", "console_error_panic_hook"]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK, NO_FILES, NO_STYLE, never("inner_html", "an island draws text, never HTML")],
    },
    Room {
        name: "words",
        knows: &["domain"],
        takes: Only(&["fluent-bundle", "unic-langid", "chrono", "chrono-tz"]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK, NO_FILES, NO_ASYNC, NO_CLOCK],
    },
    Room {
        name: "domain",
        knows: &[],
        takes: Only(&[
            "serde",
            "thiserror",
            "chrono",
            "chrono-tz",
            "uuid",
            "rand",
            "rand_chacha",
            "num-rational",
            "num-traits",
            "unicode-normalization",
        ]),
        never_says: &[NO_ENVIRONMENT, NO_NETWORK, NO_FILES, NO_ASYNC, NO_CLOCK],
    },
];

/// What no source of any room says.
pub const NOBODY_SAYS: &[Banned] = &[
    never("/root/", "a path of one machine"),
    never("/home/", "a path of one machine"),
    never(concat!("registry.npm", "js.org"), "a registry's host: a mirror may stand in for it"),
    never("<<<<<<<", "a merge was left unfinished"),
];

/// Names of modules that say nothing.
pub const NO_NAMES: [&str; 4] = ["utils", "helpers", "common", "manager"];

/// Files that may read the words of this list, since they hold them.
pub const HOME_OF_THE_LIST: &str = "xtask/src/walls/rooms.rs";

/// The longest source file, in lines.
pub const LONGEST_FILE: usize = 500;
