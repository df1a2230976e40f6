//! Progress: the state of a module for a person, and when a course is complete.

use chrono::{DateTime, Months, Utc};

/// Where a person stands with a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ModuleState {
    /// Nothing read, nothing tried.
    ToDo,
    /// Begun.
    UnderWay,
    /// Passed, and still valid.
    Passed,
    /// Passed, but too long ago.
    Expired,
}

/// What is known of a person's way through a module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModuleProgress {
    /// Whether a lesson was read or an attempt started.
    pub begun: bool,
    /// When the quiz was last passed.
    pub passed_at: Option<DateTime<Utc>>,
}

/// The instant at which a pass stops counting; never, without a validity.
pub fn expires_at(passed_at: DateTime<Utc>, validity_months: Option<u32>) -> Option<DateTime<Utc>> {
    passed_at.checked_add_months(Months::new(validity_months?))
}

impl ModuleProgress {
    /// The state at an instant, in a course whose passes are valid for so many months.
    pub fn state(self, validity_months: Option<u32>, now: DateTime<Utc>) -> ModuleState {
        match self.passed_at {
            Some(passed) if expires_at(passed, validity_months).is_none_or(|end| now < end) => ModuleState::Passed,
            Some(_) => ModuleState::Expired,
            None if self.begun => ModuleState::UnderWay,
            None => ModuleState::ToDo,
        }
    }
}

/// Whether a course is complete: it has modules, and each is passed and valid.
pub fn is_complete(modules: impl IntoIterator<Item = ModuleState>) -> bool {
    let mut any = false;
    modules.into_iter().all(|state| {
        any = true;
        state == ModuleState::Passed
    }) && any
}

/// Where a person stands with a course, as HR sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CourseState {
    /// Nothing begun.
    NotStarted,
    /// Something begun.
    UnderWay,
    /// Was complete, has to be done again.
    Expired,
    /// Complete.
    Finished,
}

impl CourseState {
    /// Sums up the states of a course's modules.
    pub fn of(modules: &[ModuleState]) -> Self {
        if is_complete(modules.iter().copied()) {
            Self::Finished
        } else if modules.contains(&ModuleState::Expired) {
            Self::Expired
        } else if modules.iter().any(|state| *state != ModuleState::ToDo) {
            Self::UnderWay
        } else {
            Self::NotStarted
        }
    }

    /// Its word in URLs, CSV columns and names of messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::UnderWay => "under-way",
            Self::Expired => "expired",
            Self::Finished => "finished",
        }
    }

    /// Reads the word back.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::NotStarted, Self::UnderWay, Self::Expired, Self::Finished].into_iter().find(|state| state.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> DateTime<Utc> {
        format!("{text}T00:00:00Z").parse().expect("a date")
    }

    #[rstest]
    #[case(false, None, None, ModuleState::ToDo)]
    #[case(true, None, None, ModuleState::UnderWay)]
    #[case(true, Some("2026-01-01"), None, ModuleState::Passed)]
    #[case(true, Some("2026-01-01"), Some(12), ModuleState::Passed)]
    #[case(true, Some("2025-11-24"), Some(12), ModuleState::Expired)]
    #[case(true, Some("2025-11-25"), Some(12), ModuleState::Passed)]
    fn a_modules_state(#[case] begun: bool, #[case] passed: Option<&str>, #[case] months: Option<u32>, #[case] state: ModuleState) {
        let progress = ModuleProgress { begun, passed_at: passed.map(day) };
        assert_eq!(progress.state(months, day("2026-11-24")), state);
    }

    #[test]
    fn a_courses_state() {
        use ModuleState::{Expired, Passed, ToDo, UnderWay};
        let table: [(&[ModuleState], CourseState); 6] = [
            (&[Passed, Passed], CourseState::Finished),
            (&[Passed, ToDo], CourseState::UnderWay),
            (&[UnderWay, ToDo], CourseState::UnderWay),
            (&[ToDo, ToDo], CourseState::NotStarted),
            (&[Passed, Expired], CourseState::Expired),
            (&[], CourseState::NotStarted),
        ];
        for (modules, state) in table {
            assert_eq!(CourseState::of(modules), state, "{modules:?}");
            assert_eq!(CourseState::parse(state.word()), Some(state));
        }
        assert!(!is_complete([]));
    }
}
