//! Reads a PDF with qpdf, poppler and zbar.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What the tools read in a PDF.
pub struct Read {
    /// The text in the order of the content, spaces folded.
    pub text: String,
    /// Title, tagging, pages, size.
    pub info: String,
    /// The XMP metadata.
    pub metadata: String,
    /// The tree of tags.
    pub structure: String,
    /// The fonts.
    pub fonts: String,
    /// The boxes of the words.
    boxes: String,
    /// What the barcode reader sees on a print of 110 dots per inch.
    pub codes: Vec<String>,
    /// Every object of the file as JSON, its strings as text.
    pub objects: String,
    /// The drawing instructions of the page, one token after the other.
    content: String,
}

fn run(program: &str, arguments: &[&str], folder: &Path) -> String {
    let output = Command::new(program).args(arguments).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{program} must be installed (cargo xtask test does it): {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program} {arguments:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

fn fold(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Reads a PDF with every tool; panics if one is missing or complains.
pub fn read(pdf: &[u8]) -> Read {
    let folder = tempfile::tempdir().expect("a folder");
    let at: PathBuf = folder.path().to_owned();
    std::fs::write(at.join("a.pdf"), pdf).expect("written");
    run("qpdf", &["--check", "a.pdf"], &at);
    run("qpdf", &["--qdf", "--object-streams=disable", "a.pdf", "plain.pdf"], &at);
    run("pdftoppm", &["-r", "110", "-png", "-singlefile", "a.pdf", "print"], &at);
    let codes = run("zbarimg", &["--quiet", "--raw", "print.png"], &at);
    let info = run("pdfinfo", &["a.pdf"], &at);
    Read {
        text: fold(&run("pdftotext", &["-raw", "-enc", "UTF-8", "a.pdf", "-"], &at)),
        info: info.lines().map(fold).collect::<Vec<_>>().join("\n"),
        metadata: run("pdfinfo", &["-meta", "a.pdf"], &at),
        structure: run("pdfinfo", &["-struct-text", "a.pdf"], &at),
        fonts: run("pdffonts", &["a.pdf"], &at),
        boxes: run("pdftotext", &["-bbox", "a.pdf", "-"], &at),
        codes: codes.lines().map(str::to_owned).collect(),
        objects: run("qpdf", &["--json=2", "--json-key=qpdf", "a.pdf"], &at),
        content: content(&std::fs::read(at.join("plain.pdf")).expect("read")),
    }
}

impl Read {
    /// The drawing operators that belong neither to an element of the structure nor to an adornment.
    pub fn drawn_without_a_tag(&self) -> Vec<String> {
        let mut depth = 0_i32;
        let mut tagged = 0;
        let mut loose = Vec::new();
        for token in self.content.split_ascii_whitespace() {
            match token {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "f" | "f*" | "S" | "B" | "Do" | "sh" if depth == 0 => loose.push(token.to_owned()),
                "Tj" | "TJ" | "f" => tagged += 1,
                _ => {}
            }
        }
        assert!(tagged > 20 && depth == 0, "{tagged} tagged, {depth} left open:\n{}", self.content);
        loose
    }

    /// Fails if a word stands outside the page or its margins, or over the box beside the text.
    pub fn assert_within_the_page(&self) {
        let words: Vec<&str> = self.boxes.lines().filter(|line| line.trim_start().starts_with("<word")).collect();
        assert!(words.len() > 20, "{}", self.boxes);
        for word in words {
            let side = |name: &str| word.split(name).nth(1).and_then(|rest| rest.split('"').nth(1)?.parse::<f32>().ok()).expect("a number");
            let (left, right, top, bottom) = (side("xMin="), side("xMax="), side("yMin="), side("yMax="));
            assert!(left >= 60.0 && top >= 30.0 && bottom <= 560.0, "{word}");
            assert!(right <= if left < 590.0 { 570.0 } else { 800.0 }, "{word}");
        }
    }
}

/// The page's content stream, operators set apart from what stands before and after them.
fn content(plain: &[u8]) -> String {
    let text = String::from_utf8_lossy(plain);
    let stream = text.split("\nstream\n").find(|part| part.contains("/MCID")).and_then(|part| part.split("endstream").next());
    let mut tokens = String::new();
    let mut inside = 0;
    let mut escaped = false;
    for c in stream.expect("a content stream with tags").chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if inside > 0 => escaped = true,
            '(' => inside += 1,
            ')' => {
                inside -= 1;
                tokens.push(' ');
            }
            '[' | ']' | '<' | '>' | '/' if inside == 0 => tokens.push(' '),
            _ if inside == 0 => tokens.push(c),
            _ => {}
        }
    }
    tokens
}
