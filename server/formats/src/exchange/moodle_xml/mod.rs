//! Moodle's XML, as Moodle 2 to 5 and the tools around it write it. Behaviour was read in Moodle's public sources.

mod cloze;
mod guard;
mod read;
mod sources;
mod write;

pub use read::parse;
pub use write::print;

/// How the address of a file begins that comes within the same text.
const PLUGIN_FILE: &str = "@@PLUGINFILE@@/";

#[cfg(test)]
#[path = "hostile_tests.rs"]
mod hostile;
#[cfg(test)]
#[path = "round_trip_tests.rs"]
mod round_trip;
#[cfg(test)]
#[path = "samples_tests.rs"]
mod samples;
