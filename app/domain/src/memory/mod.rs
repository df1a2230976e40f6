//! Keeping what was learnt: questions of passed modules come back at growing intervals, a few at a time, for who wants it.
//!
//! Nothing here touches progress or certificates.

mod card;
mod fsrs;
mod mailing;
mod review;

pub use card::{Card, LONGEST_INTERVAL, MOST, Met, due, learn};
pub use fsrs::{Memory, RETENTION};
pub use mailing::{BETWEEN_MAILS, next_mail, office_hour};
pub use review::{Answered, Asked, Given, REVIEW_LIFE, Review};

use crate::quiz::{Body, Certainty, Fraction, QuestionForGrading, Verdict};

/// How well a question was recalled, as the scheduler knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Not at all.
    Again,
    /// In part.
    Hard,
    /// Right.
    Good,
    /// Right, and sure of it.
    Easy,
}

impl Grade {
    /// What an answer shows; with how sure the person was, where it was asked for.
    pub fn of(fraction: Fraction, certainty: Option<Certainty>) -> Self {
        match fraction.verdict() {
            Verdict::Wrong => Self::Again,
            Verdict::Partly => Self::Hard,
            Verdict::Right if certainty == Some(Certainty::High) => Self::Easy,
            Verdict::Right => Self::Good,
        }
    }
}

/// Whether somebody was sure of what is wrong: the gravest kind of not knowing.
pub fn is_misled(fraction: Fraction, certainty: Option<Certainty>) -> bool {
    fraction.verdict() == Verdict::Wrong && certainty == Some(Certainty::High)
}

/// Whether a question can come back in a review: it is graded at once, on one page. Opinions and texts for a trainer are not, nor is a
/// scenario, which goes on from page to page.
pub const fn comes_back(question: &QuestionForGrading) -> bool {
    !matches!(question.body, Body::Open { .. } | Body::Survey { .. } | Body::Scenario { .. })
}

#[cfg(test)]
mod tests;
