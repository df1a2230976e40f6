//! Reading HTML: its blocks.

use std::collections::BTreeSet;

use domain::module::Reason;

use super::inline::{self, Line, Piece, Style, is_shown};
use super::tokens::{Attributes, Token, tokens};
use super::{DEEPEST, Figures, Text, escape};
use crate::markdown::leads_somewhere;

/// What HTML says, in blocks of Markdown.
pub fn to_markdown(html: &str, figures: Figures<'_>) -> Text {
    let mut read = Reader::new(figures, false);
    for token in tokens(html) {
        read.token(token);
    }
    read.end_term();
    read.close_block("pre");
    read.close_block("table");
    read.flush();
    Text { markdown: read.out.trim_end().to_owned(), lost: read.lost }
}

/// What HTML says, in Markdown of one line.
pub fn to_line(html: &str, figures: Figures<'_>) -> Text {
    let mut read = Reader::new(figures, true);
    for token in tokens(html) {
        read.token(token);
    }
    read.end_term();
    let lines = std::mem::take(&mut read.line).lines(&read.links, false).join(" ");
    Text { markdown: escape::start(&lines), lost: read.lost }
}

/// Plain words, in Markdown of one line.
pub fn line_of_plain(text: &str) -> String {
    let words = crate::text::line(text);
    escape::start(&escape::words(&words, None, None))
}

/// A quote, a list or an item that is open.
enum Around {
    Quote,
    List { numbered: bool, next: u32 },
    Item { mark: String, used: bool },
}

/// The most columns of a table; cells beyond are put in the last one.
const MOST_COLUMNS: usize = 30;

/// What the name of a term of the glossary cannot hold: it stands in the Markdown as it is.
const NO_TERM: [char; 10] = ['\\', '`', '[', ']', '|', '*', '_', '~', '<', '&'];

/// A table that is being read.
#[derive(Default)]
struct Table {
    in_cell: bool,
    rows: Vec<Vec<String>>,
}

struct Reader<'a> {
    figures: Figures<'a>,
    one_line: bool,
    out: String,
    lost: BTreeSet<Reason>,
    line: Line,
    style: Style,
    link: Option<usize>,
    /// The addresses of links, by number.
    links: Vec<String>,
    around: Vec<Around>,
    /// Lists and quotes beyond the deepest, whose end tags close nothing.
    beyond: Vec<String>,
    table: Option<Table>,
    /// A block of code that is being read.
    code: Option<String>,
    heading: bool,
    /// Raised letters that are being read: whether they stand high.
    raised: Option<bool>,
    /// A term of the glossary that is being read.
    term: Option<(String, String)>,
    /// Whether the block before was an item of a list.
    after_item: bool,
    /// How many of what is around were around the block before as well.
    shared: usize,
}

impl<'a> Reader<'a> {
    fn new(figures: Figures<'a>, one_line: bool) -> Self {
        Self {
            figures,
            one_line,
            out: String::new(),
            lost: BTreeSet::new(),
            line: Line::default(),
            style: Style::default(),
            link: None,
            links: Vec::new(),
            around: Vec::new(),
            beyond: Vec::new(),
            table: None,
            code: None,
            heading: false,
            raised: None,
            term: None,
            after_item: false,
            shared: 0,
        }
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => self.text(&text),
            Token::Open(name, attributes) => self.open(&name, &attributes),
            Token::Close(name) => self.close(&name),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(code) = &mut self.code {
            code.push_str(text);
        } else if let Some((_, words)) = &mut self.term {
            words.push_str(text);
        } else if let Some(high) = self.raised {
            let raised = raise(text, high);
            if raised.is_none() {
                self.lost.insert(Reason::plain("lost-raised"));
            }
            self.line.say(raised.as_deref().unwrap_or(text), self.style, self.link);
        } else {
            self.line.say(text, self.style, self.link);
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes) {
        match name {
            "b" | "strong" => self.style.bold += 1,
            "i" | "em" | "cite" | "var" => self.style.italic += 1,
            "s" | "del" | "strike" => self.style.struck += 1,
            "code" | "tt" | "kbd" | "samp" if self.code.is_none() => self.style.code += 1,
            "sup" | "sub" => self.raised = Some(name == "sup"),
            "span" if attributes.get("class").is_some_and(|class| class == "trajectoire-term") => {
                self.end_term();
                self.term = attributes.get("title").map(|title| (title.clone(), String::new()));
            }
            "a" => self.link(attributes),
            "img" => self.picture(attributes),
            "br" => self.new_line(),
            "video" | "audio" | "object" | "embed" | "iframe" | "applet" | "canvas" | "svg" => {
                self.lost.insert(Reason::plain("lost-media"));
            }
            "input" | "select" | "textarea" | "button" => {
                self.lost.insert(Reason::plain("lost-field"));
            }
            _ if inline::is_inline(name) => {}
            _ if self.one_line => {
                self.end_term();
                self.line.say(" ", Style::default(), None);
            }
            _ => self.open_block(name, attributes),
        }
    }

    /// Ends the term that is being read, if one is; no term goes beyond its paragraph.
    fn end_term(&mut self) {
        let Some((name, words)) = self.term.take() else { return };
        let [name, words] = [name, words].map(|text| {
            let text: String = text.chars().filter(|c| c.is_whitespace() || is_shown(*c)).collect();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        });
        // A backslash right after the bar would be read as a letter.
        let readable = !words.is_empty() && (name == words || !escape::words(&words, Some('|'), Some(']')).starts_with('\\'));
        if name.is_empty() || name.contains(NO_TERM) || !readable {
            self.lost.insert(Reason::plain("lost-term"));
            self.line.say(&words, self.style, self.link);
        } else {
            self.line.push(Piece::Term(name, words), None);
        }
    }

    fn open_block(&mut self, name: &str, attributes: &Attributes) {
        self.end_term();
        if self.table.is_some() && !matches!(name, "tr" | "td" | "th" | "table") {
            self.line.say(" ", Style::default(), None);
            return;
        }
        if name != "td" && name != "th" {
            self.flush();
        }
        let deep = self.around.len() >= 2 * DEEPEST;
        match name {
            "blockquote" | "ul" | "ol" if deep => self.beyond.push(name.to_owned()),
            "blockquote" => {
                self.around.push(Around::Quote);
                self.after_item = false;
                let class = attributes.get("class").map_or("", String::as_str);
                if let Some(kind) = class.strip_prefix("markdown-alert-").filter(|kind| kind.bytes().all(|byte| byte.is_ascii_lowercase()))
                {
                    let line = format!("[!{}]", kind.to_ascii_uppercase());
                    self.block(&[line]);
                    self.after_item = true;
                }
            }
            "ul" | "ol" => {
                let next = attributes.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                self.around.push(Around::List { numbered: name == "ol", next });
            }
            "li" => self.item(),
            "pre" => self.code = Some(String::new()),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.heading = true;
                self.style.bold += 1;
            }
            "table" => self.table = Some(Table::default()),
            "tr" => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell();
                if let Some(table) = &mut self.table {
                    table.in_cell = true;
                }
            }
            "hr" => self.block(&["***".to_owned()]),
            _ => {}
        }
    }

    fn item(&mut self) {
        if !self.beyond.is_empty() {
            return;
        }
        if matches!(self.around.last(), Some(Around::Item { .. })) {
            self.around.pop();
            self.shared = self.shared.min(self.around.len());
        }
        let mark = match self.around.last_mut() {
            Some(Around::List { numbered: true, next }) => {
                let mark = format!("{next}. ");
                *next = next.saturating_add(1).min(999_999_999);
                mark
            }
            Some(Around::List { numbered: false, .. }) => "- ".to_owned(),
            _ => return,
        };
        self.around.push(Around::Item { mark, used: false });
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.style.bold = self.style.bold.saturating_sub(1),
            "i" | "em" | "cite" | "var" => self.style.italic = self.style.italic.saturating_sub(1),
            "s" | "del" | "strike" => self.style.struck = self.style.struck.saturating_sub(1),
            "code" | "tt" | "kbd" | "samp" => self.style.code = self.style.code.saturating_sub(1),
            "sup" | "sub" => self.raised = None,
            "a" => self.link = None,
            "span" => self.end_term(),
            _ if inline::is_inline(name) => {}
            _ if self.one_line => {
                self.end_term();
                self.line.say(" ", Style::default(), None);
            }
            _ => self.close_block(name),
        }
    }

    fn close_block(&mut self, name: &str) {
        self.end_term();
        match name {
            "td" | "th" => return self.end_cell(),
            "table" => {
                self.end_cell();
                if let Some(table) = self.table.take() {
                    self.write_table(table);
                }
                return;
            }
            _ if self.table.is_some() => return,
            "pre" => {
                if let Some(code) = self.code.take() {
                    self.write_code(&code);
                }
                return;
            }
            _ => self.flush(),
        }
        match name {
            "blockquote" | "ul" | "ol" if self.beyond.last().is_some_and(|last| last == name) => {
                self.beyond.pop();
            }
            "blockquote" => self.leave(|around| matches!(around, Around::Quote)),
            "ul" | "ol" => self.leave(|around| matches!(around, Around::List { .. })),
            "li" if self.beyond.is_empty() && matches!(self.around.last(), Some(Around::Item { .. })) => {
                self.around.pop();
                self.shared = self.shared.min(self.around.len());
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.heading => {
                self.heading = false;
                self.style.bold = self.style.bold.saturating_sub(1);
            }
            _ => {}
        }
    }

    fn leave(&mut self, what: impl Fn(&Around) -> bool) {
        if let Some(at) = self.around.iter().rposition(what) {
            self.around.truncate(at);
            self.shared = self.shared.min(at);
        }
    }

    fn link(&mut self, attributes: &Attributes) {
        let Some(url) = attributes.get("href").map(|url| url.trim()) else { return };
        if leads_somewhere(url) {
            self.links.push(url.to_owned());
            self.link = Some(self.links.len() - 1);
        } else {
            self.lost.insert(Reason::plain("lost-link"));
        }
    }

    fn picture(&mut self, attributes: &Attributes) {
        let source = attributes.get("src").map_or("", String::as_str);
        let alt = attributes.get("alt").map_or("", String::as_str);
        let alt = alt.split_whitespace().collect::<Vec<_>>().join(" ");
        match (self.figures)(source) {
            None => {
                self.lost.insert(Reason::plain("lost-picture"));
                self.line.say(&alt, self.style, self.link);
            }
            Some(name) if self.one_line || self.table.as_ref().is_some_and(|table| table.in_cell) => {
                self.line.push(Piece::Picture(alt, name), self.link);
            }
            Some(name) => {
                self.flush();
                self.line.push(Piece::Picture(alt, name), None);
                self.flush();
            }
        }
    }

    fn new_line(&mut self) {
        if let Some(code) = &mut self.code {
            code.push('\n');
        } else if self.one_line || self.table.is_some() || self.heading {
            self.line.say(" ", Style::default(), None);
        } else if self.line.just_broken() {
            self.flush();
        } else if !self.line.is_blank() {
            self.line.push(Piece::Break, None);
        }
    }

    /// Ends the paragraph that is being read.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.is_blank() || self.one_line {
            if self.one_line {
                self.line = line;
            }
            return;
        }
        let lines = line.lines(&self.links, false);
        let last = lines.len().saturating_sub(1);
        let broken = lines.iter().enumerate().map(|(at, line)| {
            let line = escape::start(line);
            if at < last { line + "\\" } else { line }
        });
        let lines: Vec<String> = broken.collect();
        if !lines.is_empty() {
            self.block(&lines);
        }
    }

    /// Writes a block within the quotes and items that are open.
    fn block(&mut self, lines: &[String]) {
        let fresh = matches!(self.around.last(), Some(Around::Item { used: false, .. }));
        let nested = self.around.iter().filter(|around| matches!(around, Around::Item { .. })).count() > 1;
        let close = self.after_item && (fresh || !nested && matches!(self.around.last(), Some(Around::Quote)));
        if !self.out.is_empty() && !close {
            let prefix = self.prefix(false, self.shared);
            self.out += prefix.trim_end();
            self.out.push('\n');
        }
        let mut prefix = self.prefix(true, self.around.len());
        for line in lines {
            self.out += if line.is_empty() { prefix.trim_end() } else { &prefix };
            self.out += line;
            self.out.push('\n');
            prefix = self.prefix(false, self.around.len());
        }
        self.after_item = self.around.iter().any(|around| matches!(around, Around::Item { .. }));
        self.shared = self.around.len();
    }

    /// What the first `many` of what is around put before a line; the marks of items that begin, if they do.
    fn prefix(&mut self, begins: bool, many: usize) -> String {
        let mut prefix = String::new();
        for around in self.around.iter_mut().take(many) {
            match around {
                Around::Quote => prefix += "> ",
                Around::List { .. } => {}
                Around::Item { mark, used } if begins && !*used => {
                    prefix += mark;
                    *used = true;
                }
                Around::Item { mark, used: true } => prefix.extend(std::iter::repeat_n(' ', mark.len())),
                Around::Item { .. } => {}
            }
        }
        prefix
    }

    fn end_cell(&mut self) {
        let Some(table) = self.table.as_mut().filter(|table| table.in_cell) else { return };
        table.in_cell = false;
        let line = std::mem::take(&mut self.line);
        let text = line.lines(&self.links, true).join(" ");
        match table.rows.last_mut() {
            Some(row) if row.len() < MOST_COLUMNS => row.push(text),
            Some(row) => {
                if let Some(last) = row.last_mut() {
                    last.push(' ');
                    last.push_str(&text);
                }
            }
            None => {}
        }
    }

    fn write_table(&mut self, table: Table) {
        let rows: Vec<_> = table.rows.into_iter().filter(|row| !row.is_empty()).collect();
        let wide = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let cells = (0..wide).map(|cell| row.get(cell).map_or("", String::as_str));
            lines.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
            if at == 0 {
                lines.push(format!("|{}", " --- |".repeat(wide)));
            }
        }
        if !lines.is_empty() {
            self.block(&lines);
        }
    }

    fn write_code(&mut self, code: &str) {
        let code = crate::text::unix(code);
        let code = code.trim_matches('\n');
        if code.trim().is_empty() {
            return;
        }
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let lines: Vec<String> =
            std::iter::once(fence.clone()).chain(code.lines().map(str::to_owned)).chain(std::iter::once(fence)).collect();
        self.block(&lines);
    }
}

/// Letters that stand high or low, where there are such.
fn raise(text: &str, high: bool) -> Option<String> {
    const PLAIN: &str = "0123456789+-=()n";
    let raised = if high { "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ" } else { "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ" };
    let all = text.trim().chars().map(|c| PLAIN.find(c).and_then(|at| raised.chars().nth(at)));
    // Ordinals of French (1er, 2e, Mme) read well as plain letters.
    all.collect::<Option<String>>().or_else(|| text.chars().all(char::is_alphabetic).then(|| text.to_owned()))
}
