//! When a job that failed is tried again, and when it is given up.

use chrono::TimeDelta;

/// How long a mail is tried: three days, as RFC 5321 §4.5.4.1 asks at the least four to five for relays and less for submitters.
pub const GIVE_UP_AFTER: TimeDelta = TimeDelta::days(3);

/// How many times a job may end its process (a crash, a panic) before it is put aside.
pub const MOST_CRASHES: u32 = 5;

const STEPS_MINUTES: [i64; 8] = [1, 5, 15, 30, 60, 120, 240, 480];

/// The wait before the next try, after `failures` failed ones (1 = the first has just failed); none when `age` says to give up.
pub fn next_try(failures: u32, age: TimeDelta) -> Option<TimeDelta> {
    let step = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX).min(STEPS_MINUTES.len() - 1);
    let wait = TimeDelta::minutes(STEPS_MINUTES[step]);
    (age + wait <= GIVE_UP_AFTER).then_some(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_then_end_after_three_days() {
        let mut age = TimeDelta::zero();
        let mut failures = 1;
        let mut waits = Vec::new();
        while let Some(wait) = next_try(failures, age) {
            assert!(waits.last().is_none_or(|last| *last <= wait), "waits never shrink");
            waits.push(wait);
            age += wait;
            failures += 1;
        }
        assert_eq!(waits[0], TimeDelta::minutes(1));
        assert!(age > TimeDelta::days(2) && age <= GIVE_UP_AFTER, "{age}");
        assert!(waits.len() < 25, "a mail server is not hammered: {}", waits.len());
    }
}
