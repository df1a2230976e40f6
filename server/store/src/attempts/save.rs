//! Writing attempts: begun once, each answer over its last revision, closed once.

use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, OrganisationId};
use domain::quiz::{Attempt, Earned, Fraction, OnTimeOut, Stored};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::entity::{answer, attempt};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// Inserts an attempt in progress with the seed it was drawn from; a conflict if one is open, or if its number is taken.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt, seed: u64) -> Result<()> {
    let (policy, grace_seconds) = match attempt.on_time_out {
        OnTimeOut::Submit => ("submit", None),
        OnTimeOut::Abandon => ("abandon", None),
        OnTimeOut::Grace(grace) => ("grace", Some(grace.num_seconds())),
    };
    let row = attempt::Model {
        organisation_id: org.0,
        id: attempt.id.0,
        person_id: attempt.person.0,
        module_id: attempt.module.0,
        version_id: attempt.version.0,
        number: stored::int(attempt.number),
        open_key: Some(true),
        seed: seed.cast_signed(),
        slots: stored::to_json("attempt's questions", &attempt.slots)?,
        started_at: Millis::from(attempt.started_at),
        closes_at: attempt.closes_at.map(Millis::from),
        submitted_at: None,
        earned_nanos: None,
        whole_nanos: None,
        passed: None,
        on_time_out: Some(policy.to_owned()),
        grace_seconds,
        reached: Some(i32::from(attempt.reached)),
        abandoned_at: None,
        confident_nanos: None,
    };
    attempt::Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
    Ok(())
}

/// Writes one answer (by its place in the attempt, from 0) over the revision before it; a conflict if another one stands there.
pub async fn save_answer(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    attempt: AttemptId,
    index: usize,
    stored: &Stored,
    saved_at: DateTime<Utc>,
) -> Result<()> {
    use answer::{ActiveModel, Column, Entity, Model};
    let text = stored.answer.as_ref().map(|answer| stored::to_json("answer", answer)).transpose()?;
    let tries = (!stored.tries.is_empty()).then(|| stored::to_json("tries", &stored.tries)).transpose()?;
    let certainty = stored.certainty.map(|certainty| i32::from(certainty.level()));
    let revision = stored::int(stored.revision);
    if stored.revision <= 1 {
        let row = Model {
            organisation_id: org.0,
            attempt_id: attempt.0,
            slot: stored::place(index),
            revision,
            answer: text,
            fraction_nanos: None,
            saved_at: Millis::from(saved_at),
            certainty,
            tries,
            marked_nanos: None,
        };
        Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
        return Ok(());
    }
    let row = ActiveModel {
        revision: Set(revision),
        answer: Set(text),
        saved_at: Set(Millis::from(saved_at)),
        certainty: Set(certainty),
        tries: Set(tries),
        ..Default::default()
    };
    let before = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::AttemptId.eq(attempt.0))
        .add(Column::Slot.eq(stored::place(index)))
        .add(Column::Revision.eq(revision - 1));
    let done = Entity::update_many().set(row).filter(before).exec(c).await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Submits an attempt: its outcome, unless an open text waits for its marking, and what each question earned, in the attempt's
/// order; a conflict if it was closed before.
pub async fn save_outcome(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt, earned: &[Earned]) -> Result<()> {
    let submitted_at = attempt.submitted_at.ok_or(Error::Missing("submission"))?;
    close(c, org, attempt, ended(attempt, submitted_at)).await?;
    save_fractions(c, org, attempt, earned, submitted_at).await
}

/// Gives up an attempt that was never submitted; a conflict if it was closed before.
pub async fn save_abandoned(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt) -> Result<()> {
    let row = attempt::ActiveModel { open_key: Set(None), abandoned_at: Set(attempt.abandoned_at.map(Millis::from)), ..Default::default() };
    close(c, org, attempt, row).await
}

/// Moves the end of an attempt under way; a conflict if it was closed meanwhile.
pub async fn move_end(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt) -> Result<()> {
    close(c, org, attempt, attempt::ActiveModel { closes_at: Set(attempt.closes_at.map(Millis::from)), ..Default::default() }).await
}

/// Writes what a trainer gave an open text (by its place in the attempt, from 0), and the outcome if nothing else waits; a
/// conflict if the attempt has an outcome already.
pub async fn save_marked(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt, index: usize, earned: &[Earned]) -> Result<()> {
    use attempt::Column;
    let submitted_at = attempt.submitted_at.ok_or(Error::Missing("submission"))?;
    let waiting = own(org, attempt).add(Column::SubmittedAt.is_not_null()).add(Column::Passed.is_null());
    update(c, waiting, ended(attempt, submitted_at)).await?;
    let marked = attempt.slots.get(index).and_then(|slot| slot.stored.marked).map(Fraction::nanos);
    let this = Condition::all()
        .add(answer::Column::OrganisationId.eq(org.0))
        .add(answer::Column::AttemptId.eq(attempt.id.0))
        .add(answer::Column::Slot.eq(stored::place(index)));
    let row = answer::ActiveModel { marked_nanos: Set(marked), ..Default::default() };
    answer::Entity::update_many().set(row).filter(this).exec(c).await?;
    save_fractions(c, org, attempt, earned, submitted_at).await
}

fn ended(attempt: &Attempt, submitted_at: DateTime<Utc>) -> attempt::ActiveModel {
    let mut row = attempt::ActiveModel { open_key: Set(None), submitted_at: Set(Some(Millis::from(submitted_at))), ..Default::default() };
    if let Some(outcome) = attempt.outcome {
        row.earned_nanos = Set(Some(outcome.earned.nanos()));
        row.whole_nanos = Set(Some(outcome.whole.nanos()));
        row.confident_nanos = Set(outcome.confident.map(Fraction::nanos));
        row.passed = Set(Some(outcome.passed));
    }
    row
}

fn own(org: OrganisationId, attempt: &Attempt) -> Condition {
    Condition::all().add(attempt::Column::OrganisationId.eq(org.0)).add(attempt::Column::Id.eq(attempt.id.0))
}

/// Changes an attempt that is under way.
async fn close(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt, row: attempt::ActiveModel) -> Result<()> {
    update(c, own(org, attempt).add(attempt::Column::OpenKey.eq(true)), row).await
}

async fn update(c: &impl ConnectionTrait, which: Condition, row: attempt::ActiveModel) -> Result<()> {
    let done = attempt::Entity::update_many().set(row).filter(which).exec(c).await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// A question without an answer gets a row, too: what it earned is kept as well. What waits for its marking has none yet.
async fn save_fractions(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    attempt: &Attempt,
    earned: &[Earned],
    at: DateTime<Utc>,
) -> Result<()> {
    use answer::{Column, Entity, Model};
    let row = |(index, earned): (usize, &Earned)| {
        let row = Model {
            organisation_id: org.0,
            attempt_id: attempt.id.0,
            slot: stored::place(index),
            revision: 0,
            answer: None,
            fraction_nanos: if let Earned::Fraction(fraction) = earned { Some(fraction.nanos()) } else { None },
            saved_at: Millis::from(at),
            certainty: None,
            tries: None,
            marked_nanos: None,
        };
        row.into_active_model()
    };
    let key = [Column::OrganisationId, Column::AttemptId, Column::Slot];
    let answered = OnConflict::columns(key).update_column(Column::FractionNanos).to_owned();
    let rows: Vec<_> = earned.iter().enumerate().map(row).collect();
    Entity::insert_many(rows).on_conflict(answered).exec_without_returning(c).await?;
    Ok(())
}
