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

/// What a drawing holds beside a drawing: scripts, foreign documents, entities, addresses elsewhere.
fn foreign(svg: &str) -> Option<String> {
    let lower = svg.to_ascii_lowercase();
    let tags = ["<script", "<foreignobject", "<iframe", "<!entity", "javascript:", "@import"];
    let found = tags.into_iter().find(|bad| lower.contains(bad)).map(str::to_owned);
    found.or_else(|| handler(&lower)).or_else(|| address(&lower, "href", '=')).or_else(|| address(&lower, "url", '('))
}

/// The name of an attribute that runs something: `onload`.
fn handler(svg: &str) -> Option<String> {
    let (mut in_tag, mut from) = (false, 0);
    let starts = svg.match_indices("on").filter(move |(at, _)| {
        let since = &svg[from..*at];
        in_tag = since.rfind(['<', '>']).map_or(in_tag, |mark| since[mark..].starts_with('<'));
        from = *at;
        in_tag && svg[..*at].ends_with(|c: char| c.is_whitespace() || "\"'/".contains(c))
    });
    let mut names = starts.filter_map(|(at, _)| {
        let end = svg[at..].find(|c: char| !c.is_ascii_alphanumeric())?;
        svg[at + end..].trim_start().starts_with('=').then(|| svg[at..at + end].to_owned())
    });
    names.next()
}

/// An address that is not within the drawing: `href="…"` or `url(…)` without `#`.
fn address(svg: &str, name: &str, open: char) -> Option<String> {
    let mut after = svg.match_indices(name).map(|(at, _)| svg[at + name.len()..].trim_start());
    let outward = after.any(|rest| {
        let value = rest.strip_prefix(open).map(|value| value.trim_start_matches(|c: char| c.is_whitespace() || "\"'".contains(c)));
        value.is_some_and(|value| !value.starts_with('#'))
    });
    outward.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_drawing_is_looked_through_once() {
        let start = std::time::Instant::now();
        let svg = File::Text(format!("<svg{}>", " on".repeat(1_000_000)));
        assert_eq!(problem("a.svg", &svg), None);
        assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
    }

    #[test]
    fn a_figure_is_what_its_name_says_and_nothing_more() {
        let svg = |inside: &str| File::Text(format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"));
        let table = [
            ("a.svg", svg("<use href=\"#b\"/><text class=\"on\">on = off</text>"), None),
            ("a.svg", svg("<script>1</script>"), Some("figure-does-more")),
            ("a.svg", svg("<g onload=\"x\"/>"), Some("figure-does-more")),
            ("a.svg", svg("<g/onclick = \"x\"/>"), Some("figure-does-more")),
            ("a.svg", svg("<image xlink:href = 'https://x'/>"), Some("figure-does-more")),
            ("a.svg", svg("<g style=\"fill: url( '#g')\"/><text>url of one = 2</text>"), None),
            ("a.svg", svg("<style>a { fill: url(//x) }</style>"), Some("figure-does-more")),
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
