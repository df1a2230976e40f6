//! A question's page.

use pages::quiz::{QuestionPage, QuestionState, QuestionView, TimerView, render_question};
use services::play::Playing;
use services::who::Agent;

use super::controls::controls;
use crate::error::Result;
use crate::form::Form;
use crate::learn::count;
use crate::markdown;
use crate::reader::Reader;
use crate::show::{done, shell};
use crate::state::Site;

/// What the page says beside the question.
#[derive(Default)]
pub(super) struct Said<'a> {
    /// Something to know.
    pub notice: Option<String>,
    /// Something to mend.
    pub error: Option<String>,
    /// What was typed and could not be taken: shown again as it was.
    pub typed: Option<&'a Form>,
}

/// How long is left, if the attempt has a limit.
pub(super) fn timer(reader: &Reader, agent: &Agent, playing: &Playing) -> Option<TimerView> {
    let awaits = playing.attempt.awaits_submit(reader.arrived);
    let end = if awaits { playing.attempt.last_submit() } else { playing.attempt.closes_at }?;
    let left = (end - reader.arrived).num_seconds().max(0);
    let zone = agent.who().organisation().time_zone;
    Some(TimerView { remaining_seconds: u32::try_from(left).unwrap_or(u32::MAX), label: reader.lang.time_of(end, zone) })
}

/// The page of a question, by its number from 1.
pub(super) fn html(site: &Site, reader: &Reader, agent: &Agent, playing: &Playing, number: usize, said: Said<'_>) -> Result<String> {
    let shown = playing.question(number, reader.lang)?;
    let kind = controls(shown.lang, shown.question.kind, shown.answer.as_ref(), said.typed);
    let mut around = shell(site, reader);
    around.flash = None;
    let page = QuestionPage {
        attempt: playing.attempt.id.to_string(),
        module_slug: playing.slug().to_owned(),
        module_title: playing.title(reader.lang).to_owned(),
        number: count(number),
        states: playing.attempt.slots.iter().map(|slot| QuestionState { answered: slot.stored.answer.is_some() }).collect(),
        revision: shown.revision,
        question: QuestionView { stem: markdown::stem(shown.lang, &shown.question.stem), kind },
        content_lang: shown.lang,
        closes_at: timer(reader, agent, playing),
        notice: said.notice.or_else(|| done(reader)),
        error: said.error,
    };
    Ok(render_question(&around, page))
}
