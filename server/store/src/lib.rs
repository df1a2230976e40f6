//! What is stored and how it is asked for: one file a table family, functions over a connection, plain rows out.
//!
//! Owns the entities, the queries, the outbox with its [`jobs::Job`], and the one door to the database, [`Db`]: readers
//! beside a single writer on SQLite, one pool on PostgreSQL. Ids and values of `domain` stand at its border.
//! Every function takes the organisation, save the few that serve the whole instance and say so.
//! Never holds a rule; never imports a clock, chance, the environment, axum or leptos.

pub mod attempts;
pub mod audit;
pub mod certificates;
pub mod courses;
mod db;
pub mod departments;
pub mod directory;
pub mod enrolments;
mod entity;
mod error;
pub mod grants;
pub mod jobs;
pub mod lessons;
pub mod memory;
pub mod modules;
pub mod organisations;
pub mod people;
pub mod progress;
pub mod report;
pub mod secret_links;
pub mod sessions;
pub mod sign_in_failures;
pub mod statistics;
mod stored;

pub use db::{Db, Migrating, Settings};
pub use error::{Error, Result};
/// Where a query runs: a pool, or a transaction.
pub use sea_orm::ConnectionTrait;
/// A write transaction, as [`Db::write`] hands it out.
pub use sea_orm::DatabaseTransaction as Tx;
