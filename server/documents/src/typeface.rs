//! The two embedded typefaces and the shaping of text with them (harfrust; krilla only draws glyphs).

use std::ops::Range;

use harfrust::{Buffer, Direction, Feature, Language, Script, ShapeOptions, ShaperFont, Tag, shape};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::DocumentError;
use crate::legible::{clean, drawable};
use crate::paragraph::Paragraph;

const REGULAR: &[u8] = include_bytes!("../../../content/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../content/fonts/AtkinsonHyperlegibleNext-Bold.ttf");

/// One weight of the typeface, for shaping and for drawing.
pub(crate) struct Typeface {
    /// What krilla embeds and draws with.
    pub(crate) font: Font,
    shaper: harfrust::Font,
    units: f32,
}

/// The weights that documents use.
pub(crate) struct Typefaces {
    /// For running text.
    pub(crate) regular: Typeface,
    /// For titles, names and labels.
    pub(crate) bold: Typeface,
}

impl Typefaces {
    /// Reads the embedded fonts.
    pub(crate) fn load() -> Result<Self, DocumentError> {
        Ok(Self { regular: Typeface::read(REGULAR)?, bold: Typeface::read(BOLD)? })
    }

    /// The weight asked for.
    pub(crate) const fn weight(&self, bold: bool) -> &Typeface {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Typeface {
    fn read(data: &'static [u8]) -> Result<Self, DocumentError> {
        let font = Font::new(data.into(), 0).ok_or(DocumentError::Font)?;
        let shaper = harfrust::Font::new(data, 0).ok_or(DocumentError::Font)?;
        let units = font.units_per_em();
        Ok(Self { font, shaper, units })
    }

    /// Whether the typeface draws this character.
    pub(crate) fn has(&self, c: char) -> bool {
        self.shaper.charmap().map_unicode(c).is_some()
    }

    /// Turns a text into glyphs, measured in ems. Digits have one width, so that columns of numbers line up.
    pub(crate) fn shape(&self, text: &str) -> Result<Paragraph, DocumentError> {
        let text = clean(text);
        let mut buffer = Buffer::new();
        for (c, range) in drawable(&text, |c| self.has(c)) {
            buffer.push(u32::from(c), u32::try_from(range.start).map_err(|_| DocumentError::Font)?);
        }
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(Script::LATIN));
        buffer.set_language("fr".parse::<Language>().ok());
        let digits = [Feature::new(Tag::new(b"tnum"), 1, ..)];
        shape(&ShaperFont::new(&self.shaper), &mut buffer, ShapeOptions::new().features(&digits)).map_err(|_| DocumentError::Font)?;
        let starts: Vec<usize> = buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let glyphs = buffer
            .glyph_infos()
            .iter()
            .zip(buffer.glyph_positions())
            .enumerate()
            .map(|(place, (info, at))| {
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    self.ems(at.x_advance),
                    self.ems(at.x_offset),
                    self.ems(at.y_offset),
                    self.ems(at.y_advance),
                    covered(&starts, place, text.len()),
                    None,
                )
            })
            .collect();
        Ok(Paragraph::new(text, glyphs))
    }

    #[expect(clippy::cast_precision_loss, reason = "font units are far below 2^24")]
    fn ems(&self, units: i32) -> f32 {
        units as f32 / self.units
    }
}

/// The bytes of the text that the glyph at a place stands for: up to the next cluster, whose glyphs follow in order.
fn covered(starts: &[usize], place: usize, length: usize) -> Range<usize> {
    let start = starts[place];
    let end = starts[place..].iter().copied().find(|next| *next > start).unwrap_or(length);
    let first = starts.first().copied().unwrap_or(0);
    (if start == first { 0 } else { start })..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_our_languages_is_in_the_fonts() {
        let letters = "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿáíóúñßäöåãõìòėęįšųūžāčēģīķļņřťůýďňěćłńśźżăâîșțőűđħċġż\
                       ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸÁÍÓÚÑÄÖÅÃÕÌÒ0123456789 .,;:!?'’“”«»()[]/\\-–—…&@€%°+=*#_\u{a0}\u{202f}\u{2011}\u{fffd}";
        let faces = Typefaces::load().expect("the fonts are embedded");
        for bold in [false, true] {
            let missing: Vec<char> = letters.chars().filter(|c| !faces.weight(bold).has(*c)).collect();
            assert!(missing.is_empty(), "bold {bold}: {missing:?}");
        }
        assert!(!faces.regular.has('И'), "the fallback is tested with a letter that the font lacks");
    }

    #[test]
    fn glyphs_cover_the_whole_text_and_none_is_notdef() {
        let faces = Typefaces::load().expect("the fonts are embedded");
        for text in ["Zoé Lefèvre", "Hữu", "Иван Ёлкин", "\u{301}\u{302}", "e\u{323}\u{301} fi", "", "日本 😀"] {
            let paragraph = faces.regular.shape(text).expect("it is shaped");
            let mut reached = 0;
            for glyph in paragraph.glyphs() {
                assert_ne!(glyph.glyph_id.to_u32(), 0, "{text:?}");
                assert!(glyph.text_range.start <= reached && glyph.text_range.end >= reached, "{text:?}: {:?}", glyph.text_range);
                reached = glyph.text_range.end;
            }
            assert_eq!(reached, paragraph.text().len(), "{text:?}");
        }
    }

    #[test]
    fn digits_have_one_width() {
        let faces = Typefaces::load().expect("the fonts are embedded");
        let width = |text| faces.bold.shape(text).map(|p| p.glyphs().iter().map(|g| g.x_advance).sum::<f32>()).expect("it is shaped");
        assert!((width("1111") - width("8888")).abs() < 0.001);
        assert!(width("\u{202f}") > 0.05 && width("\u{202f}") < width(" "));
    }
}
