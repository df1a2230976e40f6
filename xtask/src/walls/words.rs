//! What sources say, how they are called and how long they are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::rooms::{Banned, HOME_OF_THE_LIST, LONGEST_FILE, NO_NAMES, NOBODY_SAYS, ROOMS};

/// Folders that hold nothing written here.
const NOT_OURS: [&str; 5] = ["target", "node_modules", "data", "test-results", "playwright-report"];
/// Files that people write as programs.
const PROGRAMS: [&str; 5] = ["rs", "css", "js", "mjs", "ts"];
/// Files that people write, or that hold what tools wrote for them.
const TEXTS: [&str; 12] = ["rs", "css", "js", "mjs", "ts", "toml", "json", "md", "ftl", "svg", "html", "yml"];

/// What a room's sources say against its walls.
pub fn faults(root: &Path, folder: &str, name: &str) -> Result<Vec<String>> {
    let Some(walls) = ROOMS.iter().find(|room| room.name == name) else { return Ok(Vec::new()) };
    let mut faults = Vec::new();
    for path in files(&root.join(folder).join("src"), &["rs"])? {
        let text = read(&path)?;
        let shown = shown(root, &path);
        if !is_test(&path) {
            faults.extend(said(&shown, &code_of(&text), walls.never_says));
        }
        if path.ends_with("src/lib.rs") && !(2..=12).contains(&heading(&text)) {
            faults.push(format!(
                "{shown}: opens with {} lines of //!; say in 3 to 8 what the room owns and what it never imports",
                heading(&text)
            ));
        }
    }
    Ok(faults)
}

/// What no file may be or say.
pub fn faults_of_all(root: &Path) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in files(root, &TEXTS)? {
        let (text, shown) = (read(&path)?, shown(root, &path));
        if shown != HOME_OF_THE_LIST {
            faults.extend(said(&shown, &text, NOBODY_SAYS));
        }
        if is_of(&path, &PROGRAMS) {
            faults.extend(too_long(&shown, &text));
            faults.extend(empty_name(root, &path));
        }
    }
    Ok(faults)
}

fn said(shown: &str, text: &str, banned: &[Banned]) -> Vec<String> {
    let mut faults = Vec::new();
    for banned in banned.iter().filter(|banned| !banned.except.iter().any(|end| shown.ends_with(end))) {
        let excused = |line: &str| banned.unless.is_some_and(|unless| line.contains(unless));
        let lines = text.lines().enumerate().filter(|(_, line)| line.contains(banned.words) && !excused(line));
        faults.extend(lines.map(|(index, _)| format!("{shown}:{}: `{}`: {}", index + 1, banned.words.trim(), banned.because)));
    }
    faults
}

fn too_long(shown: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LONGEST_FILE).then(|| format!("{shown}: {lines} lines, more than {LONGEST_FILE}; it does more than one thing"))
}

fn empty_name(root: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).unwrap_or(path).with_extension("");
    let bad = parts.iter().find(|part| NO_NAMES.iter().any(|name| *part == *name))?.to_string_lossy().into_owned();
    Some(format!("{}: `{bad}` says nothing; name it after what it knows", shown(root, path)))
}

/// A source without its comments, and without the tests at its end.
fn code_of(text: &str) -> String {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    lines.map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// How many lines of `//!` a source opens with.
fn heading(text: &str) -> usize {
    text.lines().take_while(|line| line.starts_with("//!")).count()
}

fn is_test(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem == "tests" || stem.ends_with("_tests") || path.iter().any(|part| part == "tests")
}

fn is_of(path: &Path, extensions: &[&str]) -> bool {
    path.extension().is_some_and(|extension| extensions.iter().any(|known| extension == *known))
}

fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

/// Our own files below a folder, sorted.
fn files(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !name.starts_with('.') && !NOT_OURS.contains(&name.as_str()) && !name.starts_with("data.old-") {
            found.extend(files(&path, extensions)?);
        } else if path.is_file() && is_of(&path, extensions) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{Banned, code_of, empty_name, heading, is_test, said, too_long};
    use std::path::Path;

    const BANNED: [Banned; 1] = [Banned { words: "std::env", because: "no", except: &["config.rs"], unless: Some("args") }];

    #[test]
    fn a_banned_word_is_told_with_its_line() {
        assert_eq!(said("a.rs", "fn a() {\n    std::env::vars();\n    std::env::args();\n}", &BANNED), ["a.rs:2: `std::env`: no"]);
        assert_eq!(said("src/config.rs", "std::env", &BANNED), Vec::<String>::new());
    }

    #[test]
    fn comments_and_tests_may_speak_of_anything() {
        let code = code_of("// std::env\nlet a = 1; // std::env\n#[cfg(test)]\nmod tests { use std::env; }");
        assert_eq!(said("a.rs", &code, &BANNED), Vec::<String>::new());
        assert!(is_test(Path::new("app/domain/src/quiz/draw_tests.rs")) && is_test(Path::new("app/words/src/tests.rs")));
        assert!(!is_test(Path::new("app/domain/src/attests.rs")));
    }

    #[test]
    fn a_file_may_have_500_lines_and_no_more() {
        assert_eq!(too_long("a.rs", &"x\n".repeat(500)), None);
        assert!(too_long("a.rs", &"x\n".repeat(501)).is_some());
    }

    #[test]
    fn names_that_say_nothing_are_refused_as_files_and_as_folders() {
        let fault = |path: &str| empty_name(Path::new("/w"), &Path::new("/w").join(path));
        assert!(fault("server/src/utils.rs").is_some() && fault("server/src/common/mod.rs").is_some());
        assert!(fault("server/src/commons.rs").is_none() && fault("server/src/clock.rs").is_none());
    }

    #[test]
    fn the_heading_is_counted() {
        assert_eq!(heading("//! One.\n//!\n//! Two.\n\nmod a;\n//! no"), 3);
    }
}
