//! Counting what passed and what failed, from what each tool says.

use std::fmt;
use std::iter::Sum;

use anyhow::{Context, Result};

/// How many tests passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that passed.
    pub passed: u64,
    /// Those that failed.
    pub failed: u64,
    /// Those that were not run.
    pub skipped: u64,
}

impl Tally {
    /// A check that passed.
    pub fn one_passed() -> Self {
        Self { passed: 1, ..Self::default() }
    }

    /// A check that failed.
    pub fn one_failed() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// A check that was not run.
    pub fn one_skipped() -> Self {
        Self { skipped: 1, ..Self::default() }
    }

    /// The counts, with one failure more when the tool failed without counting one: it did not compile, or it broke off.
    #[must_use]
    pub fn ended(mut self, well: bool) -> Self {
        if !well && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            skipped: sum.skipped + one.skipped,
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// The counts in one line of `cargo test`: “test result: ok. 3 passed; 0 failed; 1 ignored; …”.
pub fn of_cargo_line(line: &str) -> Option<Tally> {
    let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
    let number = |what: &str| {
        let words = counts.split(';').find_map(|part| part.trim().strip_suffix(what))?;
        words.trim().parse().ok()
    };
    Some(Tally { passed: number("passed")?, failed: number("failed")?, skipped: number("ignored")? })
}

/// The counts in Playwright's JSON report. A test that passed only when it was tried again has passed, and the report shows it.
pub fn of_playwright(report: &str) -> Result<Tally> {
    let report: serde_json::Value = serde_json::from_str(report).context("Playwright's report is no JSON")?;
    let number = |name: &str| report["stats"][name].as_u64().with_context(|| format!("Playwright's report holds no stats.{name}"));
    Ok(Tally { passed: number("expected")? + number("flaky")?, failed: number("unexpected")?, skipped: number("skipped")? })
}

#[cfg(test)]
mod tests {
    use super::{Tally, of_cargo_line, of_playwright};

    #[test]
    fn cargo_lines_are_read_whether_green_or_red() {
        let green = "test result: ok. 22 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(of_cargo_line(green), Some(Tally { passed: 22, failed: 0, skipped: 1 }));
        let red = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.20s";
        assert_eq!(of_cargo_line(red), Some(Tally { passed: 3, failed: 2, skipped: 0 }));
    }

    #[test]
    fn other_lines_are_not_counts() {
        for line in ["running 3 tests", "test a::b ... ok", "test result: who knows", "error: test failed"] {
            assert_eq!(of_cargo_line(line), None, "{line}");
        }
    }

    #[test]
    fn the_report_of_playwright_is_read() -> anyhow::Result<()> {
        let report = r#"{"suites": [], "stats": {"expected": 40, "unexpected": 1, "flaky": 2, "skipped": 3, "duration": 5.1}}"#;
        assert_eq!(of_playwright(report)?, Tally { passed: 42, failed: 1, skipped: 3 });
        assert!(of_playwright("{}").is_err() && of_playwright("").is_err());
        Ok(())
    }

    #[test]
    fn a_tool_that_breaks_off_counts_as_one_failure() {
        assert_eq!(Tally::default().ended(false), Tally::one_failed());
        assert_eq!(Tally::one_failed().ended(false), Tally::one_failed());
        assert_eq!(Tally::one_passed().ended(true), Tally::one_passed());
    }

    #[test]
    fn the_last_line_names_skipped_tests_only_when_there_are_any() {
        let all: Tally = [Tally::one_passed(), Tally { passed: 4, failed: 1, skipped: 0 }].into_iter().sum();
        assert_eq!(all.to_string(), "5 passed, 1 failed");
        assert_eq!(Tally { passed: 5, failed: 0, skipped: 2 }.to_string(), "5 passed, 0 failed, 2 skipped");
    }
}
