//! Attempts at quizzes and their answers. Writing stands in [`save`].

pub mod save;
mod waiting;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{AttemptId, ModuleId, OrganisationId, PersonId, QuestionId};
use domain::quiz::{Attempt, Certainty, Fraction, OnTimeOut, Outcome, Slot, Stored};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

pub use save::{insert, move_end, save_abandoned, save_answer, save_marked, save_outcome};
pub use waiting::{Waiting, count_waiting, waiting};

use crate::entity::{answer, attempt};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// An attempt without its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptHead {
    /// Its id.
    pub id: AttemptId,
    /// 1 for the person's first attempt at this quiz.
    pub number: u32,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it was submitted; none while it is in progress.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Marks earned, to the billionth.
    pub earned: Option<Fraction>,
    /// Marks to be had, to the billionth.
    pub whole: Option<Fraction>,
    /// Whether the pass mark was reached.
    pub passed: Option<bool>,
    /// When it was given up, never submitted.
    pub abandoned_at: Option<DateTime<Utc>>,
}

const BILLION: i64 = 1_000_000_000;

fn fraction(nanos: i64) -> Fraction {
    Fraction::of(nanos, BILLION)
}

fn theirs(org: OrganisationId, person: PersonId, module: ModuleId) -> Condition {
    use attempt::Column;
    Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::PersonId.eq(person.0)).add(Column::ModuleId.eq(module.0))
}

fn outcome(row: &attempt::Model) -> Result<Option<Outcome>> {
    match (row.submitted_at, row.earned_nanos, row.whole_nanos, row.passed) {
        (_, None, None, None) => Ok(None),
        (Some(submitted_at), Some(earned), Some(whole), Some(passed)) => Ok(Some(Outcome {
            submitted_at: submitted_at.0,
            earned: fraction(earned),
            whole: fraction(whole),
            confident: row.confident_nanos.map(fraction),
            passed,
        })),
        _ => Err(Error::Unreadable("outcome")),
    }
}

fn on_time_out(row: &attempt::Model) -> Result<OnTimeOut> {
    match (row.on_time_out.as_deref(), row.grace_seconds) {
        (None | Some("submit"), _) => Ok(OnTimeOut::Submit),
        (Some("abandon"), _) => Ok(OnTimeOut::Abandon),
        (Some("grace"), Some(seconds)) => Ok(OnTimeOut::Grace(TimeDelta::seconds(seconds))),
        _ => Err(Error::Unreadable("time-out policy")),
    }
}

fn stored_answer(saved: answer::Model) -> Result<Stored> {
    let certainty = saved.certainty.and_then(|level| u8::try_from(level).ok()).and_then(Certainty::of_level);
    Ok(Stored {
        revision: stored::count(saved.revision),
        answer: saved.answer.map(|text| stored::from_json("answer", &text)).transpose()?,
        certainty,
        tries: saved.tries.map(|text| stored::from_json("tries", &text)).transpose()?.unwrap_or_default(),
        marked: saved.marked_nanos.map(fraction),
    })
}

async fn with_answers(c: &impl ConnectionTrait, org: OrganisationId, row: attempt::Model) -> Result<Attempt> {
    use answer::{Column, Entity};
    let mut slots: Vec<Slot> = stored::from_json("attempt's questions", &row.slots)?;
    let own = Column::OrganisationId.eq(org.0).and(Column::AttemptId.eq(row.id));
    for saved in Entity::find().filter(own).all(c).await? {
        let slot = usize::try_from(saved.slot).ok().and_then(|place| slots.get_mut(place)).ok_or(Error::Unreadable("answer"))?;
        slot.stored = stored_answer(saved)?;
    }
    Ok(Attempt {
        id: row.id.into(),
        person: row.person_id.into(),
        module: row.module_id.into(),
        version: row.version_id.into(),
        number: stored::count(row.number),
        outcome: outcome(&row)?,
        slots,
        started_at: row.started_at.0,
        closes_at: stored::time(row.closes_at),
        on_time_out: on_time_out(&row)?,
        reached: row.reached.and_then(|number| u16::try_from(number).ok()).unwrap_or(1),
        submitted_at: stored::time(row.submitted_at),
        abandoned_at: stored::time(row.abandoned_at),
    })
}

/// Finds an attempt with its answers, in two queries.
pub async fn find(c: &impl ConnectionTrait, org: OrganisationId, id: AttemptId) -> Result<Option<Attempt>> {
    match attempt::Entity::find_by_id((org.0, id.0)).one(c).await? {
        Some(row) => with_answers(c, org, row).await.map(Some),
        None => Ok(None),
    }
}

/// Finds an attempt with its answers and holds it until the transaction ends: whoever else would change it waits.
pub async fn load_for_update(c: &impl ConnectionTrait, org: OrganisationId, id: AttemptId) -> Result<Option<Attempt>> {
    match attempt::Entity::find_by_id((org.0, id.0)).lock_exclusive().one(c).await? {
        Some(row) => with_answers(c, org, row).await.map(Some),
        None => Ok(None),
    }
}

/// A person's attempt in progress at a module's quiz; there is at most one.
pub async fn find_open(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, module: ModuleId) -> Result<Option<AttemptId>> {
    use attempt::{Column, Entity};
    let open = theirs(org, person, module).add(Column::OpenKey.eq(true));
    let id: Option<Uuid> = Entity::find().select_only().column(Column::Id).filter(open).into_tuple().one(c).await?;
    Ok(id.map(AttemptId))
}

/// All of a person's attempts in progress, by module.
pub async fn open_of_person(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId) -> Result<Vec<(ModuleId, AttemptId)>> {
    use attempt::{Column, Entity};
    let open = Column::OrganisationId.eq(org.0).and(Column::PersonId.eq(person.0)).and(Column::OpenKey.eq(true));
    let select = Entity::find().select_only().column(Column::ModuleId).column(Column::Id).filter(open);
    let rows: Vec<(Uuid, Uuid)> = select.into_tuple().all(c).await?;
    Ok(rows.into_iter().map(|(module, id)| (ModuleId(module), AttemptId(id))).collect())
}

/// What a list of attempts shows of one, column by column.
type HeadColumns = (Uuid, i32, Millis, Option<Millis>, Option<i64>, Option<i64>, Option<bool>, Option<Millis>);

/// A person's attempts at a module's quiz, first to last.
pub async fn list_of(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, module: ModuleId) -> Result<Vec<AttemptHead>> {
    use attempt::{Column, Entity};
    let shown = [
        Column::Id,
        Column::Number,
        Column::StartedAt,
        Column::SubmittedAt,
        Column::EarnedNanos,
        Column::WholeNanos,
        Column::Passed,
        Column::AbandonedAt,
    ];
    let select = Entity::find().select_only().columns(shown).filter(theirs(org, person, module)).order_by_asc(Column::Number);
    let rows: Vec<HeadColumns> = select.into_tuple().all(c).await?;
    let head = |(id, number, started_at, submitted_at, earned, whole, passed, abandoned_at): HeadColumns| AttemptHead {
        id: id.into(),
        number: stored::count(number),
        started_at: started_at.0,
        submitted_at: stored::time(submitted_at),
        earned: earned.map(fraction),
        whole: whole.map(fraction),
        passed,
        abandoned_at: stored::time(abandoned_at),
    };
    Ok(rows.into_iter().map(head).collect())
}

/// The number of a person's next attempt at a module's quiz.
pub async fn next_number(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, module: ModuleId) -> Result<u32> {
    use attempt::{Column, Entity};
    let last = Entity::find().select_only().column_as(Column::Number.max(), "last").filter(theirs(org, person, module));
    let last: Option<Option<i32>> = last.into_tuple().one(c).await?;
    Ok(stored::count(last.flatten().unwrap_or(0)) + 1)
}

/// How often a person has met each question of a module, over all their attempts.
pub async fn met(c: &impl ConnectionTrait, org: OrganisationId, person: PersonId, module: ModuleId) -> Result<BTreeMap<QuestionId, u32>> {
    use attempt::{Column, Entity};
    let select = Entity::find().select_only().column(Column::Slots).filter(theirs(org, person, module));
    let rows: Vec<String> = select.into_tuple().all(c).await?;
    let mut times = BTreeMap::new();
    for text in rows {
        let slots: Vec<Slot> = stored::from_json("attempt's questions", &text)?;
        for slot in slots {
            *times.entry(slot.question).or_insert(0) += 1;
        }
    }
    Ok(times)
}

/// Attempts of the whole instance in progress whose time ended before an instant, longest over first.
pub async fn over(c: &impl ConnectionTrait, before: DateTime<Utc>, limit: u64) -> Result<Vec<(OrganisationId, AttemptId)>> {
    use attempt::{Column, Entity};
    let over = Column::OpenKey.eq(true).and(Column::ClosesAt.lt(Millis::from(before)));
    let select = Entity::find().select_only().column(Column::OrganisationId).column(Column::Id).filter(over);
    let rows: Vec<(Uuid, Uuid)> = select.order_by_asc(Column::ClosesAt).limit(limit).into_tuple().all(c).await?;
    Ok(rows.into_iter().map(|(org, id)| (OrganisationId(org), AttemptId(id))).collect())
}

/// Submitted attempts of an organisation in the order of their ids, from after one of them, so many at the most: to grade
/// every one again and compare.
pub async fn list_graded(c: &impl ConnectionTrait, org: OrganisationId, after: Option<AttemptId>, limit: u64) -> Result<Vec<AttemptId>> {
    use attempt::{Column, Entity};
    let graded = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::Passed.is_not_null());
    let graded = graded.add_option(after.map(|id| Column::Id.gt(id.0)));
    let select = Entity::find().select_only().column(Column::Id).filter(graded).order_by_asc(Column::Id).limit(limit);
    let rows: Vec<Uuid> = select.into_tuple().all(c).await?;
    Ok(rows.into_iter().map(AttemptId).collect())
}

/// Whether anybody has submitted an attempt at a module's quiz.
pub async fn is_any_submitted(c: &impl ConnectionTrait, org: OrganisationId, module: ModuleId) -> Result<bool> {
    use attempt::{Column, Entity};
    let submitted = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::ModuleId.eq(module.0));
    let submitted = submitted.add(Column::SubmittedAt.is_not_null());
    let id: Option<Uuid> = Entity::find().select_only().column(Column::Id).filter(submitted).limit(1).into_tuple().one(c).await?;
    Ok(id.is_some())
}

/// What each question of a submitted attempt earned, to the billionth, in the attempt's order; empty before.
pub async fn fractions(c: &impl ConnectionTrait, org: OrganisationId, id: AttemptId) -> Result<Vec<Fraction>> {
    use answer::{Column, Entity};
    let own = Column::OrganisationId.eq(org.0).and(Column::AttemptId.eq(id.0)).and(Column::FractionNanos.is_not_null());
    let select = Entity::find().select_only().column(Column::FractionNanos).filter(own).order_by_asc(Column::Slot);
    let rows: Vec<i64> = select.into_tuple().all(c).await?;
    Ok(rows.into_iter().map(fraction).collect())
}
