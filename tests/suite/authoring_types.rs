//! A trainer writes every type of question whose answers are typed line by line, and the rules of a quiz.

use anyhow::{Context, Result};
use domain::locale::Lang;
use tests::app::{TRAINER, TestApp};
use tests::browser::Browser;

const BASE: &str = "/trainer/modules/rgpd";

/// Each type with answers that may be published, and with answers whose second line is wrong.
const WRITTEN: [(&str, &str, &str); 7] = [
    ("categorise", "- Le budget -> Public\n- Le mot de passe -> Secret", "- Le budget -> Public\nLe mot de passe"),
    (
        "gaps",
        "case: yes\n\n~ Dans les {1} heures, la {2}.\n{1} = 72\n{2} (x) CNIL\n> Oui.\n{2} ( ) DGFiP\n> Non.",
        "~ Dans les {1} heures.\n{2} = 72",
    ),
    ("numerical", "units: h, min=60\n\n= 72 ± 1", "= 72\n= 1O"),
    ("hot-text", "~ Article 1. {1} {2}\n{1} [x] Tout est permis.\n> À refuser.\n{2} [ ] Bonjour.\n> Rien.", "~ {1}\n{1} (x) Tout"),
    ("scenario", "@ appel\nLe téléphone sonne.\n(x) Raccrocher\n> Bien.\n( ) Répondre\n> Non.", "@ appel\n(x) Raccrocher -> nulle-part"),
    ("open", "- Dit quoi faire -> 3\n> La consigne.", "- Dit quoi faire -> 3\n- Dit qui -> beaucoup"),
    ("survey", "- Oui\n- Non", "- Oui\nNon"),
];

/// A text as a page shows it.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn publish(trainer: &Browser) -> Result<()> {
    let page = trainer.get(BASE).await.is(200);
    trainer.submit(&page, "/publish", &[("note", "Toutes")]).await.is(303);
    Ok(())
}

#[tokio::test]
async fn every_written_type_is_refused_by_line_previewed_created_and_published() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    for (kind, good, bad) in WRITTEN {
        let blank = trainer.get(&format!("{BASE}/questions/new?type={kind}")).await.is(200);
        let id = format!("essai-{kind}");
        let about = |written| {
            vec![
                ("stem", "Que faire ?"),
                ("objective", "o1"),
                ("sources", "RGPD, article 33 <https://eur-lex.europa.eu/>"),
                ("id", id.as_str()),
                ("hints", "Relire l’article.\nEn entier."),
                ("penalty", "25"),
                ("author", "Zoé"),
                ("review_by", "2027-01-31"),
                ("written", written),
            ]
        };
        let with = |written, go| about(written).into_iter().chain([("go", go)]).collect::<Vec<_>>();
        let refused = trainer.submit(&blank, "/questions/new", &with(bad, "save")).await.is(422);
        assert_eq!(refused.texts("textarea[name=written]"), [flat(bad)], "{kind}: what was typed is kept");
        assert!(refused.text().contains("Ligne 2"), "{kind}: {}", refused.text());

        let preview = trainer.submit(&refused, "/questions/new", &with(good, "preview")).await.is(200);
        assert_eq!(preview.texts("textarea[name=written]"), [flat(good)], "{kind}");
        trainer.submit(&preview, "/questions/new", &with(good, "save")).await.is(303);
        let stored = trainer.get(&format!("{BASE}/questions/{id}")).await.is(200);
        let value = |name: &str| stored.attributes(&format!("input[name={name}]"), "value");
        assert_eq!(
            (value("penalty"), value("author"), value("review_by")),
            (vec!["25".to_owned()], vec!["Zoé".to_owned()], vec!["2027-01-31".to_owned()])
        );
        assert_eq!(stored.texts("textarea[name=hints]"), ["Relire l’article. En entier."]);
        let again = trainer.submit(&stored, &format!("/{id}"), &[("go", "save")]).await;
        assert_eq!(again.status.as_u16(), 303, "{kind}: what is stored can be saved: {}", again.text());
    }
    publish(&trainer).await
}

#[tokio::test]
async fn wrong_hints_penalties_and_days_are_told_at_their_field() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let blank = trainer.get(&format!("{BASE}/questions/new?type=survey")).await.is(200);
    let refused =
        trainer.submit(&blank, "/questions/new", &[("penalty", "beaucoup"), ("review_by", "demain"), ("go", "save")]).await.is(422);
    for field in ["penalty", "review_by"] {
        assert_eq!(refused.attributes(&format!("[name={field}]"), "aria-invalid"), ["true"], "{}", refused.text());
    }
    assert_eq!(refused.attributes("[name=penalty]", "value"), ["beaucoup"]);
    Ok(())
}

#[tokio::test]
async fn the_rules_of_a_quiz_are_written_refused_by_line_and_kept() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let page = trainer.get(BASE).await.is(200);
    let bad = "attempts = 2\ncounts = \"most\"\nquestion = 3\n";
    let refused = trainer.submit(&page, "/details", &[("quiz_rules", bad)]).await.is(422);
    assert_eq!(refused.texts("textarea[name=quiz_rules]"), [flat(bad)]);
    assert!(refused.text().contains("Ligne 2"), "{}", refused.text());

    let rules = "attempts = 2\ncounts = \"last\"\none_way = true\n\n[quiz.review]\nlater = [\"marks\"]\n";
    trainer.submit(&page, "/details", &[("quiz_rules", rules)]).await.is(303);
    let page = trainer.get(BASE).await.is(200);
    let kept = page.texts("textarea[name=quiz_rules]").first().cloned().context("the rules")?;
    for line in rules.lines().filter(|line| !line.is_empty()) {
        assert!(kept.contains(line), "{line} is not in {kept}");
    }
    trainer.submit(&page, "/details", &[("title", "RGPD, encore")]).await.is(303);
    let after = trainer.get(BASE).await.is(200);
    assert_eq!(after.texts("textarea[name=quiz_rules]"), [kept]);
    for rule in ["one_way", "[quiz.review]"] {
        let said = words::tr(Lang::Fr, "problem-rule-not-kept", &[("rule", rule.into())]);
        assert!(after.says(&said), "{said} is not in {}", after.text());
    }
    let revision = after.attributes("input[name=revision]", "value").first().cloned().context("a revision")?;
    trainer.post(&format!("{BASE}/publish"), &[("revision", &revision)]).await.is(422);
    trainer.submit(&after, "/details", &[("quiz_rules", "attempts = 2\ncounts = \"last\"\n")]).await.is(303);
    publish(&trainer).await?;

    let none = trainer.get(BASE).await.is(200);
    trainer.submit(&none, "/details", &[("quiz_rules", "attempts = 0")]).await.is(303);
    let page = trainer.get(BASE).await.is(200);
    assert!(page.says(&words::t(Lang::Fr, "problem-no-attempt-allowed")), "{}", page.text());
    let revision = page.attributes("input[name=revision]", "value").first().cloned().context("a revision")?;
    trainer.post(&format!("{BASE}/publish"), &[("revision", &revision)]).await.is(422);
    Ok(())
}
