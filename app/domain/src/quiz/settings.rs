//! The rules of a quiz, as its authors set them.

use chrono::TimeDelta;

use super::Fraction;

/// The rules of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many questions an attempt draws from the bank.
    pub questions: u16,
    /// What has to be earned to pass, as a part of the whole.
    pub pass_mark: Fraction,
    /// How long an attempt may last; none by default (WCAG 2.2.1).
    pub time_limit: Option<TimeDelta>,
    /// Whether each attempt has its own order of questions.
    pub shuffle_questions: bool,
    /// Whether each attempt has its own order of options.
    pub shuffle_options: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { questions: 10, pass_mark: Fraction::of(4, 5), time_limit: None, shuffle_questions: true, shuffle_options: true }
    }
}
