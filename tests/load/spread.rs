//! Many times of one thing: how often it was done, how long it took in the middle and at the tail.

use std::time::Duration;

/// A time in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The times of what was done within a while.
pub struct Spread {
    times: Vec<Duration>,
    elapsed: Duration,
}

impl Spread {
    /// From times in any order.
    pub fn new(mut times: Vec<Duration>, elapsed: Duration) -> Self {
        times.sort_unstable();
        Self { times, elapsed }
    }

    /// How many there are.
    pub fn count(&self) -> f64 {
        f64::from(u32::try_from(self.times.len()).unwrap_or(u32::MAX))
    }

    /// How many in a second.
    pub fn rate(&self) -> f64 {
        self.count() / self.elapsed.as_secs_f64()
    }

    /// The time that so many in a hundred do not exceed.
    fn percentile(&self, percent: usize) -> Duration {
        let place = (self.times.len() * percent).div_ceil(100).saturating_sub(1);
        self.times.get(place).copied().unwrap_or_default()
    }

    /// The middle and the ninety-ninth in a hundred.
    pub fn middle_and_tail(&self) -> String {
        format!("{:.1} / {:.1} ms", millis(self.percentile(50)), millis(self.percentile(99)))
    }
}
