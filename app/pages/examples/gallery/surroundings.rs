//! The shell around the samples.

use domain::locale::Lang;
use pages::shell::{Assets, Reader, Shell, Theme};

/// A shell whose reader may enter every room.
pub fn shell(lang: Lang, theme: Theme) -> Shell {
    Shell {
        lang,
        assets: Assets {
            css: "style/main.css".to_owned(),
            loader: "islands/loader.js".to_owned(),
            js: "islands/islands.js".to_owned(),
            wasm: "islands/islands.wasm".to_owned(),
            favicon: "public/favicon.svg".to_owned(),
        },
        organisation: Some("Mairie de Saint-Aubrac-les-Vernes".to_owned()),
        reader: Some(Reader { name: "Zoé Martin".to_owned(), hr: true, trainer: true, admin: true }),
        demo: false,
        path: "/path".to_owned(),
        flash: None,
        theme,
    }
}

/// The same for who is not signed in.
pub fn visitor(shell: &Shell) -> Shell {
    Shell { reader: None, path: "/sign-in".to_owned(), ..shell.clone() }
}

/// The same for a plain agent, at a path.
pub fn agent(shell: &Shell, path: &str) -> Shell {
    Shell { reader: Some(Reader { name: "Zoé Martin".to_owned(), ..Reader::default() }), path: path.to_owned(), ..shell.clone() }
}

/// The same at a path.
pub fn at(shell: &Shell, path: &str) -> Shell {
    Shell { path: path.to_owned(), ..shell.clone() }
}
