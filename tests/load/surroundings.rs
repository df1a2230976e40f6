//! The one home of the clock and of chance in the benchmark.

use chrono::Utc;
use rand::Rng;
use services::clock::{Chance, Clock};

/// The machine's clock.
pub fn clock() -> Clock {
    #[expect(clippy::disallowed_methods, reason = "the program under load runs on the machine's clock, and sessions must agree with it")]
    Clock::new(Utc::now)
}

/// The machine's chance.
pub fn chance() -> Chance {
    Chance::new(|bytes| {
        #[expect(clippy::disallowed_methods, reason = "ids and secrets of people who live as long as the benchmark")]
        rand::rng().fill_bytes(bytes);
    })
}
