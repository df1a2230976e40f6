//! One mail of each kind.

use domain::certificate::{Certificate, CertifiedModule, Serial};
use domain::ids::JobId;
use domain::locale::Lang;
use domain::people::DisplayName;
use mail::{Letter, Message, letter};
use uuid::Uuid;

/// The address of the site.
pub const SITE: &str = "https://formation.ville-exemple.fr";

/// A name.
pub fn name(text: &str) -> DisplayName {
    text.parse().expect("a name")
}

/// A certificate in a language.
pub fn certificate(lang: Lang) -> Certificate {
    let issued_at = "2026-11-24T09:05:00Z".parse().expect("an instant");
    Certificate {
        serial: Serial::from_random([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23]),
        lang,
        name: "Zoé Lefèvre".to_owned(),
        organisation: "Ville de Saint-Exemple & Co".to_owned(),
        time_zone: chrono_tz::Europe::Paris,
        course: "L’essentiel <2026> : données & souveraineté".to_owned(),
        modules: vec![CertifiedModule { title: "RGPD".to_owned(), version: 1, passed_at: issued_at, score: 9_000 }],
        issued_at,
        show_score: false,
    }
}

/// Every mail in a language, by its name.
pub fn letters(lang: Lang) -> [(&'static str, Letter); 5] {
    let zoe = name("Zoé Lefèvre");
    let verify = format!("{SITE}/verifier/04HM-ASW9-NF6Y-Y093");
    let link = format!("{SITE}/reset-password/q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ");
    let review = format!("{SITE}/memory/link/{}", "q83vEjRW".repeat(8));
    let when = lang.date_time("2026-11-24T09:05:00Z".parse().expect("an instant"), chrono_tz::Europe::Paris);
    [
        ("certificate", letter::certificate(&certificate(lang), &verify, SITE, pdf())),
        ("password_reset", letter::password_reset(lang, &zoe, &link)),
        ("invitation", letter::invitation(lang, &zoe, &name("Ville de Saint-Exemple & Co"), &link)),
        ("password_changed", letter::password_changed(lang, &zoe, &when, &format!("{SITE}/forgotten-password"))),
        ("reminder", letter::reminder(lang, &zoe, 3, &review, &format!("{review}/stop"))),
    ]
}

/// Bytes that a careless transport would bend: dots at the start of lines, bare line ends, zeros.
pub fn pdf() -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n.\r\n..\r.\n\0\xff".to_vec();
    bytes.extend((0..=u8::MAX).cycle().take(5_000));
    bytes
}

/// The mail with the certificate, sent by a job of this number.
pub fn message(job: u128) -> Message {
    let [(_, letter), ..] = letters(Lang::Fr);
    Message {
        id: JobId(Uuid::from_u128(job)),
        base_url: SITE.to_owned(),
        from: "Trajectoire, Ville d’Évry <formation@ville-exemple.fr>".parse().expect("a mailbox"),
        to: "zoe.lefevre@ville-exemple.fr".parse().expect("an address"),
        to_name: name("Zoé Lefèvre"),
        date: "2026-11-24T09:05:00Z".parse().expect("an instant"),
        letter,
    }
}
