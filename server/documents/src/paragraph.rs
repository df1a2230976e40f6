//! A shaped text and its breaking into lines.

use std::ops::Range;

use krilla::text::KrillaGlyph;

/// A text turned into glyphs, measured in ems: it can be set at any size.
#[derive(Clone)]
pub(crate) struct Paragraph {
    text: String,
    glyphs: Vec<KrillaGlyph>,
}

/// One line of a paragraph: which glyphs, and how wide without the space at its end, in ems.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// The glyphs of the line, the space at its end included.
    pub(crate) glyphs: Range<usize>,
    /// Its width in ems.
    pub(crate) width: f32,
}

impl Paragraph {
    /// Keeps a text with its glyphs.
    pub(crate) const fn new(text: String, glyphs: Vec<KrillaGlyph>) -> Self {
        Self { text, glyphs }
    }

    /// The text that the glyphs stand for.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// All glyphs, in order.
    pub(crate) fn glyphs(&self) -> &[KrillaGlyph] {
        &self.glyphs
    }

    fn written(&self, place: usize) -> &str {
        self.text.get(self.glyphs[place].text_range.clone()).unwrap_or_default()
    }

    /// Breaks the text so that no line is wider than `width` ems: after a space, else after a hyphen or a slash, else anywhere.
    pub(crate) fn lines(&self, width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let (mut start, mut place) = (0, 0);
        let (mut so_far, mut ink) = (0.0_f32, 0.0_f32);
        // Where the line may end, and its width there.
        let mut chance: Option<(usize, f32)> = None;
        while place < self.glyphs.len() {
            let advance = self.glyphs[place].x_advance;
            let space = self.written(place) == " ";
            if !space && so_far + advance > width && place > start {
                let (end, line) = chance.filter(|(end, _)| *end > start).unwrap_or((place, ink));
                lines.push(Line { glyphs: start..end, width: line });
                (start, place, so_far, ink, chance) = (end, end, 0.0, 0.0, None);
                continue;
            }
            so_far += advance;
            if !space {
                ink = so_far;
            }
            place += 1;
            if space || (place - start > 1 && matches!(self.written(place - 1), "-" | "/")) {
                chance = Some((place, ink));
            }
        }
        if start < self.glyphs.len() {
            lines.push(Line { glyphs: start..self.glyphs.len(), width: ink });
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::typeface::Typefaces;

    fn broken(text: &str, width: f32) -> Vec<String> {
        let paragraph = Typefaces::load().and_then(|faces| faces.regular.shape(text)).expect("it is shaped");
        let piece = |line: &Line| {
            let glyphs = &paragraph.glyphs()[line.glyphs.clone()];
            glyphs.iter().map(|glyph| &paragraph.text()[glyph.text_range.clone()]).collect::<String>()
        };
        paragraph.lines(width).iter().map(piece).collect()
    }

    #[test]
    fn lines_break_where_a_reader_expects_it() {
        assert_eq!(broken("un deux trois", 5.0), ["un deux ", "trois"]);
        assert_eq!(broken("https://a.fr/attestations/x", 7.0), ["https://a.fr/", "attestations/x"]);
        assert_eq!(broken("dix\u{a0}% vrai", 3.5), ["dix\u{a0}% ", "vrai"]);
        assert_eq!(broken("", 3.0), Vec::<String>::new());
        assert!(broken("anticonstitutionnellement", 4.0).len() > 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_glyph_is_lost_and_no_line_is_too_wide(text in "[a-zé \\-/\u{a0}]{0,80}", width in 1.5_f32..20.0) {
            let paragraph = Typefaces::load().and_then(|faces| faces.bold.shape(&text)).expect("it is shaped");
            let lines = paragraph.lines(width);
            let mut reached = 0;
            for line in &lines {
                prop_assert_eq!(line.glyphs.start, reached);
                prop_assert!(line.glyphs.end > reached && line.width <= width + 0.001, "{:?}", line);
                reached = line.glyphs.end;
            }
            prop_assert_eq!(reached, paragraph.glyphs().len());
        }
    }
}
