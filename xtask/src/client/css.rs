//! The style sheet: one file out of many, checked, made smaller and lowered to the browsers we promise.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

const fn version(major: u32, minor: u32) -> u32 {
    major << 16 | minor << 8
}

/// The oldest browsers for which newer notations are rewritten.
const BROWSERS: Browsers = Browsers {
    android: Some(version(100, 0)),
    chrome: Some(version(100, 0)),
    edge: Some(version(100, 0)),
    firefox: Some(version(100, 0)),
    ios_saf: Some(version(15, 4)),
    safari: Some(version(15, 4)),
    samsung: Some(version(18, 0)),
    ie: None,
    opera: None,
};

/// Follows the `@import`s of a style sheet and returns one small sheet. A mistake anywhere is an error with its place.
pub fn bundle(entry: &Path) -> Result<String> {
    let source = FileProvider::new();
    let mut bundler = Bundler::new(&source, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| anyhow!("{error}"))?;
    let targets = Targets::from(BROWSERS);
    sheet.minify(MinifyOptions { targets, ..Default::default() }).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..Default::default() }).map_err(|error| anyhow!("{error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::bundle;

    #[test]
    fn imports_become_one_sheet_in_order() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("main.css"), "@import \"./a.css\";\n@import \"./b.css\" layer(late);\n")?;
        std::fs::write(folder.path().join("a.css"), ".a { color: #ff0000; &:hover { color: blue } }")?;
        std::fs::write(folder.path().join("b.css"), ".b { margin: 0px }")?;
        assert_eq!(bundle(&folder.path().join("main.css"))?, ".a{color:red}.a:hover{color:#00f}@layer late{.b{margin:0}}");
        Ok(())
    }

    #[test]
    fn a_mistake_is_told_with_its_place() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        std::fs::write(folder.path().join("main.css"), ".a { color: }\n.b } {")?;
        let error = bundle(&folder.path().join("main.css")).expect_err("the sheet is broken").to_string();
        assert!(error.contains("main.css:1"), "{error}");
        Ok(())
    }
}
