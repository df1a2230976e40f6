//! An agent who learns: what stories are told about.

use anyhow::{Context, Result};
use domain::ids::AttemptId;
use store::people::Person;

use crate::app::TestApp;
use crate::browser::{Browser, Page};
use crate::key::right_answer;

/// An agent with a browser.
pub struct Agent<'a> {
    /// The site.
    pub app: &'a TestApp,
    /// Their browser.
    pub browser: Browser,
    /// Who they are.
    pub person: Person,
}

impl Agent<'_> {
    /// Presses the button that starts the quiz of a module, or goes on with the attempt under way.
    pub async fn start(&self, slug: &str) -> Result<AttemptId> {
        let module = self.browser.get(&format!("/modules/{slug}")).await.is(200);
        let started = self.browser.submit(&module, "/attempts", &[]).await;
        started.leads_to().strip_prefix("/attempts/").and_then(|id| id.parse().ok()).context("the address of an attempt")
    }

    /// The page of a question.
    pub async fn question(&self, id: AttemptId, number: usize) -> Page {
        self.browser.get(&format!("/attempts/{id}/questions/{number}")).await.is(200)
    }

    /// The fields of the right answer to a question of an attempt.
    pub async fn key(&self, id: AttemptId, number: usize) -> Result<Vec<(String, String)>> {
        let ctx = &self.app.site.ctx;
        let attempt = self.app.attempt(id).await?;
        let module = ctx.shelf.get(ctx.db.read(), self.app.org, attempt.version).await?;
        let slot = attempt.slot(number).context("the attempt has this question")?;
        Ok(right_answer(module.key(&slot.question).context("the module has this question")?, slot))
    }

    /// Answers one question right, in its form.
    pub async fn answer_right(&self, id: AttemptId, number: usize) -> Result<Page> {
        let page = self.question(id, number).await;
        let key = self.key(id, number).await?;
        let mut fields: Vec<(&str, &str)> = key.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("go", "save"));
        Ok(self.browser.submit(&page, "/answers", &fields).await)
    }

    /// Answers the first questions of an attempt right; the others stay without an answer.
    ///
    /// # Panics
    /// When an answer is not taken.
    pub async fn answer_first_right(&self, id: AttemptId, count: usize) -> Result<()> {
        for number in 1..=count {
            let saved = self.answer_right(id, number).await?;
            assert_eq!(saved.leads_to(), format!("/attempts/{id}/questions/{number}?done=saved"));
        }
        Ok(())
    }

    /// Looks through the answers and submits them; the page of the result.
    pub async fn submit(&self, id: AttemptId) -> Page {
        let review = self.browser.get(&format!("/attempts/{id}/review")).await.is(200);
        let submitted = self.browser.submit(&review, "/submit", &[]).await;
        self.browser.follow(submitted).await.is(200)
    }

    /// Passes the quiz of a module with every answer right.
    ///
    /// # Panics
    /// When that does not pass.
    pub async fn pass(&self, slug: &str) -> Result<AttemptId> {
        let id = self.start(slug).await?;
        self.answer_first_right(id, self.app.attempt(id).await?.slots.len()).await?;
        let result = self.submit(id).await;
        assert!(result.tells("result-passed-title"), "{}", result.text());
        Ok(id)
    }
}
