//! Why a mail did not leave: whether to try again, and a code for HR and the log.

use thiserror::Error;

/// Why a mail did not leave. The code is the end of a message `mail-trouble-…` and holds no address.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum SendError {
    /// It may leave later: `time-out`, `connection`, `tls`, `sign-in`, `busy`, `folder`.
    #[error("not now: {0}")]
    Temporary(String),
    /// It will never leave: `mailbox`, `refused`, `unwritable`.
    #[error("never: {0}")]
    Permanent(String),
}

impl SendError {
    /// Reads a server's reply: its code (RFC 5321) and its enhanced code (RFC 3463), if it gives one.
    pub(crate) fn of_reply(code: u16, enhanced: Option<&str>) -> Self {
        let about_mailbox = enhanced.map_or(matches!(code, 550 | 551 | 553), |code| code.starts_with("5.1."));
        match code {
            // Our password, not the message, is wrong (RFC 4954): once it is mended every waiting mail can leave.
            454 | 530 | 534 | 535 | 538 => Self::Temporary("sign-in".to_owned()),
            500..=599 if about_mailbox => Self::Permanent("mailbox".to_owned()),
            500..=599 => Self::Permanent("refused".to_owned()),
            _ => Self::Temporary("busy".to_owned()),
        }
    }
}

/// The enhanced code that a reply's text starts with. The rest of the text may name the reader and is dropped.
pub(crate) fn enhanced(text: &str) -> Option<&str> {
    let first = text.split_whitespace().next()?;
    let numbers = first.split('.').filter(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())).count();
    (numbers == 3 && first.matches('.').count() == 2).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_says_whether_to_try_again() {
        for (code, text, temporary, reason) in [
            (421, "4.3.2 shutting down", true, "busy"),
            (450, "4.2.1 greylisted <zoe@mairie.fr>", true, "busy"),
            (451, "try later", true, "busy"),
            (452, "4.2.2 mailbox full", true, "busy"),
            (454, "4.7.0 temporary authentication failure", true, "sign-in"),
            (530, "5.7.0 must issue STARTTLS", true, "sign-in"),
            (535, "5.7.8 bad credentials", true, "sign-in"),
            (550, "5.1.1 <zoe@mairie.fr> unknown", false, "mailbox"),
            (550, "unknown", false, "mailbox"),
            (550, "5.7.1 spam", false, "refused"),
            (551, "moved", false, "mailbox"),
            (552, "5.3.4 too big", false, "refused"),
            (553, "bad address", false, "mailbox"),
            (554, "5.7.1 refused", false, "refused"),
            (354, "unexpected", true, "busy"),
        ] {
            let error = SendError::of_reply(code, enhanced(text));
            let expected = if temporary { SendError::Temporary(reason.to_owned()) } else { SendError::Permanent(reason.to_owned()) };
            assert_eq!(error, expected, "{code} {text}");
        }
    }

    #[test]
    fn only_an_enhanced_code_is_kept_of_a_text() {
        for (text, code) in [
            ("5.1.1 <zoe@mairie.fr>", Some("5.1.1")),
            ("zoe@mairie.fr", None),
            ("", None),
            ("1.2", None),
            ("1.2.3.4", None),
            ("5.1.x no", None),
        ] {
            assert_eq!(enhanced(text), code, "{text}");
        }
    }

    #[test]
    fn every_code_has_words() {
        for code in ["time-out", "connection", "tls", "sign-in", "busy", "folder", "mailbox", "refused", "unwritable"] {
            assert!(words::knows(&format!("mail-trouble-{code}")), "{code}");
        }
    }
}
