//! The few drawings of the interface: strokes in the colour of the text, silent to screen readers because words stand beside them.

use leptos::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Done, right.
    Check,
    /// Wrong.
    Cross,
    /// Neutral news.
    Info,
    /// Beware.
    Warning,
    /// Forward.
    Right,
    /// Back.
    Left,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// Minutes, deadlines.
    Clock,
    /// Lessons.
    Book,
    /// Certificates.
    Award,
    /// A file to take away.
    Download,
    /// The account.
    User,
    /// Several people.
    People,
    /// Leaving.
    SignOut,
    /// Languages.
    Globe,
    /// Searching.
    Search,
    /// Adding.
    Plus,
    /// Deleting.
    Trash,
    /// Changing.
    Edit,
    /// Not begun.
    Circle,
    /// Begun.
    Half,
    /// A quiz.
    Quiz,
    /// Mails.
    Mail,
    /// Once more.
    Again,
    /// What the reader chose.
    Dot,
    /// A tip.
    Bulb,
    /// An aim.
    Target,
}

const fn path(icon: Icon) -> &'static str {
    match icon {
        Icon::Check => "M4.5 12.5l5 5 10-11",
        Icon::Cross => "M6 6l12 12M18 6L6 18",
        Icon::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01",
        Icon::Warning => "M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.01",
        Icon::Right => "M5 12h14M13 6l6 6-6 6",
        Icon::Left => "M19 12H5M11 6l-6 6 6 6",
        Icon::Up => "M12 19V5M6 11l6-6 6 6",
        Icon::Down => "M12 5v14M6 13l6 6 6-6",
        Icon::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
        Icon::Book => "M12 6.5C10 4.9 7 4.5 3.5 4.5v14c3.5 0 6.5.4 8.5 2 2-1.6 5-2 8.5-2v-14c-3.5 0-6.5.4-8.5 2zM12 6.5v14",
        Icon::Award => "M12 3a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM8.5 14l-1.5 7 5-2.5 5 2.5-1.5-7",
        Icon::Download => "M12 4v11M7 10.5l5 5 5-5M4.5 20h15",
        Icon::User => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.7-4 3.6-6 7.5-6s6.8 2 7.5 6",
        Icon::People => {
            "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.8c2.3.6 3.7 2.2 4 4.7"
        }
        Icon::SignOut => "M14 4.5H5.5v15H14M10 12h10.5M16.5 8l4 4-4 4",
        Icon::Globe => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18z",
        Icon::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21",
        Icon::Plus => "M12 5v14M5 12h14",
        Icon::Trash => "M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 10.5v6M14 10.5v6",
        Icon::Edit => "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z",
        Icon::Circle => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
        Icon::Half => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 7.5a4.5 4.5 0 0 1 0 9z",
        Icon::Quiz => {
            "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.3 9.5c.2-1.6 1.3-2.5 2.8-2.5 1.6 0 2.8 1 2.8 2.5 0 2-2.9 2.3-2.9 4.5M12 17v.01"
        }
        Icon::Mail => "M3.5 5.5h17v13h-17zM3.5 6.5L12 13l8.5-6.5",
        Icon::Again => "M4.5 12a7.5 7.5 0 1 0 2.5-5.6M4 4v5h5",
        Icon::Dot => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
        Icon::Bulb => "M9 17.5h6M10 20.5h4M9 15c-1.9-1.2-3-3-3-5a6 6 0 0 1 12 0c0 2-1.1 3.8-3 5v2.5H9z",
        Icon::Target => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
    }
}

/// Draws an icon at the size of the text around it.
pub fn icon(which: Icon) -> AnyView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            width="20"
            height="20"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
            focusable="false"
        >
            <path d=path(which)></path>
        </svg>
    }
    .into_any()
}
