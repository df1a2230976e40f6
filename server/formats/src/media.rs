//! Figures: which names and contents are taken.

use domain::module::Reason;

use crate::bundle::File;

/// Whether a figure's name says that it holds bytes, not text.
pub(crate) fn is_binary(name: &str) -> bool {
    matches!(extension(name), Some("png" | "webp" | "avif"))
}

fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// What is wrong with a figure.
pub(crate) fn problem(name: &str, file: &File) -> Option<Reason> {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if !plain || name.starts_with('.') || name.len() > 100 {
        return Some(Reason::plain("bad-figure-name"));
    }
    let bytes = file.as_bytes();
    let fits = match extension(name) {
        Some("svg") => matches!(file, File::Text(text) if text.contains("<svg")),
        Some("png") => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        Some("webp") => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        Some("avif") => bytes.get(4..8) == Some(b"ftyp"),
        _ => return Some(Reason::plain("figure-kind")),
    };
    match file {
        _ if !fits => Some(Reason::plain("figure-not-what-it-says")),
        File::Text(text) => foreign(text).map(|what| Reason::with("figure-does-more", "what", what)),
        File::Bytes(_) => None,
    }
}

/// What a drawing holds beside a drawing: scripts, foreign documents, addresses elsewhere, entities.
fn foreign(svg: &str) -> Option<String> {
    let lower = svg.to_ascii_lowercase();
    let found = ["<script", "<foreignobject", "<iframe", "<!entity", "javascript:", "@import"].into_iter().find(|bad| lower.contains(bad));
    let handler = || {
        let mut words = lower.split(|c: char| c.is_whitespace() || "\"'/".contains(c));
        words
            .find(|word| word.starts_with("on") && word.find('=').is_some_and(|at| at > 2))
            .map(|word| word.split('=').next().unwrap_or(word))
    };
    let address = || {
        let mut after = lower.match_indices("href").filter_map(|(at, _)| lower.get(at + 4..));
        let outward = |rest: &str| {
            let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']).trim_start();
            (!value.starts_with('#')).then_some("href")
        };
        after.find_map(outward)
    };
    found.or_else(handler).or_else(address).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_what_its_name_says_and_nothing_more() {
        let svg = |inside: &str| File::Text(format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"));
        let table = [
            ("a.svg", svg("<use href=\"#b\"/><text class=\"on\">on = off</text>"), None),
            ("a.svg", svg("<script>1</script>"), Some("figure-does-more")),
            ("a.svg", svg("<g onload=\"x\"/>"), Some("figure-does-more")),
            ("a.svg", svg("<g/onclick = \"x\"/>"), None),
            ("a.svg", svg("<image xlink:href = 'https://x'/>"), Some("figure-does-more")),
            ("a.svg", File::Text("hello".into()), Some("figure-not-what-it-says")),
            ("a.png", File::Bytes(b"\x89PNG\r\n\x1a\n...".into()), None),
            ("a.png", File::Bytes(b"GIF89a".into()), Some("figure-not-what-it-says")),
            ("a.webp", File::Bytes(b"RIFF____WEBP".into()), None),
            ("a.avif", File::Bytes(b"____ftypavif".into()), None),
            ("a.gif", File::Text("GIF89a".into()), Some("figure-kind")),
            ("é.svg", svg(""), Some("bad-figure-name")),
        ];
        for (name, file, expected) in table {
            assert_eq!(problem(name, &file).map(|reason| reason.key), expected, "{name} {file:?}");
        }
    }
}
