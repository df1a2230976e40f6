//! Every text of the certificate, in its language.

use domain::certificate::Certificate;
use domain::locale::Lang;
use words::{t, tr};

/// What the certificate says, in reading order.
pub(super) struct Texts {
    /// The organisation's name.
    pub(super) organisation: String,
    /// What kind of document it is.
    pub(super) title: String,
    /// The words before the name.
    pub(super) awarded_to: String,
    /// The agent's name.
    pub(super) name: String,
    /// What it was earned for.
    pub(super) reason: String,
    /// The course's title.
    pub(super) course: String,
    /// The heads of the columns: module, version and, if it is shown, score.
    pub(super) heads: Vec<String>,
    /// A row per module, with as many cells as there are heads; then the average, if scores are shown and there are several.
    pub(super) rows: Vec<Vec<String>>,
    /// The summary of the table, for who cannot see it.
    pub(super) modules: String,
    /// When it was awarded.
    pub(super) given_on: String,
    /// What it is not.
    pub(super) not_a_diploma: String,
    /// The title of the box by which it is checked.
    pub(super) check: String,
    /// How to check it.
    pub(super) check_how: String,
    /// The address by which it is checked.
    pub(super) verify_url: String,
    /// What the link is, for who hears it.
    pub(super) link: String,
    /// What the QR code is, for who cannot see it.
    pub(super) qr_alt: String,
    /// The words before the serial.
    pub(super) serial_head: String,
    /// The serial.
    pub(super) serial: String,
}

impl Texts {
    /// The texts of a certificate.
    pub(super) fn of(certificate: &Certificate, verify_url: &str) -> Self {
        let lang = certificate.lang;
        let say = |key: &str| t(lang, &format!("document-certificate-{key}"));
        let serial = certificate.serial.to_string();
        let about = |key: &str| tr(lang, key, &[("serial", serial.as_str().into())]);
        let modules = i64::try_from(certificate.modules.len()).unwrap_or(i64::MAX);
        let date = lang.day_of(certificate.issued_at, certificate.time_zone);
        let scored = certificate.show_score;
        Self {
            organisation: certificate.organisation.clone(),
            title: say("title"),
            awarded_to: say("awarded-to"),
            name: certificate.name.clone(),
            reason: tr(lang, "document-certificate-reason", &[("count", modules.into())]),
            course: certificate.course.clone(),
            heads: ["module", "version", "score"].into_iter().take(if scored { 3 } else { 2 }).map(say).collect(),
            rows: rows(certificate),
            modules: say("modules"),
            given_on: tr(lang, "document-certificate-given-on", &[("date", date.into())]),
            not_a_diploma: say("not-a-diploma"),
            check: say("check"),
            check_how: say("check-how"),
            verify_url: verify_url.to_owned(),
            link: about("document-certificate-link"),
            qr_alt: about("document-certificate-qr-alt"),
            serial_head: say("serial"),
            serial,
        }
    }
}

fn rows(certificate: &Certificate) -> Vec<Vec<String>> {
    let lang = certificate.lang;
    let mut rows: Vec<Vec<String>> = certificate
        .modules
        .iter()
        .map(|module| vec![module.title.clone(), module.version.to_string(), percent(lang, module.score)])
        .collect();
    if rows.len() > 1 {
        rows.push(vec![t(lang, "document-certificate-mean"), String::new(), percent(lang, certificate.score())]);
    }
    if !certificate.show_score {
        rows.truncate(certificate.modules.len());
        for row in &mut rows {
            row.truncate(2);
        }
    }
    rows
}

/// A score in hundredths of a per cent, without rounding it: 83,33 % is not 83 %.
fn percent(lang: Lang, score: u32) -> String {
    tr(lang, "document-certificate-percent", &[("value", lang.hundredths(i64::from(score)).into())])
}
