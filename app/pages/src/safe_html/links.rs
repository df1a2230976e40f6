//! Where a link may lead and where a figure may come from.

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Within Trajectoire, or to a mail program or telephone.
    Near,
    /// To another site.
    Far,
    /// Nowhere one should go: only its words are kept.
    Refused,
}

/// Judges an address. What is not plainly allowed is refused.
pub(super) fn judge(address: &str) -> Target {
    let lower = address.trim().to_ascii_lowercase();
    if lower.chars().any(char::is_control) || lower.contains('\\') {
        Target::Refused
    } else if lower.starts_with("https://") || lower.starts_with("http://") {
        Target::Far
    } else if lower.starts_with("mailto:")
        || lower.starts_with("tel:")
        || lower.starts_with('#')
        || (lower.starts_with('/') && !lower.starts_with("//"))
    {
        Target::Near
    } else {
        Target::Refused
    }
}

/// Whether a figure's address is the bare name of a file of the module's `media/` folder.
pub(super) fn is_media_name(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{Target, is_media_name, judge};

    #[test]
    fn only_known_ways_lead_anywhere() {
        for far in ["https://www.cnil.fr", "HTTP://x.fr"] {
            assert_eq!(judge(far), Target::Far, "{far}");
        }
        for near in ["/modules/rgpd", "#glossary-dpo", "mailto:dpo@x.fr", "tel:+33100000000"] {
            assert_eq!(judge(near), Target::Near, "{near}");
        }
        for bad in [
            "javascript:alert(1)",
            " JavaScript:x",
            "java\nscript:x",
            "data:text/html,x",
            "//evil.example",
            "/\\evil.example",
            "vbscript:x",
            "lesson.md",
            "",
        ] {
            assert_eq!(judge(bad), Target::Refused, "{bad}");
        }
    }

    #[test]
    fn a_figure_is_a_bare_file_name() {
        assert!(is_media_name("flux.svg"));
        for bad in ["../secret", "a/b.svg", "https://x.fr/a.png", "data:x", "", ".env", "a b.svg"] {
            assert!(!is_media_name(bad), "{bad}");
        }
    }
}
