//! What is weak in the files of a module, though they may be published: see [`domain::quiz::lint`].

use std::fmt;

use chrono::NaiveDate;
use domain::module::Module;
use domain::quiz::lint::{self, Finding, Found};

use super::place::place_of;
use crate::{Bundle, path, settings};

/// Something weak in a file, and the line where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// The file, by its path inside the bundle.
    pub file: String,
    /// The line, from 1: that of the question's heading.
    pub line: usize,
    /// What is weak: the name of a message `lint-…` and its values.
    pub finding: Finding,
}

/// For a developer's eyes; a reader gets the message in their language.
impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.finding.reason.key)?;
        self.finding.reason.values.iter().try_for_each(|(name, value)| write!(f, " {name}={value:?}"))
    }
}

/// Everything that is weak in a module on a day, by file and line.
pub fn remarks(bundle: &Bundle, module: &Module, today: NaiveDate) -> Vec<Remark> {
    let mut remarks: Vec<_> = lint::module(module, today).into_iter().map(|found| remark(bundle, found)).collect();
    remarks.sort();
    remarks
}

fn remark(bundle: &Bundle, found: Found) -> Remark {
    let Found { place, finding } = found;
    let (file, line) = match (&place, finding.reason.key) {
        (domain::module::Place::Module(_), "review-overdue") => {
            let toml = bundle.text(path::SETTINGS).unwrap_or_default();
            (path::SETTINGS.to_owned(), settings::line_of(toml, "", "review_by"))
        }
        (domain::module::Place::Module(lang), _) => (path::questions(*lang), 1),
        _ => place_of(bundle, &place),
    };
    Remark { file, line, finding }
}
