//! Drawing the page and tagging it: every text belongs to one element of the structure, every adornment to none.

use std::num::NonZeroU16;

use krilla::Document;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use crate::DocumentError;
use crate::certificate::layout::{Area, Block, Ink, PAGE, Page, Placed};
use crate::typeface::Typefaces;

impl Ink {
    fn fill(self) -> Fill {
        let (red, green, blue) = match self {
            Self::Text => (0x1b, 0x1f, 0x27),
            Self::Muted => (0x4d, 0x55, 0x66),
            Self::Accent => (0x1f, 0x4f, 0xa8),
            Self::Rule => (0xc9, 0xd0, 0xdb),
            Self::Pale => (0xf1, 0xf4, 0xf9),
            Self::White => (0xff, 0xff, 0xff),
        };
        Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
    }
}

/// Draws the page into the document and gives its tags, in reading order.
pub(super) fn page(document: &mut Document, faces: &Typefaces, page: &Page) -> Result<TagTree, DocumentError> {
    let broken = || DocumentError::Pdf("a box without an area".to_owned());
    let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(broken)?;
    let mut sheet = document.start_page_with(settings);
    let mut groups = Vec::new();
    let mut links = Vec::new();
    {
        let mut brush = Brush { surface: sheet.surface(), faces };
        brush.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        for (area, ink) in &page.decoration {
            brush.boxes(&[*area], *ink).ok_or_else(broken)?;
        }
        brush.surface.end_tagged();
        for block in &page.blocks {
            if let Block::Link { url, alt, area, .. } = block {
                links.push((groups.len(), url, alt, rect(*area).ok_or_else(broken)?));
            }
            groups.push(brush.block(block).ok_or_else(broken)?);
        }
    }
    for (place, url, alt, area) in links {
        let link = LinkAnnotation::new(area, Target::Action(LinkAction::new(url.clone()).into()));
        let id = sheet.add_tagged_annotation(Annotation::new_link(link, Some(alt.clone())));
        groups[place].push(id);
    }
    sheet.finish();
    let mut tree = TagTree::new();
    for group in groups {
        // A link is a part of a sentence: PDF wants it in a paragraph.
        let group = if matches!(group.tag, TagKind::Link(_)) { TagGroup::with_children(Tag::P, vec![group.into()]) } else { group };
        tree.push(group);
    }
    Ok(tree)
}

fn rect(area: Area) -> Option<Rect> {
    Rect::from_xywh(area.x, area.y, area.width, area.height)
}

struct Brush<'a> {
    surface: Surface<'a>,
    faces: &'a Typefaces,
}

impl Brush<'_> {
    fn boxes(&mut self, areas: &[Area], ink: Ink) -> Option<()> {
        let mut path = PathBuilder::new();
        for area in areas {
            path.push_rect(rect(*area)?);
        }
        self.surface.set_fill(Some(ink.fill()));
        self.surface.draw_path(&path.finish()?);
        Some(())
    }

    /// Draws a text, one tagged span a line.
    fn text(&mut self, placed: &Placed) -> Vec<Node> {
        let font = &self.faces.weight(placed.bold).font;
        self.surface.set_fill(Some(placed.ink.fill()));
        let mut spans = Vec::new();
        for (line, x, baseline) in &placed.lines {
            spans.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            let glyphs = &placed.paragraph.glyphs()[line.glyphs.clone()];
            self.surface.draw_glyphs(Point::from_xy(*x, *baseline), glyphs, font.clone(), placed.paragraph.text(), placed.size, false);
            self.surface.end_tagged();
        }
        spans.into_iter().map(Node::from).collect()
    }

    fn block(&mut self, block: &Block) -> Option<TagGroup> {
        Some(match block {
            Block::Heading(placed) => self.heading(1, placed)?,
            Block::Subheading(placed) => self.heading(2, placed)?,
            Block::Text(placed) => TagGroup::with_children(Tag::P, self.text(placed)),
            Block::Link { text, .. } => TagGroup::with_children(Tag::Link, self.text(text)),
            Block::Table { summary, heads, rows } => self.table(summary, heads, rows),
            Block::Figure { alt, area, dark } => {
                let id: Identifier = self.surface.start_tagged(ContentTag::Other);
                self.boxes(dark, Ink::Text)?;
                self.surface.end_tagged();
                let tag = Tag::Figure(Some(alt.clone())).with_bbox(Some(BBox::new(0, rect(*area)?)));
                TagGroup::with_children(tag, vec![id.into()])
            }
        })
    }

    fn heading(&mut self, level: u16, placed: &Placed) -> Option<TagGroup> {
        let title = placed.paragraph.text().to_owned();
        Some(TagGroup::with_children(Tag::Hn(NonZeroU16::new(level)?, Some(title)), self.text(placed)))
    }

    fn table(&mut self, summary: &str, heads: &[Placed], rows: &[Vec<Placed>]) -> TagGroup {
        let mut head = TagGroup::new(Tag::TR);
        for cell in heads {
            head.push(TagGroup::with_children(Tag::TH(TableHeaderScope::Column), self.text(cell)));
        }
        let mut body = TagGroup::new(Tag::TBody);
        for row in rows {
            let mut tr = TagGroup::new(Tag::TR);
            for (place, cell) in row.iter().enumerate() {
                let tag: TagKind = if place == 0 { Tag::TH(TableHeaderScope::Row).into() } else { Tag::TD.into() };
                tr.push(TagGroup::with_children(tag, self.text(cell)));
            }
            body.push(tr);
        }
        let head = TagGroup::with_children(Tag::THead, vec![head.into()]);
        TagGroup::with_children(Tag::Table.with_summary(Some(summary.to_owned())), vec![head.into(), body.into()])
    }
}
