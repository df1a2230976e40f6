//! What a file of a bundle is, by its path.

use domain::ids::LessonId;
use domain::locale::Lang;

/// A file of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `module.toml`.
    Settings,
    /// `facts.jsonl`: the facts that the module cites.
    Facts,
    /// `fr/module.md`.
    Overview(Lang),
    /// `fr/questions.md`.
    Questions(Lang),
    /// `fr/lessons/01-perimetre.md`.
    Lesson(Lang, u16, LessonId),
    /// A file in the folder of lessons that is not named as one.
    BadLesson,
    /// `media/flux.svg`.
    Media(String),
    /// Anything else.
    Unknown,
}

pub(crate) const SETTINGS: &str = "module.toml";
pub(crate) const FACTS: &str = "facts.jsonl";

pub(crate) fn overview(lang: Lang) -> String {
    format!("{}/module.md", lang.tag())
}

pub(crate) fn questions(lang: Lang) -> String {
    format!("{}/questions.md", lang.tag())
}

pub(crate) fn lesson(lang: Lang, number: u16, id: &LessonId) -> String {
    format!("{}/lessons/{number:02}-{id}.md", lang.tag())
}

/// What the file at a path is.
pub(crate) fn kind(path: &str) -> Kind {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        [SETTINGS] => Kind::Settings,
        [FACTS] => Kind::Facts,
        ["media", name] => Kind::Media((*name).to_owned()),
        [tag, rest @ ..] => match (language(tag), rest) {
            (Some(lang), ["module.md"]) => Kind::Overview(lang),
            (Some(lang), ["questions.md"]) => Kind::Questions(lang),
            (Some(lang), ["lessons", name]) => numbered(name).map_or(Kind::BadLesson, |(number, id)| Kind::Lesson(lang, number, id)),
            _ => Kind::Unknown,
        },
        [] => Kind::Unknown,
    }
}

fn language(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

/// `01-perimetre.md`: its place and its lasting name.
fn numbered(name: &str) -> Option<(u16, LessonId)> {
    let (number, id) = name.strip_suffix(".md")?.split_once('-')?;
    let digits = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| Some((number.parse().ok()?, id.parse().ok()?))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_what_a_file_is() {
        let lesson = |number, id: &str| Kind::Lesson(Lang::Fr, number, id.parse().expect("a name"));
        let table = [
            ("module.toml", Kind::Settings),
            ("fr/module.md", Kind::Overview(Lang::Fr)),
            ("en/questions.md", Kind::Questions(Lang::En)),
            ("fr/lessons/01-perimetre.md", lesson(1, "perimetre")),
            ("fr/lessons/12-a-b.md", lesson(12, "a-b")),
            ("fr/lessons/perimetre.md", Kind::BadLesson),
            ("fr/lessons/+1-a.md", Kind::BadLesson),
            ("media/flux.svg", Kind::Media("flux.svg".into())),
            ("media/a/flux.svg", Kind::Unknown),
            ("FR/module.md", Kind::Unknown),
            ("de/module.md", Kind::Unknown),
            ("", Kind::Unknown),
        ];
        for (path, expected) in table {
            assert_eq!(kind(path), expected, "{path}");
        }
    }
}
