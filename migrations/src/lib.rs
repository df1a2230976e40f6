//! The schema's history: one file a change, in order, the same for SQLite and PostgreSQL.
//!
//! Owns the tables as they are stored, and nothing of what they mean. A file that has been released is never edited:
//! see the README beside this crate for how a change is spread over two releases. Never imports `store` or `domain`.

mod m20261124_000001_organisations;
mod m20261124_000002_people;
mod m20261124_000003_sign_in;
mod m20261124_000004_modules;
mod m20261124_000005_courses;
mod m20261124_000006_attempts;
mod m20261124_000007_progress;
mod m20261124_000008_certificates;
mod m20261124_000009_jobs;
mod m20261124_000010_audit;
mod m20261124_000011_attempt_life;
mod m20261124_000012_memory;
mod m20261124_000013_statistics;
mod table;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

/// Brings a database to this release's schema, or back.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261124_000001_organisations::Migration),
            Box::new(m20261124_000002_people::Migration),
            Box::new(m20261124_000003_sign_in::Migration),
            Box::new(m20261124_000004_modules::Migration),
            Box::new(m20261124_000005_courses::Migration),
            Box::new(m20261124_000006_attempts::Migration),
            Box::new(m20261124_000007_progress::Migration),
            Box::new(m20261124_000008_certificates::Migration),
            Box::new(m20261124_000009_jobs::Migration),
            Box::new(m20261124_000010_audit::Migration),
            Box::new(m20261124_000011_attempt_life::Migration),
            Box::new(m20261124_000012_memory::Migration),
            Box::new(m20261124_000013_statistics::Migration),
        ]
    }
}
