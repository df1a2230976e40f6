//! From a request to a service and back to a page: one handler a road, one list of roads.
//!
//! Owns parsing of requests, sessions' cookies, security headers, error pages. Never imports sea-orm or lettre, never
//! decides a rule.

pub mod account;
pub mod admin;
mod answer_form;
pub mod assets;
mod attempt;
mod certificate;
mod client;
mod error;
mod extract;
mod form;
mod health;
mod hr;
mod learn;
mod markdown;
mod memory;
mod preferences;
mod reader;
mod registry;
mod router;
mod security;
mod set_up;
mod show;
mod state;
mod trace;
mod trainer;
mod upload;
mod verify;

pub use client::TrustedProxies;
pub use error::{Error, Result};
pub use registry::{Method, Route};
pub use router::{app, routes};
pub use state::{Demo, Ready, Site};
