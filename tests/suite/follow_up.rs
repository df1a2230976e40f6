//! HR's list: whom it shows, in what order, and the same people to take away.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use domain::ids::DepartmentId;
use domain::locale::Lang;
use tests::app::{HR, TestApp};
use tests::browser::Browser;

const PREMIERE: &str = "Première Personne";

/// Four people in two departments, at every stage, and the administrator who set the organisation up, in none.
struct Town {
    hr: Browser,
    reception: DepartmentId,
    schools: DepartmentId,
}

impl Town {
    async fn of(app: &TestApp) -> Result<Self> {
        let (zoe, emile, bruno) = (app.agent("Zoé").await?, app.agent("Émile").await?, app.agent("Bruno").await?);
        let helene = app.person(app.org, "Hélène", Lang::Fr, HR).await?;
        let reception = app.department("Accueil", &[zoe.person.id, bruno.person.id]).await?;
        let schools = app.department("Écoles", &[emile.person.id, helene.id]).await?;
        for agent in [&zoe, &emile] {
            agent.pass("cloud-act").await?;
            agent.pass("rgpd").await?;
            app.wait(TimeDelta::days(1));
        }
        bruno.pass("cloud-act").await?;
        Ok(Self { hr: app.signed_in(app.org, helene.id).await?, reception, schools })
    }

    /// The names that the list shows for a query, and the file for the same query, which must hold the same rows.
    async fn names(&self, query: &str) -> Result<Vec<String>> {
        let page = self.hr.get(&format!("/hr?{query}")).await.is(200);
        let list = "section[aria-labelledby=people]";
        let names = page.texts(&format!("{list} .row-name"));
        let rows = page.texts(&format!("{list} tbody tr"));
        let file = self.hr.get(&format!("/hr/export.csv?{query}")).await.is(200);
        let lines: Vec<Vec<&str>> = file.html.lines().skip(1).map(|line| line.split(';').collect()).collect();
        assert_eq!(lines.iter().map(|cells| cells[0]).collect::<Vec<_>>(), names, "{query}: {}", file.html);
        for (row, cells) in rows.iter().zip(&lines) {
            assert_eq!(cells.len(), 9, "{cells:?}");
            let modules = format!("{} sur {}", cells[5], cells[6]);
            for shown in [cells[0], cells[1], cells[2], cells[4], modules.as_str()] {
                assert!(row.contains(shown), "{query}: {shown} in {row}");
            }
            assert_eq!(cells[7].is_empty(), cells[8].is_empty(), "who completed the course has a certificate: {cells:?}");
        }
        let link = page.attributes(&format!("{list} a[download]"), "href");
        assert_eq!(link.is_empty(), names.is_empty(), "a file of nobody is not offered");
        if let Some(link) = link.first() {
            assert_eq!(self.hr.get(link).await.is(200).bytes, file.bytes, "{query}: {link}");
        }
        Ok(names)
    }
}

#[tokio::test]
async fn the_list_shows_who_is_asked_for_and_nobody_else() -> Result<()> {
    let app = TestApp::new().await?;
    let town = Town::of(&app).await?;
    let (reception, schools) = (town.reception, town.schools);
    let table: [(String, &[&str]); 12] = [
        (String::new(), &["Bruno", "Émile", "Hélène", PREMIERE, "Zoé"]),
        ("q=zoe".into(), &["Zoé"]),
        ("q=%20ZO%C3%89%20".into(), &["Zoé"]),
        ("q=emile%40ville".into(), &["Émile"]),
        ("q=Accueil".into(), &[]),
        (format!("department={reception}"), &["Bruno", "Zoé"]),
        (format!("department={schools}"), &["Émile", "Hélène"]),
        ("state=finished".into(), &["Émile", "Zoé"]),
        ("state=under-way".into(), &["Bruno"]),
        ("state=not-started".into(), &["Hélène", PREMIERE]),
        ("state=expired".into(), &[]),
        (format!("q=e&department={schools}&state=finished"), &["Émile"]),
    ];
    for (query, expected) in table {
        assert_eq!(town.names(&query).await?, expected, "{query}");
    }
    Ok(())
}

#[tokio::test]
async fn each_column_sorts_both_ways() -> Result<()> {
    let app = TestApp::new().await?;
    let town = Town::of(&app).await?;
    let table = [
        ("name", ["Bruno", "Émile", "Hélène", PREMIERE, "Zoé"]),
        ("department", ["Bruno", "Zoé", "Émile", "Hélène", PREMIERE]),
        ("state", ["Hélène", PREMIERE, "Bruno", "Émile", "Zoé"]),
        ("completed", ["Zoé", "Émile", "Bruno", "Hélène", PREMIERE]),
    ];
    for (column, mut expected) in table {
        assert_eq!(town.names(&format!("sort={column}")).await?, expected, "{column}");
        expected.reverse();
        assert_eq!(town.names(&format!("sort={column}&dir=desc")).await?, expected, "{column} backwards");
    }
    let sorted = town.hr.get("/hr?sort=state").await.is(200);
    assert_eq!(sorted.attributes("th[aria-sort]", "aria-sort"), ["ascending"], "the page says by what");
    let heads = sorted.attributes("section[aria-labelledby=people] th a", "href");
    let turned = heads.iter().find(|head| head.contains("sort=state")).context("the column can be turned")?;
    let turned = town.hr.get(turned).await.is(200);
    assert_eq!(turned.attributes("th[aria-sort]", "aria-sort"), ["descending"]);
    Ok(())
}
