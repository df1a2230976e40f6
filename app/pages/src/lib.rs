//! Every page the server draws: plain data in, a whole HTML document out.
//!
//! `shell` holds what surrounds each page, `components` is the design system, `safe_html` is the only door by which authored text gets in,
//! and each subject has its folder. A page is a `XxxPage` struct of strings and numbers, and a `render_xxx(&Shell, XxxPage) -> String`.
//! Never imported here: async, a database, a request, a clock, `cfg`. A page decides nothing: rules stand in `domain`.

#![recursion_limit = "256"]

mod address;

pub mod account;
pub mod admin;
pub mod agent;
pub mod components;
pub mod error;
pub mod hr;
pub mod memory;
pub mod quiz;
pub mod safe_html;
pub mod shell;
pub mod trainer;
