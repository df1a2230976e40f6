//! Texts with gaps: chosen from a list (`[[1]]`) or embedded (`{1:SHORTANSWER:…}`).

use std::fmt::Write as _;

use domain::module::Reason;
use domain::quiz::{Body, Choice, Fill, Fraction, Gap, Pattern, Piece};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use roxmltree::Node;

use super::question::{Question, Read};
use super::texts::{self, as_html, child, children};
use crate::exchange::moodle_xml::cloze::{self, Embedded, Kind, MOST_GAPS, Part};
use crate::exchange::moodle_xml::write::GAPS;
use crate::exchange::patterns;
use crate::markdown::OPTIONS;

/// What stands before and after a gap's number while its text is read.
const MARKS: [char; 2] = ['\u{e000}', '\u{e001}'];

/// The HTML of a question's text, and its element.
fn text<'a>(question: &Question<'a, '_>) -> Result<(Node<'a, 'a>, String), Reason> {
    let node = child(question.node, "questiontext").ok_or_else(|| Reason::plain("no-gaps"))?;
    let raw = texts::of(Some(node)).replace(MARKS, "");
    Ok((node, as_html(&raw, node.attribute("format").unwrap_or("html"))))
}

/// Gaps that are filled from a list, or by dragging.
pub(super) fn select(question: &mut Question<'_, '_>, kind: &str) -> Result<Read, Reason> {
    let (node, html) = text(question)?;
    let mut options = Vec::new();
    let name = if kind == "ddwtos" { "dragbox" } else { "selectoption" };
    for option in children(question.node, name) {
        let text =
            if kind == "ddwtos" { question.texts.line(option) } else { crate::exchange::html::line_of_plain(&texts::of(Some(option))) };
        let group = texts::of(child(option, "group"));
        if kind == "ddwtos" && child(option, "infinite").is_none() {
            question.changed(Reason::plain("changed-drag-once"));
        }
        options.push((text, if group.is_empty() { "1".to_owned() } else { group }));
    }
    let (mut marked, mut gaps, mut rest) = (String::new(), Vec::new(), html.as_str());
    while let Some((number, range)) = place(rest) {
        let group = options
            .get(number.wrapping_sub(1))
            .map(|(_, group)| group)
            .ok_or_else(|| Reason::with("gap-without-choice", "number", number))?;
        let choices = options.iter().enumerate().filter(|(_, (_, other))| other == group).map(|(at, (text, _))| {
            let fraction = if at + 1 == number { Fraction::ONE } else { Fraction::ZERO };
            Choice { text: text.clone(), fraction, feedback: String::new(), keep_last: false }
        });
        // Each gap has all the words of its group: a small file must not become a large one.
        let room = options.iter().filter(|(_, other)| other == group).map(|(text, _)| text.len() + 150).sum();
        if !question.texts.spend(room) {
            return Err(Reason::plain("xml-too-much"));
        }
        marked += &rest[..range.start];
        mark(&mut marked, gaps.len())?;
        gaps.push(Gap { weight: Fraction::ONE, fill: Fill::Choice(choices.collect()) });
        rest = &rest[range.end..];
    }
    finish(question, node, &(marked + rest), gaps, None)
}

/// The number of the first `[[1]]`, and where it stands.
fn place(html: &str) -> Option<(usize, std::ops::Range<usize>)> {
    html.match_indices("[[").find_map(|(at, _)| {
        let digits = html[at + 2..].bytes().take_while(u8::is_ascii_digit).count();
        let end = at + 2 + digits;
        let number = html[at + 2..end].parse().ok()?;
        html[end..].starts_with("]]").then_some((number, at..end + 2))
    })
}

fn mark(out: &mut String, number: usize) -> Result<(), Reason> {
    if number >= MOST_GAPS {
        return Err(Reason::with("too-many-gaps", "most", MOST_GAPS));
    }
    write!(out, "{}{number}{}", MARKS[0], MARKS[1]).expect("memory");
    Ok(())
}

/// Embedded answers.
pub(super) fn cloze(question: &mut Question<'_, '_>) -> Result<Read, Reason> {
    let (node, html) = text(question)?;
    let (mut marked, mut gaps) = (String::new(), Vec::new());
    for part in cloze::parts(&html)? {
        match part {
            Part::Html(html) => marked += html,
            Part::Embedded(embedded) => {
                mark(&mut marked, gaps.len())?;
                gaps.push(gap(question, node, embedded)?);
            }
        }
    }
    let sum = gaps.iter().map(|gap| gap.weight).sum();
    finish(question, node, &marked, gaps, Some(sum))
}

fn gap(question: &mut Question<'_, '_>, node: Node<'_, '_>, embedded: Embedded) -> Result<Gap, Reason> {
    if embedded.weight == Fraction::ZERO {
        return Err(Reason::plain("gap-without-weight"));
    }
    if embedded.answers.is_empty() {
        return Err(Reason::plain("no-answers"));
    }
    let fill = match embedded.kind {
        Kind::Several => return Err(Reason::plain("gap-of-several")),
        Kind::Choice { .. } => {
            let mut choices = Vec::new();
            for answer in embedded.answers {
                let (text, feedback) = (question.texts.html_line(node, &answer.text), question.texts.html(node, &answer.feedback));
                choices.push(Choice { text, fraction: answer.fraction, feedback, keep_last: false });
            }
            Fill::Choice(choices)
        }
        Kind::Typed { case } => {
            let mut patterns = Vec::new();
            for answer in embedded.answers {
                let feedback = question.texts.html(node, &answer.feedback);
                patterns.push(Pattern { text: patterns::ours(&answer.text), fraction: answer.fraction, feedback });
            }
            Fill::Typed { patterns, case, accents: true }
        }
        Kind::Number => {
            let mut patterns = Vec::new();
            for answer in embedded.answers {
                let feedback = question.texts.html(node, &answer.feedback);
                if answer.text == "*" && answer.fraction <= Fraction::ZERO {
                    question.changed(Reason::plain("lost-any-other-number"));
                    continue;
                }
                let (value, reach) = answer.text.split_once(':').unwrap_or((&answer.text, "0"));
                let number = |text: &str| Fraction::parse_number(text).map_err(|_| Reason::with("bad-number", "text", text));
                let value = number(value)?;
                if number(reach)? != Fraction::ZERO {
                    return Err(Reason::with("gap-number", "text", answer.text));
                }
                question.changed(Reason::plain("changed-gap-number"));
                let point = value.number_text();
                let comma = point.replace('.', ",");
                let writings = if comma == point { vec![point] } else { vec![point, comma] };
                patterns.extend(writings.into_iter().map(|text| Pattern { text, fraction: answer.fraction, feedback: feedback.clone() }));
            }
            if patterns.is_empty() {
                return Err(Reason::plain("no-answers"));
            }
            Fill::Typed { patterns, case: false, accents: false }
        }
    };
    if let Kind::Choice { shuffled: false } = embedded.kind {
        question.in_order = true;
    }
    Ok(Gap { weight: embedded.weight, fill })
}

/// The stem is what stands before the first paragraph with a gap, or what we wrote as the stem.
fn finish(question: &mut Question<'_, '_>, node: Node<'_, '_>, html: &str, gaps: Vec<Gap>, mark: Option<Fraction>) -> Result<Read, Reason> {
    if gaps.is_empty() {
        return Err(Reason::plain("no-gaps"));
    }
    let (stem, text) = match html.split_once(GAPS[0]) {
        Some((stem, gaps)) => {
            let inside = gaps.rsplit_once(GAPS[1]).map_or(gaps, |(inside, _)| inside);
            (question.texts.html(node, stem), question.texts.html(node, inside))
        }
        None => {
            let markdown = question.texts.html(node, html);
            let at = first_gap_block(&markdown);
            let stem = markdown[..at].trim().to_owned();
            if stem.is_empty() {
                let title = crate::exchange::html::line_of_plain(&question.title());
                if !title.is_empty() {
                    question.changed(Reason::plain("changed-title-as-stem"));
                }
                (title, markdown)
            } else {
                (stem, markdown[at..].to_owned())
            }
        }
    };
    let text = pieces(&words(&text, question));
    let places = text.iter().filter(|piece| matches!(piece, Piece::Place(_))).count();
    if places != gaps.len() {
        return Err(Reason::plain("gap-not-in-text"));
    }
    Ok(Read { body: Body::Gaps { text, gaps }, stem: Some(stem), mark })
}

/// Where the first block with a gap begins.
fn first_gap_block(markdown: &str) -> usize {
    let (mut depth, mut start) = (0_usize, 0);
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    start = range.start;
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && markdown[start..range.end].contains(MARKS[0]) {
            return start;
        }
    }
    0
}

/// The words of a text, one line for each of its lines: a text with gaps is plain.
fn words(markdown: &str, question: &mut Question<'_, '_>) -> String {
    let mut out = String::new();
    let (mut lists, mut quiet) = (Vec::<Option<u64>>::new(), 0_usize);
    let mut set = false;
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Text(text) if quiet == 0 => out += &text,
            Event::Code(text) => out += &text,
            Event::SoftBreak | Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Image { .. }) => {
                quiet += 1;
                question.changed(Reason::plain("lost-picture-in-gaps"));
            }
            Event::End(TagEnd::Image) => quiet = quiet.saturating_sub(1),
            Event::Start(Tag::List(first)) => lists.push(first),
            Event::End(TagEnd::List(_)) => {
                lists.pop();
                out.push('\n');
            }
            Event::Start(Tag::Item) => {
                let mark = match lists.last_mut() {
                    Some(Some(next)) => {
                        *next += 1;
                        format!("{}. ", *next - 1)
                    }
                    _ => "– ".to_owned(),
                };
                fresh_line(&mut out);
                out += &mark;
            }
            Event::End(TagEnd::Item | TagEnd::TableRow | TagEnd::TableHead) => fresh_line(&mut out),
            Event::End(TagEnd::TableCell) => out.push_str("  "),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::Table) if lists.is_empty() => {
                fresh_line(&mut out);
                out.push('\n');
            }
            Event::Start(Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. }) => set = true,
            _ => {}
        }
    }
    if set {
        question.changed(Reason::plain("lost-setting-in-gaps"));
    }
    let lines: Vec<&str> = out.trim().lines().map(str::trim_end).collect();
    lines.join("\n")
}

fn fresh_line(out: &mut String) {
    while out.ends_with(' ') {
        out.pop();
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// A text with marks as pieces.
fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    for (at, part) in text.split(MARKS[0]).enumerate() {
        let (number, words) = if at == 0 {
            (None, part)
        } else {
            part.split_once(MARKS[1]).map_or((None, part), |(number, words)| (number.parse().ok(), words))
        };
        found.extend(number.map(Piece::Place));
        if !words.is_empty() {
            found.push(Piece::Text(words.to_owned()));
        }
    }
    found
}
