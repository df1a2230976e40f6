//! An attempt under way never leaks the key.

use anyhow::Result;
use domain::quiz::{Body, Fill, QuestionForGrading};
use tests::app::TestApp;
use tests::browser::flat;

/// What is said to who has answered.
fn feedback(question: &QuestionForGrading) -> Vec<&str> {
    let of_answers: Vec<&str> = match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => choices.iter().map(|choice| choice.feedback.as_str()).collect(),
        Body::TrueFalse { when_true, when_false, .. } => vec![when_true, when_false],
        Body::Ordering { items, .. } => items.iter().map(|item| item.feedback.as_str()).collect(),
        Body::Matching { pairs, rights } => {
            pairs.iter().map(|pair| pair.feedback.as_str()).chain(rights.iter().map(|item| item.feedback.as_str())).collect()
        }
        Body::Short { patterns, .. } => patterns.iter().map(|pattern| pattern.feedback.as_str()).collect(),
        Body::Categorise { items, .. } => items.iter().map(|item| item.feedback.as_str()).collect(),
        Body::Gaps { gaps, .. } => gaps.iter().flat_map(|gap| feedback_of_gap(&gap.fill)).collect(),
        Body::Numerical { values, .. } => values.iter().map(|value| value.feedback.as_str()).collect(),
        Body::HotText { spans, .. } => spans.iter().map(|span| span.feedback.as_str()).collect(),
        Body::Scenario { steps } => steps.iter().flat_map(|step| &step.decisions).map(|decision| decision.feedback.as_str()).collect(),
        Body::Open { rubric } => rubric.iter().map(|criterion| criterion.feedback.as_str()).collect(),
        Body::Survey { options } => options.iter().map(|option| option.feedback.as_str()).collect(),
    };
    of_answers.into_iter().chain([question.feedback.as_str()]).collect()
}

fn feedback_of_gap(fill: &Fill) -> Vec<&str> {
    match fill {
        Fill::Choice(choices) => choices.iter().map(|choice| choice.feedback.as_str()).collect(),
        Fill::Typed { patterns, .. } => patterns.iter().map(|pattern| pattern.feedback.as_str()).collect(),
    }
}

/// What everybody sees while playing. Of a scenario, all its steps: which of them are shown, and when, is another test's.
fn shown(question: &QuestionForGrading) -> String {
    let options: Vec<&str> = match &question.body {
        Body::Single(choices) | Body::Multiple(choices) => choices.iter().map(|choice| choice.text.as_str()).collect(),
        Body::Ordering { items, .. } => items.iter().map(|item| item.text.as_str()).collect(),
        Body::Matching { pairs, rights } => {
            pairs.iter().map(|pair| pair.left.as_str()).chain(rights.iter().map(|item| item.text.as_str())).collect()
        }
        Body::Categorise { buckets, items } => {
            items.iter().map(|item| item.left.as_str()).chain(buckets.iter().map(|bucket| bucket.text.as_str())).collect()
        }
        Body::Gaps { gaps, .. } => gaps.iter().flat_map(|gap| options_of_gap(&gap.fill)).collect(),
        Body::HotText { spans, .. } => spans.iter().map(|span| span.text.as_str()).collect(),
        Body::Scenario { steps } => {
            steps.iter().flat_map(|step| step.decisions.iter().map(|decision| decision.text.as_str()).chain([step.text.as_str()])).collect()
        }
        Body::Open { rubric } => rubric.iter().map(|criterion| criterion.text.as_str()).collect(),
        Body::Survey { options } => options.iter().map(|option| option.text.as_str()).collect(),
        Body::TrueFalse { .. } | Body::Short { .. } | Body::Numerical { .. } => Vec::new(),
    };
    flat(&format!("{} {}", question.stem, options.join(" ")))
}

fn options_of_gap(fill: &Fill) -> Vec<&str> {
    if let Fill::Choice(choices) = fill { choices.iter().map(|choice| choice.text.as_str()).collect() } else { Vec::new() }
}

/// The longest run of plain words: the same in Markdown, in HTML and in JSON.
fn plain_words(text: &str) -> Option<String> {
    let runs = text.split(|c: char| !(c.is_alphanumeric() || c.is_whitespace())).map(flat);
    runs.max_by_key(String::len).filter(|run| run.chars().count() >= 14)
}

#[tokio::test]
async fn an_attempt_under_way_never_shows_what_is_said_afterwards() -> Result<()> {
    let app = TestApp::with_every_type().await?;
    let zoe = app.agent("Zoé").await?;
    for slug in ["cloud-act", "rgpd", "tous-les-types"] {
        let before = zoe.browser.get(&format!("/modules/{slug}")).await.is(200);
        let id = zoe.start(slug).await?;
        let attempt = app.attempt(id).await?;
        let module = app.site.ctx.shelf.get(app.site.ctx.db.read(), app.org, attempt.version).await?;
        let bank: Vec<&QuestionForGrading> = module.editions.values().flat_map(|edition| &edition.questions).collect();
        let seen = bank.iter().map(|question| shown(question)).collect::<Vec<_>>().join(" ") + &flat(&before.html);
        let secrets: Vec<String> = bank.iter().flat_map(|question| feedback(question)).filter_map(plain_words).collect();
        let secrets: Vec<String> = secrets.into_iter().filter(|secret| !seen.contains(secret)).collect();
        assert!(secrets.len() > 2 * bank.len() / 2, "{} secrets for {} questions", secrets.len(), bank.len());

        let mut answers = Vec::new();
        for number in 1..=attempt.slots.len() {
            answers.push(zoe.question(id, number).await);
            let mut fields = zoe.key(id, number).await?;
            let own = [("question", number.to_string()), ("go", "save".to_owned()), ("revision", "0".to_owned())];
            fields.extend(own.map(|(name, value)| (name.to_owned(), value)));
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            answers.push(zoe.browser.post_json(&format!("/attempts/{id}/answers"), &fields).await.is(200));
            answers.push(zoe.browser.post_json(&format!("/attempts/{id}/answers"), &fields[..fields.len() - 1]).await);
            answers.push(zoe.question(id, number).await);
            answers
                .push(zoe.browser.post(&format!("/attempts/{id}/answers"), &[("question", &number.to_string()), ("choice", "99")]).await);
        }
        for path in ["", "/review", "/result", "/questions/999", "/answers"] {
            answers.push(zoe.browser.get(&format!("/attempts/{id}{path}")).await);
        }
        answers.push(zoe.browser.get(&format!("/modules/{slug}")).await);
        for page in &answers {
            let body = flat(&page.html);
            let leaked: Vec<_> = secrets.iter().filter(|secret| body.contains(*secret)).collect();
            assert!(leaked.is_empty(), "{} ({}) leaks {leaked:?}", page.path, page.status);
        }
        let result = zoe.submit(id).await;
        let told = secrets.iter().filter(|secret| flat(&result.html).contains(*secret)).count();
        assert!(told >= attempt.slots.len(), "the result explains: {told}");
    }
    Ok(())
}
