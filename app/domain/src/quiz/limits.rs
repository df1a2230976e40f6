//! Who may start, how often, until when: the quiz's own limits, what was granted to a person or a group, and accommodations.

use chrono::{DateTime, TimeDelta, Utc};
use thiserror::Error;

use super::{Fraction, Settings};

/// A limit that was granted: none at all, or another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granted<T> {
    /// No limit.
    Unlimited,
    /// This one.
    Limit(T),
}

impl<T> Granted<T> {
    fn limit(self) -> Option<T> {
        match self {
            Self::Unlimited => None,
            Self::Limit(limit) => Some(limit),
        }
    }
}

/// How much time was granted for an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// No limit.
    Unlimited,
    /// So long.
    Limit(TimeDelta),
    /// The quiz's own limit, so many times: 4/3 is a third more.
    Times(Fraction),
}

/// What was granted to a person or to a group for one quiz; what is none stays as the quiz has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Override {
    /// Before this they do not start.
    pub opens_at: Option<Granted<DateTime<Utc>>>,
    /// At this everything ends for them.
    pub closes_at: Option<Granted<DateTime<Utc>>>,
    /// How long an attempt may last.
    pub time: Option<Time>,
    /// How many attempts.
    pub attempts: Option<Granted<u32>>,
}

/// What a person needs wherever there is a timer. Why is nobody's business, and is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accommodation {
    /// Every limit so many times as long.
    MoreTime(Fraction),
    /// No timer.
    NoTimer,
}

/// The limits that hold for one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Before this they do not start.
    pub opens_at: Option<DateTime<Utc>>,
    /// At this everything ends.
    pub closes_at: Option<DateTime<Utc>>,
    /// How long an attempt may last.
    pub time: Option<TimeDelta>,
    /// How many attempts they have.
    pub attempts: Option<u32>,
}

/// Why an attempt cannot begin.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum CannotStart {
    /// Not open yet.
    #[error("the quiz opens at {at}")]
    NotOpenYet {
        /// When it opens.
        at: DateTime<Utc>,
    },
    /// Closed.
    #[error("the quiz closed at {at}")]
    Closed {
        /// When it closed.
        at: DateTime<Utc>,
    },
    /// Every attempt is used.
    #[error("all {allowed} attempts are used")]
    NoAttemptLeft {
        /// How many there were.
        allowed: u32,
    },
    /// Too soon after the last one.
    #[error("the next attempt may begin at {at}")]
    TooSoon {
        /// When the next may begin.
        at: DateTime<Utc>,
    },
}

impl Limits {
    /// The limits that hold for a person. What was granted to them wins, field by field; among groups the most lenient wins;
    /// an accommodation lengthens whatever limit is left, and never shortens what was granted by name.
    pub fn of(settings: &Settings, own: &Override, groups: &[Override], accommodation: Option<Accommodation>) -> Self {
        let opens = own.opens_at.or_else(|| most(groups.iter().filter_map(|group| group.opens_at), Ord::min));
        let closes = own.closes_at.or_else(|| most(groups.iter().filter_map(|group| group.closes_at), Ord::max));
        let attempts = own.attempts.or_else(|| most(groups.iter().filter_map(|group| group.attempts), Ord::max));
        let of_groups = groups.iter().filter_map(|group| group.time).map(|time| apply(time, settings.time_limit)).reduce(longest);
        let common = of_groups.unwrap_or(settings.time_limit);
        let base = own.time.map_or(common, |time| apply(time, settings.time_limit));
        let time = match accommodation {
            None => base,
            Some(Accommodation::NoTimer) => None,
            // A longer share of what everybody has; where only this person has a limit, it was set knowing them.
            Some(Accommodation::MoreTime(factor)) => {
                base.map(|limit| common.map_or(limit, |common| limit.max(times_as_long(common, factor))))
            }
        };
        Self {
            opens_at: opens.map_or(settings.opens_at, Granted::limit),
            closes_at: closes.map_or(settings.closes_at, Granted::limit),
            time,
            attempts: attempts.map_or(settings.attempts, Granted::limit),
        }
    }

    /// When an attempt ends: the first of the quiz's closing and the end of its time.
    pub fn end_of(&self, started_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let by_time = self.time.and_then(|limit| started_at.checked_add_signed(limit));
        match (by_time, self.closes_at) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    /// Whether a person may begin another attempt, with the ends of those before, abandoned ones included.
    pub fn may_start(&self, delay: Option<TimeDelta>, ended: &[DateTime<Utc>], now: DateTime<Utc>) -> Result<(), CannotStart> {
        if let Some(at) = self.opens_at.filter(|at| now < *at) {
            return Err(CannotStart::NotOpenYet { at });
        }
        if let Some(at) = self.closes_at.filter(|at| now >= *at) {
            return Err(CannotStart::Closed { at });
        }
        if let Some(allowed) = self.attempts.filter(|allowed| ended.len() >= usize::try_from(*allowed).unwrap_or(usize::MAX)) {
            return Err(CannotStart::NoAttemptLeft { allowed });
        }
        match (delay, ended.iter().max()) {
            (Some(delay), Some(last)) if now < *last + delay => Err(CannotStart::TooSoon { at: *last + delay }),
            _ => Ok(()),
        }
    }
}

/// The most lenient of what was granted: no limit before any, then the better of two.
fn most<T: Copy>(granted: impl Iterator<Item = Granted<T>>, better: impl Fn(T, T) -> T) -> Option<Granted<T>> {
    granted.reduce(|a, b| match (a, b) {
        (Granted::Limit(a), Granted::Limit(b)) => Granted::Limit(better(a, b)),
        _ => Granted::Unlimited,
    })
}

fn apply(time: Time, limit: Option<TimeDelta>) -> Option<TimeDelta> {
    match time {
        Time::Unlimited => None,
        Time::Limit(limit) => Some(limit),
        Time::Times(factor) => limit.map(|limit| times_as_long(limit, factor)),
    }
}

fn longest(a: Option<TimeDelta>, b: Option<TimeDelta>) -> Option<TimeDelta> {
    Some(a?.max(b?))
}

/// So many times as long, to the second, rounded up.
fn times_as_long(limit: TimeDelta, factor: Fraction) -> TimeDelta {
    TimeDelta::seconds((Fraction::of(limit.num_seconds(), 1) * factor).ceil())
}

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
