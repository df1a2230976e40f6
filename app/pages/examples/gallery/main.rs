//! The catalogue: writes every page with invented data, in both languages, into a folder to be opened in a browser.
//!
//! `cargo run -p pages --example gallery -- FOLDER`

mod account;
mod admin;
mod agent;
mod content;
mod corrected;
mod hr;
mod memory;
mod quiz;
mod surroundings;
mod trainer;
mod trainer_questions;
mod trainer_statistics;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use domain::locale::Lang;
use pages::shell::Theme;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("give a folder to write to")?);
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (from, to) in [("style", "style"), ("public", "public")] {
        copy(&app.join(from), &folder.join(to))?;
    }
    copy(&app.join("../content/modules/cloud-act/media"), &folder.join("media"))?;
    let mut list = String::from("<!DOCTYPE html><meta charset=utf-8><title>Gallery</title><ul>");
    for lang in Lang::ALL {
        for (theme, suffix) in [(Theme::Light, ""), (Theme::Dark, "-dark")] {
            let shell = surroundings::shell(lang, theme);
            for (name, html) in all(&shell) {
                let file = format!("{}-{name}{suffix}.html", lang.tag());
                fs::write(folder.join(&file), html)?;
                list.push_str(&format!("<li><a href={file}>{file}</a>"));
            }
        }
    }
    fs::write(folder.join("index.html"), list)?;
    Ok(())
}

fn all(shell: &pages::shell::Shell) -> Vec<(&'static str, String)> {
    [
        account::pages(shell),
        agent::pages(shell),
        quiz::pages(shell),
        memory::pages(shell),
        hr::pages(shell),
        trainer::pages(shell),
        admin::pages(shell),
    ]
    .concat()
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
