//! Answers that no form sends, for every type of question: told in words, and nothing is stored.

use anyhow::{Context, Result};
use tests::app::TestApp;

/// The question, the fields, and the message.
const BAD: &[(&str, &[(&str, &str)], &str)] = &[
    ("te-single", &[("choice", "99")], "answer-no-such-option"),
    ("te-single", &[("choice", "NaN")], "answer-no-such-option"),
    ("te-true-false", &[("choice", "0")], "answer-no-such-option"),
    ("te-multiple", &[("choice", "0"), ("choice", "99")], "answer-no-such-option"),
    ("te-ordering", &[("position-0", "1"), ("position-1", "1"), ("position-2", "2"), ("position-3", "3")], "answer-not-a-permutation"),
    ("te-ordering", &[("position-0", "1")], "answer-not-a-permutation"),
    ("te-ordering", &[("position-9", "1")], "answer-no-such-option"),
    ("te-matching", &[("match-0", "99")], "answer-no-such-option"),
    ("te-matching", &[("match-99", "0")], "answer-no-such-option"),
    ("te-categorise", &[("bucket-0", "99")], "answer-no-such-option"),
    ("te-categorise", &[("bucket-99", "0")], "answer-no-such-option"),
    ("te-categorise", &[("bucket-x", "1e999")], "answer-no-such-option"),
    ("te-gaps", &[("gap-0", "4")], "answer-no-such-option"),
    ("te-gaps", &[("gap-0", "CNIL")], "answer-no-such-option"),
    ("te-gaps", &[("gap-9", "0")], "answer-no-such-option"),
    ("te-numerical", &[("number", "beaucoup"), ("unit", "0")], "answer-not-a-number"),
    ("te-numerical", &[("number", "NaN"), ("unit", "0")], "answer-not-a-number"),
    ("te-numerical", &[("number", "1e999"), ("unit", "0")], "answer-not-a-number"),
    ("te-numerical", &[("number", "72"), ("unit", "")], "answer-no-unit"),
    ("te-numerical", &[("number", "72"), ("unit", "9")], "answer-no-such-option"),
    ("te-hot-text", &[("choice", "99")], "answer-no-such-option"),
    ("te-hot-text", &[("choice", "-1")], "answer-no-such-option"),
    ("te-scenario", &[("path", ""), ("go", "decide")], "answer-no-decision"),
    ("te-scenario", &[("path", ""), ("choice", "99"), ("go", "decide")], "answer-no-such-option"),
    ("te-scenario", &[("path", ""), ("choice", "4"), ("go", "decide")], "answer-no-such-option"),
    ("te-scenario", &[("path", "0,0"), ("choice", "0"), ("go", "decide")], "answer-no-such-option"),
    ("te-scenario", &[("path", "NaN"), ("choice", "0"), ("go", "decide")], "answer-no-such-option"),
    ("te-survey", &[("choice", "3")], "answer-no-such-option"),
    ("te-survey", &[("choice", "Tout à fait")], "answer-no-such-option"),
];

#[tokio::test]
async fn a_bad_answer_of_any_type_is_told_and_not_stored() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("tous-les-types").await?;
    let before = app.attempt(id).await?;
    let long = |letters: usize, field: &str, question: &str| (question.to_owned(), vec![(field.to_owned(), "é".repeat(letters))]);
    let mut all: Vec<(String, Vec<(String, String)>, &str)> = BAD
        .iter()
        .map(|(question, fields, told)| {
            let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            ((*question).to_owned(), fields, *told)
        })
        .collect();
    for (letters, field, question) in
        [(501, "text", "te-short"), (501, "gap-1", "te-gaps"), (10_001, "text", "te-open"), (10_001, "text", "te-opinion")]
    {
        let (question, fields) = long(letters, field, question);
        all.push((question, fields, "answer-too-long"));
    }
    for (question, fields, told) in &all {
        let number = before.slots.iter().position(|slot| slot.question.as_str() == question).context("drawn")? + 1;
        let number = number.to_string();
        let mut sent = vec![("question", number.as_str()), ("revision", "0")];
        sent.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let page = zoe.browser.post(&format!("/attempts/{id}/answers"), &sent).await.is(422);
        let words = words::tr(
            domain::locale::Lang::Fr,
            told,
            &[("most", if question == "te-short" || question == "te-gaps" { "500" } else { "10 000" }.into())],
        );
        assert!(page.says(&words), "{question} {fields:.60?}: {}", page.text());
        let json = zoe.browser.post_json(&format!("/attempts/{id}/answers"), &sent).await.is(422);
        let said: serde_json::Value = serde_json::from_str(&json.html)?;
        assert_eq!(said["stale"], false, "{question}");
        assert!(said["message"].as_str().is_some_and(|message| !message.is_empty()), "{question}");
        if let Some((name, value)) = fields.iter().find(|(name, _)| ["text", "number", "gap-1"].contains(&name.as_str())) {
            let kept = [page.attributes(&format!("[name={name}]"), "value"), page.texts(&format!("textarea[name={name}]"))].concat();
            assert_eq!(kept, [value.clone()], "what was typed is kept");
        }
    }
    assert_eq!(app.attempt(id).await?, before, "nothing is stored");
    Ok(())
}

#[tokio::test]
async fn any_writing_is_kept_as_it_was_typed_and_harms_nothing() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    let id = zoe.start("tous-les-types").await?;
    let attempt = app.attempt(id).await?;
    let texts = ["\u{202e}marhaban مرحبا", "Z\u{301}\u{302}\u{303}algo", "</textarea><script>alert(1)</script>", "\nune ligne\n\ndeux"];
    for (question, field) in [("te-open", "text"), ("te-opinion", "text"), ("te-gaps", "gap-1"), ("te-short", "text")] {
        let number = attempt.slots.iter().position(|slot| slot.question.as_str() == question).context("drawn")? + 1;
        for text in texts {
            let page = zoe.question(id, number).await;
            zoe.browser.submit(&page, "/answers", &[(field, text), ("go", "save")]).await.is(303);
            let again = zoe.question(id, number).await;
            assert!(!again.html.contains("<script>alert"), "{question}");
        }
    }
    let result = zoe.submit(id).await;
    assert!(!result.html.contains("<script>alert"));
    Ok(())
}
