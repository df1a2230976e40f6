//! Soft, growing delays after failed sign-ins: per account and address, per account, and per address.
//!
//! Nobody can lock somebody else out: the account's own delay, which a stranger can raise, stays at five seconds,
//! and a whole town hall shares one address, so that limit is wide.

use chrono::{DateTime, TimeDelta, Utc};

/// What a counter of failures counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// One account from one address: whoever tries there.
    AccountAndAddress,
    /// One account from anywhere: a distributed guess.
    Account,
    /// One address, whatever the account.
    Address,
}

/// Failures so far and the time of the last one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Failures {
    /// How many.
    pub count: u32,
    /// When the last one was, if any.
    pub last: Option<DateTime<Utc>>,
}

/// Failures are forgotten after this long without a new one.
pub const FORGET_AFTER: TimeDelta = TimeDelta::minutes(30);

const ACCOUNT_AND_ADDRESS: [i64; 6] = [0, 0, 1, 3, 5, 60];
const ACCOUNT: [i64; 6] = [0, 0, 0, 1, 3, 5];

/// Seconds to wait after `count` failures.
const fn delay(scope: Scope, count: u32) -> i64 {
    let steps: &[i64] = match scope {
        Scope::AccountAndAddress => &ACCOUNT_AND_ADDRESS,
        Scope::Account => &ACCOUNT,
        Scope::Address => return if count < 100 { 0 } else { 2 },
    };
    let count = count as usize;
    steps[if count < steps.len() { count } else { steps.len() - 1 }]
}

impl Failures {
    /// How long before the next try is heard; zero if it may be now.
    pub fn wait(self, scope: Scope, now: DateTime<Utc>) -> TimeDelta {
        let Some(last) = self.last.filter(|last| now - *last < FORGET_AFTER) else { return TimeDelta::zero() };
        (last + TimeDelta::seconds(delay(scope, self.count)) - now).max(TimeDelta::zero())
    }

    /// The counter after one more failure.
    #[must_use]
    pub fn failed(self, now: DateTime<Utc>) -> Self {
        let fresh = self.last.is_none_or(|last| now - last >= FORGET_AFTER);
        Self { count: if fresh { 1 } else { self.count.saturating_add(1) }, last: Some(now) }
    }
}

/// So many failures of one's own are forgiven the failures of others.
const OWN: u32 = 3;

/// How long to wait before trying an account again from an address, with the failures of the account there, of the account
/// from anywhere, and of the address. What fails elsewhere slows down only who fails here, too: nobody keeps somebody else out
/// by failing in their name.
pub fn wait(here: Failures, anywhere: Failures, address: Failures, now: DateTime<Utc>) -> TimeDelta {
    let own = here.wait(Scope::AccountAndAddress, now).max(address.wait(Scope::Address, now));
    let forgiven = here.last.is_none_or(|last| now - last >= FORGET_AFTER) || here.count <= OWN;
    if forgiven { own } else { own.max(anywhere.wait(Scope::Account, now)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(count: u32, scope: Scope) -> i64 {
        let now = DateTime::UNIX_EPOCH;
        (0..count).fold(Failures::default(), |failures, _| failures.failed(now)).wait(scope, now).num_seconds()
    }

    #[test]
    fn delays_grow_and_stay_soft() {
        let table = [(0, 0, 0), (1, 0, 0), (2, 1, 0), (3, 3, 1), (4, 5, 3), (5, 60, 5), (6, 60, 5), (50, 60, 5)];
        for (count, here, anywhere) in table {
            assert_eq!((after(count, Scope::AccountAndAddress), after(count, Scope::Account)), (here, anywhere), "{count}");
        }
        assert_eq!((after(99, Scope::Address), after(500, Scope::Address)), (0, 2));
    }

    #[test]
    fn what_fails_elsewhere_slows_only_who_fails_here() {
        let now = DateTime::UNIX_EPOCH;
        let after = |count: u32| Failures { count, last: (count > 0).then_some(now) };
        let wait = |here, anywhere| super::wait(after(here), after(anywhere), after(0), now).num_seconds();
        assert_eq!((wait(0, 500), wait(1, 500), wait(2, 500)), (0, 0, 1), "a stranger's failures keep nobody out");
        assert_eq!((wait(4, 500), wait(4, 4)), (5, 5));
        let later = now + TimeDelta::seconds(6);
        assert_eq!(
            super::wait(after(4), Failures { count: 500, last: Some(later) }, after(0), later).num_seconds(),
            5,
            "a distributed guess is slowed"
        );
        assert_eq!(super::wait(after(0), after(0), after(500), now).num_seconds(), 2);
    }

    #[test]
    fn half_an_hour_of_quiet_forgets() {
        let now = DateTime::UNIX_EPOCH;
        let failures = Failures { count: 9, last: Some(now) };
        assert_eq!(failures.wait(Scope::Account, now + FORGET_AFTER), TimeDelta::zero());
        assert_eq!(failures.failed(now + FORGET_AFTER).count, 1);
    }
}
