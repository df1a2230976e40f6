//! Every mail in every language, as its reader gets it.

use crate::sample;
use domain::locale::Lang;
use insta::assert_snapshot;

#[test]
fn every_mail_in_every_language() {
    for lang in Lang::ALL {
        for (name, letter) in sample::letters(lang) {
            assert_snapshot!(format!("{name}_{}", lang.tag()), format!("{}\n\n{}\n{}", letter.subject, letter.text, letter.html));
        }
    }
}

#[test]
fn the_two_twins_say_the_same() {
    for lang in Lang::ALL {
        for (name, letter) in sample::letters(lang) {
            let html =
                letter.html.replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
            for line in letter.text.lines().filter(|line| *line != "-- ") {
                assert!(html.contains(line), "{name} {}: «{line}» is missing in HTML", lang.tag());
            }
            assert!(letter.html.contains(&format!("<html lang=\"{}\"", lang.tag())), "{name}");
            assert!(!letter.html.contains("<img") && !letter.html.contains("{{"), "{name}: no picture, nothing left to fill");
            assert!(letter.html.len() < 20_000, "{name}: programs cut long mails");
        }
    }
}

#[test]
fn the_certificate_goes_with_its_mail_and_with_no_other() {
    let [(_, certificate), others @ ..] = sample::letters(Lang::En);
    let file = &certificate.attachments[0];
    assert_eq!((file.name.as_str(), file.media_type), ("attestation-04HM-ASW9-NF6Y-Y093.pdf", "application/pdf"));
    assert_eq!(file.bytes, sample::pdf());
    assert!(others.iter().all(|(_, letter)| letter.attachments.is_empty()));
}
