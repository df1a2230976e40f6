//! The words of a paragraph with their emphasis, links and pictures.

use super::escape;

/// Whether an element stands within a line.
pub(super) fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 37] = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "script", "style",
        "noscript", "template",
    ];
    INLINE.contains(&name)
}

/// Whether a character is one that a text keeps.
pub(super) const fn is_shown(c: char) -> bool {
    !matches!(c, '\0'..='\u{1f}' | '\u{7f}' | '\u{feff}' | '\u{200b}' | '\u{ad}')
}

/// How words are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub bold: usize,
    pub italic: usize,
    pub struck: usize,
    pub code: usize,
}

impl Style {
    fn marks(self) -> String {
        if self.code > 0 {
            return String::new();
        }
        let marks = [(self.struck > 0, "~~"), (self.bold > 0, "**"), (self.italic > 0, "*")];
        marks.into_iter().filter(|(set, _)| *set).map(|(_, mark)| mark).collect()
    }

    fn same_marks(self, other: Self) -> bool {
        self.marks() == other.marks() && (self.code > 0) == (other.code > 0)
    }
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Words.
    Words(String, Style),
    /// A picture: what it shows in words, and its name.
    Picture(String, String),
    /// A term of the glossary: its name, and the words that stand for it.
    Term(String, String),
    /// A new line within the paragraph.
    Break,
}

/// A piece and the address it links to.
pub(super) type Linked = (Piece, Option<usize>);

/// What is being said.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pieces: Vec<Linked>,
}

impl Line {
    /// Adds words; white space is folded.
    pub fn say(&mut self, text: &str, style: Style, link: Option<usize>) {
        let mut folded = String::with_capacity(text.len());
        let mut white = self.ends_white();
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                if !white {
                    folded.push(' ');
                }
                white = true;
            } else if is_shown(c) {
                folded.push(c);
                white = false;
            }
        }
        if folded.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some((Piece::Words(words, last), linked)) if last.same_marks(style) && *linked == link => words.push_str(&folded),
            _ => self.pieces.push((Piece::Words(folded, style), link)),
        }
    }

    pub fn push(&mut self, piece: Piece, link: Option<usize>) {
        self.pieces.push((piece, link));
    }

    fn ends_white(&self) -> bool {
        match self.pieces.last() {
            None | Some((Piece::Break, _)) => true,
            Some((Piece::Words(words, _), _)) => words.ends_with(' '),
            Some(_) => false,
        }
    }

    /// Whether nothing is said yet.
    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|(piece, _)| match piece {
            Piece::Words(words, _) => words.trim().is_empty(),
            Piece::Break => true,
            Piece::Picture(..) | Piece::Term(..) => false,
        })
    }

    /// Whether the last thing said is a new line.
    pub fn just_broken(&mut self) -> bool {
        while matches!(self.pieces.last(), Some((Piece::Words(words, _), _)) if words == " ") {
            self.pieces.pop();
        }
        matches!(self.pieces.last(), Some((Piece::Break, _)))
    }

    /// The paragraph in Markdown, one line for each line of it; nothing white at either end. `links` are the addresses, by number;
    /// in a cell of a table, the bar of a term is kept from ending it.
    pub fn lines(self, links: &[String], in_cell: bool) -> Vec<String> {
        let mut lines = vec![Writer::default()];
        let firsts: Vec<Option<char>> = self.pieces.iter().map(|(piece, _)| first(piece)).collect();
        for (at, (piece, link)) in self.pieces.into_iter().enumerate() {
            let Some(line) = lines.last_mut() else { break };
            let next = firsts.get(at + 1).copied().flatten();
            match piece {
                Piece::Break => {
                    line.link(None, links);
                    lines.push(Writer::default());
                }
                Piece::Words(words, style) => line.words(&words, (style, next), link, links),
                Piece::Picture(alt, name) => {
                    line.link(link, links);
                    line.out += &format!("![{}]({})", escape::words(&alt, Some('['), Some(']')), address(&name));
                }
                Piece::Term(name, words) => {
                    line.link(None, links);
                    line.no_picture();
                    let bar = if in_cell { "\\|" } else { "|" };
                    let shown = || format!("{name}{bar}{}", escape::words(&words, Some('|'), Some(']')));
                    line.out += &format!("[[{}]]", if name == words { name.clone() } else { shown() });
                }
            }
        }
        let texts = lines.into_iter().map(|mut line| {
            line.link(None, links);
            line.out.trim().to_owned()
        });
        texts.filter(|line| !line.is_empty()).collect()
    }
}

/// The character that a piece begins with.
fn first(piece: &Piece) -> Option<char> {
    match piece {
        Piece::Words(words, style) => words.chars().next().map(|c| if style.code > 0 { '`' } else { c }),
        Piece::Picture(..) => Some('!'),
        Piece::Term(..) => Some('['),
        Piece::Break => None,
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The link that is open, and where its words begin.
    open: Option<(usize, usize)>,
}

impl Writer {
    fn link(&mut self, link: Option<usize>, links: &[String]) {
        if self.open.map(|(link, _)| link) == link {
            return;
        }
        if let Some((number, start)) = self.open.take() {
            let words = self.out.split_off(start);
            let (inside, url) = (&words[1..], &links[number]);
            let (text, after) = (inside.trim_end(), &inside[inside.trim_end().len()..]);
            self.out += &if text.is_empty() { after.to_owned() } else { format!("[{text}]({}){after}", address(url)) };
        }
        if let Some(number) = link {
            self.no_picture();
            self.open = Some((number, self.out.len()));
            self.out.push('[');
        }
    }

    /// An exclamation mark before a bracket is a mark, not the beginning of a picture.
    fn no_picture(&mut self) {
        if self.out.ends_with('!') {
            self.out.insert(self.out.len() - 1, '\\');
        }
    }

    fn words(&mut self, words: &str, (style, next): (Style, Option<char>), link: Option<usize>, links: &[String]) {
        let inside = words.trim();
        let start = words.len() - words.trim_start().len();
        if inside.is_empty() {
            // White space between links belongs to neither.
            if self.open.map(|(link, _)| link) != link {
                self.link(None, links);
            }
            self.out += words;
            return;
        }
        let before_link = self.open.map(|(link, _)| link) != link;
        if before_link {
            self.link(None, links);
            self.out += &words[..start];
            self.link(link, links);
        } else {
            self.out += &words[..start];
        }
        let after = &words[start + inside.len()..];
        if style.code > 0 {
            self.out += &code(inside);
        } else {
            self.set(inside, style, after.chars().next().or(next));
        }
        self.out += after;
    }

    /// Words with their marks, where marks can be told from words.
    fn set(&mut self, words: &str, style: Style, next: Option<char>) {
        let marks = style.marks();
        let before = self.out.chars().next_back();
        let text = escape::words(words, Some('*'), Some('*'));
        let mixed = style.struck > 0 && style.bold + style.italic > 0;
        let can_open = before.is_none_or(|c| !"*~\\".contains(c) && (c.is_whitespace() || c.is_ascii_punctuation() || starts_plain(&text)));
        let clear = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
        let can_close = text.ends_with(char::is_alphanumeric) && !mixed || next.is_none_or(clear);
        if marks.is_empty() || !can_open || !can_close || mixed && !before.is_none_or(clear) {
            self.out += &escape::words(words, before, next);
            return;
        }
        let closing: String = [(style.italic > 0, "*"), (style.bold > 0, "**"), (style.struck > 0, "~~")]
            .into_iter()
            .filter(|(set, _)| *set)
            .map(|(_, mark)| mark)
            .collect();
        self.out += &marks;
        self.out += &text;
        self.out += &closing;
    }
}

fn starts_plain(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphanumeric)
}

fn code(words: &str) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{words}{pad}{fence}")
}

/// An address as Markdown has it.
fn address(url: &str) -> String {
    if url.is_empty() || url.contains(|c: char| c.is_whitespace() || "()<>\\".contains(c)) {
        let safe: String = url.chars().filter(|c| !"<>\\".contains(*c) && !c.is_control()).collect();
        format!("<{safe}>")
    } else {
        url.to_owned()
    }
}
