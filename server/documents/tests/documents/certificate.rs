//! The certificate as other programs see it: qpdf, poppler and zbar must agree with what we wrote.
//!
//! These tools are part of the test machine (`cargo xtask test` installs them): a missing one is a failure, not a skip.

use documents::certificate::pdf;
use domain::certificate::{Certificate, CertifiedModule, Serial};
use domain::locale::Lang;

use crate::reader::{Read, read};

const URL: &str = "https://formation.ville-exemple.fr/verifier/04HM-ASW9-NF6Y-Y093";

fn module(title: &str, version: u32, score: u32) -> CertifiedModule {
    CertifiedModule { title: title.to_owned(), version, passed_at: chrono::DateTime::UNIX_EPOCH, score }
}

fn certificate() -> Certificate {
    Certificate {
        serial: Serial::from_random([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0x01, 0x23]),
        lang: Lang::Fr,
        name: "Zoé Lefèvre-d’Œuvray".to_owned(),
        organisation: "Ville de Saint-Exemple-lès-Rivières".to_owned(),
        time_zone: chrono_tz::Europe::Paris,
        course: "Souveraineté numérique et données personnelles".to_owned(),
        modules: vec![module("Cloud Act et lois extraterritoriales", 3, 9_000), module("RGPD : les données des habitants", 1, 8_333)],
        // 23:30 UTC on the last of December is already the new year in Paris.
        issued_at: "2026-12-31T23:30:00Z".parse().expect("an instant"),
        show_score: false,
    }
}

fn readable(certificate: &Certificate) -> Read {
    read(&pdf(certificate, URL).expect("the certificate is written"))
}

#[test]
fn it_says_all_that_it_must_in_the_order_in_which_it_is_seen() {
    let read = readable(&certificate());
    let mut rest = read.text.as_str();
    for part in [
        "Ville de Saint-Exemple-lès-Rivières",
        "Attestation de sensibilisation",
        "délivrée à",
        "Zoé Lefèvre-d’Œuvray",
        "réussi chacune de ses évaluations",
        "Souveraineté numérique et données personnelles",
        "Module Version",
        "Cloud Act et lois extraterritoriales 3",
        "RGPD : les données des habitants 1",
        "Délivrée le 1er janvier 2027",
        "ni un diplôme ni une certification professionnelle",
        "Vérifier cette attestation",
        "https://formation.ville-exemple.fr/ verifier/04HM-ASW9-NF6Y-Y093",
        "Numéro de l’attestation 04HM-ASW9-NF6Y-Y093",
    ] {
        let at = rest.find(part);
        assert!(at.is_some(), "«{part}» is not in, or not after, what stands before it:\n{}", read.text);
        rest = &rest[at.unwrap_or(0) + part.len()..];
    }
    assert!(!read.text.contains("Score") && !read.text.contains('%'), "no score unless the organisation wants it:\n{}", read.text);
    assert_eq!(read.codes, [URL]);
}

#[test]
fn it_shows_scores_when_the_organisation_wants_them() {
    let read = readable(&Certificate { show_score: true, ..certificate() });
    for part in ["Module Version Score", "extraterritoriales 3 90 %", "habitants 1 83,33 %", "Moyenne du parcours 86,67 %"] {
        assert!(read.text.contains(part), "«{part}»:\n{}", read.text);
    }
    let one = Certificate { show_score: true, lang: Lang::En, modules: vec![module("Cloud Act", 2, 10_000)], ..certificate() };
    let read = readable(&one);
    for part in
        ["Certificate of awareness training", "passing its quiz", "Cloud Act 2 100%", "Awarded on 1 January 2027", "neither a diploma"]
    {
        assert!(read.text.contains(part), "«{part}»:\n{}", read.text);
    }
    assert!(!read.text.contains("average"), "the average of one module is that module:\n{}", read.text);
}

#[test]
fn it_is_one_tagged_page_for_archives_and_for_every_reader() {
    let read = readable(&certificate());
    for fact in
        ["Title: Attestation de sensibilisation – Zoé Lefèvre-d’Œuvray – ", "Tagged: yes", "Pages: 1", "PDF version: 1.7", "JavaScript: no"]
    {
        assert!(read.info.contains(fact), "{fact}:\n{}", read.info);
    }
    assert!(read.info.contains("Page size: 841.89 x 595.276 pts (A4)"), "{}", read.info);
    assert!(read.metadata.contains("pdfaid:part>3<") && read.metadata.contains("pdfaid:conformance>A<"), "{}", read.metadata);
    assert!(read.metadata.contains("pdfuaid:part>1<"), "{}", read.metadata);
    assert!(read.metadata.contains("2026-12-31T23:30:00"), "its date is that of the certificate, not of the clock: {}", read.metadata);
    let structure: Vec<&str> = read.structure.lines().map(str::trim).filter(|line| !line.starts_with(['"', '/'])).collect();
    let kinds: Vec<&str> = structure.iter().map(|line| line.split([' ', '(', ':']).next().unwrap_or_default()).collect();
    let count = |kind: &str| kinds.iter().filter(|k| **k == kind).count();
    for (kind, times) in [("Document", 1), ("H1", 1), ("H2", 1), ("Table", 1), ("TR", 3), ("TH", 4), ("TD", 2), ("Figure", 1), ("Link", 1)]
    {
        assert_eq!(count(kind), times, "{kind}:\n{}", read.structure);
    }
    assert!(count("P") >= 8, "{}", read.structure);
    for part in [
        "u:Code QR qui ouvre la page de vérification de l’attestation 04HM-ASW9-NF6Y-Y093",
        "\"/Lang\": \"u:fr\"",
        "\"/DisplayDocTitle\": true",
        "\"/Marked\": true",
        "\"/Tabs\": \"/S\"",
        "\"/S\": \"/GTS_PDFA1\"",
        "\"/CIDToGIDMap\": \"/Identity\"",
        &format!("\"/URI\": \"u:{URL}\""),
        "\"/Contents\": \"u:Page de vérification",
    ] {
        assert!(read.objects.contains(part), "{part}");
    }
    assert_eq!(read.drawn_without_a_tag(), Vec::<String>::new());
    assert!(read.fonts.lines().skip(2).all(|line| line.contains("yes yes yes")), "fonts embedded, subset, with Unicode:\n{}", read.fonts);
}

#[test]
fn the_same_certificate_is_the_same_file_for_ever() {
    let (first, second) = (pdf(&certificate(), URL), pdf(&certificate(), URL));
    assert_eq!(first, second);
    assert!(first.expect("it is written").len() < 60_000, "light enough to mail by the thousand");
    assert_ne!(second, pdf(&Certificate { show_score: true, ..certificate() }, URL));
}

#[test]
fn the_longest_texts_fit_on_the_page() {
    let name = format!("{} {}", "Wilhelmine-Éléonore ".repeat(5).trim_end(), "W".repeat(20));
    let title =
        "Sécurité des systèmes d’information des collectivités territoriales et de leurs groupements : principes, obligations et recours";
    let crowded = Certificate {
        name: name.clone(),
        organisation: "Communauté d’agglomération de Saint-Jean-Pied-de-Port-sur-Mer et des Trois-Rivières-Bleues-du-Haut-Pays ".repeat(2),
        course: title.to_owned(),
        modules: (0..12).map(|place| module(&format!("{place} {title}"), 1000 + place, 8_888)).collect(),
        show_score: true,
        ..certificate()
    };
    assert_eq!(name.chars().count(), 120);
    let read = readable(&crowded);
    let (squeezed, wanted) = (read.text.replace(char::is_whitespace, ""), name.replace(char::is_whitespace, ""));
    assert!(squeezed.contains(&wanted), "{}", read.text);
    assert_eq!(read.text.matches("88,88 %").count(), 13, "{}", read.text);
    assert_eq!(read.codes, [URL]);
    read.assert_within_the_page();
    let unbroken = Certificate { name: "W".repeat(120), course: "é".repeat(300), ..certificate() };
    readable(&unbroken).assert_within_the_page();
}

#[test]
fn a_letter_that_the_font_lacks_is_a_box_that_still_says_its_name() {
    let read = readable(&Certificate { name: "Иван Nguyễn \u{1f600} \u{e000}\u{0}".to_owned(), ..certificate() });
    let text = read.text.replace(' ', "");
    assert!(text.contains("ИванNguyễn\u{1f600}\u{fffd}"), "what is copied or heard is the name itself:\n{}", read.text);
    read.assert_within_the_page();
}

#[test]
fn nothing_that_can_be_in_a_name_breaks_it() {
    for name in ["", " ", "\u{301}", "\u{202e}lol", "a\r\nb\tc", "\u{ffff}\u{feff}", "العربية", "日本語", "(\\)<>%/&"] {
        let odd = Certificate { name: name.to_owned(), organisation: name.to_owned(), modules: Vec::new(), ..certificate() };
        assert!(pdf(&odd, URL).is_ok(), "{name:?}");
    }
    assert_eq!(pdf(&certificate(), &"x".repeat(3_000)), Err(documents::DocumentError::Qr));
}
