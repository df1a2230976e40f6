//! What a person sees of an attempt under way: never a key, a fraction or feedback.

use std::sync::Arc;

use domain::ids::AttemptId;
use domain::locale::Lang;
use domain::module::Module;
use domain::quiz::{Answer, Attempt, Body, QuestionToPlay, Slot, scenario};
use store::attempts;

use crate::who::Agent;
use crate::{Context, Error, Result, submit};

/// An attempt of one's own, with the module it plays.
pub struct Playing {
    /// The attempt.
    pub attempt: Attempt,
    /// The version it is pinned to. Holds the key: for services and for results alone.
    pub(crate) module: Arc<Module>,
}

/// One question on its page.
pub struct Question {
    /// The question, without its key.
    pub question: QuestionToPlay,
    /// The language its words are in.
    pub lang: Lang,
    /// What was answered, by places on the page.
    pub answer: Option<Answer>,
    /// The revision to send with the next save.
    pub revision: u32,
}

/// Loads an attempt of this person; another person's does not exist. One whose time is over is closed on the way.
pub async fn load(ctx: &Context, agent: &Agent, id: AttemptId) -> Result<Playing> {
    let mut attempt = own(ctx, agent, id).await?;
    if attempt.is_over(ctx.now()) {
        submit::close(ctx, agent.org(), id).await?;
        attempt = own(ctx, agent, id).await?;
    }
    let module = ctx.shelf.get(ctx.db.read(), agent.org(), attempt.version).await?;
    Ok(Playing { attempt, module })
}

async fn own(ctx: &Context, agent: &Agent, id: AttemptId) -> Result<Attempt> {
    attempts::find(ctx.db.read(), agent.org(), id).await?.filter(|attempt| attempt.person == agent.id()).ok_or(Error::NotFound)
}

impl Playing {
    /// The module's lasting name.
    pub fn slug(&self) -> &str {
        self.module.slug.as_str()
    }

    /// The module's title.
    pub fn title(&self, lang: Lang) -> &str {
        &self.module.edition(lang).title
    }

    /// A question by its number on the page, from 1.
    pub fn question(&self, number: usize, lang: Lang) -> Result<Question> {
        let slot = self.attempt.slot(number).ok_or(Error::NotFound)?;
        let (question, lang) = self.module.question(&slot.question, lang).ok_or(Error::NotFound)?;
        Ok(Question {
            question: QuestionToPlay::new(question, slot),
            lang,
            answer: slot.stored.answer.clone().map(|answer| slot.to_shown(answer)),
            revision: slot.stored.revision,
        })
    }

    /// The number of the first question without an answer or not yet at its end, or of the last one.
    pub fn resume_at(&self) -> usize {
        let slots = &self.attempt.slots;
        slots.iter().position(|slot| self.is_open(slot)).map_or(slots.len(), |place| place + 1)
    }

    /// Whether something is left to answer: everything, or the decisions of a scenario that has not come to its end.
    fn is_open(&self, slot: &Slot) -> bool {
        match (&slot.stored.answer, self.module.key(&slot.question).map(|key| &key.body)) {
            (Some(Answer::Path(path)), Some(Body::Scenario { steps })) => {
                let at = scenario::walk(steps, path).and_then(|walk| walk.at).and_then(|at| steps.get(usize::from(at)));
                at.is_some_and(|step| !step.decisions.is_empty())
            }
            (answer, _) => answer.is_none(),
        }
    }
}
