//! The test suite: everything that needs a database, on SQLite, and again on PostgreSQL with
//! `TRAJECTOIRE_TEST_DATABASE=postgres`.

mod accounts;
mod authoring;
mod authoring_types;
mod bad_input;
mod content;
mod every_type;
mod every_type_bad;
mod exchange;
mod guessing;
mod key_leak;
mod mails;
mod measuring;
mod migrations;
mod permissions;
mod store_attempts;
mod store_content;
mod store_db;
mod store_group;
mod store_jobs;
mod store_people;
mod store_progress;
mod store_report;
mod store_sign_in;
mod store_world;
mod stories;
