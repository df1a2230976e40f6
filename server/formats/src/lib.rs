//! A module's files: text in, domain types out, and back. `content/README.md` is the format, to the letter.
//!
//! Owns the grammar of every file under `content/` that is not a message or a mail, the faults found in them with their file and
//! line, and the edits that a trainer's form makes to them. Pure: never imports a disk, a clock, a database or a web framework;
//! never panics, whatever the text.

mod bundle;
pub mod courses;
mod csv_rows;
pub mod edit;
mod escape;
pub mod exchange;
pub mod facts;
mod fault;
mod front;
pub mod lesson;
mod markdown;
pub mod marks_csv;
mod media;
pub mod module;
pub mod overview;
mod path;
pub mod questions;
mod quiz;
pub mod settings;
pub mod sources;
mod text;

pub use bundle::{Bundle, File, MOST_BYTES, MOST_BYTES_OF_A_FILE};
pub use courses::CourseFile;
pub use facts::{Confidence, Fact, Facts};
pub use fault::Fault;
pub use module::{place_at, place_of};
