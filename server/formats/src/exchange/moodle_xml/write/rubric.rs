//! A rubric, which Moodle's own questions have no place for: a table in what graders are told, read back if it is there.

use domain::quiz::Criterion;
use roxmltree::{Document, Node};

use crate::exchange::moodle_xml::guard;

const OPEN: &str = "<table class=\"trajectoire-rubric\">";

/// A rubric as a table; `line` and `block` give the HTML of texts.
pub(super) fn write(rubric: &[Criterion], line: impl Fn(&str) -> String, block: impl Fn(&str) -> String) -> String {
    let rows =
        rubric.iter().map(|one| format!("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", line(&one.text), one.points, block(&one.feedback)));
    format!("{OPEN}<tbody>{}</tbody></table>", rows.collect::<String>())
}

/// The criteria of a table that we wrote: words and what a good answer holds as HTML.
pub(in crate::exchange::moodle_xml) fn read(html: &str) -> Option<Vec<(String, u16, String)>> {
    if !html.starts_with(OPEN) {
        return None;
    }
    guard::check(html).ok()?;
    let document = Document::parse(html).ok()?;
    let rows = document.root_element().first_element_child()?.children().filter(|row| row.has_tag_name("tr"));
    rows.map(|row| {
        let mut cells = row.children().filter(Node::is_element).map(inside);
        Some((cells.next()?, cells.next()?.trim().parse().ok()?, cells.next()?))
    })
    .collect()
}

fn inside(cell: Node<'_, '_>) -> String {
    let range = cell.first_child().zip(cell.last_child()).map(|(first, last)| first.range().start..last.range().end);
    range.map_or_else(String::new, |range| cell.document().input_text()[range].to_owned())
}
