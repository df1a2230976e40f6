//! Where everything stands on the page, in points from its top left corner. All of it fits, however long the texts: the page shrinks.

use crate::DocumentError;
use crate::certificate::texts::Texts;
use crate::paragraph::{Line, Paragraph};
use crate::qr;
use crate::typeface::Typefaces;

/// A4 in landscape (ISO 216), in points.
pub(super) const PAGE: (f32, f32) = (841.89, 595.276);

const TOP: f32 = 58.0;
const BOTTOM: f32 = 58.0;
const MAIN: Column = Column { left: 66.0, width: 500.0 };
const SIDE: Column = Column { left: 620.0, width: 156.0 };
const CELLS: [f32; 2] = [64.0, 74.0];
const LEADING: f32 = 1.3;

/// The colours of the page, all above 7:1 on white but the accent and the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// For names and titles.
    Text,
    /// For what goes with them.
    Muted,
    /// The one accent.
    Accent,
    /// For the thin lines.
    Rule,
    /// Behind the box by which it is checked.
    Pale,
    /// Under the QR code.
    White,
}

/// A box in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    /// From the left edge of the page.
    pub(super) x: f32,
    /// From the top edge of the page.
    pub(super) y: f32,
    /// To the right.
    pub(super) width: f32,
    /// Downwards.
    pub(super) height: f32,
}

/// A text in its place.
#[derive(Clone)]
pub(super) struct Placed {
    /// The glyphs.
    pub(super) paragraph: Paragraph,
    /// Its lines, each with the place where its baseline starts.
    pub(super) lines: Vec<(Line, f32, f32)>,
    /// The size of an em in points.
    pub(super) size: f32,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Its colour.
    pub(super) ink: Ink,
}

/// What the page holds, in reading order.
pub(super) enum Block {
    /// The title.
    Heading(Placed),
    /// A lesser title.
    Subheading(Placed),
    /// A paragraph.
    Text(Placed),
    /// A link, with its address, what it is, and where to click.
    Link { text: Placed, url: String, alt: String, area: Area },
    /// The modules: a summary, a row of heads, rows.
    Table { summary: String, heads: Vec<Placed>, rows: Vec<Vec<Placed>> },
    /// The QR code: dark boxes within a square.
    Figure { alt: String, area: Area, dark: Vec<Area> },
}

/// A page ready to draw.
pub(super) struct Page {
    /// What only adorns, drawn first.
    pub(super) decoration: Vec<(Area, Ink)>,
    /// What is read, in order.
    pub(super) blocks: Vec<Block>,
}

#[derive(Clone, Copy)]
struct Column {
    left: f32,
    width: f32,
}

#[derive(Clone, Copy)]
struct Style {
    size: f32,
    bold: bool,
    ink: Ink,
}

/// A pen that goes down a column.
struct Pen<'a> {
    faces: &'a Typefaces,
    column: Column,
    y: f32,
    scale: f32,
}

impl Pen<'_> {
    fn down(&mut self, points: f32) {
        self.y += points * self.scale;
    }

    /// Sets a text, in a style that shrinks with the page, over the column or a part of it; the pen stands below it afterwards.
    fn text(&mut self, text: &str, style: Style, part: Column) -> Result<Placed, DocumentError> {
        let paragraph = self.faces.weight(style.bold).shape(text)?;
        Ok(self.set(paragraph, style, part, false))
    }

    fn set(&mut self, paragraph: Paragraph, style: Style, part: Column, right: bool) -> Placed {
        let size = style.size * self.scale;
        let mut lines = Vec::new();
        for line in paragraph.lines(part.width / size) {
            let x = if right { part.left + part.width - line.width * size } else { part.left };
            lines.push((line, x, self.y + size));
            self.y += size * LEADING;
        }
        Placed { paragraph, lines, size, bold: style.bold, ink: style.ink }
    }

    /// Sets a text on one line at the largest of the sizes, in points, that allows it; else on two; else at the smallest on as many as it takes.
    fn fitted(&mut self, text: &str, sizes: &[f32], style: Style) -> Result<Placed, DocumentError> {
        let paragraph = self.faces.weight(style.bold).shape(text)?;
        let takes = |size: f32| paragraph.lines(self.column.width / (size * self.scale)).len();
        let within = |lines: usize| sizes.iter().copied().find(|size| takes(*size) <= lines);
        let size = within(1).or_else(|| within(2)).or(sizes.last().copied()).unwrap_or(style.size);
        Ok(self.set(paragraph, Style { size, ..style }, self.column, false))
    }
}

const BODY: Style = Style { size: 12.0, bold: false, ink: Ink::Muted };
const SMALL: Style = Style { size: 9.5, bold: false, ink: Ink::Muted };
const LABEL: Style = Style { size: 9.5, bold: true, ink: Ink::Muted };
const STRONG: Style = Style { size: 12.0, bold: true, ink: Ink::Text };

/// Lays the page out at the largest scale at which everything fits.
pub(super) fn page(faces: &Typefaces, texts: &Texts) -> Result<Page, DocumentError> {
    let room = PAGE.1 - TOP - BOTTOM;
    let mut scale = 1.0_f32;
    loop {
        let tight = main_column(faces, texts, scale, 0.0)?;
        let slack = room - tight.height;
        if slack >= 0.0 || scale < 0.1 {
            // A short certificate breathes: what is left over goes between its three parts, within reason.
            let gap = (slack / 4.0).clamp(0.0, 44.0);
            let mut page = main_column(faces, texts, scale, gap)?;
            side_column(faces, texts, &mut page)?;
            return Ok(Page { decoration: page.decoration, blocks: page.blocks });
        }
        scale *= 0.97;
    }
}

struct Draft {
    decoration: Vec<(Area, Ink)>,
    blocks: Vec<Block>,
    height: f32,
}

fn main_column(faces: &Typefaces, texts: &Texts, scale: f32, gap: f32) -> Result<Draft, DocumentError> {
    let mut pen = Pen { faces, column: MAIN, y: TOP, scale };
    let mut decoration = vec![(Area { x: 0.0, y: 0.0, width: 14.0, height: PAGE.1 }, Ink::Accent)];
    let mut blocks = Vec::new();
    let organisation = Style { size: 13.0, bold: true, ink: Ink::Accent };
    blocks.push(Block::Text(pen.fitted(&texts.organisation, &[13.0, 11.0], organisation)?));
    pen.down(8.0);
    let title = Style { size: 33.0, bold: true, ink: Ink::Text };
    blocks.push(Block::Heading(pen.fitted(&texts.title, &[33.0, 30.0, 27.0], title)?));
    pen.down(6.0);
    decoration.push((Area { x: MAIN.left, y: pen.y, width: 64.0, height: 3.0 }, Ink::Accent));
    pen.down(12.0);
    pen.y += gap;
    blocks.push(Block::Text(pen.text(&texts.awarded_to, BODY, MAIN)?));
    pen.down(2.0);
    let name = Style { size: 26.0, bold: true, ink: Ink::Text };
    blocks.push(Block::Text(pen.fitted(&texts.name, &[26.0, 23.0, 20.0], name)?));
    pen.down(6.0);
    blocks.push(Block::Text(pen.text(&texts.reason, BODY, MAIN)?));
    pen.down(4.0);
    let course = Style { size: 17.0, bold: true, ink: Ink::Accent };
    blocks.push(Block::Text(pen.fitted(&texts.course, &[17.0, 15.0, 13.0], course)?));
    pen.down(10.0);
    pen.y += gap / 2.0;
    let (table, rules) = table(&mut pen, texts)?;
    blocks.push(table);
    decoration.extend(rules);
    pen.down(12.0);
    pen.y += gap / 2.0;
    blocks.push(Block::Text(pen.text(&texts.given_on, STRONG, MAIN)?));
    pen.down(10.0);
    pen.y += gap;
    // What it is not stands at the foot, whatever is above it.
    let height = pen.y;
    let mut foot = pen.text(&texts.not_a_diploma, SMALL, MAIN)?;
    let total = pen.y - TOP;
    let drop = (PAGE.1 - BOTTOM - (pen.y - height) - height).max(0.0);
    for (_, _, baseline) in &mut foot.lines {
        *baseline += drop;
    }
    blocks.push(Block::Text(foot));
    Ok(Draft { decoration, blocks, height: total })
}

fn table(pen: &mut Pen<'_>, texts: &Texts) -> Result<(Block, Vec<(Area, Ink)>), DocumentError> {
    let mut rules = Vec::new();
    let numbers = &CELLS[..texts.heads.len() - 1];
    let first = Column { left: MAIN.left, width: MAIN.width - numbers.iter().sum::<f32>() - 12.0 };
    let mut row = |pen: &mut Pen<'_>, cells: &[String], title: Style, number: Style, thick: f32| {
        let top = pen.y;
        let mut placed = Vec::new();
        let mut bottom = top;
        let mut left = first.left + first.width + 12.0;
        for (place, cell) in cells.iter().enumerate() {
            pen.y = top;
            let style = if place == 0 { title } else { number };
            let part = if place == 0 { first } else { Column { left, width: numbers[place - 1] } };
            let paragraph = pen.faces.weight(style.bold).shape(cell)?;
            placed.push(pen.set(paragraph, style, part, place > 0));
            if place > 0 {
                left += part.width;
            }
            bottom = bottom.max(pen.y);
        }
        pen.y = bottom;
        pen.down(2.5);
        rules.push((Area { x: MAIN.left, y: pen.y, width: MAIN.width, height: thick }, Ink::Rule));
        pen.down(4.0);
        Ok::<_, DocumentError>(placed)
    };
    let heads = row(pen, &texts.heads, LABEL, LABEL, 1.0)?;
    let plain = Style { size: 11.5, bold: false, ink: Ink::Text };
    let strong = Style { bold: true, ..plain };
    let rows = texts
        .rows
        .iter()
        .map(|cells| {
            // The average has no version: its row stands out.
            let style = if cells.get(1).is_some_and(String::is_empty) { strong } else { plain };
            row(pen, cells, style, style, 0.5)
        })
        .collect::<Result<_, _>>()?;
    Ok((Block::Table { summary: texts.modules.clone(), heads, rows }, rules))
}

/// The box by which the certificate is checked, of one size on every certificate, its foot on the foot of the page.
fn side_column(faces: &Typefaces, texts: &Texts, page: &mut Draft) -> Result<(), DocumentError> {
    let mut pen = Pen { faces, column: SIDE, y: TOP + 4.0, scale: 1.0 };
    let mut blocks = vec![Block::Subheading(pen.text(&texts.check, STRONG, SIDE)?)];
    pen.down(10.0);
    let square = Area { x: SIDE.left, y: pen.y, width: SIDE.width, height: SIDE.width };
    blocks.push(figure(square, texts)?);
    pen.y += square.height + 12.0;
    blocks.push(Block::Text(pen.text(&texts.check_how, SMALL, SIDE)?));
    let top = pen.y;
    let link = Style { size: 9.5, bold: false, ink: Ink::Accent };
    let text = pen.fitted(&texts.verify_url, &[9.5, 8.5], link)?;
    let area = Area { x: SIDE.left, y: top, width: SIDE.width, height: pen.y - top };
    blocks.push(Block::Link { text, url: texts.verify_url.clone(), alt: texts.link.clone(), area });
    pen.down(12.0);
    blocks.push(Block::Text(pen.text(&texts.serial_head, SMALL, SIDE)?));
    blocks.push(Block::Text(pen.fitted(&texts.serial, &[13.0, 11.0], STRONG)?));
    let frame = Area { x: SIDE.left - 18.0, y: TOP - 14.0, width: SIDE.width + 36.0, height: pen.y - TOP + 28.0 };
    page.decoration.extend([(frame, Ink::Pale), (square, Ink::White)]);
    page.blocks.extend(blocks);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a QR code has at most 185 modules")]
fn figure(area: Area, texts: &Texts) -> Result<Block, DocumentError> {
    let (runs, size) = qr::runs(&texts.verify_url)?;
    let module = area.width / size as f32;
    let dark = runs
        .iter()
        .map(|run| Area {
            x: area.x + run.x as f32 * module,
            y: area.y + run.y as f32 * module,
            width: run.length as f32 * module,
            height: module,
        })
        .collect();
    Ok(Block::Figure { alt: texts.qr_alt.clone(), area, dark })
}
