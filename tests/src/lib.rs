//! What the test suite stands on: a fresh database for every test, of either kind.
//!
//! Owns no test. Nothing here outlives its process: servers and folders are swept away even after a panic.

pub mod database;
pub mod postgres;
mod swept;
