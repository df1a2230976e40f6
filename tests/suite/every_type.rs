//! Every type of question, answered by its form and as the islands do: the same answer, the same grade.

use anyhow::{Context, Result};
use domain::ids::AttemptId;
use domain::quiz::{Answer, Fraction, Verdict, grade};
use tests::agent::Agent;
use tests::app::{TRAINER, TestApp};
use tests::browser::Page;

const SLUG: &str = "tous-les-types";

/// The fields of a right answer, less the last one where the rest still is an answer.
fn partly(id: &str, right: &[(String, String)]) -> Vec<(String, String)> {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match id {
        "te-short" => vec![field("text", "commission  NATIONALE")],
        "te-numerical" => vec![field("number", "2 900,0"), field("unit", "1")],
        "te-gaps" => vec![right[0].clone(), field("gap-1", "Soixante-Douze")],
        "te-scenario" => vec![field("path", ""), field("choice", right[0].1.split(',').next().unwrap_or_default())],
        "te-ordering" => {
            let (one, two) = (&right[0], &right[1]);
            [vec![(one.0.clone(), two.1.clone()), (two.0.clone(), one.1.clone())], right[2..].to_vec()].concat()
        }
        _ if right.len() > 1 => right[..right.len() - 1].to_vec(),
        _ => right.to_vec(),
    }
}

/// What is stored, question by question: its name, the answer by the author's numbers, what it earns.
async fn stored(agent: &Agent<'_>, id: AttemptId) -> Result<Vec<(String, Option<Answer>, Fraction)>> {
    let ctx = &agent.app.site.ctx;
    let attempt = agent.app.attempt(id).await?;
    let module = ctx.shelf.get(ctx.db.read(), agent.app.org, attempt.version).await?;
    let read = |slot: &domain::quiz::Slot| {
        let key = module.key(&slot.question).context("the module has this question")?;
        Ok((slot.question.to_string(), slot.stored.answer.clone(), grade(key, slot.stored.answer.as_ref())))
    };
    attempt.slots.iter().map(read).collect()
}

async fn answer_all(agent: &Agent<'_>, json: bool, whole: bool) -> Result<AttemptId> {
    let id = agent.start(SLUG).await?;
    for (place, slot) in agent.app.attempt(id).await?.slots.iter().enumerate() {
        let number = place + 1;
        let right = agent.key(id, number).await?;
        let fields = if whole { right } else { partly(slot.question.as_str(), &right) };
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if json {
            let number = number.to_string();
            fields.extend([("question", number.as_str()), ("revision", "0"), ("go", "save")]);
            let saved = agent.browser.post_json(&format!("/attempts/{id}/answers"), &fields).await.is(200);
            let said: serde_json::Value = serde_json::from_str(&saved.html)?;
            assert_eq!(said["revision"], 1, "{}", slot.question);
        } else {
            fields.push(("go", "save"));
            let page = agent.question(id, number).await;
            agent.browser.submit(&page, "/answers", &fields).await.leads_to();
        }
    }
    Ok(id)
}

#[tokio::test]
async fn an_answer_is_the_same_by_either_road() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    for whole in [true, false] {
        let (zoe, max) = (app.agent(&format!("Zoé {whole}")).await?, app.agent(&format!("Max {whole}")).await?);
        let (by_form, by_json) = (answer_all(&zoe, false, whole).await?, answer_all(&max, true, whole).await?);
        let (form, json) = (stored(&zoe, by_form).await?, stored(&max, by_json).await?);
        assert_eq!(form, json, "whatever the order on the page");
        for (name, answer, earned) in &form {
            assert!(answer.is_some(), "{name}");
            let unmarked = ["te-open", "te-survey", "te-opinion"].contains(&name.as_str());
            let in_parts = !unmarked && !["te-single", "te-true-false"].contains(&name.as_str());
            let as_expected = match earned.verdict() {
                Verdict::Wrong => unmarked,
                Verdict::Partly => in_parts && !whole,
                Verdict::Right => !unmarked && (whole || !in_parts),
            };
            assert!(as_expected, "{name} earns {earned}");
        }
        let (one, two) = (zoe.submit(by_form).await, max.submit(by_json).await);
        assert_eq!(one.texts(".badge"), two.texts(".badge"), "the same verdicts");
    }
    Ok(())
}

/// The number of a question on the page.
async fn number_of(agent: &Agent<'_>, id: AttemptId, question: &str) -> Result<usize> {
    let attempt = agent.app.attempt(id).await?;
    attempt.slots.iter().position(|slot| slot.question.as_str() == question).map(|place| place + 1).context("drawn")
}

async fn decide(agent: &Agent<'_>, page: &Page, words: &str) -> Page {
    let place = page.texts("label.option").iter().position(|option| option.contains(words)).expect("this decision can be taken");
    let value = page.attributes("input[name=choice]", "value")[place].clone();
    let decided = agent.browser.submit(page, "/answers", &[("choice", &value), ("go", "decide")]).await;
    decided.is(303)
}

#[tokio::test]
async fn a_scenario_goes_on_step_by_step_and_shows_nothing_ahead() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    let number = number_of(&zoe, id, "te-scenario").await?;
    let first = zoe.question(id, number).await;
    assert!(first.says("Une voix pressée se dit du support informatique") && first.tells("hint-scenario"), "{}", first.text());
    for ahead in ["Le vrai support", "L’inconnu donne un nom", "Signaler la tentative", "incident est au registre", "Céder"] {
        assert!(!first.html.contains(ahead), "{ahead}");
    }
    let next = zoe.browser.follow(decide(&zoe, &first, "Demander son nom").await).await;
    assert!(next.says("Votre décision : Demander son nom") && next.says("L’inconnu donne un nom"), "{}", next.text());
    assert!(!next.html.contains("Le vrai support") && !next.html.contains("au registre"), "only where the path leads");
    let review = zoe.browser.get(&format!("/attempts/{id}/review")).await;
    assert!(review.tells("state-begun"), "{}", review.text());
    assert_eq!(zoe.browser.get(&format!("/attempts/{id}")).await.leads_to(), format!("/attempts/{id}/questions/1"));

    let last = zoe.browser.follow(decide(&zoe, &next, "Raccrocher enfin").await).await;
    assert!(last.tells("scenario-over") && last.says("incident est au registre"), "{}", last.text());
    assert_eq!(last.attributes("button[value=decide], button[value=clear]", "value"), Vec::<String>::new());
    let result = zoe.submit(id).await;
    for told in ["Un nom ne prouve rien au téléphone", "Mieux vaut tard que jamais", "Raccrocher et rappeler le numéro officiel"] {
        assert!(result.says(told), "{told}");
    }
    assert!(result.tells("scenario-best-path") && result.tells("decision-acceptable"), "{}", result.text());
    Ok(())
}

#[tokio::test]
async fn a_decision_sent_twice_is_taken_once_and_then_stands() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    let number = number_of(&zoe, id, "te-scenario").await?;
    let first = zoe.question(id, number).await;
    let before = app.attempt(id).await?;
    for elsewhere in ["next", "previous", "review", "1"] {
        let choice = first.attributes("input[name=choice]", "value")[0].clone();
        zoe.browser.submit(&first, "/answers", &[("choice", &choice), ("go", elsewhere)]).await.is(303);
    }
    assert_eq!(app.attempt(id).await?, before, "going elsewhere decides nothing");

    decide(&zoe, &first, "Raccrocher et rappeler").await;
    let decided = app.attempt(id).await?;
    decide(&zoe, &first, "Raccrocher et rappeler").await;
    assert_eq!(app.attempt(id).await?, decided, "the same request again");

    let other = first.attributes("input[name=choice]", "value");
    let place = first.texts("label.option").iter().position(|option| option.contains("Donner le code")).context("a decision")?;
    let late = zoe.browser.submit(&first, "/answers", &[("choice", &other[place]), ("go", "decide")]).await;
    assert_eq!(late.status.as_u16(), 409);
    assert!(late.tells("answer-stale") && late.says("Le vrai support"), "the decision that counts is shown: {}", late.text());
    let (number, newest) = (number.to_string(), decided.slots[decided_slot(&decided)].stored.revision.to_string());
    for path in ["", &other[place]] {
        let fields =
            [("question", number.as_str()), ("revision", newest.as_str()), ("path", path), ("choice", &other[place]), ("go", "decide")];
        let page = zoe.browser.post(&format!("/attempts/{id}/answers"), &fields).await;
        assert_eq!(page.status.as_u16(), 422, "{path:?} {}", page.text());
        assert!(zoe.browser.post_json(&format!("/attempts/{id}/answers"), &fields).await.is(422).html.contains("message"));
    }
    assert_eq!(app.attempt(id).await?, decided, "a decision stands");
    Ok(())
}

fn decided_slot(attempt: &domain::quiz::Attempt) -> usize {
    attempt.slots.iter().position(|slot| slot.question.as_str() == "te-scenario").unwrap_or_default()
}

#[tokio::test]
async fn what_has_no_mark_or_waits_for_one_says_so() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start(SLUG).await?;
    for question in ["te-open", "te-survey", "te-opinion"] {
        zoe.answer_right(id, number_of(&zoe, id, question).await?).await?.leads_to();
    }
    let open = zoe.question(id, number_of(&zoe, id, "te-open").await?).await;
    assert!(open.says("9 mots sont enregistrés.") && open.says("10 000 caractères") && open.says("(3 points)"), "{}", open.text());
    let review = zoe.browser.get(&format!("/attempts/{id}/review")).await;
    assert!(!review.tells("state-no-opinion"));
    let result = zoe.submit(id).await;
    assert!(result.tells("verdict-waiting") && result.tells("open-waiting"), "{}", result.text());
    assert!(result.tells("verdict-opinion") && result.tells("survey-no-mark") && result.says("Rien à ajouter."), "{}", result.text());
    let max = app.agent("Max").await?;
    let silent = max.start(SLUG).await?;
    assert!(max.browser.get(&format!("/attempts/{silent}/review")).await.tells("state-no-opinion"));
    Ok(())
}

#[tokio::test]
async fn a_correction_tells_each_part_of_an_answer() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    let id = answer_all(&zoe, false, false).await?;
    let result = zoe.submit(id).await;
    let told = [
        "La collectivité prévient la CNIL",
        "Soixante-Douze",
        "En chiffres, c’est plus lisible",
        "Il fallait : 72",
        "2 900,0 min",
        "72 h (de 71 à 73)",
        "48 h (de 43,2 à 52,8) · rapporte 50 % des points",
        "Plus court que la loi",
        "À trouver, vous l’avez laissé",
        "Elle est soumise à la loi de son pays.",
        "seules les décisions prises comptent",
        "Donnée sensible",
        "Le sigle suffisait",
    ];
    for words in told {
        assert!(result.says(words), "{words}: {}", result.text());
    }
    Ok(())
}

#[tokio::test]
async fn a_trainer_saves_a_question_of_every_type_as_it_was() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let trainer = app.someone("Théo", TRAINER).await?;
    let ctx = &app.site.ctx;
    let head = store::modules::newest_version(ctx.db.read(), app.org, app.module(SLUG).await?).await?.context("published")?;
    let module = ctx.shelf.get(ctx.db.read(), app.org, head.id).await?;
    for question in &module.master().questions {
        let own = format!("/trainer/modules/{SLUG}/questions/{}", question.id);
        let page = trainer.get(&own).await.is(200);
        let preview = trainer.submit(&page, &format!("/{}", question.id), &[("go", "preview")]).await.is(200);
        assert!(preview.tells("trainer-question-preview-played"), "{}: {}", question.id, preview.text());
        trainer.submit(&page, &format!("/{}", question.id), &[("go", "save")]).await.is(303);
    }
    trainer.submit(&trainer.get(&format!("/trainer/modules/{SLUG}")).await, "/publish", &[]).await.is(303);
    let again = store::modules::newest_version(ctx.db.read(), app.org, app.module(SLUG).await?).await?.context("published")?;
    let again = ctx.shelf.get(ctx.db.read(), app.org, again.id).await?;
    assert_eq!(again.master().questions, module.master().questions);

    let page = trainer.get(&format!("/trainer/modules/{SLUG}/questions/te-gaps")).await;
    let refused = trainer.submit(&page, "/te-gaps", &[("written", "n’importe quoi"), ("go", "save")]).await.is(422);
    assert_eq!(refused.texts("textarea[name=written]"), ["n’importe quoi"], "what was typed is kept");
    Ok(())
}
