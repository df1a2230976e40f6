//! Writing attempts: begun once, each answer over its last revision, closed once.

use chrono::{DateTime, Utc};
use domain::ids::{AttemptId, OrganisationId};
use domain::quiz::{Attempt, Fraction, Stored};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::entity::{answer, attempt};
use crate::stored::{self, Millis};
use crate::{Error, Result};

/// Inserts an attempt in progress with the seed it was drawn from; a conflict if one is open, or if its number is taken.
pub async fn insert(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt, seed: u64) -> Result<()> {
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
        };
        Entity::insert(row.into_active_model()).exec_without_returning(c).await?;
        return Ok(());
    }
    let row = ActiveModel { revision: Set(revision), answer: Set(text), saved_at: Set(Millis::from(saved_at)), ..Default::default() };
    let before = Condition::all()
        .add(Column::OrganisationId.eq(org.0))
        .add(Column::AttemptId.eq(attempt.0))
        .add(Column::Slot.eq(stored::place(index)))
        .add(Column::Revision.eq(revision - 1));
    let done = Entity::update_many().set(row).filter(before).exec(c).await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Error::Conflict) }
}

/// Closes an attempt with its outcome and what each question earned, in the attempt's order; a conflict if it was closed before.
pub async fn save_outcome(c: &impl ConnectionTrait, org: OrganisationId, attempt: &Attempt, fractions: &[Fraction]) -> Result<()> {
    use attempt::{ActiveModel, Column, Entity};
    let outcome = attempt.outcome.ok_or(Error::Missing("outcome"))?;
    let row = ActiveModel {
        open_key: Set(None),
        submitted_at: Set(Some(Millis::from(outcome.submitted_at))),
        earned_nanos: Set(Some(outcome.earned.nanos())),
        whole_nanos: Set(Some(outcome.whole.nanos())),
        passed: Set(Some(outcome.passed)),
        ..Default::default()
    };
    let open = Condition::all().add(Column::OrganisationId.eq(org.0)).add(Column::Id.eq(attempt.id.0)).add(Column::OpenKey.eq(true));
    if Entity::update_many().set(row).filter(open).exec(c).await?.rows_affected == 0 {
        return Err(Error::Conflict);
    }
    save_fractions(c, org, attempt, fractions, outcome.submitted_at).await
}

/// A question without an answer gets a row, too: what it earned is kept as well.
async fn save_fractions(
    c: &impl ConnectionTrait,
    org: OrganisationId,
    attempt: &Attempt,
    fractions: &[Fraction],
    at: DateTime<Utc>,
) -> Result<()> {
    use answer::{Column, Entity, Model};
    let row = |(index, fraction): (usize, &Fraction)| {
        let row = Model {
            organisation_id: org.0,
            attempt_id: attempt.id.0,
            slot: stored::place(index),
            revision: 0,
            answer: None,
            fraction_nanos: Some(fraction.nanos()),
            saved_at: Millis::from(at),
        };
        row.into_active_model()
    };
    let key = [Column::OrganisationId, Column::AttemptId, Column::Slot];
    let answered = OnConflict::columns(key).update_column(Column::FractionNanos).to_owned();
    let rows: Vec<_> = fractions.iter().enumerate().map(row).collect();
    Entity::insert_many(rows).on_conflict(answered).exec_without_returning(c).await?;
    Ok(())
}
