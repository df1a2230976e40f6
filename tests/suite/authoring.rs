//! What a trainer lives through: write, be refused, mend, publish, delete, undo.

use anyhow::{Context, Result};
use domain::ids::ModuleVersionId;
use domain::locale::Lang;
use tests::app::{TRAINER, TestApp};
use tests::browser::{Browser, Page};

const BASE: &str = "/trainer/modules/mots-de-passe";

async fn draft(trainer: &Browser) -> Page {
    trainer.get(BASE).await.is(200)
}

/// A module with one objective, one lesson and one question.
async fn written(trainer: &Browser) -> Result<()> {
    let list = trainer.get("/trainer").await.is(200);
    let created = trainer.submit(&list, "/trainer/modules", &[("title", "Mots de passe")]).await;
    assert_eq!(created.leads_to(), BASE);
    let fields = [("objectives", "o1 = Choisir un bon mot de passe"), ("quiz_questions", "1"), ("summary", "L’essentiel.")];
    trainer.submit(&draft(trainer).await, "/details", &fields).await.is(303);
    let blank = trainer.get(&format!("{BASE}/lessons/new")).await.is(200);
    let lesson =
        [("title", "Une phrase"), ("minutes", "2"), ("objectives", "o1"), ("sources", "T3-01"), ("body", "Une phrase est un bon secret.")];
    trainer.submit(&blank, "/lessons/new", &lesson).await.is(303);
    let blank = trainer.get(&format!("{BASE}/questions/new?type=single")).await.is(200);
    let question = [
        ("stem", "Que choisir ?"),
        ("objective", "o1"),
        ("sources", "T3-01"),
        ("id", "mp-phrase"),
        ("option-1-text", "Une phrase"),
        ("option-1-fraction", "100"),
        ("option-1-feedback", "Oui, elle est longue."),
        ("option-2-text", "Un prénom"),
        ("option-2-feedback", "Non, il se devine."),
        ("go", "save"),
    ];
    trainer.submit(&blank, "/questions/new", &question).await.is(303);
    Ok(())
}

#[tokio::test]
async fn a_module_is_written_refused_mended_and_published() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let list = trainer.get("/trainer").await.is(200);
    trainer.submit(&list, "/trainer/modules", &[("title", "  ")]).await.is(422);
    let created = trainer.submit(&list, "/trainer/modules", &[("title", "Vide")]).await;
    let empty = trainer.follow(created).await.is(200);
    let revision = empty.attributes("input[name=revision]", "value").first().context("a revision")?.clone();
    let refused = trainer.post("/trainer/modules/vide/publish", &[("revision", &revision)]).await.is(422);
    assert!(refused.says(&words::t(Lang::Fr, "problem-no-lesson")), "{}", refused.text());

    written(&trainer).await?;
    let page = draft(&trainer).await;
    let published = trainer.submit(&page, "/publish", &[("note", "Première version")]).await;
    assert_eq!(published.leads_to(), format!("{BASE}?done=published"));
    assert!(draft(&trainer).await.says("Première version"));

    let page = draft(&trainer).await;
    trainer.submit(&page, "/course", &[]).await.is(303);
    let zoe = app.agent("Zoé").await?;
    zoe.pass("mots-de-passe").await?;
    Ok(())
}

#[tokio::test]
async fn an_agent_under_way_keeps_the_version_they_began() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    written(&trainer).await?;
    trainer.submit(&draft(&trainer).await, "/publish", &[]).await.is(303);
    trainer.submit(&draft(&trainer).await, "/course", &[]).await.is(303);
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("mots-de-passe").await?;
    let version: ModuleVersionId = app.attempt(id).await?.version;

    let own = format!("{BASE}/questions/mp-phrase");
    let form = trainer.get(&own).await.is(200);
    trainer.submit(&form, "/mp-phrase", &[("stem", "Que préférer ?"), ("go", "save")]).await.is(303);
    trainer.submit(&draft(&trainer).await, "/publish", &[]).await.is(303);

    assert!(zoe.question(id, 1).await.says("Que choisir ?"));
    assert_eq!(app.attempt(id).await?.version, version);
    zoe.answer_right(id, 1).await?;
    assert!(zoe.submit(id).await.says("Que choisir ?"));
    let next = zoe.start("mots-de-passe").await?;
    assert!(zoe.question(next, 1).await.says("Que préférer ?"));
    Ok(())
}

#[tokio::test]
async fn a_weak_question_is_remarked_upon_and_can_be_published() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    written(&trainer).await?;
    let own = format!("{BASE}/questions/mp-phrase");
    let form = trainer.get(&own).await.is(200);
    assert!(form.texts("#remarks").is_empty(), "{}", form.text());
    assert!(draft(&trainer).await.texts("a[href$='#remarks']").is_empty());

    let weak = [("option-2-text", "Les deux"), ("stem", "Que ne faut-il pas choisir sans réfléchir ?"), ("go", "save")];
    trainer.submit(&form, "/mp-phrase", &weak).await.is(303);
    let remarks = trainer.get(&own).await.is(200).texts(".remarks li");
    assert_eq!(remarks.len(), 2, "{remarks:?}");
    assert!(remarks.iter().any(|remark| remark.contains("Les deux")) && remarks.iter().any(|remark| remark.contains("Deux négations")));
    assert_eq!(draft(&trainer).await.texts("a[href$='#remarks']"), [words::tr(Lang::Fr, "lint-count", &[("count", 2.into())])]);
    trainer.submit(&draft(&trainer).await, "/publish", &[]).await.is(303);
    Ok(())
}

#[tokio::test]
async fn a_preview_shows_the_lesson_as_typed_and_stores_nothing() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    written(&trainer).await?;
    trainer.submit(&draft(&trainer).await, "/publish", &[]).await.is(303);
    let own = format!("{BASE}/lessons/une-phrase");
    let (form, before) = (trainer.get(&own).await.is(200), draft(&trainer).await.text());
    let typed = [("title", "Un titre d’essai"), ("body", "Une phrase **bien longue**.\n\n- rare"), ("go", "preview")];
    let shown = trainer.submit(&form, "/lessons/une-phrase", &typed).await.is(200);
    assert_eq!((shown.texts(".preview strong"), shown.texts(".preview li")), (vec!["bien longue".into()], vec!["rare".into()]));
    assert_eq!(shown.attributes("input[name=title]", "value"), ["Un titre d’essai"], "what was typed is kept");
    assert_eq!(shown.texts("textarea[name=body]"), ["Une phrase **bien longue**. - rare"]);
    let again = trainer.get(&own).await.is(200);
    assert_eq!((again.text(), again.texts(".preview").len()), (form.text(), 0), "nothing is stored");

    let blank = trainer.get(&format!("{BASE}/lessons/new")).await.is(200);
    let typed = [("title", "Une autre leçon"), ("body", "Neuve."), ("go", "preview")];
    let shown = trainer.submit(&blank, "/lessons/new", &typed).await.is(200);
    assert!(shown.texts(".preview").join(" ").contains("Neuve."), "{}", shown.text());
    trainer.get(&format!("{BASE}/lessons/une-autre-lecon")).await.is(404);
    assert_eq!(draft(&trainer).await.text(), before, "the draft is as it was");

    let typed = [("title", ""), ("body", ""), ("go", "preview")];
    assert!(trainer.submit(&form, "/lessons/une-phrase", &typed).await.is(200).tells("trainer-preview-empty"));
    trainer.submit(&form, "/lessons/une-phrase", &[("title", "Un titre d’essai"), ("go", "save")]).await.is(303);
    assert_ne!(draft(&trainer).await.text(), before, "saving does store");
    Ok(())
}

#[tokio::test]
async fn a_deletion_can_be_undone() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    written(&trainer).await?;
    let before = trainer.get(&format!("{BASE}/questions/mp-phrase")).await.is(200);
    trainer.submit(&draft(&trainer).await, "/questions/mp-phrase/delete", &[]).await.is(303);
    trainer.get(&format!("{BASE}/questions/mp-phrase")).await.is(404);
    let page = draft(&trainer).await;
    assert!(page.tells("draft-undo-question-removed"), "{}", page.text());
    trainer.submit(&page, "/undo", &[]).await.is(303);
    let back = trainer.get(&format!("{BASE}/questions/mp-phrase")).await.is(200);
    assert_eq!(back.texts("textarea[name=stem]"), before.texts("textarea[name=stem]"));

    trainer.submit(&draft(&trainer).await, "/lessons/une-phrase/delete", &[]).await.is(303);
    trainer.submit(&draft(&trainer).await, "/undo", &[]).await.is(303);
    trainer.get(&format!("{BASE}/lessons/une-phrase")).await.is(200);
    Ok(())
}

#[tokio::test]
async fn two_trainers_at_once_do_not_overwrite_each_other() -> Result<()> {
    let app = TestApp::new().await?;
    let (theo, lea) = (app.someone("Théo", TRAINER).await?, app.someone("Léa", TRAINER).await?);
    let (his, hers) =
        (theo.get("/trainer/modules/rgpd/lessons/donnees").await.is(200), lea.get("/trainer/modules/rgpd/lessons/donnees").await.is(200));
    theo.submit(&his, "/lessons/donnees", &[("title", "Titre de Théo"), ("go", "save")]).await.is(303);
    let refused = lea.submit(&hers, "/lessons/donnees", &[("title", "Titre de Léa"), ("go", "save")]).await.is(409);
    assert!(refused.tells("draft-conflict-title"), "{}", refused.text());
    assert_eq!(refused.attributes("input[name=title]", "value"), ["Titre de Léa"], "what was typed is kept");
    let stored = theo.get("/trainer/modules/rgpd/lessons/donnees").await.is(200);
    assert_eq!(stored.attributes("input[name=title]", "value"), ["Titre de Théo"]);
    Ok(())
}

#[tokio::test]
async fn a_wrong_fraction_is_told_at_its_own_row() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let blank = trainer.get("/trainer/modules/rgpd/questions/new?type=single").await.is(200);
    let typed = [("stem", "Quoi ?"), ("option-1-text", "A"), ("option-1-fraction", "beaucoup"), ("option-2-text", "B"), ("go", "save")];
    let refused = trainer.submit(&blank, "/questions/new", &typed).await.is(422);
    assert_eq!(refused.attributes("[name=option-1-fraction]", "aria-invalid"), ["true"], "{}", refused.text());
    assert_eq!(refused.attributes("[name=option-2-fraction]", "aria-invalid"), Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn an_edit_over_the_formats_limit_is_told_and_not_kept() -> Result<()> {
    let app = TestApp::new().await?;
    let trainer = app.someone("Inès", TRAINER).await?;
    written(&trainer).await?;
    let long = "mot ".repeat(30_000);
    let mut last = 303;
    for number in 0..12 {
        let blank = trainer.get(&format!("{BASE}/questions/new?type=short")).await.is(200);
        let id = format!("longue-{number}");
        let question = [("stem", long.as_str()), ("objective", "o1"), ("sources", "T3-01"), ("id", id.as_str()), ("go", "save")];
        let page = trainer.submit(&blank, "/questions/new", &question).await;
        last = page.status.as_u16();
        if last != 303 {
            let text = page.text();
            assert!(page.tells("invalid-over-a-limit"), "{last}: {}", text.chars().take(1500).collect::<String>());
            assert!(page.says(long.trim()), "what was typed is kept");
            break;
        }
    }
    assert_eq!(last, 422, "a file of more than a megabyte is refused");
    draft(&trainer).await;
    Ok(())
}
