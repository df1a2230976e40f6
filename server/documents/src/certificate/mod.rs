//! The certificate: one A4 page in landscape, PDF/A-3a for the archives and PDF/UA-1 for every reader.

use chrono::{Datelike, Timelike};
use domain::certificate::Certificate;
use krilla::Document;
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, PageLayout, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use words::t;

use crate::DocumentError;
use crate::legible::clean;
use crate::typeface::Typefaces;

mod draw;
mod layout;
mod texts;

use texts::Texts;

/// Writes a certificate as a PDF. The same certificate and address give the same bytes, for ever.
///
/// `verify_url` is the public page where anyone can check it; it stands on the page in clear, as a link and as a QR code.
pub fn pdf(certificate: &Certificate, verify_url: &str) -> Result<Vec<u8>, DocumentError> {
    let faces = Typefaces::load()?;
    let texts = Texts::of(certificate, verify_url);
    let page = layout::page(&faces, &texts)?;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| DocumentError::Pdf("PDF/A-3a and PDF/UA-1 do not go together".to_owned()))?;
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let tags = draw::page(&mut document, &faces, &page)?;
    document.set_tag_tree(tags.with_lang(Some(certificate.lang.tag().to_owned())));
    let mut outline = Outline::new();
    outline.push_child(OutlineNode::new(texts.title.clone(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    document.set_outline(outline);
    document.set_metadata(metadata(certificate, &texts));
    document.finish().map_err(|error| DocumentError::Pdf(error.to_string()))
}

fn metadata(certificate: &Certificate, texts: &Texts) -> Metadata {
    let at = certificate.issued_at;
    let small = |value: u32| u8::try_from(value).unwrap_or_default();
    let date = DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    let program = t(certificate.lang, "app-name");
    Metadata::new()
        .title(format!("{} – {} – {}", texts.title, clean(&texts.name), clean(&texts.course)))
        .description(texts.not_a_diploma.clone())
        .authors(vec![clean(&texts.organisation)])
        .creator(program.clone())
        .producer(program)
        .document_id(certificate.serial.to_string())
        .language(certificate.lang.tag().to_owned())
        .text_direction(TextDirection::LeftToRight)
        .page_layout(PageLayout::SinglePage)
        .creation_date(date)
}
