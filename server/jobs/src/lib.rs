//! The worker: claims jobs by a lease, does them, backs off, gives up.
//!
//! One file a job. Never imports axum or leptos. A job that fails or panics stops no other.

mod certificate;
mod courier;
mod letters;
mod worker;

pub use courier::Courier;
pub use worker::{run, run_due};
