//! `/readyz`: whether the database answers and no migration is pending.

use anyhow::{Context, Result};
use http::StatusCode;
use migrations::{Migrator, MigratorTrait};
use store::ConnectionTrait as _;
use tests::app::TestApp;

use crate::program::{Home, Program, get};

#[tokio::test]
async fn a_site_is_ready_while_no_migration_is_pending() -> Result<()> {
    let home = Home::new()?;
    let (site, port) = Program::serve(&mut home.command(&["serve", "--no-worker"]))?;
    let reply = get(port, "/readyz")?;
    assert_eq!((reply.status, reply.body.as_str()), (200, r#"{"ready":true}"#));
    let db = home.database().await?;
    let (list, migrations) = (db.writer_connection(), Migrator::migrations());
    let newest = migrations.last().context("a migration")?.name();
    list.execute_unprepared(&format!("DELETE FROM seaql_migrations WHERE version = '{newest}'")).await?;
    let reply = get(port, "/readyz")?;
    assert_eq!((reply.status, reply.body.as_str()), (503, r#"{"because":"a migration is pending","ready":false}"#));
    assert_eq!(get(port, "/healthz")?.status, 200, "the process lives");
    let applied = |name: &str| format!("INSERT INTO seaql_migrations (version, applied_at) VALUES ('{name}', 0)");
    list.execute_unprepared(&applied(newest)).await?;
    assert_eq!(get(port, "/readyz")?.status, 200);
    list.execute_unprepared(&applied("m99991231_000001_of_a_newer_release")).await?;
    assert_eq!(get(port, "/readyz")?.status, 200, "a newer release may run beside this one");
    db.close().await?;
    let ended = site.stop()?;
    assert!(ended.status.success() && ended.err.contains(newest), "{ended:?}");
    Ok(())
}

#[tokio::test]
async fn a_site_whose_database_is_gone_or_that_stops_is_not_ready() -> Result<()> {
    let app = TestApp::new().await?;
    app.site.ctx.db.expect_migrations(Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect());
    let browser = app.browser();
    assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
    app.site.ready.set(false);
    let page = browser.get("/readyz").await;
    assert_eq!((page.status, page.html.contains("stopping")), (StatusCode::SERVICE_UNAVAILABLE, true), "{}", page.html);
    app.site.ready.set(true);
    app.site.ctx.db.close().await?;
    let page = browser.get("/readyz").await;
    assert_eq!((page.status, page.html.contains("does not answer")), (StatusCode::SERVICE_UNAVAILABLE, true), "{}", page.html);
    assert_eq!(browser.get("/healthz").await.status, StatusCode::OK, "the process lives");
    Ok(())
}
