//! What surrounds every page: the document, the header with its navigation, the flash message and the footer.

mod document;
mod footer;
mod header;

use domain::locale::Lang;

pub use document::document;

/// What every page needs to know besides its own data.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The language of the interface.
    pub lang: Lang,
    /// The addresses of the hashed files.
    pub assets: Assets,
    /// The organisation's name, once it is known.
    pub organisation: Option<String>,
    /// Who reads, when signed in.
    pub reader: Option<Reader>,
    /// Whether this is a demonstration with invented data.
    pub demo: bool,
    /// The current path with its query: where the language switch comes back to.
    pub path: String,
    /// What has just been done, said once at the top of the page.
    pub flash: Option<Flash>,
    /// The colours the reader chose.
    pub theme: Theme,
}

/// The addresses of the files a page asks for, as the browser must write them (`/assets/style.4f2a.css`).
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The one style sheet.
    pub css: String,
    /// The module that loads the islands.
    pub loader: String,
    /// The islands' glue.
    pub js: String,
    /// The islands' WebAssembly.
    pub wasm: String,
    /// The icon of the browser's tab (SVG).
    pub favicon: String,
}

/// Who is signed in, and which rooms are open to them.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// The name as the person writes it.
    pub name: String,
    /// Whether the HR room is open.
    pub hr: bool,
    /// Whether the trainer's room is open.
    pub trainer: bool,
    /// Whether the administration is open.
    pub admin: bool,
}

/// A message shown once, after an action.
#[derive(Clone, Debug)]
pub struct Flash {
    /// Good news, bad news or neither.
    pub kind: FlashKind,
    /// The sentence, in the reader's language.
    pub message: String,
    /// One thing that may be done about it at once, such as undoing.
    pub action: Option<FlashAction>,
}

/// The tone of a flash message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlashKind {
    /// It worked.
    Success,
    /// It is so.
    Info,
    /// It did not work.
    Error,
}

/// A form of one button beside a flash message.
#[derive(Clone, Debug)]
pub struct FlashAction {
    /// Where the form is posted.
    pub url: String,
    /// The words on the button.
    pub label: String,
}

/// The colours of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, the default first.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value in forms and in `data-theme`.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the value of a form.
    pub fn parse(value: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.value() == value)
    }
}

impl Shell {
    /// The message of a key in the reader's language.
    pub fn t(&self, key: &str) -> String {
        words::t(self.lang, key)
    }

    /// The message of a key with its values, in the reader's language.
    pub fn tr(&self, key: &str, values: &[(&str, words::Value<'_>)]) -> String {
        words::tr(self.lang, key, values)
    }

    /// The title of a page with a form: it says so first when the form has errors.
    pub fn title(&self, title: &str, has_errors: bool) -> String {
        if has_errors { self.tr("title-with-errors", &[("title", title.into())]) } else { title.to_owned() }
    }

    /// The other language, which the switch offers.
    pub fn other_lang(&self) -> Lang {
        match self.lang {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }
}
