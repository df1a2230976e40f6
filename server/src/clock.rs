//! The one home of the clock and of chance.

use chrono::Utc;
use rand::Rng;
use services::clock::{Chance, Clock};

/// The machine's clock.
pub fn system_clock() -> Clock {
    #[expect(clippy::disallowed_methods, reason = "the one home of the clock")]
    Clock::new(Utc::now)
}

/// The operating system's chance, through a cryptographic generator.
pub fn system_chance() -> Chance {
    #[expect(clippy::disallowed_methods, reason = "the one home of chance")]
    Chance::new(|bytes| rand::rng().fill_bytes(bytes))
}
