//! What is shown of an attempt, and when.

use chrono::{DateTime, TimeDelta, Utc};

/// Something that may be shown of a question once it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// What was answered.
    Answers,
    /// Whether it was right.
    Correctness,
    /// Marks.
    Marks,
    /// What each answer teaches.
    Specific,
    /// What everybody reads.
    General,
    /// The right answer.
    Right,
    /// What it rests on, and where to read again.
    Source,
}

/// A time at which something is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// The attempt is under way; this question is checked and closed.
    During,
    /// Within two minutes of submitting.
    RightAfter,
    /// Later, while the quiz is open.
    Later,
    /// After the quiz has closed.
    AfterClosing,
}

/// How long "right after" lasts.
pub const RIGHT_AFTER: TimeDelta = TimeDelta::minutes(2);

/// What is shown, moment by moment; everything by default, of questions that are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review([u8; 4]);

impl Default for Review {
    fn default() -> Self {
        Self([Self::ALL; 4])
    }
}

impl Review {
    const ALL: u8 = 0b111_1111;

    /// Nothing, ever.
    pub const NOTHING: Self = Self([0; 4]);

    /// Whether a thing is shown at a moment.
    pub const fn shows(self, moment: Moment, thing: Thing) -> bool {
        self.0[moment as usize] & (1 << thing as u8) != 0
    }

    /// The same, with exactly these things shown at a moment.
    #[must_use]
    pub fn with(mut self, moment: Moment, things: &[Thing]) -> Self {
        self.0[moment as usize] = things.iter().fold(0, |bits, thing| bits | (1 << *thing as u8));
        self
    }

    /// What is shown at a moment, in the order of [`Thing::ALL`].
    pub fn at(self, moment: Moment) -> impl Iterator<Item = Thing> {
        Thing::ALL.iter().copied().filter(move |thing| self.shows(moment, *thing))
    }
}

impl Moment {
    /// The moment at which a submitted attempt is looked at.
    pub fn after(submitted_at: DateTime<Utc>, quiz_closes_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        if quiz_closes_at.is_some_and(|end| now >= end) {
            Self::AfterClosing
        } else if now < submitted_at + RIGHT_AFTER {
            Self::RightAfter
        } else {
            Self::Later
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(None, 0, Moment::RightAfter)]
    #[case(None, 119, Moment::RightAfter)]
    #[case(None, 120, Moment::Later)]
    #[case(Some(60), 59, Moment::RightAfter)]
    #[case(Some(60), 60, Moment::AfterClosing)]
    #[case(Some(600), 599, Moment::Later)]
    #[case(Some(600), 600, Moment::AfterClosing)]
    fn moments(#[case] closes: Option<i64>, #[case] now: i64, #[case] moment: Moment) {
        let at = |seconds| DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
        assert_eq!(Moment::after(at(0), closes.map(at), at(now)), moment);
    }

    #[test]
    fn each_moment_shows_what_it_was_told() {
        let review = Review::default().with(Moment::RightAfter, &[Thing::Marks, Thing::Answers]).with(Moment::Later, &[]);
        assert_eq!(review.at(Moment::RightAfter).collect::<Vec<_>>(), [Thing::Answers, Thing::Marks]);
        assert_eq!(review.at(Moment::Later).count(), 0);
        assert_eq!(review.at(Moment::AfterClosing).count(), Thing::ALL.len());
        for moment in Moment::ALL {
            assert_eq!(Review::NOTHING.at(*moment).count(), 0);
        }
    }
}
