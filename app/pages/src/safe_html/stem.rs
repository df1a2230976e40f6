//! A question's stem: what sets the scene, and the question itself.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Markdown, SafeHtml, layout};

/// A stem split so that the question itself can be the legend of its answers, where only words may stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stem {
    /// What sets the scene: everything before the last paragraph. Empty if there is nothing.
    pub scene: SafeHtml,
    /// The question itself: the last paragraph, words only. Empty if the stem does not end with a paragraph.
    pub question: SafeHtml,
}

/// Splits a stem before its last paragraph, if it ends with one.
pub(super) fn split(markdown: &Markdown, text: &str) -> Stem {
    match last_paragraph(text) {
        Some(start) => {
            let (scene, question) = text.split_at(start);
            let scene = if scene.trim().is_empty() { SafeHtml::default() } else { markdown.block(scene) };
            Stem { scene, question: markdown.inline(question) }
        }
        None => Stem { scene: markdown.block(text), question: SafeHtml::default() },
    }
}

/// Where the last paragraph starts (in bytes), if it is the last block, at the top level, and holds words.
fn last_paragraph(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    let mut start = None;
    let mut only_image = false;
    for (event, range) in Parser::new_ext(text, layout::OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) if depth == 0 => {
                start = Some(range.start);
                only_image = text[range].trim_start().starts_with("![");
                depth += 1;
            }
            Event::Start(_) => {
                if depth == 0 {
                    start = None;
                }
                depth += 1;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                if depth == 0 && end != TagEnd::Paragraph {
                    start = None;
                }
            }
            Event::Rule => start = None,
            _ => {}
        }
    }
    start.filter(|_| !only_image)
}
