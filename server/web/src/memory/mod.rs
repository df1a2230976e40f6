//! Reviews of what was learnt: one's own page, a review question by question, the link of a reminder.

pub(crate) mod link;
pub(crate) mod review;

use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use pages::memory::{MemoryOffer, MemoryPage, MemoryState, render_memory};
use services::memory::{self, Mine};
use services::who::{Agent, Reviewer};

use crate::error::Result;
use crate::extract::As;
use crate::form::Form;
use crate::learn::count;
use crate::reader::Reader;
use crate::show::shell;
use crate::state::Site;

/// One's reviews: what waits, and the way to stop.
pub(crate) async fn page(State(site): State<Site>, reader: Reader, As(agent): As<Agent>) -> Result<Html<String>> {
    let mine = memory::mine(&site.ctx, &agent).await?;
    let zone = agent.who().organisation().time_zone;
    let day = |at: DateTime<Utc>| reader.lang.day_of(at, zone);
    let state = match mine.choice.map(|choice| choice.stopped_at) {
        _ if !mine.may_keep => MemoryState::Nothing,
        None => MemoryState::Offered,
        Some(Some(stopped)) => MemoryState::Stopped { since: day(stopped) },
        Some(None) if mine.due > 0 || mine.open.is_some() => {
            MemoryState::Waiting { due: count(mine.due.max(1)), under_way: mine.open.is_some() }
        }
        Some(None) => MemoryState::Rest { next: mine.next.map(day) },
    };
    let kept = mine.choice.filter(|_| mine.is_kept());
    let page = MemoryPage {
        state,
        cards: count(mine.cards),
        since: kept.map(|choice| day(choice.since)),
        mails: kept.is_some_and(|choice| choice.mails),
    };
    Ok(Html(render_memory(&shell(&site, &reader), page)))
}

/// What a page offers of it; nothing to who has passed no module.
pub(crate) async fn offer(site: &Site, agent: &Agent) -> Result<Option<MemoryOffer>> {
    let mine: Mine = memory::mine(&site.ctx, agent).await?;
    Ok(match mine.choice.map(|choice| choice.stopped_at.is_some()) {
        _ if !mine.may_keep => None,
        None => Some(MemoryOffer::Keep),
        Some(true) => Some(MemoryOffer::Stopped),
        Some(false) if mine.due > 0 => Some(MemoryOffer::Waiting { due: count(mine.due) }),
        Some(false) => Some(MemoryOffer::Kept),
    })
}

/// Begins to keep what was learnt, with mails or without.
pub(crate) async fn keep(State(site): State<Site>, As(agent): As<Agent>, form: Form) -> Result<Redirect> {
    memory::keep(&site.ctx, &agent, form.get("mails") == "on").await?;
    Ok(Redirect::to("/memory?done=memory-kept"))
}

/// Stops.
pub(crate) async fn stop(State(site): State<Site>, As(agent): As<Agent>) -> Result<Redirect> {
    memory::stop(&site.ctx, &agent).await?;
    Ok(Redirect::to("/memory?done=memory-stopped"))
}

/// Reminders, or none.
pub(crate) async fn mails(State(site): State<Site>, As(agent): As<Agent>, form: Form) -> Result<Redirect> {
    memory::set_mails(&site.ctx, &agent, form.get("mails") == "yes").await?;
    Ok(Redirect::to("/memory?done=memory-mails"))
}

/// Begins a review, or goes on with the one under way.
pub(crate) async fn begin(State(site): State<Site>, As(agent): As<Agent>) -> Result<Response> {
    let to = match memory::review::begin(&site.ctx, Reviewer::from(&agent)).await? {
        Some(id) => format!("/memory/reviews/{id}"),
        None => "/memory".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}
