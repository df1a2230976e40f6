//! One review: drawn from what is due, answered question by question, each explained at once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::ids::{MemoryReviewId, ModuleId, ModuleVersionId};
use domain::locale::Lang;
use domain::memory::{Answered, Asked, BETWEEN_MAILS, Card, Met, Review, comes_back, due};
use domain::module::Module;
use domain::quiz::{Answer, QuestionToPlay, Slot, Stored, draw_one};
use store::memory::{cards, choices, reviews};
use store::modules;

use crate::result::{self, Corrected};
use crate::who::Reviewer;
use crate::{Context, Error, Result};

/// Begins a review, or finds the one under way; none if nothing is due or nothing is kept.
pub async fn begin(ctx: &Context, reviewer: Reviewer) -> Result<Option<MemoryReviewId>> {
    let (c, org, person, now) = (ctx.db.read(), reviewer.org(), reviewer.id(), ctx.now());
    if choices::find(c, org, person).await?.is_none_or(|choice| choice.stopped_at.is_some()) {
        return Ok(None);
    }
    if let Some(open) = reviews::find_open(c, org, person).await?.filter(|review| review.is_open(now)) {
        return Ok(Some(open.id));
    }
    let (asked, gone) = drawn(ctx, reviewer, now).await?;
    let review = Review { id: ctx.id_at(now), person, started_at: now, asked, done_at: None };
    let id = review.id;
    let inserted = ctx
        .db
        .write(move |tx| {
            Box::pin(async move {
                for card in gone {
                    cards::delete(tx, org, person, &card).await?;
                }
                if review.asked.is_empty() {
                    return Ok(None);
                }
                if let Some(old) = reviews::find_open(tx, org, person).await?.filter(|old| !old.is_open(now)) {
                    reviews::delete(tx, org, old.id).await?;
                }
                reviews::insert(tx, org, &review).await?;
                Ok(Some(id))
            })
        })
        .await;
    match inserted {
        // Another tab was faster: its review is the review.
        Err(Error::Conflict) => Ok(reviews::find_open(ctx.db.read(), org, person).await?.map(|review| review.id)),
        other => other,
    }
}

/// The questions of a new review in their newest words, and the cards whose question is there no more.
async fn drawn(ctx: &Context, reviewer: Reviewer, now: DateTime<Utc>) -> Result<(Vec<Asked>, Vec<Card>)> {
    let (c, org) = (ctx.db.read(), reviewer.org());
    let mut waiting = cards::due(c, org, reviewer.id(), now).await?;
    let mut newest: HashMap<ModuleId, Option<(ModuleVersionId, Arc<Module>)>> = HashMap::new();
    let mut gone = Vec::new();
    loop {
        let chosen = due(waiting.clone(), now);
        for module in chosen.iter().map(|card| card.module) {
            if let Entry::Vacant(place) = newest.entry(module) {
                place.insert(match modules::newest_version(c, org, module).await? {
                    Some(head) => Some((head.id, ctx.shelf.get(c, org, head.id).await?)),
                    None => None,
                });
            }
        }
        let words = |card: &Card| {
            let (version, module) = newest.get(&card.module)?.as_ref()?;
            Some((*version, module.key(&card.question).filter(|key| comes_back(key))?.clone(), module.quiz.clone()))
        };
        let (still, lost): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|card| words(card).is_some());
        if !lost.is_empty() {
            waiting.retain(|card| !lost.iter().any(|lost| (lost.module, &lost.question) == (card.module, &card.question)));
            gone.extend(lost);
            continue;
        }
        let mut asked = Vec::with_capacity(still.len());
        for card in still {
            let Some((version, key, quiz)) = words(&card) else { continue };
            let seed = u64::from_le_bytes(ctx.chance.bytes());
            asked.push(Asked { module: card.module, version, slot: draw_one(&key, &quiz, seed), given: None });
        }
        return Ok((asked, gone));
    }
}

/// A review of one's own, with the words of its questions.
pub struct Reviewing {
    /// The review.
    pub review: Review,
    /// By version. Holds the key: for services alone.
    modules: HashMap<ModuleVersionId, Arc<Module>>,
}

/// A question of a review that waits for its answer.
pub struct Question {
    /// The question, without its key.
    pub question: QuestionToPlay,
    /// The language its words are in.
    pub lang: Lang,
}

/// Loads a review of this person; another person's does not exist.
pub async fn load(ctx: &Context, reviewer: Reviewer, id: MemoryReviewId) -> Result<Reviewing> {
    let (c, org) = (ctx.db.read(), reviewer.org());
    let review = reviews::find(c, org, id).await?.filter(|review| review.person == reviewer.id() && reviewer.reaches(id));
    let review = review.ok_or(Error::NotFound)?;
    let mut modules = HashMap::new();
    for asked in &review.asked {
        if let Entry::Vacant(place) = modules.entry(asked.version) {
            place.insert(ctx.shelf.get(c, org, asked.version).await?);
        }
    }
    Ok(Reviewing { review, modules })
}

impl Reviewing {
    fn find(&self, number: usize) -> Result<(&Asked, &Arc<Module>)> {
        let asked = self.review.asked(number).ok_or(Error::NotFound)?;
        Ok((asked, self.modules.get(&asked.version).ok_or(Error::NotFound)?))
    }

    /// The title and the lasting name of the module a question is of.
    pub fn module(&self, number: usize, lang: Lang) -> Result<(&str, &str)> {
        let (_, module) = self.find(number)?;
        Ok((&module.edition(lang).title, module.slug.as_str()))
    }

    /// A question that waits, by its number from 1.
    pub fn question(&self, number: usize, lang: Lang) -> Result<Question> {
        let (asked, module) = self.find(number)?;
        let (words, lang) = module.question(&asked.slot.question, lang).ok_or(Error::NotFound)?;
        Ok(Question { question: QuestionToPlay::new(words, &asked.slot), lang })
    }

    /// A question after its answer; none before.
    pub fn corrected(&self, number: usize, lang: Lang) -> Result<Option<Corrected>> {
        let (asked, module) = self.find(number)?;
        let Some(given) = &asked.given else { return Ok(None) };
        let stored = Stored { answer: given.answer.clone(), ..Stored::default() };
        result::corrected(module, &Slot { stored, ..asked.slot.clone() }, lang).map(Some)
    }
}

/// Takes the answer to a question, given by places on the page; none for "I no longer know". The card moves in the same
/// transaction. Again gives the same: the first answer stands.
pub async fn answer(
    ctx: &Context,
    reviewer: Reviewer,
    id: MemoryReviewId,
    number: usize,
    given: Option<Answer>,
    now: DateTime<Utc>,
) -> Result<Answered> {
    let (org, person) = (reviewer.org(), reviewer.id());
    let reviewing = load(ctx, reviewer, id).await?;
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                let mut review = reviews::load_for_update(tx, org, id).await?.ok_or(Error::NotFound)?;
                let (asked, module) = reviewing.find(number)?;
                let key = module.key(&asked.slot.question).ok_or(Error::NotFound)?;
                let answered = review.answer(number, key, given, now)?;
                if !answered.first {
                    return Ok(answered);
                }
                reviews::save(tx, org, &review).await?;
                let met = Met { module: asked.module, question: key.id.clone(), fraction: answered.fraction, certainty: None, at: now };
                let known = cards::of_modules(tx, org, person, &[asked.module]).await?;
                if let Some(mut card) = known.into_iter().find(|card| card.question == met.question) {
                    card.review(&met);
                    cards::save(tx, org, person, &[card]).await?;
                }
                if review.done_at.is_some() {
                    // Who has just done a review needs no reminder this week.
                    let choice = choices::find(tx, org, person).await?;
                    if let Some(from) = choice.and_then(|choice| choice.next_mail_at) {
                        choices::move_mail(tx, org, person, from, now + BETWEEN_MAILS).await?;
                    }
                }
                Ok(answered)
            })
        })
        .await
}
