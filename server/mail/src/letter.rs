//! What each mail says, in the language of who reads it.

use domain::certificate::Certificate;
use domain::locale::Lang;
use domain::people::DisplayName;
use words::{Value, t, tr};

use crate::sheet::{self, Sheet};

/// What a mail says: the same in HTML and in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The language it is written in.
    pub lang: Lang,
    /// Its subject, on one line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as a whole HTML page.
    pub html: String,
    /// The files that go with it.
    pub attachments: Vec<Attachment>,
    /// For mails that one may stop: the address that stops them by a POST without a question (RFC 8058).
    pub unsubscribe: Option<String>,
}

/// A file that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, plain ASCII.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The words of one mail.
struct Words {
    lang: Lang,
    app: String,
}

impl Words {
    fn of(lang: Lang) -> Self {
        Self { lang, app: t(lang, "app-name") }
    }

    /// A message, which may name the product.
    fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut all = vec![("app", Value::from(self.app.as_str()))];
        all.extend_from_slice(values);
        tr(self.lang, key, &all)
    }

    fn sheet(&self, name: &str, subject: String) -> Sheet {
        Sheet {
            lang: self.lang,
            subject,
            greeting: self.say("mail-greeting", &[("name", name.into())]),
            fallback: self.say("mail-button-fallback", &[]),
            foot: self.say("mail-foot", &[]),
            ..Sheet::default()
        }
    }
}

/// The certificate that was earned, its PDF attached as `attestation-<serial>.pdf`, in the certificate's language.
///
/// `verify_url` is the public page that confirms it, `site` the address where its owner signs in.
pub fn certificate(certificate: &Certificate, verify_url: &str, site: &str, pdf: Vec<u8>) -> Letter {
    let words = Words::of(certificate.lang);
    let course: Value<'_> = certificate.course.as_str().into();
    let text = [("course", course.clone()), ("organisation", certificate.organisation.as_str().into())];
    let sheet = Sheet {
        paragraphs: vec![words.say("mail-certificate-text", &text), words.say("mail-certificate-check", &[])],
        button: Some((words.say("mail-certificate-button", &[]), verify_url.to_owned())),
        notes: vec![words.say("mail-certificate-again", &[("site", site.into())])],
        ..words.sheet(&certificate.name, words.say("mail-certificate-subject", &[("course", course)]))
    };
    let attachment = Attachment { name: format!("attestation-{}.pdf", certificate.serial), media_type: "application/pdf", bytes: pdf };
    Letter { attachments: vec![attachment], ..sheet::letter(&sheet) }
}

/// The link to choose a new password after one was forgotten: it works once, for 30 minutes.
pub fn password_reset(lang: Lang, name: &DisplayName, link: &str) -> Letter {
    let words = Words::of(lang);
    sheet::letter(&Sheet {
        paragraphs: vec![words.say("mail-reset-text", &[])],
        button: Some((words.say("mail-reset-button", &[]), link.to_owned())),
        notes: vec![words.say("mail-reset-ignore", &[])],
        ..words.sheet(name.as_str(), words.say("mail-reset-subject", &[]))
    })
}

/// The link to choose a first password: it works for 7 days.
pub fn invitation(lang: Lang, name: &DisplayName, organisation: &DisplayName, link: &str) -> Letter {
    let words = Words::of(lang);
    sheet::letter(&Sheet {
        paragraphs: vec![words.say("mail-invitation-text", &[("organisation", organisation.as_str().into())])],
        button: Some((words.say("mail-invitation-button", &[]), link.to_owned())),
        notes: vec![words.say("mail-invitation-expiry", &[])],
        ..words.sheet(name.as_str(), words.say("mail-invitation-subject", &[]))
    })
}

/// The notice that a password was changed, `when` being the instant in words and `forgotten` the page to choose another.
pub fn password_changed(lang: Lang, name: &DisplayName, when: &str, forgotten: &str) -> Letter {
    let words = Words::of(lang);
    sheet::letter(&Sheet {
        paragraphs: vec![words.say("mail-changed-text", &[("when", when.into())]), words.say("mail-changed-not-you", &[])],
        button: Some((words.say("mail-changed-button", &[]), forgotten.to_owned())),
        ..words.sheet(name.as_str(), words.say("mail-changed-subject", &[]))
    })
}

/// The weekly reminder that questions wait: `due` of them. `review` opens the review, once, without a password; `stop` stops these mails.
pub fn reminder(lang: Lang, name: &DisplayName, due: usize, review: &str, stop: &str) -> Letter {
    let words = Words::of(lang);
    let due = [("due", Value::from(due))];
    let sheet = Sheet {
        paragraphs: vec![words.say("mail-reminder-text", &due), words.say("mail-reminder-free", &[])],
        button: Some((words.say("mail-reminder-button", &[]), review.to_owned())),
        notes: vec![words.say("mail-reminder-link", &[]), words.say("mail-reminder-stop", &[("stop", stop.into())])],
        ..words.sheet(name.as_str(), words.say("mail-reminder-subject", &due))
    };
    Letter { unsubscribe: Some(stop.to_owned()), ..sheet::letter(&sheet) }
}
