//! The mail on the wire, read back by another program.

use crate::sample;
use domain::people::{DisplayName, EmailAddress};
use mail_parser::{MessageParser, MimeHeaders};

#[test]
fn it_reads_back_as_it_was_written() {
    let message = sample::message(7);
    let bytes = message.to_bytes().expect("it is built");
    assert!(bytes.is_ascii() && bytes.split(|b| *b == b'\n').all(|line| line.len() < 998), "any server can carry it");
    let read = MessageParser::default().parse(&bytes).expect("a mail");
    assert_eq!(read.message_id(), Some("00000000-0000-0000-0000-000000000007@formation.ville-exemple.fr"));
    assert_eq!(read.subject(), Some("Votre attestation\u{a0}: L’essentiel <2026> : données & souveraineté"));
    assert_eq!(read.date().map(mail_parser::DateTime::to_rfc3339).as_deref(), Some("2026-11-24T09:05:00Z"));
    let first = |address: Option<&mail_parser::Address<'_>>| {
        address.and_then(|a| a.first()).map(|a| (a.name().unwrap_or_default().to_owned(), a.address().unwrap_or_default().to_owned()))
    };
    assert_eq!(first(read.from()), Some(("Trajectoire, Ville d’Évry".to_owned(), "formation@ville-exemple.fr".to_owned())));
    assert_eq!(first(read.to()), Some(("Zoé Lefèvre".to_owned(), "zoe.lefevre@ville-exemple.fr".to_owned())));
    for (header, value) in
        [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("Content-Language", "fr"), ("MIME-Version", "1.0")]
    {
        assert_eq!(read.header_raw(header).map(str::trim), Some(value), "{header}");
    }
    assert_eq!(read.body_text(0).map(|t| t.replace("\r\n", "\n")).as_deref(), Some(message.letter.text.as_str()));
    assert_eq!(read.body_html(0).map(|t| t.replace("\r\n", "\n")).as_deref(), Some(message.letter.html.as_str()));
    let file = read.attachment(0).expect("the certificate");
    assert_eq!((file.attachment_name(), file.contents()), (Some("attestation-04HM-ASW9-NF6Y-Y093.pdf"), sample::pdf().as_slice()));
    assert_eq!(read.attachment_count(), 1);
}

#[test]
fn only_what_one_may_stop_says_how_and_in_one_click() {
    for (name, letter) in sample::letters(domain::locale::Lang::Fr) {
        let stop = letter.unsubscribe.clone();
        let bytes = mail::Message { letter, ..sample::message(1) }.to_bytes().expect("it is built");
        let read = MessageParser::default().parse(&bytes).expect("a mail");
        let header = |name: &str| read.header_raw(name).map(|value| value.replace("\r\n", "").trim().to_owned());
        assert_eq!(header("List-Unsubscribe"), stop.as_ref().map(|address| format!("<{address}>")), "{name}");
        assert_eq!(header("List-Unsubscribe-Post").as_deref(), stop.as_ref().map(|_| "List-Unsubscribe=One-Click"), "{name}");
        assert_eq!(stop.is_some(), name == "reminder", "{name}");
    }
}

#[test]
fn the_same_job_is_the_same_mail_and_another_is_not() {
    let bytes = |job| sample::message(job).to_bytes().expect("it is built");
    assert_eq!(bytes(1), bytes(1));
    assert_ne!(bytes(1), bytes(2));
    for (site, host) in
        [("https://a.fr:8443/b", "a.fr"), ("http://[::1]:3000", "::1"), ("http://127.0.0.1:3000", "127.0.0.1"), ("nonsense", "localhost")]
    {
        let message = mail::Message { base_url: site.to_owned(), ..sample::message(1) };
        assert_eq!(message.message_id(), format!("<00000000-0000-0000-0000-000000000001@{host}>"));
    }
}

#[test]
fn no_name_can_break_a_header() {
    for name in ["Zoé\r\nBcc: evil@x.fr", "Zoé\nBcc: x", "Zoé\r", "Zoé\0", "Zoé\u{85}", "Zoé\u{2028}\r\n"] {
        assert!(name.parse::<DisplayName>().is_err(), "{name:?}");
    }
    for address in ["a@b.fr\r\nBcc: x@y.fr", "a@b.fr\n", "a\r@b.fr", "a@b.fr, c@d.fr", "<a@b.fr>", "a@b.fr> NOTIFY=NEVER", "é@b.fr"] {
        let parsed = address.parse::<EmailAddress>();
        assert!(parsed.as_ref().is_err() || parsed.as_ref().is_ok_and(|a| a.as_str() == "a@b.fr"), "{address:?}: {parsed:?}");
    }
    let longest = "Wé".repeat(60);
    for name in
        ["\"", "\\", "a,b;c:<d@e.fr>", "=?utf-8?q?x?=", "(comment)", "Zoé \u{1f600}", "Ω’«»", "@", ".", "\u{2028}é", longest.as_str()]
    {
        let name = sample::name(name);
        let bytes = mail::Message { to_name: name.clone(), ..sample::message(1) }.to_bytes().expect("it is built");
        let read = MessageParser::default().parse(&bytes).expect("a mail");
        let to = read.to().and_then(|a| a.first()).expect("a reader");
        assert_eq!(to.address(), Some("zoe.lefevre@ville-exemple.fr"), "{name}");
        assert!(read.bcc().is_none() && read.message_id().is_some(), "{name}");
        assert_eq!(read.to().map(|a| a.iter().count()), Some(1), "{name}");
    }
}

#[test]
fn no_title_can_break_a_header() {
    for course in ["A\r\nBcc: evil@x.fr", "A\n\nbody", "\0", "", "\u{2028}", "é\r", &"très long ".repeat(100)] {
        let mut certificate = sample::certificate(domain::locale::Lang::Fr);
        course.clone_into(&mut certificate.course);
        let letter = mail::letter::certificate(&certificate, "https://a.fr/x", sample::SITE, Vec::new());
        let bytes = mail::Message { letter, ..sample::message(1) }.to_bytes().expect("it is built");
        let read = MessageParser::default().parse(&bytes).expect("a mail");
        assert!(read.bcc().is_none() && read.subject().is_some_and(|s| s.starts_with("Votre attestation")), "{course:?}");
        assert!(read.message_id().is_some() && read.attachment_count() == 1, "{course:?}");
    }
}
