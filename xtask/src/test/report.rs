//! What a run says at its end.

use std::fmt;
use std::time::Duration;

use super::count::Tally;

/// One step's outcome.
pub struct Line {
    /// The step's name.
    pub step: String,
    /// How long it took.
    pub took: Duration,
    /// What passed and failed.
    pub tally: Tally,
}

impl fmt::Display for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.tally.failed > 0 { "✗" } else { "✓" };
        write!(out, "{mark} {:<9} {:>6}  {}", self.step, time(self.took), self.tally)
    }
}

/// One line a step.
pub fn table(lines: &[Line]) -> String {
    lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn time(took: Duration) -> String {
    let seconds = took.as_secs();
    if seconds < 60 { format!("{:.1}s", took.as_secs_f64()) } else { format!("{}m{:02}", seconds / 60, seconds % 60) }
}

#[cfg(test)]
mod tests {
    use super::{Line, Tally, time};
    use std::time::Duration;

    #[test]
    fn a_line_tells_step_time_and_counts() {
        let line = Line { step: "rust".into(), took: Duration::from_secs(125), tally: Tally { passed: 3, failed: 1, skipped: 0 } };
        assert_eq!(line.to_string(), "✗ rust        2m05  3 passed, 1 failed");
        assert_eq!(time(Duration::from_millis(1_234)), "1.2s");
    }
}
