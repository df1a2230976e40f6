//! What the test suite stands on: a fresh database for every test, of either kind, and the whole site in this process.
//!
//! Owns no test. Nothing here outlives its process: servers and folders are swept away even after a panic.

pub mod agent;
pub mod app;
pub mod browser;
pub mod database;
pub mod form;
pub mod key;
pub mod library;
pub mod postgres;
mod swept;
