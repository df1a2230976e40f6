//! Something wrong in a file, and the line where it stands.

use std::fmt;

use domain::module::Reason;

/// Something wrong in a file: `file:line: reason`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, by its path inside the bundle.
    pub file: String,
    /// The line, from 1; 0 is the file as a whole.
    pub line: usize,
    /// What is wrong: the name of a message `problem-…` and its values.
    pub reason: Reason,
}

impl Fault {
    /// A fault at a line of a file.
    pub fn new(file: impl Into<String>, line: usize, reason: Reason) -> Self {
        Self { file: file.into(), line, reason }
    }

    /// The name of the message that says it.
    pub fn message(&self) -> String {
        format!("problem-{}", self.reason.key)
    }
}

/// For logs and for a developer's eyes; a reader gets the message in their language.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason.key)?;
        self.reason.values.iter().try_for_each(|(name, value)| write!(f, " {name}={value:?}"))
    }
}

#[cfg(test)]
#[path = "fault_tests.rs"]
mod tests;
