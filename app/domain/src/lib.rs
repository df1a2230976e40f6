//! The rules of Trajectoire, pure: questions and their grading, the life of an attempt, progress, certificates, who may do what.
//!
//! Owns every rule, tested here by tables and properties. Time, ids and chance are arguments.
//! Never imports I/O, async, a clock, an environment, a database or a web framework.

pub mod certificate;
pub mod ids;
pub mod locale;
pub mod memory;
pub mod module;
pub mod people;
pub mod policy;
pub mod progress;
pub mod quiz;
pub mod retry;
pub mod throttle;
