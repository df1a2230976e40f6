//! The use cases, one file a verb. They own the transactions, the time and the calls to the rules of `domain`.
//!
//! Every service takes the proven role first (see [`who`]) and so an organisation always; another organisation's record
//! is not found. Never imports axum, leptos, lettre or the environment.

pub mod administer;
pub mod answer;
pub mod author;
pub mod certify;
pub mod clock;
pub mod context;
pub mod corrected;
pub mod deliver;
pub mod demo;
mod demo_answers;
pub mod enrol;
mod error;
pub mod exchange;
pub mod import;
pub mod invite;
pub mod limits;
pub mod mails;
pub mod mark;
pub mod measure;
pub mod memory;
pub mod password;
pub mod path;
pub mod play;
pub mod read;
pub mod report;
pub mod reset;
pub mod result;
pub mod secret;
pub mod set_up;
pub mod shelf;
pub mod sign_in;
pub mod start;
pub mod submit;
pub mod sweep;
pub mod verify;
pub mod who;

pub use context::Context;
pub use error::{Error, FieldError, Result};
